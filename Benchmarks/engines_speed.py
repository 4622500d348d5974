#!/usr/bin/env python3
"""Measures the page that continues in Chromium, also four times slowed, Firefox and WebKit; prints a Markdown table.

With `--large` the site is a made one of 200 causes and 100 questions. See README.md.
"""

import argparse
import os
import statistics
import subprocess
import sys
import tempfile
from collections.abc import Iterator
from contextlib import closing, contextmanager
from pathlib import Path

ROOT = Path(__file__).resolve().parents[1]
sys.path.insert(0, str(ROOT / "Tests/Browser"))

import model  # noqa: E402
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
SLOWED = 4
# What the reader's browser has loaded and judged ahead while they read.
READ = "new Promise((done) => setTimeout(done, 1500, true))"


def descendants(process: int) -> Iterator[int]:
    for task in Path(f"/proc/{process}/task").iterdir():
        try:
            children = (task / "children").read_text().split()
        except OSError:
            # It has ended in the meantime.
            continue
        for child in children:
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
    """An engine that has shown nothing yet. Only Chromium can be slowed."""
    if name.startswith("chromium"):
        with launch() as browser, closing(Chromium(browser)) as engine:
            if name != "chromium":
                session = engine.context.new_cdp_session(engine.tab)
                session.send("Emulation.setCPUThrottlingRate", {"rate": SLOWED})
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
    options.add_argument("site", type=Path, nargs="?", help="a built site")
    options.add_argument("--language", default="ja")
    options.add_argument("--steps", type=int, default=12)
    options.add_argument("--large", action="store_true", help="build a made site of 200 causes instead")
    options.add_argument("--kiriwake", default=".build/release/kiriwake", help="what builds it")
    chosen = options.parse_args()
    if not chosen.large and not chosen.site:
        options.error("a built site, or --large")
    with tempfile.TemporaryDirectory() as name:
        site, language = chosen.site, chosen.language
        if chosen.large:
            site, language = large(Path(name), chosen.kiriwake), "en"
        print("| engine | median ms | least–most ms | MiB at first | MiB at the end |\n|---|---|---|---|---|")
        with serve(site) as address:
            for engine in ("chromium", "chromium slowed", "firefox", "webkit"):
                print(row(engine, f"{address}{language}/check", chosen.steps), flush=True)


def large(folder: Path, kiriwake: str) -> Path:
    """A site of 200 causes, 100 questions and 250 fixes, in a folder."""
    model.write(folder, **model.FULL | {"states": 300})
    command = [kiriwake, "build", "--content", folder / "content", "--config", folder / "site.yml"]
    subprocess.run([*command, "--site", ROOT / "Site", "--output", folder / "_site"], check=True, stdout=subprocess.DEVNULL)
    return folder / "_site"


if __name__ == "__main__":
    main()
