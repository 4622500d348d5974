"""The decision model as docs/decision.md describes it. No line is shared with the tool.

It is worked out from graph.json, and from the front matter of the articles for what graph.json leaves out.
"""

from dataclasses import dataclass, field
from decimal import ROUND_HALF_UP, Decimal
from pathlib import Path

import yaml

FREQUENCIES = {"very-common": 32, "common": 16, "occasional": 4, "rare": 1, "very-rare": 0.25}
STRENGTHS = {"always": 0.97, "usually": 0.8, "sometimes": 0.35, "rarely": 0.08, "never": 0.01}
FLOOR = 0.01
SLIP = 0.03
SOMETHING_ELSE = 0.05
SMOOTHING = 0.2

UNWRITTEN = "something-else"
NONE = "none-of-these"
NOT_SURE = "not-sure"


class Articles:
    """What the articles of a content folder say and graph.json does not."""

    def __init__(self, content: Path) -> None:
        symptoms = {path.stem: front_matter(path) for path in originals(content / "symptoms")}
        # By question: the base rates, and the answers of which one must have been given.
        self.normally: dict[str, dict[str, str]] = {}
        self.only_if: dict[str, list[str]] = {}
        for path in originals(content / "questions"):
            article = front_matter(path)
            rates = dict(article.get("normally", {}))
            for answer in article["answers"]:
                identifier = answer["id"] if isinstance(answer, dict) else answer
                inline = answer.get("otherwise") if isinstance(answer, dict) else None
                rate = inline or symptoms.get(identifier, {}).get("otherwise")
                if rate:
                    rates[identifier] = rate
            self.normally[path.stem] = rates
            self.only_if[path.stem] = article.get("only-if", [])
        fixes = {path.stem: front_matter(path) for path in originals(content / "fixes")}
        # How reliably a person helps, by fix.
        self.people = {fix: keys.get("helps", "usually") for fix, keys in fixes.items() if "human" in keys}


@dataclass
class DocumentedModel:
    """Priors and chances by id."""

    prior: dict[str, float] = field(default_factory=dict)
    # By question, cause, answer.
    answers: dict[str, dict[str, dict[str, float]]] = field(default_factory=dict)
    # By fix, cause: the chance to work.
    works: dict[str, dict[str, float]] = field(default_factory=dict)

    def __init__(self, graph: dict, articles: Articles) -> None:
        causes = graph["causes"]
        total = sum(FREQUENCIES[cause["frequency"]] for cause in causes)
        shares = {cause["id"]: FREQUENCIES[cause["frequency"]] / total for cause in causes}
        self.prior = {cause: share * (1 - SOMETHING_ELSE) for cause, share in shares.items()}
        self.prior[UNWRITTEN] = SOMETHING_ELSE
        self.answers = {}
        for question in graph["questions"]:
            given = offered(question)
            normally = base_rates(given, articles.normally[question["id"]])
            chances = {cause["id"]: distribution(given, cause["symptoms"], normally) for cause in causes}
            chances[UNWRITTEN] = {
                answer: (1 - SMOOTHING) * sum(shares[cause] * chances[cause][answer] for cause in shares)
                + SMOOTHING / len(given)
                for answer in given
            }
            self.answers[question["id"]] = {cause: rounded(row) for cause, row in chances.items()}
        self.works = {}
        for fix in (one["id"] for one in graph["fixes"]):
            person = articles.people.get(fix)
            chances = {cause["id"]: chance(cause["fixes"].get(fix, person)) for cause in causes}
            self.works[fix] = chances | {UNWRITTEN: chance(person)}
        self.only_if = articles.only_if

    def applies(self, question: str, given: dict[str, str]) -> bool:
        return not self.only_if[question] or any(answer in given.values() for answer in self.only_if[question])

    def counted(self, given: dict[str, str]) -> dict[str, str]:
        """The answers that are evidence, of replies by question."""
        return {
            question: answer
            for question, answer in given.items()
            if answer != NOT_SURE and self.applies(question, given)
        }

    def posterior(self, given: dict[str, str], failed: list[str]) -> dict[str, float]:
        """Chances of the causes after replies by question and fixes that did not help."""
        weights = dict(self.prior)
        for cause in weights:
            for question, answer in self.counted(given).items():
                weights[cause] *= self.answers[question][cause][answer]
            for fix in failed:
                weights[cause] *= 1 - self.works[fix][cause]
        total = sum(weights.values())
        return {cause: weight / total for cause, weight in weights.items()}


def originals(folder: Path) -> list[Path]:
    """Articles that are no translations: those without a dot in their stem."""
    return sorted(path for path in folder.glob("*.md") if "." not in path.stem)


def front_matter(path: Path) -> dict:
    return yaml.safe_load(path.read_text(encoding="utf-8").split("---\n", 2)[1]) or {}


def offered(question: dict) -> list[str]:
    return question["answers"] + ([NONE] if question["none-of-these"] else [])


def base_rates(answers: list[str], normally: dict[str, str]) -> dict[str, float]:
    even = {answer: 1 / len(answers) for answer in answers}
    return distribution(answers, normally, even)


def distribution(answers: list[str], words: dict[str, str], normally: dict[str, float]) -> dict[str, float]:
    mentioned = {answer: STRENGTHS[words[answer]] for answer in answers if answer in words}
    if not mentioned:
        return normally
    count = len(answers)
    left = max(0, 1 - sum(mentioned.values()))
    shared = sum(normally[answer] for answer in answers if answer not in mentioned)
    chances = {}
    for answer in answers:
        if answer in mentioned:
            chances[answer] = mentioned[answer]
        else:
            least = FLOOR * min(1, normally[answer] * count)
            chances[answer] = max(least, left * normally[answer] / shared)
    total = sum(chances.values())
    return {answer: (1 - SLIP) * value / total + SLIP / count for answer, value in chances.items()}


def rounded(chances: dict[str, float]) -> dict[str, float]:
    """With twelve decimals; the greatest, the first of equals, takes what is then missing to 1."""
    parts = {answer: Decimal(value).quantize(Decimal("1e-12"), ROUND_HALF_UP) for answer, value in chances.items()}
    parts[max(parts, key=parts.__getitem__)] += 1 - sum(parts.values())
    return {answer: float(value) for answer, value in parts.items()}


def chance(strength: str | None) -> float:
    return 0 if strength in (None, "never") else STRENGTHS[strength]
