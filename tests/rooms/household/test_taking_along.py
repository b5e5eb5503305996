"""Export and import: everything of mine, nothing private of the other's (docs/threat-model.md, 51)."""

from __future__ import annotations

import json

import pytest
from django.core.files.uploadedfile import SimpleUploadedFile

from hearthside.records.kinds.pulse import Pulse
from hearthside.records.kinds.situation import Situation
from tests import couples
from tests.couples import Somebody
from tests.people import doors

pytestmark = pytest.mark.django_db
PHRASE = "orchard velvet teapot harbour gravel"


def sealed(who: Somebody) -> bytes:
    answer = who.client.post("/me/export/sealed/", doors.own(PHRASE))
    assert answer.headers["Content-Disposition"] == 'attachment; filename="taken.hearthside"'
    return bytes(answer.content)


def bring(who: Somebody, data: bytes, phrase: str = PHRASE) -> object:
    form = {"file": SimpleUploadedFile("taken.hearthside", data), "passphrase": phrase}
    return who.client.post("/me/import/", form, follow=True).content


def test_the_readable_file_holds_mine_and_ours_and_nothing_of_theirs_alone() -> None:
    ana, ben = couples.ana_and_ben()
    ana.book().keep(Pulse(day="2026-11-01", close=3))
    ben.book().keep(Pulse(day="2026-11-02", close=4))
    ben.book().share(Situation(apart=True))
    answer = ana.client.post("/me/export/open/")
    assert answer.headers["Content-Disposition"] == 'attachment; filename="hearthside.json"'
    assert "no-store" in answer.headers["Cache-Control"]
    entries = json.loads(answer.content)["entries"]
    said = [(line["by"], line["entry"]["k"]) for line in entries]
    assert ("me", "pulse") in said
    assert ("partner", "situation") in said
    assert ("partner", "pulse") not in said


def test_the_sealed_file_shows_nothing_and_comes_back_whole() -> None:
    ana, _ = couples.ana_and_ben()
    ana.book().keep(Pulse(day="2026-11-01", close=3))
    data = sealed(ana)
    assert b"pulse" not in data
    ana.book().erase_all()
    assert not ana.book().every((Pulse,))
    assert "Brought in" in str(bring(ana, data))
    assert ana.book().every((Pulse,))
    assert "already" in str(bring(ana, data))


@pytest.mark.parametrize("harm", ["phrase", "cut", "bit", "nonsense"])
def test_a_spoilt_file_is_refused_kindly_and_changes_nothing(harm: str) -> None:
    ana, _ = couples.ana_and_ben()
    data = sealed(ana)
    before = len(ana.book().every())
    spoilt = {"cut": data[:-1], "bit": data[:-5] + bytes([data[-5] ^ 1]) + data[-4:], "nonsense": b"hello"}
    page = str(bring(ana, spoilt.get(harm, data), "wrong" if harm == "phrase" else PHRASE))
    assert "did not open" in page
    assert len(ana.book().every()) == before


def test_a_weak_passphrase_for_the_file_is_refused() -> None:
    ana, _ = couples.ana_and_ben()
    answer = ana.client.post("/me/export/sealed/", doors.own("password"))
    assert "text/html" in answer.headers["Content-Type"]
    assert b"could be guessed" in answer.content
