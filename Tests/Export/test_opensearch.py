"""The export for OpenSearch, judged by Lucene: settings and documents as they are written, the query as docs/search.md gives it.

Lucene's classes are those of Debian's packages liblucene8-java and libicu4j-java. Where they or a JDK are missing, the tests are
skipped, but never in continuous integration.
"""

import json
import os
import re
import shutil
import subprocess
from dataclasses import dataclass
from functools import cache
from pathlib import Path
from typing import Any

import pytest

ROOT = Path(__file__).parents[2]
TOOL = Path(os.environ.get("KIRIWAKE", ROOT / ".build/release/kiriwake"))
JARS = Path(os.environ.get("LUCENE_JARS", "/usr/share/java"))
PARTS = ["lucene-core", "lucene-analyzers-common", "lucene-analyzers-icu", "lucene-analyzers-kuromoji", "lucene-queries", "icu4j"]
BETWEEN = "\x1e"
LANGUAGES = ["ja", "en"]
each_language = pytest.mark.parametrize("language", LANGUAGES)

# Settings of the parts of an analyzer, in the order in which Ranking.java takes them.
SETTINGS = {"kuromoji_tokenizer": ["mode", "discard_compound_token"], "stop": ["stopwords"], "synonym_graph": ["synonyms"]}
# What Ranking.java does besides.
ASSUMED = {"synonym_graph": {"lenient": True}}


@pytest.fixture(scope="session")
def classes(tmp_path_factory: pytest.TempPathFactory) -> str:
    """A class path with Lucene and Ranking.java."""
    found = [next(iter(sorted(JARS.glob(f"{part}-[0-9]*.jar"))), None) for part in PARTS]
    missing = [part for part, jar in zip(PARTS, found, strict=True) if jar is None]
    if missing or not shutil.which("javac"):
        what = "no JDK and no " if not shutil.which("javac") else "no "
        reason = f"{what}{', '.join(missing)} in {JARS}: apt-get install liblucene8-java libicu4j-java default-jdk-headless"
        assert os.environ.get("CI") != "true", reason
        pytest.skip(reason)
    folder = tmp_path_factory.mktemp("classes")
    path = os.pathsep.join(map(str, found))
    subprocess.run(["javac", "-d", folder, "-cp", path, Path(__file__).with_name("Ranking.java")], check=True)
    return f"{path}{os.pathsep}{folder}"


@cache
def exported(language: str, form: str) -> str:
    command = [TOOL, "export", "--format", form, "--index", "help", "--language", language]
    return subprocess.run(command, capture_output=True, text=True, check=True, cwd=ROOT).stdout


@cache
def documents(language: str) -> list[tuple[str, dict[str, Any]]]:
    """Ids and documents."""
    lines = [json.loads(line) for line in exported(language, "opensearch").splitlines()]
    return [(action["index"]["_id"], page) for action, page in zip(lines[::2], lines[1::2], strict=True)]


@cache
def judged(language: str) -> list[dict[str, Any]]:
    """Queries that expect a page that is exported."""
    queries = json.loads((ROOT / f"Tests/Search/queries/{language}.json").read_text(encoding="utf-8"))
    return [query for query in queries if any(not page.startswith("compare/") for page in query["expect"])]


def documented_query() -> dict[str, Any]:
    section = (ROOT / "docs/search.md").read_text(encoding="utf-8").split("\n## OpenSearch\n")[1]
    return json.loads(re.search(r"```json\n(.*?)```", section, re.DOTALL)[1])


def analyzers(language: str) -> dict[str, list[list[str]]]:
    """Of each analyzer its parts with their settings."""
    analysis = json.loads(exported(language, "opensearch-settings"))["settings"]["analysis"]

    def part(name: str, kind: str) -> list[str]:
        own = dict(analysis[kind].get(name, {"type": name}))
        type = own.pop("type")
        values: list[str] = []
        for setting in SETTINGS.get(type, []):
            value = own.pop(setting)
            values += value if isinstance(value, list) else [str(value).lower()]
        assert own == ASSUMED.get(type, {}), f"Ranking.java does not know all settings of {name}"
        return [type, *values]

    return {
        name: [
            *([one] for one in analyzer["char_filter"]), part(analyzer["tokenizer"], "tokenizer"),
            *(part(one, "filter") for one in analyzer["filter"]),
        ]
        for name, analyzer in analysis["analyzer"].items()
    }  # fmt: skip


def clauses(query: dict[str, Any], searched: str) -> list[list[str]]:
    """Analyzer, boost and fields of each clause of a query in the documented form."""
    assert set(query["query"]) == {"bool"} and set(query["query"]["bool"]) == {"should"}
    found = []
    for clause in query["query"]["bool"]["should"]:
        match = dict(clause["multi_match"])
        assert match.pop("query")
        found.append([match.pop("analyzer", searched), str(match.pop("boost", 1)), *match.pop("fields")])
        assert not match, "Ranking.java does not know all settings of the query"
    return found


def rescoring(rescore: dict[str, Any]) -> list[str]:
    """Field, value, weight, and how many hits."""
    query = rescore["query"]
    ((field, value),) = query["rescore_query"]["constant_score"]["filter"]["term"].items()
    form = {"constant_score": {"filter": {"term": {field: value}}}}
    assert rescore == {
        "window_size": rescore["window_size"],
        "query": {"rescore_query": form, "rescore_query_weight": query["rescore_query_weight"]},
    }
    return [field, str(value).lower(), str(query["rescore_query_weight"]), str(rescore["window_size"])]


def plain(text: str | None) -> str:
    return re.sub(f"[\t\n\r{BETWEEN}]", " ", text or "")


@dataclass
class Answers:
    refused: list[str]
    # By analyzer and text.
    tokens: dict[tuple[str, str], list[str]]
    # Ids, for each judged query.
    found: list[list[str]]


def ask(classes: str, folder: Path, language: str, query: dict[str, Any] | None = None, texts: list[str] | None = None) -> Answers:
    """What Lucene answers to the judged queries."""
    chains = analyzers(language)
    mapped = json.loads(exported(language, "opensearch-settings"))["mappings"]["properties"]
    fields = [name for name, field in mapped.items() if field["type"] == "text"]
    assert {(mapped[name]["analyzer"], mapped[name]["search_analyzer"]) for name in fields} == {("indexed", "searched")}
    rows = [["id", "needs-check", *fields]]
    for id, page in documents(language):
        values = [BETWEEN.join(map(plain, value)) if isinstance(value := page[name], list) else plain(value) for name in fields]
        rows.append([id, str(page["needs-check"]).lower(), *values])
    lines = {
        "analyzers": [[name, *map(BETWEEN.join, chain)] for name, chain in chains.items()],
        "documents": rows, "rescore": [], "clauses": clauses(query, "searched") if query else [], "texts": [[text] for text in texts or []],
        "queries": [[plain(one["query"])] for one in judged(language)] if query else [],
    }  # fmt: skip
    if query and "rescore" in query:
        lines["rescore"] = [rescoring(query["rescore"])]
    for name, rows in lines.items():
        (folder / name).write_text("".join("\t".join(row) + "\n" for row in rows), encoding="utf-8")
    output = subprocess.run(["java", "-cp", classes, "Ranking", folder], capture_output=True, text=True, check=True).stdout
    told = [line.split("\t") for line in output.splitlines()]
    return Answers(
        [line[1] for line in told if line[0] == "refused"],
        {(line[1], line[2]): line[3].split() for line in told if line[0] == "tokens"},
        [line[2:] for line in told if line[0] == "found"],
    )


def measures(language: str, found: list[list[str]]) -> tuple[float, float]:
    """success@3 and MRR."""
    paths = {id: page["path"].split("/", 1)[1].removesuffix(".html") for id, page in documents(language)}
    places = []
    for query, ids in zip(judged(language), found, strict=True):
        places.append(next((place for place, id in enumerate(ids, 1) if paths[id] in query["expect"]), None))
    success = sum(place is not None and place <= 3 for place in places) / len(places)
    return success, sum(1 / place for place in places if place) / len(places)


@pytest.fixture(scope="session", params=LANGUAGES)
def documented(request: pytest.FixtureRequest, classes: str, tmp_path_factory: pytest.TempPathFactory) -> tuple[str, Answers]:
    """A language, and what the documented query finds."""
    return request.param, ask(classes, tmp_path_factory.mktemp("documented"), request.param, documented_query())


def test_the_glossary_makes_the_documented_query_no_worse(documented: tuple[str, Answers], classes: str, tmp_path: Path) -> None:
    language, answers = documented
    query = documented_query()
    plain = [one for one in query["query"]["bool"]["should"] if "analyzer" not in one["multi_match"]]
    assert len(plain) == 1
    without = ask(classes, tmp_path, language, {**query, "query": {"bool": {"should": plain}}})
    success, rank = measures(language, answers.found)
    plain_success, plain_rank = measures(language, without.found)
    print(f"{language}: success@3 {success:.3f}, without the glossary {plain_success:.3f}; MRR {rank:.3f}, {plain_rank:.3f}")
    assert success >= plain_success and rank >= plain_rank


def test_a_fix_that_needs_a_check_is_never_first(documented: tuple[str, Answers]) -> None:
    language, answers = documented
    guarded = {id for id, page in documents(language) if page["needs-check"]}
    assert 0 < len(guarded) < documented_query()["rescore"]["window_size"], "docs/search.md: a window for more"
    assert [ids for ids in answers.found if ids and ids[0] in guarded and not guarded.issuperset(ids)] == []
    # They are found all the same.
    assert any(guarded.intersection(ids) for ids in answers.found)


def test_no_synonym_is_dropped(documented: tuple[str, Answers]) -> None:
    assert documented[1].refused == []


def test_what_negates_stays_another_word(classes: str, tmp_path: Path) -> None:
    pairs = [("届かない", "届く"), ("来ない", "来る"), ("わからない", "わかる"), ("できない", "できる"), ("届かなかった", "届いた"), ("エラーなし", "エラーあり")]
    tokens = ask(classes, tmp_path, "ja", texts=[text for pair in pairs for text in pair]).tokens
    for negated, stated in pairs:
        for analyzer in ("indexed", "searched", "concepts"):
            assert tokens[analyzer, negated] != tokens[analyzer, stated], (analyzer, negated)
            assert "ない" in tokens[analyzer, negated], (analyzer, negated)


@each_language
def test_every_document_has_an_id_of_its_own_that_names_its_article(language: str) -> None:
    ids = [id for id, _ in documents(language)]
    assert len(set(ids)) == len(ids)
    for id, page in documents(language):
        assert re.fullmatch(rf"{language}/(symptom|cause|fix|guide|contact)/[^/].*", id)
        name = page["path"].removesuffix(".html").split("/", 2)[-1]
        assert id.split("/", 2)[2] == name or page["path"].startswith((f"{language}/check/", f"{language}/contact.")), page["path"]


@each_language
def test_a_tool_reads_each_line_of_the_other_form(language: str) -> None:
    lines = [json.loads(line) for line in exported(language, "jsonl").splitlines()]
    assert lines == [page for _, page in documents(language)]
