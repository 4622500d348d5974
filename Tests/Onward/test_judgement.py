"""The script judges as the tool does: belief, step, sequence, outcomes and finding, with a page and beyond all pages."""

import random
from pathlib import Path
from typing import Any

import pytest
from bases import Base, base, fragment

NEAR = 1e-9
# Readers who walk, and pieces of evidence drawn without walking, by knowledge base.
BASES = {"shipped": (20_000, 1500), "printer": (2000, 300)} | {f"random {seed}": (150, 100) for seed in range(24)}
LEAST_STATES = 10_000


def drawn(base: Base, count: int, seed: int) -> list[str]:
    """Any replies and attempts together, those that no reader would give in this order among them."""
    draw, model = random.Random(seed), base.model
    fragments = []
    for _ in range(count):
        asked = draw.sample(model["questions"], draw.randint(0, min(9, len(model["questions"]))))
        tried = draw.sample(model["fixes"], draw.randint(0, min(4, len(model["fixes"]))))
        replies = {one["id"]: draw.choice(one["answers"] + ["none-of-these"] * one["none-of-these"] + ["not-sure"]) for one in asked}
        fragments.append(fragment(replies, {one["id"]: draw.choice(["failed", "impossible", "worked"]) for one in tried}))
    return fragments


def answer(found: dict[str, str] | None) -> Any:
    return found and {"question": found["question"], "answer": found["answer"]}


def finding(found: dict[str, Any]) -> dict[str, Any]:
    """The script's finding as the tool writes it."""
    named, conflict, reason = found["named"], found["conflict"], found["reason"]
    if reason["kind"] == "ask":
        pair = reason["separating"]
        reason = {"separates": pair and [pair["first"], pair["second"]]}
    elif reason["kind"] == "try":
        aim = reason["aim"]
        reason = {
            "ground": reason["ground"], "cannot-help": reason["cannotHelp"],
            "aim": aim and {"cause": aim["cause"], "because": [answer(one) for one in aim["pointing"]]},
        }  # fmt: skip
    else:
        reason = None
    return {
        "named": named and {
            "cause": named["cause"], "likelihood": named["likelihood"], "early": named["isEarly"], "settled": named["isSettled"],
            "because": [answer(one) for one in named["pointing"]],
            "not": [
                {"cause": one["cause"], "because": answer(one["ruledOutBy"]), "ineffective-fixes": one["ineffectiveFixes"]}
                for one in named["lookalikes"]
            ],
        },
        "fits-none": found["fitsNone"],
        "conflict": conflict and {
            "bits": pytest.approx(conflict["bits"], abs=NEAR), "answers": [answer(conflict["first"]), answer(conflict["second"])],
            "change": conflict["change"],
        },
        "others": found["others"], "reason": reason,
    }  # fmt: skip


def step(found: dict[str, str]) -> dict[str, Any]:
    return {found["kind"]: found.get("question") or found.get("fix") or True}


def are_near(one: dict[str, float], other: dict[str, float]) -> bool:
    return list(one) == list(other) and all(abs(one[name] - other[name]) <= NEAR for name in one)


def pieces(text: str | None) -> set[str] | None:
    """Evidence in an address, in whatever order."""
    return None if text is None else set(text.split(";"))


def differences(fragments: list[str], script: list[dict], tool: list[dict]) -> list[tuple]:
    found = []
    for text, one, other in zip(fragments, script, tool, strict=True):
        belief = {item["cause"]: item["probability"] for item in one["belief"]}
        if not are_near(belief, other["posterior"]):
            found.append((text, "belief", belief, other["posterior"]))
        outcomes, expected = ({item["outcome"]: item["probability"] for item in list_} for list_ in (one["branches"], other["outcomes"]))
        if not are_near(outcomes, expected):
            found.append((text, "outcomes", outcomes, expected))
        after, expected = (pieces(list_) for list_ in (one["afterRepair"], other["after-repair"]))
        if after != expected:
            found.append((text, "after repair", after, expected))
        for name, mine in (("step", step(one["step"])), ("sequence", one["sequence"]), ("finding", finding(one["finding"]))):
            if mine != other[name]:
                found.append((text, name, mine, other[name]))
    return found


@pytest.mark.parametrize("key", BASES)
def test_the_script_judges_as_the_tool_does(key: str, folder: Path) -> None:
    chosen, (readers, count) = base(key, folder), BASES[key]
    walked, other = chosen.walk(readers)["states"], drawn(chosen, count, seed=7)
    fragments = [*walked, *other]
    assert differences(fragments, [*walked.values(), *chosen.by_script(other)], chosen.by_tool(fragments)) == []


def is_last(state: dict[str, Any], policy: list[dict[str, Any]]) -> bool:
    """Whether a page is a list, or may be: without a fix to list it hands over."""
    return "list" in state["step"] or ("hand-over" in state["step"] and any("list" in other["step"] for other in policy))


@pytest.mark.parametrize("key", BASES)
def test_the_script_says_what_the_pages_say(key: str, folder: Path) -> None:
    chosen = base(key, folder)
    fragments = [fragment(state["evidence"]["answers"], state["evidence"]["fixes"]) for state in chosen.policy]
    for state, text, judged in zip(chosen.policy, fragments, chosen.by_script(fragments), strict=True):
        belief = {item["cause"]: item["probability"] for item in judged["belief"]}
        assert {cause: belief[cause] for cause in state["belief"]} == pytest.approx(state["belief"], abs=NEAR), text
        found = finding(judged["finding"])
        if is_last(state, chosen.policy):
            assert judged["sequence"] == state["step"].get("list", []), text
            for part in ("named", "fits-none", "conflict", "others"):
                assert found[part] == state["finding"][part], text
        # Pages of a small model share one budget for deeper searches, so the script may see further than theirs.
        elif step(judged["step"]) == state["step"] or not chosen.model["plans"]:
            assert step(judged["step"]) == state["step"], text
            assert found == state["finding"], text


def test_there_are_enough_states(folder: Path) -> None:
    walked = sum(len(base(key, folder).walk(readers)["states"]) for key, (readers, _) in BASES.items())
    assert walked >= LEAST_STATES
