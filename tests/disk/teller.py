"""One of the two, who fills in forms with secrets of their own, and what each form can be about."""

from __future__ import annotations

import secrets
from collections.abc import Callable
from dataclasses import dataclass, field

from django.urls import reverse

from hearthside.catalog.load import library
from hearthside.engine.ledger.lasting.checkins import CheckIns
from hearthside.engine.ledger.lasting.differences import Differences
from hearthside.engine.ledger.lasting.repairs import Repairs
from hearthside.journal import sessions
from hearthside.records.kinds.draft_kept import DraftKept
from hearthside.records.kinds.handed import Handed
from hearthside.rooms.path import left
from hearthside.rooms.path import week as weeks
from hearthside.web.handles import handle
from tests.couples import Somebody

WORDS = "<words>"


@dataclass
class Form:
    """One form: its address's name, what is typed (WORDS becomes a fresh secret), what it is about."""

    name: str
    fields: dict[str, str] = field(default_factory=dict)
    about: Callable[[Teller], str | None] | None = None


@dataclass
class Teller:
    """One of the two, what they have typed so far, and where they are in the story."""

    who: Somebody
    typed: list[str]
    number: int = 0
    passphrase: str = ""

    def words(self) -> str:
        """Something that only this person ever wrote, with letters that encodings treat differently."""
        made = f"{secrets.token_hex(5)}ßé{secrets.token_hex(4)}"
        self.typed.append(made)
        return made

    def secret(self) -> str:
        """A passphrase of one's own."""
        made = " ".join(secrets.token_hex(4) for _ in range(4))
        self.typed.append(made)
        return made

    def send(self, form: Form) -> int:
        """Fill in a form and send it; 0 when there is nothing that it could be about."""
        args = []
        if form.about is not None:
            named = form.about(self)
            if named is None:
                return 0
            args = named.split("/")
        fields = {name: self.words() if value == WORDS else value for name, value in form.fields.items()}
        return int(self.who.client.post(reverse(form.name, args=args), fields).status_code)


def card(teller: Teller) -> str | None:
    """The next card of the deck, another one each visit."""
    slugs = list(library().cards)
    return handle("card", slugs[teller.number % len(slugs)])


def skipped(teller: Teller) -> str | None:
    """A card far down the deck."""
    slugs = list(library().cards)
    return handle("card", slugs[-1 - teller.number % 5])


def first_card(_teller: Teller) -> str | None:
    """The first card of the deck, which both have answered."""
    return handle("card", next(iter(library().cards)))


def guessable(teller: Teller) -> str | None:
    """A card at which one may guess, another one each visit."""
    slugs = [card.slug for card in library().cards.values() if card.guess]
    return handle("card", slugs[teller.number % len(slugs)])


def newest_card(teller: Teller) -> str | None:
    """The card that was added last."""
    slug = next(reversed(teller.who.book().ledger.own_cards), None)
    return handle("card", slug) if slug else None


def own_card(teller: Teller) -> str | None:
    """A card that the two have added."""
    slug = next(iter(teller.who.book().ledger.own_cards), None)
    return handle("card", slug) if slug else None


def offered(teller: Teller) -> str | None:
    """What stands first in this week."""
    slugs = [standing.practice for standing in weeks.read(teller.who.book()).every if standing.practice]
    return handle("practice", slugs[0]) if slugs else None


def undone(teller: Teller) -> str | None:
    """What stood in last week and did not happen, or what never stood there."""
    return next((one.named for one in left.things(teller.who.book())), liked(teller))


def liked(teller: Teller) -> str | None:
    """A practice that may be asked about openly."""
    return handle("practice", "one-game-at-the-table")


def sitting_down(_teller: Teller) -> str | None:
    """Listening turns."""
    return handle("session", "listening")


def handed(teller: Teller) -> str | None:
    """What the partner handed over last."""
    entries = [one for one in teller.who.book().every((Handed,)) if one.author != teller.who.id]
    return entries[-1].id if entries else None


def letter(teller: Teller) -> str | None:
    """A draft that was kept, at every third visit."""
    entries = teller.who.book().every((DraftKept,)) if teller.number % 3 == 2 else []
    return entries[0].id if entries else None


def going(teller: Teller) -> str | None:
    """The session that is going on."""
    return next((state.session for state in sessions.going(teller.who.book())), None)


def differing(teller: Teller) -> str | None:
    """The newest page of a difference."""
    return next(reversed(teller.who.book().ledger.of(Differences).leaves), None)


def side(number: int) -> Callable[[Teller], str | None]:
    """One part of it."""

    def found(teller: Teller) -> str | None:
        token = differing(teller)
        return f"{token}/{number}" if token else None

    return found


def repair(teller: Teller) -> str | None:
    """What the partner has sent, if it waits."""
    book = teller.who.book()
    return next((one.id for one in book.ledger.of(Repairs).unmet if one.author == book.partner), None)


def an_agenda(_teller: Teller) -> str | None:
    """The weekly check-in."""
    return handle("agenda", "weekly")


def checking_in(_teller: Teller) -> str | None:
    """Sitting down to it."""
    return handle("session", "checkin/weekly")


def agreed(teller: Teller) -> str | None:
    """What was agreed on and is still open."""
    return next((one.id.replace("-", "") for one in teller.who.book().ledger.of(CheckIns).open), None)
