#!/usr/bin/env bash
# Guess: of two `header` lines that set the same field, the later one or the one
# for the narrower path wins, so "no-cache" for everything and a year for
# /assets/* can stand side by side in this order.
# Fact: Caddy (Debian 2.6.2-5) applies the line for the narrower path first and
# the line for everything after it, wherever they stand in the file: assets get
# no-cache too. Only lines whose paths exclude each other do what they say.
# Why it matters: nothing is wrong to look at, each file is just asked for again
# on every page, which no test of what arrives shows.
# Documentation: directives are sorted by path, longest first; that a longer path
# is then the one that loses is left to the reader.
set -euo pipefail
dir=$(mktemp -d)
trap 'rm -rf "$dir"' EXIT

if ! (cd "$dir" && apt-get download caddy=2.6.2-5) >"$dir/apt" 2>&1; then
  echo "caddy-header-order: not to be had here, but in Debian 12: caddy=2.6.2-5" >&2
  exit 3
fi
dpkg-deb --extract "$dir"/*.deb "$dir/root"
mkdir -p "$dir/site/assets"
echo page >"$dir/site/page.txt"
echo asset >"$dir/site/assets/asset.txt"

cat >"$dir/run.py" <<'END'
import os
import pathlib
import socket
import subprocess
import sys
import time
import urllib.request

root = pathlib.Path(sys.argv[1])
EVERYTHING, ASSETS = "header Cache-Control no-cache", "header /assets/* Cache-Control max-age=31536000"
ORDERS = {
    "everything, then assets": [EVERYTHING, ASSETS],
    "assets, then everything": [ASSETS, EVERYTHING],
    "all but assets, then assets": ["@rest not path /assets/*", "header @rest Cache-Control no-cache", ASSETS],
}
for name, lines in ORDERS.items():
    with socket.socket() as listening:
        listening.bind(("127.0.0.1", 0))
        port = listening.getsockname()[1]
    body = "\n".join(lines)
    file = root / "Caddyfile"
    file.write_text(f"{{\nadmin off\ndefault_bind 127.0.0.1\n}}\nhttp://127.0.0.1:{port} {{\nroot * {root}/site\n{body}\nfile_server\n}}\n")
    home = {**os.environ, "HOME": str(root), "XDG_CONFIG_HOME": str(root), "XDG_DATA_HOME": str(root)}
    server = subprocess.Popen([root / "root/usr/bin/caddy", "run", "--adapter", "caddyfile", "--config", file],
                              stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL, env=home)
    try:
        for _ in range(100):
            with socket.socket() as client:
                if client.connect_ex(("127.0.0.1", port)) == 0:
                    break
            time.sleep(0.1)
        for path in ("page.txt", "assets/asset.txt"):
            with urllib.request.urlopen(f"http://127.0.0.1:{port}/{path}") as answer:
                print(f"{name}: {path}: {answer.headers['Cache-Control']}")
    finally:
        server.terminate()
        server.wait()
END
cat >"$dir/expected" <<'END'
everything, then assets: page.txt: no-cache
everything, then assets: assets/asset.txt: no-cache
assets, then everything: page.txt: no-cache
assets, then everything: assets/asset.txt: no-cache
all but assets, then assets: page.txt: no-cache
all but assets, then assets: assets/asset.txt: max-age=31536000
END
python3 "$dir/run.py" "$dir" >"$dir/seen" 2>"$dir/errors" ||
  echo "ended with status $?: $(tail -n 1 "$dir/errors")" >>"$dir/seen"
if ! diff --unified --label expected --label seen "$dir/expected" "$dir/seen"; then
  echo "caddy-header-order: not as recorded any more" >&2
  exit 1
fi
echo "caddy-header-order: Caddy 2.6.2-5 of Debian: as recorded"
