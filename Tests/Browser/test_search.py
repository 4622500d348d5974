"""Search in a real browser: what the page shows, typed in any way, wherever the site is. Tests/Search has the engine's."""

import gzip
import re
from collections.abc import Callable
from urllib.parse import urlsplit

import pytest
from following import follow
from pages import WIZARD, Site
from playwright.sync_api import CDPSession, Route, expect
from playwright.sync_api import Page as Tab
from searching import LANGUAGES, each_language, names_of_pages, search, shipped_articles, wait_for_query  # noqa: F401

HOSTILE = [
    "<script>alert(1)</script>", "<img src=x onerror=alert(1)>", "javascript:alert(1)", "\"'><svg onload=alert(1)>",
    "^(a+)+$ [.*?]{9} \\d|\\", "%00%0a\u0000", "\u202egnp.exe \u200f\u2067", "שלום مرحبا", "a" * 20_000, "検索" * 5_000,
    "\ud83d", "👨‍👩‍👧", "__proto__ constructor toString", "'; DROP TABLE pages; --", "{{title}} ${alert(1)}",
]  # fmt: skip


FIRST, SECOND = names_of_pages(LANGUAGES[0])[:2]


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
    expect(tab.locator("#results a").first).to_have_text(FIRST)
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


def test_results_that_come_late_lead_back_to_the_field(search: Callable[[str], Tab]) -> None:
    tab = search(LANGUAGES[0], "a")
    expect(tab.locator("#results a.hit").first).to_be_visible()
    settle(tab)
    held: list[Route] = []
    tab.route("**/assets/search-*/*.js", lambda route: held.append(route))
    tab.locator("#query").fill(FIRST)
    tab.keyboard.press("ArrowDown")
    expect(tab.locator("#results a").first).to_be_focused()
    tab.wait_for_timeout(100)
    assert held, "nothing had to be loaded, so nothing came late"
    tab.unroute_all()
    expect(tab.locator("#results a").first).to_have_text(FIRST)
    expect(tab.locator("#query")).to_be_focused()


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
