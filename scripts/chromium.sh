# Prints the path of a Chromium that starts: $CHROMIUM, or the first one on PATH.
find_chromium() {
    local name path
    for name in ${CHROMIUM:+"$CHROMIUM"} chromium chromium-browser google-chrome; do
        path=$(command -v "$name") && "$path" --version >/dev/null 2>&1 && printf '%s\n' "$path" && return 0
    done
    return 1
}
