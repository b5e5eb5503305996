"""Repairs: two taps to send, one to meet, none to leave; only what was met is ever counted."""

from __future__ import annotations

import html
import re
from datetime import timedelta

import pytest
from django.urls import reverse

from hearthside.engine.ledger.lasting.repairs import Repairs
from hearthside.records.kinds.aftertaste import Aftertaste
from hearthside.records.kinds.repair import Repair
from hearthside.records.kinds.repair_met import RepairMet
from hearthside.records.kinds.repair_put_by import RepairPutBy
from hearthside.records.kinds.trust_asked import TrustAsked
from hearthside.rooms.repairs.saying import phrases
from hearthside.web import clock
from tests import couples
from tests.couples import Somebody
from tests.doors import watch

pytestmark = pytest.mark.django_db
SEND = reverse("repairs:send")
PHRASE = r'name="phrase" value="([a-z-]+)"'
OVER = "Can we start over?"


def page(who: Somebody, address: str = "/") -> str:
    response = who.client.get(address)
    assert response.status_code == 200
    return response.content.decode()


def send(who: Somebody, **given: str) -> str:
    """Send one; gives its entry."""
    assert who.client.post(SEND, given or {"phrase": "can-we-start-over"}).status_code == 303
    return who.book().recent((Repair,))[-1].id


def meet(who: Somebody, entry: str, how: str = "said", words: str = "") -> None:
    address = reverse("repairs:one", args=[entry])
    assert who.client.post(address, {"how": how, "words": words}).status_code == 303


def later(monkeypatch: pytest.MonkeyPatch, **time: float) -> None:
    moment = clock.now() + timedelta(**time)
    monkeypatch.setattr(clock, "now", lambda: moment)


def come_back(*both: Somebody) -> None:
    for who in both:
        couples.sign_in(who.client, who.identity)


def test_two_taps_from_any_page_and_back_to_where_one_was() -> None:
    ana, _ = couples.ana_and_ben()
    for address in ("/", "/path/", "/talk/", "/me/", "/help/"):
        assert f'href="{reverse("repairs:index")}"' in page(ana, address)
    shown = ana.client.get("/repairs/", headers={"Referer": "http://testserver/path/"}).content.decode()
    assert 'name="back" value="/path/"' in shown
    sent = ana.client.post(SEND, {"phrase": "can-we-start-over", "back": "/path/"})
    assert sent["Location"] == "/path/"
    assert "It is there for them." in page(ana, "/path/")


@pytest.mark.parametrize("back", ["https://elsewhere.example/", "//elsewhere.example/", "javascript:x()"])
def test_the_way_back_leads_nowhere_else(back: str) -> None:
    ana, _ = couples.ana_and_ben()
    assert ana.client.post(SEND, {"phrase": "can-we-start-over", "back": back})["Location"] == "/"
    shown = ana.client.get("/repairs/", headers={"Referer": back}).content.decode()
    assert "elsewhere" not in shown


def test_the_partner_sees_it_on_top_of_every_page_and_meets_it_with_one_tap() -> None:
    ana, ben = couples.ana_and_ben()
    entry = send(ana)
    for address in ("/", "/path/", "/me/", "/arrived"):
        assert OVER in page(ben, address)
    assert phrases()["can-we-start-over"].meet in page(ben)
    meet(ben, entry)
    assert "arrival lit" not in page(ben)
    assert phrases()["can-we-start-over"].meet in page(ana, "/path/")


def test_to_hear_it_is_enough_and_so_are_own_words() -> None:
    ana, ben = couples.ana_and_ben()
    meet(ben, send(ana), "heard")
    assert "Ben hears you" in page(ana)
    meet(ben, send(ana, words="I was miles away. Sorry."), "own", "You were. Come back.")
    assert "You were. Come back." in page(ana)
    assert "2 times one of you reached out" in page(ana, "/repairs/")


def test_that_mine_was_met_can_be_put_aside_and_nobody_is_told() -> None:
    ana, ben = couples.ana_and_ben()
    meet(ben, send(ana), "heard")
    page(ben)  # which says that it is there for her
    before = watch.whole(ben.client.get("/")), ben.client.get("/stirred").content
    met = ana.book().recent((RepairMet,))[0].id
    for _ in range(2):
        sent = ana.client.post(f"/repairs/e/{met}/later", {"back": "/path/"})
        assert sent["Location"] == "/path/"
    assert len(ana.book().recent((RepairPutBy,))) == 1
    for address in ("/path/", "/", "/arrived"):
        assert "Ben hears you" not in page(ana, address)
    assert (watch.whole(ben.client.get("/")), ben.client.get("/stirred").content) == before
    assert ana.book().ledger.of(Repairs).times == 1
    meet(ben, send(ana), "heard")
    assert "Ben hears you" in page(ana)


def test_nobody_puts_aside_what_they_said_themselves_or_what_is_not_there() -> None:
    ana, ben = couples.ana_and_ben()
    meet(ben, send(ana), "heard")
    met = ana.book().recent((RepairMet,))[0].id
    for who, entry in ((ben, met), (ana, "0" * 8 + met[8:])):
        assert who.client.post(f"/repairs/e/{entry}/later").status_code == 404


def test_a_double_tap_sends_and_meets_once() -> None:
    ana, ben = couples.ana_and_ben()
    entry, again = (send(ana, phrase="can-we-start-over", once="ab" * 8) for _ in range(2))
    assert entry == again
    assert len(ana.book().recent((Repair,))) == 1
    meet(ben, entry)
    meet(ben, entry, "heard")
    assert ben.book().ledger.of(Repairs).times == 1


def test_not_now_is_silent_and_it_can_be_met_later() -> None:
    ana, ben = couples.ana_and_ben()
    entry = send(ana)
    seen(ana)  # the notice is said once
    before = seen(ana)
    assert ben.client.post(reverse("repairs:put-by", args=[entry])).status_code == 303
    assert seen(ana) == before
    assert OVER not in page(ben)
    assert OVER in page(ben, "/repairs/")
    assert not any(isinstance(one.record, RepairPutBy) for one in ana.book().every())
    meet(ben, entry)
    assert ana.book().ledger.of(Repairs).times == 1


def seen(who: Somebody) -> list[str]:
    both = page(who) + page(who, "/repairs/")
    return [line for line in both.splitlines() if "csrfmiddlewaretoken" not in line and "once" not in line]


def test_what_was_not_met_leaves_the_screens_after_a_day_and_is_counted_nowhere(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    ana, ben = couples.ana_and_ben()
    send(ana)
    assert "It is there for Ben." in page(ana, "/repairs/")
    later(monkeypatch, hours=25)
    come_back(ana, ben)
    assert OVER not in page(ben)
    assert "It is there for" not in page(ana, "/repairs/")
    assert "reached out, and the other" not in page(ana, "/repairs/")
    assert not re.search(r"unmet|not met|unanswered|ignored|no answer", page(ana, "/repairs/"))


def test_one_that_was_sent_by_mistake_can_be_taken_back_until_it_is_met() -> None:
    ana, ben = couples.ana_and_ben()
    entry = send(ana)
    take_back = reverse("repairs:take-back", args=[entry])
    assert ben.client.post(take_back).status_code == 303
    assert OVER in page(ben)
    ana.client.post(take_back)
    assert OVER not in page(ben)
    assert ben.client.get(reverse("repairs:one", args=[entry])).status_code == 404


def test_a_break_says_when_it_ends_in_both_places(monkeypatch: pytest.MonkeyPatch) -> None:
    noon = clock.now().replace(hour=12, minute=1)
    monkeypatch.setattr(clock, "now", lambda: noon)
    ana, ben = couples.ana_and_ben()
    send(ana, minutes="20")
    assert "I need a break. Back at 12:25." in page(ben)
    assert "Ben knows that you mean to be back at 12:25." in page(ana)
    monkeypatch.setattr(clock, "now", lambda: noon + timedelta(minutes=24))
    assert "Coming back is the half that counts" in page(ana)
    send(ana, words="I’m back. Shall we go on, gently?")
    assert "Your break" not in page(ana)


def test_a_break_until_a_time_that_is_past_means_tomorrow(monkeypatch: pytest.MonkeyPatch) -> None:
    noon = clock.now().replace(hour=12, minute=1)
    monkeypatch.setattr(clock, "now", lambda: noon)
    ana, ben = couples.ana_and_ben()
    send(ana, until="09:00")
    assert "I need a break. Back tomorrow at 9:00." in page(ben)


def test_nothing_said_is_asked_again_and_keeps_what_was_typed() -> None:
    ana, _ = couples.ana_and_ben()
    answer = ana.client.post(SEND, {"words": " "})
    assert "This one is still empty." in answer.content.decode()
    answer = ana.client.post(SEND, {"words": "long " * 400})
    assert "Could it be shorter?" in answer.content.decode()
    assert "long long" in answer.content.decode()
    assert ana.client.post(SEND, {"phrase": "no-such-phrase"}).status_code == 200
    assert not ana.book().recent((Repair,))


def test_words_of_fear_lead_to_help_first_and_are_never_held_back() -> None:
    ana, ben = couples.ana_and_ben()
    words = "Please don't hit me again, I am sorry"
    shown = ana.client.post(SEND, {"words": words}).content.decode()
    assert "If you are afraid" in shown
    assert "hit me again" in shown
    assert not ben.book().recent((Repair,))
    send(ana, words=words, sure="on")
    assert "hit me again" in page(ben)


@pytest.mark.parametrize("hurt", [True, False])
def test_whoever_is_hurt_or_afraid_is_not_asked_to_meet_anything(*, hurt: bool) -> None:
    ana, ben = couples.ana_and_ben()
    year, week, _ = ben.book().today.isocalendar()
    this = f"{year}-W{week:02}"
    afraid = Aftertaste(week=this, practice="x", words="I was scared of what comes next", worse=True)
    ben.book().keep(TrustAsked(week=this, broken=True) if hurt else afraid)
    entry = send(ana)
    top = page(ben)
    assert "Nothing here has to be met" in top
    assert 'name="how"' not in top
    own = page(ben, reverse("repairs:one", args=[entry]))
    assert own.index("Nothing here has to be met") < own.index(OVER)
    assert "Nothing here has to be met" not in page(ana) + page(ana, "/repairs/")


def test_what_i_send_most_stands_on_top_and_not_what_my_partner_sends() -> None:
    ana, ben = couples.ana_and_ben()
    first = page(ana, "/repairs/").index
    send(ana, phrase="take-two")
    send(ben, phrase="half-the-volume")
    page(ana, "/repairs/")  # on which all stays where it was when she tapped
    shown = page(ana, "/repairs/")
    top = re.findall(PHRASE, shown)
    assert top[0] == "take-two"
    assert "half-the-volume" not in top[:6]
    assert first('value="can-we-start-over"') > 0


def test_the_page_after_one_was_sent_shows_it_in_its_place_and_moves_nothing() -> None:
    ana, _ = couples.ana_and_ben()
    for phrase in ("take-two", "half-the-volume", "take-two", "half-the-volume", "can-we-start-over"):
        before, again = order(ana), order(ana)
        assert before == again
        send(ana, phrase=phrase)
        shown = page(ana, "/repairs/")
        assert [slug for slug in before if slug != phrase] == re.findall(PHRASE, shown)
        words = html.escape(phrases()[phrase].words)
        assert shown.count(f"Sent: {words}") >= 2, "in its place, and on top of the page"
        assert order(ana)[0] == phrase, "the next page has the latest first again"


def order(who: Somebody) -> list[str]:
    """The sentences on the page from top to bottom."""
    return re.findall(PHRASE, page(who, "/repairs/"))


def test_a_break_and_own_words_are_shown_as_sent_too() -> None:
    ana, _ = couples.ana_and_ben()
    send(ana, words="I was miles <away>.")
    assert "Sent: I was miles &lt;away&gt;." in page(ana, "/repairs/")
    send(ana, minutes="20")
    assert "Sent: I need a break. Back" in page(ana, "/repairs/")
    assert "Sent: " not in page(ana, "/repairs/")


def test_those_that_were_met_can_be_read_again_by_month() -> None:
    ana, ben = couples.ana_and_ben()
    meet(ben, send(ana))
    meet(ana, send(ben, words="I was hungry, and I was wrong."), "heard")
    for who in (ana, ben):
        shown = page(who, reverse("repairs:met"))
        assert "2 times so far." in shown
        for words in (OVER, phrases()["can-we-start-over"].meet, "I was hungry, and I was wrong."):
            assert words in shown
        assert f"{who.book().today:%B %Y}" in shown


def test_nobody_meets_their_own_and_a_stranger_finds_none() -> None:
    ana, _ = couples.ana_and_ben()
    entry = send(ana)
    address = reverse("repairs:one", args=[entry])
    for who in (ana, couples.cleo()):
        assert who.client.post(address, {"how": "heard"}).status_code == 404
        assert who.client.post(reverse("repairs:put-by", args=[entry])).status_code == 404


def test_who_is_alone_reads_them_and_sends_nothing() -> None:
    dan = couples.dan()
    assert "for saying aloud" in page(dan, "/repairs/")
    assert dan.client.post(SEND, {"phrase": "can-we-start-over"}).status_code == 303
    assert not dan.book().every((Repair,))
    assert 'class="top-link mend"' not in page(dan)


def test_a_closed_space_sends_nothing() -> None:
    ana, ben = couples.ana_and_ben()
    meet(ben, send(ana))
    entry = send(ana)
    ben.client.post("/me/ending/close/")
    assert ana.client.post(SEND, {"phrase": "can-we-start-over"}).status_code == 303
    assert "arrival" not in page(ben)
    assert ben.client.post(reverse("repairs:one", args=[entry]), {"how": "heard"}).status_code == 200
    assert OVER in page(ben, reverse("repairs:met"))


def test_a_phrase_that_is_gone_still_was_meant_kindly() -> None:
    ana, ben = couples.ana_and_ben()
    ana.book().share(Repair(phrase="of-another-time"))
    assert "It was meant kindly." in page(ben)
