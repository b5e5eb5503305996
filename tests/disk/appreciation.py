"""The forms of appreciation: given, kept, taken out of the drawer, heard."""

from __future__ import annotations

from hearthside.engine.ledger.lasting.appreciations import Appreciations, Drawer
from tests.disk.teller import WORDS, Form, Teller


def kept(teller: Teller) -> str | None:
    """What lies longest in the drawer."""
    return next((one.id for one in teller.who.book().ledger.of(Drawer).kept), None)


def given(teller: Teller) -> str | None:
    """What the partner gave last."""
    book = teller.who.book()
    return next((one.id for one in reversed(book.ledger.of(Appreciations).of(book.partner).given)), None)


THANKS = {"did": WORDS, "meant": WORDS, "thanks": WORDS, "asked": "on"}
APPRECIATION = [
    Form("appreciation:index", {**THANKS, "verb": "look"}),
    Form("appreciation:index", {**THANKS, "look": "1", "on": WORDS}),
    Form("appreciation:index", {**THANKS, "verb": "keep"}),
    Form("appreciation:index", {**THANKS, "verb": "keep", "on": WORDS}),
    Form("appreciation:index", {**THANKS, "verb": "give", "once": WORDS}),
    Form("appreciation:index", {"meant": WORDS, "verb": "give"}),
    Form("appreciation:give", {"words": WORDS}, about=kept),
    Form("appreciation:erase", {"words": WORDS}, about=kept),
    Form("appreciation:heard", {"words": WORDS}, about=given),
]
