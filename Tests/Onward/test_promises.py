"""The promises of docs/decision.md in every state that readers reach, worked out from the articles without either engine."""

import sys
from pathlib import Path
from typing import Any

import pytest
from bases import ROOT, Base, base

sys.path.insert(0, str(ROOT / "Tests/Independent"))
from documented_model import offered  # noqa: E402

READERS = {"shipped": 20_000, "printer": 2000} | {f"random {seed}": 150 for seed in range(24)}
GUARD_RATIO = 4
SOMETHING_ELSE_RATIO = 4
NEAR = 1e-9
RISKS = ("none", "low", "medium", "high", "irreversible")


class Promises:
    """What the articles allow."""

    def __init__(self, base: Base) -> None:
        self.model = base.model
        self.questions = {one["id"]: one for one in base.graph["questions"]}
        self.fixes = {one["id"]: one for one in base.graph["fixes"]}
        self.causes = {one["id"]: one for one in base.graph["causes"]}
        self.question_of = {answer: one["id"] for one in base.graph["questions"] for answer in offered(one)[: len(one["answers"])]}

    def answered(self, question: str, given: dict[str, str]) -> bool:
        """With a real answer that counts."""
        return given.get(question, "not-sure") != "not-sure" and self.applies(question, given)

    def applies(self, question: str, given: dict[str, str]) -> bool:
        conditions = self.questions[question]["only-if"]
        return not conditions or any(given.get(self.question_of[answer]) == answer for answer in conditions)

    def may_apply(self, question: str, given: dict[str, str]) -> bool:
        conditions = self.questions[question]["only-if"]
        replies = [(given.get(self.question_of[answer], "not-sure"), answer) for answer in conditions]
        return not conditions or any(reply in ("not-sure", answer) for reply, answer in replies)

    def helps(self, fix: str, cause: str) -> bool:
        strength = self.causes[cause]["fixes"].get(fix)
        return strength not in (None, "never") or (strength is None and self.fixes[fix]["human"] is not None)

    def chance(self, fix: str, given: dict[str, str], belief: dict[str, float]) -> float:
        """That a fix works now, but for reasons nobody asked about."""
        model = self.model
        place = next(number for number, one in enumerate(model["fixes"]) if one["id"] == fix)
        works = sum(belief[model["causes"][cause]] * chance for cause, chance in model["fixes"][place]["repairs"])
        needed: dict[int, list[int]] = {}
        for question, answer in model["fixes"][place]["needs"]:
            needed.setdefault(question, []).append(answer)
        for question, answers in needed.items():
            one = model["questions"][question]
            if not self.answered(one["id"], given) and self.may_apply(one["id"], given):
                rows = zip(model["causes"], one["by-cause"], strict=True)
                works *= min(1, sum(belief[cause] * one["rows"][row][answer] for cause, row in rows for answer in answers))
        return works

    def is_early(self, fix: str, given: dict[str, str], tried: dict[str, str], belief: dict[str, float]) -> bool:
        """Whether an irreversible fix is offered although there is another with at least half its chance."""
        if self.fixes[fix]["risk"] != "irreversible":
            return False
        least = self.chance(fix, given, belief) / 2 * (1 + NEAR)
        others = (one["id"] for one in self.fixes.values() if one["risk"] != "irreversible")
        return any(
            self.chance(other, given, belief) > least and not self.broken_by_fix(other, given, tried, belief) for other in others
        )

    def is_guarded(self, fix: str) -> bool:
        one = self.fixes[fix]
        waits = one["wait-minutes"] >= 60 and one["human"] is None
        return RISKS.index(one["risk"]) >= RISKS.index("medium") or waits

    def broken_by_question(self, question: str, given: dict[str, str]) -> str | None:
        if question in given:
            return "asked twice"
        return None if self.applies(question, given) else "asked although it does not apply"

    def broken_by_fix(self, fix: str, given: dict[str, str], tried: dict[str, str], belief: dict[str, float]) -> str | None:
        one = self.fixes[fix]
        if fix in tried:
            return "offered twice"
        required: dict[str, list[str]] = {}
        for answer in one["requires"]:
            required.setdefault(self.question_of[answer], []).append(answer)
        for question, answers in required.items():
            if self.answered(question, given) and given[question] not in answers:
                return f"denied by {question}"
        if any(self.answered(self.question_of[answer], given) and given[self.question_of[answer]] == answer for answer in one["unless"]):
            return "excluded"
        first = one["ask-first"]
        unasked = all(given.get(question, "not-sure") == "not-sure" for question in first)
        if first and unasked and any(self.may_apply(question, given) for question in first):
            return "not asked first"
        # A person helps whatever the cause is.
        if first and one["human"] is None:
            chance = sum(belief[cause] for cause in self.causes if self.helps(fix, cause))
            if chance < SOMETHING_ELSE_RATIO * belief.get("something-else", 0) * (1 - NEAR):
                return "the cause may be one that no article describes"
        return self.broken_guard(fix, given, belief) if self.is_guarded(fix) else None

    def broken_guard(self, fix: str, given: dict[str, str], belief: dict[str, float]) -> str | None:
        helped = [cause for cause in self.causes if self.helps(fix, cause)]
        # Something else counts among what a person helps against.
        chance = sum(belief[cause] for cause in helped)
        chance += belief.get("something-else", 0) if self.fixes[fix]["human"] is not None else 0
        for cause in helped:
            for pair in self.causes[cause]["confused-with"]:
                other = pair["cause"]
                if self.helps(fix, other):
                    continue
                if chance < GUARD_RATIO * belief[other] * (1 - NEAR):
                    return f"{other} is too likely"
                pairs = [one for cause in helped for one in self.causes[cause]["confused-with"] if one["cause"] == other]
                if not any(self.answered(question, given) for one in pairs for question in one["tell-apart"]):
                    return f"{other} was not told apart"
        return None


def broken(promises: Promises, judged: dict[str, Any], text: str) -> str | None:
    items = text.split(";")[1:]
    given = dict(item.split("=") for item in items if "=" in item)
    tried = dict(item.split(":") for item in items if ":" in item)
    belief = {item["cause"]: item["probability"] for item in judged["belief"]}
    step = judged["step"]
    if step["kind"] == "ask":
        found = promises.broken_by_question(step["question"], given)
        if found:
            return found
    for fix in judged["sequence"] + ([step["fix"]] if step["kind"] == "try" else []):
        found = promises.broken_by_fix(fix, given, tried, belief)
        if found or promises.is_early(fix, given, tried, belief):
            return f"{fix}: {found or 'irreversible, and early'}"
    if step["kind"] != "hand-over" and abs(sum(item["probability"] for item in judged["branches"]) - 1) > NEAR:
        return "outcomes do not add up"
    return None


@pytest.mark.parametrize("key", READERS)
def test_every_state_that_readers_reach_keeps_the_promises(key: str, folder: Path) -> None:
    chosen = base(key, folder)
    promises, states = Promises(chosen), chosen.walk(READERS[key])["states"]
    assert [(text, found) for text, judged in states.items() if (found := broken(promises, judged, text))] == []


@pytest.mark.parametrize("key", READERS)
def test_every_reader_is_led_to_a_repair_or_to_a_person(key: str, folder: Path) -> None:
    ends = base(key, folder).walk(READERS[key])["ends"]
    assert set(ends) <= {"worked", "hand-over"}
    assert sum(ends.values()) == READERS[key]
