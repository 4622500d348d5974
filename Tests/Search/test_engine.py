"""The script's search engine in a bare V8, without a browser: the same atoms and the same answers as the command line's."""

import json
import os
import random
import subprocess
from functools import cache
from pathlib import Path
from typing import Any

import pytest
from py_mini_racer import MiniRacer

ROOT = Path(__file__).parents[2]
TOOL = Path(os.environ.get("KIRIWAKE", ROOT / ".build/release/kiriwake"))
SITE = Path(os.environ.get("SITE", ROOT / "_site"))
SOURCE = json.loads(os.environ.get("SITE_SOURCE", '["--content", "Content", "--site", "Site"]'))
LANGUAGES = sorted(folder.name.removeprefix("search-").rsplit("-", 1)[0] for folder in SITE.glob("assets/search-*-*/"))
LIMIT = 20
each_language = pytest.mark.parametrize("language", LANGUAGES)

# Files of the index are given when the engine asks for them.
HARNESS = """
const loaded = new Set();
let files;
const kiriwake = (name, value) => { files[name] = value; };
const load = async (name) => { loaded.add(name); return files[name]; };
const paths = async (engine, pages) => (await engine.documents(pages)).map((page) => page.path);

async function answer(engine, query) {
  const found = await engine.search(query), { pair } = found;
  const symptoms = await engine.documents(found.symptoms);
  return {
    hits: await paths(engine, found.hits.slice(0, LIMIT).map((hit) => hit.page)), count: found.hits.length, loose: found.isLoose,
    symptoms: symptoms.map((symptom) => symptom.title), start: found.start ? found.start.path : null,
    pair: pair ? { compare: pair.compare, causes: await paths(engine, pair.causes) } : null,
    corrections: found.corrections.map(({ typed, meant }) => [typed, meant]),
    synonyms: found.synonyms.map(({ typed, meant }) => [typed, meant]),
  };
}

// Each query by an engine of its own, which has loaded nothing but what this query needs.
async function answers(queries) {
  const all = [];
  for (const query of queries) all.push(await answer(createEngine(files.core, load), query));
  return JSON.stringify(all);
}

async function filesOfPlans(query) {
  const engine = createEngine(files.core, load), steps = [];
  loaded.clear();
  let plan = engine.outline(query);
  steps.push(engine.filesFor(plan));
  const before = loaded.size;
  await engine.search(query);
  steps.push(engine.filesFor(plan));
  return JSON.stringify({ steps, before, loaded: [...loaded] });
}
"""


def engine_text() -> str:
    parts = sorted((ROOT / "Site/assets/search.js/engine").glob("*.js"))
    return '"use strict";\n' + "\n".join(part.read_text(encoding="utf-8") for part in parts)


@cache
def engine(language: str) -> MiniRacer:
    """V8 with the parts of the engine and the index of a language."""
    context = MiniRacer()
    context.eval(engine_text() + HARNESS.replace("LIMIT", str(LIMIT)) + "files = {};")
    for file in next(SITE.glob(f"assets/search-{language}-*/")).glob("*.js"):
        context.eval(file.read_text(encoding="utf-8"))
    return context


def call(language: str, function: str, argument: Any) -> Any:
    return json.loads(engine(language).eval(f"{function}({json.dumps(argument)})").get())


@cache
def names_of_pages(language: str) -> list[str]:
    """Titles and aliases."""
    return json.loads(
        engine(language).eval("JSON.stringify(files.core.documents.titles.split('\\n').flatMap((title, i) => [title, ...files['a' + i]]))")
    )


def queries(language: str) -> list[str]:
    """Names of pages, parts of them joined, and queries people judged: what people type, and what nobody types."""
    chance = random.Random(language)
    names = names_of_pages(language)
    parts = [name[start : start + chance.randint(2, 9)] for name in names for start in [chance.randrange(len(name))]]
    joined = [" ".join(chance.sample(parts, 2)) for _ in range(80)] + ["".join(chance.sample(parts, 3)) for _ in range(80)]
    odd = ["roguin", "ﾛｸﾞｲﾝ できない", "kode konai", "pasword wrnog", "を", "a", "zzzz", "ぬぬ", "SMS 来ない 機種変", "pasword pasword"]
    judged = ROOT / f"Tests/Search/queries/{language}.json"
    typed = [query["query"] for query in json.loads(judged.read_text(encoding="utf-8"))] if judged.exists() else []
    return chance.sample(names, min(80, len(names))) + joined + odd + typed


def ask_tool(language: str, asked: list[str]) -> list[dict[str, Any]]:
    """The command line's answers, with paths below the language's folder."""
    command = [str(TOOL), "search", "--batch", "--language", language, "--limit", str(LIMIT), *SOURCE]
    lines = "".join(line + "\n" for line in asked)
    output = subprocess.run(command, input=lines, capture_output=True, text=True, check=True, cwd=ROOT).stdout
    below = lambda path: path and path.removeprefix(language + "/")  # noqa: E731
    return [
        {
            "hits": [below(hit["path"]) for hit in answer["hits"]], "count": answer["count"], "loose": answer["loose"],
            "symptoms": answer["symptoms"], "start": below(answer["start"]),
            "pair": answer["pair"] and {
                "compare": below(answer["pair"]["compare"]), "causes": [below(path) for path in answer["pair"]["causes"]]
            },
            "corrections": answer["corrections"], "synonyms": answer["synonyms"],
        }
        for answer in map(json.loads, output.splitlines())
    ]  # fmt: skip


@each_language
def test_the_script_answers_as_the_command_line_does(language: str) -> None:
    asked = queries(language)
    assert len(asked) >= 200
    found, expected = call(language, "answers", asked), ask_tool(language, asked)
    assert [(query, one, other) for query, one, other in zip(asked, found, expected, strict=True) if one != other] == []


def test_the_script_makes_the_atoms_of_the_shared_vectors() -> None:
    lines = (ROOT / "Tests/Search/vectors.jsonl").read_text(encoding="utf-8").splitlines()
    vectors = [json.loads(line) for line in lines]
    assert len(vectors) >= 10_000
    context = MiniRacer()
    context.eval(engine_text() + "const made = (texts) => JSON.stringify(texts.map((text) => atomText(atomsOf(text))));")
    found = json.loads(context.eval(f"made({json.dumps([text for text, _ in vectors])})"))
    assert [(text, made, atoms) for made, (text, atoms) in zip(found, vectors, strict=True) if made != atoms] == []


@each_language
@pytest.mark.parametrize("query", ["SMS", "roguin dekinai", "2段階認証", "pasword", "ぬぬ"])
def test_a_plan_names_its_files_whatever_is_loaded(language: str, query: str) -> None:
    files = call(language, "filesOfPlans", query)
    assert files["before"] == 0
    assert files["steps"][0] == files["steps"][1]
    assert set(files["steps"][0]) <= set(files["loaded"])
