"""A built site as values: its pages, and what each says about itself, its links and its languages."""

import os
from collections.abc import Iterator
from dataclasses import dataclass, field
from functools import cache
from pathlib import Path
from urllib.parse import unquote, urljoin, urlsplit

from turbohtml import Document, Element, parse

WIZARD = {"wizard-question", "wizard-fix", "wizard-list", "wizard-handover"}
BASE = "http://site.invalid/"


@dataclass
class Link:
    element: str
    attribute: str
    target: str
    relation: str


@dataclass
class Page:
    path: str
    kind: str = ""
    lang: str = ""
    title: str = ""
    headings: int = 0
    scripts: int = 0
    ids: list[str] = field(default_factory=list)
    links: list[Link] = field(default_factory=list)
    alternates: dict[str, str] = field(default_factory=dict)


def inside(element: Element) -> list[Element]:
    """The elements right within one. What a template holds is no part of the page yet."""
    return [] if element.tag == "template" else [child for child in element.children if isinstance(child, Element)]


def elements(document: Document) -> Iterator[Element]:
    """In the order of the page."""
    waiting: list[Element] = [document.select_one("html")]
    while waiting:
        element = waiting.pop()
        yield element
        waiting += reversed(inside(element))


@dataclass
class Site:
    folder: Path
    pages: dict[str, Page]
    files: set[str]
    base: str | None
    """Where the site says it stands, such as https://example.org/help/."""

    @property
    def root(self) -> str:
        """The path of the site's root on its host."""
        return urlsplit(self.base or "/").path

    @property
    def languages(self) -> list[str]:
        return sorted({path.split("/")[0] for path, page in self.pages.items() if page.kind == "home"})

    def one_of_each_kind(self) -> list[str]:
        """The first page of each kind in each language; of the wizard's questions the very first and one further on.

        None of those that a browser leaves as soon as it has read them.
        """
        chosen: dict[tuple[str, str, bool], str] = {}
        for path, page in sorted(self.pages.items()):
            if page.kind == "moved":
                continue
            first_question = page.kind == "wizard-question" and path.endswith("/index.html")
            chosen.setdefault((page.kind, page.lang, first_question), path)
        return sorted(chosen.values())

    def target(self, page: Page, link: str) -> tuple[str, str] | None:
        """The file (and fragment) a link leads to, as a path from the site's root; None if it leaves the site."""
        if self.base and link.startswith(self.base):
            # Only a server is asked this way, and a server answers for a folder with its index.
            link = BASE + link.removeprefix(self.base) + ("index.html" if link.endswith("/") else "")
        elif link.startswith(self.root):
            link = BASE + link.removeprefix(self.root)
        parts = urlsplit(urljoin(BASE + page.path, link))
        if not parts.geturl().startswith(BASE):
            return None
        return unquote(parts.path.removeprefix("/")), unquote(parts.fragment)


def read_page(folder: Path, path: str) -> Page:
    page = Page(path)
    document = parse((folder / path).read_bytes(), positions=False)
    title = document.select_one("head > title")
    page.title = title.text if title else ""
    for element in elements(document):
        # Where an attribute holds several words, they are a list.
        values = {name: " ".join(value) if isinstance(value, list) else value or "" for name, value in element.attrs.items()}
        match element.tag:
            case "html":
                page.lang = values.get("lang", "")
            case "body":
                page.kind = values.get("class", "")
            case "h1":
                page.headings += 1
            case "script":
                page.scripts += 1
        relation = values.get("rel", "")
        if element.tag == "link" and relation == "alternate" and "hreflang" in values:
            page.alternates[values["hreflang"]] = values.get("href", "")
        if "id" in values:
            page.ids.append(values["id"])
        for attribute in ("href", "src", "action"):
            if attribute in values:
                page.links.append(Link(element.tag, attribute, values[attribute], relation))
    return page


def find_base(pages: dict[str, Page]) -> str | None:
    """The canonical address of the page at the root."""
    return next((link.target for link in pages["index.html"].links if link.relation == "canonical"), None)


def opened(path: str) -> str:
    """The address under which a page stays where it is: where scripts run, a list of fixes leads on unless an anchor is named."""
    return f"{path}#all" if load_site().pages[path].kind == "wizard-list" else path


@cache
def load_site() -> Site:
    folder = Path(os.environ.get("SITE", Path(__file__).parents[2] / "_site")).resolve()
    files = {path.relative_to(folder).as_posix() for path in folder.rglob("*") if path.is_file()}
    if not files:
        raise FileNotFoundError(f"no site in {folder}: build one (make site), or name another: SITE=folder")
    pages = {path: read_page(folder, path) for path in sorted(files) if path.endswith(".html")}
    return Site(folder, pages, files, find_base(pages))
