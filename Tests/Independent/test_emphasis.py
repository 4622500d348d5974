"""Bold beside Japanese and Korean, compared with comrak, whose "CJK-friendly emphasis" is another implementation of the rule."""

import random
import re
import subprocess
from pathlib import Path

import comrak
from conftest import PROJECT, TOOL

PIECES = ["**"] * 6 + ["あ", "語", "「", "」", "（", "）", "。", "、", "ｶ", "한", "국", "a", "b", "(", ")", "!", " ", "　", "`c`", "[d](e)"]
PARAGRAPHS = 4000


def random_paragraph(generator: random.Random) -> str:
    """Runs of exactly two asterisks; others are left to CommonMark. It begins and ends with a letter that begins no block."""
    text = "".join(generator.choices(PIECES, k=generator.randint(3, 14)))
    return "字" + re.sub(r"\*{3,}", "**", text) + "字"


def rendered(text: str) -> str:
    """By the rule, where CommonMark leaves asterisks standing; else by CommonMark, whose reading of a whole text stays."""
    options = comrak.ExtensionOptions()
    plain = comrak.render_markdown(text, extension_options=options)
    options.cjk_friendly_emphasis = "**" in plain
    return comrak.render_markdown(text, extension_options=options).strip().removeprefix("<p>").removesuffix("</p>")


def test_bold_is_seen_where_another_implementation_of_the_rule_sees_it(tmp_path: Path) -> None:
    generator = random.Random(20261130)
    paragraphs = [random_paragraph(generator) for _ in range(PARAGRAPHS)]
    guide = tmp_path / "content" / "guides" / "bold.md"
    guide.parent.mkdir(parents=True)
    guide.write_text("# Bold\n\n" + "".join(f"{text}\n\n" for text in paragraphs), encoding="utf-8")
    (tmp_path / "site.yml").write_text("languages: [en]\ntitle: {en: Bold}\n", encoding="utf-8")
    chosen = ("--content", tmp_path / "content", "--site", PROJECT / "Site", "--config", tmp_path / "site.yml")
    built = subprocess.run([TOOL, "build", *chosen, "--output", tmp_path / "site"], capture_output=True, text=True)
    assert built.returncode == 0, built.stderr
    page = (tmp_path / "site" / "en" / "guides" / "bold.html").read_text(encoding="utf-8")
    ours = re.findall(r"<p>(字.*?字)</p>", page)
    theirs = [rendered(text) for text in paragraphs]
    assert len(ours) == len(theirs)
    different = [each for each in zip(paragraphs, ours, theirs, strict=True) if each[1] != each[2]]
    assert different == []
    assert sum("<strong>" in text for text in theirs) > PARAGRAPHS / 10
