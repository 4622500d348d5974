"""A list of fixes without a script: one fix at a time, and at the end a person."""

from collections.abc import Callable

import pytest
from following import follow
from pages import Site
from playwright.sync_api import Page as Tab
from playwright.sync_api import expect


@pytest.fixture
def ladder(site: Site, address: str, open_tab: Callable[..., Tab]) -> Tab:
    """The list with the most fixes, so that there is something to climb."""
    lists = [path for path, page in site.pages.items() if page.kind == "wizard-list"]
    longest = max(lists, key=lambda path: ((site.folder / path).read_text(encoding="utf-8").count("data-fix="), path))
    tab = open_tab(java_script_enabled=False)
    tab.goto(address + longest)
    return tab


def test_one_fix_is_shown_after_the_other_and_then_whom_to_ask(ladder: Tab) -> None:
    fixes = [mark.get_attribute("data-fix") for mark in ladder.locator("[data-fix]").all()]
    assert len(fixes) > 2
    for number, fix in enumerate(fixes):
        shown = ladder.locator("[data-fix]:visible")
        expect(shown).to_have_count(1)
        expect(shown).to_have_attribute("data-fix", fix)
        expect(shown.locator(".kicker")).to_contain_text(f"{number + 1} / {len(fixes)}")
        # What to tell a person stands at the foot of every rung.
        expect(ladder.locator("#ask .report")).to_be_visible()
        outcome = "failed" if number % 2 else "impossible"
        shown.locator(f'[data-outcome="{outcome}"]').click()
    expect(ladder.locator("[data-fix]:visible")).to_have_count(0)
    expect(ladder.locator("#ask")).to_be_in_viewport()
    ladder.go_back()
    expect(ladder.locator("[data-fix]:visible")).to_have_attribute("data-fix", fixes[-1])


def test_whoever_is_helped_is_done(ladder: Tab) -> None:
    ladder.locator('[data-outcome="failed"]:visible').click()
    follow(ladder.locator('[data-outcome="worked"]:visible'))
    expect(ladder.locator("body")).to_have_class("wizard-done")


def test_all_are_shown_on_request_and_on_paper(ladder: Tab) -> None:
    fixes = ladder.locator("[data-fix]").count()
    ladder.locator('a[href="#all"]').click()
    expect(ladder.locator("[data-fix]:visible")).to_have_count(fixes)
    ladder.go_back()
    expect(ladder.locator("[data-fix]:visible")).to_have_count(1)
    ladder.emulate_media(media="print")
    expect(ladder.locator("[data-fix]:visible")).to_have_count(fixes)
