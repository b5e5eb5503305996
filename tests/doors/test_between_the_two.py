"""What Ana keeps to herself or has sealed: no byte of it reaches Ben, in no page, header, length or file."""

from __future__ import annotations

from django.db import transaction
from django.urls import reverse

from hearthside.catalog.load import library
from hearthside.records import labels
from hearthside.records.kinds.card_answer import CardAnswer
from tests.couples import Somebody
from tests.doors import watch
from tests.doors.life import PRIVATE, SEALED, SHARED, Life, keep_secrets, seal

TAKEN_ALONG = "household:readable"


def seen_by(who: Somebody, life: Life) -> dict[str, bytes]:
    """Everything that this person can look at, and the file they can take along."""
    pages = watch.walked(who.client, life.ways)
    return pages | {"taken along": watch.whole(who.client.post(reverse(TAKEN_ALONG)))}


def without(life: Life, words: str | None) -> dict[str, bytes]:
    """What Ben sees if Ana had sealed this, and then had not."""
    with transaction.atomic():
        if words is not None:
            seal(life, words)
        seen = seen_by(life.ben, life)
        transaction.set_rollback(True)
    return seen


def test_nothing_that_ana_keeps_or_has_sealed_appears_anywhere_for_ben(life: Life) -> None:
    keep_secrets(life)
    pages = seen_by(life.ben, life)
    assert [path for path, answer in pages.items() if PRIVATE.encode() in answer] == []
    assert [path for path, answer in pages.items() if SEALED.encode() in answer] == []
    assert [path for path, answer in pages.items() if SHARED.encode() in answer] != []


def test_ana_herself_finds_all_of_it(life: Life) -> None:
    """So that the test above looks for words that are there to be found."""
    keep_secrets(life)
    pages = seen_by(life.ana, life)
    assert PRIVATE.encode() in pages["taken along"]
    assert SEALED.encode() in pages["taken along"]


def test_what_ana_keeps_to_herself_changes_no_byte_for_ben(life: Life) -> None:
    before = seen_by(life.ben, life)
    for words in ("", PRIVATE * 40):
        life.ana.book().keep(CardAnswer(card="x", words=words))
    assert seen_by(life.ben, life) == before


def test_a_sealed_answer_looks_the_same_to_ben_whatever_it_says_and_however_long(life: Life) -> None:
    short, long = without(life, "no"), without(life, SEALED * 60)
    assert short == long
    assert short != without(life, None)


def test_what_ben_has_answered_opens_for_nobody_before_ana_has_been_back(life: Life) -> None:
    seal(life, SEALED)
    slug = list(library().cards)[1]
    life.ben.book().give(CardAnswer(card=slug, words="mine"), labels.card(slug))
    assert [path for path, seen in seen_by(life.ben, life).items() if SEALED.encode() in seen] == []
    life.ana.client.get("/")
    assert [path for path, seen in seen_by(life.ben, life).items() if SEALED.encode() in seen] != []
