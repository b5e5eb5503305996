"""Say it better: one's own words, looked over and left alone; kept only when asked; handed over once."""

from __future__ import annotations

import html
import re
from datetime import timedelta

import pytest
from django.urls import reverse

from hearthside.journal import sessions
from hearthside.people import couples as doors_closed
from hearthside.records.kinds.draft_kept import DraftKept
from hearthside.records.kinds.handed import Handed
from hearthside.records.kinds.handed_put_by import HandedPutBy
from hearthside.web import clock, wording
from hearthside.web.handles import handle
from tests import couples
from tests.couples import Somebody
from tests.doors import watch

pytestmark = pytest.mark.django_db
HARD = "You never listen. You are so selfish."
THREAT = "If you leave me I will kill myself."
KINDS = (DraftKept, Handed, HandedPutBy)
HERE = "/say/"


def press(who: Somebody, words: str = "", **more: object) -> str:
    """Press a button of the page; gives the page that comes back."""
    answer = who.client.post(HERE, {"words": words, **more})
    assert answer.status_code == 200
    return html.unescape(answer.content.decode())


def box(page: str, name: str = "words") -> str:
    """What stands in a box."""
    found = re.search(rf'<textarea name="{name}"[^>]*>\n?(.*?)</textarea>', page, re.DOTALL)
    return found[1] if found else ""


def carried(page: str) -> dict[str, str]:
    """The steps back and forward that a page carries along."""
    found = re.findall(r'name="(before|after)" value="(\[.*?\])"', page)
    return dict(found)


def written(who: Somebody) -> list[object]:
    return [entry.record for entry in who.book().every(KINDS)]


def test_looking_over_keeps_the_words_in_the_box_and_nowhere_else() -> None:
    ana, _ = couples.ana_and_ben()
    page = press(ana, HARD, look="1")
    assert box(page) == HARD
    assert "<mark>You never listen</mark>" in page
    assert written(ana) == []
    assert HARD not in html.unescape(ana.client.get(HERE).content.decode())


def test_every_mark_leads_to_a_note_that_is_there() -> None:
    ana, _ = couples.ana_and_ben()
    page = press(ana, HARD, look="1")
    led = set(re.findall(r'<a href="#(looked-\d+)"', page))
    assert led
    assert all(f'id="{place}"' in page for place in led)


def test_before_the_first_key_the_page_says_that_nothing_is_kept() -> None:
    ana, _ = couples.ana_and_ben()
    page = ana.client.get(HERE).content.decode()
    assert page.index("Nothing is kept unless you say so.") < page.index("<textarea")


def test_a_sentence_goes_into_the_box_only_when_asked_and_comes_out_again() -> None:
    ana, _ = couples.ana_and_ben()
    made = press(ana, HARD, verb="build", felt=["sad"], happened="you went", need="a minute")
    assert box(made) == HARD
    sentence = "When you went, I felt sad. What I need is a minute."
    assert box(made, "built") == sentence
    added = press(ana, HARD, verb="add", built=sentence)
    assert box(added) == f"{HARD}\n\n{sentence}"
    replaced = press(ana, HARD, verb="replace", built=sentence)
    assert box(replaced) == sentence
    back = press(ana, sentence, verb="undo", **carried(replaced))
    assert box(back) == HARD
    assert box(press(ana, HARD, verb="forward", **carried(back))) == sentence
    assert written(ana) == []


def test_every_step_leads_back_and_what_was_typed_since_is_a_step_too() -> None:
    ana, _ = couples.ana_and_ben()
    page = press(ana, 'First "words"', verb="replace", built="Second")
    page = press(ana, "Second, and more", verb="replace", built="Third", **carried(page))
    page = press(ana, "Third, changed", verb="undo", **carried(page))
    assert box(page) == "Second, and more"
    page = press(ana, "Second, and more", verb="undo", **carried(page))
    assert box(page) == 'First "words"'
    assert 'value="undo"' not in page
    page = press(ana, 'First "words"', verb="forward", **carried(page))
    page = press(ana, "Second, and more", verb="forward", **carried(page))
    assert box(page) == "Third, changed"
    assert 'value="forward"' not in page
    assert written(ana) == []


@pytest.mark.parametrize("row", ["no list", "{}", "[1]", "null", "[[]]"])
def test_a_spoiled_row_of_steps_changes_nothing(row: str) -> None:
    ana, _ = couples.ana_and_ben()
    assert box(press(ana, "Mine", verb="undo", before=row)) == "Mine"


def test_a_box_says_which_of_its_words_would_be_lost() -> None:
    ana, _ = couples.ana_and_ben()
    assert re.search(r'<textarea name="words"[^>]*data-unsent=""', press(ana, HARD, look="1"))
    ana.client.post(HERE, {"words": "Kept before", "verb": "keep"})
    entry = ana.book().every((DraftKept,))[0].id
    again = ana.client.get(reverse("wording:again", args=[entry])).content.decode()
    assert re.search(r'<textarea name="words"[^>]*data-unsent="Kept before"', again)
    for address in ("/repairs/", "/appreciation/"):
        assert 'data-unsent=""' in ana.client.get(address).content.decode()


def test_words_of_fear_or_threat_lead_to_help_in_two_directions_and_to_nothing_else() -> None:
    ana, ben = couples.ana_and_ben()
    for more in ({"look": "1"}, {"look": "all"}, {"verb": "hand"}, {"verb": "build", "seen": "on"}):
        page = press(ana, THREAT, **more)
        assert "<mark>" not in page
        assert 'data-state="help"' in page  # which hides the builder
        assert re.search(r'<details class="build"[^>]* hidden>', page)  # without styles as well
        for way, words in (("afraid", "If you are afraid"), ("own", "If you worry about how you treat")):
            assert words in page
            assert reverse("support:page", args=[handle("guide", way)]) in page
        assert "data-copy=" in page
        assert box(page) == THREAT
    assert written(ana) == []
    assert written(ben) == []


def test_words_that_lead_to_help_are_handed_over_when_their_author_says_so_again() -> None:
    ana, ben = couples.ana_and_ben()
    boundary = "You took photos of me without asking. Delete them. That is not ok."
    for words in (THREAT, boundary):
        page = press(ana, words, verb="hand")
        assert "Nothing was sent." in page
        assert "Hand it over to Ben all the same" in page
        assert written(ben) == []
        sure = re.search(r'name="sure" value="([^"]*)"', page)
        assert sure
        assert "Nothing was sent." in press(ana, f"{words} Now.", verb="hand", sure=sure[1])  # other words
        assert ana.client.post(HERE, {"words": words, "verb": "hand", "sure": sure[1]}).status_code == 303
        assert written(ben) == [Handed(words=words)]
        ana.client.post(reverse("wording:erase", args=[ana.book().every((Handed,))[0].id]))
    assert "Nothing was sent." not in press(ana, THREAT, look="1")


def test_two_tabs_hand_the_same_words_over_once_and_again_after_they_were_taken_back() -> None:
    ana, ben = couples.ana_and_ben()
    sent = {"words": "Could we talk about the quince?", "verb": "hand"}
    for once in ("ab" * 8, "cd" * 8):
        assert ana.client.post(HERE, {**sent, "once": once}).status_code == 303
    assert len(written(ben)) == 1
    ana.client.post(reverse("wording:erase", args=[ana.book().every((Handed,))[0].id]))
    ana.client.post(HERE, sent)
    assert len(written(ben)) == 1
    ana.client.post(HERE, {**sent, "words": "And about the attic?"})
    assert len(written(ben)) == 2


def test_the_page_of_somebody_upset_is_two_lines(monkeypatch: pytest.MonkeyPatch) -> None:
    ana, _ = couples.ana_and_ben()
    upset = wording.Look(HARD, "upset")
    monkeypatch.setattr(wording, "look", lambda _text, **_marks: upset)
    page = press(ana, HARD, look="1")
    looked = page.split('id="looked"')[1].split("</div>")[0]
    assert looked.count("<p") == 2
    assert "Pause first" in looked
    assert 'data-state="upset"' in page  # which hides the builder
    assert 'value="hand"' in page


def test_pausing_first_keeps_the_words() -> None:
    ana, _ = couples.ana_and_ben()
    assert ana.client.post(HERE, {"words": HARD, "verb": "pause"}).status_code == 303
    assert written(ana) == [DraftKept(words=HARD)]


def test_kept_with_one_tap_found_again_and_erased_for_ever() -> None:
    ana, ben = couples.ana_and_ben()
    for _twice in range(2):
        assert ana.client.post(HERE, {"words": HARD, "verb": "keep"}).status_code == 303
    assert written(ana) == [DraftKept(words=HARD)]
    assert written(ben) == []
    entry = ana.book().every((DraftKept,))[0].id
    assert HARD in ana.client.get(reverse("wording:kept")).content.decode()
    assert box(ana.client.get(reverse("wording:again", args=[entry])).content.decode()) == HARD
    for who in (ben, couples.cleo()):
        assert who.client.get(reverse("wording:again", args=[entry])).status_code == 404
        assert who.client.post(reverse("wording:erase", args=[entry])).status_code == 404
    ana.client.post(reverse("wording:erase", args=[entry]))
    assert written(ana) == []


def test_handed_over_once_ben_finds_it_on_today_until_he_puts_it_by() -> None:
    ana, ben = couples.ana_and_ben()
    for _twice in range(2):
        sent = {"words": "Could we talk about the quince?", "verb": "hand"}
        assert ana.client.post(HERE, sent).status_code == 303
    assert written(ben) == [Handed(words="Could we talk about the quince?")]
    today = ben.client.get("/").content.decode()
    assert "Ana has written something for you." in today
    assert "quince" not in today  # not for whoever looks over a shoulder
    assert "Ana has written" not in ana.client.get("/").content.decode()
    read = ben.client.get(reverse("wording:handed")).content.decode()
    assert "Could we talk about the quince?" in read
    before = watch.whole(ana.client.get(reverse("wording:handed")))
    ben.client.post(reverse("wording:read", args=[ben.book().every((Handed,))[0].id]))
    assert "has written something" not in ben.client.get("/").content.decode()
    assert watch.whole(ana.client.get(reverse("wording:handed"))) == before  # nobody learns that it was read


def test_what_is_fresh_stands_on_every_page_and_for_the_rest_of_the_time_on_today(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    ana, ben = couples.ana_and_ben()
    ana.client.post(HERE, {"words": "Could we talk about the quince?", "verb": "hand"})
    for address in ("/", "/path/", "/me/"):
        there = ben.client.get(address).content.decode()
        assert there.count("Ana has written something for you.") == 1
        assert "quince" not in there
    assert "has written something" not in ana.client.get("/path/").content.decode()
    letters = ben.client.get(reverse("wording:handed")).content.decode()
    assert "quince" in letters
    assert "has written something" not in letters  # it shows it itself
    moment = clock.now() + timedelta(minutes=31)
    monkeypatch.setattr(clock, "now", lambda: moment)
    couples.sign_in(ben.client, ben.identity)
    assert "has written something" not in ben.client.get("/path/").content.decode()
    assert ben.client.get("/").content.decode().count("Ana has written something for you.") == 1


def test_while_the_two_sit_together_it_waits_on_today(monkeypatch: pytest.MonkeyPatch) -> None:
    ana, ben = couples.ana_and_ben()
    session = sessions.begin(ben.book(), "rounds")
    ana.client.post(HERE, {"words": "Could we talk about the quince?", "verb": "hand"})
    there = reverse("together:session", args=[session])
    assert "has written something" not in ben.client.get(there).content.decode()
    assert ben.client.get("/").content.decode().count("Ana has written something for you.") == 1
    moment = clock.now() + timedelta(minutes=29)
    monkeypatch.setattr(clock, "now", lambda: moment)
    assert "has written something" not in ben.client.get("/path/").content.decode()
    state = sessions.state(ben.book(), session)
    assert state is not None
    sessions.take(ben.book(), state, "stop")
    assert "Ana has written something for you." in ben.client.get("/path/").content.decode()


def test_who_has_read_what_is_taken_back_meanwhile_is_told_so() -> None:
    ana, ben = couples.ana_and_ben()
    ana.client.post(HERE, {"words": "Too soon", "verb": "hand", "once": "ef" * 8})
    entry = ana.book().every((Handed,))[0].id
    ana.client.post(reverse("wording:erase", args=[entry]))
    for gone in (entry, "0" * 8 + entry[8:]):  # what never was looks the same
        told = ben.client.post(reverse("wording:read", args=[gone]), follow=True).content.decode()
        assert "It has been taken back meanwhile" in told


def test_what_is_taken_back_is_gone_from_the_other_phone_too() -> None:
    ana, ben = couples.ana_and_ben()
    ana.client.post(HERE, {"words": "Too soon", "verb": "hand"})
    entry = ana.book().every((Handed,))[0].id
    assert ben.client.post(reverse("wording:erase", args=[entry])).status_code == 404
    ana.client.post(reverse("wording:erase", args=[entry]))
    assert "it may have been read" in ana.client.get(reverse("wording:handed")).content.decode()
    assert "has written something" not in ben.client.get("/").content.decode()
    assert "Too soon" not in ben.client.get(reverse("wording:handed")).content.decode()


def test_alone_there_is_nobody_to_hand_it_to_and_the_rest_works() -> None:
    dan = couples.dan()
    assert 'value="hand"' not in press(dan, HARD, look="1")
    assert 'value="hand"' not in press(dan, HARD, verb="hand")
    dan.client.post(HERE, {"words": HARD, "verb": "keep"})
    assert written(dan) == [DraftKept(words=HARD)]


def test_after_the_end_it_can_be_looked_over_and_read_and_nothing_is_written() -> None:
    ana, ben = couples.ana_and_ben()
    ana.client.post(HERE, {"words": "From before", "verb": "hand"})
    doors_closed.close(ben.desk())
    assert "<mark>" in press(ana, HARD, look="1")
    for verb in ("keep", "hand", "pause"):
        assert 'value="hand"' not in press(ana, HARD, verb=verb)
    assert written(ana) == [Handed(words="From before")]
    assert "From before" in ben.client.get(reverse("wording:handed")).content.decode()


def test_an_empty_box_is_neither_kept_nor_handed_over() -> None:
    ana, _ = couples.ana_and_ben()
    for verb in ("keep", "hand", "pause", "add", "undo"):
        press(ana, "  ", verb=verb)
    assert written(ana) == []


def test_an_address_never_carries_words() -> None:
    ana, _ = couples.ana_and_ben()
    page = ana.client.get(HERE + "?words=quince").content.decode()
    assert "quince" not in page
    assert 'method="get"' not in press(ana, HARD, look="1").lower()


def test_a_boundary_is_left_as_it_is() -> None:
    ana, _ = couples.ana_and_ben()
    for words in ("If you shout, I'll go into the other room.", "No. I don't want to.", "Don’t touch me."):
        assert "<mark>" not in press(ana, words, look="1")
