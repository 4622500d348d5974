"""Small random knowledge bases that use every key the model depends on."""

import random
from pathlib import Path

import yaml
from documented_model import FREQUENCIES, STRENGTHS

SITE = {"languages": ["en"], "title": {"en": "Random"}, "summary": {"en": "Random"}, "max-states": 200}
CONTACTS = [{"id": "desk", "reaches": "person", "en": {"name": "Desk", "how": "Call."}}]
WORDS = list(STRENGTHS)


def write(folder: Path, seed: int) -> None:
    """Writes `content/` and `site.yml`."""
    generator = random.Random(seed)
    content = folder / "content"
    for kind in ("symptoms", "questions", "causes", "fixes"):
        (content / kind).mkdir(parents=True)
    (folder / "site.yml").write_text(yaml.safe_dump(SITE), encoding="utf-8")
    (content / "contacts.yml").write_text(yaml.safe_dump(CONTACTS), encoding="utf-8")
    answers: list[str] = []
    for number in range(generator.randint(2, 6)):
        own = [f"answer-{number}-{place}" for place in range(generator.randint(2, 5))]
        question = {"ask": f"Question {number}", "none-of-these": generator.random() < 0.5}
        question["known"] = generator.choice(["most", "many", "few"])
        if answers and generator.random() < 0.4:
            question["only-if"] = generator.sample(answers, generator.randint(1, min(3, len(answers))))
        rates = {answer: generator.choice(WORDS) for answer in own if generator.random() < 0.4}
        places = {answer: generator.choice(["question", "answer", "symptom"]) for answer in rates}
        question["normally"] = {answer: rates[answer] for answer in rates if places[answer] == "question"}
        question["answers"] = []
        for answer in own:
            if places.get(answer) == "symptom":
                article(content / "symptoms" / answer, {"title": answer, "otherwise": rates[answer]})
                question["answers"].append(answer)
            else:
                otherwise = {"otherwise": rates[answer]} if places.get(answer) == "answer" else {}
                question["answers"].append({"id": answer, "label": answer} | otherwise)
        article(content / "questions" / f"question-{number}", question)
        answers += own
    fixes = [f"fix-{number}" for number in range(generator.randint(2, 5))]
    for place, fix in enumerate(fixes):
        keys = {"title": fix, "effort": f"{generator.randint(1, 40)}m", "risk": generator.choice(["none", "low"])}
        keys["worked-if"] = "It works."
        if place == 0:
            keys["human"] = "desk"
            # A person without `helps` usually helps.
            if generator.random() < 0.5:
                keys["helps"] = generator.choice(WORDS[:3])
        article(content / "fixes" / fix, keys, "1. Do it.\n")
    for number in range(generator.randint(2, 6)):
        helping = generator.sample(fixes, generator.randint(1, len(fixes)))
        cause = {
            "title": f"Cause {number}",
            "frequency": generator.choice(list(FREQUENCIES)),
            "symptoms": {answer: generator.choice(WORDS) for answer in answers if generator.random() < 0.4},
            # A cause that no fix helps is an error.
            "fixes": {fix: generator.choice(WORDS if fix != helping[0] else WORDS[:-1]) for fix in helping},
        }
        article(content / "causes" / f"cause-{number}", cause)


def article(path: Path, keys: dict, body: str = "Text.\n") -> None:
    text = f"---\n{yaml.safe_dump(keys, sort_keys=False)}---\n{body}"
    path.with_suffix(".md").write_text(text, encoding="utf-8")
