"""What a member's own answers say about help is told to that member alone, and kept nowhere."""

from __future__ import annotations

import re
from datetime import UTC, datetime, timedelta
from itertools import count
from typing import get_args

import pytest
from django.template.loader import render_to_string
from django.test import Client
from django.utils.html import strip_tags

from hearthside.catalog.load import library
from hearthside.engine.signals import HEAVY, Code, Signal
from hearthside.engine.weeks import week_of
from hearthside.journal.models import Entry
from hearthside.records.kinds.pause import Pause
from hearthside.records.kinds.settings import Settings
from hearthside.records.kinds.trust_asked import TrustAsked
from hearthside.rooms.support import noticing
from hearthside.rooms.support.noticing import LIMITS, Noticed
from hearthside.web import clock, handles
from tests import couples
from tests.couples import Somebody

PAGE = f"/help/{handles.handle('guide', 'time')}"
NOTE = "Something for you to read"
CODES = get_args(Code)
START = datetime(2026, 11, 19, 9, tzinfo=UTC)


class Clock:
    """A clock that moves a little with every look, and by days when told to."""

    def __init__(self, monkeypatch: pytest.MonkeyPatch) -> None:
        self.days, looks = 0, count()
        monkeypatch.setattr(clock, "now", lambda: START + timedelta(days=self.days, seconds=2 * next(looks)))

    def later(self, days: int, *people: Somebody) -> None:
        """Let days go by; these come back."""
        self.days += days
        for who in people:
            couples.sign_in(who.client, who.identity)


@pytest.fixture
def time(monkeypatch: pytest.MonkeyPatch) -> Clock:
    return Clock(monkeypatch)


def page(who: Somebody, address: str = PAGE) -> str:
    response = who.client.get(address)
    assert response.status_code == 200
    return re.sub(r'name="csrfmiddlewaretoken" value="[^"]*"', "", response.content.decode())


def says_trust_was_broken(who: Somebody) -> None:
    book = who.book()
    book.keep(TrustAsked(week=week_of(book.today), broken=True))


def holding(monkeypatch: pytest.MonkeyPatch, who: Somebody, *codes: str) -> None:
    """Let just these hold for one of them, as the page sees it."""
    found = [Signal(code=code, number=4.0) for code in codes]  # type: ignore[arg-type]  # codes
    monkeypatch.setattr(noticing, "held", lambda book: found if book.me == who.id else [])


@pytest.mark.parametrize("code", CODES)
def test_every_signal_has_one_sign_with_help_that_fits(code: str) -> None:
    signs = [sign for sign in library().signs.values() if sign.signal == code]
    assert len(signs) == 1
    assert signs[0].helps
    assert set(signs[0].helps) <= library().therapies.keys()


@pytest.mark.parametrize("code", CODES)
@pytest.mark.parametrize("mine", [True, False])
def test_every_signal_says_what_was_noticed_and_where_and_by_which_rule(code: str, mine: bool) -> None:
    sign = next(sign for sign in library().signs.values() if sign.signal == code)
    one = Noticed(code=code, number=4.0, mine=mine, sign=sign, helps=[])
    told = strip_tags(render_to_string("support/noticed.html", {"one": one, "partner": "Ben"})).strip()
    rule = strip_tags(render_to_string("support/rule.html", {"code": code, "limits": LIMITS})).strip()
    assert len(told) > 40
    assert len(rule) > 40
    assert "should" not in told + rule
    assert "map" in told or "answers" in told


def test_the_rules_stand_there_for_everybody(client: Client) -> None:
    html = client.get(PAGE).content.decode()
    assert html.count("Found in your own answers when this is so") == len(CODES)
    assert f"{HEAVY:g} of 10" in html
    assert "From your own answers" not in html


@pytest.mark.django_db
def test_when_nothing_holds_the_page_says_so_and_shows_the_rules() -> None:
    for who in (couples.ana_and_ben()[0], couples.dan()):
        html = page(who)
        assert "Nothing that you have answered meets one of the rules below." in html
        assert html.count("Found in your own answers when this is so") == len(CODES)
        assert NOTE not in page(who, "/")


@pytest.mark.django_db
def test_anas_signal_is_on_her_page_and_nowhere_on_bens(time: Clock) -> None:
    ana, ben = couples.ana_and_ben()
    pages = ("/", "/path/", "/us/", "/me/", "/week/", "/help/", PAGE)
    before = [page(ben, address) for address in pages]
    ledger = ben.book().ledger
    says_trust_was_broken(ana)
    html = page(ana)
    assert "You said that something broke your trust" in html
    assert html.index("If you are afraid of the other") < html.index("You said that something broke")
    assert "What fits:" in html
    assert "#help-behavioural" in html
    assert NOTE in page(ana, "/")
    ana.client.post("/help/note", {"read": "1"})
    assert [page(ben, address) for address in pages] == before
    assert ben.book().ledger == ledger


@pytest.mark.django_db
def test_the_note_on_today_reveals_nothing(time: Clock) -> None:
    ana, _ = couples.ana_and_ben()
    without = page(ana, "/")
    says_trust_was_broken(ana)
    card = page(ana, "/").split('aria-labelledby="note"')[1].split("</section>")[0]
    assert not re.search("trust|help for|therap|sign|answer|wrong|Ben", strip_tags(card), re.IGNORECASE)
    assert NOTE not in without


@pytest.mark.django_db
def test_reading_the_note_leads_to_the_page_and_takes_it_off_today(time: Clock) -> None:
    ana, _ = couples.ana_and_ben()
    says_trust_was_broken(ana)
    response = ana.client.post("/help/note", {"read": "1"})
    assert response.headers["Location"] == PAGE
    assert NOTE not in page(ana, "/")
    assert "You said that something broke your trust" in page(ana)


@pytest.mark.django_db
def test_putting_it_away_is_private_and_a_second_tap_writes_nothing(time: Clock) -> None:
    ana, _ = couples.ana_and_ben()
    says_trust_was_broken(ana)
    before = ana.book().settings
    ana.client.post("/help/note")
    rows = Entry.objects.count()
    ana.client.post("/help/note")
    assert Entry.objects.count() == rows
    written = [one for one in ana.book().every((Settings,)) if getattr(one.record, "heard", None)]
    assert [one.audience for one in written] == ["private"]
    assert ana.book().settings.zone == before.zone
    assert ana.book().settings.heard == {"trust": "2026-11-19"}


@pytest.mark.django_db
def test_the_same_is_not_noted_again_and_something_new_only_after_a_month(
    time: Clock, monkeypatch: pytest.MonkeyPatch
) -> None:
    ana, _ = couples.ana_and_ben()
    holding(monkeypatch, ana, "trust")
    assert NOTE in page(ana, "/")
    ana.client.post("/help/note")
    holding(monkeypatch, ana, "trust", "loaded")
    time.later(20, ana)
    assert NOTE not in page(ana, "/")
    time.later(10, ana)
    assert NOTE in page(ana, "/")
    ana.client.post("/help/note")
    time.later(60, ana)
    assert NOTE not in page(ana, "/")


@pytest.mark.django_db
def test_other_settings_keep_what_was_put_away(time: Clock) -> None:
    ana, _ = couples.ana_and_ben()
    says_trust_was_broken(ana)
    ana.client.post("/help/note")
    ana.client.post(
        "/me/likes/",
        {"theme": "dark", "text": "large", "pace": "steady", "idle_minutes": "60", "open_hours": "4"},
    )
    assert ana.book().settings.theme == "dark"
    assert ana.book().settings.heard == {"trust": "2026-11-19"}


@pytest.mark.django_db
def test_in_a_pause_nothing_is_noted(time: Clock) -> None:
    ana, _ = couples.ana_and_ben()
    says_trust_was_broken(ana)
    ana.book().share(Pause(on=True))
    assert NOTE not in page(ana, "/")
    assert "You said that something broke your trust" in page(ana)


@pytest.mark.django_db
def test_reading_the_page_writes_nothing(time: Clock) -> None:
    ana, _ = couples.ana_and_ben()
    says_trust_was_broken(ana)
    page(ana, "/")
    rows = Entry.objects.count()
    for address in (PAGE, "/help/", "/"):
        page(ana, address)
    assert Entry.objects.count() == rows


@pytest.mark.django_db
def test_what_the_partner_showed_on_the_map_is_said_as_theirs(time: Clock) -> None:
    from tests.rooms.path.walking import show_maps

    ana, ben = couples.ana_and_ben()
    show_maps(ana, ben, rupture=True)  # Ana says so
    assert "Ana showed you that something is still open" in page(ben)
    assert "You said that something broke your trust" in page(ana)
