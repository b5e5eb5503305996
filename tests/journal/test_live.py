"""The live channel: it tells of what both may know, and of nothing else."""

from __future__ import annotations

import pytest
from django.test import Client

from hearthside.journal.stirs import numbers
from hearthside.records.kinds.noticed import Noticed
from hearthside.records.kinds.pulse import Pulse
from tests import couples
from tests.couples import Somebody

pytestmark = pytest.mark.django_db


def number(who: Somebody) -> int:
    couple = who.desk().couple
    return numbers([couple])[couple]


def test_what_is_shared_or_taken_back_stirs_and_what_is_private_never_does() -> None:
    ana, ben = couples.ana_and_ben()
    before = number(ana)
    kept = ana.book().keep(Pulse(day="2026-11-28", close=4))
    ana.book().erase(kept)
    ana.client.get("/")
    assert number(ben) == before
    told = ana.book().share(Noticed(day="2026-11-28", moment="laugh", words="The tin."))
    assert number(ben) == before + 1
    ana.book().erase(told)
    assert number(ben) == before + 2


def test_a_sealed_answer_stirs_as_it_may_and_says_no_more_than_a_number() -> None:
    ana, ben = couples.ana_and_ben()
    answer = ben.client.get("/stirred")
    assert answer.content.decode().isdecimal()
    assert answer.headers["Cache-Control"] == "no-store"
    assert numbers([ana.desk().couple]) == {ana.desk().couple: int(answer.content)}


def test_outside_a_stream_the_number_is_told_once() -> None:
    ana, _ = couples.ana_and_ben()
    assert ana.client.get("/live/").content == ana.client.get("/stirred").content


def test_whoever_is_signed_out_hears_nothing(client: Client) -> None:
    for address in ("/live/", "/stirred"):
        assert client.get(address).status_code in (302, 303)


def test_one_couple_hears_nothing_of_another() -> None:
    ana, _ = couples.ana_and_ben()
    cleo = couples.alone("Cleo")
    before = cleo.client.get("/stirred").content
    ana.book().share(Noticed(day="2026-11-28", moment="laugh", words="The tin."))
    assert cleo.client.get("/stirred").content == before
