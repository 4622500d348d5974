"""Random knowledge bases that use every key which a step or a finding depends on."""

import random
from pathlib import Path

import yaml

STRENGTHS = ["always", "usually", "sometimes", "rarely", "never"]
FREQUENCIES = ["very-common", "common", "occasional", "rare", "very-rare"]
SITE = {"languages": ["en"], "title": {"en": "Random"}, "summary": {"en": "Random"}, "max-states": 200}
CONTACTS = [{"id": "desk", "reaches": "person", "en": {"name": "Desk", "how": "Call."}}]


def write(folder: Path, seed: int) -> None:
    """Writes `content/` and `site.yml`. Every third seed makes a model small enough to be searched deeper."""
    draw = random.Random(seed)
    content = folder / "content"
    for kind in ("questions", "causes", "fixes"):
        (content / kind).mkdir(parents=True)
    decision = {"named-from": draw.choice([0.4, 0.5, 0.65]), "warned-lookalikes": draw.randint(1, 3)}
    decision |= {"something-else": draw.choice([0, 0.05, 0.1]), "disturbance": draw.choice([0, 0.5, 0.5, 0.8])}
    decision |= {"unsure-limit": draw.randint(2, 6), "conflict-from": draw.choice([0.2, 0.7])}
    # By the default such a fix is never worth its price.
    decision["risk-irreversible"] = draw.choice([20, 60, 600])
    (folder / "site.yml").write_text(yaml.safe_dump(SITE | {"decision": decision}), encoding="utf-8")
    (content / "contacts.yml").write_text(yaml.safe_dump(CONTACTS), encoding="utf-8")
    is_small = seed % 3 == 0
    questions = [f"question-{number}" for number in range(draw.randint(2, 5) if is_small else draw.randint(6, 14))]
    fixes = [f"fix-{number}" for number in range(draw.randint(2, 5) if is_small else draw.randint(5, 12))]
    causes = [f"cause-{number}" for number in range(draw.randint(2, 6) if is_small else draw.randint(5, 14))]
    answers = write_questions(content, questions, draw)
    helped = {cause: draw.sample(fixes, draw.randint(1, min(4, len(fixes)))) for cause in causes}
    write_fixes(content, fixes, questions, answers, draw)
    write_causes(content, causes, helped, questions, answers, draw)


def write_questions(content: Path, questions: list[str], draw: random.Random) -> list[str]:
    """- Returns: all answers."""
    answers: list[str] = []
    for question in questions:
        own = [f"{question}-{place}" for place in range(draw.randint(2, 5))]
        keys = {"ask": question, "none-of-these": draw.random() < 0.5, "known": draw.choice(["most", "many", "few"])}
        keys["effort"] = draw.choice(["glance", "look", "try"])
        keys["normally"] = {answer: draw.choice(STRENGTHS) for answer in own if draw.random() < 0.3}
        if answers and draw.random() < 0.35:
            keys["only-if"] = draw.sample(answers, draw.randint(1, min(3, len(answers))))
        keys["answers"] = [{"id": answer, "label": answer} for answer in own]
        article(content / "questions" / question, keys)
        answers += own
    return answers


def write_fixes(content: Path, fixes: list[str], questions: list[str], answers: list[str], draw: random.Random) -> None:
    for place, fix in enumerate(fixes):
        keys = {"title": fix, "effort": f"{draw.randint(1, 60)}m", "worked-if": "It works."}
        keys["risk"] = draw.choice(["none", "low", "medium", "medium", "high"] + (["irreversible"] if draw.random() < 0.3 else []))
        if keys["risk"] not in ("none", "low"):
            keys["warning"] = "Take care."
        if draw.random() < 0.3:
            keys["wait"] = draw.choice(["30m", "2h", "1d"])
        named = draw.sample(answers, 4)
        if draw.random() < 0.25:
            keys["requires"] = named[: draw.randint(1, 2)]
        if draw.random() < 0.15:
            keys["unless"] = named[2 : draw.randint(3, 4)]
        if draw.random() < 0.2:
            keys["ask-first"] = draw.sample(questions, draw.randint(1, 2))
        if draw.random() < 0.3:
            keys["then"] = draw.choice(questions)
        if place == 0 and draw.random() < 0.7:
            keys |= {"human": "desk", "helps": draw.choice(STRENGTHS[:3])}
        article(content / "fixes" / fix, keys, "1. Do it.\n")


def write_causes(
    content: Path, causes: list[str], helped: dict[str, list[str]], questions: list[str], answers: list[str], draw: random.Random
) -> None:
    symptoms = {cause: {answer: draw.choice(STRENGTHS) for answer in answers if draw.random() < 0.45} for cause in causes}
    for place, cause in enumerate(causes):
        confused = []
        for other in causes[place + 1 :]:
            clear = [one for one in questions if separates(one, symptoms[cause], symptoms[other])]
            if clear and draw.random() < 0.5:
                confused.append({"cause": other, "tell-apart": [draw.choice(clear), draw.choice(questions)]})
                if confused[-1]["tell-apart"][0] == confused[-1]["tell-apart"][1]:
                    confused[-1]["tell-apart"].pop()
                if draw.random() < 0.5:
                    confused[-1]["if-taken-for"] = "It costs time."
        fixes = helped[cause]
        keys = {
            "title": cause, "frequency": draw.choice(FREQUENCIES),
            "symptoms": symptoms[cause],
            # A cause that no fix helps is an error.
            "fixes": {fix: draw.choice(STRENGTHS[:3] if fix == fixes[0] else STRENGTHS) for fix in fixes},
            "confused-with": confused,
        }  # fmt: skip
        article(content / "causes" / cause, keys)


def separates(question: str, one: dict[str, str], other: dict[str, str]) -> bool:
    """Whether an answer is often seen with one of two causes, and seldom with the other."""
    often, seldom = STRENGTHS[:2], STRENGTHS[3:]
    both = [(one[answer], other[answer]) for answer in one if answer in other and answer.startswith(question + "-")]
    return any((a in often and b in seldom) or (b in often and a in seldom) for a, b in both)


def article(path: Path, keys: dict, body: str = "Text.\n") -> None:
    path.with_suffix(".md").write_text(f"---\n{yaml.safe_dump(keys, sort_keys=False)}---\n{body}", encoding="utf-8")
