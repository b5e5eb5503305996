"""The weekly pulse: one page, one's own; the plan knows by a tick alone; a skip is nobody's business."""

from __future__ import annotations

import re
from datetime import UTC, datetime, timedelta

import pytest
from django.urls import reverse
from msgspec import structs

from hearthside.catalog.load import library
from hearthside.journal.circumstances import now_of, own_facts, shared_facts
from hearthside.journal.models import Entry
from hearthside.records.kinds.levels import Level, Levels
from hearthside.records.kinds.pause import Pause
from hearthside.records.kinds.sitting import Sitting
from hearthside.records.kinds.trust_asked import TrustAsked
from hearthside.records.kinds.week_pulse import WeekPulse
from hearthside.records.labels import cause_map
from hearthside.rooms.weekly import asking
from hearthside.web import clock
from tests import couples
from tests.couples import Somebody

pytestmark = pytest.mark.django_db
PAGE, AFTER = "/week/", "/week/after/"
FRIDAY = datetime(2026, 11, 27, 18, 0, tzinfo=UTC)
ANSWERS = {"close": "6", "tension": "4", "stress": "2"}


@pytest.fixture(autouse=True)
def friday(monkeypatch: pytest.MonkeyPatch) -> None:
    """A Friday evening."""
    go_to(monkeypatch, FRIDAY)


def go_to(monkeypatch: pytest.MonkeyPatch, moment: datetime, *who: Somebody) -> None:
    """Let it be another moment, and each look at the clock two seconds later; `who` unlock again."""
    looks = iter(range(100_000))
    monkeypatch.setattr(clock, "now", lambda: moment + timedelta(seconds=2 * next(looks)))
    for one in who:
        couples.sign_in(one.client, one.identity)


def page(who: Somebody, address: str = PAGE) -> str:
    response = who.client.get(address)
    assert response.status_code == 200, (address, response.status_code)
    return response.content.decode().replace("&#x27;", "’")


def send(who: Somebody, **given: str) -> str:
    """Send the page; gives where it leads."""
    response = who.client.post(PAGE, given)
    assert response.status_code == 303, response.status_code
    return str(response.headers["Location"])


def sat(who: Somebody, ago: int = 0, **marks: int) -> None:
    """A finished assessment, in which each cause has 1 of 4 unless said."""
    items = [item for item in library().items.values() if item.form == "a"]
    given = {i.slug: abs((4 if i.reverse else 0) - marks.get(i.cause, 1)) for i in items}
    who.book().keep(Sitting(sitting=f"{ago:016x}", form="a", answers=given, rupture="no"))


def records(who: Somebody) -> list[object]:
    """All weekly pulses and answers about trust that somebody can read."""
    return [entry.record for entry in who.book().every((WeekPulse, TrustAsked))]


def with_statement(who: Somebody, answer: int, **given: str) -> asking.Asked:
    """Answer the page with its statement."""
    asked = asking.asked(who.book())
    assert asked.item is not None
    send(who, **{**ANSWERS, asked.item.slug: str(answer), **given})
    return asked


def test_what_is_said_of_a_week_stays_with_whoever_said_it() -> None:
    ana, ben = couples.ana_and_ben()
    sat(ana, routine=4)
    before = ben.book().ledger
    assert "Only you see this, unless you tick the box" in page(ana)
    with_statement(ana, 4)
    assert ben.book().ledger == before
    assert records(ben) == []
    marks = asking.mine(ana.book()).on(asking.this_week(ana.book()))
    assert marks is not None
    assert (marks.close, marks.tension, marks.stress, marks.shared) == (6.0, 4, 2, False)


def test_the_statement_is_about_what_is_least_certain_and_counts_the_way_it_is_meant() -> None:
    ana, _ = couples.ana_and_ben()
    sat(ana, routine=4, stress=4)
    asked = with_statement(ana, 0)
    assert asked.about in {"routine", "stress"}
    probe = asking.mine(ana.book()).probe(asking.this_week(ana.book()))
    assert probe is not None
    assert asked.item is not None
    assert (probe.about, probe.item) == (asked.about, asked.item.slug)
    assert probe.mark == (4 if asked.item.reverse else 0)


def test_ticked_both_can_read_three_answers_and_how_much_a_cause_is_at_work_and_never_the_statement() -> None:
    ana, ben = couples.ana_and_ben()
    sat(ana, routine=4)
    assert "Ben can read the first three answers" in page(ana)
    asked = with_statement(ana, 4, tell="on")
    (told,) = records(ben)
    assert isinstance(told, WeekPulse)
    assert (told.close, told.tension, told.stress, told.about, told.item) == (6, 4, 2, asked.about, None)
    html = page(ben)
    assert "Ana let you read their week" in html
    assert asked.item is not None
    assert asked.facts is not None
    assert f"{asked.facts.name}: at work" in html
    ours = [shared_facts(who.book()).pulses for who in (ana, ben)]
    assert ours[0] == ours[1] == {ana.id: ours[0][ana.id]}


def test_not_ticked_nothing_of_it_reaches_the_plan_for_two() -> None:
    ana, _ = couples.ana_and_ben()
    sat(ana)
    with_statement(ana, 4)
    assert shared_facts(ana.book()).pulses == {}
    (mark,) = own_facts(ana.book()).pulses
    assert mark.tension == 4


def test_a_passed_statement_is_not_told() -> None:
    ana, ben = couples.ana_and_ben()
    sat(ana, routine=4)
    send(ana, **ANSWERS, tell="on")
    (told,) = records(ben)
    assert isinstance(told, WeekPulse)
    assert (told.about, told.mark) == (None, None)


def test_a_skip_is_remembered_for_the_week_privately_and_only_once(monkeypatch: pytest.MonkeyPatch) -> None:
    ana, ben = couples.ana_and_ben()
    sat(ana)
    assert "How was this week?" in page(ana, "/")
    assert send(ana, verb="skip") == "/"
    rows = Entry.objects.count()
    assert send(ana, verb="skip") == "/"
    assert Entry.objects.count() == rows
    assert "How was this week?" not in page(ana, "/")
    assert records(ben) == []
    assert own_facts(ana.book()).pulses == ()
    go_to(monkeypatch, FRIDAY + timedelta(days=7), ana)
    assert "How was this week?" in page(ana, "/")


def test_after_a_skip_it_can_still_be_answered() -> None:
    ana, _ = couples.ana_and_ben()
    sat(ana)
    send(ana, verb="skip")
    assert "Keep it" in page(ana)
    send(ana, **ANSWERS)
    assert "What you said of this week" in page(ana)


def test_an_empty_page_is_a_skip() -> None:
    ana, _ = couples.ana_and_ben()
    send(ana)
    assert asking.state(ana.book()) == "skipped"
    assert send(ana, tell="on") == "/"
    assert asking.state(ana.book()) == "skipped"


@pytest.mark.parametrize(("days", "shown"), [(-4, False), (-1, False), (0, True), (2, True)])
def test_today_asks_from_the_fifth_day(monkeypatch: pytest.MonkeyPatch, days: int, shown: bool) -> None:
    ana, _ = couples.ana_and_ben()
    sat(ana)
    go_to(monkeypatch, FRIDAY + timedelta(days=days), ana)
    assert ("How was this week?" in page(ana, "/")) == shown


def test_today_does_not_ask_before_the_first_map_nor_in_a_pause_nor_twice() -> None:
    ana, _ = couples.ana_and_ben()
    assert "How was this week?" not in page(ana, "/")
    sat(ana)
    send(ana, **ANSWERS)
    assert "How was this week?" not in page(ana, "/")
    dan = couples.dan()
    sat(dan)
    dan.book().keep(Pause(on=True))
    assert "How was this week?" not in page(dan, "/")


def test_it_is_answered_once_and_can_be_taken_back_also_where_it_was_shared() -> None:
    ana, ben = couples.ana_and_ben()
    sat(ana)
    send(ana, **ANSWERS, tell="on")
    rows = Entry.objects.count()
    send(ana, close="1")
    assert Entry.objects.count() == rows
    send(ana, verb="undo")
    assert records(ana) == records(ben) == []
    assert "Keep it" in page(ana)


def test_taking_back_leaves_other_weeks_and_the_partners_alone(monkeypatch: pytest.MonkeyPatch) -> None:
    ana, ben = couples.ana_and_ben()
    send(ana, **ANSWERS, tell="on")
    go_to(monkeypatch, FRIDAY + timedelta(days=7), ana, ben)
    for who in (ana, ben):
        send(who, **ANSWERS, tell="on")
    send(ana, verb="undo")
    assert len(records(ben)) == 3, "one of hers, and his two: kept and shared"


def test_without_a_partner_there_is_no_box_and_nothing_is_shared() -> None:
    dan = couples.dan()
    sat(dan)
    html = page(dan)
    assert "Let our plan know" not in html
    assert "Only you see this." in html
    send(dan, **ANSWERS, tell="on")
    assert [entry.audience for entry in dan.book().every((WeekPulse,))] == ["private"]


def test_a_wrong_answer_is_asked_again_and_nothing_is_kept() -> None:
    ana, _ = couples.ana_and_ben()
    assert ana.client.post(PAGE, {"close": "11", "tension": "2"}).status_code == 400
    assert records(ana) == []


def test_no_statement_is_answered_that_was_not_asked() -> None:
    ana, _ = couples.ana_and_ben()
    sat(ana, routine=4)
    send(ana, **ANSWERS, **{"f-touch-shy": "4"})
    probe = asking.mine(ana.book()).probe(asking.this_week(ana.book()))
    assert probe is None or probe.mark is None


def in_four_weeks(monkeypatch: pytest.MonkeyPatch, *who: Somebody) -> None:
    """Let four weeks go by since everybody's assessment."""
    for one in who:
        sat(one, routine=4)
    go_to(monkeypatch, FRIDAY + timedelta(days=28), *who)


def test_trust_is_asked_every_fourth_week_and_kindly(monkeypatch: pytest.MonkeyPatch) -> None:
    ana, _ = couples.ana_and_ben()
    sat(ana)
    assert "Has something broken your trust" not in page(ana)
    in_four_weeks(monkeypatch, ana)
    html = page(ana)
    assert "Has something broken your trust" in html
    assert "nobody is told" in html
    assert "When something happened" in html
    assert reverse("support:index") in html
    send(ana, **ANSWERS, broken="unsaid")
    assert ana.book().ledger.trust == ()
    go_to(monkeypatch, FRIDAY + timedelta(days=35), ana)
    assert "Has something broken your trust" not in page(ana), "not to say is an answer"


def test_a_yes_about_trust_leads_to_the_slow_road_and_help_and_moves_nothing_for_the_partner(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    ana, ben = couples.ana_and_ben()
    for who in (ana, ben):
        levels = {"routine": Level(mean=7, error=1)}
        who.book().give(Levels(sitting=f"{0:016x}", causes=levels), cause_map(1))  # type: ignore[arg-type]  # one cause
    for who in (ana, ben):
        page(who, "/")
    in_four_weeks(monkeypatch, ana, ben)
    ana.client.post(reverse("path:begin"), {"minutes": "180", "energy": "3"})
    pages = ("/", "/path/", "/us/", "/me/", PAGE)
    before = [_masked(page(ben, address)) for address in pages]
    facts, plan = now_of(ben.book()), shared_facts(ben.book())
    hers = shared_facts(ana.book())
    assert send(ana, **ANSWERS, broken="yes", tell="on") == AFTER
    html = page(ana, AFTER)
    assert library().roads["rebuild"].about in html
    assert library().roads["rebuild"].stages[0].title in html
    assert reverse("support:index") in html
    assert own_facts(ana.book()).rupture
    assert not own_facts(ben.book()).rupture
    assert not shared_facts(ana.book()).rupture
    assert structs.replace(now_of(ben.book()), pulses={}) == facts  # but for what she let the plan know
    assert shared_facts(ben.book()).rated == plan.rated
    assert shared_facts(ana.book()).maps == hers.maps
    assert all("trust" not in repr(record).lower() for record in records(ben))
    send(ana, verb="undo")
    send(ana, broken="yes")
    assert [_masked(page(ben, address)) for address in pages] == before


def _masked(html: str) -> str:
    """A page without its form's token, and without the number that says: something shared was written."""
    parts = html.split('name="csrfmiddlewaretoken" value="')
    whole = parts[0] + "".join(part[64:] for part in parts[1:])
    return re.sub(r'data-live="\d+"', "", whole)


def test_what_stands_after_a_yes_stands_there_for_everybody() -> None:
    ana, ben = couples.ana_and_ben()
    before = page(ana, AFTER)
    ana.book().keep(TrustAsked(week="2026-W48", broken=True))
    assert _masked(page(ana, AFTER)) == _masked(before)
    assert "Ana’s pages nothing moves" in page(ben, AFTER)
    assert "It is a road for two" in page(couples.dan(), AFTER)


def test_before_the_first_map_there_is_no_statement_and_no_question_about_trust() -> None:
    for who in (couples.ana_and_ben()[0], couples.dan()):
        asked = asking.asked(who.book())
        assert (asked.about, asked.item) == (None, None)
        assert "Has something broken your trust" not in page(who)


def test_in_a_week_of_trust_only_the_one_question_is_asked(monkeypatch: pytest.MonkeyPatch) -> None:
    ana, _ = couples.ana_and_ben()
    in_four_weeks(monkeypatch, ana)
    asked = asking.asked(ana.book())
    assert (asked.about, asked.item) == ("trust", None)
    html = page(ana)
    assert not [item for item in library().items.values() if item.words in html]


def test_while_something_is_open_trust_is_asked_about_every_second_week(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    ana, ben = couples.ana_and_ben()
    in_four_weeks(monkeypatch, ana, ben)
    for who, broken in ((ana, "yes"), (ben, "no")):
        send(who, **ANSWERS, broken=broken)
    for weeks, hers, his in ((5, False, False), (6, True, False), (8, True, True)):
        go_to(monkeypatch, FRIDAY + timedelta(days=7 * weeks), ana, ben)
        assert ("Has something broken your trust" in page(ana)) is hers, weeks
        assert ("Has something broken your trust" in page(ben)) is his, weeks
    assert "every second while something is open" in page(ana)
    assert "light and physical suggestions rest" in page(ana)


def test_the_card_on_today_says_who_reads_it_as_the_page_does() -> None:
    ana, _ = couples.ana_and_ben()
    sat(ana)
    words = "Only you see this, unless you tick the box at the end."
    assert words in page(ana, "/")
    assert words in page(ana)
    dan = couples.dan()
    sat(dan)
    assert words not in page(dan, "/")
    assert words not in page(dan)
