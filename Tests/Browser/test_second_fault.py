"""After a fix that worked, and with several symptoms at once: the script continues with what is known."""

import re
from collections.abc import Callable

import pytest
from pages import load_site
from playwright.sync_api import Page as Tab
from playwright.sync_api import expect

LANGUAGES = load_site().languages
in_each_language = pytest.mark.parametrize("language", LANGUAGES)
has_script = pytest.mark.skipif(
    not any(page.kind == "wizard-on" for page in load_site().pages.values()), reason="this theme has no script that continues"
)


def evidence(tab: Tab) -> dict[str, str]:
    """What the address holds, by question or fix."""
    items = tab.url.split("#")[1].split(";")[1:]
    return dict(re.split("[=:]", item, maxsplit=1) for item in items)


@has_script
@in_each_language
def test_after_a_repair_what_is_left_is_looked_into(language: str, address: str, open_tab: Callable[..., Tab]) -> None:
    tab = open_tab()
    tab.goto(f"{address}{language}/check/on.html")
    expect(tab.locator("template")).to_have_count(0)
    while not tab.locator("[data-fix]").count():
        before = tab.url
        tab.locator('[data-answer="not-sure"]').click()
        tab.wait_for_function("before => location.href !== before && document.activeElement.localName === 'h1'", arg=before)
    fix = tab.locator("[data-fix]").get_attribute("data-fix") or ""
    tab.locator('[data-outcome="worked"]').click()
    more = tab.locator("#more a")
    expect(more).to_be_visible()
    more.click()
    tab.wait_for_url("**/check/on.html#*")
    expect(tab.locator("template")).to_have_count(0)
    assert evidence(tab)[fix] == "worked"
    expect(tab.locator(f'[data-fix="{fix}"]')).to_have_count(0)
    expect(tab.locator("[data-question], [data-fix], .report").first).to_be_visible()


@has_script
def test_a_page_of_the_wizard_says_what_is_known_after_its_repair(address: str, open_tab: Callable[..., Tab]) -> None:
    page = next(page for page in load_site().pages.values() if page.kind == "wizard-fix")
    tab = open_tab()
    tab.goto(address + page.path)
    fix = tab.locator("h1[data-fix]").get_attribute("data-fix") or ""
    tab.locator('[data-outcome="worked"]').click()
    expect(tab.locator("#more a")).to_have_attribute("href", re.compile(rf"/check/on\.html#1;.*{fix}:worked"))


def test_who_opens_the_page_without_a_repair_is_offered_nothing_more(address: str, open_tab: Callable[..., Tab]) -> None:
    tab = open_tab()
    tab.goto(f"{address}{LANGUAGES[0]}/check/done.html")
    expect(tab.locator("h1")).to_be_visible()
    expect(tab.locator("#more:visible")).to_have_count(0)


@has_script
@in_each_language
def test_several_symptoms_are_ticked_and_the_wizard_begins_with_all_of_them(
    language: str, address: str, open_tab: Callable[..., Tab]
) -> None:
    tab = open_tab()
    tab.goto(f"{address}{language}/index.html")
    tab.locator(".more-starts a").click()
    entries = tab.locator("[data-evidence]")
    question = [(entry.get_attribute("data-evidence") or "").split(";")[-1].split("=")[0] for entry in entries.all()]
    first, same = 0, question.index(question[0], 1)
    other = next(number for number, name in enumerate(question) if name != question[0] and number != same)
    bar = tab.locator("#several")
    expect(bar.locator("a")).to_be_hidden()
    for number in (first, other):
        entries.nth(number).locator("input").check()
    expect(bar.get_by_role("status")).to_have_text(re.compile(r"\D2$"))
    # Another answer to the same question takes the place of the first.
    entries.nth(same).locator("input").check()
    expect(entries.nth(first).locator("input")).not_to_be_checked()
    expect(bar.get_by_role("status")).to_have_text(re.compile(r"\D2$"))
    chosen = {item for number in (same, other) for item in (entries.nth(number).get_attribute("data-evidence") or "").split(";")[1:]}
    bar.locator("a").click()
    tab.wait_for_url("**/check/on.html#*")
    expect(tab.locator("template")).to_have_count(0)
    assert set(tab.url.split("#")[1].split(";")[1:]) == chosen
    expect(tab.locator("ol.answered > li")).to_have_count(len(chosen))


def test_without_a_script_the_list_of_symptoms_has_links_only(address: str, open_tab: Callable[..., Tab]) -> None:
    tab = open_tab(java_script_enabled=False)
    tab.goto(f"{address}{LANGUAGES[0]}/index.html")
    expect(tab.locator(".more-starts:visible")).to_have_count(0)
    tab.goto(f"{address}{LANGUAGES[0]}/symptoms/index.html")
    expect(tab.locator(".links a").first).to_be_visible()
    expect(tab.locator("input[type=checkbox]")).to_have_count(0)
    expect(tab.locator("#several a:visible")).to_have_count(0)
