"""Articles may link to every page that the tool makes, and lint believes no other: told from the built site alone."""

import os
import re
import shutil
import subprocess
from pathlib import Path
from urllib.parse import quote, urlsplit

import pytest
from conftest import PROJECT, TOOL

# For readers who are led there, not for authors.
NOT_FOR_ARTICLES = {"404.html", "offline.html"}


def run(command: str, articles: Path, *more: str) -> subprocess.CompletedProcess[str]:
    chosen = ("--content", articles / "content", "--site", PROJECT / "Site", "--config", articles / "site.yml")
    return subprocess.run([TOOL, command, *chosen, *more], capture_output=True, text=True, stdin=subprocess.DEVNULL)


@pytest.fixture
def articles(tmp_path: Path) -> Path:
    return Path(shutil.copytree(PROJECT / "Tests" / "Fixtures" / "printer", tmp_path / "printer"))


def test_each_page_can_be_linked_to_in_each_way_and_nothing_else(articles: Path, tmp_path: Path) -> None:
    built = run("build", articles, "--output", str(tmp_path / "site"))
    assert built.returncode == 0, built.stderr
    pages = sorted(path.relative_to(tmp_path / "site" / "en").as_posix() for path in (tmp_path / "site" / "en").rglob("*.html"))
    # Of the wizard's pages in between nobody knows yet whether they last.
    linked = [page for page in pages if page not in NOT_FOR_ARTICLES and not re.match(r"check/\d", page)]
    assert {"contact.html", "check/index.html", "map.html", "search.html"} < set(linked)
    ways = [way for page in linked for way in (f"/{page}", f"../../{quote(page)}", f"/{page.removesuffix('.html')}.md#")]
    folders = [f"/{page.removesuffix('index.html')}" for page in linked if page.endswith("index.html")]
    dead = ["/nowhere.html", "/fixes/nowhere.md", "/shop/basket", "../../questions/index.html", "/check/no.html"]
    guide = articles / "content" / "guides" / "links" / "all.md"
    guide.parent.mkdir()
    guide.write_text("# Links\n\n" + "".join(f"- [x]({way})\n" for way in ways + folders + dead), encoding="utf-8")

    told = re.findall(r"all\.md:\d+:\d+: warning KW401: '(.+?)' leads to nothing", run("lint", articles).stdout)
    assert sorted(told) == sorted(dead)

    built = run("build", articles, "--output", str(tmp_path / "site"))
    assert built.returncode == 0, built.stderr
    page = tmp_path / "site" / "en" / "guides" / "links" / "all.html"
    found = re.findall(r'<a href="([^"]+)">x</a>', page.read_text(encoding="utf-8"))
    assert len(found) == len(ways + folders + dead)
    for address in found[: len(ways + folders)]:
        assert Path(os.path.normpath(page.parent / urlsplit(address).path)).is_file(), address
