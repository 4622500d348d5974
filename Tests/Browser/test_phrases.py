"""Where lines of Japanese may end, compared with BudouX. Where we differ on purpose is listed in phrases-otherwise.tsv."""

import re
from functools import cache
from pathlib import Path
from xml.etree.ElementTree import Element

import budoux
import html5lib
import pytest
from pages import load_site
from test_onward import shipped

HTML = "{http://www.w3.org/1999/xhtml}"
pytestmark = [shipped, pytest.mark.skipif("ja" not in load_site().languages, reason="only Japanese has phrases")]


def marked(element: Element) -> str:
    """Its words without readings, with | where a line may end."""
    if element.tag in (HTML + "rt", HTML + "rp"):
        return ""
    if element.tag == HTML + "wbr":
        return "|"
    return (element.text or "") + "".join(marked(child) + (child.tail or "") for child in element)


def phrased(document: Element) -> list[Element]:
    """The elements whose words are written in phrases."""
    found = list(document.iter(HTML + "h1"))
    for link in document.iter(HTML + "a"):
        if link.get("data-answer") not in (None, "none-of-these", "not-sure"):
            found += [part for part in link.iter() if part.tag == HTML + "b" or part.get("class") == "hint"]
    for item in document.iter(HTML + "li"):
        found += [child for child in item if child.tag == HTML + "a" and child.find(HTML + "wbr") is not None]
    return found


@cache
def texts() -> list[str]:
    site, questions, found = load_site(), set[str](), set[str]()
    for path, page in sorted(site.pages.items()):
        # The page that chooses a language speaks several at once.
        if page.lang != "ja" or page.kind == "choose-language" or (page.kind.startswith("wizard-") and page.kind != "wizard-question"):
            continue
        text = (site.folder / path).read_text(encoding="utf-8")
        if page.kind == "wizard-question":
            question = re.search(r'data-question="([^"]*)"', text)[1]
            if question in questions:
                continue
            questions.add(question)
        found |= {re.sub(r"\s+", " ", marked(element)).strip() for element in phrased(html5lib.parse(text))}
    return sorted(found)


def ends(parts: list[str]) -> set[int]:
    """Where the parts end, but for the last; at a blank any line may end."""
    places, at, whole = set[int](), 0, "".join(parts)
    for part in parts[:-1]:
        at += len(part)
        if " " not in whole[at - 1 : at + 1]:
            places.add(at)
    return places


def exceptions() -> list[tuple[str, str]]:
    lines = (Path(__file__).parent / "phrases-otherwise.tsv").read_text(encoding="utf-8").splitlines()
    return [tuple(line.split("\t")[:2]) for line in lines if not line.startswith("#")]


def test_lines_end_where_those_of_budoux_do_or_a_reason_is_given() -> None:
    parser, listed = budoux.load_default_japanese_parser(), exceptions()
    shared, ours, theirs, used = 0, 0, 0, set[tuple[str, str]]()
    unexplained: list[str] = []
    for text in texts():
        plain = text.replace("|", "")
        mine, other = ends(text.split("|")), ends(parser.parse(plain))
        shared, ours, theirs = shared + len(mine & other), ours + len(mine), theirs + len(other)
        for owner, places in (("ours", mine - other), ("budoux", other - mine)):
            for place in sorted(places):
                around = f"{plain[:place]}|{plain[place:]}"
                # The pattern has to hold at this very end.
                why = next((line for line in listed if line[0] == owner and re.search(line[1], around)), None)
                used |= {why} if why else set()
                unexplained += [] if why else [f"{owner}: {around}"]
    print(f"{len(texts())} texts: {shared} ends shared, {shared / ours:.1%} of {ours} ours, {shared / theirs:.1%} of {theirs} of BudouX")
    assert unexplained == []
    assert [line for line in listed if line not in used] == []
    assert shared / ours >= 0.96 and shared / theirs >= 0.965
