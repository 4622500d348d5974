#!/usr/bin/env python3
"""Draws one page of each kind, as a phone and a desk see it, light and dark, in each language."""

import argparse
import os
import shutil
from pathlib import Path

SIZES = {"phone": (390, 844), "desk": (1280, 800)}


def main() -> None:
    project = Path(__file__).resolve().parents[2]
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--site", type=Path, default=project / "_site")
    parser.add_argument("--output", type=Path, default=project / "screenshots")
    parser.add_argument("--picture", type=Path, help="also draw the README's picture of the wizard into this file")
    options = parser.parse_args()
    os.environ["SITE"] = str(options.site)

    from chromium import launch
    from pages import load_site
    from reader import Reader
    from serving import serve
    from stories import OLD_NUMBER

    site = load_site()
    shutil.rmtree(options.output, ignore_errors=True)
    options.output.mkdir(parents=True)
    with serve(site.folder) as address, launch() as browser:
        for scheme in ("light", "dark"):
            for size, (width, height) in SIZES.items():
                context = browser.new_context(
                    viewport={"width": width, "height": height}, color_scheme=scheme, java_script_enabled=False
                )
                tab = context.new_page()
                for path in site.one_of_each_kind():
                    page = site.pages[path]
                    first = "-first" if page.kind == "wizard-question" and path.endswith("/index.html") else ""
                    tab.goto(address + path)
                    name = f"{page.kind}{first}.{page.lang}.{size}.{scheme}.png"
                    tab.screenshot(path=options.output / name, full_page=True)
                context.close()
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
