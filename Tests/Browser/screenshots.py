#!/usr/bin/env python3
"""Draws one page of each kind, as a phone and a desk see it, light and dark, in each language and in each engine."""

import argparse
import os
import shutil
from collections.abc import Iterator
from contextlib import closing
from pathlib import Path

SCHEMES = ("light", "dark")


def main() -> None:
    project = Path(__file__).resolve().parents[2]
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--site", type=Path, default=project / "_site")
    parser.add_argument("--output", type=Path, default=project / "screenshots")
    parser.add_argument("--picture", type=Path, help="also draw the README's picture of the wizard into this file")
    parser.add_argument("--engines", nargs="+", default=["chromium", "firefox", "webkit"])
    options = parser.parse_args()
    os.environ["SITE"] = str(options.site)

    from chromium import launch
    from engines.chromium import Chromium
    from engines.engine import Engine, EngineMissing, View
    from engines.firefox import Firefox
    from engines.webkit import WebKit
    from pages import load_site
    from playwright.sync_api import Browser
    from reader import Reader
    from serving import serve
    from stories import OLD_NUMBER

    site = load_site()
    shutil.rmtree(options.output, ignore_errors=True)
    options.output.mkdir(parents=True)

    def views() -> Iterator[tuple[str, View]]:
        for scheme in SCHEMES:
            yield f"phone.{scheme}", View(390, 844, scheme == "dark")
            yield f"desk.{scheme}", View(1280, 800, scheme == "dark")

    def engine(name: str, browser: Browser, view: View) -> Engine:
        # Without scripts, so that a list does not lead on.
        match name:
            case "firefox":
                return Firefox(runs_scripts=False, view=view)
            case "webkit":
                return WebKit(runs_scripts=False, view=view)
            case _:
                return Chromium(browser, runs_scripts=False, view=view)

    with serve(site.folder) as address, launch() as browser:
        for name in options.engines:
            for seen, view in views():
                try:
                    drawn = engine(name, browser, view)
                except EngineMissing as missing:
                    print(f"without {name}: {missing}")
                    break
                with closing(drawn):
                    for path in site.one_of_each_kind():
                        page = site.pages[path]
                        first = "-first" if page.kind == "wizard-question" and path.endswith("/index.html") else ""
                        drawn.open(address + path)
                        drawn.screenshot(options.output / f"{page.kind}{first}.{page.lang}.{name}.{seen}.png")
        if options.picture:
            # The first advice, where answers have been given and a belief is stated.
            tab = browser.new_context(viewport={"width": 1000, "height": 900}).new_page()
            tab.goto(f"{address}{site.languages[0]}/check/index.html")
            reader = Reader(tab, OLD_NUMBER)
            while question := reader.look().question:
                reader.answer(question)
            tab.screenshot(path=options.picture)
    print(f"{len(list(options.output.iterdir()))} pictures in {options.output}")


if __name__ == "__main__":
    main()
