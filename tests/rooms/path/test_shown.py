"""A rating shown without waiting: once, only my own, only while it is the only one, and for both to read."""

from __future__ import annotations

from datetime import timedelta

import pytest
from django.test import Client
from django.urls import reverse

from hearthside.engine.helps import known_ratings
from hearthside.journal.circumstances import shared_facts
from hearthside.journal.models import Entry
from hearthside.records.kinds.rating import Rating
from hearthside.web import clock
from hearthside.web.handles import handle
from tests import couples
from tests.couples import Somebody
from tests.rooms.path.walking import begin, main, own, page, send, show_maps, steady

pytestmark = [pytest.mark.django_db, pytest.mark.usefixtures("ticking")]

OFFER, NOTE = "Show mine without waiting", "The long way home was nice."
BEFORE = "/path/before/"


@pytest.fixture
def pair() -> tuple[Somebody, Somebody]:
    """Ana and Ben with a week laid and the main thing done."""
    ana, ben = couples.ana_and_ben()
    steady(ana, ben)
    show_maps(ana, ben, distance=7.5)
    begin(ana)
    page(ben, "/")
    send(ana, "done", main(ana))
    return ana, ben


def _rate(slug: str) -> str:
    return reverse("path:rate", args=[handle("practice", slug)])


def _said(pair: tuple[Somebody, Somebody]) -> str:
    """Let Ana say how it was; gives what was done."""
    slug = main(pair[0])
    send(pair[0], "rate", slug, closer="4", note=NOTE, chore="on", words="It was a chore, really.")
    return slug


def _learned(who: Somebody) -> list[int]:
    return sorted(one.closer for one in shared_facts(who.book()).rated)


def test_it_is_offered_only_to_whoever_said_it_and_only_while_it_is_alone(
    pair: tuple[Somebody, Somebody],
) -> None:
    ana, ben = pair
    assert OFFER not in page(ana, _rate(main(ana)))
    slug = _said(pair)
    html = page(ana, _rate(slug))
    assert OFFER in html
    assert "taken back" in html
    assert OFFER not in page(ben, _rate(slug))
    send(ben, "rate", slug, closer="2")
    assert OFFER not in page(ana, _rate(slug))


def test_once_shown_both_read_it_and_the_plan_learns_from_it(pair: tuple[Somebody, Somebody]) -> None:
    ana, ben = pair
    slug = _said(pair)
    assert NOTE not in page(ben, _rate(slug)) + page(ben, BEFORE)
    assert _learned(ben) == []
    assert "Now Ben can read it." in page(ana, send(ana, "rate", slug, verb="show"))
    html = page(ben, _rate(slug))
    assert "Ana showed this without waiting" in html
    assert NOTE in html
    assert 'name="closer"' in html
    assert "Ana: a bit closer" in page(ben, BEFORE)
    for who in (ana, ben):
        assert NOTE in page(who, BEFORE)
        assert _learned(who) == [4]
        assert [one.closer for one in known_ratings(who.book().ledger)] == [4]
    assert "Ana has shown how it was" in page(ben)
    assert "Ben can read it" in page(ana)
    assert OFFER not in page(ana, _rate(slug))


def test_only_what_was_for_both_is_shown(pair: tuple[Somebody, Somebody]) -> None:
    ana, ben = pair
    slug = _said(pair)
    send(ana, "rate", slug, verb="show")
    assert "a chore, really" not in page(ben, _rate(slug)) + page(ben, BEFORE)
    assert ben.book().ledger.chore == {}


def test_a_second_tap_and_another_tab_change_nothing(pair: tuple[Somebody, Somebody]) -> None:
    ana, ben = pair
    slug = _said(pair)
    send(ana, "rate", slug, verb="show")
    rows = Entry.objects.count()
    told = page(ana, send(ana, "rate", slug, verb="show"))
    assert "Now Ben can read it." in told
    ana.phone().post(_rate(slug), {"verb": "show", "closer": "1"})
    assert Entry.objects.count() == rows
    assert _learned(ben) == [4]


def test_who_has_said_nothing_shows_nothing(pair: tuple[Somebody, Somebody]) -> None:
    ana, ben = pair
    rows = Entry.objects.count()
    send(ana, "rate", main(ana), verb="show", closer="5")
    slug = _said(pair)
    now = Entry.objects.count()
    send(ben, "rate", slug, verb="show", closer="5")
    assert Entry.objects.count() == now > rows
    assert ben.book().every((Rating,)) == []


def test_my_own_small_thing_is_never_shown(pair: tuple[Somebody, Somebody]) -> None:
    ana, ben = pair
    slug = own(ana)
    send(ana, "done", slug)
    send(ana, "rate", slug, closer="4")
    before = ben.book().ledger
    send(ana, "rate", slug, verb="show")
    assert ben.book().ledger == before


def test_when_both_have_said_it_meanwhile_it_is_simply_open(pair: tuple[Somebody, Somebody]) -> None:
    ana, ben = pair
    slug = _said(pair)
    send(ben, "rate", slug, closer="2")
    rows = Entry.objects.count()
    told = page(ana, send(ana, "rate", slug, verb="show"))
    assert "You have both said how it was" in told
    assert "Ben wrote" in told
    assert Entry.objects.count() == rows + 1  # her seal, let go by her visit
    assert _learned(ana) == _learned(ben) == [2, 4]


def test_the_other_can_say_it_afterwards_and_then_both_are_open(pair: tuple[Somebody, Somebody]) -> None:
    ana, ben = pair
    slug = _said(pair)
    send(ana, "rate", slug, verb="show")
    html = page(ben, send(ben, "rate", slug, closer="2", note="My feet hurt."))
    assert NOTE in html
    assert "their phone has looked" not in html
    assert "Ben wrote" in page(ana, _rate(slug))
    assert "My feet hurt." in page(ana, BEFORE)
    assert _learned(ana) == _learned(ben) == [2, 4]
    assert page(ben, BEFORE).count(NOTE) == 1


def test_it_stays_readable_after_it_was_rolled_up(
    pair: tuple[Somebody, Somebody], monkeypatch: pytest.MonkeyPatch
) -> None:
    ana, ben = pair
    slug = _said(pair)
    send(ana, "rate", slug, verb="show")
    now = clock.now
    monkeypatch.setattr(clock, "now", lambda: now() + timedelta(days=9))
    for who in (ana, ben):
        phone = who.phone()
        phone.get("/")
        for address in (_rate(slug), BEFORE):
            assert NOTE in phone.get(address).content.decode()
        assert _learned(who) == [4]
        assert who.book().recent((Rating,)) == []
    rows = Entry.objects.count()
    ana.phone().post(_rate(slug), {"verb": "show"})
    assert Entry.objects.count() == rows


def test_erasing_the_entry_takes_it_back(pair: tuple[Somebody, Somebody]) -> None:
    ana, ben = pair
    slug = _said(pair)
    send(ana, "rate", slug, verb="show")
    shown = [one for one in ben.book().every((Rating,)) if one.author == ana.id]
    assert [(one.audience, one.label) for one in shown] == [("shared", ())]
    ana.client.post(reverse("household:erase", args=[shown[0].id]))
    assert NOTE not in page(ben, _rate(slug)) + page(ben, BEFORE)
    assert _learned(ana) == _learned(ben) == []
    assert OFFER in page(ana, _rate(slug))


def test_a_stranger_and_whoever_has_no_door_open_show_nothing(pair: tuple[Somebody, Somebody]) -> None:
    slug = _said(pair)
    cleo = couples.cleo()
    rows = Entry.objects.count()
    assert send(cleo, "rate", slug, verb="show") == reverse("path:practice", args=[handle("practice", slug)])
    assert Client().post(_rate(slug), {"verb": "show"}).status_code in {302, 303}
    assert Entry.objects.count() == rows
    assert _learned(pair[1]) == []
