#!/usr/bin/env python3
"""Measures search against Tests/Search/queries/*.json, by itself or beside Pagefind's extended build.

Prints success@3, MRR, nDCG@5 (pages expected first count most), pages put first that must not be, and right steering.
"""

import argparse
import json
import math
import operator
import re
import subprocess
import sys
from collections.abc import Iterable
from pathlib import Path

ROOT = Path(__file__).parents[1]
DEPTH = 10
SIGNS = {">=": operator.ge, "<=": operator.le}
REQUIREMENT = re.compile(r"(success@3|MRR|nDCG@5|must-not-be-first|steering)(>=|<=)([0-9.]+)")


def read_queries(held_out: bool) -> list[dict]:
    files = sorted((ROOT / "Tests/Search/queries").glob("*.json"))
    queries = [query for file in files for query in json.loads(file.read_text(encoding="utf-8"))]
    return [query for query in queries if bool(query.get("held-out")) == held_out]


def plain(path: str) -> str:
    """A site path without language and ending, as the queries name pages."""
    return path.split("/", 1)[1].removesuffix(".html")


def ask_kiriwake(tool: str, queries: list[dict]) -> dict[str, dict]:
    found = {}
    for language in sorted({query["language"] for query in queries}):
        asked = [query for query in queries if query["language"] == language]
        command = [tool, "search", "--batch", "--language", language, "--limit", str(DEPTH)]
        lines = "\n".join(query["query"] for query in asked) + "\n"
        output = subprocess.run(command, input=lines, capture_output=True, text=True, check=True, cwd=ROOT).stdout
        for query, line in zip(asked, output.splitlines(), strict=True):
            found[query["id"]] = json.loads(line)
    return found


def gain(query: dict, path: str) -> float:
    expected = query["expect"]
    return 1 / (1 + expected.index(path)) if path in expected else 0


def discounted(gains: Iterable[float]) -> float:
    return sum(value / math.log2(place + 2) for place, value in enumerate(gains))


def read_graph(tool: str) -> dict:
    output = subprocess.run([tool, "graph", "--format", "json"], capture_output=True, text=True, check=True, cwd=ROOT).stdout
    return json.loads(output)


def pages_to_tell_apart(query: dict, graph: dict) -> set[str]:
    """Causes and comparisons among the pages expected; where there is none, the causes that an expected fix repairs and
    those under which an expected symptom is usually seen."""
    expected = set(query["expect"])
    told = {path for path in expected if path.startswith(("causes/", "compare/"))}
    if told:
        return told
    seen = lambda cause: {"symptoms/" + id for id, strength in cause["symptoms"].items() if strength in ("always", "usually")}  # noqa: E731
    fixes = lambda cause: {"fixes/" + id for id in cause["fixes"]}  # noqa: E731
    return {"causes/" + cause["id"] for cause in graph["causes"] if expected & (seen(cause) | fixes(cause))}


def steers_right(query: dict, answer: dict, graph: dict) -> bool:
    """A pair is shown, and its comparison or one of its causes is what the query is about."""
    pair = answer["pair"]
    shown = {plain(path) for path in [pair["compare"], *pair["causes"]]} if pair else set()
    return bool(shown & pages_to_tell_apart(query, graph))


def shows_the_pair(query: dict, answer: dict) -> bool:
    """The very pair that the query expects, where it names one."""
    compared = [path for path in query["expect"] if path.startswith("compare/")]
    return not compared or (answer["pair"] is not None and plain(answer["pair"]["compare"]) in compared)


def measure(queries: list[dict], paths: dict[str, list[str]]) -> tuple[dict[str, float], list[str]]:
    ranks, gains, misses, avoided = [], [], [], 0
    for query in queries:
        ranked = paths[query["id"]]
        rank = next((place for place, path in enumerate(ranked, 1) if path in query["expect"]), None)
        ranks.append(rank)
        ideal = discounted(sorted((gain(query, path) for path in query["expect"]), reverse=True)[:5])
        gains.append(discounted(gain(query, path) for path in ranked[:5]) / ideal)
        if rank is None or rank > 3:
            misses.append(f"{query['id']} {query['query']}: expected {query['expect'][0]}, found {ranked[:3]}")
        if ranked[:1] and ranked[0] in query.get("avoid", []):
            avoided += 1
            misses.append(f"{query['id']} {query['query']}: {ranked[0]} must not be first")
    count = len(queries)
    return {
        "queries": count,
        "success@3": sum(rank is not None and rank <= 3 for rank in ranks) / count,
        "MRR": sum(1 / rank for rank in ranks if rank) / count,
        "nDCG@5": sum(gains) / count,
        "must-not-be-first": avoided,
    }, misses


def show(name: str, measures: dict[str, float]) -> None:
    words = [f"{key} {value if isinstance(value, int) else f'{value:.3f}'}" for key, value in measures.items()]
    print(f"{name}: " + ", ".join(words))


def read_requirement(text: str) -> tuple[str, str, float]:
    """Of `MRR>=0.85` the name, the sign and the bound."""
    match = REQUIREMENT.fullmatch(text)
    if not match:
        raise argparse.ArgumentTypeError(f"'{text}' is no measure with >= or <= and a number, as 'MRR>=0.85'")
    return match[1], match[2], float(match[3])


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--kiriwake", default=str(ROOT / ".build/release/kiriwake"))
    parser.add_argument("--held-out", action="store_true", help="use the half that was set aside")
    parser.add_argument("--pagefind", metavar="SITE", help="measure Pagefind on this built site too")
    parser.add_argument(
        "--require", type=read_requirement, action="append", default=[], metavar="NAME>=BOUND",
        help="end with 1 where all queries together miss it; <= too; may be given again",
    )  # fmt: skip
    options = parser.parse_args()
    queries = read_queries(options.held_out)
    answers = ask_kiriwake(options.kiriwake, queries)
    found = {id: [plain(hit["path"]) for hit in answer["hits"]] for id, answer in answers.items()}
    overall: dict[str, float] = {}
    for language in [None, *sorted({query["language"] for query in queries})]:
        chosen = [query for query in queries if language in (None, query["language"])]
        measures, misses = measure(chosen, found)
        show(f"kiriwake {language or 'all'}", measures)
        if language is None:
            overall = measures
            print("\n".join("  " + miss for miss in misses))
    graph = read_graph(options.kiriwake)
    pairs = [query for query in queries if query.get("pair")]
    wrong = [query for query in pairs if not steers_right(query, answers[query["id"]], graph)]
    exact = sum(shows_the_pair(query, answers[query["id"]]) for query in pairs)
    print(f"steering: right in {len(pairs) - len(wrong)} of {len(pairs)}; the very pair expected in {exact}")
    for query in wrong:
        pair = answers[query["id"]]["pair"]
        print(f"  {query['id']} {query['query']}: shows {pair and plain(pair['compare'])}, expected {query['expect']}")
    if options.pagefind:
        from pagefind_peer import ask_pagefind

        peer = ask_pagefind(Path(options.pagefind), queries, DEPTH)
        measures, _ = measure(queries, peer)
        show("pagefind all", measures)
    overall["steering"] = (len(pairs) - len(wrong)) / len(pairs)
    missed = [(name, sign, bound) for name, sign, bound in options.require if not SIGNS[sign](overall[name], bound)]
    for name, sign, bound in missed:
        print(f"search-report: '{name}' is {overall[name]:.4g}, required is {sign} {bound:g}", file=sys.stderr)
    sys.exit(1 if missed else 0)


main()
