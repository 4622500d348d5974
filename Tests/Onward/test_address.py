"""Evidence in an address: what is written is read again, and nothing else; the script and the tool read alike."""

import json
import random
from pathlib import Path

import pytest
from bases import Base, base

ALTERED = 400


@pytest.fixture
def shipped(folder: Path) -> Base:
    return base("shipped", folder)


def problem(base: Base, text: str) -> str | None:
    return base.evaluate(f"JSON.stringify(engine.read({json.dumps(text)}).problem || null)")


def test_what_is_written_is_read_again_in_the_same_order(shipped: Base) -> None:
    fragments = list(shipped.walk(300)["states"])
    written = shipped.evaluate(f"JSON.stringify({json.dumps(fragments)}.map((text) => engine.write(engine.read(text).evidence)))")
    assert len(fragments) > 500
    assert written == fragments


def test_an_address_with_encoded_signs_is_read(shipped: Base) -> None:
    question = shipped.model["questions"][0]
    text = f"1%3B{question['id']}%3d{question['answers'][0]}%3b{shipped.model['fixes'][0]['id']}%3Afailed"
    assert problem(shipped, text) is None


def test_each_kind_of_fault_has_its_name(shipped: Base) -> None:
    question, other = shipped.model["questions"][0], shipped.model["questions"][1]
    fix = shipped.model["fixes"][0]["id"]
    first, second = (f"{question['id']}={answer}" for answer in question["answers"][:2])
    faults = {
        f"2;{first}": "other-version",
        first: "malformed",
        "1;": "malformed",
        f"1;{first};": "malformed",
        f"1;{fix}:broken": "malformed",
        f"1;{first}=x": "malformed",
        f"1;{first}<b>": "malformed",
        "1;%": "malformed",
        f"1;{question['id']}={other['answers'][0]}": "unknown",
        f"1;no-such-question={question['answers'][0]}": "unknown",
        "1;no-such-fix:failed": "unknown",
        f"1;constructor={question['answers'][0]}": "unknown",
        f"1;{question['id']}=constructor": "unknown",
        f"1;{first};{second}": "contradictory",
        f"1;{first};{first}": "contradictory",
        f"1;{fix}:failed;{fix}:impossible": "contradictory",
        "1;" + first * 4000: "too-long",
    }
    assert {text: problem(shipped, text) for text in faults} == faults
    assert [answer["problem"] for answer in shipped.by_tool(list(faults))] == list(faults.values())


def test_an_altered_address_is_judged_alike_or_refused_alike(shipped: Base) -> None:
    draw, fragments = random.Random(3), list(shipped.walk(300)["states"])
    texts = []
    for text in draw.choices(fragments, k=ALTERED):
        at = draw.randrange(len(text) + 1)
        texts.append(text[:at] + draw.choice(["", "-", ";", "=", ":", "x", "0", text[:20]]) + text[at + draw.randint(0, 3) :])
    script, tool = shipped.by_script(texts), shipped.by_tool(texts)
    assert [one.get("problem") for one in script] == [other.get("problem") for other in tool]
    assert len({one.get("problem") for one in script}) > 2


def test_the_case_code_is_that_of_the_pages(shipped: Base) -> None:
    evidence = [
        [{"question": question, "reply": reply} for question, reply in state["evidence"]["answers"].items()]
        + [{"fix": fix, "attempt": attempt} for fix, attempt in state["evidence"]["fixes"].items()]
        for state in shipped.policy[1:]
    ]
    codes = shipped.evaluate(f"JSON.stringify({json.dumps(evidence)}.map(engine.code))")
    pages = [int(state["code"]) for state in shipped.policy[1:]]
    # Two states in a million share a hash; one of them then has another code.
    assert len(pages) - sum(code == page for code, page in zip(codes, pages, strict=True)) <= 1


def test_another_reply_takes_the_place_of_the_first_and_what_depended_on_it_goes(shipped: Base) -> None:
    dependent = next(question for question in shipped.model["questions"] if question["only-if"])
    [[place, answer], *_] = dependent["only-if"]
    asked = shipped.model["questions"][place]
    given = [
        {"question": asked["id"], "reply": asked["answers"][answer]},
        {"question": dependent["id"], "reply": dependent["answers"][0]},
        {"fix": shipped.model["fixes"][0]["id"], "attempt": "failed"},
    ]
    changed = shipped.evaluate(f"JSON.stringify(engine.withReply({json.dumps(given)}, {json.dumps(asked['id'])}, 'not-sure'))")
    assert changed == [{"question": asked["id"], "reply": "not-sure"}, given[2]]


def test_symptoms_reported_together_bring_the_answers_that_they_depend_on(shipped: Base) -> None:
    questions = shipped.model["questions"]
    dependent = next(question for question in questions if len(question["only-if"]) == 1)
    [[place, answer]] = dependent["only-if"]
    symptoms = [dependent["answers"][0]]
    found = shipped.evaluate(f"JSON.stringify(engine.reporting({json.dumps(symptoms)}))")
    assert {(item["question"], item["reply"]) for item in found} >= {
        (questions[place]["id"], questions[place]["answers"][answer]), (dependent["id"], symptoms[0])
    }  # fmt: skip
    two = questions[0]["answers"][:2]
    assert shipped.evaluate(f"JSON.stringify(engine.reporting({json.dumps(two)}))") is None
