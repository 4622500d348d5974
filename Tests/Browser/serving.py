"""Serves a folder on the loopback interface, with the headers its `_headers` file asks for."""

import gzip
import socket
import sys
import threading
from collections.abc import Iterator
from contextlib import contextmanager
from fnmatch import fnmatch
from functools import partial
from http.server import SimpleHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path
from urllib.parse import urlsplit


def read_headers(file: Path) -> list[tuple[str, list[tuple[str, str]]]]:
    """Path patterns with their headers: a pattern at the margin, its headers indented below it."""
    rules: list[tuple[str, list[tuple[str, str]]]] = []
    for line in file.read_text(encoding="utf-8").splitlines() if file.exists() else []:
        if not line.strip() or line.startswith("#"):
            continue
        if line[0].isspace():
            name, _, value = line.strip().partition(":")
            rules[-1][1].append((name, value.strip()))
        else:
            rules.append((line.strip(), []))
    return rules


class Handler(SimpleHTTPRequestHandler):
    """Sends files compressed, as static hosts do, and counts what it sends."""

    protocol_version = "HTTP/1.1"
    # Else the body waits, up to 40 ms, for the receiver to have acknowledged the headers.
    disable_nagle_algorithm = True
    rules: list[tuple[str, list[tuple[str, str]]]] = []

    def do_GET(self) -> None:
        file = Path(self.translate_path(self.path))
        if file.is_dir() or not file.exists() or "gzip" not in self.headers.get("Accept-Encoding", ""):
            super().do_GET()
            return
        body = gzip.compress(file.read_bytes(), 6)
        self.send_response(200)
        self.send_header("Content-Type", self.guess_type(str(file)))
        self.send_header("Content-Encoding", "gzip")
        self.send_header("Content-Length", str(len(body)))
        self.end_headers()
        self.wfile.write(body)

    def end_headers(self) -> None:
        for pattern, headers in self.rules:
            if fnmatch(urlsplit(self.path).path, pattern):
                for name, value in headers:
                    self.send_header(name, value)
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
def serve(folder: Path) -> Iterator[str]:
    """The address of a running server, ending in a slash."""
    rules = read_headers(folder / "_headers")
    handler = type("SiteHandler", (Handler,), {"rules": rules})
    with Server(("127.0.0.1", 0), partial(handler, directory=str(folder))) as server:
        threading.Thread(target=server.serve_forever, daemon=True).start()
        try:
            yield f"http://127.0.0.1:{server.server_port}/"
        finally:
            server.shutdown()
