#!/usr/bin/env python3
"""Measures the page that continues in Chromium, Firefox and WebKit; prints a Markdown table. See README.md."""

import argparse
import os
import statistics
import sys
from collections.abc import Iterator
from contextlib import closing, contextmanager
from pathlib import Path

ROOT = Path(__file__).resolve().parents[1]
sys.path.insert(0, str(ROOT / "Tests/Browser"))

from chromium import launch  # noqa: E402
from engines.chromium import Chromium  # noqa: E402
from engines.engine import Engine  # noqa: E402
from engines.firefox import Firefox  # noqa: E402
from engines.webkit import WebKit  # noqa: E402
from serving import serve  # noqa: E402
from walker import Walker  # noqa: E402

# From the tap to the frame with the next step, in milliseconds.
TAP = """new Promise((done) => {
    const from = performance.now(), before = document.querySelector("main h1");
    new MutationObserver((_, observer) => {
        if (before.isConnected) return;
        observer.disconnect();
        requestAnimationFrame(() => setTimeout(() => done(performance.now() - from)));
    }).observe(document.getElementById("main"), { childList: true });
    document.querySelector('[data-answer="not-sure"], [data-outcome="failed"]').click();
})"""
# What the reader's browser has loaded and judged ahead while they read.
READ = "new Promise((done) => setTimeout(done, 1500, true))"


def descendants(process: int) -> Iterator[int]:
    for task in Path(f"/proc/{process}/task").iterdir():
        for child in (task / "children").read_text().split():
            yield int(child)
            yield from descendants(int(child))


def held(process: int) -> float:
    """MiB of a process; what several share is divided among them."""
    rollup = Path(f"/proc/{process}/smaps_rollup").read_text()
    return next(int(line.split()[1]) / 1024 for line in rollup.splitlines() if line.startswith("Pss:"))


def memory() -> float:
    """MiB of all processes below this one, so of one engine."""
    return sum(held(process) for process in set(descendants(os.getpid())))


@contextmanager
def started(name: str) -> Iterator[Engine]:
    """An engine that has shown nothing yet."""
    if name == "chromium":
        with launch() as browser, closing(Chromium(browser)) as engine:
            yield engine
    else:
        with closing({"firefox": Firefox, "webkit": WebKit}[name]()) as engine:
            yield engine


def row(name: str, start: str, steps: int) -> str:
    with started(name) as engine:
        Walker(engine).start(f"{start}/index.html")
        engine.evaluate(READ)
        page = memory()
    with started(name) as engine:
        Walker(engine).start(f"{start}/on.html")
        engine.evaluate(READ)
        first = memory()
        taps = []
        for _ in range(steps):
            taps.append(engine.evaluate(TAP))
            engine.evaluate(READ)
        more = [f"{used - page:.0f}" for used in (first, memory())]
        times = [f"{statistics.median(taps):.0f}", f"{min(taps):.0f}–{max(taps):.0f}"]
        return f"| {name} {engine.version} | " + " | ".join(times + more) + " |"


def main() -> None:
    options = argparse.ArgumentParser(description=__doc__)
    options.add_argument("site", type=Path)
    options.add_argument("--language", default="ja")
    options.add_argument("--steps", type=int, default=12)
    chosen = options.parse_args()
    print("| engine | median ms | least–most ms | MiB at first | MiB at the end |\n|---|---|---|---|---|")
    with serve(chosen.site) as address:
        for name in ("chromium", "firefox", "webkit"):
            print(row(name, f"{address}{chosen.language}/check", chosen.steps), flush=True)


if __name__ == "__main__":
    main()
