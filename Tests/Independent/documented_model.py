"""The decision model as docs/decision.md describes it, worked out from graph.json alone: no line is shared with the tool."""

from dataclasses import dataclass, field

FREQUENCIES = {"very-common": 32, "common": 16, "occasional": 4, "rare": 1, "very-rare": 0.25}
STRENGTHS = {"always": 0.97, "usually": 0.8, "sometimes": 0.35, "rarely": 0.08, "never": 0.01}
FLOOR = 0.01
SLIP = 0.03


@dataclass
class DocumentedModel:
    """Priors and chances by id."""

    prior: dict[str, float] = field(default_factory=dict)
    # By question, cause, answer.
    answers: dict[str, dict[str, dict[str, float]]] = field(default_factory=dict)
    # By fix, cause: the chance to work.
    works: dict[str, dict[str, float]] = field(default_factory=dict)

    def __init__(self, graph: dict) -> None:
        causes = graph["causes"]
        total = sum(FREQUENCIES[cause["frequency"]] for cause in causes)
        self.prior = {cause["id"]: FREQUENCIES[cause["frequency"]] / total for cause in causes}
        self.answers = {
            question["id"]: {cause["id"]: distribution(offered(question), cause["symptoms"]) for cause in causes}
            for question in graph["questions"]
        }
        self.works = {
            fix["id"]: {cause["id"]: chance(cause["fixes"].get(fix["id"])) for cause in causes}
            for fix in graph["fixes"]
        }

    def posterior(self, given: dict[str, str], failed: list[str]) -> dict[str, float]:
        """Chances of the causes after answers by question and fixes that did not help."""
        weights = dict(self.prior)
        for cause in weights:
            for question, answer in given.items():
                weights[cause] *= self.answers[question][cause][answer]
            for fix in failed:
                weights[cause] *= 1 - self.works[fix][cause]
        total = sum(weights.values())
        return {cause: weight / total for cause, weight in weights.items()}


def offered(question: dict) -> list[str]:
    return question["answers"] + (["none-of-these"] if question["none-of-these"] else [])


def distribution(answers: list[str], symptoms: dict[str, str]) -> dict[str, float]:
    mentioned = {answer: STRENGTHS[symptoms[answer]] for answer in answers if answer in symptoms}
    if not mentioned:
        return {answer: 1 / len(answers) for answer in answers}
    silent = len(answers) - len(mentioned)
    left = 1 - sum(mentioned.values())
    chances = {answer: mentioned.get(answer, max(FLOOR, left / silent) if silent else 0) for answer in answers}
    total = sum(chances.values())
    return {answer: (1 - SLIP) * value / total + SLIP / len(answers) for answer, value in chances.items()}


def chance(strength: str | None) -> float:
    return 0 if strength in (None, "never") else STRENGTHS[strength]
