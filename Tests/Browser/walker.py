"""A reader in any engine, with scripts: walks the wizard's pages and, where they end, the page that continues."""

from dataclasses import dataclass, field

from engines.engine import Engine

LOOK = """{
    kind: document.getElementById("main").dataset.step || document.body.className,
    question: document.querySelector("[data-question]")?.dataset.question ?? null,
    fix: document.querySelector("[data-fix]")?.dataset.fix ?? null,
    cause: document.querySelector("[data-cause]")?.dataset.cause ?? null,
    isRisky: document.querySelector("main :is(.risk-medium, .risk-high, .risk-irreversible)") !== null,
    continues: location.pathname.endsWith("/on.html"),
}"""
# A list leads on by itself, and the page that continues has templates until its first step is shown.
SHOWN = """document.readyState === "complete" && document.querySelector("main h1:not([data-left])") !== null &&
    document.querySelector("template") === null && (document.body.className !== "wizard-list" || location.hash !== "")"""
LEAVE = "document.querySelector('main h1').dataset.left = ''"


@dataclass
class Step:
    kind: str
    question: str | None
    fix: str | None
    cause: str | None
    isRisky: bool
    continues: bool
    """Whether the script shows it, on the page that continues."""

    def __str__(self) -> str:
        return self.question or self.fix or self.kind


@dataclass
class Walker:
    engine: Engine
    answers: dict[str, str] = field(default_factory=dict)
    """What this reader would say, by question; to any other question it is "not sure"."""
    outcome: str = "failed"
    """What becomes of every fix."""
    path: list[Step] = field(default_factory=list)

    def start(self, address: str) -> None:
        self.engine.open(address)
        self.engine.wait(SHOWN)

    def look(self) -> Step:
        return Step(**self.engine.evaluate(LOOK))

    def press(self, css: str) -> None:
        """Presses a link and waits for the step or the page behind it: it has another heading."""
        self.engine.evaluate(LEAVE)
        self.engine.click(css)
        self.engine.wait(SHOWN)

    def answer(self, question: str) -> None:
        wanted = f'[data-answer="{self.answers.get(question, "not-sure")}"]'
        is_offered = self.engine.evaluate(f"document.querySelector('{wanted}') !== null")
        self.press(wanted if is_offered else '[data-answer="not-sure"]')

    def walk(self, until: str | None = None, most: int = 60) -> Step:
        """Goes on until the fix `until` is shown by the script, or a person is to be asked."""
        for _ in range(most):
            step = self.look()
            self.path.append(step)
            if step.kind == "wizard-handover" or (step.continues and step.fix == until is not None):
                return step
            if step.question is not None:
                self.answer(step.question)
            else:
                self.press(f'[data-outcome="{self.outcome}"]')
        raise AssertionError(f"no end after {most} steps: {self.said}")

    @property
    def said(self) -> list[str]:
        return [str(step) for step in self.path]
