"""The same files, opened from a disk or from a sub-folder of a server, without a script."""

from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
from following import follow
from pages import Site, load_site
from playwright.sync_api import Page as Tab
from serving import serve


ABORTED = "net::ERR_ABORTED"


@pytest.fixture
def below_a_folder(site: Site, tmp_path: Path) -> Iterator[str]:
    (tmp_path / "sub" / "folder").mkdir(parents=True)
    (tmp_path / "sub" / "folder" / "help").symlink_to(site.folder)
    with serve(tmp_path) as address:
        yield address + "sub/folder/help/"


def walk_through(tab: Tab, root: str, language: str) -> None:
    """From the choice of language by the wizard's first answers to the first repair or hand-over."""
    failed: list[str] = []
    # A request cut short because the reader went on to the next page is no failure.
    tab.on("requestfailed", lambda request: request.failure == ABORTED or failed.append(request.url))
    tab.goto(root + "index.html")
    follow(tab.locator(f'main a[hreflang="{language}"]').first)
    assert tab.locator("body").get_attribute("class") == "home"
    follow(tab.locator("main a.button").first)
    for _ in range(40):
        if tab.locator("[data-question]").count() == 0:
            break
        follow(tab.locator("[data-answer]").first)
    assert tab.locator("body").get_attribute("class") in ("wizard-fix", "wizard-list", "wizard-handover")
    tab.wait_for_load_state()
    assert tab.evaluate("document.styleSheets.length") == 1
    assert tab.evaluate("getComputedStyle(document.querySelector('main a.button')).display") != "inline"
    assert tab.url.startswith(root)
    assert failed == []


@pytest.mark.parametrize("language", load_site().languages)
def test_home_wizard_and_answer_work_from_a_disk(site: Site, language: str, open_tab: Callable[..., Tab]) -> None:
    walk_through(open_tab(java_script_enabled=False), site.folder.as_uri() + "/", language)


@pytest.mark.parametrize("language", load_site().languages)
def test_home_wizard_and_answer_work_in_a_folder_of_a_server(
    below_a_folder: str, language: str, open_tab: Callable[..., Tab]
) -> None:
    walk_through(open_tab(java_script_enabled=False), below_a_folder, language)
