#!/usr/bin/env bash
# Guess: when an origin's storage is full, `cache.put` of the Cache API rejects and
# what was kept stays as it was.
# Fact: in Firefox ESR 153.8 that holds for bodies of 64 KiB and more, and for them
# only while there is no room for 64 KiB either. It looks as if less than such a
# block is written on closing and a failure then is lost: for a smaller body the
# promise resolves and an EMPTY one is kept, with status 200 and all its headers,
# though some are refused; a larger body loses its tail the same way (cut at 65536
# bytes), and now and then one cannot be read at all. A put over a good entry
# resolves too and leaves it empty. When a put is refused, the error is
# NS_ERROR_FILE_NO_DEVICE_SPACE, not QuotaExceededError.
# Why it matters: a service worker that refreshes its pages on a full device turns
# the good copies into blank ones, and then serves these without a network: a try
# around `put` does not help. Read the length back, into another cache first.
# Documentation: Service Workers (Batch Cache Operations) asks for a
# QuotaExceededError when a write exceeds the quota; MDN notes for `Cache.put` that
# it may resolve while the body is still being written, not what if that fails.
# Needs the libraries of Firefox (GTK 3). The limit is set in the profile, no disk
# is filled.
set -euo pipefail
dir=$(mktemp -d)
trap 'rm -rf "$dir"' EXIT

if ! (cd "$dir" && apt-get download firefox-esr=153.8.0esr-1~deb12u1) >"$dir/apt" 2>&1; then
  echo "firefox-cache-full: not to be had here, but in Debian 12: firefox-esr=153.8.0esr-1~deb12u1" >&2
  exit 3
fi
for archive in "$dir"/*.deb; do
  dpkg-deb --extract "$archive" "$dir/root"
done
mkdir "$dir/home"
if ! HOME="$dir/home" "$dir/root/usr/lib/firefox-esr/firefox-esr" --version >"$dir/version" 2>&1; then
  echo "firefox-cache-full: Firefox does not start here, its libraries may be missing" >&2
  exit 3
fi

cat >"$dir/run.py" <<'END'
import http.server
import json
import os
import pathlib
import signal
import socket
import subprocess
import sys
import threading
import time

root = pathlib.Path(sys.argv[1])
profile = root / "profile"
PREFERENCES = {
    "dom.quotaManager.temporaryStorage.fixedLimit": 800,  # in KiB
    "marionette.port": 0,
    "network.captive-portal-service.enabled": False,
    "network.connectivity-service.enabled": False,
    "services.settings.server": "data:,#remote-settings-dummy/v1",
    "termsofuse.bypassNotification": True,
}
SCRIPT = """
const [done] = arguments;
// It must not get smaller when compressed.
const noise = new Uint8Array(131000);
for (let i = 0, x = 1; i < noise.length; i++) { x = (x * 48271) % 2147483647; noise[i] = x >> 8; }

(async () => {
  const cache = await caches.open("pages"), whole = [], lines = [], errors = new Set();
  async function put(path, size) {
    try {
      await cache.put(path, new Response(noise.slice(0, size), { headers: { "X-Length": size } }));
    } catch (error) {
      errors.add(error.name);
      return "refused";
    }
    const found = await cache.match(path);
    const kept = await found.arrayBuffer().then((body) => body.byteLength, () => "unreadable");
    if (kept === size) return "whole";
    const proper = found.status === 200 && found.headers.get("X-Length") === String(size);
    return `resolved, length ${kept}, ${proper ? "with" : "without"} status and headers`;
  }
  const empty = "resolved, length 0, with status and headers";
  // How many of each turns on the place the database takes.
  const some = (seen, kinds) => kinds.filter((kind) => seen.includes(kind)).map((kind) => `some ${kind}`).join("; ");
  const small = [], large = [], again = [];
  for (let i = 0; i < 60; i++) {
    small.push(await put(`/small${i}`, 20000));
    if (small[i] === "whole") whole.push(`/small${i}`);
  }
  lines.push("60 bodies of 20000 bytes: " + some(small, ["whole", "refused", empty]));
  for (let i = 0; i < 10; i++) large.push(await put(`/large${i}`, 131000));
  lines.push("10 bodies of 131000 bytes: all " + [...new Set(large)].join("; "));
  for (const path of whole.splice(0, 5)) again.push(await put(path, 20000));
  lines.push("20000 bytes over good ones: " + some(again, [empty]));
  // Each makes room for 20000 bytes more, until there is some for one block of 64 KiB, but not for two.
  let last = "refused";
  for (const path of whole) {
    await cache.delete(path);
    await new Promise((later) => setTimeout(later, 200));
    last = await put("/last", 131000);
    if (last !== "refused") break;
  }
  lines.push("131000 bytes with room for a part: " + last);
  done([...lines, "errors: " + [...errors].join()]);
})().catch((error) => done([`failed: ${error}`]));
"""


class Page(http.server.BaseHTTPRequestHandler):
    def do_GET(self):
        self.send_response(200)
        self.send_header("Content-Type", "text/html")
        self.end_headers()
        self.wfile.write(b"<!DOCTYPE html><title>t</title>")

    def log_message(self, *_):
        pass


def receive():
    length = b""
    while (byte := stream.read(1)) != b":":
        if not byte:
            sys.exit("Firefox has closed the connection")
        length += byte
    return json.loads(stream.read(int(length)))


def send(name, **parameters):
    message = json.dumps([0, 1, f"WebDriver:{name}", parameters]).encode()
    wire.sendall(b"%d:%s" % (len(message), message))
    _, _, error, result = receive()
    if error:
        sys.exit(f"{error['error']}: {error['message']}")
    return result.get("value", result)


profile.mkdir()
lines = (f"user_pref({json.dumps(name)}, {json.dumps(value)});\n" for name, value in PREFERENCES.items())
(profile / "user.js").write_text("".join(lines))
server = http.server.ThreadingHTTPServer(("127.0.0.1", 0), Page)
threading.Thread(target=server.serve_forever, daemon=True).start()
browser = subprocess.Popen(
    [root / "root/usr/lib/firefox-esr/firefox-esr", "--marionette", "--headless", "--no-remote", "--profile", profile],
    env={**os.environ, "HOME": str(root / "home")}, stdin=subprocess.DEVNULL, stdout=subprocess.DEVNULL,
    stderr=subprocess.DEVNULL, start_new_session=True)
try:
    file, until = profile / "MarionetteActivePort", time.monotonic() + 40
    while not (file.exists() and file.read_text()):
        if time.monotonic() > until:
            sys.exit("Firefox is not ready after 40 s")
        time.sleep(0.05)
    wire = socket.create_connection(("127.0.0.1", int(file.read_text())), 40)
    stream = wire.makefile("rb")
    receive()
    print("Firefox", send("NewSession")["capabilities"]["browserVersion"])
    send("SetTimeouts", script=30000)
    send("Navigate", url=f"http://127.0.0.1:{server.server_port}/")
    print(*send("ExecuteAsyncScript", script=SCRIPT, args=[]), sep="\n")
finally:
    for sent in (signal.SIGTERM, signal.SIGKILL):
        try:
            os.killpg(browser.pid, sent)
            browser.wait(10)
        except ProcessLookupError:
            break
        except subprocess.TimeoutExpired:
            continue
END
cat >"$dir/expected" <<'END'
Firefox 153.8.0
60 bodies of 20000 bytes: some whole; some refused; some resolved, length 0, with status and headers
10 bodies of 131000 bytes: all refused
20000 bytes over good ones: some resolved, length 0, with status and headers
131000 bytes with room for a part: resolved, length 65536, with status and headers
errors: NS_ERROR_FILE_NO_DEVICE_SPACE
END
python3 "$dir/run.py" "$dir" >"$dir/seen" 2>"$dir/errors" ||
  echo "ended with status $?: $(tail -n 1 "$dir/errors")" >>"$dir/seen"
if ! diff --unified --label expected --label seen "$dir/expected" "$dir/seen"; then
  echo "firefox-cache-full: not as recorded any more" >&2
  exit 1
fi
echo "firefox-cache-full: Firefox ESR 153.8.0 of Debian: as recorded"
