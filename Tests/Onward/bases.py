"""Knowledge bases, and the two engines' judgement of evidence about them: the tool's, and the script's in a bare V8."""

import json
import os
import subprocess
from functools import cache, cached_property
from pathlib import Path
from typing import Any

import random_base
from py_mini_racer import MiniRacer

ROOT = Path(__file__).resolve().parents[2]
TOOL = Path(os.environ.get("KIRIWAKE", ROOT / ".build/release/kiriwake"))
ENGINE = ROOT / "Site/assets/onward.js/engine"
PRINTER = ROOT / "Tests/Fixtures/printer"

# Judges many pieces of evidence at once, and has readers walk: each draws an outcome of every step until none is left.
HARNESS = """
const engine = createOnward(kiriwakeModel);
// Without the evidence that the outcomes lead to, but with what is known after a repair.
const shown = (judgement, evidence) => ({
  ...judgement, branches: judgement.branches.map(({ outcome, probability }) => ({ outcome, probability })),
  afterRepair: judgement.step.kind === "try" ? engine.write(engine.afterRepair(evidence, judgement.step.fix)) : null,
});
const judged = (fragments) => JSON.stringify(fragments.map((fragment) => {
  const { evidence, problem } = engine.read(fragment);
  return problem ? { problem } : shown(engine.judge(evidence), evidence);
}));

// The states that readers reach, by fragment. Every second reader is not sure of four answers in ten.
function walk(readers, seed) {
  const { next: draw } = createRandom({ high: seed, low: 0 }), known = new Map(), states = {};
  const judge = (evidence) => {
    const key = JSON.stringify(evidence.map((item) => JSON.stringify(item)).sort());
    if (!known.has(key)) {
      const judgement = engine.judge(evidence);
      known.set(key, judgement.branches);
      states[engine.write(evidence)] = shown(judgement, evidence);
    }
    return known.get(key);
  };
  const chosen = (branches, isVague) => {
    const unsure = branches.find((branch) => branch.outcome === "not-sure");
    if (isVague && unsure && draw() < 0.4) return unsure;
    let left = draw();
    return branches.find((branch) => (left -= branch.probability) < 0) || branches[branches.length - 1];
  };
  const ends = {};
  for (let reader = 0; reader < readers; reader++) {
    for (let evidence = []; evidence;) {
      const branches = judge(evidence), next = branches.length ? chosen(branches, reader % 2) : { outcome: "hand-over", evidence: null };
      ({ evidence } = next);
      if (!evidence) ends[next.outcome] = (ends[next.outcome] || 0) + 1;
    }
  }
  return JSON.stringify({ ends, states });
}
"""


def engine_text() -> str:
    parts = sorted(ENGINE.glob("*.js"))
    return '"use strict";\n' + "\n".join(part.read_text(encoding="utf-8") for part in parts)


class Base:
    """One knowledge base."""

    def __init__(self, content: Path, config: Path) -> None:
        self.content, self.config = content, config

    def run(self, *command: str, lines: list[str] | None = None) -> str:
        folders = ("--content", self.content, "--config", self.config, "--site", ROOT / "Site")
        given = None if lines is None else "".join(line + "\n" for line in lines)
        done = subprocess.run([TOOL, *command, *folders], check=True, capture_output=True, text=True, cwd=ROOT, input=given)
        return done.stdout

    @cached_property
    def script(self) -> str:
        return self.run("graph", "--format", "model")

    @cached_property
    def model(self) -> dict[str, Any]:
        return json.loads(self.script.removeprefix("var kiriwakeModel = ").removesuffix(";\n"))

    @cached_property
    def graph(self) -> dict[str, Any]:
        return json.loads(self.run("graph", "--format", "json"))

    @cached_property
    def policy(self) -> list[dict[str, Any]]:
        return json.loads(self.run("graph", "--policy", "--format", "json"))["states"]

    @cached_property
    def context(self) -> MiniRacer:
        context = MiniRacer()
        context.eval(self.script + engine_text() + HARNESS)
        return context

    def evaluate(self, call: str) -> Any:
        return json.loads(self.context.eval(call))

    def by_script(self, fragments: list[str]) -> list[dict[str, Any]]:
        return self.evaluate(f"judged({json.dumps(fragments)})")

    def by_tool(self, fragments: list[str]) -> list[dict[str, Any]]:
        return [json.loads(line) for line in self.run("ask", "--batch", lines=fragments).splitlines()]

    @cache  # noqa: B019
    def walk(self, readers: int) -> dict[str, Any]:
        """How readers end, and what the script says in all states that they reach, by fragment."""
        return self.evaluate(f"walk({readers}, 11)")


def fragment(given: dict[str, str], tried: dict[str, str]) -> str:
    items = [f"{question}={reply}" for question, reply in given.items()] + [f"{fix}:{attempt}" for fix, attempt in tried.items()]
    return ";".join(["1", *items]) if items else ""


@cache
def base(key: str, folder: Path) -> Base:
    """- key: `shipped`, `printer`, or `random` and a seed."""
    if key == "shipped":
        return Base(ROOT / "Content", ROOT / "site.yml")
    if key == "printer":
        return Base(PRINTER / "content", PRINTER / "site.yml")
    own = folder / key.replace(" ", "-")
    own.mkdir()
    random_base.write(own, seed=int(key.split()[1]))
    return Base(own / "content", own / "site.yml")
