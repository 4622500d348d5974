"""The package's manifest and the imports of its sources say the same."""

import json
import os
import re
import subprocess
from pathlib import Path

import pytest

ROOT = Path(__file__).resolve().parents[2]
IMPORT = re.compile(r"^\s*(?:@\w+(?:\(\w+\))?\s+)*(?:\w+\s+)?import\s+(?:(?:struct|enum|class|func|typealias)\s+)?(\w+)", re.M)
# What comes with Swift and the system.
SYSTEM = {"Darwin", "Dispatch", "Foundation", "FoundationXML", "Glibc", "Swift", "Synchronization", "Testing"}
# The system calls in Swift's types: what reads (the core) and what publishes (the output) both make them.
SHARED = {"SystemPackage"}


@pytest.fixture(scope="module")
def targets(tmp_path_factory: pytest.TempPathFactory) -> list[dict]:
    """Targets in the order of the manifest, each with its folder, its imports and its dependencies."""
    swift = os.environ.get("SWIFT", "swift").split()
    # A scratch folder of its own does not wait for a build.
    command = [*swift, "package", "--scratch-path", str(tmp_path_factory.mktemp("scratch")), "dump-package"]
    dump = subprocess.run(command, cwd=ROOT, capture_output=True, check=True, text=True)
    found = json.loads(dump.stdout)["targets"]
    for target in found:
        path = target.get("path") or f"{'Tests' if target['type'] == 'test' else 'Sources'}/{target['name']}"
        folder = ROOT / path
        texts = [file.read_text(encoding="utf-8") for file in folder.rglob("*.swift")]
        target["imports"] = {name for text in texts for name in IMPORT.findall(text)} - SYSTEM
        # A dependency is {"byName": [name, condition]} or {"product": [name, package, …]}.
        target["declared"] = {next(iter(item.values()))[0] for item in target["dependencies"]}
        target["tests"] = path.startswith("Tests")
    return found


def test_each_target_declares_what_it_imports_and_nothing_else(targets: list[dict]) -> None:
    sources = [target for target in targets if target["type"] != "system"]
    assert {t["name"]: t["imports"] for t in sources} == {t["name"]: t["declared"] for t in sources}


def test_a_target_imports_only_what_stands_above_it(targets: list[dict]) -> None:
    places = {target["name"]: place for place, target in enumerate(targets)}
    for target in targets:
        below = {name for name in target["imports"] if places.get(name, -1) >= places[target["name"]]}
        assert below == set(), target["name"]


def test_a_foreign_library_is_imported_by_one_target(targets: list[dict]) -> None:
    own = {target["name"] for target in targets}
    importers: dict[str, list[str]] = {}
    for target in targets:
        for name in target["imports"] - own - SHARED if not target["tests"] else []:
            importers.setdefault(name, []).append(target["name"])
    assert {name: found for name, found in importers.items() if len(found) > 1} == {}
