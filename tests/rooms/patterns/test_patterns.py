"""Four patterns: one's own, for one's own eyes; no word before there is enough; fear leads to help."""

from __future__ import annotations

from datetime import UTC, datetime, timedelta
from typing import Any

import pytest

from hearthside.catalog.load import library
from hearthside.engine.patterns import PATTERNS
from hearthside.journal.models import Entry
from hearthside.records.kinds.pattern_look import PatternLook
from hearthside.rooms.patterns import showing
from hearthside.web.handles import handle
from tests import couples
from tests.couples import Somebody
from tests.rooms.differences.pages import go_to, page

pytestmark = pytest.mark.django_db
ROOM, LOOK = "/patterns/", "/patterns/look/"
START = datetime(2026, 3, 6, 18, 0, tzinfo=UTC)
HERS = ("/", "/path/", "/talk/", "/us/", "/over/", "/me/", "/help/", ROOM)


@pytest.fixture(autouse=True)
def evening(monkeypatch: pytest.MonkeyPatch) -> None:
    """A Friday evening."""
    go_to(monkeypatch, START)


def look(who: Somebody, **marks: Any) -> None:
    """Look at oneself."""
    assert who.client.post(LOOK, {name: str(mark) for name, mark in marks.items()}).status_code == 303


def looked(
    who: Somebody, monkeypatch: pytest.MonkeyPatch, marks: list[int], pattern: str = "criticism"
) -> None:
    """One look a fortnight."""
    for number, mark in enumerate(marks):
        go_to(monkeypatch, START + timedelta(days=14 * number), who)
        look(who, **{pattern: mark})


def test_a_look_is_kept_for_its_author_alone_and_moves_nothing_for_the_partner() -> None:
    ana, ben = couples.ana_and_ben()
    before = [page(ben, where) for where in HERS], ben.client.get("/stirred").content
    look(ana, criticism=3, stonewalling=1)
    assert ([page(ben, where) for where in HERS], ben.client.get("/stirred").content) == before
    assert ben.book().every((PatternLook,)) == []
    (entry,) = ana.book().every((PatternLook,))
    assert entry.audience == "private"
    assert entry.record == PatternLook(day="2026-03-06", marks={"criticism": 3, "stonewalling": 1})


def test_what_is_left_out_is_missing_and_nothing_said_is_nothing_kept() -> None:
    ana, _ = couples.ana_and_ben()
    look(ana)
    assert showing.looks(ana.book()) == ()
    look(ana, contempt=0)
    own = {one.name: one.looks for one in showing.every(ana.book())}
    assert own == {"criticism": 0, "contempt": 1, "defensiveness": 0, "stonewalling": 0}


def test_whoever_is_afraid_is_shown_people_who_help_and_nothing_is_kept() -> None:
    ana, _ = couples.ana_and_ben()
    rows = Entry.objects.count()
    response = ana.client.post(LOOK, {"careful": "yes", "stonewalling": "4"})
    assert response.status_code == 200
    assert "People who know this well" in response.content.decode()
    assert Entry.objects.count() == rows


def test_help_comes_before_everything_that_is_asked() -> None:
    ana, _ = couples.ana_and_ben()
    html = page(ana)
    html = page(ana, ROOM)
    assert html.index("People who help") < html.index("Look at the last fortnight")
    html = page(ana, LOOK)
    assert html.index("afraid of what might follow") < html.index("Criticism")


def test_no_word_before_there_is_enough(monkeypatch: pytest.MonkeyPatch) -> None:
    ana, _ = couples.ana_and_ben()
    looked(ana, monkeypatch, [3] * 11)
    html = page(ana, ROOM)
    assert "too early to tell, and one look in another week" in html
    assert "about as often as before" not in html
    look_again = [3] * 12
    looked(ana, monkeypatch, look_again)
    assert "about as often as before" in page(ana, ROOM)


def test_of_two_looks_in_a_week_the_later_counts_and_that_is_said() -> None:
    ana, _ = couples.ana_and_ben()
    look(ana, criticism=3)
    assert "Catching yourself is most of it" in page(ana, ROOM)
    look(ana, criticism=1)
    assert "Of two looks in a week the later counts." in page(ana, ROOM)
    assert showing.one(ana.book(), "criticism").looks == 1


def test_the_own_course_stands_above_what_helps_as_soon_as_it_can_be_drawn(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    ana, _ = couples.ana_and_ben()
    there = f"/patterns/p/{handle('pattern', 'criticism')}/"
    look(ana, criticism=3)
    first = page(ana, there)
    assert first.index("What to do instead") < first.index("Your own, over time")
    looked(ana, monkeypatch, [3, 2])
    html = page(ana, there)
    assert (
        html.index("Your own, over time")
        < html.index("As you saw it yourself")
        < html.index("What to do instead")
    )


@pytest.mark.parametrize(
    ("marks", "word"),
    [
        ([3, 4, 3, 3, 4, 3, 3, 4, 1, 0, 1, 0, 1, 0], "less often than before"),
        ([0, 1, 0, 0, 1, 0, 0, 0, 3, 4, 3, 4, 4, 3], "more often than before"),
        ([2, 1, 3, 2, 1, 2, 3, 2, 1, 2, 3, 1, 2, 2], "about as often as before"),
    ],
)
def test_a_course_is_told_in_three_words_with_a_drawing_and_its_table(
    monkeypatch: pytest.MonkeyPatch, marks: list[int], word: str
) -> None:
    ana, _ = couples.ana_and_ben()
    looked(ana, monkeypatch, marks)
    html = page(ana, f"{ROOM}p/{handle('pattern', 'criticism')}/")
    assert word in html.lower()
    assert "<svg" in html
    assert "How often" in html


def test_the_latest_look_can_be_taken_back_and_all_of_them_erased(monkeypatch: pytest.MonkeyPatch) -> None:
    ana, _ = couples.ana_and_ben()
    looked(ana, monkeypatch, [1, 2, 3])
    ana.client.post(f"{ROOM}back/", {"verb": "latest"})
    assert [one.marks["criticism"] for one in showing.looks(ana.book())] == [1, 2]
    ana.client.post(f"{ROOM}back/", {"verb": "all"})
    assert ana.book().every((PatternLook,)) == []


def test_what_a_partner_shares_under_this_name_is_no_look_of_mine() -> None:
    ana, ben = couples.ana_and_ben()
    ben.book().share(PatternLook(day="2026-03-06", marks={"contempt": 4}))
    assert showing.looks(ana.book()) == ()
    assert "contempt" not in str(showing.looks(ben.book()))


@pytest.mark.parametrize("name", PATTERNS)
def test_each_pattern_leads_to_its_antidote_its_practice_and_its_limit(name: str) -> None:
    ana, _ = couples.ana_and_ben()
    html = page(ana, f"{ROOM}p/{handle('pattern', name)}/")
    pattern = library().patterns[name]
    assert library().practices[pattern.practice].title in html
    assert f"/read/practices/{handle('practice', pattern.practice)}" in html or "/read/" in html
    assert "When it is something else" in html
    assert "Where this comes from" in html


def test_alone_it_is_all_there() -> None:
    dan = couples.dan()
    look(dan, defensiveness=2)
    assert "Four patterns" in page(dan, "/talk/")
    assert showing.looks(dan.book())[0].marks == {"defensiveness": 2}
