"""Other programs read the Bayesian network, whatever the articles are called."""

import subprocess
from pathlib import Path

import pyagrum
import pytest
from conftest import PROJECT, TOOL
from pgmpy.readwrite import BIFReader

WORDS = ["network", "variable", "probability", "property", "type", "discrete", "default", "table"]
OTHERS = ["table-saw", "3g", "cause", "something", "works"]


def write(folder: Path, causes: list[str], decision: str = "{}") -> None:
    """A site in which causes and answers have the same ids."""
    files = {
        "site.yml": f"languages: [en]\ntitle: {{en: T}}\nsummary: {{en: S}}\ndecision: {decision}\n",
        "content/questions/which.md": "---\nask: Which?\neffort: glance\nanswers:\n"
        + "".join(f"  - {{id: {one}, label: It is {one}}}\n" for one in causes)
        + "none-of-these: true\n---\nLook.\n",
        "content/fixes/wait.md": "---\ntitle: Wait\neffort: 5m\nrisk: none\nworked-if: It works.\n---\n1. Wait.\n",
        "content/contacts.yml": "- id: desk\n  reaches: person\n  en: {name: Desk, how: By phone.}\n",
    }
    for one in causes:
        files[f"content/causes/{one}.md"] = (
            f"---\ntitle: Of {one}\nfrequency: common\nsymptoms: {{{one}: usually}}\nfixes: {{wait: usually}}\n---\nText.\n"
        )
    for name, text in files.items():
        (folder / name).parent.mkdir(parents=True, exist_ok=True)
        (folder / name).write_text(text, encoding="utf-8")


def export(folder: Path) -> subprocess.CompletedProcess:
    folders = ("--content", folder / "content", "--config", folder / "site.yml", "--site", PROJECT / "Site")
    done = subprocess.run([TOOL, "graph", "--format", "bif", *folders], capture_output=True, text=True, cwd=PROJECT)
    assert done.returncode == 0, done.stderr
    (folder / "model.bif").write_text(done.stdout, encoding="utf-8")
    return done


def name(identifier: str) -> str:
    return ("_" if identifier in WORDS or identifier[0].isdigit() else "") + identifier.replace("-", "_")


def test_the_shipped_network_is_the_same_in_both_programs(tmp_path: Path) -> None:
    done = subprocess.run([TOOL, "graph", "--format", "bif"], capture_output=True, text=True, check=True, cwd=PROJECT)
    (tmp_path / "model.bif").write_text(done.stdout, encoding="utf-8")
    assert done.stderr == ""
    network, other = pyagrum.loadBN(str(tmp_path / "model.bif")), BIFReader(string=done.stdout).get_model()
    assert network.names() == set(other.nodes())
    for node in other.nodes():
        assert list(network.variable(node).labels()) == other.get_cpds(node).state_names[node]


def test_ids_may_be_words_of_the_format(tmp_path: Path) -> None:
    causes = WORDS + OTHERS
    write(tmp_path, causes)
    done = export(tmp_path)
    assert done.stderr == ""
    network = pyagrum.loadBN(str(tmp_path / "model.bif"))
    assert set(network.variable("cause").labels()) == {*map(name, causes), "something_else"}
    assert set(network.variable("q_which").labels()) == {*map(name, causes), "none_of_these"}
    model = BIFReader(string=done.stdout).get_model()
    assert set(model.get_cpds("cause").state_names["cause"]) == set(network.variable("cause").labels())


def test_a_single_cause_is_read_beside_something_else_and_told_without(tmp_path: Path) -> None:
    write(tmp_path, ["table"])
    assert export(tmp_path).stderr == ""
    assert pyagrum.loadBN(str(tmp_path / "model.bif")).variable("cause").labels() == ("_table", "something_else")
    write(tmp_path, ["table"], "{something-else: 0}")
    assert export(tmp_path).stderr == (
        "kiriwake: warning: only one value is possible for cause, so there is nothing to infer, and pyAgrum refuses the file; "
        "write a second cause, or a 'something-else' above 0 under 'decision' in site.yml\n"
    )
    with pytest.raises(Exception, match="(?s)modalities|Syntax|error"):
        pyagrum.loadBN(str(tmp_path / "model.bif"))
