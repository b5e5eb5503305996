"""What sounds good: said once, seen by both, asked about nothing tender."""

from __future__ import annotations

import pytest
from django.test import Client
from django.urls import reverse

from hearthside.catalog.load import library
from hearthside.catalog.types.base import Family
from hearthside.journal import tastes
from hearthside.journal.circumstances import now_of
from hearthside.journal.models import Entry
from hearthside.people import couples as joined
from hearthside.records.kinds.taste import Taste
from hearthside.web.handles import handle
from hearthside.web.practices import ASKED_OPENLY, FAMILIES, is_asked_openly
from tests import couples
from tests.rooms.causes import sitting
from tests.rooms.path.walking import page, send
from tests.rooms.pressing import press, strict

pytestmark = [pytest.mark.django_db, pytest.mark.usefixtures("ticking")]
PAGE = "/path/tastes/"
GAME = "one-game-at-the-table"


def test_every_family_has_a_name_and_nothing_tender_is_asked_openly() -> None:
    families = set(Family.__args__)  # type: ignore[attr-defined]  # a Literal
    assert set(FAMILIES) == families
    asked_by_other_means = {"touch", "desire_talk", "rebuild", "repair_skills", "conflict_reappraisal"}
    assert set(ASKED_OPENLY) == families - asked_by_other_means


def test_both_read_what_one_said_and_the_page_says_so_first() -> None:
    ana, ben = couples.ana_and_ben()
    assert "You and Ben can both see each of these." in page(ana, PAGE)
    send(ana, "tastes", play="5", novelty="1")
    assert tastes.marks(ana.book()) == {"play": 5, "novelty": 1}
    assert now_of(ben.book()).tastes == {ana.id: {"play": 5, "novelty": 1}}
    html = page(ben, PAGE)
    assert "What Ana said" in html
    assert "gladly" in html
    assert html.count(" checked") == 0


def test_only_what_changed_is_written() -> None:
    ana, _ = couples.ana_and_ben()
    send(ana, "tastes", play="5", novelty="1")
    rows = Entry.objects.count()
    send(ana, "tastes", play="5", novelty="1")
    assert Entry.objects.count() == rows
    send(ana, "tastes", play="3", novelty="1")
    assert tastes.marks(ana.book()) == {"play": 3, "novelty": 1}


@pytest.mark.parametrize("where", ["path:practice", "library:practice"])
def test_what_sounds_good_is_said_in_a_browser(where: str) -> None:
    ana, _ = couples.ana_and_ben()
    address = reverse(where, args=[handle("practice", GAME)])
    html = press(strict(ana), address, "Sounds good", mark="5")
    assert 'value="5" aria-pressed="true"' in html
    assert tastes.marks(ana.book()) == {GAME: 5}


def test_what_is_no_answer_is_sent_back() -> None:
    ana, _ = couples.ana_and_ben()
    for wrong in ("2", "9", "a lot"):
        assert ana.client.post(PAGE, {"play": wrong}).status_code == 400
    send(ana, "tastes", touch="5", desire_talk="5")
    assert tastes.marks(ana.book()) == {}


def test_alone_it_is_kept_and_shared_later_only_by_hand() -> None:
    ana = couples.alone("Ana")
    assert "Only you see this." in page(ana, PAGE)
    send(ana, "tastes", play="5")
    send(ana, "taste", GAME, mark="1")
    ben = couples.joining("Ben", ana)
    joined.welcome(ana.desk())
    ben.desk()
    assert tastes.kept_from_before(ana.book())
    assert now_of(ana.book()).tastes == now_of(ben.book()).tastes == {}
    assert "You said these while you were here alone" in page(ana, PAGE)
    assert send(ana, "taste", GAME, mark="5") == PAGE  # first see what would be shared
    send(ana, "tastes", play="3", memories="5")
    both = {ana.id: {"play": 3, "memories": 5}}
    assert now_of(ana.book()).tastes == now_of(ben.book()).tastes == both
    assert [one.audience for one in ana.book().every((Taste,))] == ["shared"]


def test_it_is_offered_once_after_the_map_and_can_be_passed_by() -> None:
    ana, ben = couples.ana_and_ben()
    assert "What sounds good to you?" not in page(ana)
    sitting.answer_all(ana, "ab" * 8, "a")
    assert "What sounds good to you?" in page(ana)
    before = ben.book().ledger
    send(ana, "tastes", verb="skip")
    send(ana, "tastes", verb="skip")
    html = page(ana)
    assert "What sounds good to you?" not in html
    assert "What sounds good" in html
    assert ben.book().ledger == before
    assert len(ana.book().every((Taste,))) == 1
    send(ana, "tastes", play="5")
    assert now_of(ben.book()).tastes == {ana.id: {"play": 5}}


def test_one_practice_can_be_marked_where_it_is_read() -> None:
    ana, ben = couples.ana_and_ben()
    for address in ("path:practice", "library:practice"):
        html = page(ana, reverse(address, args=[handle("practice", GAME)]))
        assert "You and Ben both see what you tap here." in html
    assert send(ana, "taste", GAME, mark="5") == reverse("path:practice", args=[handle("practice", GAME)])
    back = send(ana, "taste", GAME, mark="1", library="1")
    assert back == reverse("library:practice", args=[handle("practice", GAME)])
    rows = Entry.objects.count()
    send(ana, "taste", GAME, mark="1")
    assert Entry.objects.count() == rows
    assert tastes.marks(ben.book(), ana.id) == {GAME: 1}


def test_what_is_tender_has_no_such_tap() -> None:
    ana, _ = couples.ana_and_ben()
    tender = [slug for slug, one in library().practices.items() if not is_asked_openly(one)]
    assert {"touch", "desire_talk", "rebuild"} <= {library().practices[slug].family for slug in tender}
    for slug in tender:
        named = handle("practice", slug)
        assert ana.client.post(reverse("path:taste", args=[named]), {"mark": "5"}).status_code == 404
    assert "can both see this one" not in page(
        ana, reverse("path:practice", args=[handle("practice", tender[0])])
    )
    assert not ana.book().every((Taste,))


def test_the_library_asks_nobody_who_is_not_inside() -> None:
    html = Client().get(reverse("library:practice", args=[handle("practice", GAME)])).content.decode()
    assert "Sounds good" not in html


def test_after_the_end_it_can_be_read_and_not_changed() -> None:
    ana, ben = couples.ana_and_ben()
    send(ana, "tastes", play="5")
    joined.close(ben.desk())
    rows = Entry.objects.count()
    assert "What Ana said" in page(ben, PAGE)
    ben.client.post(PAGE, {"play": "1"})
    ben.client.post(PAGE, {"verb": "skip"})
    send_to = reverse("path:taste", args=[handle("practice", GAME)])
    assert ben.client.post(send_to, {"mark": "5"}).status_code == 404
    assert Entry.objects.count() == rows
