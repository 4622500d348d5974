"""kill -9 at any moment loses no site, with each method of publishing.

KILLS=200 sets how many builds are killed with each method; the kills are the same in every run (SEED=… for others).
"""

import html
import os
import random
import re
import subprocess
import time
from collections.abc import Iterator
from pathlib import Path
from urllib.parse import unquote

from building import KnowledgeBase, mounted, printer, succeed, tree

KILLS = os.environ.get("KILLS")
SEED = int(os.environ.get("SEED", "16"))
INTERNAL = re.compile(r"\.kiriwake(-|$)")


def two_variants(folder: Path) -> tuple[KnowledgeBase, KnowledgeBase]:
    """Two sites of which every page differs, and of which each has pages the other lacks."""
    old, new = printer(folder / "old"), printer(folder / "new")
    old.add_guides(300, "older")
    new.add_guides(300, "newer")
    config = new.folder / "site.yml"
    config.write_text(config.read_text().replace("The printer does not print", "The printer prints nothing"))
    return old, new


def kill_after(delay: float, command: list[str]) -> None:
    process = subprocess.Popen(
        command, stdin=subprocess.DEVNULL, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL
    )
    time.sleep(delay)
    process.kill()
    process.wait()


def kill_after_sight(of: Path, delay: float, command: list[str]) -> None:
    """Waits until there is a file, then a delay; or until the build has ended without it."""
    process = subprocess.Popen(
        command, stdin=subprocess.DEVNULL, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL
    )
    while not of.exists() and process.poll() is None:
        pass
    time.sleep(delay)
    process.kill()
    process.wait()


class Killing:
    """Kills builds of two variants in turn: first at moments spread over twice the time a build takes, then at the moment
    of the change. Where the folder is exchanged, that is drawn near to: later after a kill that came too early for it,
    earlier after one that came too late, in great steps until one came on either side, for a machine may be many times
    slower or faster than while the build was timed. Where files are replaced one by one, the journal shows it.
    """

    # How long publishing file by file may take, in seconds.
    publishes = 0.03
    # Kills where KILLS sets none; those of publishing file by file take ten times as long.
    exchanges, in_place = 30, 8

    def __init__(self, tmp_path: Path, output: Path, *more: str, journal: Path | None = None) -> None:
        self.variants = two_variants(tmp_path / "content")
        self.output, self.more, self.journal = output, more, journal
        self.kills = int(KILLS or (self.exchanges if journal is None else self.in_place))
        self.whole = []
        for number, variant in enumerate(self.variants):
            succeed(variant.build(tmp_path / f"whole-{number}"))
            self.whole.append(tree(tmp_path / f"whole-{number}"))
        assert self.whole[0] != self.whole[1]
        succeed(self.variants[0].build(output, *more))
        began = time.monotonic()
        succeed(self.variants[1].build(output, *more))
        self.lasts = time.monotonic() - began
        self.present = 1

    def moments(self) -> Iterator[tuple[int, float, int]]:
        """Kills, one at a time: its number, its delay, and which variant was being built. Who takes them sets `present`
        to the variant that is there afterwards.
        """
        generator = random.Random(SEED)
        chased = self.lasts
        met = set()
        for kill in range(self.kills):
            spread = kill < self.kills * 2 // 5
            delay = generator.uniform(0, 2 * self.lasts) if spread else chased * generator.uniform(0.97, 1.03)
            other = 1 - self.present
            command = self.variants[other].command(self.output, *self.more)
            if spread or self.journal is None:
                kill_after(delay, command)
            else:
                kill_after_sight(self.journal, generator.uniform(0, self.publishes), command)
            yield kill, delay, other
            met.add(self.present == other)
            if not spread:
                step = 1.06 if len(met) == 2 else 1.6
                chased *= 1 / step if self.present == other else step


def test_a_killed_build_leaves_the_old_site_or_the_new_one(tmp_path: Path) -> None:
    published = tmp_path / "published"
    published.mkdir()
    output = published / "site"
    killing = Killing(tmp_path, output)
    changed = []
    for kill, delay, other in killing.moments():
        found = tree(output)
        assert found in killing.whole, f"kill {kill}, {delay:.3f} s into a build: neither the old site nor the new one"
        killing.present = killing.whole.index(found)
        changed.append(killing.present == other)
    assert True in changed and False in changed, "the kills met only one side of the change; they prove little"

    succeed(killing.variants[0].build(output))
    assert tree(output) == killing.whole[0]
    assert sorted(path.name for path in published.iterdir()) == ["site"], "killed builds left rubbish behind"


def missing(output: Path, found: dict[str, str], pages: set[str]) -> list[str]:
    """What the pages that can be reached from these ask for and do not find."""
    lost, waiting, seen = [], sorted(pages), set(pages)
    while waiting:
        page = waiting.pop()
        # What a template holds is filled by a script, and asks for nothing before.
        text = re.sub(r"<template\b.*?</template>", "", (output / page).read_text(), flags=re.DOTALL)
        for address in re.findall(r' (?:href|src)="([^"#?:/][^"#?:]*)[^":]*"', text):
            path = os.path.normpath(os.path.join(os.path.dirname(page), unquote(html.unescape(address))))
            if path not in found:
                lost.append(f"{page} → {address}")
            elif path.endswith(".html") and path not in seen:
                seen.add(path)
                waiting.append(path)
    return lost


def file_by_file(tmp_path: Path, output: Path, *more: str) -> None:
    """After each kill every file is an old or a new one, whole, and no page lacks what it needs; the next build, even one
    that is refused for its articles, finishes what was begun."""
    journal = output / ".kiriwake-journal"
    killing = Killing(tmp_path, output, *more, journal=journal)
    broken = printer(tmp_path / "broken")
    article = broken.content / "causes" / "paper-jam.md"
    article.write_text(article.read_text().replace("frequency: common", "frequency: comon"))
    interrupted = 0
    for kill, delay, other in killing.moments():
        old, new = killing.whole[killing.present], killing.whole[other]
        found = {path: digest for path, digest in tree(output).items() if not INTERNAL.match(path)}
        when = f"kill {kill}, {delay:.3f} s into a build"
        odd = [path for path, digest in found.items() if digest not in (old.get(path), new.get(path))]
        assert not odd, f"{when}: neither old nor new: {odd[:5]}"
        kept = {path for path in old if path in new and path.endswith(".html")}
        lost = [path for path in old if path in new and path not in found and not INTERNAL.match(path)]
        assert not lost, f"{when}: gone, though both sites have them: {lost[:5]}"
        if journal.exists():
            interrupted += 1
            assert not (broken_links := missing(output, found, kept)), f"{when}: {broken_links[:5]}"
        result = broken.build(output, *more)
        assert result.returncode == 1, result.stdout + result.stderr
        found = tree(output)
        assert found in killing.whole, f"{when}: the next build did not finish it"
        killing.present = killing.whole.index(found)
    assert interrupted > 0, "no kill came while files were published; they prove little"

    succeed(killing.variants[0].build(output, *more))
    assert tree(output) == killing.whole[0]


def test_a_build_in_place_that_is_killed_is_finished_by_the_next(tmp_path: Path) -> None:
    file_by_file(tmp_path, tmp_path / "site", "--in-place")


def test_a_build_into_a_mount_that_is_killed_is_finished_by_the_next(tmp_path: Path) -> None:
    output = tmp_path / "mount"
    output.mkdir()
    with mounted("-t", "tmpfs", "tmpfs", str(output)):
        file_by_file(tmp_path, output)


def test_a_build_over_a_lower_layer_that_is_killed_is_finished_by_the_next(tmp_path: Path) -> None:
    layers = tmp_path / "layers"
    layers.mkdir()
    with mounted("-t", "tmpfs", "tmpfs", str(layers)):
        for name in ("lower", "upper", "work", "merged"):
            (layers / name).mkdir()
        succeed(printer(tmp_path / "first").build(layers / "lower" / "site"))
        options = f"lowerdir={layers}/lower,upperdir={layers}/upper,workdir={layers}/work"
        with mounted("-t", "overlay", "overlay", "-o", options, str(layers / "merged")):
            file_by_file(tmp_path, layers / "merged" / "site")
