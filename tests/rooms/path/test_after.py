"""After a practice: done is one tap, ratings open together, what was worse stays with whoever felt it."""

from __future__ import annotations

from datetime import timedelta

import pytest
from django.urls import reverse

from hearthside.engine.weeks import week_of
from hearthside.journal.models import Entry
from hearthside.records.kinds.done import Done
from hearthside.rooms.path import around
from hearthside.web import clock
from hearthside.web.handles import handle
from tests import couples
from tests.couples import Somebody
from tests.rooms.path.walking import (
    at,
    begin,
    lay,
    main,
    own,
    page,
    send,
    show_maps,
    steady,
    week,
)

LIVE = '<div id="rated" data-stir'
pytestmark = [pytest.mark.django_db, pytest.mark.usefixtures("ticking")]


@pytest.fixture
def pair() -> tuple[Somebody, Somebody]:
    """Ana and Ben with a week laid."""
    ana, ben = couples.ana_and_ben()
    steady(ana, ben)
    show_maps(ana, ben, distance=7.5)
    begin(ana)
    page(ben, "/")
    return ana, ben


def _rate(slug: str) -> str:
    return reverse("path:rate", args=[handle("practice", slug)])


def test_done_leads_to_how_it_was_and_counts_once(pair: tuple[Somebody, Somebody]) -> None:
    ana, ben = pair
    slug = main(ana)
    assert send(ana, "done", slug) == _rate(slug)
    send(ben, "done", slug)
    send(ana, "done", slug)
    assert len(ben.book().every((Done,))) == 1
    assert "How was it?" in page(ben, _rate(slug))


def test_what_waits_is_asked_for_again_and_what_somebody_fills_in_is_not(
    pair: tuple[Somebody, Somebody],
) -> None:
    ana, ben = pair
    slug = main(ana)
    send(ana, "done", slug)
    assert LIVE not in page(ana, _rate(slug))
    html = page(ana, send(ana, "rate", slug, closer="4"))
    assert LIVE in html
    assert LIVE not in page(ben, _rate(slug))
    told = page(ben, send(ben, "rate", slug, closer="2"))
    assert LIVE in told
    assert "as soon as their phone has looked" in told
    assert "Ben wrote" in page(ana, _rate(slug))
    assert "Ana wrote" in page(ben, _rate(slug))


def test_the_open_week_takes_up_what_the_other_one_does(pair: tuple[Somebody, Somebody]) -> None:
    ana, _ben = pair
    html = page(ana)
    asks = 'hx-select="#week" hx-select-oob="#first:innerHTML,#further:innerHTML"'
    assert html.count(asks) == html.count('<div id="week"') == 1
    assert html.count('<div id="first" data-part="folds">') == html.count('<div id="further" data-part') == 1
    dan = couples.dan()
    begin(dan)
    assert asks not in page(dan)


def test_neither_sees_the_others_rating_until_both_have_given_one(pair: tuple[Somebody, Somebody]) -> None:
    ana, ben = pair
    slug = main(ana)
    send(ana, "done", slug)
    send(ana, "rate", slug, closer="2", note="You were on your phone.")
    for address in (_rate(slug), "/path/", "/", reverse("path:before")):
        html = page(ben, address)
        assert "You were on your phone." not in html
        assert "a bit further apart" not in html or address == _rate(slug)
    assert "Your turn, then both open" in page(ben)
    send(ben, "rate", slug, closer="5", note="I liked the walk back.")
    assert "I liked the walk back." in page(ana, _rate(slug))
    assert "You were on your phone." in page(ben, _rate(slug))
    assert "Ben: closer" in page(ana, reverse("path:before"))


def test_what_is_mine_about_it_stays_mine(pair: tuple[Somebody, Somebody]) -> None:
    ana, ben = pair
    slug = main(ana)
    send(ana, "done", slug)
    send(ben, "rate", slug, closer="4")
    before = ben.book().ledger
    send(ana, "rate", slug, closer="3", chore="on", words="I only did it to get it over with.")
    assert slug in ana.book().ledger.chore
    assert "get it over with" not in page(ben, _rate(slug))
    assert ben.book().ledger.chore == before.chore == {}


def test_what_made_something_worse_does_not_come_back(pair: tuple[Somebody, Somebody]) -> None:
    ana, _ = pair
    slug = main(ana)
    send(ana, "done", slug)
    assert send(ana, "rate", slug, closer="1", worse="on") == "/path/"
    assert slug in ana.book().ledger.worse


def test_a_rating_given_twice_stands_as_it_was_first_given(pair: tuple[Somebody, Somebody]) -> None:
    ana, _ = pair
    slug = main(ana)
    send(ana, "done", slug)
    send(ana, "rate", slug, closer="2")
    rows = Entry.objects.count()
    send(ana, "rate", slug, closer="5")
    assert Entry.objects.count() == rows


def test_a_rating_without_an_answer_is_asked_again_and_keeps_the_words(
    pair: tuple[Somebody, Somebody],
) -> None:
    ana, _ = pair
    slug = main(ana)
    send(ana, "done", slug)
    response = ana.client.post(_rate(slug), {"note": "Hard to put a number on."})
    assert response.status_code == 400
    assert "Hard to put a number on." in response.content.decode()


def test_my_own_small_thing_is_done_and_rated_by_me_alone(pair: tuple[Somebody, Somebody]) -> None:
    ana, ben = pair
    before = ben.book().ledger
    slug = own(ana)
    send(ana, "done", slug)
    send(ana, "rate", slug, closer="4")
    assert ben.book().ledger == before
    assert "You noted how it was." in page(ana)


def test_after_ones_own_step_of_rebuilding_nobody_asks_if_it_brought_them_closer() -> None:
    ana, ben = couples.ana_and_ben()
    show_maps(ana, ben, rupture=True)
    slug, _ = lay(ben, "the-first-call", "whose-day-is-it")
    assert send(ben, "done", slug) == _rate(slug)
    html = page(ben, _rate(slug))
    assert "thank you for taking it" in html
    assert "How did it leave the two of you?" not in html
    assert "further apart" not in html
    assert 'name="words"' in html
    assert "How was" not in page(ben, "/")
    assert "A word for yourself, if you like" in page(ben)
    assert send(ben, "rate", slug, words="My hands shook.", worse="on") == "/path/"
    assert slug in ben.book().ledger.worse
    assert not ben.book().ledger.own.practice(slug).mine


def test_what_was_not_done_cannot_be_rated(pair: tuple[Somebody, Somebody]) -> None:
    ana, _ = pair
    response = ana.client.get(_rate(main(ana)))
    assert response.status_code == 303


def test_something_that_is_not_on_offer_cannot_be_done(pair: tuple[Somebody, Somebody]) -> None:
    ana, _ = pair
    rows = Entry.objects.count()
    assert send(ana, "done", "wants-misses-wonders") == "/path/"
    assert Entry.objects.count() == rows


def test_what_was_done_stays_even_if_it_would_not_fit_any_more(pair: tuple[Somebody, Somebody]) -> None:
    ana, ben = pair
    slug = main(ana)
    send(ana, "done", slug)
    send(ben, "time", minutes="15", energy="1")
    assert main(ana) == slug


def test_today_shows_the_one_thing_then_asks_how_it_was(pair: tuple[Somebody, Somebody]) -> None:
    ana, ben = pair
    slug = main(ana)
    assert "one thing" in page(ana, "/")
    send(ana, "done", slug)
    assert "You did it" in page(ana, "/")
    assert "You did it" in page(ben, "/")
    send(ana, "rate", slug, closer="4")
    assert "You did it" not in page(ana, "/")
    assert week(ana).of(slug)


def test_the_notes_of_both_stand_with_what_was_done_once_they_are_open(
    pair: tuple[Somebody, Somebody],
) -> None:
    ana, ben = pair
    slug = main(ana)
    send(ana, "done", slug)
    send(ana, "rate", slug, closer="4", note="The long way home was nice.")
    assert "The long way home" not in page(ben, reverse("path:before"))
    send(ben, "rate", slug, closer="5", note="You laughed at the duck.")
    page(ana, "/")
    for who in (ana, ben):
        html = page(who, reverse("path:before"))
        assert "The long way home was nice." in html
        assert "You laughed at the duck." in html


def test_the_second_to_rate_is_not_told_to_wait_for_the_first(pair: tuple[Somebody, Somebody]) -> None:
    ana, ben = pair
    slug = main(ana)
    send(ana, "done", slug)
    for who, told in ((ana, "once you have both said"), (ben, "You have both said how it was.")):
        assert told in page(who, send(who, "rate", slug, closer="4"))


def test_what_was_put_off_is_forgotten_after_three_weeks(
    pair: tuple[Somebody, Somebody], monkeypatch: pytest.MonkeyPatch
) -> None:
    ana, _ = pair
    slug = main(ana)
    send(ana, "choose", slug, verb="later")
    assert "put off" in page(ana, reverse("path:before"))
    before = clock.now
    monkeypatch.setattr(clock, "now", lambda: before() + timedelta(weeks=3))
    again = ana.phone()
    assert "put off" not in again.get(reverse("path:before")).content.decode()


def test_a_slip_of_the_thumb_is_taken_back_for_both(pair: tuple[Somebody, Somebody]) -> None:
    ana, ben = pair
    slug = main(ana)
    send(ana, "done", slug)
    assert "Not done after all" in page(ana)
    assert "Not done after all" in page(ana, _rate(slug))
    assert "Not done after all" not in page(ben)
    assert send(ana, "done", slug, unsay="1") == "/path/"
    assert "Taken back." in page(ana)
    assert ben.book().every((Done,)) == []
    assert not at(ben, "both").done
    assert ana.book().ledger.ours.practice(slug).times == 0


def test_what_the_partner_said_was_done_is_theirs_to_take_back(pair: tuple[Somebody, Somebody]) -> None:
    ana, ben = pair
    slug = main(ana)
    send(ana, "done", slug)
    send(ben, "done", slug, unsay="1")
    assert "so it stays done" in page(ben)
    assert at(ana, "both").done


@pytest.mark.parametrize("other", [False, True])
def test_once_somebody_has_said_how_it_was_it_stays_done(
    pair: tuple[Somebody, Somebody], other: bool
) -> None:
    ana, ben = pair
    slug = main(ana)
    send(ana, "done", slug)
    send(ben if other else ana, "rate", slug, closer="4")
    assert "Not done after all" not in page(ana)
    send(ana, "done", slug, unsay="1")
    assert at(ben, "both").done


def test_a_small_thing_of_ones_own_is_taken_back_too(pair: tuple[Somebody, Somebody]) -> None:
    ana, _ = pair
    slug = own(ana)
    send(ana, "done", slug)
    send(ana, "done", slug, unsay="1")
    assert not at(ana, "small").done
    send(ana, "done", slug)
    send(ana, "rate", slug, closer="4")
    assert "Not done after all" not in page(ana)


def test_what_was_done_is_turned_back_page_by_page(pair: tuple[Somebody, Somebody]) -> None:
    ana, _ = pair
    today, before = clock.now().date(), reverse("path:before")
    for count in range(around.SHOWN + 2):
        day, slug = today - timedelta(days=count // 2), ("in-passing", "before-the-ping")[count % 2]
        ana.book().keep(Done(week=week_of(day), place="small", practice=slug, day=day.isoformat()))
    first, second = page(ana, before), page(ana, before + "?page=2")
    assert [told.count('class="row-title"') for told in (first, second)] == [around.SHOWN, 2]
    assert "Earlier" in first
    assert "Earlier" not in second
    for odd in ("0", "-1", "x", "99", "9" * 5000, "²"):
        assert "What you have done" in page(ana, f"{before}?page={odd}")
