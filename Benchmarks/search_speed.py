#!/usr/bin/env python3
"""Measures the search of built sites in Chromium on a slowed processor; prints a Markdown report. See README.md."""

import argparse
import gzip
import statistics
import sys
from pathlib import Path
from urllib.parse import urlsplit

ROOT = Path(__file__).resolve().parents[1]
sys.path.insert(0, str(ROOT / "Tests/Browser"))

from chromium import launch  # noqa: E402
from playwright.sync_api import Browser  # noqa: E402
from playwright.sync_api import Page as Tab  # noqa: E402
from serving import serve  # noqa: E402

QUERIES = {
    "ja": ["機種変更したらSMSが前の番号に届く", "ログインできない", "2段階認証 解除", "コード 来ない", "パスワード忘れた", "roguin dekinai"],
    "en": ["code goes to my old phone", "can't sign in", "turn off two-step verification", "print", "outlook calender",
           "share a calendar with people outside"],
}  # fmt: skip
# From what the key press wrote to the frame in which what it found stands.
WATCH = """() => {
    window.shown = new Promise((resolve) => {
        let pressed;
        // Before the page hears of it: what is at hand is found before the next listener is called.
        document.addEventListener("input", (event) => { pressed = event.timeStamp; }, { once: true, capture: true });
        new MutationObserver((_, observer) => {
            if (pressed === undefined || !document.querySelector("#results a.hit, #results .card")) return;
            observer.disconnect();
            requestAnimationFrame(() => setTimeout(() => resolve(performance.now() - pressed)));
        }).observe(document.getElementById("results"), { childList: true, subtree: true });
    });
}"""


class Measured:
    """A search page in a tab of its own, with what it has loaded."""

    def __init__(self, browser: Browser, site: Path, address: str, language: str, slower: float):
        self.site, self.loaded = site, set[str]()
        self.tab: Tab = browser.new_context(viewport={"width": 390, "height": 844}).new_page()
        self.tab.on("request", lambda request: self.loaded.add(urlsplit(request.url).path.lstrip("/")))
        session = self.tab.context.new_cdp_session(self.tab)
        session.send("Emulation.setCPUThrottlingRate", {"rate": slower})
        self.tab.goto(f"{address}{language}/search.html")
        self.tab.locator("#query").focus()
        self.tab.wait_for_load_state("networkidle")

    def bytes(self) -> int:
        """Scripts loaded so far, in bytes as gzip packs them."""
        scripts = (self.site / path for path in self.loaded if path.endswith(".js"))
        return sum(len(gzip.compress(script.read_bytes(), 9)) for script in scripts)

    def ask(self, query: str) -> float:
        """Milliseconds from the last key of the query to its results."""
        self.tab.locator("#query").evaluate("(field, text) => { field.value = text; }", query[:-1])
        self.tab.evaluate(WATCH)
        self.press(query[-1])
        time = self.tab.evaluate("window.shown")
        self.tab.wait_for_load_state("networkidle")
        return time

    def type(self, query: str, pause: float = 150) -> float:
        """The same with each key pressed by itself, as people type: the files of the first keys are there for the last."""
        for key in query[:-1]:
            self.press(key)
            self.tab.wait_for_timeout(pause)
        self.tab.evaluate(WATCH)
        self.press(query[-1])
        time = self.tab.evaluate("window.shown")
        self.tab.wait_for_load_state("networkidle")
        return time

    def press(self, key: str) -> None:
        self.tab.keyboard.press(key if key.isascii() else "Shift")
        if not key.isascii():
            self.tab.keyboard.insert_text(key)

    def close(self) -> None:
        self.tab.context.close()


def report(browser: Browser, site: Path, slower: float, runs: int) -> None:
    print(f"\n### {site.name}\n")
    print("| query | pasted first: kB | ms | typed first: kB | ms | pasted next: further kB | ms |")
    print("|---|---|---|---|---|---|---|")
    with serve(site) as address:
        for language in [language for language in QUERIES if (site / language / "search.html").exists()]:
            first: dict[str, list[tuple[int, float]]] = {}
            keyed: dict[str, list[tuple[int, float]]] = {}
            following: dict[str, list[tuple[int, float]]] = {}
            # One tab at a time: another one beside it shares its processor and, in Chromium, its process.
            for _ in range(runs):
                for query in QUERIES[language]:
                    alone = Measured(browser, site, address, language, slower)
                    time = alone.ask(query)
                    first.setdefault(query, []).append((alone.bytes(), time))
                    alone.close()
                    alone = Measured(browser, site, address, language, slower)
                    time = alone.type(query)
                    keyed.setdefault(query, []).append((alone.bytes(), time))
                    alone.close()
                page = Measured(browser, site, address, language, slower)
                for query in QUERIES[language]:
                    before = page.bytes()
                    time = page.ask(query)
                    following.setdefault(query, []).append((page.bytes() - before, time))
                page.close()
            for query in QUERIES[language]:
                cells = [
                    f"{max(size for size, _ in runs) / 1000:.1f} | {statistics.median(time for _, time in runs):.0f}"
                    for runs in (first[query], keyed[query], following[query])
                ]
                print(f"| {query} | {' | '.join(cells)} |")


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("sites", type=Path, nargs="+", help="built sites")
    parser.add_argument("--slower", type=float, default=4, help="how many times the processor is slowed (default 4)")
    parser.add_argument("--runs", type=int, default=3, help="medians of so many (default 3)")
    options = parser.parse_args()
    with launch() as browser:
        for site in options.sites:
            report(browser, site.resolve(), options.slower, options.runs)


if __name__ == "__main__":
    main()
