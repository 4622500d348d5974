"""Two builds of one output at once: one waits for the other, also from another container."""

import fcntl
import os
import subprocess
import time
from pathlib import Path

import pytest
from building import KnowledgeBase, printer, succeed, tree

ROUNDS = int(os.environ.get("ROUNDS", "8"))


def variants(folder: Path) -> list[KnowledgeBase]:
    bases = [printer(folder / "one"), printer(folder / "two")]
    bases[1].add_guides(30, "more")
    return bases


@pytest.mark.parametrize("more", [(), ("--in-place",)])
@pytest.mark.parametrize("apart", [False, True])
def test_both_succeed_and_the_site_is_whole(tmp_path: Path, apart: bool, more: tuple[str, ...]) -> None:
    prefix = ["unshare", "-p", "-f", "--mount-proc"] if apart else []
    if apart and subprocess.run([*prefix, "true"], capture_output=True).returncode != 0:
        pytest.skip("a namespace for processes is not permitted here")
    bases = variants(tmp_path)
    whole = []
    for number, base in enumerate(bases):
        succeed(base.build(tmp_path / f"whole-{number}"))
        whole.append(tree(tmp_path / f"whole-{number}"))
    for number in range(ROUNDS):
        # Every other round begins without a site.
        output = tmp_path / "published" / f"site-{number // 2}"
        builds = []
        for base in bases:
            builds.append(subprocess.Popen(
                [*prefix, *base.command(output, *more)], stdin=subprocess.DEVNULL, stdout=subprocess.PIPE,
                stderr=subprocess.STDOUT, text=True,
            ))  # fmt: skip
            time.sleep(number % 4 * 0.05)
        said = [build.communicate()[0] for build in builds]
        assert [build.returncode for build in builds] == [0, 0], said
        assert tree(output) in whole, f"round {number}: an incomplete site"
        assert not list(output.parent.glob(".*")), "something is left beside the site"


def test_a_build_that_has_to_wait_says_so_and_gives_up_in_the_end(tmp_path: Path) -> None:
    base = printer(tmp_path / "printer")
    output = tmp_path / "site"
    succeed(base.build(output))
    before = tree(output)
    folder = os.open(output, os.O_RDONLY | os.O_DIRECTORY)
    try:
        fcntl.flock(folder, fcntl.LOCK_EX)
        began = time.monotonic()
        result = base.build(output)
        lasted = time.monotonic() - began
    finally:
        os.close(folder)
    assert result.returncode == 2
    assert result.stderr.splitlines() == [
        f"kiriwake: another build is writing to '{output}'; waiting for it, 30 s at most",
        f"kiriwake: another build has been writing to '{output}' for more than 30 s; nothing was written. "
        "Build again when it has finished",
    ]
    assert 29 < lasted < 45
    assert tree(output) == before
    succeed(base.build(output))
