"""Years of a couple's life, written through the real vault: what benches and growth tests stand on."""

from __future__ import annotations

import random
import uuid
from collections.abc import Iterator
from typing import Any

from hearthside.catalog.load import library
from hearthside.engine.ledger import day_date, week_name, week_of_day
from hearthside.engine.ledger.types import CAUSES, MOMENTS
from hearthside.journal import rows as table
from hearthside.journal.opening import payload_of
from hearthside.people.models import Couple, Member, Person, Session
from hearthside.people.notes import write as note_for
from hearthside.records import Record, labels
from hearthside.records.kinds.capacity import Capacity
from hearthside.records.kinds.card_answer import CardAnswer
from hearthside.records.kinds.choice import Choice
from hearthside.records.kinds.done import Done
from hearthside.records.kinds.greeting import Greeting
from hearthside.records.kinds.levels import Level, Levels
from hearthside.records.kinds.moment import MomentGiven
from hearthside.records.kinds.noticed import Noticed
from hearthside.records.kinds.pulse import Pulse
from hearthside.records.kinds.rating import Rating
from hearthside.records.kinds.settings import Settings
from hearthside.records.kinds.sitting import Sitting
from hearthside.records.kinds.week import Offer, Reason, WeekLaid
from hearthside.vault import joining, sessions
from hearthside.vault.desk import Desk, found
from hearthside.vault.identity import Identity
from hearthside.vault.keys import Key
from hearthside.vault.rows import Row

NOON = 12 * 3600
WORDS = "When you put the kettle on before I was up, I felt looked after, and I did not say so at the time."


def person(name: str) -> Identity:
    """A member's row and keys."""
    identity = Identity(uuid.uuid4(), Key.new())
    login = f"{name}-{identity.person.hex[:8]}"
    Person.objects.create(
        pk=identity.person, login=login, salt=bytes(16), public=identity.public, slots=bytes(464)
    )
    return identity


def couple() -> tuple[Desk, Desk]:
    """Ana and Ben, joined and welcomed."""
    first = found(person("ana"))
    Couple.objects.create(pk=first.couple)
    secret, invitation = joining.invite(first, now=NOON, about={})
    second, note = joining.accept(secret, invitation, person("ben"), now=NOON, day=0, about={})
    first, hand_over = joining.welcome(first, note)
    second = joining.take(second, hand_over)
    for desk in (first, second):
        Member.objects.create(couple_id=desk.couple, person_id=desk.me, box=desk.member_box())
    return first, second


def cookie_for(desk: Desk, *, now: int) -> str:
    """An open session: the value of its cookie."""
    cookie, row = sessions.new(desk.identity, now=now, idle=12 * 3600, longest=12 * 3600)
    named = row.id.hex()
    note = note_for(desk.identity, named, "bench", now=now)
    Session.objects.create(id=named, owner_id=row.owner, box=row.box, note=note, expires=row.expires)
    return cookie


class Life:
    """Two people through their days. The same seed lives the same life."""

    def __init__(self, desks: tuple[Desk, Desk], seed: int = 7) -> None:
        """Begin with nothing written."""
        self.desks = desks
        self.chance = random.Random(seed)
        self.cards = sorted(
            slug for deck in library().decks.values() for slug in (c.slug for c in deck.cards)
        )
        self.practices = sorted(library().practices)
        self.items = sorted(slug for slug, item in library().items.items() if item.form in {"a", "b"})
        self.turns: dict[str, int] = {}
        self.sat = 0

    def write(self, *, first: int, last: int) -> int:
        """Live from day `first` to day `last` and store it; gives how many entries that made."""
        count = 0
        batch: list[Row] = list(self._begin(first))
        for day in range(first, last + 1):
            batch += self._day(day)
            if len(batch) > 2000 or day == last:
                table.put_all(batch)
                count += len(batch)
                batch = []
        return count

    def _begin(self, day: int) -> Iterator[Row]:
        for desk, name in zip(self.desks, ("Ana", "Ben"), strict=True):
            yield self._private(desk, Settings(zone="UTC"), day)
            yield self._shared(desk, Greeting(name=name), day)

    def _day(self, day: int) -> Iterator[Row]:
        text = day_date(day).isoformat()
        for desk in self.desks:
            yield self._private(desk, Pulse(day=text, close=self.chance.randrange(2, 10)), day)
            for moment in MOMENTS:
                if self.chance.random() < 0.44:
                    yield self._private(desk, MomentGiven(day=text, moment=moment), day)  # type: ignore[arg-type]  # of MOMENTS
            if self.chance.random() < 0.7:
                yield self._shared(desk, Noticed(day=text, moment="touch", words=WORDS), day)
        if day % 2 == 0:
            yield from self._card(day)
        if day % 7 == 0:
            yield from self._week(day)
        if day % 30 == 0:
            yield from self._map(day)

    def _card(self, day: int) -> Iterator[Row]:
        slug = self.cards[(day // 2) % len(self.cards)]
        turn = self.turns[slug] = self.turns.get(slug, 0) + 1
        record = CardAnswer(card=slug, words=WORDS)
        yield from self._both(labels.card(slug, turn), record, record, day)

    def _week(self, day: int) -> Iterator[Row]:
        name = week_name(week_of_day(day))
        chosen = self.chance.sample(self.practices, 4)
        yield self._shared(self.desks[0], self._laid(name, ("both", chosen[0]), ("date", chosen[1])), day)
        for desk, small in zip(self.desks, chosen[2:], strict=True):
            yield self._private(desk, self._laid(name, ("small", small)), day)
            yield self._shared(desk, Capacity(week=name, minutes=90, energy=2), day)
            done = Done(week=name, place="small", practice=small, day=day_date(day).isoformat())
            yield self._private(desk, done, day)
        if self.chance.random() < 0.4:
            swap = Choice(week=name, place="both", practice=chosen[0], verb="swap", other=chosen[1])
            yield self._shared(self.desks[1], swap, day)
        for place, slug in zip(("both", "date"), chosen, strict=False):
            done = Done(week=name, place=place, practice=slug, day=day_date(day).isoformat())  # type: ignore[arg-type]  # a Place
            yield self._shared(self.desks[0], done, day)
            one, other = (Rating(week=name, practice=slug, closer=self.chance.randint(2, 5)) for _ in (1, 2))
            yield from self._both(labels.rating(name, slug), one, other, day)

    def _laid(self, week: str, *places: tuple[Any, str]) -> WeekLaid:
        offers = [
            Offer(
                place=place,
                practice=slug,
                reasons=[Reason(code="root", cause="routine", number=0.4), Reason(code="new-to-you")],
                alternatives=self.chance.sample(self.practices, 2),
                propensity=0.2,
            )
            for place, slug in places
        ]
        return WeekLaid(week=week, road="routine", offers=offers)

    def _map(self, day: int) -> Iterator[Row]:
        self.sat += 1
        sides: list[Record] = []
        for desk in self.desks:
            sitting = f"{self.chance.getrandbits(64):016x}"
            answers = {slug: self.chance.randint(0, 4) for slug in self.items[: len(self.items) // 2]}
            yield self._private(desk, Sitting(sitting=sitting, form="a", answers=answers, closeness=6), day)
            causes = {cause: Level(mean=round(self.chance.random() * 9, 3), error=0.98) for cause in CAUSES}
            sides.append(Levels(sitting=sitting, causes=causes, closeness=6))
        yield from self._both(labels.cause_map(self.sat), sides[0], sides[1], day)

    def _both(self, label: labels.Label, one: Record, other: Record, day: int) -> Iterator[Row]:
        """Both answer by blind reveal, and it opens the same day."""
        sides = list(zip(self.desks, (one, other), strict=True))
        if self.chance.random() < 0.5:
            sides.reverse()
        (first, said), (second, said_back) = sides
        slot = first.slot(*label)
        mine = first.answer(payload_of(said, self._at(day), label), slot, [], day=day)
        theirs = second.answer(payload_of(said_back, self._at(day), label), slot, [mine], day=day)
        release = first.release(mine, [mine, theirs], day=day)
        yield from (mine, theirs)
        if release is not None:
            yield release

    def _private(self, desk: Desk, record: Record, day: int) -> Row:
        return desk.write_private(payload_of(record, self._at(day)), day=day)

    def _shared(self, desk: Desk, record: Record, day: int) -> Row:
        return desk.write_shared(payload_of(record, self._at(day)), day=day)

    def _at(self, day: int) -> int:
        return day * 86_400 + NOON + self.chance.randrange(3600)
