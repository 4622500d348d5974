"""Firefox without a window, driven by Marionette."""

import json
import os
import shutil
import tempfile
from pathlib import Path

from engines.engine import EngineMissing
from engines.marionette import Marionette
from engines.processes import Program
from engines.webdriver import TIMEOUTS, WebDriverEngine

# Beside what Marionette sets by itself. None of its own services is to be asked for anything.
PREFERENCES = {
    "marionette.port": 0,
    "network.captive-portal-service.enabled": False,
    "network.connectivity-service.enabled": False,
    "services.settings.server": "data:,#remote-settings-dummy/v1",
    "termsofuse.bypassNotification": True,
}


def find_firefox() -> str:
    names = [os.environ.get("FIREFOX", ""), "firefox-esr", "firefox"]
    found = next((path for name in names if name and (path := shutil.which(name))), None)
    if found is None:
        raise EngineMissing("no Firefox on PATH: install one, or name it: FIREFOX=path")
    return found


class Firefox(WebDriverEngine):
    name = "firefox"

    def __init__(self, runs_scripts: bool = True) -> None:
        program = find_firefox()
        self.profile = tempfile.mkdtemp(prefix="firefox-")
        preferences = {**PREFERENCES, "javascript.enabled": runs_scripts}
        lines = [f"user_pref({json.dumps(name)}, {json.dumps(value)});\n" for name, value in preferences.items()]
        Path(self.profile, "user.js").write_text("".join(lines), encoding="utf-8")
        self.program = Program(program, "--marionette", "--headless", "--no-remote", "--profile", self.profile)
        try:
            self.wire = Marionette(self.program.wait_for(self.port))
            session = self.wire.send("NewSession")
            self.version = session["capabilities"]["browserVersion"]
            self.wire.send("SetTimeouts", **TIMEOUTS)
            # As narrow as its window gets.
            self.wire.send("SetWindowRect", width=450, height=844)
        except BaseException:
            self.end()
            raise

    def port(self) -> int | None:
        """Firefox takes a port that is free and writes it down."""
        file = Path(self.profile, "MarionetteActivePort")
        return int(text) if file.exists() and (text := file.read_text()) else None

    def close(self) -> None:
        self.wire.close()
        self.end()

    def end(self) -> None:
        self.program.end()
        shutil.rmtree(self.profile, ignore_errors=True)
