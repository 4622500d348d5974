#!/usr/bin/env python3
"""Measures what one step costs where the wizard goes on in the browser: the script's engine in a bare V8, without a page.

For the shipped articles, and for the random ones of `model.py` at their full size. Readers walk from the beginning to their
end. An arrival is the first judgement that an engine is asked for, in the middle of a walk, with everything still to be
redrawn; compiling is in it.
"""

import argparse
import gzip
import json
import os
import statistics
import sys
import tempfile
from pathlib import Path

ROOT = Path(__file__).resolve().parents[1]
sys.path.insert(0, str(ROOT / "Tests/Onward"))

import model  # noqa: E402
from bases import Base, engine_text  # noqa: E402
from py_mini_racer import MiniRacer  # noqa: E402

READERS = 60
ARRIVALS = 12
TIMED = """
function steps(engine, readers) {
  const { next: draw } = createRandom({ high: 1, low: 2 }), times = [], middles = [];
  for (let reader = 0; reader < readers; reader++) {
    const fragments = [];
    for (let evidence = []; evidence;) {
      fragments.push(engine.write(evidence));
      const began = performance.now(), { branches } = engine.judge(evidence);
      times.push(performance.now() - began);
      let left = draw();
      const next = branches.find((branch) => (left -= branch.probability) < 0);
      evidence = next && next.evidence;
    }
    middles.push(fragments[fragments.length >> 1]);
  }
  return JSON.stringify({ times, middles });
}
function arrival(fragment) {
  const began = performance.now(), engine = createOnward(kiriwakeModel);
  engine.judge(engine.read(fragment).evidence);
  return performance.now() - began;
}
// A bare V8 has no finer clock.
globalThis.performance = globalThis.performance || { now: () => Date.now() };
"""


def context(base: Base) -> MiniRacer:
    made = MiniRacer()
    made.eval(base.script + engine_text() + TIMED)
    return made


def row(name: str, base: Base) -> str:
    walked = json.loads(context(base).eval(f"steps(createOnward(kiriwakeModel), {READERS})"))
    times = sorted(walked["times"])
    arrivals = [context(base).eval(f"arrival({json.dumps(fragment)})") for fragment in walked["middles"][:ARRIVALS]]
    sizes = [len(gzip.compress(text.encode(), 9)) / 1000 for text in (base.script, engine_text())]
    cells = [
        name, f"{len(times):,}", f"{statistics.mean(times):.1f}", f"{times[int(0.95 * len(times))]:.0f}", f"{times[-1]:.0f}",
        f"{statistics.median(arrivals):.0f}", f"{sizes[0]:.1f}",
    ]  # fmt: skip
    return "| " + " | ".join(cells) + " |"


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--kiriwake", help="the tool; default: .build/release/kiriwake")
    options = parser.parse_args()
    if options.kiriwake:
        os.environ["KIRIWAKE"] = options.kiriwake
    print("| articles | steps | mean ms | p95 ms | worst ms | arrival ms | model kB, gzip |\n|---|---|---|---|---|---|---|")
    print(row("shipped", Base(ROOT / "Content", ROOT / "site.yml")), flush=True)
    with tempfile.TemporaryDirectory() as name:
        folder = Path(name)
        model.write(folder, **model.FULL | {"states": 1})
        print(row("200 causes, 100 questions", Base(folder / "content", folder / "site.yml")), flush=True)


if __name__ == "__main__":
    main()
