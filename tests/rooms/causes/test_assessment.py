"""The assessment: kept as one goes, taken up again, any of it may be passed, nothing of safety is kept."""

from __future__ import annotations

import logging

import pytest
from django.db import connection
from django.urls import reverse
from msgspec import structs

from hearthside.catalog.load import library
from hearthside.catalog.types import CAUSES
from hearthside.journal.models import Entry
from hearthside.records.kinds.settings import Settings
from hearthside.web import clock
from tests import couples
from tests.rooms.causes.sitting import TOKEN, answer_all, at, finish, kept, page, step

pytestmark = [pytest.mark.django_db, pytest.mark.usefixtures("ticking")]


def test_before_the_first_answer_it_says_who_sees_what() -> None:
    ana, _ = couples.ana_and_ben()
    begin = page(ana, reverse("causes:begin"))
    assert "Only you, always." in begin
    assert "neither sent nor stored" in begin


def test_beginning_leads_to_four_statements_of_one_cause() -> None:
    dan = couples.dan()
    response = dan.client.post(reverse("causes:begin"))
    assert response.status_code == 303
    first = page(dan, response.headers["Location"])
    words = [item.words for item in library().items.values() if item.form == "a" and item.cause == CAUSES[0]]
    assert len(words) == 4
    assert all(one.replace("'", "&#x27;") in first for one in words)
    assert 'autocomplete="off"' in first


def test_a_closed_tab_loses_no_answer() -> None:
    dan = couples.dan()
    known = {"a-distance-known": "3"}
    response = dan.client.post(at(1), known, headers={"HX-Request": "true"})
    assert response.status_code == 204
    assert kept(dan) == {"a-distance-known": 3}
    assert 'value="3"' in page(dan, at(1))
    assert page(dan, at(1)).count(" checked") == 1


def test_an_answer_kept_as_it_was_given_is_not_a_pass_for_the_others() -> None:
    dan = couples.dan()
    dan.client.post(at(1), {"a-distance-known": "3"}, headers={"HX-Request": "true"})
    dan.client.post(at(2), step(2, 1), headers={"HX-Request": "true"})
    assert dan.client.post(reverse("causes:begin")).headers["Location"] == at(1)


def test_it_goes_on_where_one_stopped() -> None:
    dan = couples.dan()
    for number in (1, 2, 3):
        dan.client.post(at(number), step(number, 2))
    assert dan.client.post(reverse("causes:begin")).headers["Location"] == at(4)
    assert "page 4 of 8" in page(dan, "/")


def test_the_same_answer_twice_is_one_entry_and_a_changed_one_counts() -> None:
    dan = couples.dan()
    for _tap in range(2):
        dan.client.post(at(1), step(1, 2))
    rows = Entry.objects.count()
    dan.client.post(at(1), step(1, 2))
    assert Entry.objects.count() == rows
    dan.client.post(at(1), {**step(1, 2), "a-distance-known": "4"})
    assert kept(dan)["a-distance-known"] == 4


def test_everything_may_be_passed_and_there_is_still_a_page_to_come_to() -> None:
    dan = couples.dan()
    for number in range(1, 8):
        assert dan.client.post(at(number), {}).status_code == 303
    finish(dan)
    (sat,) = dan.book().ledger.sittings
    assert dan.book().ledger.answers(sat) == {}
    assert "You passed on everything" in page(dan, reverse("causes:home"))


def test_a_wrong_answer_is_asked_again_and_nothing_of_it_is_kept() -> None:
    dan = couples.dan()
    response = dan.client.post(at(1), {"a-distance-known": "9"})
    assert response.status_code == 400
    assert dan.book().ledger.started is None


def test_no_other_address_leads_into_a_sitting() -> None:
    dan = couples.dan()
    assert dan.client.get(at(0)).status_code == 404
    assert dan.client.get(at(8)).status_code == 404
    assert dan.client.get(reverse("causes:items", args=["not-a-token", 1])).status_code == 404
    assert dan.client.post(reverse("causes:last", args=["not-a-token"])).status_code == 404


def test_finishing_twice_and_going_back_change_nothing() -> None:
    dan = couples.dan()
    answer_all(dan)
    rows = Entry.objects.count()
    assert dan.client.post(reverse("causes:last", args=[TOKEN]), {"closeness": "10"}).status_code == 303
    assert dan.client.get(at(3)).headers["Location"] == reverse("causes:home")
    dan.client.post(at(3), step(3, 4))
    assert Entry.objects.count() == rows
    assert len(dan.book().ledger.sittings) == 1


def test_a_finished_sitting_is_one_entry_and_its_single_answers_are_gone() -> None:
    dan = couples.dan()
    before = len(dan.book().every())
    answer_all(dan, distance=3)
    assert len(dan.book().every()) == before + 1
    (sat,) = dan.book().ledger.sittings
    assert len(dan.book().ledger.answers(sat)) == 28
    assert dan.book().ledger.started is None


def test_the_second_time_it_asks_in_other_words() -> None:
    dan = couples.dan()
    answer_all(dan)
    token = "ef" * 8
    assert "b-distance" in page(dan, reverse("causes:items", args=[token, 1]))


def test_nothing_of_an_assessment_is_ever_shown_to_the_partner() -> None:
    ana, ben = couples.ana_and_ben()
    before = ben.book().ledger
    answer_all(ana)
    assert ben.book().ledger == before


def _everything() -> tuple[object, ...]:
    """Every byte of every table."""
    with connection.cursor() as cursor:
        tables = connection.introspection.table_names(cursor)
        stored = []
        for table in sorted(tables):
            cursor.execute(f"SELECT * FROM {connection.ops.quote_name(table)}")  # noqa: S608  a table's own name
            stored.append(list(cursor))
    return tuple(map(str, stored))


def test_what_is_answered_about_safety_leaves_no_trace_and_changes_nothing(
    caplog: pytest.LogCaptureFixture, monkeypatch: pytest.MonkeyPatch
) -> None:
    ana, _ = couples.ana_and_ben()
    answer_all(ana)
    moment = clock.now()
    monkeypatch.setattr(clock, "now", lambda: moment)
    page(ana, "/")
    answers: list[dict[str, str]] = [
        {},
        {"afraid": "on"},
        {"afraid": "on", "hurt": "on", "words": "the keys"},
    ]
    seen = []
    for given in answers:
        caplog.clear()
        with caplog.at_level(logging.DEBUG):
            before = _everything()
            response = ana.client.post(reverse("causes:safe"), given)
            after = _everything()
            following = ana.client.get(response.headers["Location"])
        assert before == after
        masked = _without_token(following.content)
        logged = [(record.name, record.levelno, record.getMessage()) for record in caplog.records]
        seen.append((response.status_code, response.headers["Location"], response.content, masked, logged))
    assert seen[0] == seen[1] == seen[2]


def _without_token(html: bytes) -> bytes:
    head, _, rest = html.partition(b'name="csrfmiddlewaretoken" value="')
    return head + rest[64:]


def test_the_boxes_about_safety_have_no_name_so_that_nothing_is_sent() -> None:
    dan = couples.dan()
    html = page(dan, reverse("causes:safe"))
    boxes = [part.split(">")[0] for part in html.split("<input") if 'type="checkbox"' in part.split(">")[0]]
    assert len(boxes) == 4
    assert not any("name=" in box for box in boxes)
    assert "/help/" in html


def test_everybody_is_asked_about_the_pace_and_gently_is_where_it_starts() -> None:
    dan = couples.dan()
    assert dan.book().settings.pace == "gentle"
    rows = Entry.objects.count()
    dan.client.post(reverse("causes:pace"), {"pace": "gentle"})
    assert Entry.objects.count() == rows
    dan.client.post(reverse("causes:pace"), {"pace": "steady"})
    assert dan.book().settings.pace == "steady"


def test_choosing_a_pace_leaves_all_other_settings_alone() -> None:
    dan = couples.dan()
    before = structs.replace(dan.book().settings, theme="dark", country="PT")
    dan.book().keep(before)
    dan.client.post(reverse("causes:pace"), {"pace": "steady"})
    assert dan.book().settings == structs.replace(before, pace="steady")
    assert isinstance(before, Settings)
