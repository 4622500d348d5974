"""What the tool computes, compared with the documented model.

The Bayesian network of `kiriwake graph --format bif` is read by pgmpy. The beliefs of the policy's states and those of
`kiriwake ask` are compared without it.
"""

import json
import random
import re
import subprocess
import tempfile
from pathlib import Path

import pytest
import random_articles
from conftest import PROJECT, TOOL
from documented_model import UNWRITTEN, Articles, DocumentedModel, offered
from pgmpy.inference import VariableElimination
from pgmpy.readwrite import BIFReader

EVIDENCE_SETS = 250
ASKED_SETS = 8
NEAR = 1e-9
PRINTER = PROJECT / "Tests/Fixtures/printer"

BASES = ("shipped", "printer", "random 1", "random 2", "random 3", "random 4")


class Base:
    """A knowledge base in every form."""

    def __init__(self, key: str, folder: Path) -> None:
        if key == "shipped":
            self.content, self.config = PROJECT / "Content", folder / "site.yml"
            # The document's numbers are compared, so numbers that the site changes are left out.
            lines = (PROJECT / "site.yml").read_text(encoding="utf-8").splitlines(keepends=True)
            kept = re.sub(r"^decision:.*\n(?:[ \t]+.*\n)*", "", "".join(lines), flags=re.MULTILINE)
            self.config.write_text(kept, encoding="utf-8")
        elif key == "printer":
            self.content, self.config = PRINTER / "content", PRINTER / "site.yml"
        else:
            random_articles.write(folder, seed=int(key.split()[1]))
            self.content, self.config = folder / "content", folder / "site.yml"
        self.graph = json.loads(self.run("graph", "--format", "json"))
        self.text = self.run("graph", "--format", "bif")
        self.model = BIFReader(string=self.text).get_model()
        self.expected = DocumentedModel(self.graph, Articles(self.content))

    def run(self, *command: str) -> str:
        folders = ("--content", self.content, "--config", self.config, "--site", PROJECT / "Site")
        done = subprocess.run([TOOL, *command, *folders], check=True, capture_output=True, text=True, cwd=PROJECT)
        return done.stdout


@pytest.fixture(scope="module", params=BASES)
def export(request: pytest.FixtureRequest) -> Base:
    with tempfile.TemporaryDirectory() as folder:
        yield Base(request.param, Path(folder))


def name(identifier: str) -> str:
    word = identifier.replace("-", "_")
    return "_" + word if word[0].isdigit() else word


def question(identifier: str) -> str:
    return "q_" + identifier.replace("-", "_")


def fix(identifier: str) -> str:
    return "f_" + identifier.replace("-", "_")


def test_the_network_is_a_star_with_every_question_and_every_fix(export: Base) -> None:
    questions = {question(one["id"]): one for one in export.graph["questions"]}
    fixes = {fix(one["id"]) for one in export.graph["fixes"]}
    assert export.model.check_model()
    assert set(export.model.nodes()) == {"cause"} | set(questions) | fixes
    assert set(export.model.edges()) == {("cause", node) for node in set(questions) | fixes}
    states = {node: export.model.get_cpds(node).state_names[node] for node in export.model.nodes()}
    assert states["cause"] == [name(cause["id"]) for cause in export.graph["causes"]] + [name(UNWRITTEN)]
    for node, one in questions.items():
        assert states[node] == [name(answer) for answer in offered(one)]
    for node in fixes:
        assert states[node] == ["works", "fails"]


def test_priors_and_chances_are_those_of_the_document(export: Base) -> None:
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


def test_every_row_adds_up_to_one(export: Base) -> None:
    for table in export.model.get_cpds():
        assert abs(table.get_values().sum(axis=0) - 1).max() < 1e-15 * 10


def test_posteriors_of_random_evidence_agree_with_the_document(export: Base) -> None:
    inference = VariableElimination(export.model)
    generator = random.Random(20261123)
    questions = {one["id"]: offered(one) for one in export.graph["questions"]}
    fixes = [one["id"] for one in export.graph["fixes"]]
    for _ in range(EVIDENCE_SETS):
        asked = generator.sample(sorted(questions), generator.randint(0, min(8, len(questions))))
        given = {identifier: generator.choice(questions[identifier]) for identifier in asked}
        failed = generator.sample(fixes, generator.randint(0, min(5, len(fixes))))
        # The network does not know which questions apply.
        counted = export.expected.counted(given)
        evidence = {question(one): name(answer) for one, answer in counted.items()}
        evidence |= {fix(one): "fails" for one in failed}
        found = inference.query(["cause"], evidence=evidence, show_progress=False)
        for cause, chance in export.expected.posterior(given, failed).items():
            assert abs(found.get_value(cause=name(cause)) - chance) < NEAR, (cause, given, failed)


def test_the_top_says_what_is_left_out(export: Base) -> None:
    comment = "\n".join(line for line in export.text.splitlines() if line.startswith("//"))
    for word in ("costs", "not sure", "impossible", "requires", "risk", "guards"):
        assert word in comment


def test_the_belief_of_every_state_agrees_with_the_document(export: Base) -> None:
    for state in json.loads(export.run("graph", "--policy", "--format", "json"))["states"]:
        given = state["evidence"]["answers"]
        failed = [fix for fix, outcome in state["evidence"]["fixes"].items() if outcome == "failed"]
        expected = export.expected.posterior(given, failed)
        for cause, chance in state["belief"].items():
            assert abs(expected[cause] - chance) < NEAR, (cause, given, failed)
        assert {cause for cause, chance in expected.items() if chance > 0.01 + NEAR} <= set(state["belief"])


def test_answers_to_questions_that_do_not_apply_are_not_counted(export: Base) -> None:
    generator = random.Random(20261129)
    questions = {one["id"]: offered(one) for one in export.graph["questions"]}
    for _ in range(ASKED_SETS):
        asked = generator.sample(sorted(questions), generator.randint(1, len(questions)))
        given = {identifier: generator.choice([*questions[identifier], "not-sure"]) for identifier in asked}
        answers = ",".join(f"{identifier}={answer}" for identifier, answer in given.items())
        found = json.loads(export.run("ask", "--format", "json", "--given", answers))["posterior"]
        for cause, chance in export.expected.posterior(given, []).items():
            assert abs(found[cause] - chance) < NEAR, (cause, given)
