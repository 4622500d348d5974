"""Web servers as Debian has them, each started with the configuration of `deploy/` that people are told to use.

What surrounds it is what the system would have around it: where the types, the modules and the port come from.
"""

import os
import shutil
import socket
import subprocess
import time
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path

PROJECT = Path(__file__).resolve().parents[2]
NAME, FOLDER = "help.example.org", "/srv/help"
# Debian's default modules, and the one that apache.conf asks for.
APACHE_MODULES = [
    *("access_compat", "alias", "auth_basic", "authn_core", "authn_file", "authz_core", "authz_host", "authz_user"),
    *("autoindex", "deflate", "dir", "env", "filter", "mime", "mpm_event", "negotiation", "reqtimeout", "setenvif"),
    *("status", "headers"),
]


@dataclass
class Server:
    program: str
    file: str
    """In `deploy/`."""
    surround: Callable[[Path, Path, int], str]
    """The whole configuration: from the shipped file, a folder for what the server writes, and the port."""
    command: Callable[[str, Path], list[str]]
    """What starts it in the foreground, from its path and the whole configuration."""
    listens: tuple[str, str] | None = None
    """Where the shipped file says a port, and what stands there instead in a test, with `PORT` for its own."""

    @property
    def path(self) -> str | None:
        return shutil.which(self.program, path=os.environ["PATH"] + ":/usr/sbin:/sbin")

    def shipped(self, site: Path, port: int) -> str:
        """The shipped configuration, with folder, name and port put in."""
        text = (PROJECT / "deploy" / self.file).read_text(encoding="utf-8")
        for old, new in [*([self.listens] if self.listens else []), (NAME, "127.0.0.1"), (FOLDER, str(site))]:
            assert old in text, f"{self.file} has no {old!r}"
            text = text.replace(old, new.replace("PORT", str(port)))
        return text


def nginx(file: Path, own: Path, port: int) -> str:
    user = "user www-data;" if os.geteuid() == 0 else ""
    folders = "".join(f"{kind}_temp_path {own}/{kind};" for kind in ("client_body", "proxy", "fastcgi", "uwsgi", "scgi"))
    return f"""
        daemon off; pid {own}/pid; error_log stderr; {user}
        events {{}}
        http {{ include /etc/nginx/mime.types; default_type application/octet-stream; access_log off; {folders} include {file}; }}
    """


def apache(file: Path, own: Path, port: int) -> str:
    modules = "".join(f"LoadModule {name}_module /usr/lib/apache2/modules/mod_{name}.so\n" for name in APACHE_MODULES)
    user = "User www-data\nGroup www-data\n" if os.geteuid() == 0 else ""
    return (
        f"ServerRoot {own}\nPidFile {own}/pid\nErrorLog /dev/stderr\nServerName 127.0.0.1\nListen 127.0.0.1:{port}\n"
        f"{modules}{user}TypesConfig /etc/mime.types\n<Directory />\nRequire all denied\n</Directory>\nInclude {file}\n"
    )


def caddy(file: Path, own: Path, port: int) -> str:
    return "{\n\tadmin off\n\tdefault_bind 127.0.0.1\n}\n" + file.read_text(encoding="utf-8")


def lighttpd(file: Path, own: Path, port: int) -> str:
    return f"""
        server.modules = ( "mod_indexfile", "mod_access", "mod_alias", "mod_redirect" )
        server.document-root = "{own}"
        server.bind = "127.0.0.1"
        server.port = {port}
        include "{file}"
        server.modules += ( "mod_dirlisting", "mod_staticfile" )
    """


SERVERS = {
    "nginx": Server("nginx", "nginx.conf", nginx, lambda path, file: [path, "-e", "stderr", "-c", str(file)], ("listen 80;", "listen 127.0.0.1:PORT;")),
    "apache": Server("apache2", "apache.conf", apache, lambda path, file: [path, "-D", "FOREGROUND", "-f", str(file)], ("<VirtualHost *:80>", "<VirtualHost 127.0.0.1:PORT>")),
    "caddy": Server("caddy", "Caddyfile", caddy, lambda path, file: [path, "run", "--adapter", "caddyfile", "--config", str(file)], (f"{NAME} {{", f"http://{NAME}:PORT {{")),
    "lighttpd": Server("lighttpd", "lighttpd.conf", lighttpd, lambda path, file: [path, "-D", "-f", str(file)]),
}


def free_port() -> int:
    with socket.socket() as listening:
        listening.bind(("127.0.0.1", 0))
        return listening.getsockname()[1]


def wait_for(port: int, process: subprocess.Popen[bytes], log: Path) -> None:
    for _ in range(200):
        with socket.socket() as client:
            if client.connect_ex(("127.0.0.1", port)) == 0:
                return
        assert process.poll() is None, f"the server ended with {process.returncode}:\n{log.read_text()}"
        time.sleep(0.05)
    raise AssertionError(f"the server did not listen within 10 s:\n{log.read_text()}")


@dataclass
class Running:
    address: str
    """Ends with a slash."""
    stop: Callable[[], None]


@contextmanager
def run(server: Server, site: Path, own: Path) -> Iterator[Running]:
    """A server of a folder.

    - own: an empty folder for what it writes.
    """
    port = free_port()
    shipped, whole, log = own / server.file, own / "whole.conf", own / "log"
    shipped.write_text(server.shipped(site, port), encoding="utf-8")
    whole.write_text(server.surround(shipped, own, port), encoding="utf-8")
    assert server.path
    with log.open("wb") as output:
        process = subprocess.Popen(
            server.command(server.path, whole), stdin=subprocess.DEVNULL, stdout=output, stderr=output, cwd=own,
            env={**os.environ, "HOME": str(own), "XDG_DATA_HOME": str(own), "XDG_CONFIG_HOME": str(own)},
        )

    def stop() -> None:
        if process.poll() is None:
            process.terminate()
            try:
                process.wait(10)
            except subprocess.TimeoutExpired:
                process.kill()
                process.wait()

    try:
        wait_for(port, process, log)
        yield Running(f"http://127.0.0.1:{port}/", stop)
    finally:
        stop()
