"""Readers in a browser, at each server, with the configuration that `deploy/` has for it."""

import os
import time
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
from building import KnowledgeBase, succeed
from following import follow
from offline import assert_styled, wait_for_worker, wait_until_kept
from playwright.sync_api import Browser, expect
from playwright.sync_api import Page as Tab
from servers import Running

PAGE = "causes/queue-paused.html"


@pytest.fixture
def open_tab(browser: Browser) -> Iterator[Callable[..., Tab]]:
    """Opens tabs, each of a reader of their own."""
    contexts = []

    def open(**options: object) -> Tab:
        contexts.append(browser.new_context(locale="en-GB", **options))
        return contexts[-1].new_page()

    yield open
    for context in contexts:
        context.close()


def make_old(site: Path) -> None:
    """As if nothing had changed for a long time, which browsers without other word take for fresh for long."""
    for file in site.rglob("*"):
        if file.is_file():
            os.utime(file, (time.time() - 100 * 86_400,) * 2)


def test_search_finds(running: Running, open_tab: Callable[..., Tab]) -> None:
    complaints: list[str] = []
    tab = open_tab()
    tab.on("console", lambda message: complaints.append(message.text))
    tab.goto(running.address + "en/index.html")
    tab.locator("#find").fill("the queue is paused")
    with tab.expect_navigation():
        tab.locator("#find").press("Enter")
    expect(tab.locator("#results a").first).to_be_visible()
    assert tab.locator(f"#results a[href$='{PAGE}']").count() > 0
    assert complaints == []


@pytest.mark.parametrize("workers", ["block", "allow"])
def test_a_correction_is_seen_at_once(
    workers: str, running: Running, articles: KnowledgeBase, site: Path, open_tab: Callable[..., Tab]
) -> None:
    make_old(site)
    tab = open_tab(service_workers=workers)
    tab.goto(running.address + "en/causes/index.html")
    follow(tab.locator(f"main a[href$='{Path(PAGE).name}']").first)
    if workers == "allow":
        wait_for_worker(tab)
    article = articles.content / PAGE.replace(".html", ".md")
    title = next(line for line in article.read_text(encoding="utf-8").splitlines() if line.startswith("title:"))
    article.write_text(article.read_text(encoding="utf-8").replace(title, "title: Corrected"), encoding="utf-8")
    succeed(articles.build(site))
    # By links, as readers do; to load a page again asks the server in any case.
    follow(tab.locator("a[href$='causes/index.html']:visible, a[href='index.html']:visible").first)
    expect(tab.locator("main a", has_text="Corrected").first).to_be_visible()
    follow(tab.locator("main a", has_text="Corrected").first)
    expect(tab.locator("main h1")).to_have_text("Corrected")


def test_what_was_read_is_read_without_a_network(running: Running, open_tab: Callable[..., Tab]) -> None:
    tab = open_tab()
    tab.goto(running.address + "en/index.html")
    wait_until_kept(tab, "/en/contact.html")
    tab.goto(running.address + "en/" + PAGE)
    wait_until_kept(tab, "/en/" + PAGE)
    running.stop()
    for path in ["en/", "en/index.html", "en/check/", "en/contact", "en/contact.html", "en/" + PAGE, "en/" + PAGE[:-5]]:
        tab.goto(running.address + path)
        assert tab.locator("main h1").is_visible(), path
        assert "offline" not in tab.url, path
        assert_styled(tab)
    tab.goto(running.address + "en/glossary.html")
    assert tab.url == running.address + "en/offline.html"
