"""Readers in Chromium, Firefox and WebKit, over a network and from a disk, who walk past the last page of the wizard."""

import re
from collections.abc import Callable
from contextlib import closing
from urllib.error import URLError
from urllib.request import urlopen

import pytest
from engines.engine import Engine
from engines.launching import AT_REST, ENGINES, in_each_engine, launch
from offline import KEPT
from pages import Site, load_site, opened
from playwright.sync_api import Browser
from serving import serve
from stories import OLD_NUMBER, TWO_STEP_LOST
from test_onward import PERSON, RESET, TAMPERED, shipped
from test_onward import pytestmark as pytestmark
from walker import SHOWN, Walker

LANGUAGES = load_site().languages
DEVICE_CHECK, TWO_STEP = "device-check-old-number", "two-step-number-lost"
OTHER_DESTINATION = "choose-other-destination"
# What a page says of the reset, once the answers rule its cause out.
WILL_NOT_HELP = {"ja": "をしても直りません。", "en": "will not help here."}
# The article's sentence on what the reset does not change, for a reader who takes the device check for two-step verification.
DOES_NOT_HELP = {
    "ja": "身分証を送って解除できるのは、2段階認証だけです。",
    "en": "Sending in an ID switches off two-step verification and nothing else.",
}

# The kind of step, and how many elements there are that only a step, or what stands in the address, could have brought.
WRITTEN = """[document.getElementById("main").dataset.step,
    document.querySelectorAll("main :is([data-question], [data-fix], img, script), [onerror]").length]"""

# Style sheets, whether the heading has a place, and whether everything fits the width.
LAID_OUT = """[document.styleSheets.length, document.querySelector("main h1").getClientRects().length > 0,
    document.scrollingElement.scrollWidth <= innerWidth]"""

in_each_language = pytest.mark.parametrize("language", LANGUAGES)
in_each_place = pytest.mark.parametrize("place", ["http", "disk"])


def title(site: Site, path: str) -> str:
    return site.pages[path].title.rpartition(" – ")[0]


@shipped
@in_each_place
@in_each_language
@in_each_engine
def test_a_code_to_the_old_number_is_named_and_leads_to_a_person_never_to_the_reset(
    name: str, language: str, place: str, site: Site, engines: Callable[..., Engine], root: Callable[[str], str]
) -> None:
    reader = Walker(engine := engines(name), OLD_NUMBER)
    reader.start(f"{root(place)}{language}/check/index.html")
    # The first step that the script shows.
    assert reader.walk(until=OTHER_DESTINATION).fix == OTHER_DESTINATION, reader.said
    # Named, and what it is taken for beside it, with the reset as what will not help.
    assert reader.path[-1].cause == DEVICE_CHECK
    assert title(site, f"{language}/causes/{DEVICE_CHECK}.html") in engine.text(".belief .is")
    instead = engine.text(".belief .not")
    assert title(site, f"{language}/causes/{TWO_STEP}.html") in instead
    assert DOES_NOT_HELP[language] in instead
    avoid = engine.text(".belief .avoid")
    assert title(site, f"{language}/fixes/{RESET}.html") in avoid
    assert WILL_NOT_HELP[language] in avoid
    assert reader.walk(until=PERSON).fix == PERSON, reader.said
    # A person could not help either: on to the very end.
    assert reader.walk().kind == "wizard-handover"
    assert reader.path[-1].continues
    assert RESET not in reader.said
    assert re.fullmatch(r"\D*\d{6}", engine.text(".report .digits").strip())


@shipped
@in_each_place
@in_each_language
@in_each_engine
def test_a_lost_two_step_number_is_named_and_reaches_the_reset_and_its_end(
    name: str, language: str, place: str, site: Site, engines: Callable[..., Engine], root: Callable[[str], str]
) -> None:
    reader = Walker(engine := engines(name), TWO_STEP_LOST)
    reader.start(f"{root(place)}{language}/check/index.html")
    assert reader.walk(until=RESET).fix == RESET, reader.said
    assert reader.path[-1].cause == TWO_STEP
    assert title(site, f"{language}/causes/{TWO_STEP}.html") in engine.text(".belief .is")
    assert title(site, f"{language}/causes/{DEVICE_CHECK}.html") in engine.text(".belief .not")
    assert len(engine.values(".steps li", "class")) > 1
    reader.press('[data-outcome="worked"]')
    assert reader.look().kind == "wizard-done"


@shipped
@in_each_place
@in_each_language
@in_each_engine
def test_whoever_is_sure_of_nothing_and_can_do_nothing_reaches_a_person_by_harmless_fixes(
    name: str, language: str, place: str, engines: Callable[..., Engine], root: Callable[[str], str]
) -> None:
    reader = Walker(engine := engines(name), outcome="impossible")
    reader.start(f"{root(place)}{language}/check/index.html")
    end = reader.walk()
    assert (end.kind, end.continues) == ("wizard-handover", True), reader.said
    assert len(set(reader.said)) == len(reader.said) > 8
    assert [str(step) for step in reader.path if step.isRisky] == []
    assert len([step for step in reader.path if step.question]) <= 6
    assert re.fullmatch(r"\D*\d{6}", engine.text(".report .digits").strip())


@in_each_place
@in_each_engine
def test_back_reload_and_an_address_that_was_sent_show_the_same_step(
    name: str, place: str, engines: Callable[..., Engine], browser: Browser, root: Callable[[str], str]
) -> None:
    reader = Walker(engine := engines(name))
    reader.start(f"{root(place)}{LANGUAGES[0]}/check/on.html")
    seen = []
    for _ in range(4):
        seen.append((engine.url, engine.title, engine.text("main")))
        reader.press('[data-answer="not-sure"], [data-outcome="failed"]')
        # Who listens hears the new step from its heading on.
        assert engine.evaluate("document.activeElement === document.querySelector('main h1')")
    last = engine.url

    def assert_shown(step: tuple[str, str, str], in_engine: Engine = engine) -> None:
        address, name, text = step
        in_engine.wait(f"location.href === {address!r} && document.title === {name!r} && ({SHOWN})")
        in_engine.wait_until(lambda: in_engine.text("main") == text)

    for step in reversed(seen):
        engine.back()
        assert_shown(step)
    for step in seen[1:]:
        engine.forward()
        assert_shown(step)
    engine.reload()
    assert_shown(seen[3])
    engine.forward()
    engine.wait(f"location.href === {last!r}")
    # Somebody else opens the address that they were sent.
    with closing(launch(name, browser)) as other:
        other.open(seen[3][0])
        assert_shown(seen[3], other)


@in_each_engine
def test_every_step_is_shown_without_a_network_on_the_second_visit(
    name: str, site: Site, engines: Callable[..., Engine]
) -> None:
    reader = Walker(engine := engines(name), outcome="impossible")
    path = f"{LANGUAGES[0]}/check/on.html"
    parts = sorted(file for file in site.files if file.startswith(f"assets/onward-{LANGUAGES[0]}-"))
    with serve(site.folder) as address:
        reader.start(address + path)
        for kept in (path, *parts):
            engine.wait(f"({KEPT})('/{kept}')")
        engine.open("about:blank")
    with pytest.raises(URLError):
        urlopen(address)
    reader.start(address + path)
    assert reader.walk().kind == "wizard-handover"
    assert len(reader.path) > 8


@in_each_place
@in_each_engine
def test_what_no_reader_can_have_said_is_told_plainly(
    name: str, place: str, engines: Callable[..., Engine], root: Callable[[str], str]
) -> None:
    reader = Walker(engine := engines(name))
    page = f"{root(place)}{LANGUAGES[0]}/check/on.html"
    reader.start(page)
    question = reader.look().question
    first, second = engine.values("[data-answer]", "data-answer")[:2]
    leads = set()
    for fragment in (*TAMPERED, f"#1;{question}={first};{question}={second}"):
        engine.open("about:blank")
        reader.start(page + fragment)
        assert engine.evaluate(WRITTEN) == ["on-problem", 0], fragment
        leads.add(engine.text("main .lead"))
    # Damaged, of another version, unknown, contradictory.
    assert len(leads) == 4
    reader.press("main a.button.main")
    assert engine.url.endswith("/check/index.html")


@shipped
@in_each_place
@in_each_language
@in_each_engine
def test_what_is_typed_into_search_is_found(
    name: str, language: str, place: str, site: Site, engines: Callable[..., Engine], root: Callable[[str], str]
) -> None:
    engine = engines(name)
    engine.open(f"{root(place)}{language}/search.html")
    wanted = f"{language}/causes/{TWO_STEP}.html"
    engine.type("#query", title(site, wanted))
    engine.wait(f"document.querySelector('#results a.hit[href$=\"causes/{TWO_STEP}.html\"]') !== null")
    engine.wait(AT_REST)
    engine.click(f"#results a.hit[href$='causes/{TWO_STEP}.html']")
    engine.wait("document.readyState === 'complete' && document.body.className === 'cause'")
    assert engine.url.split("#")[0].endswith(wanted)


# For Chromium, test_each_kind.py looks closer.
@pytest.mark.parametrize("name", ENGINES[1:])
def test_a_page_of_each_kind_is_styled_and_nothing_sticks_out_sideways(
    name: str, site: Site, address: str, engines: Callable[..., Engine]
) -> None:
    engine, wrong = engines(name), {}
    for path in site.one_of_each_kind():
        engine.open(address + opened(path))
        engine.wait("document.readyState === 'complete' && document.querySelector('template') === null")
        found = engine.evaluate(LAID_OUT)
        if found != [1, True, True]:
            wrong[path] = found
    assert wrong == {}


@shipped
@in_each_place
@in_each_engine
def test_without_scripts_a_list_shows_one_fix_after_the_other_and_then_whom_to_ask(
    name: str, place: str, site: Site, engines: Callable[..., Engine], root: Callable[[str], str]
) -> None:
    lists = [path for path, page in site.pages.items() if page.kind == "wizard-list"]
    path = next(path for path in sorted(lists) if (site.folder / path).read_text(encoding="utf-8").count("data-fix=") > 4)
    engine = engines(name, runs_scripts=False)
    engine.open(root(place) + path)

    def shown() -> list[str | None]:
        return engine.values("[data-fix]", "data-fix")

    engine.wait_until(lambda: len(shown()) == 1)
    # No script has led on to the page that continues.
    assert engine.url.endswith(path)
    climbed = []
    while fixes := shown():
        assert len(fixes) == 1
        climbed += fixes
        assert engine.text("#ask .report") != ""
        engine.click(f'[data-outcome="{"failed" if len(climbed) % 2 else "impossible"}"]')
        engine.wait_until(lambda: shown() != fixes)
    assert len(set(climbed)) == len(climbed) > 4
    assert engine.url.endswith("#ask")
    engine.back()
    engine.wait_until(lambda: shown() == climbed[-1:])
    engine.click('a[href="#all"]')
    engine.wait_until(lambda: shown() == climbed)
    engine.back()
    engine.wait_until(lambda: shown() == climbed[-1:])
    engine.click('[data-outcome="worked"]')
    engine.wait_until(lambda: engine.values("body", "class") == ["wizard-done"])
