"""Asks Pagefind's extended build, in a browser, what it finds on a built site: the articles alone, without the wizard."""

import shutil
import subprocess
import sys
import tempfile
from pathlib import Path

ROOT = Path(__file__).parents[1]
sys.path.insert(0, str(ROOT / "Tests/Browser"))

KINDS = ["symptoms", "causes", "fixes", "guides", "compare"]
ASK = """async ([language, queries, depth]) => {
    const pagefind = await import("/pagefind/pagefind.js");
    await pagefind.init();
    const all = [];
    for (const query of queries) {
        const found = await pagefind.search(query);
        const pages = await Promise.all(found.results.slice(0, depth).map((result) => result.data()));
        all.push(pages.map((page) => page.url));
    }
    return all;
}"""


def copy_articles(site: Path, folder: Path) -> None:
    """The pages that kiriwake's own search holds, so that both look through the same."""
    for file in sorted(site.glob("*/*/*.html")) + sorted(site.glob("*/contact.html")) + sorted(site.glob("*/glossary.html")):
        place = file.relative_to(site)
        if (len(place.parts) == 2 or place.parts[1] in KINDS) and place.name != "index.html":
            target = folder / place
            target.parent.mkdir(parents=True, exist_ok=True)
            shutil.copy(file, target)


def ask_pagefind(site: Path, queries: list[dict], depth: int) -> dict[str, list[str]]:
    """Paths without language and ending, best first, by the query's id."""
    from chromium import launch
    from serving import serve

    found: dict[str, list[str]] = {}
    with tempfile.TemporaryDirectory() as name:
        folder = Path(name)
        copy_articles(site, folder)
        subprocess.run(
            [sys.executable, "-m", "pagefind", "--site", name, "--root-selector", "main"], check=True, capture_output=True
        )
        for language in sorted({query["language"] for query in queries}):
            (folder / f"ask-{language}.html").write_text(f'<!doctype html><html lang="{language}"><title>ask</title>')
        with serve(folder) as address, launch() as browser:
            for language in sorted({query["language"] for query in queries}):
                asked = [query for query in queries if query["language"] == language]
                tab = browser.new_page()
                tab.goto(f"{address}ask-{language}.html")
                answers = tab.evaluate(ASK, [language, [query["query"] for query in asked], depth])
                for query, urls in zip(asked, answers, strict=True):
                    found[query["id"]] = [url.strip("/").split("/", 1)[-1].removesuffix(".html") for url in urls]
    return found
