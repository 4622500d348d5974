#!/usr/bin/env python3
"""Measures kiriwake beside Hugo and Pagefind on the same Markdown; prints a Markdown report. See README.md."""

import argparse
import os
import platform
import shutil
import statistics
import subprocess
import sys
import tempfile
from collections.abc import Callable
from dataclasses import dataclass
from importlib.util import find_spec
from pathlib import Path

HERE = Path(__file__).resolve().parent
MIB = 1 << 20


class Failed(Exception):
    """A tool did not do its work; the message says which and what it said."""


@dataclass
class Run:
    """One run of one command: seconds by the clock and of processor, peak resident memory in bytes."""

    wall: float
    cpu: float
    peak: int


@dataclass
class Output:
    """What a run left behind: files, their bytes, how many are pages of the corpus, and the bytes of a search index."""

    files: int
    size: int
    articles: int
    index: int


@dataclass
class Tool:
    """`command` is given the folder of one size. Without `cleared`, the tool works on what the one before it wrote."""

    name: str
    command: Callable[[Path], list[str]]
    output: str
    cleared: bool = True


# The corpus


def unpacked(corpus: Path, into: Path) -> Path:
    if corpus.is_dir():
        return corpus
    into.mkdir(parents=True)
    subprocess.run(["tar", "-xzf", str(corpus), "-C", str(into)], check=True)
    return into


def without_date(article: bytes) -> bytes:
    """The article without a `date:` key in its front matter: Hugo stops at one that is no date."""
    lines = article.split(b"\n")
    if lines[0].rstrip() != b"---":
        return article
    end = next((i for i, line in enumerate(lines) if i > 0 and line.rstrip() == b"---"), 0)
    return b"\n".join(line for i, line in enumerate(lines) if i >= end or not line.startswith(b"date:"))


def copy_corpus(corpus: Path, guides: Path, copies: int) -> int:
    """Writes every Markdown file of the corpus `copies` times below `guides`; returns how many that makes."""
    count = 0
    for source in sorted(corpus.rglob("*.md")):
        article = without_date(source.read_bytes())
        for copy in range(1, copies + 1):
            target = guides / f"copy-{copy}" / source.relative_to(corpus)
            target.parent.mkdir(parents=True, exist_ok=True)
            target.write_bytes(article)
            count += 1
    return count


# The tools


def packaged(package: str, inside: str) -> str | None:
    """A binary that a Python package carries: called directly, so that no Python launcher is measured."""
    spec = find_spec(package)
    folders = spec.submodule_search_locations or [] if spec else []
    return next((str(path) for folder in folders if (path := Path(folder) / inside).is_file()), None)


def find_tools(kiriwake: Path, theme: Path) -> list[Tool]:
    def ours(name: str, configuration: str) -> Tool:
        def build(folder: Path) -> list[str]:
            return [
                *(str(kiriwake), "build", "--content", str(folder / "content"), "--site", str(theme)),
                *("--config", str(HERE / "site" / configuration), "--output", str(folder / configuration)),
            ]

        return Tool(name, build, configuration)

    tools = [ours("kiriwake", "site.yml"), ours("kiriwake with search", "search.yml")]
    hugo = packaged("hugo", "binaries/hugo") or shutil.which("hugo")
    if hugo is None:
        print("Hugo is not installed; measuring without it.", file=sys.stderr)
        return tools
    tools.append(
        Tool(
            "Hugo",
            lambda folder: [
                *(hugo, "--source", str(folder / "hugo"), "--contentDir", str(folder / "content")),
                *("--destination", str(folder / "public"), "--cacheDir", str(folder / "cache"), "--noBuildLock"),
            ],
            "public",
        )
    )
    pagefind = (
        packaged("pagefind_bin_extended", "pagefind_extended")
        or packaged("pagefind_bin", "pagefind")
        or shutil.which("pagefind")
    )
    if pagefind is None:
        print("Pagefind is not installed; measuring without it.", file=sys.stderr)
        return tools
    tools.append(Tool("Pagefind", lambda folder: [pagefind, "--site", str(folder / "public")], "public", cleared=False))
    return tools


# Measuring


def measure(command: list[str], folder: Path) -> Run:
    """Runs the command to its end, through measured.py; what it says is shown only if it fails."""
    runner = [sys.executable, "-I", "-S", str(HERE / "measured.py"), *command]
    with tempfile.TemporaryFile() as said:
        done = subprocess.run(runner, cwd=folder, stdin=subprocess.DEVNULL, stdout=subprocess.PIPE, stderr=said, check=True)
        wall, cpu, peak, code = done.stdout.split()
        if int(code) != 0:
            said.seek(0)
            raise Failed(f"{command[0]} ended with {int(code)}:\n{said.read().decode(errors='replace')[-2000:]}")
    return Run(float(wall), float(cpu), int(peak) * 1024)


def survey(output: Path) -> Output:
    files = [path for path in output.rglob("*") if path.is_file()]
    articles = sum(path.suffix == ".html" and any(part.startswith("copy-") for part in path.parts) for path in files)
    size = lambda chosen: sum(path.stat().st_size for path in chosen)  # noqa: E731
    index = [path for path in files if any(part == "pagefind" or part.startswith("search-") for part in path.parts)]
    return Output(len(files), size(files), articles, size(index))


def measure_size(tools: list[Tool], folder: Path, articles: int, runs: int) -> dict[str, tuple[list[Run], Output]]:
    """Each tool in turn, `runs` times over, so that a slow minute of the machine meets all of them."""
    measured: dict[str, tuple[list[Run], Output]] = {}
    for round_number in range(1, runs + 1):
        for tool in tools:
            if tool.cleared:
                shutil.rmtree(folder / tool.output, ignore_errors=True)
            run = measure(tool.command(folder), folder)
            output = survey(folder / tool.output)
            if output.articles != articles:
                raise Failed(f"{tool.name} made {output.articles} pages of {articles} articles")
            measured.setdefault(tool.name, ([], output))[0].append(run)
            print(f"  {articles} articles, round {round_number}: {tool.name} {run.wall:.2f} s", file=sys.stderr)
    return measured


def start_time(kiriwake: Path, folder: Path) -> float:
    return statistics.median(measure([str(kiriwake), "--version"], folder).wall for _ in range(30))


# The report


def median(runs: list[Run]) -> Run:
    return Run(*(statistics.median(getattr(run, key) for run in runs) for key in ("wall", "cpu", "peak")))


def report_size(articles: int, copies: int, measured: dict[str, tuple[list[Run], Output]]) -> None:
    ours = median(measured["kiriwake"][0])
    print(f"\n### {articles:,} articles ({copies} × the corpus)\n")
    print("| | wall s (least–most) | CPU s | peak MiB | output MiB | files | wall ÷ ours | CPU ÷ ours | peak ÷ ours |")
    print("|---|---|---|---|---|---|---|---|---|")

    def row(name: str, middle: Run, spread: str, output: str) -> None:
        ratios = f"{middle.wall / ours.wall:.1f} | {middle.cpu / ours.cpu:.1f} | {middle.peak / ours.peak:.1f}"
        print(f"| {name} | {middle.wall:.2f}{spread} | {middle.cpu:.2f} | {middle.peak / MIB:.0f} | {output} | {ratios} |")

    for name, (runs, output) in measured.items():
        walls = [run.wall for run in runs]
        spread = f" ({min(walls):.2f}–{max(walls):.2f})"
        row(name, median(runs), spread, f"{output.size / MIB:.1f} | {output.files:,}")
    if "Pagefind" in measured:
        hugo, pagefind = median(measured["Hugo"][0]), median(measured["Pagefind"][0])
        both = Run(hugo.wall + pagefind.wall, hugo.cpu + pagefind.cpu, max(hugo.peak, pagefind.peak))
        row("Hugo, then Pagefind", both, "", "|")
        time = median(measured["kiriwake with search"][0]).wall - ours.wall
        index, other = measured["kiriwake with search"][1].index, measured["Pagefind"][1].index
        print(
            f"\nThe index: {time:.2f} s and {index / MIB:.1f} MiB of files; Pagefind's {pagefind.wall:.2f} s and "
            f"{other / MIB:.1f} MiB: {pagefind.wall / time:.1f} and {other / index:.1f} times as much."
        )


def first_line(command: list[str]) -> str:
    return subprocess.run(command, capture_output=True, text=True).stdout.strip().splitlines()[0]


def processor() -> str:
    lines = Path("/proc/cpuinfo").read_text().splitlines() if Path("/proc/cpuinfo").exists() else []
    return next((line.split(":")[1].strip() for line in lines if line.startswith("model name")), platform.machine())


def memory_file_system() -> Path | None:
    shared = Path("/dev/shm")
    return shared if shared.is_dir() and shutil.disk_usage(shared).free > 2048 * MIB else None


def main() -> int:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--corpus", type=Path, required=True, help="a folder of Markdown, or a .tar.gz of one")
    parser.add_argument("--kiriwake", type=Path, default=HERE.parent / ".build/release/kiriwake")
    parser.add_argument("--site", type=Path, default=HERE.parent / "Site", help="the theme's folder")
    parser.add_argument("--runs", type=int, default=5, help="runs of each tool at each size (default 5)")
    parser.add_argument("--copies", default="1,4", help="sizes, as copies of the corpus (default 1,4)")
    options = parser.parse_args()
    kiriwake, theme = options.kiriwake.resolve(), options.site.resolve()
    shared = memory_file_system()
    with tempfile.TemporaryDirectory(dir=shared, prefix="kiriwake-bench-") as name:
        work = Path(name)
        tools = find_tools(kiriwake, theme)
        corpus = unpacked(options.corpus.resolve(), work / "corpus")
        where = "a memory file system" if shared else "the disk (no memory file system here)"
        print(f"{os.cpu_count()} processors, {processor()}; on {where}; {options.runs} runs each in turn, medians.")
        for tool in tools[:2]:
            print(f"- {first_line([tool.command(work)[0], '--version' if tool.name.startswith('kiriwake') else 'version'])}")
        walls = {}
        for copies in (int(number) for number in options.copies.split(",")):
            folder = work / f"size-{copies}"
            articles = copy_corpus(corpus, folder / "content" / "guides", copies)
            shutil.copytree(HERE / "hugo", folder / "hugo")
            measured = measure_size(tools, folder, articles, options.runs)
            report_size(articles, copies, measured)
            walls[copies] = {name: median(runs).wall for name, (runs, _) in measured.items()}
            shutil.rmtree(folder)
        least, most = min(walls), max(walls)
        if most > least:
            grown = ", ".join(f"{name} × {walls[most][name] / walls[least][name]:.2f}" for name in walls[least])
            print(f"\n{most // least} times the articles took: {grown}.")
        floor = measure(["true"], work).peak / MIB
        print(f"Start (`kiriwake --version`, median of 30): {start_time(kiriwake, work) * 1000:.1f} ms.")
        print(f"No peak below {floor:.0f} MiB can be seen from here.")
    return 0


if __name__ == "__main__":
    try:
        sys.exit(main())
    except Failed as problem:
        print(f"bench: {problem}", file=sys.stderr)
        sys.exit(1)
