"""Where lines of Japanese begin on a phone, as Chromium, Firefox and WebKit lay them out."""

import json
from collections import Counter
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from pathlib import Path

import pytest
from engines.engine import Engine
from engines.launching import in_each_engine
from pages import Site, load_site, opened
from serving import serve_changeably
from test_onward import shipped

SCRIPT = (Path(__file__).parent / "lines.js").read_text(encoding="utf-8")
USUAL, TWICE = 100, 200
# Sizes of text in percent, and the widths of phones in pixels at which each is looked at.
SIZES = [(USUAL, [320, 360, 390, 412]), (TWICE, [320, 390])]
# Has no policy of its own, so that it may hold a page in a frame.
HOLDER = "robots.txt"
SEARCH = "ja/search.html?q=%E7%95%AA%E5%8F%B7"
# Longer than a line beside a drawing or in a table, and cut before a mark or a small kana.
TOO_LONG = {"サインインできなくなって", "サインインできなかった", "カスタマーサービスに", "見つからない、などです。"}
# Lines may begin anywhere, words are taken apart, and a heading is wider than a phone.
BAD_STYLE = "* { word-break: break-all !important; line-break: anywhere !important } h1 { display: flex; width: 30rem }"

pytestmark = [shipped, pytest.mark.skipif("ja" not in load_site().languages, reason="only Japanese has phrases")]


@dataclass(frozen=True)
class Fault:
    kind: str
    """`torn`: a line begins inside a phrase; `mark`: with what none may begin with; `split`: boxes part the words;
    `sideways`: the page is wider than the window."""
    text: str
    """With | where the line begins."""
    fits: bool
    """Whether what is cut would have fitted on a line."""
    width: int
    size: int
    hasReadings: bool


@pytest.fixture(scope="module")
def unguarded(site: Site) -> Iterator[str]:
    """The address of a server without the headers that forbid frames."""
    with serve_changeably(site.folder) as host:
        host.rules = []
        yield host.address


def measure(
    engine: Engine, address: str, sizes: list[tuple[int, list[int]]], style: str = ""
) -> tuple[int, list[Fault]]:
    """How many lines were looked at, and what is wrong with them."""
    arguments = ", ".join(json.dumps(argument) for argument in (address, sizes, style))
    found = engine.evaluate(f"(async () => {{ {SCRIPT}\nreturn await measure({arguments}); }})()")
    return found["lines"], [Fault(**fault) for fault in found["faults"]]


def is_known(fault: Fault) -> bool:
    """What docs/browsers.md tells of: what is longer than its line is cut."""
    if fault.fits:
        return False
    return fault.kind == "torn" or fault.size == TWICE or fault.text.replace("|", "") in TOO_LONG


@in_each_engine
def test_lines_begin_between_phrases_on_a_page_of_each_kind(
    name: str, site: Site, unguarded: str, engines: Callable[..., Engine]
) -> None:
    engine = engines(name)
    engine.open(unguarded + HOLDER)
    paths = [opened(path) for path in site.one_of_each_kind() if site.pages[path].lang == "ja"]
    lines, known, wrong = 0, Counter[tuple[int, str]](), set[tuple[str, Fault]]()
    for path in [*paths, SEARCH]:
        seen, faults = measure(engine, unguarded + path, SIZES)
        lines += seen
        for fault in faults:
            if is_known(fault):
                known[fault.size, fault.kind] += 1
            else:
                wrong.add((path, fault))
    print(f"{name}: {lines} lines; known, by size and kind: {dict(known)}")
    assert lines > 20_000
    assert wrong == set()


@in_each_engine
def test_a_bad_style_is_told(name: str, unguarded: str, engines: Callable[..., Engine]) -> None:
    engine = engines(name)
    engine.open(unguarded + HOLDER)
    faults = measure(engine, f"{unguarded}ja/check/index.html", [(USUAL, [320])], BAD_STYLE)[1]
    assert {fault.kind for fault in faults if fault.fits} == {"torn", "mark", "split", "sideways"}
