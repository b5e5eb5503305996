"""The forms of check-ins: prepared alone, told in one, agreed on and looked at again."""

from __future__ import annotations

from hearthside.engine.ledger.lasting.checkins import CheckIns
from hearthside.journal import sessions
from hearthside.web.handles import handle
from tests.disk.teller import WORDS, Form, Teller


def an_agenda(_teller: Teller) -> str | None:
    """The weekly check-in."""
    return handle("agenda", "weekly")


def checking_in(_teller: Teller) -> str | None:
    """Sitting down to it."""
    return handle("session", "checkin/weekly")


def agreed(teller: Teller) -> str | None:
    """What was agreed on and is still open."""
    return next((one.id.replace("-", "") for one in teller.who.book().ledger.of(CheckIns).open), None)


def going(teller: Teller) -> str | None:
    """The session that is going on."""
    return next((state.session for state in sessions.going(teller.who.book())), None)


CHECKINS = [
    Form("checkins:prepare", {"prompt": "hard", "was": "", "words": WORDS}, about=an_agenda),
    Form("checkins:prepare", {"prompt": WORDS, "was": WORDS, "words": WORDS, "at": WORDS}, about=an_agenda),
    Form("together:begin", {"phones": "two", "first": "me"}, about=checking_in),
    Form("together:move", {"verb": "say", "words": WORDS, "about": "hard", "once": "bc" * 8}, about=going),
    Form("together:move", {"verb": "keep", "words": WORDS, "about": "note", "typed": WORDS}, about=going),
    Form("together:move", {"verb": "say", "words": WORDS, "about": "note", "once": "cd" * 8}, about=going),
    Form(
        "together:move",
        {"verb": "say", "words": WORDS, "about": "agreement", "day": "2028-01-01", "once": "de" * 8},
        about=going,
    ),
    Form("together:move", {"look": "1", "words": WORDS, "about": WORDS, "day": WORDS}, about=going),
    Form("together:move", {"verb": "say", "about": "next", "day": WORDS, "time": WORDS}, about=going),
    Form("together:move", {"verb": "stop"}, about=going),
    Form("checkins:look", {"look": "1", "words": WORDS, "day": WORDS}, about=agreed),
    Form("checkins:look", {"how": "changed", "words": WORDS, "day": "2028-02-01"}, about=agreed),
    Form("checkins:look", {"how": WORDS, "words": WORDS, "day": WORDS}, about=agreed),
    Form("checkins:when", {"weekday": "7", "at": "16:00", "weeks": "1"}),
    Form("checkins:when", {"weekday": WORDS, "at": WORDS, "weeks": WORDS}),
    Form("checkins:tell", {"before": "60"}),
    Form("checkins:tell", {"before": WORDS}),
]
