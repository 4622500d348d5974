"""Reading again without a network, never reading what is old while there is one, and never being told that there is none."""

import re
import time
from collections.abc import Callable
from pathlib import Path

import pytest
from following import follow
from offline import KEPT, LONGER, PATIENCE, assert_styled, change_heading, copy, first, host, steps_of_the_wizard, tab, wait_for, wait_for_worker, wait_until_kept
from pages import Site
from playwright.sync_api import BrowserContext, expect
from playwright.sync_api import Page as Tab
from serving import Host

# Ways in which a browser cannot keep anything, put before the worker's script. Names of errors differ between browsers.
FAILING = {
    "the device is full": "Cache.prototype.put = async () => { throw new DOMException('', 'QuotaExceededError'); };",
    "the device is full in Firefox": "Cache.prototype.put = async () => { throw new Error('NS_ERROR_FILE_NO_DEVICE_SPACE'); };",
    "the device is full and Firefox does not say so": """const put = Cache.prototype.put;
        Cache.prototype.put = function (key, response) { return put.call(this, key, new Response("", response)); };""",
    "keeping never ends": "Cache.prototype.put = () => new Promise(() => {});",
    "no cache can be opened": "CacheStorage.prototype.open = async () => { throw new DOMException('', 'UnknownError'); };",
    "storage is blocked": """for (const name of ["open", "keys", "match", "delete", "has"])
        CacheStorage.prototype[name] = async () => { throw new DOMException('', 'SecurityError'); };""",
    "storage is not to be named": """Object.defineProperty(self, "caches", {
        get() { throw new DOMException('', 'SecurityError'); } });""",
    "storage is silent": """for (const name of ["open", "keys", "match", "delete", "has"])
        CacheStorage.prototype[name] = () => new Promise(() => {});""",
}


def test_what_was_read_is_read_again_without_a_network(host: Host, site: Site, tab: Tab) -> None:
    cause, fix = first(site, "cause", "en"), first(site, "fix", "en")
    tab.goto(host.address + cause)
    seen = tab.locator("main h1").inner_text()
    host.stop()
    for path in ("en/index.html", "en/", "en/check/index.html", "en/check/", "en/contact.html", "en/contact.html?a=1#b"):
        tab.goto(host.address + path)
        assert tab.url == host.address + path
        assert tab.locator("main h1").is_visible()
        assert_styled(tab)
    tab.goto(host.address + cause)
    assert tab.locator("main h1").inner_text() == seen
    # What was never read says so and offers what can be read.
    tab.goto(host.address + fix)
    assert tab.url == host.address + "en/offline.html"
    assert tab.locator("main .links a").count() == 3


@pytest.mark.parametrize("failing", FAILING)
def test_a_reader_whose_device_keeps_nothing_reads_on(
    failing: str, host: Host, site: Site, open_tab: Callable[..., Tab]
) -> None:
    # What is silent is waited for, here not long.
    host.rewrite_worker = lambda script: FAILING[failing] + "\n" + script.replace("patience = 4000", "patience = 300")
    tab = open_tab(locale="en-GB")
    tab.goto(host.address + "en/index.html")
    wait_for_worker(tab)
    for path in ("en/causes/index.html", "en/contact.html", first(site, "fix", "en"), "en/check/index.html"):
        tab.goto(host.address + path)
        assert tab.url == host.address + path
        assert tab.locator("main h1").is_visible()
        assert_styled(tab)
    # Without a network there is nothing to show, but it is the site that says so.
    host.stop()
    answer = tab.goto(host.address + "en/contact.html")
    assert answer and answer.status == 503
    assert tab.locator("main h1").inner_text() == "You are offline"
    assert tab.locator("html").get_attribute("lang") == "en"


def test_a_reader_whose_device_is_full_reads_on(host: Host, site: Site, open_tab: Callable[..., Tab]) -> None:
    tab = open_tab(locale="en-GB")
    tab.goto(host.address + "robots.txt")
    tab.context.new_cdp_session(tab).send(
        "Storage.overrideQuotaForOrigin", {"origin": host.address[:-1], "quotaSize": 1000}
    )
    tab.goto(host.address + "en/index.html")
    wait_for_worker(tab)
    for path in ("en/causes/index.html", first(site, "cause", "en"), "en/check/index.html", "en/index.html"):
        tab.goto(host.address + path)
        assert tab.url == host.address + path
        assert tab.locator("main h1").is_visible()
        assert_styled(tab)
    assert not tab.evaluate(f"({KEPT})('/en/contact.html')")


def test_a_full_device_is_not_sent_the_rest(host: Host, open_tab: Callable[..., Tab]) -> None:
    host.rewrite_worker = lambda script: FAILING["the device is full"] + "\n" + script
    tab = open_tab()
    tab.goto(host.address + "en/check/on.html")
    wait_for_worker(tab)
    for _ in range(2):
        tab.goto(host.address + "en/contact.html")
    assert sum("/cause-" in path for path in host.requests) < 10


def test_pages_of_hosts_with_clean_addresses_are_read_again(
    host: Host, site: Site, open_tab: Callable[..., Tab]
) -> None:
    host.has_clean_addresses = True
    tab = open_tab(locale="en-GB")
    cause = first(site, "cause", "en")
    tab.goto(host.address + "en/causes/index.html")
    wait_until_kept(tab, "/en/contact.html")
    assert tab.url == host.address + "en/causes/"
    # As a reader goes on: to the plain address, and to the one that it leads to.
    tab.goto(host.address + cause)
    assert tab.url == host.address + cause.removesuffix(".html")
    host.stop()
    for path in (cause, cause.removesuffix(".html"), "en/index.html", "en/", "en/causes/", "en/check/index.html", "en/contact"):
        answer = tab.goto(host.address + path)
        assert answer and answer.status == 200
        assert tab.url == host.address + path
        assert tab.locator("main h1").is_visible()
        assert_styled(tab)
    tab.goto(host.address + "en/glossary")
    assert tab.url == host.address + "en/offline.html"
    assert tab.locator("main .links a").count() == 3


def test_what_another_page_was_redirected_to_is_not_kept_in_its_place(
    host: Host, copy: Path, open_tab: Callable[..., Tab]
) -> None:
    host.redirects["/en/contact.html"] = "/en/glossary.html"
    tab = open_tab(locale="en-GB")
    tab.goto(host.address + "en/index.html")
    wait_until_kept(tab, "/en/check/index.html")
    wait_for(lambda: "/en/glossary.html" in host.requests)
    host.stop()
    tab.goto(host.address + "en/contact.html")
    assert tab.url == host.address + "en/offline.html"


def test_a_corrected_page_is_seen_at_once(host: Host, copy: Path, open_tab: Callable[..., Tab]) -> None:
    # What a browser may take for fresh for a day, as it does by itself for files that have not changed for long.
    host.fresh = 86_400
    tab = open_tab()
    tab.goto(host.address + "en/index.html")
    wait_until_kept(tab, "/en/contact.html")
    tab.goto(host.address + "en/contact.html")
    change_heading(copy / "en/contact.html", "Corrected")
    tab.goto(host.address + "en/index.html")
    follow(tab.locator("a[href$='contact.html']:visible").first)
    expect(tab.locator("main h1")).to_have_text("Corrected")


def test_what_a_browser_holds_fresh_is_not_kept_in_the_place_of_a_corrected_page(
    host: Host, copy: Path, open_tab: Callable[..., Tab]
) -> None:
    host.fresh = 86_400
    # Read where no worker is allowed, as it was before there was one.
    host.rewrite_worker = lambda script: "throw new Error();"
    tab = open_tab()
    tab.goto(host.address + "en/contact.html")
    change_heading(copy / "en/contact.html", "Corrected")
    host.rewrite_worker = lambda script: script
    tab.goto(host.address + "en/index.html")
    wait_until_kept(tab, "/en/contact.html")
    host.stop()
    tab.goto(host.address + "en/contact.html")
    assert tab.locator("main h1").inner_text() == "Corrected"


def test_a_silent_network_gives_way_to_what_was_kept(host: Host, copy: Path, tab: Tab) -> None:
    change_heading(copy / "en/contact.html", "Corrected")
    host.speaks.clear()
    begin = time.monotonic()
    tab.goto(host.address + "en/contact.html")
    assert PATIENCE <= time.monotonic() - begin < PATIENCE + LONGER
    assert tab.locator("main h1").inner_text() != "Corrected"
    assert_styled(tab)
    # What comes too late is kept all the same.
    host.speaks.set()
    wait_for(lambda: tab.evaluate("""async () => {
        for (const name of await caches.keys()) {
            const kept = await (await caches.open(name)).match("/en/contact.html");
            if (kept && (await kept.text()).includes("<h1>Corrected")) return true;
        }
        return false;
    }"""))


def test_a_slow_network_is_waited_for_where_nothing_was_kept(host: Host, site: Site, tab: Tab) -> None:
    host.delay = LONGER
    fix = first(site, "fix", "en")
    tab.goto(host.address + fix)
    assert tab.url == host.address + fix
    assert tab.locator("main h1").is_visible()


def test_what_a_host_says_of_its_own_failure_is_shown_and_not_kept(host: Host, tab: Tab) -> None:
    host.status = 500
    answer = tab.goto(host.address + "en/contact.html")
    assert answer and answer.status == 500
    assert tab.locator("h1").inner_text() == "Broken"
    host.stop()
    tab.goto(host.address + "en/contact.html")
    assert tab.locator("main h1").inner_text() != "Broken"


@pytest.mark.parametrize("locale, kept", [("ja", "ja"), ("en-US", "en"), ("fr", "ja")])
def test_the_bare_address_keeps_the_first_pages_in_the_readers_language(
    locale: str, kept: str, host: Host, open_tab: Callable[..., Tab]
) -> None:
    tab = open_tab(locale=locale)
    tab.goto(host.address)
    for path in ("index.html", "check/index.html", "contact.html"):
        wait_until_kept(tab, f"/{kept}/{path}")
    host.stop()
    tab.goto(host.address)
    assert tab.locator("body.choose-language").count() == 1
    tab.goto(host.address + f"{kept}/index.html")
    assert tab.locator("body.home").count() == 1
    assert_styled(tab)


def test_no_address_of_the_site_is_a_failure_without_a_network(host: Host, tab: Tab) -> None:
    host.stop()
    for path in ("", "index.html", "ja/index.html", "check/482107", "nowhere/", "en/contact", "en/nowhere.pdf"):
        tab.goto(host.address + path)
        assert tab.locator("main h1").is_visible(), path
        assert_styled(tab)
    # Nor is anything lost by it.
    tab.goto(host.address + "en/contact.html")
    assert tab.url == host.address + "en/contact.html"


def test_the_steps_of_the_wizard_stay_kept_whatever_is_read_later(
    host: Host, site: Site, open_tab: Callable[..., Tab]
) -> None:
    host.rewrite_worker = lambda script: re.sub(r"mostPages = \d+", "mostPages = 2", script)
    tab = open_tab()
    tab.goto(host.address + "en/check/on.html")
    parts = steps_of_the_wizard(site)
    for part in parts:
        wait_until_kept(tab, f"/{part}")
    wait_until_kept(tab, "/en/contact.html")
    read = [path for path, page in sorted(site.pages.items()) if page.kind == "cause" and page.lang == "en"][:4]
    for path in read:
        tab.goto(host.address + path)
        wait_until_kept(tab, f"/{path}")
    wait_for(lambda: not tab.evaluate(f"({KEPT})('/{read[0]}')"))
    for path in [*parts, "en/offline.html", "en/index.html", "en/check/index.html", "en/contact.html", read[-1]]:
        assert tab.evaluate(f"({KEPT})('/{path}')"), path


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
