"""Fixtures of the browser tests. They build nothing: SITE names the folder to test, _site by default."""

from collections.abc import Callable, Iterator
from contextlib import ExitStack, closing

import pytest
from chromium import launch as launch_chromium
from engines.engine import Engine
from engines.launching import launch
from pages import Site, load_site
from playwright.sync_api import Browser, BrowserContext
from playwright.sync_api import Page as Tab
from serving import serve


@pytest.fixture(scope="session")
def site() -> Site:
    return load_site()


@pytest.fixture(scope="session")
def address(site: Site) -> Iterator[str]:
    with serve(site.folder) as address:
        yield address


@pytest.fixture(scope="session")
def browser() -> Iterator[Browser]:
    with launch_chromium() as browser:
        yield browser


@pytest.fixture
def open_tab(browser: Browser) -> Iterator[Callable[..., Tab]]:
    """Opens tabs in contexts of their own, phone-sized unless told otherwise, and closes them after the test."""
    contexts: list[BrowserContext] = []

    def open(width: int = 390, height: int = 844, **options: object) -> Tab:
        context = browser.new_context(viewport={"width": width, "height": height}, **options)
        contexts.append(context)
        return context.new_page()

    yield open
    for context in contexts:
        context.close()


@pytest.fixture(scope="session")
def engines(browser: Browser) -> Iterator[Callable[..., Engine]]:
    """Engines by name, each started once, when it is first asked for."""
    started: dict[tuple[str, bool], Engine] = {}
    with ExitStack() as closing_all:

        def engine(name: str, runs_scripts: bool = True) -> Engine:
            if (name, runs_scripts) not in started:
                started[name, runs_scripts] = closing_all.enter_context(closing(launch(name, browser, runs_scripts)))
            return started[name, runs_scripts]

        yield engine


@pytest.fixture
def root(site: Site, address: str) -> Callable[[str], str]:
    return lambda place: address if place == "http" else site.folder.as_uri() + "/"
