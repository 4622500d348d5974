import pytest
from building import TOOL


def pytest_sessionstart() -> None:
    if not TOOL.is_file():
        pytest.exit(f"no tool at {TOOL}: build it (make tool), or name it: KIRIWAKE=path", returncode=2)
