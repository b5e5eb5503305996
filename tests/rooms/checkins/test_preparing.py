"""What is thought over alone stays alone, comes back, and is lost to no second tab."""

from __future__ import annotations

import re
from datetime import timedelta
from typing import Any

from hearthside.journal.prepared import thoughts
from hearthside.records.kinds.prepared import Prepared
from hearthside.rooms.checkins.preparing import mark
from hearthside.web.handles import handle
from tests.couples import Somebody, sign_in
from tests.rooms.checkins.conftest import SUNDAY, Go
from tests.rooms.checkins.house import PREPARE, WEEKLY, go_to, page, post, prepare, sit_down

Two = tuple[Somebody, Somebody]


def words(who: Somebody, agenda: str = "weekly") -> dict[str, str]:
    return {slug: one.words for slug, one in thoughts(who.book(), agenda).items() if not one.earlier}


def test_what_ana_writes_comes_back_to_her_and_ben_sees_nothing_of_it(two: Two) -> None:
    ana, ben = two
    addresses = ("/", "/talk/", "/checkins/", f"/checkins/a/{WEEKLY}", f"/checkins/p/{WEEKLY}")
    before = [page(ben, address) for address in addresses]
    prepare(ana, hard="Tuesday, on the stairs.")
    assert "Tuesday, on the stairs." in page(ana, PREPARE, WEEKLY)
    assert [strip(page(ben, address)) for address in addresses] == [strip(one) for one in before]
    assert {entry.audience for entry in ana.book().every((Prepared,))} == {"private"}


def strip(shown: str) -> str:
    """A page without what differs each time: the form token, and the hour to which an unset form leans."""
    return re.sub(r'value="\w{64}"', "", shown)


def test_the_page_says_who_reads_it_before_the_first_box(two: Two) -> None:
    shown = page(two[0], PREPARE, WEEKLY)
    assert shown.index("Only you see this") < shown.index("<textarea")


def test_what_a_second_tab_kept_is_not_wiped_by_an_older_page(two: Two) -> None:
    ana, _ = two
    fields: dict[str, Any] = {"prompt": ["seen", "hard"], "was": [mark("")] * 2}
    post(ana, PREPARE, WEEKLY, words=["The heater.", ""], **fields)
    post(ana, PREPARE, WEEKLY, words=["", "Tuesday."], **fields)  # the page of before, where seen was empty
    assert words(ana) == {"seen": "The heater.", "hard": "Tuesday."}


def test_the_same_sent_twice_is_kept_once(two: Two) -> None:
    ana, _ = two
    prepare(ana, hard="Tuesday.")
    count = len(ana.book().every((Prepared,)))
    prepare(ana, hard="Tuesday.")
    assert len(ana.book().every((Prepared,))) == count


def test_emptying_a_box_takes_the_words_out(two: Two) -> None:
    ana, _ = two
    prepare(ana, hard="Tuesday.", wish="A walk.")
    prepare(ana, hard="")
    assert words(ana) == {"wish": "A walk."}


def test_what_is_of_no_prompt_is_not_kept(two: Two) -> None:
    ana, _ = two
    post(ana, PREPARE, WEEKLY, prompt=["gone", "hard"], was=["", ""], words=["x", "y"])
    assert words(ana) == {"hard": "y"}
    assert page(ana, PREPARE, handle("agenda", "no-such"), status=404)


def test_keep_goes_on_to_the_next_box(two: Two) -> None:
    to = post(two[0], PREPARE, WEEKLY, prompt=["seen"], was=[mark("")], words=["x"], at="2")
    assert to.endswith(f"{WEEKLY}#p2")
    assert "<" not in post(two[0], PREPARE, WEEKLY, at="<script>")


def test_after_the_check_in_the_boxes_are_empty_and_the_last_words_at_hand(two: Two, go: Go) -> None:
    ana, ben = two
    prepare(ana, hard="Tuesday.")
    session = sit_down(ana)
    go_to((ana, ben), session, "note")
    go(SUNDAY + timedelta(days=3))
    sign_in(ana.client, ana.identity)
    assert words(ana) == {}
    shown = page(ana, PREPARE, WEEKLY)
    assert "What you wrote last time" in shown
    assert "Tuesday." in shown


def test_while_alone_it_works_the_same(dan: Somebody) -> None:
    prepare(dan, hard="The evenings.")
    assert words(dan) == {"hard": "The evenings."}
    assert "The evenings." in page(dan, PREPARE, WEEKLY)
