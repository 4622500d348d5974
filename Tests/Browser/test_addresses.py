"""Every address in every file of the site leads to a file of it: in pages, styles, data of scripts, and lists for machines."""

import json
import re
import xml.etree.ElementTree as ElementTree
from collections.abc import Iterator
from fnmatch import fnmatch
from pathlib import Path
from typing import Any
from urllib.parse import unquote, urljoin

import pytest
from pages import BASE, Page, Site
from serving import read_headers

ATOM = "{http://www.w3.org/2005/Atom}"
SITEMAP = "{http://www.sitemaps.org/schemas/sitemap/0.9}"
LINK = "{http://www.w3.org/1999/xhtml}link"
# What a search engine may fetch at once (sitemaps.org/protocol.html).
MOST_ADDRESSES, MOST_BYTES = 50_000, 50 * 1024 * 1024

Told = Iterator[tuple[str, str]]
"""A file with an address in it, as it is written."""


def read(site: Site, path: str) -> str:
    return (site.folder / path).read_text(encoding="utf-8")


def file_of(site: Site, path: str, address: str) -> str | None:
    """The file that an address in another leads to, as a server finds it; None if it leaves the site."""
    found = site.target(Page(path), address)
    if found is None:
        return None
    return found[0] + "index.html" if not found[0] or found[0].endswith("/") else found[0]


def value_of(text: str) -> Any:
    """What a file of data hands to its script."""
    return json.loads(text[text.index(",") + 1 : text.rindex(")")] if text.startswith("kiriwake(") else text.split("=", 1)[1].rstrip(";\n"))


def strings(value: Any, key: str = "") -> Iterator[tuple[str, str]]:
    """Every text in a value, with the name of the member that it belongs to."""
    if isinstance(value, str):
        yield key, value
    for name, inner in value.items() if isinstance(value, dict) else ((key, item) for item in value) if isinstance(value, list) else ():
        yield from strings(inner, name)


# What is told, by kind of file.


def in_pages(site: Site) -> Told:
    for path, page in site.pages.items():
        yield from ((path, link.target) for link in page.links)
        text = read(site, path)
        yield from ((path, address) for address in re.findall(r'\bdata-(?:worker|index|start-href|contact-href|done|address)="([^"]+)"', text))
        yield from ((path, address) for address in re.findall(r'http-equiv="refresh" content="\d+; ?url=([^"]+)"', text, re.IGNORECASE))


def in_styles(site: Site) -> Told:
    for path in site.files:
        if path.endswith(".css"):
            text = read(site, path)
            yield from ((path, address) for address in re.findall(r"""url\(\s*["']?([^"')]+)""", text))
            yield from ((path, address) for address in re.findall(r"""@import\s+["']([^"']+)""", text))


def in_search(site: Site) -> Told:
    for path in site.files:
        found = re.fullmatch(r"assets/search-(.+)-[0-9a-f]+/(core|d\d+|p\d+|w\d+)\.js", path)
        if not found:
            continue
        language, name = found.groups()
        value = value_of(read(site, path))
        core = value_of(read(site, str(Path(path).with_name("core.js"))))
        form = core["starts"] or {"prefix": "", "suffix": ""}

        def start(code: str, form: dict[str, str] = form) -> str:
            return form["prefix"] + code + form["suffix"]

        if name[0] == "p":
            told = [value["compare"], *(option[1] for option in value["options"])]
        elif name[0] == "w":
            told = [start(code) for code in re.findall(r'\["(\d{6})"', read(site, path))]
        else:
            documents = value["documents"] if name == "core" else value
            starts = documents["starts"].split(" ")
            told = [start(code) for code in starts if code]
            for kind, own, code in zip(documents["kinds"], documents["paths"].split("\n"), starts):
                folder = core["folders"][int(kind)]
                told.append(own if own.endswith(core["ending"]) else f"{folder}/{own}{core['ending']}" if own else start(code))
        yield from ((path, f"{BASE}{language}/{address}") for address in told)


def in_onward(site: Site) -> Told:
    for path in site.files:
        found = re.fullmatch(r"assets/onward-(.+)-[0-9a-f]+/(.+)\.js", path)
        if not found:
            continue
        language, name = found.groups()
        page = f"{BASE}{language}/check/on.html"
        value = value_of(read(site, path))
        told = [text for key, text in strings(value) if key == "href"]
        for _, text in strings(value):
            told += re.findall(r'\b(?:href|src)="([^"]+)"', text)
        if name == "words":
            told += [value["folders"][kind] + id + value["ending"] for kind in ("causes", "fixes") for id in value[kind]]
        yield from ((path, urljoin(page, address)) for address in told)


def in_lists(site: Site) -> Told:
    for path in site.files:
        if path.endswith(".xml"):
            root = ElementTree.fromstring(read(site, path))
            for element in root.iter():
                told = element.get("href") or (element.text if element.tag in (SITEMAP + "loc", ATOM + "id") else None)
                if told:
                    yield path, told
        elif path.endswith(".webmanifest"):
            manifest = json.loads(read(site, path))
            yield from ((path, address) for address in (manifest["start_url"], manifest["scope"]))
            yield from ((path, icon["src"]) for icon in manifest["icons"])
    yield from (("robots.txt", address) for address in re.findall(r"^Sitemap: (\S+)", read(site, "robots.txt"), re.MULTILINE))
    core = json.loads(re.search(r"^const core = (.*);$", read(site, "service-worker.js"), re.MULTILINE)[1])
    yield from (("service-worker.js", address) for addresses in core.values() for address in addresses)


@pytest.mark.parametrize("told", [in_pages, in_styles, in_search, in_onward, in_lists])
def test_every_address_leads_to_a_file(told: Any, site: Site) -> None:
    broken = set()
    count = 0
    for path, address in told(site):
        found = file_of(site, path, address)
        count += found is not None
        # A phone may open what is in the scope, which is a folder.
        if found is not None and found not in site.files:
            broken.add(f"{path}: {address}")
    assert sorted(broken) == []
    # The styles need no other file yet.
    assert count > 0 or told is in_styles


def test_the_address_of_a_page_for_search_engines_is_its_own(site: Site) -> None:
    """Where it stands for another page, or is not translated, that one's, which has the same address for itself."""
    wrong = []
    for path, page in site.pages.items():
        canonical = [link.target for link in page.links if link.relation == "canonical"]
        if site.base and page.kind not in {"moved", "wizard-moved", "not-found"}:
            own = page
            if len(canonical) == 1 and file_of(site, path, canonical[0]) != path and not page.alternates:
                own = site.pages.get(file_of(site, path, canonical[0]) or "", page)
            if [link.target for link in own.links if link.relation == "canonical"] != canonical or (
                len(canonical) != 1 or file_of(site, path, canonical[0]) != own.path or not canonical[0].startswith(site.base)
            ):
                wrong.append(f"{path}: {canonical}")
    assert wrong == []


def test_lists_for_search_engines_have_whole_addresses_once_and_keep_the_limits(site: Site) -> None:
    if not site.base:
        pytest.skip("the site does not know its address")
    listed: list[str] = []
    for path in sorted(site.files):
        if re.fullmatch(r"sitemap(-\d+)?\.xml", path):
            root = ElementTree.fromstring(read(site, path))
            found = [element.text or "" for element in root.iter(SITEMAP + "loc")]
            assert len(found) <= MOST_ADDRESSES
            assert (site.folder / path).stat().st_size <= MOST_BYTES
            if root.tag == SITEMAP + "urlset":
                listed += found
            assert all(link.get("href", "").startswith(site.base) for link in root.iter(LINK))
    assert [address for address in listed if not address.startswith(site.base)] == []
    assert len(listed) == len(set(listed))
    hidden = [address for address in listed if 'name="robots" content="noindex"' in read(site, file_of(site, "", address) or "")]
    assert hidden == []


def test_a_page_and_the_list_name_the_same_translations(site: Site) -> None:
    if not site.base:
        pytest.skip("the site does not know its address")
    wrong = []
    for path in sorted(site.files):
        if not re.fullmatch(r"sitemap(-\d+)?\.xml", path):
            continue
        for entry in ElementTree.fromstring(read(site, path)).iter(SITEMAP + "url"):
            listed = {link.get("hreflang"): link.get("href") for link in entry.iter(LINK)}
            address = entry.findtext(SITEMAP + "loc") or ""
            page = site.pages[file_of(site, "", address) or ""]
            if page.alternates != listed:
                wrong.append(f"{address}: {page.alternates} {listed}")
    assert wrong == []


def test_every_list_of_changes_is_a_feed(site: Site) -> None:
    if not site.base:
        pytest.skip("the site does not know its address")
    for language in site.languages:
        feed = ElementTree.fromstring(read(site, f"{language}/feed.xml"))
        assert feed.tag == ATOM + "feed"
        [own] = [link.get("href") for link in feed.findall(ATOM + "link") if link.get("rel") == "self"]
        assert own == feed.findtext(ATOM + "id") == f"{site.base}{language}/feed.xml"
        ids = [entry.findtext(ATOM + "id") for entry in feed.findall(ATOM + "entry")]
        assert len(ids) == len(set(ids))
        for element in [feed, *feed.findall(ATOM + "entry")]:
            assert re.fullmatch(r"\d{4}-\d\d-\d\dT00:00:00Z", element.findtext(ATOM + "updated") or "")


def test_every_rule_for_hosts_is_of_a_file(site: Site) -> None:
    root = site.root
    paths = [root, *(root + path for path in site.files)]
    for pattern, headers in read_headers(site.folder / "_headers"):
        assert any(fnmatch(path, pattern) for path in paths), pattern
        assert headers, pattern
    for line in read(site, "_redirects").splitlines():
        source, target, status = line.split(" ")
        assert source.startswith(root) and status in ("301", "302"), line
        codes = [path for path in site.files if fnmatch(root + path, target.replace(":code", "*"))]
        assert codes, line
        if ":code" not in source:
            # A host that reads the rule no longer shows the page that stands there.
            assert unquote(source.removeprefix(root)) in site.files, line


def test_no_path_is_given_two_values_of_one_header(site: Site) -> None:
    """Some hosts join them, some take the first, some the last."""
    root = site.root
    rules = read_headers(site.folder / "_headers")
    for path in ["", *site.files]:
        names = [name for pattern, headers in rules if fnmatch(root + path, pattern) for name, _ in headers]
        assert len(names) == len(set(names)), path
        cached = [value for pattern, headers in rules if fnmatch(root + path, pattern) for name, value in headers if name == "Cache-Control"]
        if path.startswith("assets/"):
            assert cached == ["public, max-age=31536000, immutable"], path
        elif path == "" or path.endswith((".html", "service-worker.js")):
            assert cached == ["no-cache"], path
