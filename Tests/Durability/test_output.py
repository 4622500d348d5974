"""What the output folder is, and what is in it, decides how it is written, or that it is not."""

import json
import os
import shutil
import subprocess
import tempfile
from collections.abc import Iterator
from pathlib import Path

import pytest
from building import KnowledgeBase, mounted, printer, succeed, tree

NOBODY = ["setpriv", "--reuid=65534", "--regid=65534", "--clear-groups"]
OLD_MARK = "This folder is made by kiriwake; every build replaces it as a whole.\n"


@pytest.fixture
def knowledge(tmp_path: Path) -> KnowledgeBase:
    return printer(tmp_path / "printer")


@pytest.fixture
def shared() -> Iterator[Path]:
    """A folder that other users can look into."""
    if os.geteuid() != 0:
        pytest.skip("another user's files need root")
    folder = Path(tempfile.mkdtemp())
    folder.chmod(0o755)
    yield folder
    shutil.rmtree(folder)


def refused(result: subprocess.CompletedProcess[str], *words: str) -> None:
    assert result.returncode == 2, result.stdout + result.stderr
    for word in words:
        assert word in result.stderr, result.stderr


def method(result: subprocess.CompletedProcess[str]) -> str:
    succeed(result)
    return json.loads(result.stdout)["published"]


def test_a_link_is_followed_and_its_target_replaced(tmp_path: Path, knowledge: KnowledgeBase) -> None:
    (tmp_path / "www").mkdir()
    (tmp_path / "out").symlink_to("www")
    (tmp_path / "again").symlink_to("out")
    assert method(knowledge.build(tmp_path / "out", "--format", "json")) == "exchange"
    first = tree(tmp_path / "www")
    knowledge.add_guides(2, "more")
    assert method(knowledge.build(tmp_path / "again", "--format", "json")) == "exchange"
    assert len(tree(tmp_path / "www")) > len(first)
    assert (tmp_path / "out").is_symlink() and (tmp_path / "again").is_symlink()
    assert not list(tmp_path.glob(".*new-*"))


def test_a_link_to_nothing_makes_the_folder_or_is_refused(tmp_path: Path, knowledge: KnowledgeBase) -> None:
    (tmp_path / "out").symlink_to("www")
    succeed(knowledge.build(tmp_path / "out"))
    assert (tmp_path / "www" / "index.html").is_file() and (tmp_path / "out").is_symlink()
    (tmp_path / "lost").symlink_to(tmp_path / "no-disk" / "www")
    refused(knowledge.build(tmp_path / "lost"), "is a link to", "no-disk")
    assert not (tmp_path / "no-disk").exists() and (tmp_path / "lost").is_symlink()


def test_a_mount_is_written_file_by_file(tmp_path: Path, knowledge: KnowledgeBase) -> None:
    output = tmp_path / "volume"
    output.mkdir()
    with mounted("-t", "tmpfs", "tmpfs", str(output)):
        assert method(knowledge.build(output, "--format", "json")) == "file-by-file"
        knowledge.add_guides(2, "more")
        succeed(knowledge.build(output))
        succeed(knowledge.build(tmp_path / "beside"))
        assert tree(output) == tree(tmp_path / "beside")


def test_a_folder_mounted_on_itself_is_written_file_by_file(tmp_path: Path, knowledge: KnowledgeBase) -> None:
    output = tmp_path / "volume"
    output.mkdir()
    with mounted("--bind", str(output), str(output)):
        assert method(knowledge.build(output, "--format", "json")) == "file-by-file"
    assert [path.name for path in tmp_path.glob(".*")] == []


def test_a_lower_layer_of_an_overlay_is_written_file_by_file(tmp_path: Path, knowledge: KnowledgeBase) -> None:
    layers = tmp_path / "layers"
    layers.mkdir()
    with mounted("-t", "tmpfs", "tmpfs", str(layers)):
        for name in ("lower", "upper", "work", "merged"):
            (layers / name).mkdir()
        succeed(knowledge.build(layers / "lower" / "site"))
        options = f"lowerdir={layers}/lower,upperdir={layers}/upper,workdir={layers}/work"
        with mounted("-t", "overlay", "overlay", "-o", options, str(layers / "merged")):
            knowledge.add_guides(2, "more")
            output = layers / "merged" / "site"
            assert method(knowledge.build(output, "--format", "json")) == "file-by-file"
            succeed(knowledge.build(tmp_path / "beside"))
            assert tree(output) == tree(tmp_path / "beside")
            assert [path.name for path in output.parent.iterdir()] == ["site"]


def test_a_folder_in_one_that_is_not_writable_is_written_file_by_file(shared: Path) -> None:
    knowledge = printer(shared / "printer")
    output = shared / "parent" / "site"
    output.mkdir(parents=True)
    os.chown(output, 65534, 65534)
    for number in range(2):
        command = [*NOBODY, *knowledge.command(output, "--format", "json")]
        assert method(subprocess.run(command, capture_output=True, text=True)) == "file-by-file"
        knowledge.add_guides(1, f"more-{number}")


def test_another_user_s_old_site_is_exchanged_and_its_rest_is_a_warning(shared: Path) -> None:
    knowledge = printer(shared / "printer")
    published = shared / "published"
    published.mkdir()
    published.chmod(0o777)
    succeed(knowledge.build(published / "site"))
    knowledge.add_guides(2, "more")
    for _ in range(2):
        command = [*NOBODY, *knowledge.command(published / "site")]
        result = subprocess.run(command, capture_output=True, text=True)
        succeed(result)
        assert "warning: the old site" in result.stderr and "Permission denied" in result.stderr
    assert list((published / "site").rglob("more-1.html"))


@pytest.mark.parametrize("more", [(), ("--in-place",)])
def test_foreign_files_and_repositories_are_refused_and_stay(
    tmp_path: Path, knowledge: KnowledgeBase, more: tuple[str, ...]
) -> None:
    output = tmp_path / "site"
    succeed(knowledge.build(output, *more))
    (output / "CNAME").write_text("help.example")
    (output / ".well-known").mkdir()
    (output / ".well-known" / "security.txt").write_text("mine")
    before = tree(output)
    refused(knowledge.build(output, *more), "'.well-known/', 'CNAME'", "'root'")
    # Before anything is read: no article is looked at.
    knowledge.content.rename(tmp_path / "elsewhere")
    refused(knowledge.build(output, *more), "'.well-known/', 'CNAME'")
    (tmp_path / "elsewhere").rename(knowledge.content)
    (output / ".git").mkdir()
    refused(knowledge.build(output, *more), "Git repository", "rsync")
    assert tree(output) == before


def test_files_for_the_root_are_published_as_they_are(tmp_path: Path, knowledge: KnowledgeBase) -> None:
    root = knowledge.folder / "root"
    (root / ".well-known").mkdir(parents=True)
    (root / ".well-known" / "security.txt").write_text("Contact: mailto:a@b.example\n")
    (root / "CNAME").write_bytes(b"help.example\r\n\xff")
    (root / ".nojekyll").write_text("")
    (root / "CNAME~").write_text("old")
    output = tmp_path / "site"
    succeed(knowledge.build(output))
    assert (output / "CNAME").read_bytes() == b"help.example\r\n\xff"
    assert (output / ".well-known" / "security.txt").is_file() and (output / ".nojekyll").is_file()
    assert not (output / "CNAME~").exists()
    (root / "CNAME").unlink()
    succeed(knowledge.build(output))
    assert not (output / "CNAME").exists()
    (root / "index.html").write_text("mine")
    refused(knowledge.build(output), "two files have the path 'index.html'", str(root / "index.html"))


def test_what_the_site_is_built_from_is_not_replaced(tmp_path: Path, knowledge: KnowledgeBase) -> None:
    output = tmp_path / "printer"
    (output / ".kiriwake").write_text(OLD_MARK)
    before = tree(output)
    refused(knowledge.build(output), "which the site is built from")
    assert tree(output) == before


@pytest.mark.parametrize("where", ["_site", "guides/site", "guides/a/b"])
def test_an_output_among_the_articles_is_not_read(tmp_path: Path, knowledge: KnowledgeBase, where: str) -> None:
    output = knowledge.content / where
    succeed(knowledge.build(output))
    first = tree(output)
    result = knowledge.build(output)
    succeed(result)
    assert "KW117" not in result.stdout
    assert tree(output) == first


def test_a_site_with_the_old_mark_is_replaced(tmp_path: Path, knowledge: KnowledgeBase) -> None:
    output = tmp_path / "site"
    succeed(knowledge.build(output))
    whole = tree(output)
    (output / ".kiriwake").write_text(OLD_MARK)
    (output / "en" / "causes" / "of-the-last-build.html").write_text("old")
    succeed(knowledge.build(output))
    assert tree(output) == whole
    (output / ".kiriwake").write_text(OLD_MARK)
    (output / "notes.txt").write_text("mine")
    refused(knowledge.build(output), "'notes.txt'")


def test_names_that_are_not_utf8_are_kept_with_a_warning(tmp_path: Path, knowledge: KnowledgeBase) -> None:
    output = tmp_path / "site"
    succeed(knowledge.build(output))
    odd = os.fsencode(output) + b"/en/bad\xff.html"
    Path(os.fsdecode(odd)).write_text("mine")
    knowledge.add_guides(1, "more")
    for _ in range(2):
        result = knowledge.build(output)
        succeed(result)
        assert "its name is not UTF-8" in result.stderr
    assert Path(os.fsdecode(odd)).read_text() == "mine"
    assert list(output.rglob("more-0.html"))


def test_permission_bits_follow_the_mask_of_each_build(tmp_path: Path, knowledge: KnowledgeBase) -> None:
    for more in [(), ("--in-place",)]:
        output = tmp_path / f"site{len(more)}"
        for mask, file, folder in [(0o077, 0o600, 0o700), (0o022, 0o644, 0o755), (0o002, 0o664, 0o775)]:
            succeed(subprocess.run(
                knowledge.command(output, *more), capture_output=True, text=True, preexec_fn=lambda: os.umask(mask)
            ))  # fmt: skip
            inner = list(output.rglob("*"))
            assert {path.stat().st_mode & 0o777 for path in inner if path.is_file()} == {file}
            assert {path.stat().st_mode & 0o777 for path in inner if path.is_dir()} == {folder}
