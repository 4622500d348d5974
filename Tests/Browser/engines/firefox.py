"""Firefox without a window, driven by Marionette."""

import base64
import json
import os
import shutil
import tempfile
from pathlib import Path

from engines.engine import EngineMissing, View
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

    def __init__(self, runs_scripts: bool = True, view: View = View()) -> None:
        program = find_firefox()
        self.profile = tempfile.mkdtemp(prefix="firefox-")
        # 0 is dark, 1 light.
        scheme = {"layout.css.prefers-color-scheme.content-override": int(not view.dark)}
        preferences = {**PREFERENCES, **scheme, "javascript.enabled": runs_scripts}
        lines = [f"user_pref({json.dumps(name)}, {json.dumps(value)});\n" for name, value in preferences.items()]
        Path(self.profile, "user.js").write_text("".join(lines), encoding="utf-8")
        self.program = Program(program, "--marionette", "--headless", "--no-remote", "--profile", self.profile)
        try:
            self.wire = Marionette(self.program.wait_for(self.port))
            session = self.wire.send("NewSession")
            self.version = session["capabilities"]["browserVersion"]
            self.wire.send("SetTimeouts", **TIMEOUTS)
            # Its window gets no narrower than 450 px.
            self.wire.send("SetWindowRect", width=max(450, view.width), height=view.height)
        except BaseException:
            self.end()
            raise

    def port(self) -> int | None:
        """Firefox takes a port that is free and writes it down."""
        file = Path(self.profile, "MarionetteActivePort")
        return int(text) if file.exists() and (text := file.read_text()) else None

    def screenshot(self, path: Path) -> None:
        path.write_bytes(base64.b64decode(self.wire.send("TakeScreenshot", full=True)))

    def close(self) -> None:
        self.wire.close()
        self.end()

    def end(self) -> None:
        self.program.end()
        shutil.rmtree(self.profile, ignore_errors=True)
