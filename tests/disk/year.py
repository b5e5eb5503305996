"""A year of Ana and Ben: every form of every room (forms.py), in words that nobody writes by chance."""

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
from tests.disk.forms import FORMS, PAGES
from tests.disk.teller import Teller
from tests.people import doors
from tests.rooms.causes import sitting

START = datetime(2026, 1, 5, 8, 0, tzinfo=UTC)
VISITS = 13  # one every four weeks


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
