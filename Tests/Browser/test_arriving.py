"""Pages that arrive in pieces, as they do on a slow network."""

from collections.abc import Callable

import pytest
from pages import Site
from playwright.sync_api import Page as Tab
from serving import serve_changeably
from test_budget import MOST_SHIFT, SHIFT

PIECES = 12


@pytest.mark.parametrize("path", ["index.html", "check/index.html"])
def test_nothing_moves_while_the_rest_of_a_page_is_on_its_way(path: str, site: Site, open_tab: Callable[..., Tab]) -> None:
    page = f"{site.languages[-1]}/{path}"
    content = (site.folder / page).read_bytes()
    # What is on the first screen of a phone is in the first third.
    start, shifts = content.index(b"<main"), {}
    with serve_changeably(site.folder) as host:
        for piece in range(PIECES):
            host.first_bytes = start + (len(content) - start) // 3 * piece // PIECES
            tab = open_tab()
            tab.goto(host.address + page)
            shifts[host.first_bytes] = tab.evaluate(SHIFT)
            tab.context.close()
    assert {first: shift for first, shift in shifts.items() if shift >= MOST_SHIFT} == {}
