"""Search in a real browser: what the page shows, typed in any way, wherever the site is. Tests/Search has the engine's."""

import gzip
import json
import re
from collections.abc import Callable, Iterator
from functools import cache
from typing import Any
from urllib.parse import parse_qs, urlsplit

import pytest
from following import follow
from pages import WIZARD, Site, load_site
from playwright.sync_api import CDPSession, expect
from playwright.sync_api import Page as Tab

LANGUAGES = load_site().languages
each_language = pytest.mark.parametrize("language", LANGUAGES)
HOSTILE = [
    "<script>alert(1)</script>", "<img src=x onerror=alert(1)>", "javascript:alert(1)", "\"'><svg onload=alert(1)>",
    "^(a+)+$ [.*?]{9} \\d|\\", "%00%0a\u0000", "\u202egnp.exe \u200f\u2067", "שלום مرحبا", "a" * 20_000, "検索" * 5_000,
    "\ud83d", "👨‍👩‍👧", "__proto__ constructor toString", "'; DROP TABLE pages; --", "{{title}} ${alert(1)}",
]  # fmt: skip


def wait_for_query(tab: Tab, query: str) -> None:
    """Until the address holds the query."""
    tab.wait_for_url(lambda url: parse_qs(urlsplit(url).query).get("q") == [query])


@pytest.fixture
def search(address: str, open_tab: Callable[..., Tab]) -> Iterator[Callable[[str], Tab]]:
    """Opens the search page; afterwards nothing may have been complained of."""
    complaints: list[str] = []

    def open(language: str, query: str = "") -> Tab:
        tab = open_tab()
        tab.on("console", lambda message: complaints.append(message.text))
        tab.on("pageerror", lambda error: complaints.append(str(error)))
        tab.on("dialog", lambda dialog: complaints.append(dialog.message))
        tab.goto(f"{address}{language}/search.html" + (f"?q={query}" if query else ""))
        return tab

    yield open
    assert complaints == []


def read_file(language: str, name: str) -> Any:
    """The value in a file of the index."""
    text = next(load_site().folder.glob(f"assets/search-{language}-*/{name}.js")).read_text(encoding="utf-8")
    return json.loads(text.removeprefix(f'kiriwake("{name}",').removesuffix(");\n"))


@cache
def names_of_pages(language: str) -> list[str]:
    """Titles and aliases."""
    titles = read_file(language, "core")["documents"]["titles"].split("\n")
    return [name for page, title in enumerate(titles) for name in [title, *read_file(language, f"a{page}")]]


FIRST, SECOND = names_of_pages(LANGUAGES[0])[:2]
shipped_articles = pytest.mark.skipif(
    "ja" not in LANGUAGES or not any("2段階認証" in name for name in names_of_pages("ja")),
    reason="the words are those of the shipped articles",
)


@shipped_articles
@pytest.mark.parametrize(
    "query", ["機種変更したらSMSが前の番号に届く", "ログインできない", "roguin dekinai", "code goes to my old phone"]
)
def test_a_first_query_loads_little(query: str, site: Site, address: str, open_tab: Callable[..., Tab]) -> None:
    language = "en" if query.startswith("code") else "ja"
    tab, loaded = open_tab(), set[str]()
    tab.on("request", lambda request: loaded.add(urlsplit(request.url).path.lstrip("/")))
    tab.goto(f"{address}{language}/search.html")
    tab.fill("#query", query)
    expect(tab.locator("#results").locator("a.hit, a.button").first).to_be_visible()
    tab.wait_for_load_state("networkidle")
    sizes = {path: len(gzip.compress((site.folder / path).read_bytes(), 9)) for path in loaded if path.endswith(".js")}
    assert any("/core.js" in path for path in sizes)
    assert sum(sizes.values()) <= 30_000, sizes


@each_language
def test_results_come_while_typing_and_the_address_keeps_the_query(language: str, search: Callable[[str], Tab]) -> None:
    tab = search(language)
    title = names_of_pages(language)[0]
    tab.locator("#query").press_sequentially(title)
    expect(tab.locator("#results a.hit").first).to_be_visible()
    expect(tab.locator("#results mark").first).to_be_visible()
    expect(tab.locator("#status")).not_to_be_empty()
    wait_for_query(tab, title)
    follow(tab.locator("#results a.hit").first)
    tab.go_back()
    expect(tab.locator("#query")).to_have_value(title)
    expect(tab.locator("#results a.hit").first).to_be_visible()


def settle(tab: Tab) -> None:
    """Waits until results do not change any more, however slow the machine."""
    results, before = tab.locator("#results"), ""
    while (now := results.inner_html()) != before:
        before = now
        tab.wait_for_timeout(300)


def test_the_keyboard_leads_from_the_field_through_the_results(search: Callable[[str], Tab]) -> None:
    tab = search(LANGUAGES[0], "a")
    tab.keyboard.press("/")
    expect(tab.locator("#query")).to_be_focused()
    tab.locator("#query").fill(FIRST)
    expect(tab.locator("#results a.hit").first).to_be_visible()
    settle(tab)
    tab.keyboard.press("ArrowDown")
    expect(tab.locator("#results a").first).to_be_focused()
    tab.keyboard.press("ArrowUp")
    expect(tab.locator("#query")).to_be_focused()
    tab.keyboard.press("Enter")
    assert "search.html" in tab.url
    tab.keyboard.press("Escape")
    expect(tab.locator("#query")).to_have_value("")
    expect(tab.locator("#results a")).to_have_count(0)


@each_language
def test_a_key_leads_to_the_field_of_any_page(language: str, address: str, open_tab: Callable[..., Tab]) -> None:
    tab = open_tab()
    tab.goto(f"{address}{language}/glossary.html")
    tab.keyboard.press("/")
    expect(tab.locator("#find")).to_be_focused()
    tab.keyboard.type("code")
    tab.keyboard.press("Enter")
    tab.wait_for_url("**/search.html?q=code")
    expect(tab.locator("#query")).to_have_value("code")


def compose(session: CDPSession, text: str) -> None:
    session.send("Input.imeSetComposition", {"text": text, "selectionStart": len(text), "selectionEnd": len(text)})


def test_nothing_happens_while_an_input_method_composes(search: Callable[[str], Tab]) -> None:
    tab = search(LANGUAGES[0])
    tab.locator("#query").focus()
    session = tab.context.new_cdp_session(tab)
    for text in ["k", "こ", "こー", "こーd", "こーど"]:
        compose(session, text)
        tab.wait_for_timeout(60)
    # The key that confirms what is composed is no Enter, and its arrows choose among candidates.
    session.send("Input.dispatchKeyEvent", {"type": "rawKeyDown", "windowsVirtualKeyCode": 229, "key": "Process"})
    assert tab.locator("#results").inner_text() == ""
    assert "q=" not in tab.url
    session.send("Input.insertText", {"text": "コード"})
    expect(tab.locator("#query")).to_have_value("コード")
    wait_for_query(tab, "コード")


@pytest.mark.parametrize("query", HOSTILE)
def test_hostile_queries_are_inert(query: str, search: Callable[[str], Tab]) -> None:
    tab = search(LANGUAGES[0])
    tab.locator("#query").evaluate(
        "(field, text) => { field.value = text; field.dispatchEvent(new Event('input', { bubbles: true })); }",
        query.encode("utf-8", "replace").decode(),
    )
    tab.wait_for_timeout(400)
    assert tab.evaluate("document.scripts.length") < 40
    assert tab.locator("#results img, #results script, #results iframe").count() == 0
    assert tab.evaluate("document.scrollingElement.scrollWidth") <= 390


@each_language
def test_search_works_from_a_disk(language: str, site: Site, open_tab: Callable[..., Tab]) -> None:
    tab = open_tab()
    complaints: list[str] = []
    tab.on("console", lambda message: complaints.append(message.text))
    tab.goto((site.folder / language / "search.html").as_uri())
    for name in names_of_pages(language)[:2]:
        tab.locator("#query").fill(name)
        wait_for_query(tab, name)
    expect(tab.locator("#results a.hit").first).to_be_visible()
    assert complaints == []


def test_search_goes_on_offline_with_what_is_loaded(search: Callable[[str], Tab]) -> None:
    tab = search(LANGUAGES[0])
    tab.fill("#query", FIRST)
    expect(tab.locator("#results a.hit").first).to_be_visible()
    tab.context.set_offline(True)
    tab.fill("#query", "")
    expect(tab.locator("#results a")).to_have_count(0)
    tab.fill("#query", FIRST)
    expect(tab.locator("#results a.hit").first).to_be_visible()


@pytest.mark.parametrize("name", ["core.js", "t[0-9]*.js"])
def test_a_file_that_does_not_load_is_told_and_lists_are_offered(
    name: str, site: Site, address: str, open_tab: Callable[..., Tab]
) -> None:
    language = LANGUAGES[0]
    if not list(site.folder.glob(f"assets/search-{language}-*/{name}")):
        pytest.skip("the site is small: one file holds the whole index")
    tab = open_tab()
    tab.route(f"**/search-*/{name.replace('[0-9]', '')}", lambda route: route.abort())
    tab.goto(f"{address}{language}/search.html?q={FIRST}")
    expect(tab.locator("#results .caution")).to_be_visible()
    expect(tab.locator("#ways")).to_be_visible()
    tab.unroute_all()
    # The next key tries again.
    tab.locator("#query").fill(SECOND)
    expect(tab.locator("#results a.hit").first).to_be_visible()


@each_language
def test_without_a_script_the_form_lands_on_lists(language: str, address: str, open_tab: Callable[..., Tab]) -> None:
    tab = open_tab(java_script_enabled=False)
    tab.goto(f"{address}{language}/index.html")
    tab.locator("form.find input").fill("code")
    follow(tab.locator("form.find button"))
    assert "/search.html?q=code" in tab.url
    assert tab.locator("#ways").is_visible()
    assert not tab.locator("#search").is_visible()
    follow(tab.locator("#ways a").nth(1))
    assert tab.locator("main h1").is_visible()


def test_pages_of_the_wizard_lead_to_search_without_a_script(site: Site) -> None:
    wizard = [page for page in site.pages.values() if page.kind in WIZARD]
    for page in wizard[:50]:
        assert any(link.target.endswith("search.html") for link in page.links), page.path


def test_empty_and_closest_results_offer_a_way_on(search: Callable[[str], Tab]) -> None:
    tab = search(LANGUAGES[0], "zqxj")
    expect(tab.locator("#results a.button").first).to_be_visible()
    expect(tab.locator("#ways")).to_be_visible()


def test_every_page_but_those_of_the_wizard_has_a_field(site: Site) -> None:
    for page in site.pages.values():
        if "/check/" not in page.path and page.path.count("/") > 0:
            text = (site.folder / page.path).read_text(encoding="utf-8")
            assert 'role="search"' in text, page.path


def test_the_count_is_announced_and_results_are_not_emptied_while_typing(search: Callable[[str], Tab]) -> None:
    tab = search(LANGUAGES[0])
    tab.fill("#query", FIRST)
    expect(tab.locator("#results a.hit").first).to_be_visible()
    expect(tab.locator("#status")).to_have_text(re.compile("[0-9]"))
    tab.evaluate(
        """() => { window.emptied = 0; new MutationObserver(() => {
            if (!document.querySelector('#results a.hit')) window.emptied += 1;
        }).observe(document.getElementById('results'), { childList: true }); }"""
    )
    tab.locator("#query").focus()
    tab.keyboard.press("End")
    tab.keyboard.press("Backspace")
    tab.keyboard.press("Backspace")
    tab.wait_for_timeout(600)
    assert tab.evaluate("window.emptied") == 0


@shipped_articles
@pytest.mark.parametrize("query", ["ログインできない", "ﾛｸﾞｲﾝできない", "機種変 したらログイン"])
def test_other_words_are_told_beside_those_typed(query: str, search: Callable[[str], Tab]) -> None:
    tab = search("ja", query)
    typed = "ﾛｸﾞｲﾝ" if "ﾛ" in query else "ログイン"
    expect(tab.locator("#results p.because").first).to_contain_text(f"{typed} = サインイン")


@shipped_articles
@pytest.mark.parametrize("query, meant", [("ログイソできない", "ログインできない"), ("2段回認証", "2段階認証"), ("paswword", "password")])
def test_a_slip_is_told_and_one_press_corrects_it(query: str, meant: str, search: Callable[[str], Tab]) -> None:
    language = "en" if query.isascii() else "ja"
    tab = search(language, query)
    correction = tab.locator("#results .meant a")
    expect(correction).to_have_text(meant)
    correction.click()
    expect(tab.locator("#query")).to_have_value(meant)
    expect(tab.locator("#results a.hit").first).to_be_visible()


@shipped_articles
def test_symptoms_named_in_a_sentence_start_the_check_with_the_answers_that_apply(search: Callable[[str], Tab]) -> None:
    tab = search("ja", "機種変更したらSMSが前の番号に届く")
    expect(tab.locator("#results .chips li")).to_have_count(2)
    follow(tab.locator("#results .recognized a.button"))
    expect(tab.locator("main")).to_contain_text("電話機やアプリだけを変えた")
    # Where a code goes is asked once a screen that asks for a code is named.
    expect(tab.locator("main")).not_to_contain_text("もう使っていない番号")


def test_symptoms_that_do_not_apply_are_unticked_before_the_check_starts(search: Callable[[str], Tab]) -> None:
    tab = search("ja", "機種変更したらSMSが前の番号に届く")
    changed, arrives = tab.locator("#results .chips").get_by_role("checkbox").all()
    button = tab.locator("#results .recognized a.button")
    both = button.get_attribute("href")
    arrives.uncheck()
    expect(button).not_to_have_attribute("href", both)
    changed.uncheck()
    expect(button).to_be_hidden()
    arrives.check()
    follow(button)
    expect(tab.locator("main")).not_to_contain_text("電話機やアプリだけを変えた")


@each_language
def test_every_symptom_that_was_named_is_known_where_the_check_starts(
    language: str, search: Callable[[str], Tab]
) -> None:
    query = {
        "ja": "機種変更して番号も変わった、SMSが前の番号に届く、パスワードが正しくないと表示される、海外にいる",
        "en": "new phone and new number, code goes to my old number, password is incorrect, I am abroad",
    }[language]
    tab = search(language, query)
    named = [chip.inner_text().strip() for chip in tab.locator("#results .chips li").all()]
    assert len(named) > 1
    follow(tab.locator("#results .recognized a.button"))
    expect(tab.locator("ol.answered > li").nth(len(named) - 1)).to_be_visible()


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
