"""The search page, and what its index holds."""

import json
from collections.abc import Callable, Iterator
from functools import cache
from typing import Any
from urllib.parse import parse_qs, urlsplit

import pytest
from pages import load_site
from playwright.sync_api import Page as Tab

LANGUAGES = load_site().languages
each_language = pytest.mark.parametrize("language", LANGUAGES)


def wait_for_query(tab: Tab, query: str) -> None:
    """Until the address holds the query."""
    tab.wait_for_url(lambda url: parse_qs(urlsplit(url).query).get("q") == [query])


@pytest.fixture
def search(address: str, open_tab: Callable[..., Tab]) -> Iterator[Callable[[str], Tab]]:
    """Opens the search page; afterwards nothing may have been complained of."""
    complaints: list[str] = []

    def open(language: str, query: str = "") -> Tab:
        tab = open_tab()
        tab.on("console", lambda message: complaints.append(message.text))
        tab.on("pageerror", lambda error: complaints.append(str(error)))
        tab.on("dialog", lambda dialog: complaints.append(dialog.message))
        tab.goto(f"{address}{language}/search.html" + (f"?q={query}" if query else ""))
        return tab

    yield open
    assert complaints == []


def read_file(language: str, name: str) -> Any:
    """The value in a file of the index."""
    text = next(load_site().folder.glob(f"assets/search-{language}-*/{name}.js")).read_text(encoding="utf-8")
    return json.loads(text.removeprefix(f'kiriwake("{name}",').removesuffix(");\n"))


@cache
def names_of_pages(language: str) -> list[str]:
    """Titles and aliases."""
    titles = read_file(language, "core")["documents"]["titles"].split("\n")
    return [name for page, title in enumerate(titles) for name in [title, *read_file(language, f"a{page}")]]


shipped_articles = pytest.mark.skipif(
    "ja" not in LANGUAGES or not any("2段階認証" in name for name in names_of_pages("ja")),
    reason="the words are those of the shipped articles",
)
