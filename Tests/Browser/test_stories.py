"""Three readers of the shipped site, without scripts, in each language."""

import json
from collections.abc import Callable
from pathlib import Path

import pytest
from pages import Site, load_site
from playwright.sync_api import Page as Tab
from reader import ENDS, Reader, Step
from stories import OLD_NUMBER, TWO_STEP_LOST

ROOT = Path(__file__).parents[2]
LANGUAGES = load_site().languages
RESET = "recover-two-step"
PERSON = "contact-support"

PRICE = {"ja": ("身分証", "2日"), "en": ("ID", "2 days")}

pytestmark = pytest.mark.skipif(
    not all(f"{language}/fixes/{RESET}.html" in load_site().files for language in LANGUAGES),
    reason="this site is not the shipped one",
)
in_each_language = pytest.mark.parametrize("language", LANGUAGES)


@pytest.fixture
def start(address: str, open_tab: Callable[..., Tab]) -> Callable[[str, dict[str, str]], Reader]:
    def start(language: str, answers: dict[str, str]) -> Reader:
        tab = open_tab(java_script_enabled=False)
        tab.goto(f"{address}{language}/check/index.html")
        return Reader(tab, answers)

    return start


def assert_price_in(text: str, language: str) -> None:
    assert [words for words in PRICE[language] if words not in text] == []


def say(cause: str, language: str) -> str:
    """The words to read out that the article of a cause gives."""
    article = ROOT / f"Content/causes/{cause}{'' if language == 'ja' else '.' + language}.md"
    lines = article.read_text(encoding="utf-8").splitlines()
    return next(line.removeprefix("say: ") for line in lines if line.startswith("say: "))


def said(path: list[Step]) -> list[str]:
    return [str(step) for step in path]


@in_each_language
def test_a_code_to_the_old_number_leads_to_a_person_and_never_to_the_reset(
    language: str, start: Callable[..., Reader]
) -> None:
    reader = start(language, OLD_NUMBER)
    for _ in range(5):
        step = reader.look()
        assert step.question is not None, said(reader.path)
        reader.answer(step.question)
        if reader.mark("cause") == "device-check-old-number":
            break
    assert reader.mark("cause") == "device-check-old-number", said(reader.path)
    belief = reader.tab.locator("[data-cause]").first
    assert belief.locator('a[href$="causes/two-step-number-lost.html"]').count() == 1
    assert belief.locator(f'a[href$="fixes/{RESET}.html"]').count() == 1

    path = reader.walk(until=PERSON)
    assert PERSON in path[-1].fixes, said(path)
    assert all(RESET not in step.fixes for step in path), said(path)
    # What to say there, and the same in the language that is spoken there.
    words = [reader.tab.locator(f".say{mark}").first.text_content() for mark in ("", "[lang=ja]")[: 1 + (language != "ja")]]
    assert words == [say("device-check-old-number", tag) for tag in dict.fromkeys([language, "ja"])]


@in_each_language
def test_a_lost_two_step_number_reaches_the_reset_with_its_price_before_the_steps(
    language: str, start: Callable[..., Reader]
) -> None:
    reader = start(language, TWO_STEP_LOST)
    path = reader.walk(until=RESET)
    assert RESET in path[-1].fixes, said(path)
    page = reader.climb(RESET) if path[-1].kind == "wizard-list" else reader.tab.locator("main")
    text = page.inner_text()
    assert_price_in(text[: text.index(page.locator("ol.steps li").first.inner_text())], language)


STRENGTHS = ["rarely", "sometimes", "usually", "always"]


def typical_answers(cause: dict, questions: list[dict]) -> dict[str, str]:
    """To each question the answer that is seen most often with the cause, if it says any."""
    seen = {symptom: STRENGTHS.index(strength) for symptom, strength in cause["symptoms"].items() if strength in STRENGTHS}
    given = {question["id"]: [answer for answer in question["answers"] if answer in seen] for question in questions}
    return {question: max(answers, key=lambda answer: seen[answer]) for question, answers in given.items() if answers}


def test_the_first_advice_to_the_typical_reader_of_each_cause_helps_against_it(
    site: Site, start: Callable[..., Reader]
) -> None:
    graph = json.loads((site.folder / "graph.json").read_text(encoding="utf-8"))
    misled = {}
    for cause in graph["causes"]:
        reader = start(LANGUAGES[0], typical_answers(cause, graph["questions"]))
        while (step := reader.look()).question is not None:
            reader.answer(step.question)
        if not set(step.fixes[:1]) & set(cause["fixes"]):
            misled[cause["id"]] = said(reader.path)
    assert len(graph["causes"]) >= 24
    assert misled == {}


@in_each_language
def test_a_reader_who_knows_nothing_is_soon_asked_no_more_and_reaches_a_person_by_harmless_repairs(
    language: str, site: Site, start: Callable[..., Reader]
) -> None:
    reader = start(language, {})
    path = reader.walk()
    assert path[-1].kind in (*ENDS, "wizard-list"), said(path)
    assert len([step for step in path if step.question]) <= 6
    assert reader.tab.locator("main .card").first.is_visible()
    assert [(step.fixes, step.risks) for step in path if step.risks] == []
