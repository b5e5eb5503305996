"""The weeks that are printed to be read: of every story, each with what is offered in words."""

from __future__ import annotations

import pytest

from bench.reading import LIVES, told
from hearthside.catalog.load import library
from hearthside.engine.plan import Content
from tests.engine.story import Story


@pytest.mark.parametrize("name", LIVES)
def test_every_week_is_told_and_what_is_made_for_their_time_comes_early(name: str) -> None:
    story: Story = LIVES[name]
    lived = story.live(Content(library().practices, library().roads))
    lines = list(told(lived))
    assert sum(line.startswith("2026-W") for line in lines) == story.weeks
    early = lines[: lines.index(lived[3].shared.week)]
    if story.life.times or any(levels.rupture for levels in story.maps.values()):
        assert any("*" in line for line in early)
    else:
        assert not any("*" in line for line in lines)


def test_nobody_who_mourns_or_lies_ill_is_left_without_anything_for_two() -> None:
    content = Content(library().practices, library().roads)
    for name in ("a-death", "in-bed", "she-told-him"):
        assert all(week.laid["for two"].offers for week in LIVES[name].live(content)), name
