"""The same input makes the same bytes, and what did not change keeps its time."""

from pathlib import Path

import pytest
from building import printer, succeed, tree


@pytest.mark.parametrize(
    ("jobs", "environment"),
    [
        ("1", {"TZ": "Asia/Tokyo", "LC_ALL": "C"}),
        ("2", {"TZ": "America/St_Johns", "LC_ALL": "tr_TR.UTF-8", "LANG": "tr_TR.UTF-8"}),
        ("7", {"TZ": "Pacific/Kiritimati", "LC_ALL": "ja_JP.UTF-8"}),
    ],
)
def test_threads_time_zone_locale_and_folder_leave_no_trace(
    tmp_path: Path, jobs: str, environment: dict[str, str]
) -> None:
    succeed(printer(tmp_path / "here").build(tmp_path / "site"))
    succeed(printer(tmp_path / "else" / "where").build(tmp_path / "other", "--jobs", jobs, **environment))
    assert tree(tmp_path / "other") == tree(tmp_path / "site")


def test_building_over_an_older_site_makes_the_same_as_building_anew(tmp_path: Path) -> None:
    older, newer = printer(tmp_path / "older"), printer(tmp_path / "newer")
    older.add_guides(3, "removed")
    newer.add_guides(3, "added")
    succeed(older.build(tmp_path / "site"))
    succeed(newer.build(tmp_path / "site"))
    succeed(newer.build(tmp_path / "anew"))
    assert tree(tmp_path / "site") == tree(tmp_path / "anew")


def test_files_that_did_not_change_keep_their_time(tmp_path: Path) -> None:
    knowledge = printer(tmp_path / "printer")
    output = tmp_path / "site"
    succeed(knowledge.build(output))
    before = tree(output)
    times = {path: (output / path).stat().st_mtime_ns for path in before}

    succeed(knowledge.build(output))
    assert {path: (output / path).stat().st_mtime_ns for path in tree(output)} == times

    guide = knowledge.content / "guides" / "how-the-queue-works.md"
    guide.write_text(guide.read_text() + "\nOne more line.\n")
    succeed(knowledge.build(output))
    after = tree(output)
    same = {path for path, digest in after.items() if before.get(path) == digest}
    assert "en/guides/how-the-queue-works.html" not in same
    assert len(same) > len(after) / 2
    assert {path: (output / path).stat().st_mtime_ns for path in same} == {path: times[path] for path in same}
