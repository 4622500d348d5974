"""Pages that arrive in pieces, as they do on a slow network."""

import time
from collections.abc import Callable, Iterator
from functools import partial
from http.server import SimpleHTTPRequestHandler, ThreadingHTTPServer
from threading import Thread

import pytest
from pages import Site
from playwright.sync_api import Page as Tab
from test_budget import MOST_SHIFT, SHIFT

PIECES = 12
# Long enough for what has come to be painted.
PAUSE = 0.3


class InTwo(SimpleHTTPRequestHandler):
    """Sends a page whose address ends in `?` and a number so many bytes at once, and the rest after a pause."""

    def log_message(self, *_: object) -> None:
        pass

    def copyfile(self, source: object, outputfile: object) -> None:
        _, _, first = self.path.partition("?")
        if first:
            outputfile.write(source.read(int(first)))
            outputfile.flush()
            time.sleep(PAUSE)
        super().copyfile(source, outputfile)


@pytest.fixture
def in_two(site: Site) -> Iterator[str]:
    server = ThreadingHTTPServer(("127.0.0.1", 0), partial(InTwo, directory=str(site.folder)))
    thread = Thread(target=server.serve_forever, daemon=True)
    thread.start()
    yield f"http://127.0.0.1:{server.server_port}/"
    server.shutdown()
    thread.join()
    server.server_close()


@pytest.mark.parametrize("path", ["index.html", "check/index.html"])
def test_nothing_moves_while_the_rest_of_a_page_is_on_its_way(
    path: str, site: Site, in_two: str, open_tab: Callable[..., Tab]
) -> None:
    page = f"{site.languages[-1]}/{path}"
    content = (site.folder / page).read_bytes()
    start, shifts = content.index(b"<main"), {}
    for piece in range(PIECES):
        # What is on the first screen of a phone is in the first third.
        first = start + (len(content) - start) // 3 * piece // PIECES
        tab = open_tab()
        tab.goto(f"{in_two}{page}?{first}")
        shifts[first] = tab.evaluate(SHIFT)
        tab.context.close()
    assert {first: shift for first, shift in shifts.items() if shift >= MOST_SHIFT} == {}
