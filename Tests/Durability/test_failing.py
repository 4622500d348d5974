"""A build that cannot finish says what and where, and leaves the last site as it was."""

import os
import subprocess
from collections.abc import Iterator
from pathlib import Path

import pytest
from building import mounted, printer, succeed, tree


@pytest.fixture
def small_disk(tmp_path: Path) -> Iterator[Path]:
    disk = tmp_path / "disk"
    disk.mkdir()
    with mounted("-t", "tmpfs", "-o", "size=16m", "tmpfs", str(disk)):
        yield disk


@pytest.fixture
def read_only_folder(tmp_path: Path) -> Iterator[Path]:
    """A folder with a site in it that nobody, not even root, can write to."""
    folder = tmp_path / "read-only"
    folder.mkdir()
    succeed(printer(tmp_path / "before").build(folder / "site"))
    if os.geteuid() == 0:
        with mounted("--bind", str(folder), str(folder)):
            subprocess.run(["mount", "-o", "remount,ro,bind", str(folder)], check=True)
            yield folder
    else:
        folders = [folder, *(path for path in folder.rglob("*") if path.is_dir())]
        for each in folders:
            each.chmod(0o555)
        yield folder
        for each in folders:
            each.chmod(0o755)


def test_a_full_disk_ends_the_build_with_the_file_and_the_reason(tmp_path: Path, small_disk: Path) -> None:
    knowledge = printer(tmp_path / "printer")
    output = small_disk / "site"
    succeed(knowledge.build(output))
    before = tree(output)
    free = os.statvfs(small_disk).f_bavail * os.statvfs(small_disk).f_frsize
    (small_disk / "filling").write_bytes(b"\0" * (free - 64 * 1024))
    knowledge.add_guides(300, "more")

    result = knowledge.build(output)

    assert result.returncode == 2, result.stdout + result.stderr
    assert "No space left on device" in result.stderr
    assert str(small_disk) in result.stderr
    assert tree(output) == before
    assert sorted(path.name for path in small_disk.iterdir()) == ["filling", "site"]


def test_a_folder_that_cannot_be_written_to_ends_the_build_with_its_name(tmp_path: Path, read_only_folder: Path) -> None:
    knowledge = printer(tmp_path / "printer")
    knowledge.add_guides(3, "more")
    before = tree(read_only_folder / "site")

    result = knowledge.build(read_only_folder / "site")

    assert result.returncode == 2, result.stdout + result.stderr
    assert str(read_only_folder) in result.stderr
    assert "Read-only file system" in result.stderr or "Permission denied" in result.stderr
    assert tree(read_only_folder / "site") == before


def test_a_file_in_the_place_of_the_output_folder_stays(tmp_path: Path) -> None:
    output = tmp_path / "site"
    output.write_text("mine")

    result = printer(tmp_path / "printer").build(output)

    assert result.returncode == 2, result.stdout + result.stderr
    assert str(output) in result.stderr
    assert output.read_text() == "mine"


def test_content_that_is_not_there_ends_the_build_with_its_name(tmp_path: Path) -> None:
    knowledge = printer(tmp_path / "printer")
    output = tmp_path / "site"
    succeed(knowledge.build(output))
    before = tree(output)
    knowledge.content.rename(tmp_path / "elsewhere")

    result = knowledge.build(output)

    assert result.returncode == 2, result.stdout + result.stderr
    assert str(knowledge.content) in result.stderr
    assert tree(output) == before


def test_an_author_s_mistake_is_a_finding_and_leaves_the_last_site(tmp_path: Path) -> None:
    knowledge = printer(tmp_path / "printer")
    output = tmp_path / "site"
    succeed(knowledge.build(output))
    before = tree(output)
    article = knowledge.content / "causes" / "paper-jam.md"
    article.write_text(article.read_text().replace("frequency: common", "frequency: comon"))

    result = knowledge.build(output)

    assert result.returncode == 1, result.stdout + result.stderr
    said = result.stdout + result.stderr
    assert "paper-jam.md:5:" in said
    assert "common" in said
    assert tree(output) == before
