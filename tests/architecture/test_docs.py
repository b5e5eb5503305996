"""What is undocumented does not exist: every setting, room, record kind and command has its words."""

from __future__ import annotations

import re
from pathlib import Path

import pytest

from hearthside.project.cli import commands
from hearthside.project.options import Setting, table
from hearthside.project.rooms import ROOMS
from hearthside.records.base import kinds

DOCS = Path(__file__).resolve().parents[2] / "docs"
SETTINGS = (DOCS / "settings.md").read_text("utf-8")
GLOSSARY = (DOCS / "glossary.md").read_text("utf-8")


@pytest.mark.parametrize("setting", list(table()), ids=lambda setting: setting.env)
def test_every_setting_is_documented_with_its_default(setting: Setting) -> None:
    default = f"`{setting.default}`" if setting.default else "none"
    assert f"| `{setting.env}` | {default} | {setting.help} |" in SETTINGS


def test_no_setting_is_documented_that_does_not_exist() -> None:
    named = set(re.findall(r"^\| `([A-Z_]+)` \|", SETTINGS, re.MULTILINE))
    assert named == {setting.env for setting in table()}


@pytest.mark.parametrize("room", ROOMS)
def test_every_room_is_in_the_glossary(room: str) -> None:
    assert f"| `{room}` |" in GLOSSARY


@pytest.mark.parametrize("kind", sorted(kinds()))
def test_every_kind_of_record_is_in_the_glossary(kind: str) -> None:
    assert f"| `{kind}` |" in GLOSSARY


def test_every_command_explains_itself() -> None:
    for name, command in commands():
        assert command.HELP, name
        assert command.__doc__, name


def test_no_page_of_the_docs_leads_nowhere() -> None:
    for page in [*DOCS.rglob("*.md"), *DOCS.parent.glob("*.md")]:
        for link in re.findall(r"\]\((?!https?:|#|mailto:)([^)#]+)", page.read_text("utf-8")):
            assert (page.parent / link).exists(), f"{page.name} -> {link}"
