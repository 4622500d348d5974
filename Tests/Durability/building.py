"""Runs the tool on knowledge bases made for a test, and looks at what it left."""

import hashlib
import os
import shutil
import subprocess
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path

import pytest

PROJECT = Path(__file__).resolve().parents[2]
PRINTER = PROJECT / "Tests" / "Fixtures" / "printer"
TOOL = Path(os.environ.get("KIRIWAKE", PROJECT / ".build" / "release" / "kiriwake"))


@dataclass
class KnowledgeBase:
    """A copy of the printer's knowledge base that a test may change."""

    folder: Path

    @property
    def content(self) -> Path:
        return self.folder / "content"

    def command(self, output: Path, *more: str) -> list[str]:
        return [
            *(str(TOOL), "build", "--content", str(self.content), "--site", str(PROJECT / "Site")),
            *("--config", str(self.folder / "site.yml"), "--output", str(output), *more),
        ]

    def build(self, output: Path, *more: str, **environment: str) -> subprocess.CompletedProcess[str]:
        return subprocess.run(
            self.command(output, *more),
            env={**os.environ, **environment},
            stdin=subprocess.DEVNULL,
            capture_output=True,
            text=True,
        )

    def add_guides(self, count: int, text: str) -> None:
        folder = self.content / "guides" / text
        folder.mkdir(parents=True)
        for number in range(count):
            (folder / f"{text}-{number}.md").write_text(f"# {text} {number}\n\n" + f"A line about {text}.\n\n" * 20)


def printer(folder: Path) -> KnowledgeBase:
    shutil.copytree(PRINTER, folder)
    return KnowledgeBase(folder)


def tree(folder: Path) -> dict[str, str]:
    """Every file below the folder with the hash of its bytes."""
    files = (path for path in folder.rglob("*") if path.is_file())
    return {path.relative_to(folder).as_posix(): hashlib.sha256(path.read_bytes()).hexdigest() for path in files}


@contextmanager
def mounted(*arguments: str) -> Iterator[None]:
    """A mount, given as to `mount`, with its folder last; the test is skipped where that is not permitted."""
    if os.geteuid() != 0:
        pytest.skip("mounting needs root")
    done = subprocess.run(["mount", *arguments], capture_output=True, text=True)
    if done.returncode != 0:
        pytest.skip(f"mount does not work here: {done.stderr.strip()}")
    try:
        yield
    finally:
        subprocess.run(["umount", arguments[-1]], check=True)


def succeed(result: subprocess.CompletedProcess[str]) -> None:
    assert result.returncode == 0, result.stdout + result.stderr
