"""What we differ on: drafts stay drafts, parts open as their author says, a step takes two, peace one."""

from __future__ import annotations

from datetime import date, timedelta
from typing import Any

import pytest

from hearthside.engine.ledger.lasting.differences import ToLookAt
from hearthside.journal.models import Entry
from hearthside.records.kinds.difference import Difference
from hearthside.records.kinds.difference_look import DifferenceLook
from hearthside.records.kinds.difference_part import DifferencePart
from hearthside.records.kinds.difference_step import DifferenceStep
from hearthside.web import clock
from tests import couples
from tests.couples import Somebody
from tests.rooms.differences.pages import (
    EVENING,
    ROOM,
    TITLE,
    begin,
    field,
    go_to,
    page,
    proposal,
    send,
    token,
    write,
)

pytestmark = pytest.mark.django_db
Two = tuple[Somebody, Somebody]


@pytest.fixture(autouse=True)
def evening(monkeypatch: pytest.MonkeyPatch) -> None:
    """A Friday evening."""
    go_to(monkeypatch, EVENING)


@pytest.fixture
def two() -> Two:
    """Ana and Ben."""
    return couples.ana_and_ben()


def test_both_see_the_name_of_a_page_that_one_has_opened(two: Two) -> None:
    ana, ben = two
    where = begin(ana)
    for who in two:
        assert TITLE in page(who)
        assert TITLE in page(who, where)
    assert "What we differ on" in page(ben, "/talk/")


def test_a_draft_moves_nothing_on_the_partners_page(two: Two) -> None:
    ana, ben = two
    where = begin(ana)
    before = page(ben, where), page(ben), page(ben, "/")
    write(ana, where, 1, "I am the only one she has left")
    assert "I am the only one" in page(ana, where)
    assert (page(ben, where), page(ben), page(ben, "/")) == before


def test_a_part_is_shown_when_its_author_says_so_and_the_draft_of_it_is_gone(two: Two) -> None:
    ana, ben = two
    where = begin(ana)
    write(ana, where, 1, "She is alone")
    write(ana, where, 1, "She is alone on Sundays", "show")
    assert "She is alone on Sundays" in page(ben, where)
    assert [entry.audience for entry in ana.book().every((DifferencePart,))] == ["shared"]


def test_sealed_parts_open_together_and_neither_reads_first(two: Two) -> None:
    ana, ben = two
    where = begin(ana)
    write(ana, where, 3, "Christmas Eve is hers", "seal")
    assert "Ana has sealed theirs" in page(ben, where)
    assert "Christmas Eve" not in page(ben, where)
    write(ben, where, 3, "Sunday mornings are ours", "seal")
    told = page(ben, where)
    assert "You have both sealed this part now." in told
    assert "What Ana wrote opens here as soon as they look in." in told
    assert "when you have both sealed" not in told
    page(ana, where)
    page(ben, where)
    for who in two:
        html = page(who, where)
        assert "Christmas Eve is hers" in html
        assert "Sunday mornings are ours" in html
        assert "has sealed theirs" not in html


def test_what_is_sealed_can_be_taken_back_before_it_opens_and_not_be_changed(two: Two) -> None:
    ana, ben = two
    where = begin(ana)
    write(ana, where, 3, "Too hard", "seal")
    response = ana.client.post(f"{where}3/", {"words": "Softer", "way": "keep"})
    assert response.status_code == 400
    assert "Softer" in response.content.decode()
    send(ana, f"{where}3/", verb="back")
    assert "has sealed theirs" not in page(ben, where)
    write(ana, where, 3, "Softer", "seal")
    assert "Softer" in page(ana, where)


def test_sealing_is_not_offered_once_one_of_them_has_shown_theirs(two: Two) -> None:
    ana, ben = two
    where = begin(ana)
    write(ben, where, 2, "We never had visitors", "show")
    assert "Seal it until both have" not in page(ana, f"{where}2/")
    response = ana.client.post(f"{where}2/", {"words": "We always had", "way": "seal"})
    assert response.status_code == 400
    assert "We always had" in response.content.decode()
    assert "We always had" not in page(ben, where)


def test_what_has_changed_for_somebody_stands_beside_what_it_was(two: Two, monkeypatch: Any) -> None:
    ana, ben = two
    where = begin(ana)
    write(ana, where, 4, "Every other week", "show")
    go_to(monkeypatch, EVENING + timedelta(days=90), *two)
    write(ana, where, 4, "Once a month would do", "show")
    html = page(ben, where)
    assert (
        html.index("Once a month would do") < html.index("As it was before") < html.index("Every other week")
    )


def test_an_answer_within_the_same_second_follows_what_it_answers(
    two: Two, monkeypatch: pytest.MonkeyPatch
) -> None:
    ana, ben = two
    monkeypatch.setattr(clock, "now", lambda: EVENING)
    for turn in range(6):
        where = begin(ana, f"Something else {turn}")
        send(ana, f"{where}step/", words="We leave by four")
        send(ben, f"{where}step/", words="We leave by five", instead=proposal(ben, where))
        send(ana, f"{where}answer/", step=proposal(ana, where), verb="yes")
        shown = page(ben, where)
        assert "You both said yes" in shown
        assert "We leave by five" in shown


def test_a_step_counts_once_both_have_said_yes(two: Two) -> None:
    ana, ben = two
    where = begin(ana)
    send(ana, f"{where}step/", words="We leave by four", day="2026-12-20")
    assert "Yes, let’s" not in page(ana, where)
    step = proposal(ben, where)
    send(ana, f"{where}answer/", step=step, verb="yes")
    assert "You both said yes" not in page(ana, where)
    send(ben, f"{where}answer/", step=step, verb="yes")
    assert "You both said yes" in page(ana, where)
    assert (
        ana.book().ledger.of(ToLookAt).coming[where.split("/")[2]].look
        == (date(2026, 12, 20) - date(1970, 1, 1)).days
    )


def test_another_step_stands_in_the_place_of_the_first_and_not_yet_costs_nothing(two: Two) -> None:
    ana, ben = two
    where = begin(ana)
    send(ana, f"{where}step/", words="Every other Sunday")
    send(ben, f"{where}step/", words="Every third Sunday", instead=proposal(ben, where))
    html = page(ana, where)
    assert "Ben proposes" in html
    assert "Every other Sunday" not in html
    send(ana, f"{where}answer/", step=proposal(ana, where), verb="not_yet")
    assert "Ben proposes" not in page(ana, where)
    assert "Propose a step" in page(ben, where)


def test_nobody_puts_a_step_in_the_place_of_one_that_they_have_not_seen(two: Two) -> None:
    ana, ben = two
    where = begin(ana)
    blank = page(ben, f"{where}step/")
    send(ana, f"{where}step/", words="Every other Sunday")
    fields = {"words": "Every third Sunday", "instead": "", "once": field(blank, "once")}
    answer = ben.client.post(f"{where}step/", fields)
    assert answer.status_code == 400
    html = answer.content.decode()
    for words in ("Ana has just proposed a step", "Every other Sunday", "Every third Sunday"):
        assert words in html
    assert "Every other Sunday" in page(ana, where)
    send(ben, f"{where}step/", **{**fields, "instead": field(html, "instead")})
    assert "Every third Sunday" in page(ana, where)


def test_how_steps_went_is_kept_for_both(two: Two) -> None:
    ana, ben = two
    where = begin(ana)
    send(ana, f"{where}step/", words="We leave by four")
    step = proposal(ben, where)
    send(ben, f"{where}answer/", step=step, verb="yes")
    send(ben, f"{where}look/", step=step, how="partly", went="Half past five")
    for who in two:
        assert "Half past five" in page(who, where)
        assert "Steps so far" in page(who, where)


def test_how_it_went_and_what_has_changed_are_kept_by_one_tap(two: Two) -> None:
    ana, ben = two
    where = begin(ana)
    send(ana, f"{where}step/", words="We leave by four")
    step = proposal(ben, where)
    send(ben, f"{where}answer/", step=step, verb="yes")
    form = {"step": step, "how": "well", "went": "Out by ten past", "words": "I slept", "next": "2026-12-20"}
    form["once"] = "ab" * 8
    for _time in range(2):
        send(ben, f"{where}look/", **form)
    html = page(ana, where)
    assert "Out by ten past" in html
    assert html.count("I slept") == 1
    assert len([one for one in ben.book().every((DifferenceStep,)) if one.record.verb == "went"]) == 1  # type: ignore[union-attr]  # asked for by kind
    assert "it went well" in html
    answer = ben.client.post(f"{where}look/", {"step": step, "went": "Almost", "words": "Well"})
    assert answer.status_code == 400
    assert "Almost" in answer.content.decode()
    before = ana.book().ledger.of(ToLookAt).coming[where.split("/")[2]].look
    send(ana, f"{where}look/", step=step, how="partly")
    assert ana.book().ledger.of(ToLookAt).coming[where.split("/")[2]].look == before > 0


def test_peace_is_each_ones_own_and_both_is_a_good_end(two: Two) -> None:
    ana, ben = two
    where = begin(ana)
    send(ana, f"{where}put/", verb="peace")
    assert "Ana is at peace with it as it is. You needn’t be." in page(ben, where)
    assert "Open between you" in page(ben)
    send(ben, f"{where}put/", verb="peace")
    assert "You are both at peace with this one." in page(ana, where)
    assert "At peace with it" in page(ana)
    send(ana, f"{where}put/", verb="unrest")
    assert "You are both at peace" not in page(ben, where)


def test_put_aside_it_asks_for_nothing_until_somebody_takes_it_up(two: Two, monkeypatch: Any) -> None:
    ana, ben = two
    where = begin(ana)
    send(ana, f"{where}look/", next="2026-12-01")
    send(ben, f"{where}put/", verb="aside")
    assert "Put aside" in page(ana)
    go_to(monkeypatch, EVENING + timedelta(days=4), *two)
    assert "wanted to look at it again" not in page(ana, "/")
    send(ana, f"{where}put/", verb="again")
    assert "Open between you" in page(ben)


@pytest.mark.parametrize("kind", ["line", "fear", "substance", "trust"])
def test_what_is_no_difference_leads_to_help_and_is_kept_nowhere(two: Two, kind: str) -> None:
    ana, ben = two
    rows, before = Entry.objects.count(), page(ben)
    response = ana.client.post(f"{ROOM}new/", {"kind": kind, "title": "That you shout"})
    html = response.content.decode()
    assert "People who help with exactly this" in html
    assert "/help/" in html
    assert Entry.objects.count() == rows
    assert page(ben) == before


def test_a_page_wants_a_name_and_keeps_what_was_chosen(two: Two) -> None:
    ana, _ = two
    response = ana.client.post(f"{ROOM}new/", {"kind": "both", "title": " "})
    assert response.status_code == 400
    assert "It needs a name" in response.content.decode()


def test_prepared_alone_nobody_else_knows_until_it_is_shown(two: Two) -> None:
    ana, ben = two
    before = page(ben), page(ben, "/talk/")
    where = begin(ana, alone="on")
    write(ana, where, 1, "I am afraid of her kitchen")
    assert (page(ben), page(ben, "/talk/")) == before
    assert ben.client.get(where).status_code == 404
    assert "Seal it" not in page(ana, f"{where}1/")
    send(ana, f"{where}put/", verb="show")
    assert TITLE in page(ben, where)
    assert "her kitchen" not in page(ben, where)
    assert "her kitchen" in page(ana, where)


def test_alone_it_is_a_place_to_think() -> None:
    dan = couples.dan()
    where = begin(dan)
    write(dan, where, 2, "We moved nine times")
    send(dan, f"{where}look/", words="I see where it comes from", next="2026-12-01")
    html = page(dan, where)
    assert "We moved nine times" in html
    assert "I see where it comes from" in html
    assert dan.client.get(f"{where}step/").status_code == 404
    assert {entry.audience for entry in dan.book().every((Difference, DifferencePart, DifferenceLook))} == {
        "private"
    }


def test_erased_by_whoever_opened_it_the_page_is_gone_and_the_others_words_are_theirs(two: Two) -> None:
    ana, ben = two
    where = begin(ana)
    write(ana, where, 1, "Hers to lose", "show")
    write(ben, where, 1, "His to keep", "show")
    send(ana, f"{where}erase/")
    assert TITLE not in page(ana)
    assert "Hers to lose" not in page(ben, where)
    assert "A page that was taken away" in page(ben, where)
    assert "His to keep" in page(ben, where)
    send(ben, f"{where}erase/")
    assert ben.client.get(where).status_code == 404


def test_after_the_end_it_can_be_read_and_not_written(two: Two) -> None:
    ana, ben = two
    where = begin(ana)
    write(ana, where, 1, "What it meant", "show")
    ana.client.post("/me/ending/close/")
    assert "What it meant" in page(ben, where)
    assert "Write mine" not in page(ben, where)
    assert ben.client.post(f"{where}1/", {"words": "x", "way": "show"}).status_code == 404
    assert ben.client.get(f"{ROOM}new/").status_code == 404


def test_a_double_tap_is_one(two: Two) -> None:
    ana, ben = two
    for _tap in range(2):
        send(ana, f"{ROOM}new/", kind="both", title=TITLE, once="ab" * 8)
    where = f"{ROOM}{token(ana)}/"
    for _tap in range(2):
        send(ben, f"{where}1/", words="Once", way="show", once="cd" * 8)
        send(ben, f"{where}step/", words="One", once="ef" * 8)
    assert len(ana.book().every((Difference,))) == 1
    assert page(ana, where).count("Once") == 1


def test_a_partner_cannot_take_the_name_of_a_page(two: Two) -> None:
    ana, ben = two
    where = begin(ana)
    ben.book().share(Difference(difference=where.split("/")[2], title="Something else"))
    assert TITLE in page(ana, where)
    assert "Something else" not in page(ana, where)


def test_one_page_costs_no_more_with_much_on_it(two: Two, django_assert_max_num_queries: Any) -> None:
    ana, ben = two
    where = begin(ana)
    for number in range(12):
        write(ana, where, 1 + number % 5, f"words {number}", "show")
        send(ben, f"{where}look/", words=f"look {number}")
    with django_assert_max_num_queries(8):
        page(ana, where)
