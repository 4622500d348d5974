"""The same files, opened from a disk or from a sub-folder of a server, without a script and with."""

import re
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
from following import follow
from pages import Site, load_site
from playwright.sync_api import Page as Tab
from playwright.sync_api import expect
from serving import serve


ABORTED = "net::ERR_ABORTED"


@pytest.fixture
def below_a_folder(site: Site, tmp_path: Path) -> Iterator[str]:
    (tmp_path / "sub" / "folder").mkdir(parents=True)
    (tmp_path / "sub" / "folder" / "help").symlink_to(site.folder)
    with serve(tmp_path) as address:
        yield address + "sub/folder/help/"


def walk_through(tab: Tab, root: str, language: str) -> None:
    """From the choice of language by the wizard's first answers to the first repair or hand-over."""
    failed: list[str] = []
    # A request cut short because the reader went on to the next page is no failure.
    tab.on("requestfailed", lambda request: request.failure == ABORTED or failed.append(request.url))
    tab.goto(root + "index.html")
    follow(tab.locator(f'main a[hreflang="{language}"]').first)
    assert tab.locator("body").get_attribute("class") == "home"
    follow(tab.locator("main a.button").first)
    for _ in range(40):
        if tab.locator("[data-question]").count() == 0:
            break
        follow(tab.locator("[data-answer]").first)
    assert tab.locator("body").get_attribute("class") in ("wizard-fix", "wizard-list", "wizard-handover")
    tab.wait_for_load_state()
    assert tab.evaluate("document.styleSheets.length") == 1
    assert tab.evaluate("getComputedStyle(document.querySelector('main a.button')).display") != "inline"
    assert tab.url.startswith(root)
    assert failed == []


@pytest.mark.parametrize("language", load_site().languages)
def test_home_wizard_and_answer_work_from_a_disk(site: Site, language: str, open_tab: Callable[..., Tab]) -> None:
    walk_through(open_tab(java_script_enabled=False), site.folder.as_uri() + "/", language)


@pytest.mark.parametrize("language", load_site().languages)
def test_home_wizard_and_answer_work_in_a_folder_of_a_server(
    below_a_folder: str, language: str, open_tab: Callable[..., Tab]
) -> None:
    walk_through(open_tab(java_script_enabled=False), below_a_folder, language)


@pytest.mark.parametrize("language", load_site().languages)
def test_the_field_in_the_head_leads_to_the_search_page_from_a_disk(
    site: Site, language: str, open_tab: Callable[..., Tab]
) -> None:
    tab = open_tab()
    # From the folder of languages itself, and from a folder below.
    for path in (f"{language}/index.html", f"{language}/causes/index.html"):
        page = site.pages[path]
        tab.goto((site.folder / path).as_uri())
        tab.locator("#find").fill(page.title[:4])
        with tab.expect_navigation(wait_until="domcontentloaded"):
            tab.locator("form.find button").click()
        assert tab.url.startswith((site.folder / language / "search.html").as_uri() + "?q=")
        expect(tab.locator("#query")).to_have_value(page.title[:4])
        expect(tab.locator("#results a").first).to_be_visible()


def test_every_page_with_a_form_lets_firefox_send_it_from_a_disk(site: Site) -> None:
    """Firefox takes 'self' for no file at all, where Chromium and WebKit take it for every one."""
    seen = 0
    for path in site.pages:
        text = (site.folder / path).read_text(encoding="utf-8")
        if "<form" in text:
            seen += 1
            policy = re.search(r'http-equiv="Content-Security-Policy" content="(.*?)"', text)
            assert policy and re.search("form-action 'self' file:(;|$)", policy[1]), path
    assert seen


@pytest.mark.parametrize("language", load_site().languages)
def test_the_wizard_continues_by_its_script_from_a_disk(
    site: Site, language: str, open_tab: Callable[..., Tab]
) -> None:
    tab = open_tab()
    failed: list[str] = []
    tab.on("requestfailed", lambda request: request.failure == ABORTED or failed.append(request.url))
    tab.goto((site.folder / language / "check" / "on.html").as_uri())
    for _ in range(3):
        before = tab.url
        tab.locator("main [data-answer]").first.click()
        tab.wait_for_url(lambda url: url != before)
        expect(tab.locator("main h1")).to_be_visible()
    assert "#" in tab.url
    assert failed == []


@pytest.mark.parametrize("language", load_site().languages)
def test_pictures_are_shown_from_a_disk(site: Site, language: str, open_tab: Callable[..., Tab]) -> None:
    tab = open_tab()
    tab.goto((site.folder / language / "check" / "index.html").as_uri())
    pictures = tab.locator("main svg, main img").all()
    assert pictures
    for picture in pictures:
        box = picture.bounding_box()
        assert box and box["width"] > 20 and box["height"] > 20
    assert tab.evaluate("[...document.images].every((image) => image.complete && image.naturalWidth > 0)")
