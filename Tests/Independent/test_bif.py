"""The Bayesian network that `kiriwake graph --format bif` writes, read by pgmpy and compared with the documented model."""

import json
import random
import subprocess
import tempfile
from pathlib import Path

import pytest
from conftest import PROJECT, TOOL
from documented_model import DocumentedModel, offered
from pgmpy.inference import VariableElimination
from pgmpy.readwrite import BIFReader

EVIDENCE_SETS = 250
NEAR = 1e-9

BASES = {
    "shipped": ("--content", PROJECT / "Content"),
    "printer": (
        *("--content", PROJECT / "Tests/Fixtures/printer/content"),
        *("--config", PROJECT / "Tests/Fixtures/printer/site.yml"),
    ),
}


class Export:
    """A knowledge base in both forms."""

    def __init__(self, options: tuple) -> None:
        self.graph = json.loads(run("json", options))
        self.text = run("bif", options)
        self.model = BIFReader(string=self.text).get_model()
        self.expected = DocumentedModel(self.graph)


def run(form: str, options: tuple) -> str:
    command = [str(TOOL), "graph", "--format", form, "--site", str(PROJECT / "Site"), *map(str, options)]
    if "--config" in command:
        return subprocess.run(command, check=True, capture_output=True, text=True, cwd=PROJECT).stdout
    # The document's numbers are compared, so numbers that the site changes are left out.
    lines = (PROJECT / "Site/site.yml").read_text(encoding="utf-8").splitlines(keepends=True)
    with tempfile.TemporaryDirectory() as folder:
        config = Path(folder) / "site.yml"
        config.write_text("".join(line for line in lines if not line.startswith("decision:")), encoding="utf-8")
        command += ["--config", str(config)]
        return subprocess.run(command, check=True, capture_output=True, text=True, cwd=PROJECT).stdout


@pytest.fixture(scope="module", params=BASES)
def export(request: pytest.FixtureRequest) -> Export:
    return Export(BASES[request.param])


def name(identifier: str) -> str:
    word = identifier.replace("-", "_")
    return "_" + word if word[0].isdigit() else word


def question(identifier: str) -> str:
    return "q_" + identifier.replace("-", "_")


def fix(identifier: str) -> str:
    return "f_" + identifier.replace("-", "_")


def test_the_network_is_a_star_with_every_question_and_every_fix(export: Export) -> None:
    questions = {question(one["id"]): one for one in export.graph["questions"]}
    fixes = {fix(one["id"]) for one in export.graph["fixes"]}
    assert export.model.check_model()
    assert set(export.model.nodes()) == {"cause"} | set(questions) | fixes
    assert set(export.model.edges()) == {("cause", node) for node in set(questions) | fixes}
    states = {node: export.model.get_cpds(node).state_names[node] for node in export.model.nodes()}
    assert states["cause"] == [name(cause["id"]) for cause in export.graph["causes"]]
    for node, one in questions.items():
        assert states[node] == [name(answer) for answer in offered(one)]
    for node in fixes:
        assert states[node] == ["works", "fails"]


def test_priors_and_chances_are_those_of_the_document(export: Export) -> None:
    prior = export.model.get_cpds("cause")
    for cause, chance in export.expected.prior.items():
        assert prior.get_value(cause=name(cause)) == pytest.approx(chance, abs=1e-15)
    for identifier, by_cause in export.expected.answers.items():
        table = export.model.get_cpds(question(identifier))
        for cause, chances in by_cause.items():
            for answer, chance in chances.items():
                value = table.get_value(**{"cause": name(cause), question(identifier): name(answer)})
                assert value == pytest.approx(chance, abs=1e-15)
    for identifier, by_cause in export.expected.works.items():
        table = export.model.get_cpds(fix(identifier))
        for cause, chance in by_cause.items():
            value = table.get_value(**{"cause": name(cause), fix(identifier): "works"})
            assert value == pytest.approx(chance, abs=1e-15)


def test_every_row_adds_up_to_one(export: Export) -> None:
    for table in export.model.get_cpds():
        assert abs(table.get_values().sum(axis=0) - 1).max() < 1e-15 * 10


def test_posteriors_of_random_evidence_agree_with_the_document(export: Export) -> None:
    inference = VariableElimination(export.model)
    generator = random.Random(20261123)
    questions = {one["id"]: offered(one) for one in export.graph["questions"]}
    fixes = [one["id"] for one in export.graph["fixes"]]
    for _ in range(EVIDENCE_SETS):
        asked = generator.sample(sorted(questions), generator.randint(0, min(8, len(questions))))
        given = {identifier: generator.choice(questions[identifier]) for identifier in asked}
        failed = generator.sample(fixes, generator.randint(0, min(5, len(fixes))))
        evidence = {question(one): name(answer) for one, answer in given.items()} | {fix(one): "fails" for one in failed}
        found = inference.query(["cause"], evidence=evidence, show_progress=False)
        for cause, chance in export.expected.posterior(given, failed).items():
            assert abs(found.get_value(cause=name(cause)) - chance) < NEAR, (cause, given, failed)


def test_the_top_says_what_is_left_out(export: Export) -> None:
    comment = "\n".join(line for line in export.text.splitlines() if line.startswith("//"))
    for word in ("costs", "not sure", "impossible", "requires", "risk", "guards"):
        assert word in comment
