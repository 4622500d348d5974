"""Every link of the site leads somewhere."""

import re
from urllib.parse import urlsplit

from pages import Page, Site

OUTWARD = {"https", "http", "mailto", "tel"}


def has_fragment(page: Page, fragment: str) -> bool:
    """Where a script continues, the fragment holds the evidence."""
    return fragment in page.ids or page.kind in {"wizard-on", "wizard-done"}


def test_every_link_and_fragment_within_the_site_resolves(site: Site) -> None:
    broken = set()
    for path, page in site.pages.items():
        for link in page.links:
            found = site.target(page, link.target)
            if found is None:
                continue
            file, fragment = found
            if file not in site.files:
                broken.add(f"{path}: {link.target} leads to no file")
            elif fragment and file in site.pages and not has_fragment(site.pages[file], fragment):
                broken.add(f"{path}: {link.target} leads to a page without #{fragment}")
    assert sorted(broken) == []


def test_only_a_link_a_reader_follows_leaves_the_site(site: Site) -> None:
    wrong = set()
    for path, page in site.pages.items():
        for link in page.links:
            inner = site.target(page, link.target) is not None
            followed = link.element == "a" or link.relation in ("canonical", "alternate")
            if not inner and not (followed and urlsplit(link.target).scheme in OUTWARD):
                wrong.add(f"{path}: <{link.element} {link.attribute}={link.target}>")
    assert sorted(wrong) == []


def test_links_are_relative_so_that_the_site_works_in_any_folder(site: Site) -> None:
    absolute = {
        f"{path}: {link.target}"
        for path, page in site.pages.items()
        if page.kind != "not-found"
        for link in page.links
        if link.target.startswith("/")
    }
    assert sorted(absolute) == []


def test_the_404_page_works_at_any_address(site: Site) -> None:
    """A host shows it in the place of a missing page, however deep that page was to stand."""
    relative = [
        f"{path}: <{link.element} {link.attribute}={link.target}>"
        for path, page in site.pages.items()
        if page.kind == "not-found"
        for link in page.links
        if not link.target.startswith(("/", "#", site.base or "/"))
    ]
    assert relative == []


def test_every_page_is_reached_from_the_front_page(site: Site) -> None:
    # Search leads into the wizard with the signs that a query names; which page that is stands in its files.
    reached = {"index.html"} | {
        f"{file.split('-')[1]}/check/{code}.html"
        for file in site.files
        if re.search(r"/w\d+\.js$", file)
        for code in re.findall(r'\["(\d{6})"', (site.folder / file).read_text(encoding="utf-8"))
    }
    waiting = sorted(reached)
    while waiting:
        page = site.pages[waiting.pop()]
        for link in page.links:
            found = site.target(page, link.target)
            if link.element == "a" and found and found[0] in site.pages and found[0] not in reached:
                reached.add(found[0])
                waiting.append(found[0])
    # These are shown in the place of others: by servers for what is not there, by the worker for what was not kept, and to
    # readers who have kept an address that nothing leads to any more.
    stand_ins = {"not-found", "offline", "moved", "wizard-moved"}
    alone = {path for path in site.pages if path not in reached and site.pages[path].kind not in stand_ins}
    assert sorted(alone) == []
