"""Where search starts the check: symptoms that are named, and numbers of pages."""

import re
from collections.abc import Callable

from following import follow
from pages import Site
from playwright.sync_api import Page as Tab
from playwright.sync_api import Route, expect
from searching import each_language, search, shipped_articles  # noqa: F401


@shipped_articles
def test_symptoms_named_in_a_sentence_start_the_check_with_the_answers_that_apply(search: Callable[[str], Tab]) -> None:
    tab = search("ja", "機種変更したらSMSが前の番号に届く")
    expect(tab.locator("#results .chips li")).to_have_count(2)
    follow(tab.locator("#results .recognized a.button"))
    expect(tab.locator("main")).to_contain_text("電話機やアプリだけを変えた")
    # Where a code goes is asked once a screen that asks for a code is named.
    expect(tab.locator("main")).not_to_contain_text("もう使っていない番号")


@shipped_articles
def test_symptoms_that_do_not_apply_are_unticked_before_the_check_starts(search: Callable[[str], Tab]) -> None:
    tab = search("en", "new phone and new number, code goes to my old number, password is incorrect")
    wrong = tab.locator("#results .chips").get_by_label("ID is wrong")
    button = tab.locator("#results .recognized a.button")
    both = button.get_attribute("href")
    wrong.uncheck()
    expect(button).not_to_have_attribute("href", both or "")
    for box in tab.locator("#results .chips input").all():
        box.uncheck()
    expect(button).to_be_hidden()
    wrong.check()
    follow(button)
    expect(tab.locator("ol.answered")).to_contain_text("ID is wrong")
    expect(tab.locator("ol.answered")).not_to_contain_text("phone number")


@shipped_articles
def test_the_script_starts_with_every_symptom_where_no_page_takes_them_all(search: Callable[[str], Tab]) -> None:
    tab = search("en", "")

    def alone(route: Route) -> None:
        answer = route.fetch()
        route.fulfill(response=answer, body=re.sub(r'"pages":\[.*\]', '"pages":[]', answer.text()))

    tab.route(re.compile(r"/search-en-[^/]+/w\d+\.js"), alone)
    tab.locator("#query").fill("new phone and new number, code goes to my old number, password is incorrect")
    button = tab.locator("#results .recognized a.button")
    expect(button).to_have_attribute("href", re.compile("check/on.html#1;"))
    follow(button)
    for told in ("ID is wrong", "only the phone number"):
        expect(tab.locator("ol.answered")).to_contain_text(told)


@each_language
def test_the_number_of_a_page_leads_to_it(language: str, site: Site, search: Callable[[str], Tab]) -> None:
    code = next(path for path, page in sorted(site.pages.items()) if page.kind == "wizard-list")[-11:-5]
    wide = "".join(chr(ord(digit) + 0xFEE0) for digit in code)
    for typed in (code, wide, f"{code[:3]} {code[3:]}"):
        tab = search(language, typed)
        button = tab.locator("#results a.button").first
        assert button.evaluate("a => a.href").endswith(f"/{language}/check/{code}.html")
        follow(button)
        # The script goes on from the list, and keeps its number.
        expect(tab.locator("body")).to_have_class("wizard-on")
        assert f"/{language}/check/on.html?list={code}#" in tab.url


@each_language
def test_the_field_of_the_404_page_takes_the_number_of_a_page(
    language: str, site: Site, address: str, open_tab: Callable[..., Tab]
) -> None:
    code = next(path for path, page in sorted(site.pages.items()) if page.kind == "wizard-list")[-11:-5]
    tab = open_tab()
    tab.goto(f"{address}{language}/404.html")
    tab.locator("form.find input").fill(code)
    follow(tab.locator("form.find button"))
    button = tab.locator("#results a.button").first
    assert button.evaluate("a => a.href").endswith(f"/{language}/check/{code}.html")
    follow(button)
    expect(tab.locator("body")).to_have_class("wizard-on")
