"""A year of Ana and Ben: every form of every room, with words that nobody would write by chance.

A new room adds a line to FORMS for each form in which somebody can write, or names its address in
WORDLESS (tests/disk/places.py); `test_every_address_is_in_the_story` says so otherwise.
"""

from __future__ import annotations

from collections.abc import Callable
from datetime import UTC, datetime, timedelta
from typing import Any

import pytest
from django.core.files.uploadedfile import SimpleUploadedFile
from django.test import Client
from django.urls import reverse

from hearthside.people import cookies
from hearthside.web import clock
from tests.couples import Somebody
from tests.disk.places import PAGES
from tests.disk.teller import (
    WORDS,
    Form,
    Teller,
    agreed,
    an_agenda,
    card,
    checking_in,
    differing,
    first_card,
    going,
    guessable,
    handed,
    letter,
    liked,
    newest_card,
    offered,
    own_card,
    repair,
    side,
    sitting_down,
    skipped,
    undone,
)
from tests.people import doors
from tests.rooms.causes import sitting

START = datetime(2026, 1, 5, 8, 0, tzinfo=UTC)
VISITS = 13  # one every four weeks

FORMS = [
    Form("today:given", {"moment": "hello"}),
    Form("today:undo", {"moment": "hello"}),
    Form("today:noticed", {"moment": "laugh", "words": WORDS}),
    Form("today:noticed", {"words": WORDS}),
    Form("today:pulse", {"close": "7"}),
    Form("today:pulse", {"close": WORDS}),
    Form("weekly:index", {"close": "6", "tension": "2", "broken": WORDS, "f-touch-low": WORDS}),
    Form("weekly:index", {"close": "6", "stress": "4", "broken": "no", "tell": "on", "item": WORDS}),
    Form("weekly:index", {"close": WORDS}),
    Form("weekly:index", {"verb": "undo"}),
    Form("weekly:index", {"tension": "2", "broken": "no"}),
    Form("decks:card", {"words": WORDS}, about=card),
    Form("decks:skip", about=skipped),
    Form("decks:guess", {"guess": WORDS}, about=guessable),
    Form("decks:card", {"words": WORDS}, about=guessable),
    Form("decks:uncover", {"words": WORDS}, about=guessable),
    Form("decks:reply", {"verdict": "not_quite", "words": WORDS, "turn": "1"}, about=guessable),
    Form("decks:mark", {"mark": "favourite"}, about=card),
    Form("decks:mark", {"mark": WORDS}, about=card),
    Form("decks:still", {"turn": "1"}, about=first_card),
    Form("decks:card", {"words": WORDS, "turn": "2"}, about=first_card),
    Form("decks:talked", {"how": "talked", "words": WORDS}, about=skipped),
    Form("decks:talked", {"how": WORDS, "n": WORDS}, about=skipped),
    Form("decks:ours", {"words": WORDS}),
    Form("decks:change", {"words": WORDS}, about=newest_card),
    Form("decks:lay", {"words": WORDS}, about=own_card),
    Form("decks:card", {"words": WORDS}, about=own_card),
    Form("path:begin", {"minutes": "180", "energy": "2"}),
    Form("path:time", {"minutes": "90", "energy": "1"}),
    Form("path:life", {"child": "on"}),
    Form("path:done", about=offered),
    Form("path:rate", {"closer": "4", "note": WORDS, "words": WORDS, "chore": "on"}, about=offered),
    Form("path:rate", {"note": WORDS, "words": WORDS}, about=offered),
    Form("path:rate", {"verb": "show", "words": WORDS}, about=offered),
    Form("path:choose", {"verb": "later", "place": "both", "reason": WORDS}, about=offered),
    Form("path:became", {"because": "time", "words": WORDS}, about=undone),
    Form("path:became", {"because": WORDS}, about=undone),
    Form("path:tastes", {"play": "5", "novelty": "1", "rituals": "3"}),
    Form("path:tastes", {"play": WORDS}),
    Form("path:taste", {"mark": "5", "library": WORDS}, about=liked),
    Form("causes:pace", {"pace": "steady"}),
    Form("causes:safe", {"afraid": "yes", "hurt": WORDS}),
    Form("household:about", {"name": WORDS, "zone": "UTC", "week_start": "1", "country": "AT"}),
    Form("household:about", {"name": WORDS, "zone": WORDS, "week_start": "1", "country": "AT"}),
    Form(
        "household:likes",
        {"theme": "dark", "text": "larger", "pace": "steady", "idle_minutes": "60", "open_hours": "4"},
    ),
    Form("household:pause", {"until": WORDS}),
    Form("household:low", {"reason": WORDS}),
    Form("household:low", {"verb": "back"}),
    Form("household:low"),
    Form("household:situation", {"sent": "1", "apart": "on"}),
    Form("household:readable"),
    Form("repairs:one", {"how": "own", "words": WORDS}, about=repair),
    Form("repairs:put-by", {"words": WORDS}, about=repair),
    Form("repairs:send", {"phrase": "can-we-start-over", "back": WORDS}),
    Form("repairs:send", {"phrase": WORDS}),
    Form("repairs:send", {"until": WORDS}),
    Form("repairs:send", {"words": WORDS}),
    Form("together:begin", {"phones": "two", "first": "me"}, about=sitting_down),
    Form("together:move", {"verb": "on", "after": "0"}, about=going),
    Form("together:move", {"verb": "say", "words": WORDS, "about": "small", "once": "ab" * 8}, about=going),
    Form("together:move", {"verb": WORDS, "words": WORDS}, about=going),
    Form("together:move", {"verb": "pause", "minutes": "30"}, about=going),
    Form("together:move", {"verb": "stop"}, about=going),
    Form("differences:start", {"kind": "both", "title": WORDS}),
    Form("differences:start", {"kind": WORDS, "title": WORDS}),
    Form("differences:start", {"kind": "line", "title": WORDS}),
    Form("differences:part", {"words": WORDS, "way": "keep"}, about=side(1)),
    Form("differences:part", {"words": WORDS, "way": "show"}, about=side(2)),
    Form("differences:part", {"words": WORDS, "way": "seal"}, about=side(3)),
    Form("differences:part", {"words": WORDS, "way": WORDS}, about=side(4)),
    Form("differences:step", {"words": WORDS}, about=differing),
    Form("differences:step", {"words": WORDS, "look": WORDS}, about=differing),
    Form("differences:look", {"words": WORDS, "how": "well", "step": WORDS}, about=differing),
    Form("differences:look", {"words": WORDS}, about=differing),
    Form("differences:answer", {"verb": "yes", "step": WORDS}, about=differing),
    Form("differences:put", {"verb": "peace"}, about=differing),
    Form("checkins:prepare", {"prompt": "hard", "was": "", "words": WORDS}, about=an_agenda),
    Form("checkins:prepare", {"prompt": WORDS, "was": WORDS, "words": WORDS, "at": WORDS}, about=an_agenda),
    Form("together:begin", {"phones": "two", "first": "me"}, about=checking_in),
    Form("together:move", {"verb": "say", "words": WORDS, "about": "hard", "once": "bc" * 8}, about=going),
    Form("together:move", {"verb": "say", "words": WORDS, "about": "note", "once": "cd" * 8}, about=going),
    Form(
        "together:move",
        {"verb": "say", "words": WORDS, "about": "agreement", "day": "2028-01-01", "once": "de" * 8},
        about=going,
    ),
    Form("together:move", {"verb": "say", "about": "next", "day": WORDS, "time": WORDS}, about=going),
    Form("together:move", {"verb": "stop"}, about=going),
    Form("checkins:look", {"how": "changed", "words": WORDS, "day": "2028-02-01"}, about=agreed),
    Form("checkins:look", {"how": WORDS, "words": WORDS, "day": WORDS}, about=agreed),
    Form("checkins:when", {"weekday": "7", "at": "16:00", "weeks": "1"}),
    Form("checkins:when", {"weekday": WORDS, "at": WORDS, "weeks": WORDS}),
    Form("checkins:tell", {"before": "60"}),
    Form("checkins:tell", {"before": WORDS}),
    Form("together:move", {"look": "1", "words": WORDS, "about": "small"}, about=going),
    Form("wording:index", {"look": "1", "words": WORDS}),
    Form("wording:index", {"look": "all", "words": WORDS}),
    Form("wording:index", {"look": WORDS, "verb": WORDS, "words": WORDS, "before": WORDS}),
    Form("wording:index", {"verb": "build", "feeling": WORDS, "happened": WORDS, "words": WORDS}),
    Form("wording:index", {"verb": "build", "need": WORDS, "theirs": WORDS, "felt": WORDS}),
    Form("wording:index", {"verb": "add", "words": WORDS, "built": WORDS, "seen": "on"}),
    Form("wording:index", {"verb": "replace", "words": WORDS, "built": WORDS}),
    Form("wording:index", {"verb": "undo", "words": WORDS, "before": WORDS}),
    Form("wording:index", {"verb": "keep", "words": WORDS}),
    Form("wording:index", {"verb": "pause", "words": WORDS}),
    Form("wording:index", {"verb": "hand", "words": WORDS, "once": "cd" * 8}),
    Form("wording:index", {"verb": "hand", "words": "If you leave me I will kill myself.", "built": WORDS}),
    Form("wording:read", {"words": WORDS}, about=handed),
    Form("wording:erase", {"words": WORDS}, about=letter),
    Form("library:index", {"words": WORDS}),
    Form("support:note", {"read": WORDS}),
    Form("support:note", {"words": WORDS}),
]


class Year:
    """The story. `secrets` is everything that must not be found afterwards."""

    def __init__(self, monkeypatch: pytest.MonkeyPatch) -> None:
        """Begin in January."""
        self.moment = START
        monkeypatch.setattr(clock, "now", lambda: self.moment)
        self.secrets: list[str] = []
        self.answers: list[int] = []
        self.ana, self.ben = self._move_in()

    def live(self, *, every: Callable[[int], None]) -> None:
        """Come by for a year; `every` is called after each visit."""
        for number in range(VISITS):
            for teller in (self.ana, self.ben):
                self._visit(teller, number)
            every(number)
            self.moment += timedelta(days=28)

    def leave(self) -> None:
        """Ben deletes everything, which leaves Ana hers."""
        self._unlock(self.ben)
        form = {"passphrase": self.ben.passphrase, "sure": "on"}
        self._post(self.ben, reverse("household:everything"), form)

    def _visit(self, teller: Teller, number: int) -> None:
        teller.number = number
        self._unlock(teller)
        for form in FORMS:
            status = teller.send(form)
            assert status < 500, form
            self.answers.append(status)
        if number % 6 == 0:
            self._assess(teller, number)
        if number % 8 == 3:
            self._keys(teller)
        if number == 10:
            self._take_along(teller)
        for page in PAGES:
            assert teller.who.client.get(page).status_code == 200, page
        self.moment += timedelta(minutes=3)
        self._post(teller, "/door/lock/", {})

    def _unlock(self, teller: Teller) -> None:
        wrong = {"login": teller.who.login, "passphrase": "a wrong one, typed first"}
        teller.who.client.post(doors.UNLOCK, wrong)
        doors.unlock(teller.who.client, teller.who, teller.passphrase)
        assert doors.is_open(teller.who.client)
        self.secrets.append(doors.session_of(teller.who.client))

    def _post(self, teller: Teller, address: str, form: dict[str, Any]) -> Any:
        response = teller.who.client.post(address, form)
        assert response.status_code in (200, 302, 303), (address, response.status_code)
        self.answers.append(response.status_code)
        return response

    def _assess(self, teller: Teller, number: int) -> None:
        token = f"{number:08x}" + teller.who.identity.person.hex[:8]
        self._post(teller, "/us/begin/", {})
        form = "ab"[number // 6 % 2]
        sitting.answer_all(teller.who, token, form, more=3, touch=4, routine=4)
        self._post(teller, "/us/show/", {"closeness": "on"})

    def _keys(self, teller: Teller) -> None:
        """A new passphrase, a new recovery code, a PIN."""
        fresh = teller.secret()
        self._post(teller, "/me/passphrase/", {"old": teller.passphrase, **doors.own(fresh)})
        teller.passphrase = fresh
        self._post(teller, "/me/recovery/", {"passphrase": fresh})
        self.secrets += [code for code in [doors.shown_code(teller.who.client)] if code]
        pin = {"pin": "739164", "again": "739164"}
        self._post(teller, "/door/device/", pin)
        device = teller.who.client.cookies.get(cookies.device_name())
        self.secrets += [device.value] if device and device.value else []
        teller.who.client.cookies.pop(cookies.device_name(), None)

    def _take_along(self, teller: Teller) -> None:
        phrase = teller.secret()
        data = self._post(teller, "/me/export/sealed/", doors.own(phrase)).content
        form = {"file": SimpleUploadedFile("taken.hearthside", data), "passphrase": phrase}
        self._post(teller, "/me/import/", form)

    def _move_in(self) -> tuple[Teller, Teller]:
        """Through the door as a browser goes: create, invite, join, compare words."""
        one, other = (self._new(login) for login in ("hearth-one", "hearth-two"))
        doors.create(one.who.client, one.who.login, name=one.words(), **doors.own(one.passphrase))
        self.secrets += [doors.shown_code(one.who.client)]
        one.who.client.post("/door/invite/", {"host": "me"})
        page = one.who.client.get("/door/invite/").content.decode()
        secret = page.split('<p class="link-box">')[2].split("<")[0]
        self.secrets += [secret, secret.replace("-", "")]
        form = {"invitation": secret, "name": other.words(), "login": other.who.login, "known": "on"}
        other.who.client.post("/door/join/", {**form, **doors.own(other.passphrase)})
        self.secrets += [doors.shown_code(other.who.client)]
        one.who.client.post("/door/words/", {"answer": "yes"})
        for teller in (one, other):
            self._find(teller)
        return one, other

    def _new(self, login: str) -> Teller:
        who = Somebody(login, login, None, "", client=Client())  # type: ignore[arg-type]  # found once they exist
        teller = Teller(who, self.secrets)
        teller.passphrase = teller.secret()
        return teller

    def _find(self, teller: Teller) -> None:
        from hearthside.people import accounts

        teller.who.identity = accounts.unlock(teller.who.login, teller.passphrase)
