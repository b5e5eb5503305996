"""The map: mine at once, the two of you only when both have said so, honest about what it can't tell."""

from __future__ import annotations

import re

import pytest
from django.urls import reverse
from msgspec import structs

from hearthside.catalog.load import library
from hearthside.journal.models import Entry
from hearthside.records.kinds.levels import Levels
from hearthside.records.labels import cause_map
from hearthside.web.handles import handle
from tests import couples
from tests.couples import Somebody
from tests.rooms.causes.sitting import answer_all, page

pytestmark = [pytest.mark.django_db, pytest.mark.usefixtures("ticking")]

HOME, MINE, SHOW = "/us/", "/us/mine/", "/us/show/"


def show_us(who: Somebody, **ticked: str) -> None:
    """Say show us."""
    assert who.client.post(SHOW, ticked).status_code == 303


def test_my_map_is_there_at_once_and_alone() -> None:
    dan = couples.dan()
    answer_all(dan, distance=4)
    html = page(dan, HOME)
    assert "Your map" in html
    assert "Only you see this." in html
    assert library().causes["distance"].name in html
    assert "One thing to do today" in html
    assert "Show us" not in html


def test_a_clear_root_is_told_with_how_sure_it_is() -> None:
    dan = couples.dan()
    answer_all(dan, stress=4)
    html = page(dan, HOME)
    assert "quite likely the one that weighs most" in html
    assert "in 10" in html


def test_when_nothing_stands_out_nothing_is_made_up() -> None:
    dan = couples.dan()
    answer_all(dan)
    assert "Nothing stands out" in page(dan, HOME)


def test_neither_sees_the_others_map_until_both_have_said_show_us() -> None:
    ana, ben = couples.ana_and_ben()
    answer_all(ana, routine=4)
    answer_all(ben, distance=4)
    show_us(ana)
    assert "opens when Ben is too" in page(ana, HOME)
    waiting = page(ben, HOME)
    assert "Ana is ready to show you" in waiting
    assert "The map of you two" not in waiting
    assert ben.book().reveal(cause_map(1)).theirs is None
    show_us(ben)
    assert "The map of you two" in page(ana, HOME)
    assert "The map of you two" in page(ben, HOME)


def test_the_second_is_told_that_both_have_said_so_and_no_longer_that_it_is_sealed() -> None:
    ana, ben = couples.ana_and_ben()
    for who in (ana, ben):
        answer_all(who)
    show_us(ana)
    assert "opens when you have both said so" in page(ana, HOME)
    show_us(ben)
    told = page(ben, HOME)
    assert "opens when you have both said so" not in told
    assert told.count("You have both said so.") == 2  # as the notice, and where it stands below
    assert "as soon as Ana’s phone has looked" in told
    page(ana, HOME)
    assert "You have both said so." not in page(ben, HOME)


def test_the_map_is_asked_for_again_with_what_stands_beside_it_and_that_of_one_alone_is_not() -> None:
    ana, ben = couples.ana_and_ben()
    for who in (ana, ben):
        answer_all(who)
    parts = re.compile(r'<div id="(\w+)" data-stir')
    assert parts.findall(page(ana, HOME)) == ["map", "around"]
    show_us(ana)
    show_us(ben)
    for who in (ana, ben):
        page(who, "/")
        assert parts.findall(page(who, HOME)) == parts.findall(page(who, MINE)) == ["map", "around"]
    dan = couples.dan()
    answer_all(dan)
    assert not parts.findall(page(dan, HOME))


def test_what_is_shown_are_levels_and_never_an_answer() -> None:
    ana, ben = couples.ana_and_ben()
    answer_all(ana, routine=4, rupture="open")
    answer_all(ben)
    show_us(ana)
    show_us(ben)
    page(ana, HOME)
    page(ben, HOME)
    theirs = ben.book().reveal(cause_map(1)).theirs
    assert theirs is not None
    assert isinstance(theirs.record, Levels)
    assert len(theirs.record.causes) == 7
    assert theirs.record.closeness is None
    assert theirs.record.rupture is False


def test_that_something_is_still_open_is_told_only_if_its_author_ticks_it() -> None:
    ana, ben = couples.ana_and_ben()
    answer_all(ana, rupture="open")
    answer_all(ben)
    assert "which is still open for me" in page(ana, SHOW)
    assert "which is still open for me" not in page(ben, SHOW)
    show_us(ana, rupture="on", closeness="on")
    show_us(ben, rupture="on")
    page(ana, HOME)
    html = page(ben, HOME)
    assert "which broke trust is still open" in html
    mine, theirs = ben.book().reveal(cause_map(1)).mine, ben.book().reveal(cause_map(1)).theirs
    assert mine is not None
    assert theirs is not None
    assert (mine.record.rupture, theirs.record.rupture) == (False, True)  # type: ignore[union-attr]  # both are levels
    assert theirs.record.closeness == 5  # type: ignore[union-attr]  # as above


def test_where_the_two_differ_there_is_a_conversation_and_words_to_begin_it() -> None:
    ana, ben = couples.ana_and_ben()
    answer_all(ana, touch=4)
    answer_all(ben, touch=0)
    show_us(ana)
    show_us(ben)
    ana.book().keep(structs.replace(ana.book().settings, pace="steady"))
    hers, his = page(ana, HOME), page(ben, HOME)
    talk = library().causes["touch"].talk[:30].replace("'", "&#x27;")
    assert talk in hers
    assert talk not in his, "at a gentle pace nobody is led into a talk about touch"
    assert "You feel this more than Ben does." in hers
    assert "Ana feels this more than you do." in his


def test_showing_twice_gives_once() -> None:
    ana, _ = couples.ana_and_ben()
    answer_all(ana)
    show_us(ana)
    rows = Entry.objects.count()
    show_us(ana)
    assert Entry.objects.count() == rows


def test_without_a_partner_there_is_nothing_to_show() -> None:
    dan = couples.dan()
    answer_all(dan)
    assert dan.client.get(SHOW).headers["Location"] == HOME
    assert dan.client.post(SHOW).headers["Location"] == HOME


def test_a_newer_map_of_mine_stays_mine_until_it_is_shown() -> None:
    ana, ben = couples.ana_and_ben()
    for one in (ana, ben):
        answer_all(one, routine=4)
        show_us(one)
    page(ana, HOME)
    answer_all(ana, "cd" * 8, "b", routine=0)
    ours, mine = page(ana, HOME), page(ana, MINE)
    assert "The map of you two" in ours
    assert "less at work than before" in mine
    assert "less at work than before" not in ours
    show_us(ana)
    assert "The map of you two" in page(ben, HOME)
    answer_all(ben, "cd" * 8, "b", routine=4)
    show_us(ben)
    assert "less at work than before" in page(ana, HOME)
    assert "About the same." in page(ben, HOME)


def test_levels_that_cannot_be_shown_break_no_page() -> None:
    ana, ben = couples.ana_and_ben()
    answer_all(ana)
    show_us(ana)
    desk = ben.desk()
    from hearthside.journal import rows as table

    slot = desk.slot(*cause_map(1))
    table.put(
        desk.answer(
            {"k": "levels", "v": 1, "t": 5, "causes": "junk"}, slot, table.in_slots(desk, [slot]), day=1
        )
    )
    assert ana.client.get(HOME).status_code == 200
    assert ana.client.get("/").status_code == 200


def test_every_cause_has_a_page_with_its_sources() -> None:
    dan = couples.dan()
    for slug, facts in library().causes.items():
        html = page(dan, reverse("causes:cause", args=[handle("cause", slug)]))
        assert facts.name in html
    assert dan.client.get(reverse("causes:cause", args=["0" * 12])).status_code == 404


def test_today_leads_to_the_statements_first_and_then_to_each_other() -> None:
    ana, ben = couples.ana_and_ben()
    assert "Start here" in page(ana, "/")
    answer_all(ana)
    assert "Your map is drawn" in page(ana, "/")
    show_us(ana)
    answer_all(ben)
    assert "Ana is ready to show you their map" in page(ben, "/")
    show_us(ben)
    assert "The map of you two is open" in page(ana, "/")
