"""What is regretted is always the longest file: nothing here grows past what can be read at one go."""

from __future__ import annotations

import ast
from collections.abc import Iterator
from pathlib import Path

ROOT = Path(__file__).resolve().parents[2]
HARD_STOP = 400
FUNCTION = 30
VIEW = 20
TEMPLATE = 60


def files(*endings: str, under: str = "") -> Iterator[Path]:
    for folder in ("hearthside", "tests", "bench"):
        for path in (ROOT / folder).rglob("*"):
            if path.suffix in endings and under in str(path) and "migrations" not in path.parts:
                yield path


def lines(path: Path) -> int:
    return len(path.read_text("utf-8").splitlines())


def functions(path: Path) -> Iterator[ast.FunctionDef | ast.AsyncFunctionDef]:
    for node in ast.walk(ast.parse(path.read_text("utf-8"))):
        if isinstance(node, ast.FunctionDef | ast.AsyncFunctionDef):
            yield node


def length(node: ast.FunctionDef | ast.AsyncFunctionDef) -> int:
    """Count the lines of a function that do something: without its signature and docstring."""
    body = node.body[1:] if ast.get_docstring(node) else node.body
    return (node.end_lineno or 0) - body[0].lineno + 1 if body else 0


def test_no_file_is_longer_than_four_hundred_lines() -> None:
    found = {path.relative_to(ROOT): lines(path) for path in files(".py", ".js", ".css", ".html")}
    assert {path: size for path, size in found.items() if size > HARD_STOP} == {}


def test_nine_of_ten_files_stay_under_two_hundred_and_fifty_lines() -> None:
    sizes = sorted(lines(path) for path in files(".py", ".js", ".css"))
    assert sizes[int(len(sizes) * 0.9)] <= 250
    assert sizes[len(sizes) // 2] <= 100


def test_no_function_is_longer_than_a_screen() -> None:
    found = {
        f"{path.relative_to(ROOT)}:{node.lineno} {node.name}": length(node)
        for path in files(".py", under="hearthside/")
        for node in functions(path)
    }
    assert {name: size for name, size in found.items() if size > FUNCTION} == {}


def test_a_view_parses_calls_and_renders_and_no_more() -> None:
    found = {
        f"{path.relative_to(ROOT)} {node.name}": length(node)
        for path in files(".py", under="rooms/")
        if path.name.startswith("view") or path.parent.name == "views"
        for node in functions(path)
    }
    assert {name: size for name, size in found.items() if size > VIEW} == {}


def test_a_template_fits_on_a_screen() -> None:
    found = {path.relative_to(ROOT): lines(path) for path in files(".html")}
    assert {path: size for path, size in found.items() if size > TEMPLATE} == {}


def test_our_own_scripts_stay_small() -> None:
    assert sum(lines(path) for path in files(".js", under="hearthside/")) < 400
