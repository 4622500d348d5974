"""What the tests of reading without a network share: a host whose pages can be changed, and what its worker keeps."""

import re
import shutil
import time
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
from pages import Site
from playwright.sync_api import Page as Tab
from serving import Host, serve_changeably

KEPT = """async (path) => {
    for (const name of await caches.keys())
        if (await (await caches.open(name)).match(new URL(path, location.origin))) return true;
    return false;
}"""

# What the worker gives way to a kept copy after, in seconds, and more than that.
PATIENCE, LONGER = 4, 6


def wait_until_kept(tab: Tab, path: str) -> None:
    wait_for(lambda: tab.evaluate(f"({KEPT})('{path}')"))


def wait_for(holds: Callable[[], object]) -> None:
    """A promise is no condition that a browser waits for, so it is asked again and again."""
    for _ in range(100):
        if holds():
            return
        time.sleep(0.2)
    raise AssertionError("twenty seconds were not enough")


def first(site: Site, kind: str, language: str) -> str:
    return next(path for path, page in sorted(site.pages.items()) if page.kind == kind and page.lang == language)


def steps_of_the_wizard(site: Site) -> list[str]:
    return sorted(file for file in site.files if re.match(r"assets/onward-en-[0-9a-f]+/(question|cause|fix)-", file))


def copy_of(site: Site, folder: Path) -> Path:
    """A copy whose pages a test may change, without the many pages of the wizard that are named by numbers."""

    def left_out(folder: str, names: list[str]) -> list[str]:
        return [name for name in names if Path(folder).name == "check" and re.fullmatch(r"\d+\.html", name)]

    def copy(source: str, target: str) -> None:
        if "/assets/" in source:
            Path(target).symlink_to(Path(source).resolve())
        else:
            shutil.copyfile(source, target)

    return shutil.copytree(site.folder, folder, ignore=left_out, copy_function=copy)


def wait_for_worker(tab: Tab) -> None:
    wait_for(lambda: tab.evaluate("!!navigator.serviceWorker.controller"))


def wait_for_new_worker(tab: Tab) -> None:
    """Lets the browser look for a new worker now, not after a while, and waits until it has taken over."""
    tab.evaluate("async () => { await (await navigator.serviceWorker.getRegistration()).update(); }")
    wait_for(lambda: tab.evaluate("""async () => {
        const { installing, waiting, active } = await navigator.serviceWorker.getRegistration();
        return !installing && !waiting && active.state === "activated";
    }"""))


def change_heading(page: Path, to: str) -> None:
    page.write_text(re.sub(r"<h1>.*?</h1>", f"<h1>{to}</h1>", page.read_text(), count=1, flags=re.DOTALL))


def assert_styled(tab: Tab) -> None:
    tab.wait_for_load_state()
    assert tab.evaluate("document.styleSheets.length && document.styleSheets[0].cssRules.length") > 0


@pytest.fixture
def host(site: Site, tmp_path: Path) -> Iterator[Host]:
    """A host of a copy of the site, in the folder `site`."""
    with serve_changeably(copy_of(site, tmp_path / "site")) as host:
        yield host


@pytest.fixture
def copy(host: Host, tmp_path: Path) -> Path:
    return tmp_path / "site"


@pytest.fixture
def tab(host: Host, open_tab: Callable[..., Tab]) -> Tab:
    """A tab of a reader who has read the English start page, and kept what is kept from then on."""
    tab = open_tab(locale="en-GB")
    tab.goto(host.address + "en/index.html")
    wait_until_kept(tab, "/en/contact.html")
    return tab
