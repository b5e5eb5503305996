"""Some days of long ago: my own words and what both were told, and nothing else."""

from __future__ import annotations

from datetime import UTC, datetime, timedelta

import pytest

from hearthside.records import labels
from hearthside.records.kinds.card_answer import CardAnswer
from hearthside.records.kinds.noticed import Noticed
from hearthside.records.kinds.pulse import Pulse
from hearthside.web import clock
from tests import couples

pytestmark = pytest.mark.django_db
KINDS = (Noticed, Pulse, CardAnswer)


def test_only_those_days_and_only_what_i_may_read(monkeypatch: pytest.MonkeyPatch) -> None:
    start = datetime(2026, 1, 5, 12, tzinfo=UTC)
    monkeypatch.setattr(clock, "now", lambda: start)
    ana, ben = couples.ana_and_ben()
    for days in (0, 10, 20):
        monkeypatch.setattr(clock, "now", lambda days=days: start + timedelta(days=days))
        day = ana.book().today.isoformat()
        ana.book().keep(Pulse(day=day, close=7))
        ben.book().keep(Pulse(day=day, close=2))
        ben.book().share(Noticed(day=day, moment="laugh", words=day))
        ana.book().give(CardAnswer(card=f"card-{days}", words="sealed"), labels.card(f"card-{days}"))
    first = (start.date() - datetime(1970, 1, 1, tzinfo=UTC).date()).days
    found = ana.book().between(first + 5, first + 15, KINDS)
    assert [type(one.record).__name__ for one in found] == ["Pulse", "Noticed"]
    assert {one.author for one in found} == {ana.id, ben.id}
    assert [one.author for one in ben.book().between(first, first + 20, (Pulse,))] == [ben.id] * 3
    assert ana.book().between(first + 11, first + 15, KINDS) == []
