"""What assistive software is told: names are the words, no more and no less."""

import re
from collections.abc import Callable

import pytest
from pages import load_site, opened
from playwright.sync_api import Page as Tab

# The words of each element that has a name, without readings, drawings and what is hidden; blocks part words.
WORDS = """() => {
  const words = (node) => {
    if (node.nodeType === Node.TEXT_NODE) return node.data;
    if (node.nodeType !== Node.ELEMENT_NODE) return "";
    if (node.matches("rt, rp, svg, [aria-hidden=true]") || getComputedStyle(node).display === "none") return "";
    const inner = [...node.childNodes].map(words).join("");
    return getComputedStyle(node).display === "inline" || node.matches("ruby") ? inner : ` ${inner} `;
  };
  return [...document.querySelectorAll("a, h1, h2, h3")].map((element) => words(element).replace(/\\s+/g, " ").trim());
}"""


@pytest.mark.parametrize("path", load_site().one_of_each_kind())
def test_names_of_links_and_headings_are_their_words(path: str, address: str, open_tab: Callable[..., Tab]) -> None:
    tab = open_tab()
    tab.goto(address + opened(path))
    shown = set(tab.evaluate(WORDS))
    session = tab.context.new_cdp_session(tab)
    session.send("Accessibility.enable")
    nodes = session.send("Accessibility.getFullAXTree")["nodes"]
    names = [
        re.sub(r"\s+", " ", node["name"]["value"]).strip()
        for node in nodes
        if not node.get("ignored") and node.get("role", {}).get("value") in {"link", "heading"} and node.get("name", {}).get("value")
    ]
    assert names != []
    assert [name for name in names if name not in shown] == []


@pytest.mark.parametrize("path", load_site().one_of_each_kind())
def test_drawings_of_answers_are_not_heard(path: str, address: str, open_tab: Callable[..., Tab]) -> None:
    tab = open_tab()
    tab.goto(address + opened(path))
    assert tab.locator(".picture svg:not([aria-hidden=true] svg)").count() == 0


def test_search_says_how_much_it_found(address: str, open_tab: Callable[..., Tab]) -> None:
    tab = open_tab()
    tab.goto(f"{address}ja/search.html")
    tab.locator("#query").fill("古い番号")
    status = tab.get_by_role("status")
    status.filter(has_text=re.compile(r"\d")).wait_for()
