"""WebKitGTK's MiniBrowser on a display that nobody sees, driven by WebKitWebDriver."""

import base64
import glob
import json
import os
import shutil
import socket
import tempfile
from pathlib import Path

from engines.driver import Driver
from engines.engine import EngineMissing, View
from engines.processes import Program
from engines.webdriver import TIMEOUTS, WebDriverEngine

# The first that is shown.
CENTRE = """(css) => [...document.querySelectorAll(css)].find((element) => element.getClientRects().length > 0)
    ?.scrollIntoView({ block: "center" })"""
# Two frames later, what is new in the window has been drawn.
PAINTED = "new Promise((done) => requestAnimationFrame(() => requestAnimationFrame(() => setTimeout(done, 100, true))))"
# Of its display, in pixels.
TALLEST = 9000
BROWSERS = "/usr/lib/*/webkit2gtk-4.*/MiniBrowser"


def find_webkit() -> tuple[str, str, str]:
    """WebKitWebDriver, MiniBrowser and Xvfb."""
    driver, display = shutil.which("WebKitWebDriver"), shutil.which("Xvfb")
    browser = os.environ.get("MINIBROWSER") or next(iter(sorted(glob.glob(BROWSERS), reverse=True)), None)
    if not (driver and display and browser):
        raise EngineMissing("no WebKitWebDriver, MiniBrowser or Xvfb: install them (webkit2gtk-driver, xvfb)")
    return driver, browser, display


def free_port() -> int:
    with socket.socket() as taken:
        taken.bind(("127.0.0.1", 0))
        return taken.getsockname()[1]


class WebKit(WebDriverEngine):
    name = "webkit"

    def __init__(self, runs_scripts: bool = True, view: View = View()) -> None:
        driver, browser, display = find_webkit()
        self.home = tempfile.mkdtemp(prefix="webkit-")
        self.programs: list[Program] = []
        try:
            screen = self.start_display(display)
            port = free_port()
            # Nothing of an earlier run is kept.
            folders = {name: f"{self.home}/{name}" for name in ("XDG_CACHE_HOME", "XDG_CONFIG_HOME", "XDG_DATA_HOME")}
            theme = {"GTK_THEME": "Adwaita:dark" if view.dark else "Adwaita"}
            started = self.start(driver, f"--port={port}", DISPLAY=screen, LIBGL_ALWAYS_SOFTWARE="1", **folders, **theme)
            started.wait_for(lambda: self.answers(port))
            # The driver needs scripts itself, so only those of pages are left out, as if none were there.
            arguments = ["--automation"] + ([] if runs_scripts else ["--enable-javascript-markup=false"])
            options = {"webkitgtk:browserOptions": {"binary": browser, "args": arguments}}
            self.wire = Driver(port, options)
            self.version = self.wire.capabilities["browserVersion"]
            self.wire.send("SetTimeouts", **TIMEOUTS)
            self.view = view
            self.resize(view.height)
        except BaseException:
            self.end()
            raise

    def resize(self, height: int) -> None:
        self.wire.send("SetWindowRect", x=0, y=0, width=self.view.width, height=min(height, TALLEST))

    def start(self, *command: str, **environment: str) -> Program:
        self.programs.append(Program(*command, **environment))
        return self.programs[-1]

    def start_display(self, display: str) -> str:
        """Xvfb takes a number that is free and writes it down."""
        file = f"{self.home}/display"
        started = self.start("/bin/sh", "-c", f'exec "{display}" -displayfd 3 -nolisten tcp -screen 0 1400x{TALLEST}x24 3>"{file}"')

        def number() -> str | None:
            text = open(file).read() if os.path.exists(file) else ""
            return f":{text.strip()}" if text.endswith("\n") else None

        return started.wait_for(number)

    @staticmethod
    def answers(port: int) -> bool | None:
        with socket.socket() as tried:
            return tried.connect_ex(("127.0.0.1", port)) == 0 or None

    def click(self, css: str) -> None:
        # With scroll-padding-top, the driver takes what lies that far below the window for visible, and cannot press it.
        self.evaluate(f"({CENTRE})({json.dumps(css)})")
        super().click(css)

    def screenshot(self, path: Path) -> None:
        # The driver draws what the window shows, so the window becomes as tall as the page. Its frame takes some, too.
        frame = self.evaluate("outerHeight - innerHeight")
        self.resize(self.evaluate("document.scrollingElement.scrollHeight") + frame)
        self.evaluate(PAINTED)
        path.write_bytes(base64.b64decode(self.wire.send("TakeScreenshot")))
        self.resize(self.view.height)

    def close(self) -> None:
        try:
            self.wire.close()
        finally:
            self.end()

    def end(self) -> None:
        for program in reversed(self.programs):
            program.end()
        shutil.rmtree(self.home, ignore_errors=True)
