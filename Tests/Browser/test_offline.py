"""Reading again without a network, and never reading what is old while there is one."""

import shutil
import time
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
from pages import Site
from playwright.sync_api import BrowserContext
from playwright.sync_api import Page as Tab
from serving import serve

KEPT = """async (path) => {
    for (const name of await caches.keys())
        if (await (await caches.open(name)).match(new URL(path, location.origin))) return true;
    return false;
}"""


def wait_until_kept(tab: Tab, path: str) -> None:
    wait_for(lambda: tab.evaluate(f"({KEPT})('{path}')"))


def wait_for(holds: Callable[[], object]) -> None:
    """A promise is no condition that a browser waits for, so it is asked again and again."""
    for _ in range(100):
        if holds():
            return
        time.sleep(0.2)
    raise AssertionError("twenty seconds were not enough")


def first(site: Site, kind: str, language: str) -> str:
    return next(path for path, page in sorted(site.pages.items()) if page.kind == kind and page.lang == language)


def test_what_was_read_is_read_again_without_a_network(
    site: Site, address: str, open_tab: Callable[..., Tab]
) -> None:
    tab = open_tab()
    cause, fix = first(site, "cause", "ja"), first(site, "fix", "ja")
    tab.goto(address + "ja/index.html")
    wait_until_kept(tab, "/ja/contact.html")
    tab.goto(address + cause)
    seen = tab.locator("main h1").inner_text()
    question = tab.context.new_page()
    question.goto(address + "ja/check/index.html")
    tab.context.set_offline(True)
    for path in ("ja/index.html", "ja/check/index.html", "ja/contact.html"):
        tab.goto(address + path)
        assert tab.locator("main h1").is_visible()
        assert tab.evaluate("document.styleSheets[0].cssRules.length") > 0
    tab.goto(address + cause)
    assert tab.locator("main h1").inner_text() == seen
    # What was never read says so and offers what can be read.
    tab.goto(address + fix)
    assert tab.url == address + "ja/offline.html"
    assert tab.locator("main .links a").count() == 3


@pytest.fixture
def rebuilt(site: Site, tmp_path: Path, open_tab: Callable[..., Tab]) -> Iterator[tuple[Path, str, Tab]]:
    """A copy of the site that a test may change, its address, and a tab that has kept its pages."""
    copy = tmp_path / "site"
    shutil.copytree(site.folder, copy, ignore=shutil.ignore_patterns("check"))
    with serve(copy) as address:
        tab = open_tab()
        tab.goto(address + "en/index.html")
        wait_until_kept(tab, "/en/contact.html")
        yield copy, address, tab


def test_a_new_build_is_seen_at_once(rebuilt: tuple[Path, str, Tab]) -> None:
    copy, address, tab = rebuilt
    contact = copy / "en/contact.html"
    contact.write_text(contact.read_text().replace("<h1>", "<h1>New: "))
    tab.goto(address + "en/contact.html")
    assert tab.locator("main h1").inner_text().startswith("New: ")


def test_what_an_older_build_kept_goes(rebuilt: tuple[Path, str, Tab]) -> None:
    copy, address, tab = rebuilt
    before = tab.evaluate("caches.keys()")
    worker = copy / "service-worker.js"
    worker.write_text(worker.read_text().replace('const version = "', 'const version = "new-', 1))
    tab.goto(address + "en/glossary.html")
    wait_for(lambda: before[0] not in tab.evaluate("caches.keys()"))


def test_the_site_can_be_installed(site: Site, address: str, open_tab: Callable[..., Tab]) -> None:
    context: BrowserContext = (tab := open_tab()).context
    tab.goto(address + "ja/index.html")
    session = context.new_cdp_session(tab)
    found = session.send("Page.getAppManifest")
    assert found["errors"] == []
    assert found["url"] == address + "ja/manifest.webmanifest"
    manifest = tab.evaluate("async () => (await fetch('manifest.webmanifest')).json()")
    assert (site.folder / "ja" / manifest["start_url"]).exists()
    assert (site.folder / "ja" / manifest["icons"][0]["src"]).resolve().exists()
