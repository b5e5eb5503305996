"""The protocol's requests, answered by the engine's own functions."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from typing import Any

from hearthside.catalog.types import CAUSES
from hearthside.engine.ledger import day_date, week_name
from hearthside.engine.plan import Content, Own, Shared, chance_of, lay_week, own_week
from hearthside.engine.plan.needs import measured_maps, own_measured
from hearthside.engine.probes import next_probe
from hearthside.engine.protocol.catalogue import content_of, number_of, slug_of
from hearthside.engine.protocol.pair import FIRST_WEEK, MEMBERS, Pair, cause_told
from hearthside.engine.roots import couple_map
from hearthside.engine.signals import signals
from hearthside.records.fields import Because
from hearthside.records.kinds.choice import Choice
from hearthside.records.kinds.done import Done
from hearthside.records.kinds.rating import Rating
from hearthside.records.kinds.week import Offer, WeekLaid

Reply = dict[str, Any]


class Engine:
    """Answers for many couples; keeps of each nothing but the records that they wrote."""

    def __init__(self) -> None:
        """No catalogue and nobody yet."""
        self._content = Content({}, {})
        self._pairs: dict[int, Pair] = {}
        self._laid: dict[int, list[tuple[str, WeekLaid]]] = {}

    def hello(self, catalogue: Sequence[dict[str, Any]]) -> Reply:
        """Take the catalogue."""
        self._content = content_of(catalogue)
        return {}

    def new(self, couple: int, seed: int) -> Reply:
        """Begin with a couple."""
        self._pairs[couple] = Pair(couple, seed)
        self._laid[couple] = []
        return {}

    def assess(self, couple: int, data: dict[str, Any]) -> Reply:
        """Both have sat: their maps, and whether help is due."""
        pair = self._pairs[couple]
        with pair.whole():
            for member in MEMBERS:
                if data.get(member) is not None:
                    pair.sit(member, data[member])
            pair.show()
            pair.settle()
        shared = pair.shared()
        maps = measured_maps(shared) or {member: levels.causes for member, levels in pair.levels.items()}
        told = {
            member: {cause_told(c): level.mean for c, level in maps.get(member, {}).items()}
            for member in MEMBERS
        }
        joined = couple_map(*(maps[member] for member in MEMBERS if member in maps)) if maps else {}
        both = {cause_told(cause): level.mean for cause, level in joined.items()}
        owns = [pair.own(member) for member in MEMBERS]
        return {"map": {**told, "couple": both}, "help": _help(pair, shared, owns)}

    def propose(self, couple: int, data: dict[str, Any]) -> Reply:
        """A week: what is for the two, what is for each, whether help is due, and what to ask next."""
        pair = self._pairs[couple]
        with pair.whole():
            pair.week = int(data["week"])
            for member in MEMBERS:
                pair.say(member, data["pulse"].get(member), active=bool(data["active"].get(member, True)))
            pair.settle()
        shared = pair.shared()
        laid = [("both", lay_week(shared, self._content, chance_of(pair.name, shared.week)))]
        beside = [offer.practice for offer in laid[0][1].offers]
        owns = {member: pair.own(member) for member in MEMBERS}
        for member, own in owns.items():
            chance = chance_of(pair.name, shared.week, member)
            laid.append((member, own_week(own, shared, self._content, chance, beside=beside)))
        self._laid[couple] = laid
        return {
            "items": _items(laid),
            "help": _help(pair, shared, owns.values()),
            "probes": {member: _probe(pair, own, shared) for member, own in owns.items()},
        }

    def learn(self, couple: int, data: dict[str, Any]) -> Reply:
        """What became of the week."""
        pair = self._pairs[couple]
        with pair.whole():
            for who, laid in self._laid[couple]:
                by = "a" if who == "both" else who
                pair.write(laid, by, audience="shared" if who == "both" else "private")
            for item in data["items"]:
                for who in _doers(item["who"], item, self._laid[couple]):
                    _live(pair, who, item, self._laid[couple])
            pair.settle()
        return {}


def _help(pair: Pair, shared: Shared, owns: Iterable[Own]) -> str | None:
    if pair.afraid:
        return "unsafe"
    return "therapy" if any(signals(own, shared) for own in owns) else None


def _probe(pair: Pair, own: Own, shared: Shared) -> str | None:
    levels = own_measured(own, shared.week)
    asked = [(mark.week, mark.about) for mark in own.pulses if mark.about is not None]
    trust = pair.ledgers[own.me].trust
    last = week_name(trust[-1].week) if trust else None
    last = max(filter(None, (last, own.sat)), default=None)  # a sitting asks about it too
    following = week_name(FIRST_WEEK + pair.week + 1)
    hurt = own.rupture or shared.rupture
    found = next_probe(levels, asked, week=following, trust_last=last, hurt=hurt)
    return cause_told(found) if found in CAUSES else found


def _items(laid: list[tuple[str, WeekLaid]]) -> list[Reply]:
    """The offers as the protocol tells them; the same small thing for both of them is one item."""
    items: dict[tuple[str, str], Reply] = {}
    for who, week in laid:
        for offer in week.offers:
            before = next((items[key] for key in items if key[0] == offer.practice), None)
            if before is not None:
                before["who"] = "both"
                continue
            items[(offer.practice, who)] = _item(who, offer)
    return list(items.values())[:8]


def _item(who: str, offer: Offer) -> Reply:
    """Without `alt`: in the product another thing is a tap away, and never one of three to pick from."""
    return {"practice": number_of(offer.practice), "who": who, "alt": []}


def _doers(who: str, item: dict[str, Any], laid: list[tuple[str, WeekLaid]]) -> list[str]:
    """Whose offers an item was: of the two together, or of one or each alone."""
    if who != "both":
        return [who]
    offered = {slug_of(number) for number in item["offered"]} | {slug_of(item["practice"])}
    for_two = {offer.practice for offer in laid[0][1].offers}
    return ["both"] if offered & for_two else list(MEMBERS)


def _live(pair: Pair, who: str, item: dict[str, Any], laid: list[tuple[str, WeekLaid]]) -> None:
    """Write down what became of one item."""
    slug, week = slug_of(item["practice"]), pair.week_name
    offers = dict(laid)[who].offers
    offered = {slug_of(number) for number in item["offered"]} | {slug}
    offer = next((one for one in offers if one.practice in offered), None)
    if offer is None:
        return
    authors = MEMBERS if who == "both" else (who,)
    audience = "shared" if who == "both" else "private"
    if offer.practice != slug:
        swap = Choice(week=week, place=offer.place, practice=offer.practice, verb="swap", other=slug)
        pair.write(swap, authors[0], audience=audience)
    if all(item["done"].get(author) for author in authors):
        day = _day(pair)
        pair.write(Done(week=week, place=offer.place, practice=slug, day=day), authors[0], audience=audience)
        given = {author: mark for author in authors if (mark := item["rating"].get(author)) is not None}
        for author, mark in given.items():
            _rate(pair, author, Rating(week=week, practice=slug, closer=int(mark)), who, alone=len(given) < 2)
        return
    reason: Because | None = item.get("reason")
    gone = Choice(week=week, place=offer.place, practice=slug, verb="undone", reason=reason)
    pair.write(gone, authors[0], audience=audience)


def _rate(pair: Pair, author: str, rating: Rating, who: str, *, alone: bool) -> None:
    """Of what was for two: sealed until both have rated, or shown at once where the other does not."""
    if who != "both":
        pair.write(rating, author, audience="private")
    elif alone:
        pair.write(rating, author)
    else:
        pair.write(rating, author, audience="sealed", label=("rating", rating.week, rating.practice))


def _day(pair: Pair) -> str:
    return day_date((FIRST_WEEK + pair.week) * 7).isoformat()
