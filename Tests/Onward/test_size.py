"""What a reader downloads to continue: the model and the engine, compressed."""

import gzip
from pathlib import Path

from bases import ENGINE, base

BUDGET = 25_000


def test_model_and_engine_are_small(tmp_path: Path) -> None:
    # As the build joins them: without indentation and without lines that are only a comment.
    lines = [line.lstrip(" ") for part in sorted(ENGINE.glob("*.js")) for line in part.read_text(encoding="utf-8").split("\n")]
    engine = "\n".join(line for line in lines if line and not line.startswith("//"))
    sizes = [len(gzip.compress(text.encode(), 9)) for text in (engine, base("shipped", tmp_path).script)]
    assert sum(sizes) <= BUDGET, sizes
