"""Pages of one build with the worker of another."""

import re
from pathlib import Path

from offline import assert_styled, change_heading, copy, host, steps_of_the_wizard, tab, wait_for, wait_for_new_worker, wait_until_kept
from pages import Site
from playwright.sync_api import Page as Tab
from serving import Host


def publish_anew(copy: Path, version: str) -> None:
    """Another build of the copy: assets and articles have changed, so their files have other names, and the old are gone."""
    pages = [*copy.rglob("*.html"), copy / "service-worker.js"]
    names = {path.name: f"{path.stem.rsplit('-', 1)[0]}-{version}{path.suffix}" for path in (copy / "assets").iterdir()}
    for name, changed in names.items():
        (copy / "assets" / name).rename(copy / "assets" / changed)
    old = re.compile("|".join(map(re.escape, names)))
    for page in pages:
        text = old.sub(lambda found: names[found[0]], page.read_text())
        page.write_text(re.sub('const version = ".*?"', f'const version = "{version}"', text, count=1))


def change_tag(copy: Path, old: str, new: str) -> None:
    """The site's language has another tag, and so has its folder."""
    (copy / old).rename(copy / new)
    for page in [*copy.rglob("*.html"), copy / "service-worker.js"]:
        text = re.sub(rf'(["/]){old}/', rf"\1{new}/", page.read_text())
        page.write_text(text.replace(f'"{old}"', f'"{new}"'))


def open_caches(tab: Tab) -> list[str]:
    return tab.evaluate("caches.keys()")


def test_an_open_page_of_the_build_before_still_finds_what_it_needs(
    host: Host, copy: Path, site: Site, tab: Tab
) -> None:
    tab.goto(host.address + "en/check/on.html")
    part = steps_of_the_wizard(site)[-1]
    wait_until_kept(tab, f"/{part}")
    publish_anew(copy, "b2")
    other = tab.context.new_page()
    other.goto(host.address + "en/glossary.html")
    wait_for_new_worker(other)
    other.goto(host.address + "en/check/on.html")
    wait_until_kept(other, "/en/check/on.html")
    wait_for(lambda: len(open_caches(tab)) == 2)
    # The host does not have it any more.
    assert not (copy / part).exists()
    load = """part => new Promise((done) => {
        const script = document.createElement("script");
        Object.assign(script, { src: "/" + part, onload: () => done(true), onerror: () => done(false) });
        document.head.append(script);
    })"""
    assert tab.evaluate(load, part)
    host.stop()
    assert tab.evaluate(load, part)


def test_what_was_read_in_the_build_before_is_read_until_the_new_one_is(host: Host, copy: Path, tab: Tab) -> None:
    publish_anew(copy, "b2")
    change_heading(copy / "en/contact.html", "Of the new build")
    # A new page, seen by the worker of the build before, which the new one then replaces.
    tab.goto(host.address + "en/glossary.html")
    assert_styled(tab)
    wait_for_new_worker(tab)
    host.stop()
    for path in ("en/glossary.html", "en/index.html", "en/contact.html"):
        tab.goto(host.address + path)
        assert tab.url == host.address + path
        assert tab.locator("main h1").is_visible()
        assert_styled(tab)


def test_a_language_with_another_tag_is_kept_by_the_worker_of_either_build(host: Host, copy: Path, tab: Tab) -> None:
    publish_anew(copy, "b2")
    change_tag(copy, "en", "en-GB")
    # A page of the build before tells the new worker what to keep, of which the host has nothing left.
    old = tab.evaluate("location.href")
    wait_for_new_worker(tab)
    tab.evaluate("""href => navigator.serviceWorker.ready.then(({ active }) => active.postMessage({ keep: [href] }))""", old)
    # A page of the new build tells either worker.
    tab.goto(host.address + "en-GB/glossary.html")
    tab.goto(host.address + "en-GB/causes/index.html")
    wait_until_kept(tab, "/en-GB/contact.html")
    host.stop()
    for path in ("en-GB/index.html", "en-GB/glossary.html", "en-GB/contact.html", "en/index.html"):
        tab.goto(host.address + path)
        assert tab.url == host.address + path
        assert_styled(tab)
    tab.goto(host.address + "en-GB/words.html")
    assert tab.url == host.address + "en-GB/offline.html"


def test_what_was_kept_two_builds_ago_goes(host: Host, copy: Path, tab: Tab) -> None:
    [before] = open_caches(tab)
    for version in ("b2", "b3"):
        publish_anew(copy, version)
        assert before in open_caches(tab)
        wait_for_new_worker(tab)
        tab.goto(host.address + "en/glossary.html")
        wait_for(lambda: any(name.endswith(version) for name in open_caches(tab)))
    wait_for(lambda: before not in open_caches(tab))
    assert len(open_caches(tab)) == 2
