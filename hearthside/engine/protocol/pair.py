"""One couple of the protocol: everything they say becomes records, folded into the ledger of each."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from typing import Any

from msgspec.structs import replace

from hearthside.catalog.types import Cause
from hearthside.engine.assessment import score
from hearthside.engine.ledger import EMPTY, Ledger, day_date, fold, week_name
from hearthside.engine.plan import Own, Shared
from hearthside.engine.plan.gather import circumstances, own_of, shared_of
from hearthside.engine.protocol.catalogue import FAMILIES, ITEMS, OURS, THEIRS, slug_of
from hearthside.records.base import Record, Written
from hearthside.records.kinds.capacity import Capacity
from hearthside.records.kinds.levels import Levels
from hearthside.records.kinds.pause import Pause
from hearthside.records.kinds.settings import Settings
from hearthside.records.kinds.sitting import Sitting
from hearthside.records.kinds.taste import Taste
from hearthside.records.kinds.trust_asked import TrustAsked
from hearthside.records.kinds.week_pulse import WeekPulse

MEMBERS = ("a", "b")
FIRST_WEEK = 2922  # 2026-W02
BY_SLUG = {item.slug: item for item in ITEMS}
HURT, MENDED = 3, 1  # answers about trust (0-4) from which it is hurt, and up to which it is not any more
CALM = 3  # tension (1-5) up to which a member of the protocol is taken to welcome a difficult talk


class Pair:
    """Both ledgers of one couple, and what has been written since they were folded."""

    def __init__(self, couple: int, seed: int) -> None:
        """A couple that has said nothing yet."""
        self.name = f"{couple}-{seed}"
        self.ledgers: dict[str, Ledger] = dict.fromkeys(MEMBERS, EMPTY)
        self.pending: dict[str, list[Written]] = {member: [] for member in MEMBERS}
        self.levels: dict[str, Levels] = {}
        self.afraid: set[str] = set()
        self.trust: dict[str, list[int]] = {}
        self.turn = 0
        self.week = 0
        self._count = 0

    @contextmanager
    def whole(self) -> Iterator[None]:
        """All of a request or nothing of it: what cannot be read leaves no half-written week behind."""
        before = {**self.__dict__, "pending": {member: list(each) for member, each in self.pending.items()}}
        kept = {name: before[name].copy() for name in ("ledgers", "levels", "afraid", "trust")}
        try:
            yield
        except BaseException:
            self.__dict__.update({**before, **kept})
            raise

    # What they write

    def write(self, record: Record, by: str, *, audience: str = "shared", label: Sequence[str] = ()) -> None:
        """Write one record, for both to read or for its author alone."""
        self._count += 1
        day = (FIRST_WEEK + self.week) * 7
        written = Written(
            id=str(self._count),
            author=by,
            audience=audience,
            at=day * 86_400 + self._count,
            day=day,
            record=record,
            label=tuple(label),
        )
        for reader in MEMBERS if audience != "private" else (by,):
            self.pending[reader].append(written)

    def sit(self, member: str, told: dict[str, Any]) -> None:
        """An assessment: the sitting is the member's own, what follows is shown when both have sat."""
        given = {
            f"{OURS[cause]}-{index + 1}": int(mark) - 1
            for cause, marks in told["items"].items()
            for index, mark in enumerate(marks)
            if mark is not None
        }
        sitting = f"{self.turn:08x}{ord(member):08x}"
        rupture = bool(told.get("rupture"))
        closeness = told.get("connection")
        scored = score(ITEMS, given)
        self.write(
            Sitting(
                sitting=sitting,
                form="a",
                answers=given,
                closeness=closeness,
                rupture="open" if rupture else "no",
                willing=max(0, min(int(told.get("willing", 3)) - 1, 4)),
            ),
            member,
            audience="private",
        )
        self.levels[member] = Levels(
            sitting=sitting, causes=scored.levels, closeness=closeness, rupture=rupture
        )
        if told.get("afraid"):
            self._fears(member)
        self.write(Settings(pace="gentle" if self.afraid else "steady"), member, audience="private")
        self.write(Taste(marks=_tastes(told)), member)

    def show(self) -> None:
        """Both show each other their map."""
        self.turn += 1
        for member, levels in self.levels.items():
            self.write(levels, member, label=("map", str(self.turn)))

    def say(self, member: str, told: dict[str, Any] | None, *, active: bool) -> None:
        """A member's week: their pulse, shared, and the time and strength they have."""
        self.write(Pause(on=not active), member)
        if told is None:
            return
        if told.get("afraid"):
            self._fears(member)
        about, mark = (*(told.get("probe") or (None, None)),)[:2]
        self.write(
            WeekPulse(
                week=self.week_name,
                close=_within(told["connection"], 0, 10),
                tension=int(_within(told["tension"], 1, 5)),
                stress=int(_within(told["stress"], 1, 5)),
                about=OURS.get(about, "trust") if about else None,
                mark=int(mark) - 1 if mark is not None else None,
            ),
            member,
        )
        self._has(member, told)
        asked = int(mark) - 1 if about == "trust" and mark is not None else None
        self._tell_of_trust(member, broken=bool(told.get("breach")), mark=asked)

    def _has(self, member: str, told: dict[str, Any]) -> None:
        """The time and strength of a week, and what would be welcome in it."""
        welcome: list[Any] = [] if self.afraid else ["touch", "desire"]
        if welcome and int(told["tension"]) <= CALM:
            welcome.append("talks")
        self.write(
            Capacity(
                week=self.week_name,
                minutes=max(0, min(int(told["minutes"]), 2_000)),
                energy=max(1, min(int(told["energy"]), 3)),
                welcome=welcome,
            ),
            member,
        )

    def _tell_of_trust(self, member: str, *, broken: bool, mark: int | None) -> None:
        """What a member would say in a new map: that something happened, or that it is mended by now.

        A breach is said outright; else two answers about trust in a row have to agree.
        """
        if member not in self.levels or (mark is None and not broken):
            return
        if mark is not None:
            self.trust[member] = [*self.trust.get(member, []), mark][-2:]
        marks, before = self.trust.get(member, []), self.levels[member].rupture
        hurt = len(marks) == 2 and min(marks) >= HURT
        mended = len(marks) == 2 and max(marks) <= MENDED
        is_open = broken or hurt or (before and not mended)
        self.write(TrustAsked(week=self.week_name, broken=is_open), member, audience="private")
        if is_open != before:
            self.levels[member] = replace(self.levels[member], rupture=is_open)
            self.show()

    def _fears(self, member: str) -> None:
        """One of them is afraid: neither is asked for anything that confronts or touches from here on."""
        self.afraid.add(member)
        for each in MEMBERS:
            self.write(Settings(pace="gentle"), each, audience="private")

    # What follows for them

    @property
    def week_name(self) -> str:
        """The name of the present week."""
        return week_name(FIRST_WEEK + self.week)

    def settle(self) -> None:
        """Fold what has been written."""
        for member in MEMBERS:
            if self.pending[member]:
                self.ledgers[member] = fold(self.ledgers[member], self.pending[member], me=member)
                self.pending[member] = []

    def shared(self) -> Shared:
        """All facts that both know."""
        ledger = self.ledgers["a"]
        now = circumstances(
            ledger,
            couple=self.name,
            members=MEMBERS,
            week=self.week_name,
            today=day_date((FIRST_WEEK + self.week) * 7).isoformat(),
        )
        return shared_of(ledger, now, me="a")

    def own(self, member: str) -> Own:
        """All facts that one of them alone knows."""
        return own_of(self.ledgers[member], BY_SLUG, me=member, week=self.week_name)


def _within(value: Any, least: float, most: float) -> float:
    """A number between two others. ValueError for anything else, not-a-number included."""
    number = float(value)
    if not least <= number <= most:
        raise ValueError(f"{value} is not between {least:g} and {most:g}")
    return number


def _tastes(told: dict[str, Any]) -> dict[str, int]:
    families: dict[str, int] = {
        FAMILIES[name]: int(mark) for name, mark in (told.get("interests") or {}).items() if mark
    }
    liked = {slug_of(int(number)): int(mark) for number, mark in (told.get("deck") or {}).items() if mark}
    return {**families, **liked}


def cause_told(cause: Cause) -> str:
    """The protocol's word for a cause."""
    return THEIRS.get(cause, cause)
