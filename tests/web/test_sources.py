"""What stays small, and what no source of a page may hold (invariant 55)."""

from __future__ import annotations

import re
from pathlib import Path

import pytest

import hearthside.web

WEB = Path(hearthside.web.__file__).parent
HOUSE = WEB.parent
SHEETS = sorted(HOUSE.rglob("static/**/*.css"))
SCRIPTS = sorted([*HOUSE.rglob("static/**/*.js"), *HOUSE.rglob("templates/**/*.js")])
PARTS = sorted((WEB / "templates").rglob("*.html"))


def code(path: Path) -> str:
    """Give a script without its comments."""
    return re.sub(r"/\*.*?\*/|^\s*//[^\n]*", "", path.read_text("utf-8"), flags=re.DOTALL | re.MULTILINE)


def test_all_scripts_together_stay_under_four_hundred_lines() -> None:
    assert sum(len(path.read_text("utf-8").splitlines()) for path in SCRIPTS) < 400


@pytest.mark.parametrize("path", SHEETS, ids=lambda path: path.name)
def test_every_sheet_stays_small_and_fetches_nothing(path: Path) -> None:
    text = path.read_text("utf-8")
    assert len(text.splitlines()) < 400
    assert "url(" not in text
    assert "@import" not in text


def test_no_sheet_names_a_colour_but_the_tokens() -> None:
    for path in SHEETS:
        if path.name not in {"tokens.css", "print.css"}:
            found = re.findall(r"#[0-9a-fA-F]{3,8}\b|\brgba?\(|\bhsla?\(", path.read_text("utf-8"))
            assert found == [], path.name


def test_every_colour_used_is_a_token() -> None:
    known = set(re.findall(r"--([a-z0-9-]+):", (WEB / "static/web/css/tokens.css").read_text("utf-8")))
    for path in [*SHEETS]:
        text = path.read_text("utf-8")
        used = set(re.findall(r"var\(--([a-z0-9-]+)", text)) - set(re.findall(r"--([a-z0-9-]+):", text))
        assert used <= known, path.name


@pytest.mark.parametrize("path", PARTS, ids=lambda path: str(path.relative_to(WEB / "templates")))
def test_every_component_stays_small_and_safe(path: Path) -> None:
    text = path.read_text("utf-8")
    assert len(text.splitlines()) <= 60
    assert not re.search(r"\|\s*safe\b|autoescape off|<style|\sstyle=|\son[a-z]+=", text)
    for form in re.findall(r"<form\b[^>]*>", text):
        assert 'autocomplete="off"' in form


@pytest.mark.parametrize("path", SCRIPTS, ids=lambda path: path.name)
def test_no_script_runs_text_or_keeps_anything(path: Path) -> None:
    banned = (  # a cookie is another test's (tests/architecture/test_pages.py)
        r"localStorage|sessionStorage|indexedDB|innerHTML|outerHTML|\beval\(|new Function"
    )
    assert not re.search(banned, code(path))


def test_quick_exit_does_not_listen_to_escape() -> None:
    assert "Escape" not in code(WEB / "static/web/js/exit.js")


def test_the_worker_keeps_no_page_of_a_person() -> None:
    worker = code(WEB / "templates/web/sw.js")
    assert "cache.put" not in worker, "nothing is kept but what the server lists"
    assert "addAll(KEPT)" in worker


def test_what_a_person_wrote_is_shown_as_text_only() -> None:
    words = (WEB / "templates/ui/words.html").read_text("utf-8")
    assert "hx-disable" in words
    assert 'dir="auto"' in words
    reveal = (WEB / "templates/ui/reveal.html").read_text("utf-8")
    assert not re.search(r"{{\s*(mine|theirs)\b", reveal), "only through ui/words.html"
