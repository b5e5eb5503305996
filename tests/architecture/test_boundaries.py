"""The walls of the house, checked from the files themselves."""

from __future__ import annotations

import ast
import re
import subprocess
import sys
from pathlib import Path

import pytest

from hearthside.project.rooms import ROOMS

HOUSE = Path(__file__).resolve().parents[2] / "hearthside"
PURE = ["catalog", "records", "engine", "vault"]
MAY_USE: dict[str, set[str]] = {
    "vault": {"nacl", "msgspec"},  # the second reads JSON, and opens nothing: docs/decisions/0006
    "records": {"msgspec"},
    "catalog": {"msgspec", "spellchecker"},  # the second only by the check of spelling, where it is installed
    "engine": {"msgspec"},
}


def top_level_imports(path: Path) -> set[str]:
    names = set()
    for node in ast.walk(ast.parse(path.read_text("utf-8"))):
        if isinstance(node, ast.Import):
            names |= {alias.name.partition(".")[0] for alias in node.names}
        elif isinstance(node, ast.ImportFrom) and node.level == 0 and node.module:
            names.add(node.module.partition(".")[0])
    return names


@pytest.mark.parametrize("package", PURE)
def test_the_core_uses_nothing_it_was_not_allowed(package: str) -> None:
    allowed = sys.stdlib_module_names | {"hearthside"} | MAY_USE[package]
    for path in (HOUSE / package).rglob("*.py"):
        assert top_level_imports(path) <= allowed, path


def test_the_core_runs_where_django_is_not_installed() -> None:
    modules = [
        ".".join(path.relative_to(HOUSE.parent).with_suffix("").parts)
        for package in PURE
        for path in (HOUSE / package).rglob("[a-z]*.py")
    ]
    code = "import sys; sys.modules['django'] = None\n" + "\n".join(f"import {name}" for name in modules)
    subprocess.run([sys.executable, "-c", code], check=True, cwd=HOUSE.parent)


def test_every_room_folder_is_on_the_list() -> None:
    assert {path.parent.name for path in HOUSE.glob("rooms/*/room.py")} == set(ROOMS)


@pytest.mark.parametrize("room", ROOMS)
def test_a_room_names_only_its_own_templates(room: str) -> None:
    named = re.compile(r"""{%\s*(?:include|extends)\s+["']([^"'/]+)/""")
    for path in (HOUSE / "rooms" / room).rglob("*.html"):
        owners = set(named.findall(path.read_text("utf-8")))
        assert owners <= {room, "ui"}, path


@pytest.mark.parametrize("room", ROOMS)
def test_a_room_owns_no_tables(room: str) -> None:
    assert not (HOUSE / "rooms" / room / "models.py").exists()


def test_every_chance_has_a_seed() -> None:
    for path in HOUSE.rglob("*.py"):
        for node in ast.walk(ast.parse(path.read_text("utf-8"))):
            if isinstance(node, ast.Call) and ast.unparse(node.func) in ("Random", "random.Random"):
                assert node.args, f"{path}:{node.lineno}: Random() without a seed cannot be told again"


def test_nothing_reads_the_clock_but_the_clock() -> None:
    reads = re.compile(r"\b(datetime\.now|datetime\.utcnow|date\.today|timezone\.now|localdate|time\.time)\(")
    found = {path.name for path in HOUSE.rglob("*.py") if reads.search(path.read_text("utf-8"))}
    assert found == {"clock.py"}
