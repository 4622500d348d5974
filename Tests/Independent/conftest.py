import os
from pathlib import Path

import pytest

PROJECT = Path(__file__).resolve().parents[2]
TOOL = Path(os.environ.get("KIRIWAKE", PROJECT / ".build" / "release" / "kiriwake"))


def pytest_sessionstart() -> None:
    if not TOOL.is_file():
        pytest.exit(f"no tool at {TOOL}: build it (make tool), or name it: KIRIWAKE=path", returncode=2)
