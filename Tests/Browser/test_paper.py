"""What comes out of the printer."""

import re
from collections.abc import Callable

import pytest
from pages import load_site, opened
from playwright.sync_api import Page as Tab

PAGES = load_site().pages
CAUSES = [path for path, page in sorted(PAGES.items()) if page.kind == "cause"]


def sheets(tab: Tab) -> int:
    return len(re.findall(rb"/Type\s*/Page\b", tab.pdf(prefer_css_page_size=True)))


@pytest.mark.parametrize("language", ["ja", "en"])
def test_a_cause_is_printed_on_two_sheets_at_most(language: str, address: str, open_tab: Callable[..., Tab]) -> None:
    tab = open_tab()
    printed = {}
    for path in CAUSES:
        if PAGES[path].lang == language:
            tab.goto(address + path)
            printed[path] = sheets(tab)
    assert printed != {}
    assert {path: number for path, number in printed.items() if not 1 <= number <= 2} == {}


def test_no_box_in_print_is_a_grid_that_holds_others(address: str, open_tab: Callable[..., Tab]) -> None:
    # A browser that cannot break a grid moves it as a whole, and leaves a first sheet with the site's name alone.
    tab = open_tab()
    tab.emulate_media(media="print")
    for path in load_site().one_of_each_kind():
        tab.goto(address + opened(path))
        frames = "main, article, section, .now, .columns, .side, .fixes, .fixes > li, .first, .card, .prose"
        shown = tab.locator(frames).evaluate_all(
            "boxes => boxes.filter(box => /grid|flex/.test(getComputedStyle(box).display)).map(box => box.className)"
        )
        assert shown == [], path


@pytest.mark.parametrize("language", ["ja", "en"])
def test_the_sheet_for_the_person_asked_holds_all_that_is_said(
    language: str, address: str, open_tab: Callable[..., Tab]
) -> None:
    path = next(path for path, page in sorted(PAGES.items()) if page.kind == "wizard-handover" and page.lang == language)
    tab = open_tab()
    tab.emulate_media(media="print")
    tab.goto(address + path)
    for part in [".say", ".ticks", ".never", ".report .plain, .report .answered", ".digits", ".save a"]:
        assert tab.locator(part).first.is_visible(), part
    # The way there is printed as an address.
    assert "http" in tab.locator('.card a[href^="http"]').first.evaluate("e => getComputedStyle(e, '::after').content")


@pytest.mark.parametrize("language", ["ja", "en"])
def test_the_sheet_for_the_person_asked_is_one(language: str, address: str, open_tab: Callable[..., Tab]) -> None:
    # Scripts would lead on from those that are no end.
    tab = open_tab(java_script_enabled=False)
    printed = {}
    for path, page in sorted(PAGES.items()):
        if page.kind == "wizard-handover" and page.lang == language:
            tab.goto(address + path)
            printed[path] = sheets(tab)
    assert printed != {}
    assert {path: number for path, number in printed.items() if number != 1} == {}
