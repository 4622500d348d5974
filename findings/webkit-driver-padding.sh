#!/usr/bin/env bash
# Guess: Element Click of WebDriver scrolls an element that lies below the window
# into view, and clicks it.
# Fact: WebKitWebDriver 2.50.6 does not if the page has a `scroll-padding-top` and
# the element begins less than that below the lower edge: it takes the element for
# visible, does not scroll and answers "element not interactable". With
# `html { scroll-padding-top: 16px }` this is so from 0 to 15 px; at 16 px, without
# the padding, with `scroll-padding-bottom`, or after scrollIntoView it is clicked.
# Why it matters: the padding is what keeps headings clear of a fixed header. A test
# then fails at one height of the window only, or once a line of text is added
# further up, and looks like a flaky one.
# Documentation: WebDriver (Element Click) scrolls every element into view that is
# not in view, and knows no scroll padding; WebKitGTK's notes do not mention it.
# WebKit finds its helpers only where they are installed, so this takes the packages
# of Debian 12 from there.
set -euo pipefail
dir=$(mktemp -d)
trap 'rm -rf "$dir"' EXIT

installed=$(dpkg-query --show --showformat '${Package}=${Version} ' webkit2gtk-driver libwebkit2gtk-4.1-0 xvfb 2>"$dir/dpkg" || true)
if [[ ! $installed =~ libwebkit2gtk-4.1-0=2\.50\.6-.*webkit2gtk-driver=2\.50\.6-.*xvfb=. ]]; then
  echo "webkit-driver-padding: not installed here, but in Debian 12: webkit2gtk-driver=2.50.6-1~deb12u2 xvfb" >&2
  exit 3
fi

cat >"$dir/run.py" <<'END'
import glob
import http.client
import json
import os
import pathlib
import signal
import socket
import subprocess
import sys
import time
import urllib.parse

home = pathlib.Path(sys.argv[1])
programs = []


def start(*command, **options):
    programs.append(subprocess.Popen(command, stdin=subprocess.DEVNULL, stdout=subprocess.DEVNULL,
                                     stderr=subprocess.DEVNULL, start_new_session=True, **options))


def listens(port):
    with socket.socket() as tried:
        return tried.connect_ex(("127.0.0.1", port)) == 0


def send(method, path, **parameters):
    connection = http.client.HTTPConnection("127.0.0.1", port, timeout=40)
    connection.request(method, path, json.dumps(parameters) if method == "POST" else None)
    value = json.loads(connection.getresponse().read())["value"]
    connection.close()
    if isinstance(value, dict) and "error" in value:
        raise RuntimeError(value["error"])
    return value


def run(script):
    return send("POST", f"{session}/execute/sync", script=script, args=[])


def click(style, distance, before=""):
    page = (f'<!DOCTYPE html><title>not clicked</title><style>{style}</style><body style="margin:0;height:3000px">'
            '<a id=a href="#x" style="position:absolute;left:16px;width:300px;height:79px;display:block">x</a>')
    send("POST", f"{session}/url", url="data:text/html," + urllib.parse.quote(page))
    run(f"a.style.top = innerHeight + {distance} + 'px'; a.onclick = () => document.title = 'clicked'; {before}")
    element = send("POST", f"{session}/element", using="css selector", value="#a")
    try:
        send("POST", f"{session}/element/{next(iter(element.values()))}/click")
    except RuntimeError as error:
        return f"{error}, scrolled by {run('return scrollY')}"
    return send("GET", f"{session}/title")


try:
    read, write = os.pipe()
    start("Xvfb", "-displayfd", str(write), "-nolisten", "tcp", "-screen", "0", "800x1000x24", pass_fds=[write])
    os.close(write)
    number = os.read(read, 16).decode().strip()
    with socket.socket() as taken:
        taken.bind(("127.0.0.1", 0))
        port = taken.getsockname()[1]
    own = {name: str(home) for name in ("HOME", "XDG_CACHE_HOME", "XDG_CONFIG_HOME", "XDG_DATA_HOME")}
    start("WebKitWebDriver", f"--port={port}",
          env={**os.environ, **own, "DISPLAY": f":{number}", "LIBGL_ALWAYS_SOFTWARE": "1"})
    until = time.monotonic() + 30
    while not listens(port):
        if time.monotonic() > until:
            sys.exit("WebKitWebDriver is not ready after 30 s")
        time.sleep(0.05)
    browser = glob.glob("/usr/lib/*/webkit2gtk-4.1/MiniBrowser")[0]
    answer = send("POST", "/session", capabilities={"alwaysMatch": {
        "webkitgtk:browserOptions": {"binary": browser, "args": ["--automation"]}}})
    session = f"/session/{answer['sessionId']}"
    send("POST", f"{session}/window/rect", x=0, y=0, width=390, height=844)
    print(answer["capabilities"]["browserName"], answer["capabilities"]["browserVersion"])
    for label, style, distances, before in (
        ("no padding", "", (0, 15, 16), ""),
        ("16px above", "html { scroll-padding-top: 16px }", (-1, 0, 8, 15, 16), ""),
        ("100px above", "html { scroll-padding-top: 100px }", (0, 99, 100), ""),
        ("16px below", "html { scroll-padding-bottom: 16px }", (0, 15, 16), ""),
        ("16px above, after scrollIntoView", "html { scroll-padding-top: 16px }", (0, 15),
         "a.scrollIntoView({ block: 'center' });"),
    ):
        for distance in distances:
            print(f"{label}, {distance}px: {click(style, distance, before)}")
    send("DELETE", session)
finally:
    for program in reversed(programs):
        for sent in (signal.SIGTERM, signal.SIGKILL):
            try:
                os.killpg(program.pid, sent)
                program.wait(5)
            except ProcessLookupError:
                break
            except subprocess.TimeoutExpired:
                continue
END
cat >"$dir/expected" <<'END'
MiniBrowser 2.50.6
no padding, 0px: clicked
no padding, 15px: clicked
no padding, 16px: clicked
16px above, -1px: clicked
16px above, 0px: element not interactable, scrolled by 0
16px above, 8px: element not interactable, scrolled by 0
16px above, 15px: element not interactable, scrolled by 0
16px above, 16px: clicked
100px above, 0px: element not interactable, scrolled by 0
100px above, 99px: element not interactable, scrolled by 0
100px above, 100px: clicked
16px below, 0px: clicked
16px below, 15px: clicked
16px below, 16px: clicked
16px above, after scrollIntoView, 0px: clicked
16px above, after scrollIntoView, 15px: clicked
END
python3 "$dir/run.py" "$dir" >"$dir/seen" 2>"$dir/errors" ||
  echo "ended with status $?: $(tail -n 1 "$dir/errors")" >>"$dir/seen"
if ! diff --unified --label expected --label seen "$dir/expected" "$dir/seen"; then
  echo "webkit-driver-padding: not as recorded any more" >&2
  exit 1
fi
echo "webkit-driver-padding: WebKitWebDriver 2.50.6 of Debian: as recorded"
