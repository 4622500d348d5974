"""A site of the printer's articles, built by the tool and served by each of the four servers."""

import os
import shutil
import sys
from collections.abc import Iterator
from pathlib import Path
from tempfile import TemporaryDirectory

import pytest

for folder in ("Browser", "Durability"):
    sys.path.insert(0, str(Path(__file__).parents[1] / folder))

from building import KnowledgeBase, printer, succeed
from chromium import launch
from playwright.sync_api import Browser
from servers import SERVERS, Running, Server, run

URL = "https://help.example.org/"
CONTACT = "Contact: https://help.example.org/\n"


@pytest.fixture(scope="session")
def built() -> Iterator[Path]:
    """Articles of a site at the root of a host, in `articles`, with a file of the host's owner; and the site, in `site`."""
    with TemporaryDirectory() as folder:
        articles = printer(Path(folder) / "articles")
        config = articles.folder / "site.yml"
        text = config.read_text(encoding="utf-8")
        assert "https://printer.example.org/help/" in text
        config.write_text(text.replace("https://printer.example.org/help/", URL), encoding="utf-8")
        (articles.folder / "root" / ".well-known").mkdir(parents=True)
        (articles.folder / "root" / ".well-known" / "security.txt").write_text(CONTACT, encoding="utf-8")
        succeed(articles.build(Path(folder) / "site"))
        yield Path(folder)


@pytest.fixture
def copied(built: Path) -> Iterator[Path]:
    """A copy that a test may change, in a folder that a server with few rights may read, which pytest's own are not."""
    with TemporaryDirectory() as folder:
        os.chmod(folder, 0o755)
        for name in ("articles", "site"):
            shutil.copytree(built / name, Path(folder) / name)
        yield Path(folder)


@pytest.fixture
def articles(copied: Path) -> KnowledgeBase:
    return KnowledgeBase(copied / "articles")


@pytest.fixture
def site(copied: Path) -> Path:
    return copied / "site"


@pytest.fixture(scope="module", params=[pytest.param(name, marks=pytest.mark.xdist_group(name)) for name in SERVERS])
def server(request: pytest.FixtureRequest) -> Server:
    server = SERVERS[request.param]
    if server.path is None:
        # Where nobody looks at what was skipped, everything has to run.
        assert os.environ.get("CI") != "true", f"continuous integration needs {server.program}"
        pytest.skip(f"{server.program} is not installed")
    return server


@pytest.fixture
def running(server: Server, site: Path, copied: Path) -> Iterator[Running]:
    with run(server, site, copied) as running:
        yield running


@pytest.fixture(scope="session")
def browser() -> Iterator[Browser]:
    with launch() as browser:
        yield browser
