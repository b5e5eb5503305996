"""Ana and Ben with a little of everything: a map, a week, cards in every state, words each may not see."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any

from django.urls import reverse

from hearthside.catalog.load import library
from hearthside.catalog.types import CAUSES
from hearthside.journal.book import Book
from hearthside.records import labels
from hearthside.records.kinds.appreciation import Appreciation
from hearthside.records.kinds.card_answer import CardAnswer
from hearthside.records.kinds.difference import Difference
from hearthside.records.kinds.draft_kept import DraftKept
from hearthside.records.kinds.handed import Handed
from hearthside.records.kinds.levels import Level, Levels
from hearthside.records.kinds.noticed import Noticed
from hearthside.records.kinds.own_card import OwnCard
from hearthside.records.kinds.pulse import Pulse
from hearthside.records.kinds.repair import Repair
from hearthside.records.kinds.rhythm import Rhythm
from hearthside.records.kinds.session import Session
from hearthside.records.kinds.session_move import SessionMove
from hearthside.records.kinds.sitting import Sitting
from hearthside.records.kinds.week import WeekLaid
from hearthside.web.handles import handle
from tests import couples
from tests.couples import Somebody
from tests.doors.addresses import Address, Filling, addresses
from tests.doors.examples import examples

PRIVATE, SEALED, SHARED = "quincetree", "mulberrygate", "plumorchard"  # words that no page of ours uses
SITTING = "ab" * 8
OWN_CARD = "own-0123456789ab"
DIFFERENCE = "0123456789abcdef"
SITTING_DOWN = "ab" * 12


@dataclass
class Life:
    """The couple, and the ids of some things of Ana."""

    ana: Somebody
    ben: Somebody
    shared: str
    private: str
    repair: str
    agreed: str
    given: str
    kept: str
    letter: str
    draft: str

    @property
    def ways(self) -> list[Address]:
        """Every address of the house, with things of Ana in it."""
        return addresses(filling(self))


def live() -> Life:
    """Let them live."""
    ana, ben = couples.ana_and_ben()
    for who in (ana, ben):
        _answers(who.book(), levels=True)
        _opened(who.book(), _cards()[0])
    for who in (ana, ben, ana):
        who.client.get("/")
    _laid(ana)
    shared = ana.book().share(Noticed(day=_day(ana), moment="laugh", words=SHARED))
    ana.book().share(OwnCard(card=OWN_CARD, words=f"{SHARED}, or not?"))
    ana.book().share(Difference(difference=DIFFERENCE, title=f"{SHARED} or not"))
    ana.book().share(Session(session=SITTING_DOWN, what="listening"))
    agreed = _checked_in(ana)
    repair = ana.book().share(Repair(words=f"{SHARED}, sorry"))
    given = ana.book().share(Appreciation(did=SHARED))
    kept = ana.book().keep(Appreciation(did=PRIVATE))
    private = ana.book().keep(Pulse(day=_day(ana), close=3))
    letter = ana.book().share(Handed(words=f"{SHARED} on Sunday?"))
    draft = ana.book().keep(DraftKept(words="Not yet"))
    for who in (ana, ben):
        who.client.get("/")
    return Life(ana, ben, shared, private, repair, agreed, given, kept, letter, draft)


def keep_secrets(life: Life) -> None:
    """Ana writes one private entry of every kind there is, and answers what Ben has not answered."""
    for record in examples(PRIVATE):
        life.ana.book().keep(record)
    seal(life, SEALED)


def seal(life: Life, words: str) -> None:
    """Ana answers a card; Ben has not."""
    slug = _cards()[1]
    life.ana.book().give(CardAnswer(card=slug, words=words), labels.card(slug))


def filling(life: Life) -> Filling:
    """What stands in the addresses that take something, by the address's name: things of Ana where there are.

    A new room with an address that takes something adds its line here.
    """
    found = library()
    own, cards = handle("card", OWN_CARD), [handle("card", slug) for slug in _cards()[:3]]
    practices = _named("practice", _practices(life))
    return {
        "causes:items": [{"sitting": SITTING, "step": 1}, {"sitting": "cd" * 8, "step": 7}],
        "causes:last": [{"sitting": SITTING}, {"sitting": "cd" * 8}],
        "causes:more": [{"sitting": SITTING}, {"sitting": "cd" * 8}],
        "checkins:agenda": _named("agenda", ["weekly", "far-apart"]),
        "checkins:prepare": _named("agenda", ["weekly", "far-apart"]),
        "checkins:look": [{"agreement": life.agreed}],
        "checkins:month": [{"year": life.ana.book().today.year, "month": life.ana.book().today.month}],
        "causes:cause": _named("cause", CAUSES),
        "decks:deck": _named("deck", found.decks),
        "decks:card": [{"named": named} for named in (*cards, own)],
        "decks:skip": [{"named": named} for named in (cards[2], own)],
        "decks:mark": [{"named": named} for named in (cards[2], own)],
        "decks:still": [{"named": cards[0]}],
        "decks:guess": [{"named": named} for named in (cards[2], own)],
        "decks:uncover": [{"named": cards[1]}],
        "decks:reply": [{"named": cards[0]}],
        "decks:talked": [{"named": named} for named in (cards[2], own)],
        "decks:change": [{"named": own}],
        "decks:lay": [{"named": own}],
        "decks:remove": [{"named": own}],
        "household:erase": [{"entry": life.shared}, {"entry": life.private}],
        "library:article": _named("article", found.articles),
        "library:practice": _named("practice", list(found.practices)[:2]),
        "library:deck": _named("deck", list(found.decks)[:2]),
        "library:idea": _named("idea", list(found.ideas)[:2]),
        "library:source": _named("evidence", list(found.evidence)[:3]),
        "path:practice": practices,
        "patterns:pattern": _named("pattern", list(found.patterns)[:2]),
        "progress:series": _named("series", CAUSES[:2]),
        "progress:year": [{"year": life.ana.book().today.year}],
        "path:choose": practices[:2],
        "path:done": practices[:2],
        "path:rate": practices,
        "path:became": practices[:2],
        "path:taste": practices[:2],
        **_differences(),
        "appreciation:heard": [{"entry": life.given}],
        "appreciation:give": [{"entry": life.kept}],
        "appreciation:erase": [{"entry": life.kept}],
        **{f"repairs:{name}": [{"entry": life.repair}] for name in ("one", "put-by", "take-back")},
        "together:kind": _named("session", ("listening", "closeness", "tell", "rounds", "unload")),
        "together:begin": _named("session", ("listening", "closeness/as-you-are-now", "rounds")),
        "together:session": [{"session": SITTING_DOWN}, {"session": "cd" * 12}],
        "together:move": [{"session": SITTING_DOWN}],
        "together:over": [{"session": SITTING_DOWN}],
        "together:calendar": [{"session": SITTING_DOWN}],
        "wording:again": [{"entry": life.draft}, {"entry": life.shared}],
        "wording:erase": [{"entry": life.draft}, {"entry": life.letter}],
        "wording:read": [{"entry": life.letter}],
        "support:page": [*_named("helpline", list(found.helplines)[:3]), {"named": handle("guide", "time")}],
    }


def _differences() -> Filling:
    """The page of a difference, and its parts."""
    page = {"token": DIFFERENCE}
    names = ("page", "step", "answer", "look", "put", "erase")
    parts: list[dict[str, Any]] = [{**page, "number": number} for number in (1, 3, 9)]
    return {"differences:part": parts, **{f"differences:{name}": [page] for name in names}}


def _named(kind: str, slugs: Any) -> list[dict[str, Any]]:
    return [{"named": handle(kind, slug)} for slug in slugs]


def _practices(life: Life) -> list[str]:
    """What the week offers, and one that it does not."""
    laid = [entry.record for entry in life.ana.book().every((WeekLaid,))]
    offered = [offer.practice for week in laid if isinstance(week, WeekLaid) for offer in week.offers]
    return [*offered, next(slug for slug in library().practices if slug not in offered)]


def _cards() -> list[str]:
    return list(library().cards)


def _day(who: Somebody) -> str:
    return who.book().today.isoformat()


def _answers(book: Book, *, levels: bool) -> None:
    items = [slug for slug, item in library().items.items() if item.form == "a"]
    book.keep(Sitting(sitting=SITTING, form="a", answers=dict.fromkeys(items, 2), closeness=5))
    causes = {cause: Level(mean=4, error=1) for cause in CAUSES}
    if levels:
        book.give(Levels(sitting=SITTING, causes=causes, closeness=5), labels.cause_map(1))


def _opened(book: Book, slug: str) -> None:
    book.give(CardAnswer(card=slug, words=SHARED), labels.card(slug))


def _checked_in(ana: Somebody) -> str:
    """A check-in that is going on, with a note and an agreement, and a rhythm; gives the agreement's name."""
    book, session = ana.book(), "cd" * 12
    book.share(Rhythm(weekday=7, minute=960))
    book.share(Session(session=session, what="checkin", about="weekly"))
    book.share(SessionMove(session=session, verb="say", about="note", words=SHARED))
    day = 86_400 * (book.day + 3)
    agreed: str = book.share(
        SessionMove(session=session, verb="say", about="agreement", words=SHARED, until=day)
    )
    return agreed.replace("-", "")


def _laid(ana: Somebody) -> None:
    response = ana.client.post(reverse("path:begin"), {"minutes": "180", "energy": "3"})
    assert response.status_code == 303
