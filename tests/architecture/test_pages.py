"""What no template may do, because a partner who can run a script on a page could read everything on it."""

from __future__ import annotations

import re
from pathlib import Path

import pytest

HOUSE = Path(__file__).resolve().parents[2] / "hearthside"
TEMPLATES = sorted(HOUSE.rglob("*.html"))
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


def test_no_script_keeps_anything_in_the_browser() -> None:
    for path in HOUSE.rglob("*.js"):
        assert not re.search(
            r"localStorage|sessionStorage|indexedDB|document\.cookie", path.read_text("utf-8")
        ), path
