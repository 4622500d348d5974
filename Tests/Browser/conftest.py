"""Fixtures of the browser tests. They build nothing: SITE names the folder to test, _site by default."""

from collections.abc import Callable, Iterator

import pytest
from chromium import launch
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
    with launch() as browser:
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
