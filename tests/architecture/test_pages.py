"""What no template may do, because a partner who can run a script on a page could read everything on it."""

from __future__ import annotations

import re
from pathlib import Path

import pytest

HOUSE = Path(__file__).resolve().parents[2] / "hearthside"
TEMPLATES = sorted(HOUSE.rglob("*.html"))
NAMED = {path.as_posix().rpartition("/templates/")[2]: path.read_text("utf-8") for path in TEMPLATES}
INCLUDE = re.compile(r'{%\s*include\s+"([^"]+)"([^%]*)%}')
IS_ALONE = re.compile(r"\bonly\s*$")
FORBIDDEN = {
    "marks text as safe": r"\|\s*safe\b|{%\s*autoescape\s+off",
    "carries a script of its own": r"<script(?![^>]*\bsrc=)[^>]*>",
    "carries a style of its own": r"<style\b|\sstyle\s*=",
    "runs code from an attribute": r"\son[a-z]+\s*=\s*[\"']|javascript:|hx-on",
    "fetches from elsewhere": r"<(?:script|link|img|iframe|audio)\b[^>]*(?:src|href)\s*=\s*[\"']https?:",
}


@pytest.mark.parametrize("what", FORBIDDEN)
def test_no_template(what: str) -> None:
    pattern = re.compile(FORBIDDEN[what], re.IGNORECASE)
    found = [str(path) for path in TEMPLATES if pattern.search(path.read_text("utf-8"))]
    assert found == [], f"a template {what}"


def test_every_written_form_is_forgotten_by_the_browser() -> None:
    for path in TEMPLATES:
        for form in re.findall(r"<form\b[^>]*>", path.read_text("utf-8")):
            if re.search(r'method\s*=\s*"post"', form, re.IGNORECASE):
                assert 'autocomplete="off"' in form, f"{path}: {form}"


def test_every_box_for_words_is_asked_about_before_it_is_left_or_is_kept_by_its_session() -> None:
    boxes = [
        (name, box) for name, text in NAMED.items() for box in re.findall(r"<textarea\b.*?</textarea>", text)
    ]
    assert len(boxes) > 5
    kept = {name for name, box in boxes if name.startswith("together/") and "hx-preserve" in box}
    assert len(kept) > 1  # live.js sends these to the server
    assert [name for name, box in boxes if name not in kept and "data-unsent" not in box] == []


LEFT = 'document.cookie = "hearthside-left=1; path=/; samesite=strict";'  # gone with the next answer


def test_no_script_keeps_anything_in_the_browser_but_that_somebody_left_fast() -> None:
    for path in HOUSE.rglob("*.js"):
        text = path.read_text("utf-8")
        if path.name == "exit.js":
            assert text.count(LEFT) == 1
            text = text.replace(LEFT, "")
        assert not re.search(r"localStorage|sessionStorage|indexedDB|document\.cookie", text), path


def parts_with_forms() -> set[str]:
    """Templates that hold a form's token, themselves or in a part that sees what they see."""
    found = {name for name, text in NAMED.items() if "{% csrf_token %}" in text}
    while True:
        more = {
            name
            for name, text in NAMED.items()
            for part, told in INCLUDE.findall(text)
            if part in found and not IS_ALONE.search(told.strip())
        }
        if more <= found:
            return found
        found |= more


def test_a_part_with_a_form_that_sees_nothing_else_is_given_its_token() -> None:
    """Otherwise the form has none, and what it sends is turned away as stale."""
    forms = parts_with_forms()
    assert {"ui/taste.html", "rightmoment/leave.html"} <= forms
    assert [
        (name, part)
        for name, text in NAMED.items()
        for part, told in INCLUDE.findall(text)
        if part in forms and IS_ALONE.search(told.strip()) and "csrf_token=csrf_token" not in told
    ] == []
