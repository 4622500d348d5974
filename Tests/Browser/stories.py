"""What readers of the shipped site answer, by question."""

# New number, new phone, app installed anew; the code goes to the old number, and the computer cannot change it.
OLD_NUMBER = {
    "how-opened": "opened-app-or-bookmark",
    "password-state": "password-accepted",
    "screen-heading": "heading-device-check",
    "address-text": "path-cvf",
    "code-destination": "dest-old-number",
    "trust-box": "box-absent",
    "signed-in-device": "signed-in-somewhere",
    "settings-change": "settings-code-to-old",
    "two-step-state": "two-step-never-touched",
    "recent-change": "change-both",
    "old-line": "old-line-gone",
    "code-result": "code-not-arriving",
}

# Turned two-step verification on, lost its number, and is signed in nowhere.
TWO_STEP_LOST = {
    "how-opened": "opened-app-or-bookmark",
    "password-state": "password-accepted",
    "screen-heading": "heading-two-step",
    "address-text": "path-mfa",
    "code-destination": "dest-old-number",
    "trust-box": "box-present",
    "signed-in-device": "signed-in-nowhere",
    "settings-change": "settings-no-device",
    "other-ways": "ways-list",
    "two-step-state": "two-step-turned-on",
    "code-result": "code-not-arriving",
    "authenticator-state": "app-not-used",
}
