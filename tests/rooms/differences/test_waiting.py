"""What Today tells of what one of the two has laid on a page for the other."""

from __future__ import annotations

from datetime import timedelta
from typing import Any

import pytest

from tests import couples
from tests.couples import Somebody
from tests.rooms.differences.pages import EVENING, TITLE, begin, go_to, page, proposal, send, write

pytestmark = pytest.mark.django_db
Two = tuple[Somebody, Somebody]


@pytest.fixture(autouse=True)
def evening(monkeypatch: pytest.MonkeyPatch) -> None:
    """A Friday evening."""
    go_to(monkeypatch, EVENING)


@pytest.fixture
def two() -> Two:
    """Ana and Ben."""
    return couples.ana_and_ben()


def test_today_tells_of_a_new_page_a_sealed_part_and_a_proposed_step(two: Two) -> None:
    ana, ben = two
    where = begin(ana)
    assert "Ana has given it a page." in page(ben, "/")
    assert "has given it a page" not in page(ana, "/")
    write(ana, where, 1, "She is alone", "seal")
    assert "Ana has sealed a part." in page(ben, "/")
    assert "She is alone" not in page(ben, "/")
    send(ana, f"{where}step/", words="We leave by four")
    assert "Ana proposes a small step." in page(ben, "/")
    send(ben, f"{where}answer/", step=proposal(ben, where), verb="not_yet")
    assert "Ana has sealed a part." in page(ben, "/")
    write(ben, where, 1, "So am I", "seal")
    for who in two:
        assert "differences/today" not in page(who, "/")
        assert TITLE not in page(who, "/")


def test_what_waits_is_told_for_a_week_or_until_somebody_says_not_now(two: Two, monkeypatch: Any) -> None:
    ana, ben = two
    where = begin(ana)
    write(ana, where, 1, "She is alone", "seal")
    send(ben, f"{where}put/", verb="later")
    assert TITLE not in page(ben, "/")
    other = begin(ana, "How warm it is at night")
    assert "Ana has given it a page." in page(ben, "/")
    assert "How warm it is at night" in page(ben, "/")
    send(ana, f"{other}put/", verb="aside")
    assert "How warm it is at night" not in page(ben, "/")
    send(ana, f"{other}put/", verb="again")
    go_to(monkeypatch, EVENING + timedelta(days=8), *two)
    assert "How warm it is at night" not in page(ben, "/")


def test_a_page_prepared_alone_and_a_draft_are_told_on_no_todays_page(two: Two) -> None:
    ana, ben = two
    before = page(ben, "/")
    where = begin(ana, alone="on")
    assert page(ben, "/") == before
    send(ana, f"{where}put/", verb="show")
    assert "Ana has given it a page." in page(ben, "/")
    write(ben, where, 1, "A draft of mine")
    assert "has given it a page" not in page(ben, "/")
    assert TITLE not in page(ana, "/")
