"""The preview in a browser that keeps what it reads, page after page."""

import os
import re
import subprocess
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
from playwright.sync_api import Page as Tab

PROJECT = Path(__file__).resolve().parents[2]
TOOL = Path(os.environ.get("KIRIWAKE", PROJECT / ".build" / "release" / "kiriwake"))
# A browser keeps six connections to a server open, and no more.
PAGES = 10


@pytest.fixture
def preview(tmp_path: Path) -> Iterator[str]:
    printer = PROJECT / "Tests" / "Fixtures" / "printer"
    chosen = ("--content", printer / "content", "--site", PROJECT / "Site", "--config", printer / "site.yml")
    command = [TOOL, "serve", *chosen, "--output", tmp_path / "site", "--port", "0"]
    process = subprocess.Popen(command, stdout=subprocess.PIPE, stderr=subprocess.STDOUT, text=True)
    try:
        said = ""
        for line in process.stdout or []:
            said += line
            if found := re.search(r"http://\S+:\d+/", line):
                yield found[0]
                return
        pytest.fail(f"the preview did not say where it is: {said}")
    finally:
        process.terminate()
        process.wait()


def test_page_after_page_is_shown_at_once(preview: str, open_tab: Callable[..., Tab]) -> None:
    tab = open_tab()
    tab.goto(f"{preview}en/index.html")
    tab.wait_for_function("navigator.serviceWorker.getRegistration().then((found) => found?.active?.state === 'activated')", timeout=20_000)
    for _ in range(PAGES):
        # With the stream of reloading kept open by each page before, the seventh would wait for ever.
        tab.goto(f"{preview}en/glossary.html", timeout=8000, wait_until="domcontentloaded")
        assert tab.evaluate("Boolean(navigator.serviceWorker.controller)")
