"""Keyboard alone, twice the size, forced colours, and axe on whatever any page holds."""

import re
from collections.abc import Callable

import pytest
from axe_playwright_python.sync_playwright import Axe
from pages import Site, opened
from playwright.sync_api import Page as Tab
from structures import kinds, looked_at
from test_each_kind import AXE, EACH_KIND, each_kind

CHUNKS = 6


@pytest.mark.parametrize("number", range(CHUNKS))
def test_axe_finds_nothing_in_any_kind_of_element(number: int, address: str, open_tab: Callable[..., Tab]) -> None:
    tab = open_tab()
    for path in looked_at()[number::CHUNKS]:
        tab.goto(address + opened(path))
        found = Axe().run(tab, options=AXE).response["violations"]
        problems = [f"{rule['id']}: {node['html']}" for rule in found for node in rule["nodes"]]
        assert problems == [], path


@pytest.mark.parametrize("language", ["ja", "en"])
def test_the_keyboard_alone_walks_the_wizard(language: str, address: str, open_tab: Callable[..., Tab]) -> None:
    tab = open_tab(java_script_enabled=False)
    tab.goto(f"{address}{language}/index.html")
    tab_to(tab, "a.button.main")
    tab.keyboard.press("Enter")
    tab.wait_for_url(re.compile("/check/"))
    for _ in range(12):
        if not (answer := tab.locator("[data-answer], [data-outcome=failed]").first).is_visible():
            break
        before = tab.url
        tab_to(tab, "[data-answer], [data-outcome=failed]")
        assert answer.count() == 1
        tab.keyboard.press("Enter")
        tab.wait_for_url(lambda url, before=before: url != before)
    # A list or the hand-over: whom to ask can be reached by keyboard too.
    assert tab.locator("#ask, .report").first.is_visible()


def tab_to(tab: Tab, selector: str) -> None:
    """Presses Tab until what is wanted has the focus, and sees that the focus is shown."""
    for _ in range(60):
        tab.keyboard.press("Tab")
        focused = tab.locator(f":is({selector}):focus")
        if focused.count():
            assert focused.evaluate("e => getComputedStyle(e).outlineStyle !== 'none'")
            return
    raise AssertionError(f"sixty times Tab do not lead to {selector}")


@each_kind
def test_twice_the_size_cuts_nothing_off(path: str, address: str, open_tab: Callable[..., Tab]) -> None:
    # A browser that zooms to 200 % lays out for half the pixels.
    tab = open_tab(width=640, height=400, device_scale_factor=2)
    tab.goto(address + opened(path))
    assert tab.evaluate("document.scrollingElement.scrollWidth") <= 640
    assert tab.locator("main h1").is_visible()


@pytest.mark.parametrize("path", EACH_KIND)
def test_forced_colours_hide_nothing(path: str, address: str, open_tab: Callable[..., Tab]) -> None:
    tab = open_tab(forced_colors="active")
    tab.goto(address + opened(path))
    found = Axe().run(tab, options=AXE).response["violations"]
    assert [f"{rule['id']}: {node['html']}" for rule in found for node in rule["nodes"]] == []
    # What can be tapped keeps a border or an underline of the system's colour.
    for target in tab.locator("[data-answer], [data-outcome], a.button").all():
        assert target.evaluate("e => parseFloat(getComputedStyle(e).borderTopWidth) > 0 || getComputedStyle(e.parentElement).borderTopWidth !== '0px'")


def test_what_is_looked_at_holds_whatever_any_page_holds(site: Site) -> None:
    def held(paths: list[str]) -> set[tuple[str, str]]:
        return {(site.pages[path].lang, kind) for path in paths for kind in kinds((site.folder / path).read_bytes())}

    assert held(looked_at()) == held(list(site.pages))
