"""Ben with the disk and his own keys: whatever he writes past Hearthside, Ana's pages come up as hers."""

from __future__ import annotations

from dataclasses import replace
from typing import Any

import pytest

from hearthside.journal import rows as table
from hearthside.journal.models import Entry
from hearthside.people.models import Couple
from hearthside.records.kinds.greeting import Greeting
from hearthside.records.kinds.pulse import Pulse
from hearthside.records.kinds.settings import Settings
from tests import couples
from tests.attacks.house import lay, now, today, troubles

pytestmark = pytest.mark.django_db
SECONDS = 86_400


def nested(depth: int) -> dict[str, Any]:
    """A value of so many levels."""
    value: dict[str, Any] = {}
    for _ in range(depth):
        value = {"a": value}
    return value


@pytest.mark.parametrize("audience", ["z", "j", "", "P"])
def test_a_row_of_an_unheard_of_audience_stops_no_page(audience: str) -> None:
    ana, ben = couples.ana_and_ben()
    row = lay(ben, {"k": "greeting", "v": 1, "t": now(), "name": "Ben"})
    Entry.objects.filter(pk=row.id).update(audience=audience)
    assert troubles(ana.client) == []


@pytest.mark.parametrize("day", [2**31 - 1, 12_000_000, 3_000_000, 2_932_890, 60_000, 0, -1, -(2**31)])
@pytest.mark.parametrize("kind", ["greeting", "noticed", "done", "pause", "own_card", "week"])
def test_a_row_from_any_day_stops_no_page(day: int, kind: str) -> None:
    ana, ben = couples.ana_and_ben()
    at = max(0, day) * SECONDS
    says: dict[str, dict[str, Any]] = {
        "greeting": {"name": "Later"},
        "noticed": {"day": "9999-12-31", "moment": "laugh", "words": "later"},
        "done": {"week": "9999-W52", "practice": "walk", "place": "both", "day": "9999-12-31"},
        "pause": {"on": True, "until": "9999-12-31"},
        "own_card": {"card": "own-0123456789ab", "words": "later"},
        "week": {"week": "9999-W52", "road": "touch", "offers": []},
    }
    payload = {"k": kind, "v": 1, "t": at, **says[kind]}
    if day >= 0:
        lay(ben, payload, day=day)
    else:
        row = lay(ben, payload)
        Entry.objects.filter(pk=row.id).update(day=day)
    assert troubles(ana.client) == []


@pytest.mark.parametrize("day", [3, 40, 4_000, 12_000_000])
def test_a_row_from_the_future_moves_no_clock_of_mine(day: int) -> None:
    ana, ben = couples.ana_and_ben()
    ana.client.get("/")
    before = ana.book().ledger
    ahead = today() + day
    lay(ben, {"k": "greeting", "v": 1, "t": ahead * SECONDS, "name": "Ghost"}, day=ahead)
    after = ana.book().ledger
    assert after.last_day == before.last_day
    assert ana.book().name_of(ben.id) == "Ben"


@pytest.mark.parametrize("depth", [50, 300, 480, 900, 20_000])
def test_a_deeply_nested_entry_stops_no_page(depth: int) -> None:
    ana, ben = couples.ana_and_ben()
    try:
        lay(ben, {"k": "keepsake", "v": 1, "t": now(), "by": "x", "at": 1, "payload": nested(depth)})
        lay(ben, {"k": "greeting", "v": 1, "t": now(), "name": "Ben", "more": nested(depth)})
    except RecursionError:
        return  # nobody can write it like this
    assert troubles(ana.client) == []


@pytest.mark.parametrize("at", [10**30, -(10**30), 2**63, 2**64])
def test_a_number_beyond_all_bounds_stops_no_page(at: int) -> None:
    ana, ben = couples.ana_and_ben()
    lay(ben, {"k": "keepsake", "v": 1, "t": now(), "by": "partner", "at": at, "payload": {"k": at}})
    lay(ben, {"k": "pulse", "v": 1, "t": now(), "day": "2026-01-01", "close": at})
    assert troubles(ana.client) == []


def test_what_is_private_by_kind_says_nothing_about_me_when_the_partner_shares_it() -> None:
    ana, ben = couples.ana_and_ben()
    ana.book().keep(Settings(theme="dark", idle_minutes=10))
    ana.book().keep(Pulse(day=ana.book().today.isoformat(), close=3))
    before = ana.book().ledger
    lay(ben, {"k": "settings", "v": 1, "t": now() + 50, "idle_minutes": 240, "theme": "light"})
    lay(ben, {"k": "pulse", "v": 1, "t": now() + 50, "day": ana.book().today.isoformat(), "close": 9})
    lay(ben, {"k": "aftertaste", "v": 1, "t": now(), "week": "2026-W47", "practice": "walk", "worse": True})
    lay(ben, {"k": "rollup", "v": 1, "t": now(), "through": 10**6, "ledger": {}, "tally": {}})
    lay(ben, {"k": "skip", "v": 1, "t": now(), "card": "home"})
    after = ana.book().ledger
    assert after.settings == before.settings
    assert after.pulses == before.pulses
    assert (after.worse, after.cards) == (before.worse, before.cards)


def test_a_keepsake_that_the_partner_shares_is_never_told_as_mine_or_as_brought_in() -> None:
    ana, ben = couples.ana_and_ben()
    said = {"k": "greeting", "v": 1, "t": now(), "name": "Never"}
    lay(ben, {"k": "keepsake", "v": 1, "t": now(), "by": "me", "at": now(), "payload": said})
    shown = ana.client.post("/me/export/open/").json()
    assert not [line for line in shown["entries"] if line["entry"] == said]


def test_a_huge_entry_is_not_drawn_on_every_page() -> None:
    ana, ben = couples.ana_and_ben()
    lay(
        ben,
        {"k": "noticed", "v": 1, "t": now(), "day": "2026-01-01", "moment": "laugh", "words": "x" * 900_000},
    )
    lay(ben, {"k": "own_card", "v": 1, "t": now(), "card": "own-0123456789ab", "words": "y" * 900_000})
    for page in ("/", "/talk/", "/us/"):
        answer = ana.client.get(page)
        assert answer.status_code == 200
        assert len(answer.content) < 200_000


def test_opening_a_closed_couple_in_the_database_revives_nothing() -> None:
    ana, ben = couples.ana_and_ben()
    ana.client.post("/me/ending/close/")
    ben.client.get("/")
    Couple.objects.filter(pk=ana.desk().couple).update(closed=False)
    assert ana.desk().closed
    assert ben.desk().closed


def test_my_row_in_bens_name_and_bens_in_mine_are_told_as_nobodys() -> None:
    ana, ben = couples.ana_and_ben()
    row = ben.desk().write_shared({"k": "greeting", "v": 1, "t": now(), "name": "Never"}, day=today())
    table.put(replace(row, author=ana.identity.person))
    ana.book().share(Greeting(name="Ana"))
    assert ana.book().name_of(ana.id) == "Ana"
    assert troubles(ana.client) == []
