"""Pages that between them hold every kind of element in every place where it stands on the site."""

import os
from collections.abc import Iterable
from functools import cache

from pages import Site, inside, load_site
from turbohtml import Element, parse

VOID = {"area", "base", "br", "col", "embed", "hr", "img", "input", "link", "meta", "source", "track", "wbr"}


def kinds(content: bytes) -> set[str]:
    """Of a page, each element as its tag and class, with those of the elements around it and the names of its attributes.

    A drawing is one element to whoever cannot see it.
    """
    found = set[str]()
    waiting: list[tuple[Element, str]] = [(parse(content, positions=False).select_one("html"), "")]
    while waiting:
        element, around = waiting.pop()
        place = f"{around}/{element.tag}.{element.attrs.get('class')}"
        found.add(f"{place} {sorted(element.attrs)}")
        if element.tag != "svg":
            waiting += [(child, place) for child in inside(element)]
    return found


def covering(site: Site, paths: Iterable[str]) -> list[str]:
    """Few of the pages, which hold every kind of element that any of them holds; of each language by itself."""
    found = {path: kinds((site.folder / path).read_bytes()) for path in sorted(paths)}
    chosen: list[str] = []
    seen: dict[str, set[str]] = {}
    # Pages with many elements first, so that few are needed.
    for path in sorted(found, key=lambda path: -len(found[path])):
        of_language = seen.setdefault(site.pages[path].lang, set[str]())
        if found[path] - of_language:
            chosen.append(path)
            of_language |= found[path]
    return chosen


@cache
def looked_at() -> list[str]:
    """Every page where EVERY_PAGE is set, else pages that hold between them whatever any page holds."""
    site = load_site()
    return list(site.pages) if os.environ.get("EVERY_PAGE") else covering(site, site.pages)
