from pathlib import Path

import pytest
from bases import TOOL


def pytest_sessionstart() -> None:
    if not TOOL.is_file():
        pytest.exit(f"no tool at {TOOL}: build it (make tool), or name it: KIRIWAKE=path", returncode=2)


@pytest.fixture(scope="session")
def folder(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Where random articles are written; bases are shared by all tests."""
    return tmp_path_factory.mktemp("bases")
