"""Engines by name, and tests that run in each."""

import os

import pytest
from playwright.sync_api import Browser

from engines.chromium import Chromium
from engines.engine import Engine, EngineMissing
from engines.firefox import Firefox
from engines.webkit import WebKit

# A press is lost on a link that is replaced under the pointer, and each character typed brings other results.
AT_REST = """new Promise((done) => {
    const results = document.getElementById("results");
    new MutationObserver(() => done(false)).observe(results, { childList: true, subtree: true });
    setTimeout(done, 500, true);
})"""

# All tests of an engine in one process, so that it is started once.
ENGINES = [pytest.param(name, marks=pytest.mark.xdist_group(name)) for name in ("chromium", "firefox", "webkit")]
in_each_engine = pytest.mark.parametrize("name", ENGINES)


def launch(name: str, browser: Browser, runs_scripts: bool = True) -> Engine:
    """An engine with a profile of its own. Chromium is the one of the other tests, since Playwright runs once."""
    try:
        match name:
            case "firefox":
                return Firefox(runs_scripts)
            case "webkit":
                return WebKit(runs_scripts)
            case _:
                return Chromium(browser, runs_scripts)
    except EngineMissing as missing:
        # Where nobody looks at what was skipped, everything has to run.
        if os.environ.get("CI") == "true":
            raise
        pytest.skip(str(missing))
