"""Readers of w3m and Lynx: nothing they need is only in a style sheet, a drawing, a colour, a script or under a pointer."""

import os
import re
from collections.abc import Callable
from urllib.parse import urlsplit
from xml.etree.ElementTree import Element

import html5lib
import pytest
from pages import Site, load_site
from stories import OLD_NUMBER, TWO_STEP_LOST
from test_onward import pytestmark as pytestmark
from test_onward import shipped
from text_browsers import BrowserMissing, Shown, TextBrowser

HTML = "{http://www.w3.org/1999/xhtml}"
in_each_browser = pytest.mark.parametrize("name", ["w3m", "lynx"])
in_each_language = pytest.mark.parametrize("language", load_site().languages)
ADVICE = ("wizard-fix", "wizard-list", "wizard-handover")


def open_browser(name: str) -> TextBrowser:
    try:
        return TextBrowser(name)
    except BrowserMissing as missing:
        if os.environ.get("CI") == "true":
            raise
        pytest.skip(str(missing))


class Source:
    """A page's own marks, to know what a reader of it should see."""

    def __init__(self, site: Site, path: str) -> None:
        self.document = html5lib.parse((site.folder / path).read_text(encoding="utf-8"))

    def all(self, attribute: str, value: str | None = None) -> list[Element]:
        found = [element for element in self.document.iter() if attribute in element.attrib]
        return [element for element in found if value is None or value in element.get(attribute).split()]

    def words(self, element: Element, name: str | None = None) -> str:
        """As without styles: readings in brackets. `name` is an element in it."""
        inner = element if name is None else next(element.iter(HTML + name))
        return re.sub(r"\s+", " ", "".join(inner.itertext())).strip()


def squeezed(text: str) -> str:
    """Without the blanks at which lines may end, and which no two browsers put alike."""
    return re.sub(r"\s+", "", text)


@shipped
@pytest.mark.parametrize("story", [OLD_NUMBER, TWO_STEP_LOST], ids=["old-number", "two-step-lost"])
@in_each_language
@in_each_browser
def test_the_story_is_walked_from_start_to_advice_by_the_words_of_links(
    name: str, language: str, story: dict[str, str], site: Site, address: str
) -> None:
    browser = open_browser(name)
    path, walked = f"{language}/index.html", []

    def follow(shown: Shown, words: str) -> str:
        return urlsplit(shown.address(words)).path.lstrip("/")

    source = Source(site, path)
    path = follow(browser.open(address + path), source.words(source.all("class", "big")[0]))
    while site.pages[path].kind not in ADVICE:
        source, shown = Source(site, path), browser.open(address + path)
        question = source.all("data-question")[0]
        assert squeezed(source.words(question)) in squeezed(shown.text)
        answers = {answer.get("data-answer"): answer for answer in source.all("data-answer")}
        # Each can be chosen, and says what it means.
        for answer in answers.values():
            assert shown.address(source.words(answer, "b")).startswith(address)
            assert squeezed(source.words(answer).split("\u2022")[0][:20]) in squeezed(shown.text)
        chosen = answers.get(story.get(question.get("data-question")), answers.get("not-sure"))
        walked.append(path)
        path = follow(shown, source.words(chosen, "b"))
        assert path not in walked
    assert len(walked) > 3
    assert_advice(Source(site, path), browser.open(address + path))


def assert_advice(source: Source, shown: Shown) -> None:
    """What it looks like, what is easily taken for it, what to do, how it may end, and whom to ask."""
    text = squeezed(shown.text)
    for mark in ("data-cause", "data-fix"):
        for element in source.all(mark):
            heading = next((e for e in element.iter() if e.tag in (HTML + "h1", HTML + "h2", HTML + "h3")), element)
            assert squeezed(source.words(heading)) in text, mark
    # The scale of risk is coloured, and says its word.
    for risk in ("risk-none", "risk-low", "risk-medium", "risk-high", "risk-irreversible"):
        for element in source.all("class", risk):
            assert squeezed(source.words(element)) != ""
            assert squeezed(source.words(element)) in text
    outcomes = {source.words(element, "b") for element in source.all("data-outcome")}
    assert len(outcomes) >= 3 or not source.all("data-fix")
    for words in outcomes:
        assert words in [said for said, _ in shown.links]
    person = source.all("class", "person") + source.all("class", "ask") + source.all("class", "report")
    assert person != []


@in_each_language
@in_each_browser
def test_the_first_link_leads_past_the_menu(name: str, language: str, site: Site, address: str) -> None:
    browser = open_browser(name)
    for path in site.one_of_each_kind():
        source = Source(site, path)
        if site.pages[path].lang != language or not (skip := source.all("class", "skip")):
            continue
        shown = browser.open(address + path)
        words = source.words(skip[0])
        # Lynx lists what <link> names before the page: other languages and the feed.
        named = {"", "alternate", source.words(source.all("class", "brand")[0])}
        assert next(said for said, _ in shown.links if said not in named) == words, path
        target = source.all("id", "text")
        assert len(target) == 1
        # A text browser knows no <main>, so an empty link of its own stands before it.
        assert (target[0].tag, target[0].get("href")) == (HTML + "a", None)
        after = shown.text.partition(words)[2]
        assert squeezed(source.words(next(source.document.iter(HTML + "h1")))) in squeezed(after), path


def rules(style: str) -> list[tuple[str, str]]:
    return re.findall(r"([^{}]+)\{([^{}]*)\}", style)


def test_nothing_appears_only_under_a_pointer(site: Site) -> None:
    style = next((site.folder / "assets").glob("style-*.css")).read_text(encoding="utf-8")
    hovered = [body for selector, body in rules(style) if ":hover" in selector]
    assert len(hovered) > 5
    shows = re.compile(r"(?:^|[;\s])(?:display|visibility|content|opacity|clip-path|height|max-height|position|transform)\s*:")
    assert [body for body in hovered if shows.search(body)] == []
    for path in site.one_of_each_kind():
        source = Source(site, path)
        # What a pointer is told in a small box, the page says.
        for element in source.all("title"):
            assert squeezed(element.get("title")) in squeezed(source.words(source.document)), path


def test_no_drawing_is_all_there_is(site: Site) -> None:
    for path in site.one_of_each_kind():
        source = Source(site, path)
        for link in source.document.iter(HTML + "a"):
            drawn = [e for e in link.iter() if str(e.tag).endswith("}svg")]
            silent = {id(part) for drawing in drawn for part in drawing.iter()}
            said = "".join((e.text or "") for e in link.iter() if id(e) not in silent) + "".join(
                (e.tail or "") for e in link.iter() if e is not link and (id(e) not in silent or e in drawn)
            )
            if link.get("href") is not None and "graph" not in path:
                assert said.strip() != "" or not drawn, f"{path}: {link.get('href')}"
