"""Measures what compiling a wizard costs as the model grows: a random knowledge base, and halves of it.

Each row is `kiriwake graph --policy`, which reads the articles, compiles the wizard and has the checker go through it; the
same with one state shows what reading alone costs.
"""

import argparse
import pathlib
import random
import subprocess
import sys
import tempfile

FULL = {"causes": 200, "questions": 100, "fixes": 250, "states": 3000}
STRENGTHS = ["always", "usually", "sometimes", "rarely", "never"]


def write(folder: pathlib.Path, causes: int, questions: int, fixes: int, states: int) -> None:
    """Articles whose every number comes from one seed."""
    draw = random.Random(11)
    answers = [[f"q{number}-a{answer}" for answer in range(draw.randint(2, 4))] for number in range(questions)]
    for kind in ("causes", "questions", "fixes"):
        (folder / "content" / kind).mkdir(parents=True)
    for number, offered in enumerate(answers):
        listed = "".join(f"  - {{id: {answer}, label: Answer {answer}}}\n" for answer in offered)
        effort = draw.choice(["glance", "look", "try"])
        article = f"---\nask: Question {number}?\nwhy: It tells.\neffort: {effort}\nanswers:\n{listed}---\n"
        (folder / "content" / "questions" / f"q{number}.md").write_text(article)
    repaired: dict[int, dict[int, str]] = {cause: {cause % fixes: "usually"} for cause in range(causes)}
    for number in range(fixes):
        chosen = {cause for cause in range(causes) if draw.random() < 0.02} or {number % causes}
        for cause in chosen:
            repaired[cause][number] = draw.choice(STRENGTHS[:3])
        risk = draw.choice(["none", "low", "low", "medium"])
        needs = f"requires: [{draw.choice(answers[0])}]\n" if draw.random() < 0.2 else ""
        warning = "warning: Take care.\nworked-if: It works.\n" if risk == "medium" else ""
        article = f"---\ntitle: Fix {number}\neffort: {draw.randint(1, 60)}m\nrisk: {risk}\n{needs}{warning}---\n\n1. Do it.\n"
        (folder / "content" / "fixes" / f"f{number}.md").write_text(article)
    said = [
        {answer: draw.choice(STRENGTHS) for offered in answers for answer in offered if draw.random() < 0.5}
        for _ in range(causes)
    ]
    # Neighbours are confused; the first answer of one question tells them apart.
    for number in range(causes):
        first, second, *_ = answers[number // 2 % questions]
        said[number] |= {first: "never", second: "always"} if number % 2 else {first: "always", second: "never"}
    for number in range(causes):
        signs = "".join(f"  {answer}: {strength}\n" for answer, strength in said[number].items())
        helps = "".join(f"  f{fix}: {strength}\n" for fix, strength in repaired[number].items())
        article = (
            f"---\ntitle: Cause {number}\nfrequency: {draw.choice(['common', 'occasional', 'rare'])}\n"
            + f"symptoms:\n{signs}"
            + (f"fixes:\n{helps}" if helps else "")
            + f"confused-with:\n  - cause: c{number ^ 1}\n    if-taken-for: It does not help.\n"
            + f"    tell-apart: [q{number // 2 % questions}]\n---\n"
        )
        (folder / "content" / "causes" / f"c{number}.md").write_text(article)
    contact = "- id: us\n  reaches: person\n  en: {name: Us, how: Call., say: Hello., asks: [Name], never: [Password]}\n"
    (folder / "content" / "contacts.yml").write_text(contact + "  url: https://example.com/\n")
    (folder / "site.yml").write_text(
        "languages: [en]\ntitle: {en: Model}\nsummary: {en: A random model.}\n" f"max-states: {states}\n"
    )


def measured(kiriwake: str, **size: int) -> tuple[float, float]:
    """Seconds by the clock and peak MiB of compiling and proving one model."""
    with tempfile.TemporaryDirectory() as name:
        folder = pathlib.Path(name)
        write(folder, **size)
        tool = pathlib.Path(__file__).with_name("measured.py")
        command = [kiriwake, "graph", "--policy", "--format", "json"]
        command += ["--content", folder / "content", "--config", folder / "site.yml"]
        out = subprocess.run([sys.executable, tool, *map(str, command)], capture_output=True, text=True, check=True)
        wall, _, peak, code = out.stdout.splitlines()[-1].split()
        if code != "0":
            sys.exit(f"kiriwake ended with {code}:\n{out.stdout}{out.stderr}")
        return float(wall), int(peak) / 1024


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--kiriwake", default=".build/release/kiriwake")
    options = parser.parse_args()
    print("| causes | questions | fixes | states | wall s | peak MiB |\n|---|---|---|---|---|---|")
    sizes = [FULL] + [FULL | {name: FULL[name] // 2} for name in FULL] + [FULL | {"states": 1}]
    for size in sizes:
        wall, peak = measured(options.kiriwake, **size)
        print("| " + " | ".join(f"{size[name]:,}" for name in FULL) + f" | {wall:.2f} | {peak:.0f} |", flush=True)


if __name__ == "__main__":
    main()
