"""kill -9 at any moment leaves the whole old site or the whole new one."""

import subprocess
import time
from pathlib import Path

from building import KnowledgeBase, printer, succeed, tree

SPREAD, CHASING = 20, 30


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


def test_a_killed_build_leaves_the_old_site_or_the_new_one(tmp_path: Path) -> None:
    variants = two_variants(tmp_path / "content")
    whole = []
    for number, variant in enumerate(variants):
        succeed(variant.build(tmp_path / f"whole-{number}"))
        whole.append(tree(tmp_path / f"whole-{number}"))
    assert whole[0] != whole[1]

    published = tmp_path / "published"
    output = published / "site"
    published.mkdir()
    succeed(variants[0].build(output))
    neighbours = sorted(path.name for path in published.iterdir())
    began = time.monotonic()
    succeed(variants[1].build(output))
    lasts = time.monotonic() - began

    # First at moments spread over twice the time a build takes, then ever closer to the moment of the change:
    # later after a kill that came too early for it, earlier after one that came too late.
    present, chased, changed = 1, lasts, []
    for kill in range(SPREAD + CHASING):
        delay = 2 * lasts * kill / SPREAD if kill < SPREAD else chased
        other = 1 - present
        kill_after(delay, variants[other].command(output))
        found = tree(output)
        assert found in whole, f"kill {kill}, {delay:.3f} s into a build: neither the old site nor the new one"
        present = whole.index(found)
        changed.append(present == other)
        if kill >= SPREAD:
            chased *= 0.94 if changed[-1] else 1.06
    assert True in changed and False in changed, "the kills met only one side of the change; they prove little"

    succeed(variants[0].build(output))
    assert tree(output) == whole[0]
    assert sorted(path.name for path in published.iterdir()) == neighbours, "killed builds left rubbish behind"
