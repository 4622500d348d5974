"""Serves a folder on the loopback interface, with the headers its `_headers` file asks for, as well or as badly as hosts do."""

import gzip
import socket
import sys
import threading
import time
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field
from fnmatch import fnmatch
from functools import partial
from http.server import SimpleHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path
from urllib.parse import urlsplit

Rules = list[tuple[str, list[tuple[str, str]]]]
WORKER = "/service-worker.js"
PAUSE = 0.5


def read_headers(file: Path) -> Rules:
    """Path patterns with their headers: a pattern at the margin, its headers indented below it."""
    rules: Rules = []
    for line in file.read_text(encoding="utf-8").splitlines() if file.exists() else []:
        if not line.strip() or line.startswith("#"):
            continue
        if line[0].isspace():
            name, _, value = line.strip().partition(":")
            rules[-1][1].append((name, value.strip()))
        else:
            rules.append((line.strip(), []))
    return rules


@dataclass
class Host:
    """How a running server behaves. A test may change it at any time."""

    address: str
    rules: Rules
    # Pages have addresses without `.html` and `index.html`, and the others lead there.
    has_clean_addresses: bool = False
    # Where other paths lead.
    redirects: dict[str, str] = field(default_factory=dict)
    # For how many seconds browsers need not ask again for a page.
    fresh: int | None = None
    # Seconds until a page is answered.
    delay: float = 0
    # How much of a page is sent at once; the rest follows half a second later, so that what has come is painted.
    first_bytes: int | None = None
    # What every page is answered with, if it is not what was asked for.
    status: int = 200
    # What becomes of the worker's script on its way.
    rewrite_worker: Callable[[str], str] = lambda script: script
    requests: list[str] = field(default_factory=list)
    # Set unless requests are accepted and never answered.
    speaks: threading.Event = field(default_factory=threading.Event)
    stop: Callable[[], None] = lambda: None
    is_stopped: bool = False


class Handler(SimpleHTTPRequestHandler):
    """Sends files compressed, as static hosts do."""

    protocol_version = "HTTP/1.1"
    # Else the body waits, up to 40 ms, for the receiver to have acknowledged the headers.
    disable_nagle_algorithm = True
    host: Host

    def do_GET(self) -> None:
        path, _, query = self.path.partition("?")
        is_page = not path.startswith("/assets/") and path != WORKER
        self.host.requests.append(path)
        self.host.speaks.wait()
        if is_page:
            time.sleep(self.host.delay)
        # A connection may outlive the server that accepted it.
        if self.host.is_stopped:
            self.close_connection = True
        elif is_page and self.host.status != 200:
            self.answer(b"<!doctype html><title>Broken</title><h1>Broken</h1>", "text/html", self.host.status)
        elif path in self.host.redirects:
            self.redirect(self.host.redirects[path])
        elif self.host.has_clean_addresses and path.endswith(".html"):
            self.redirect(path.removesuffix(".html").removesuffix("index") + ("?" + query if query else ""))
        else:
            self.send_file(path)

    def send_file(self, path: str) -> None:
        file = Path(self.translate_path(path))
        if self.host.has_clean_addresses and not file.exists():
            file = file.with_name(file.name + ".html")
        if file.is_dir() and path.endswith("/"):
            file /= "index.html"
        if not file.is_file():
            super().do_GET()
        elif path == WORKER:
            script = self.host.rewrite_worker(file.read_text(encoding="utf-8"))
            self.answer(script.encode(), self.guess_type(str(file)))
        else:
            self.answer(file.read_bytes(), self.guess_type(str(file)))

    def answer(self, body: bytes, type: str, status: int = 200) -> None:
        first = self.host.first_bytes if type == "text/html" else None
        self.send_response(status)
        self.send_header("Content-Type", type)
        if first is None and "gzip" in self.headers.get("Accept-Encoding", ""):
            body = gzip.compress(body, 6)
            self.send_header("Content-Encoding", "gzip")
        self.send_header("Content-Length", str(len(body)))
        self.end_headers()
        if first is not None:
            self.wfile.write(body[:first])
            time.sleep(PAUSE)
        self.wfile.write(body[first:])

    def redirect(self, target: str) -> None:
        self.send_response(308)
        self.send_header("Location", target)
        self.send_header("Content-Length", "0")
        self.end_headers()

    def end_headers(self) -> None:
        path = urlsplit(self.path).path
        for pattern, headers in self.host.rules:
            if fnmatch(path, pattern):
                for name, value in headers:
                    self.send_header(name, value)
        if self.host.fresh is not None and not path.startswith("/assets/"):
            self.send_header("Cache-Control", f"max-age={self.host.fresh}")
        super().end_headers()

    def log_message(self, format: str, *arguments: object) -> None:
        pass


class Server(ThreadingHTTPServer):
    """Ends with its connections, which browsers keep open, so that an ended server is a network that is gone."""

    def __init__(self, *arguments: object) -> None:
        self.connections: set[socket.socket] = set()
        super().__init__(*arguments)

    def process_request(self, request: socket.socket, client_address: object) -> None:
        self.connections.add(request)
        super().process_request(request, client_address)

    def shutdown_request(self, request: socket.socket) -> None:
        self.connections.discard(request)
        super().shutdown_request(request)

    def handle_error(self, request: socket.socket, client_address: object) -> None:
        """A browser that hangs up is none."""
        if not isinstance(sys.exc_info()[1], ConnectionError):
            super().handle_error(request, client_address)

    def server_close(self) -> None:
        super().server_close()
        for connection in list(self.connections):
            super().shutdown_request(connection)


@contextmanager
def serve_changeably(folder: Path) -> Iterator[Host]:
    """A running server, whose behaviour can be changed."""
    host = Host("", read_headers(folder / "_headers"))
    host.speaks.set()
    handler = type("SiteHandler", (Handler,), {"host": host})
    server = Server(("127.0.0.1", 0), partial(handler, directory=str(folder)))
    host.address = f"http://127.0.0.1:{server.server_port}/"
    threading.Thread(target=server.serve_forever, daemon=True).start()

    def stop() -> None:
        if not host.is_stopped:
            host.is_stopped = True
            host.speaks.set()
            server.shutdown()
            server.server_close()

    host.stop = stop
    try:
        yield host
    finally:
        stop()


@contextmanager
def serve(folder: Path) -> Iterator[str]:
    """The address of a running server, ending in a slash."""
    with serve_changeably(folder) as host:
        yield host.address
