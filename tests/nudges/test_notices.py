"""A notice says one of three sentences, at a rounded time, and could say nothing more."""

from __future__ import annotations

import ast
from datetime import UTC, datetime
from pathlib import Path
from uuid import uuid4

import pytest
from django.db import IntegrityError, transaction
from django.utils import translation

from hearthside import nudges
from hearthside.nudges.asking import ask_for, call_off
from hearthside.nudges.models import Notice, What, rounded
from hearthside.nudges.sweeping import sweep_all
from hearthside.people.models import Couple, Invite, Person, Session, SignupCode, Throttle

NOW = datetime(2026, 11, 22, 12, tzinfo=UTC)
STAMP = int(NOW.timestamp())


def ana() -> Person:
    return Person.objects.create(id=uuid4(), login="ana", salt=b"s" * 16, public=b"p" * 32, slots=b"x" * 464)


def test_texts_come_from_a_closed_list() -> None:
    with translation.override("en"):
        assert [str(what.label) for what in What] == [
            "Something new in Hearthside.",
            "Your turn in Hearthside.",
            "Your time in Hearthside.",
        ]


@pytest.mark.django_db
def test_the_database_takes_no_other_text() -> None:
    with pytest.raises(IntegrityError), transaction.atomic():
        Notice.objects.create(owner=ana(), what="love", due=STAMP)


def test_a_notice_has_no_room_for_words() -> None:
    assert {field.name for field in Notice._meta.get_fields()} == {"id", "owner", "what", "due"}


@pytest.mark.django_db
@pytest.mark.parametrize("late", [0, 1, 899])
def test_no_time_of_writing_shows(late: int) -> None:
    notice = Notice.objects.create(owner=ana(), what=What.NEW, due=STAMP + late)
    assert notice.due % 900 == 0
    assert 0 <= notice.due - (STAMP + late) < 900


def test_no_import_leads_to_a_journal_or_a_key() -> None:
    for path in Path(nudges.__file__).parent.rglob("*.py"):
        for node in ast.walk(ast.parse(path.read_text("utf-8"))):
            if isinstance(node, ast.ImportFrom):
                assert not (node.module or "").startswith(("hearthside.journal", "hearthside.vault"))


@pytest.mark.django_db
def test_what_has_expired_is_swept_and_the_rest_stays() -> None:
    owner = ana()
    couple = Couple.objects.create()
    for name, expires in (("old", STAMP - 1), ("new", STAMP + 60)):
        Session.objects.create(id=name, owner=owner, box=b"x", note=b"n", expires=expires)
        SignupCode.objects.create(id=name, expires=expires)
    Invite.objects.create(id="old", couple=couple, box=b"x", expires=STAMP - 1)
    Throttle.objects.create(id="old", wait_until=STAMP - 3 * 86400)
    Notice.objects.create(owner=owner, what=What.TURN, due=STAMP - 3 * 86400)
    assert sweep_all(now=NOW) == 5
    assert [row.id for row in Session.objects.all()] == ["new"]
    assert sweep_all(now=NOW) == 0


@pytest.mark.django_db
def test_asked_for_twice_it_is_one_and_can_be_called_off() -> None:
    who = str(ana().id)
    for _time in range(2):
        ask_for([who], What.TIME, due=STAMP + 1)
    assert [(one.what, one.due) for one in Notice.objects.all()] == [("time", rounded(STAMP + 1))]
    call_off([who], What.TURN, due=STAMP + 1)
    assert Notice.objects.count() == 1
    call_off([who], What.TIME, due=STAMP + 1)
    assert Notice.objects.count() == 0
