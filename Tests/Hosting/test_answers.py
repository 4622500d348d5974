"""What each server answers, with the configuration that `deploy/` has for it."""

import gzip
import os
import re
import shutil
import xml.etree.ElementTree as ElementTree
from collections.abc import Iterator
from fnmatch import fnmatch
from http.client import HTTPConnection, HTTPResponse
from pathlib import Path
from tempfile import TemporaryDirectory
from urllib.parse import urlsplit

import pytest
from conftest import CONTACT, URL
from serving import read_headers
from servers import Running, Server, run

TYPES = {
    ".html": {"text/html"},
    ".css": {"text/css"},
    ".js": {"text/javascript", "application/javascript"},
    ".json": {"application/json"},
    ".webmanifest": {"application/manifest+json"},
    ".svg": {"image/svg+xml"},
    ".txt": {"text/plain"},
    ".xml": {"text/xml", "application/xml"},
}
FEED = {"application/atom+xml"}
NOT_THERE = ["nowhere", "nowhere.html", "en/nowhere", "en/causes/nowhere.html", "assets/style-0000000000000000.css"]


@pytest.fixture(scope="module")
def site(built: Path) -> Iterator[Path]:
    """The site, which no test here changes, with a file that an author forgot."""
    with TemporaryDirectory() as folder:
        os.chmod(folder, 0o755)
        site = shutil.copytree(built / "site", Path(folder) / "site")
        (site / "en" / ".draft.html").write_text("not to be read")
        yield site


@pytest.fixture(scope="module")
def running(server: Server, site: Path) -> Iterator[Running]:
    with TemporaryDirectory() as own, run(server, site, Path(own)) as running:
        yield running


def get(running: Running, path: str, **headers: str) -> tuple[HTTPResponse, bytes]:
    """The answer for a path without its first slash; nothing is followed."""
    connection = HTTPConnection(urlsplit(running.address).netloc, timeout=10)
    connection.request("GET", "/" + path, headers={name.replace("_", "-"): value for name, value in headers.items()})
    response = connection.getresponse()
    body = response.read()
    connection.close()
    return response, body


def paths(site: Path) -> list[str]:
    return sorted(file.relative_to(site).as_posix() for file in site.rglob("*") if file.is_file())


def one_of_each(site: Path) -> list[str]:
    """A file of each ending below each of the site's folders, and the addresses of the folders themselves."""
    chosen = {(path.split("/")[0], Path(path).suffix): path for path in paths(site) if Path(path).suffix in TYPES and "/." not in path}
    return ["", "en/", "de/", "en/check/", "en/feed.xml", "index.html", "404.html", "service-worker.js", *chosen.values()]


def test_every_kind_of_file_has_its_type_and_arrives_whole(running: Running, site: Path) -> None:
    for path in one_of_each(site):
        response, body = get(running, path)
        file = site / path / "index.html" if path.endswith("/") or not path else site / path
        assert (response.status, body) == (200, file.read_bytes()), path
        kind, _, parameters = response.headers["Content-Type"].partition(";")
        assert kind in (FEED if file.name == "feed.xml" else TYPES[file.suffix]), path
        assert parameters.strip().lower() == "charset=utf-8" if file.suffix == ".html" else True, path


def test_headers_are_those_that_the_build_names(running: Running, site: Path) -> None:
    rules = read_headers(site / "_headers")
    for path in one_of_each(site):
        response, _ = get(running, path)
        wanted = [header for pattern, headers in rules if fnmatch("/" + path, pattern) for header in headers]
        assert len(wanted) >= 5
        for name, value in wanted:
            if path.startswith("assets/") and name == "Cache-Control":
                # Not every server can add the rest to files alone, without adding it to what is not there.
                assert "max-age=31536000" in response.headers[name], path
            else:
                assert response.headers.get_all(name) == [value], (path, name)


def test_everything_but_assets_is_asked_for_again_each_time(running: Running, site: Path) -> None:
    for path in one_of_each(site):
        if not path.startswith("assets/"):
            response, _ = get(running, path)
            assert response.headers.get_all("Cache-Control") == ["no-cache"], path


@pytest.mark.parametrize("encoding", ["identity", "gzip"])
def test_what_has_not_changed_is_not_sent_again(running: Running, site: Path, encoding: str) -> None:
    for path in one_of_each(site):
        response, _ = get(running, path, Accept_Encoding=encoding)
        again, body = get(running, path, Accept_Encoding=encoding, If_None_Match=response.headers["ETag"])
        assert (again.status, body) == (304, b""), path


def test_text_is_compressed(running: Running, site: Path) -> None:
    for path in one_of_each(site):
        plain, whole = get(running, path)
        assert plain.headers["Content-Encoding"] is None
        if len(whole) < 1500:
            continue
        response, body = get(running, path, Accept_Encoding="gzip")
        assert response.headers["Content-Encoding"] == "gzip", path
        assert "accept-encoding" in response.headers["Vary"].lower(), path
        assert gzip.decompress(body) == whole


def test_an_address_of_no_page_gets_the_page_for_it(running: Running, site: Path) -> None:
    page = (site / "404.html").read_bytes()
    for path in NOT_THERE:
        response, body = get(running, path)
        assert (response.status, body) == (404, page), path
        assert response.headers["Content-Type"].startswith("text/html"), path
        assert "max-age" not in (response.headers["Cache-Control"] or ""), path
        assert response.headers["Content-Security-Policy"], path


def test_a_folder_without_a_page_is_neither_listed_nor_kept(running: Running) -> None:
    for path in ["assets/", ".well-known/"]:
        response, body = get(running, path)
        assert response.status in (403, 404), path
        assert b"security.txt" not in body
        assert "max-age" not in (response.headers["Cache-Control"] or ""), path


def test_what_the_build_keeps_for_itself_is_not_served(running: Running, site: Path) -> None:
    assert (site / ".kiriwake").is_file()
    for path in [".kiriwake", "en/.draft.html", ".kiriwake-journal", "%2ekiriwake", ".well-known/../.kiriwake", "assets/%2e%2e/.kiriwake"]:
        response, body = get(running, path)
        assert response.status in (403, 404), path
        assert b"not to be read" not in body
    response, body = get(running, ".well-known/security.txt")
    assert (response.status, body) == (200, CONTACT.encode())


def test_a_folder_without_its_slash_leads_to_it_on_the_same_host(running: Running) -> None:
    response, _ = get(running, "en/check")
    assert response.status in (301, 308)
    assert response.headers["Location"] in ("/en/check/", running.address + "en/check/")


def test_a_case_code_leads_to_its_page(running: Running, site: Path) -> None:
    code = next(path.stem for path in sorted((site / "en" / "check").glob("*.html")) if path.stem.isdigit())
    for path in [f"check/{code}", f"check/{code}?a=1"]:
        response, _ = get(running, path)
        assert response.status == 302, path
        target = response.headers["Location"].removeprefix(running.address).removeprefix("/")
        assert target.removesuffix("?a=1") == f"en/check/{code}.html"
    for path in ["check/48210", "check/4821077", "check/48210x", "en/check/check/482107"]:
        assert get(running, path)[0].status == 404, path


def test_every_address_told_to_machines_is_answered(running: Running, site: Path) -> None:
    told = set()
    for path in ["sitemap.xml", "en/feed.xml", "de/feed.xml"]:
        _, body = get(running, path)
        for element in ElementTree.fromstring(body).iter():
            told |= {text for text in [element.text, element.get("href")] if text and text.startswith(URL)}
    _, robots = get(running, "robots.txt")
    told |= set(re.findall(r"https://\S+", robots.decode()))
    assert len(told) > 50
    for address in sorted(told):
        assert get(running, address.removeprefix(URL))[0].status == 200, address
