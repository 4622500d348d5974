"""A reader in the wizard: sees a page, chooses an answer or says how a repair went, and remembers what was offered."""

from dataclasses import dataclass, field

from following import follow
from playwright.sync_api import Locator
from playwright.sync_api import Page as Tab

RISKY = ("medium", "high", "irreversible")
# Where a reader is handed over to a person.
ENDS = ("wizard-handover", "contact")


@dataclass
class Step:
    """What one page of the wizard says, read from its marks: `fixes` are the repairs it offers, one or a list."""

    kind: str
    question: str | None
    fixes: list[str]
    risks: set[str]

    def __str__(self) -> str:
        return self.question or ", ".join(self.fixes) or self.kind


@dataclass
class Reader:
    tab: Tab
    answers: dict[str, str]
    """What this reader would say, by question; to any other question it is "not sure"."""
    path: list[Step] = field(default_factory=list)

    def look(self) -> Step:
        body = self.tab.locator("body")
        step = Step(
            kind=body.get_attribute("class") or "",
            question=self.mark("question"),
            fixes=[mark.get_attribute("data-fix") or "" for mark in self.tab.locator("[data-fix]").all()],
            risks={risk for risk in RISKY if self.tab.locator(f"main .risk-{risk}").count() > 0},
        )
        self.path.append(step)
        return step

    def mark(self, name: str) -> str | None:
        marked = self.tab.locator(f"[data-{name}]")
        return marked.first.get_attribute(f"data-{name}") if marked.count() > 0 else None

    def answer(self, question: str) -> None:
        wanted = self.tab.locator(f'[data-answer="{self.answers.get(question, "not-sure")}"]')
        self.follow(wanted if wanted.count() > 0 else self.tab.locator('[data-answer="not-sure"]'))

    def report(self, outcome: str) -> None:
        self.follow(self.tab.locator(f'[data-outcome="{outcome}"]'))

    def climb(self, fix: str) -> Locator:
        """Reports each repair of a list as failed until this one is shown."""
        wanted = self.tab.locator(f'[data-fix="{fix}"]')
        while not wanted.is_visible():
            self.follow(self.tab.locator('[data-outcome="failed"]:visible'))
        return wanted

    def follow(self, link: Locator) -> None:
        before = self.tab.url
        follow(link.first)
        assert self.tab.url != before, f"the link on {before} leads to the page itself"

    def walk(self, until: str | None = None, most: int = 80) -> list[Step]:
        """Answers, and reports every repair as failed, until the fix `until` is offered or no step is left."""
        for _ in range(most):
            step = self.look()
            # A list holds all that is left and whom to ask, so it is an end too.
            if until in step.fixes or step.kind in (*ENDS, "wizard-list"):
                return self.path
            if step.question is not None:
                self.answer(step.question)
            else:
                self.report("failed")
        raise AssertionError(f"no end after {most} pages; the last was {self.tab.url}")
