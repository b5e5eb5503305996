"""Looking back: honest about what is known, and nothing of the other that is private."""

from __future__ import annotations

from datetime import UTC, datetime, timedelta

import pytest
from django.urls import reverse

from hearthside.catalog.load import library
from hearthside.engine.helps import Effect, by_practice
from hearthside.engine.ledger import EPOCH
from hearthside.engine.plan.facts import Rated
from hearthside.rooms.progress import helping, saying
from hearthside.rooms.progress.cards import cards
from hearthside.web import clock
from hearthside.web.templatetags.hearth import minutes_words
from tests import couples
from tests.rooms.causes.sitting import answer_all
from tests.rooms.progress.past import (
    FOR_TWO,
    OVER,
    SMALL,
    ana_and_ben,
    day,
    did,
    felt,
    gave,
    noticed,
    page,
    rated,
    series,
    told,
    weeks_ago,
)

pytestmark = pytest.mark.django_db
HELPS = "/over/helps/"
FIRST_NOTE = "some rise comes by itself"


def test_nothing_to_look_back_on_is_one_kind_page_and_no_empty_drawing() -> None:
    dan = couples.dan()
    empty = page(dan)
    assert "Nothing to look back on yet" in empty
    assert 'class="chart"' not in empty
    assert "Nothing to tell yet" in page(dan, HELPS)


def test_how_close_the_days_felt_is_mine_alone() -> None:
    ana, ben = ana_and_ben()
    felt(ana, range(1, 15), 6)
    assert "about the same as before" in page(ana)
    assert "Only you see this." in page(ana, series("days"))
    assert "Nothing to look back on yet" in page(ben)
    assert ben.client.get(series("days")).status_code == 404


def test_what_i_said_of_weeks_is_a_line_of_its_own_and_mine_even_when_the_plan_knows() -> None:
    ana, ben = ana_and_ben()
    told(ana, range(1, 14), 6)
    felt(ana, range(1, 5), 6)
    mine = page(ana)
    assert "How close the weeks felt" in mine
    assert "How close the days felt" in mine
    assert "Each small dot is one week, as you said it." in page(ana, series("weeks"))
    assert "What load from outside explains is taken out" in page(ana, series("weeks"))
    assert "How close" not in page(ben).replace("how close", "")
    assert ben.client.get(series("weeks")).status_code == 404


def test_whoever_let_the_other_read_a_week_is_told_so_where_it_is_drawn() -> None:
    ana, _ = ana_and_ben()
    felt(ana, range(1, 6), 6)
    told(ana, [1], 6)
    assert "Weeks that you let Ben read are in it too." in page(ana, series("weeks"))
    assert "let Ben read" not in page(ana, series("days"))


def test_one_week_is_explained_as_the_one_dot_that_it_is() -> None:
    ana, _ = ana_and_ben()
    told(ana, [1], 6)
    one = page(ana, series("weeks"))
    assert "The dot is your one week so far." in one
    assert "pale band" not in one


def test_before_there_is_enough_it_says_how_much_is_wanting() -> None:
    ana, _ = ana_and_ben()
    felt(ana, range(1, 4), 6)
    assert "too early to say: it takes 9 more weeks" in page(ana)
    alone = page(ana, series("days"))
    assert "In 9 more weeks it can be said whether this has changed." in alone
    assert alone.count('<th scope="row">') == 3
    assert "As you said it, out of 10" in alone


def test_what_i_said_stands_there_as_i_said_it_and_not_smoothed() -> None:
    ana, _ = ana_and_ben()
    for week, close in ((3, 9), (2, 1), (1, 9)):
        felt(ana, [week], close)
    alone = page(ana, series("days"))
    assert [alone.count(f"<td>{said}</td>") for said in ("9", "1")] == [2, 1]
    assert "Probably between" not in alone


@pytest.mark.parametrize(
    ("goes", "closer", "words"),
    [
        (1, 0, "Told once"),
        (4, 4, "Told 4 times, closer each time"),
        (5, 1, "Told 5 times, closer once"),
        (13, 9, "Told 13 times, closer 9 times"),
    ],
)
def test_how_often_it_was_told_reads_as_a_sentence(goes: int, closer: int, words: str) -> None:
    effect = Effect(slug=FOR_TWO, word="helps", goes=goes, closer=closer, mean=0.4, low=0.2, high=0.6)
    assert helping._goes(effect) == words


@pytest.mark.parametrize(
    ("value", "words"), [(0.0, "0"), (0.2, "0"), (0.5, "½"), (1.0, "1"), (6.4, "6½"), (10.0, "10")]
)
def test_a_half_is_written_as_people_write_it(value: float, words: str) -> None:
    assert saying.number(value) == words


@pytest.mark.parametrize("goes", range(3, 40))
def test_the_range_never_argues_with_the_word(goes: int) -> None:
    for given in (1, 2, 3, 4, 5):
        rated = [
            Rated(week=f"2026-W{n + 1:02}", practice=FOR_TWO, by="one", closer=given) for n in range(goes)
        ]
        for effect in by_practice(rated, {FOR_TWO: library().practices[FOR_TWO].family}):
            words = helping._range(effect)
            if effect.word in {"helps", "worse"}:
                assert "no difference" not in words
            if effect.word == "worse":
                assert "closer" not in words


def test_what_was_told_once_or_twice_is_folded() -> None:
    ana, ben = ana_and_ben()
    did(ana, FOR_TWO, 3)
    for who in (ana, ben):
        rated(who, FOR_TWO, 3, 4)
    for who in (ana, ben, ana):
        page(who, "/")
    assert "<summary>One thing, told once or twice so far</summary>" in page(ana, HELPS)


def test_alone_nothing_is_said_of_two() -> None:
    dan = couples.dan()
    answer_all(dan, "ab" * 8, distance=4)
    told = page(dan) + page(dan, HELPS)
    assert "They are made of what you noted for yourself." in told
    for words in ("you two", "two of you", "both"):
        assert words not in told, words


def test_a_drop_is_said_in_one_of_three_words_with_about_when() -> None:
    ana, _ = ana_and_ben()
    felt(ana, range(8, 26), 8)
    felt(ana, range(1, 8), 2)
    told = page(ana, series("days"))
    assert "lower than before, since about" in told
    assert 'class="since"' in told


def test_no_line_is_drawn_where_nothing_was_noted() -> None:
    ana, _ = ana_and_ben()
    felt(ana, (*range(1, 6), *range(10, 16)), 6)
    told = page(ana, series("days"))
    assert told.count("<polyline") == 2
    assert "Where nothing was noted there is no line." in told


def test_that_some_rise_comes_by_itself_is_said_once_on_the_first_drawing() -> None:
    ana, _ = ana_and_ben()
    felt(ana, range(1, 5), 6)
    gave(ana, 2)
    assert FIRST_NOTE in page(ana, series("days"))
    assert FIRST_NOTE not in page(ana, series("moments"))


def test_whoever_stopped_for_long_is_told_that_stopping_is_normal() -> None:
    ana, _ = ana_and_ben()
    felt(ana, range(12, 26), 6)
    assert "Stopping is normal" in page(ana, series("days"))


def test_moments_that_i_gave_are_mine_and_those_we_told_are_ours() -> None:
    ana, ben = ana_and_ben()
    gave(ana, 2)
    noticed(ben, 2)
    assert "Moments you gave" in page(ana, series("moments"))
    theirs = page(ben, series("moments"))
    assert "Moments you gave" not in theirs
    assert "Moments you told each other about" in theirs
    assert "Moments you told each other about" in page(ana, series("moments"))


def test_time_set_aside_counts_what_was_done_for_two_and_nothing_of_mine() -> None:
    ana, ben = ana_and_ben()
    did(ana, FOR_TWO, 3)
    did(ben, SMALL, 3)
    minutes = library().practices[FOR_TWO].minutes
    for who in (ana, ben):
        told = page(who, series("time"))
        assert "Nobody held a clock" in told
        assert f"<td>{minutes_words(minutes)}</td>" in told


def test_small_things_alone_are_no_time_for_two() -> None:
    ana, _ = ana_and_ben()
    did(ana, SMALL, 3)
    assert ana.client.get(series("time")).status_code == 404


def test_one_map_is_a_start_and_two_are_compared() -> None:
    dan = couples.dan()
    answer_all(dan, "ab" * 8, distance=4)
    assert "There is nothing to compare it with yet." in page(dan, series("distance"))
    assert "One map is a start." in page(dan)
    dan.client.post(reverse("causes:begin"))
    answer_all(dan, "cd" * 8, form="b", distance=0)
    told = page(dan, series("distance"))
    assert "It dims it less than on" in told
    assert "<polyline" not in told


def test_of_the_other_only_what_both_have_opened_is_drawn() -> None:
    ana, ben = ana_and_ben()
    answer_all(ana, "ab" * 8, distance=4)
    answer_all(ben, "cd" * 8, distance=2)
    ben.client.post(reverse("causes:show"), {})
    assert "Ben" not in page(ana, series("distance"))
    ana.client.post(reverse("causes:show"), {})
    page(ben, "/")
    assert 'class="spot theirs"' in page(ana, series("distance"))
    assert "Ben" in page(ana, series("distance"))


def test_a_rating_that_only_one_has_given_counts_for_nobody() -> None:
    ana, ben = ana_and_ben()
    did(ana, FOR_TWO, 3)
    rated(ana, FOR_TWO, 3, 5)
    for who in (ana, ben):
        assert "Nothing to tell yet" in page(who, HELPS)


def test_a_rating_counts_once_both_have_told() -> None:
    ana, ben = ana_and_ben()
    title = library().practices[FOR_TWO].title
    for weeks in (5, 4, 3):
        did(ana, FOR_TWO, weeks)
        rated(ana, FOR_TWO, weeks, 5)
        rated(ben, FOR_TWO, weeks, 4)
    for who in (ana, ben, ana):
        page(who, "/")
    for who in (ana, ben):
        told = page(who, HELPS)
        assert title in told
        assert "Pointing to closer, but too early to tell" in told
        assert "of them closer" not in told, "counts that argue with the heading"


def test_what_kept_going_badly_is_said_and_may_be_left() -> None:
    ana, ben = ana_and_ben()
    for weeks in range(3, 9):
        did(ana, FOR_TWO, weeks)
        rated(ana, FOR_TWO, weeks, 1)
        rated(ben, FOR_TWO, weeks, 2)
    for who in (ana, ben, ana):
        page(who, "/")
    assert "leaving it is fine" in page(ana, HELPS)


def test_a_year_tells_what_was_first_and_keeps_my_small_things_mine() -> None:
    ana, ben = ana_and_ben()
    did(ana, FOR_TWO, 3)
    did(ana, SMALL, 3)
    then = weeks_ago(ana, 3).today.year
    mine, theirs = (page(who, f"/over/year/{then}/") for who in (ana, ben))
    shelf = library().practices
    assert "1 thing done together, 1 small thing of yours" in mine
    assert "1 thing done together" in theirs
    assert "small thing of yours" not in theirs
    assert shelf[SMALL].title in mine
    assert shelf[FOR_TWO].title in theirs
    assert shelf[SMALL].title not in theirs


def test_there_is_no_page_for_years_in_which_nobody_was_here() -> None:
    ana, _ = ana_and_ben()
    for year in (1999, day(ana).year + 1):
        assert ana.client.get(f"/over/year/{year}/").status_code == 404


def test_a_series_that_there_is_not_has_no_page() -> None:
    ana, _ = ana_and_ben()
    assert ana.client.get(series("score")).status_code == 404
    assert ana.client.get(f"{OVER}s/days/").status_code == 404


def test_a_year_that_is_over_lies_on_today_for_some_days_of_january(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    november = datetime(2026, 11, 15, 12, tzinfo=UTC)
    monkeypatch.setattr(clock, "now", lambda: november)
    ana, _ = ana_and_ben()
    did(ana, FOR_TWO, 20)
    new_year = datetime(day(ana).year + 1, 1, 3, 9, tzinfo=UTC)
    assert not cards(ana.book())
    for moment, there in ((new_year, True), (new_year + timedelta(days=20), False)):
        monkeypatch.setattr(clock, "now", lambda moment=moment: moment)
        assert bool(cards(ana.book())) is there
    assert (new_year.date() - EPOCH).days > ana.book().ledger.first_day


def test_a_year_of_which_nothing_is_known_is_not_brought_up(monkeypatch: pytest.MonkeyPatch) -> None:
    ana, _ = ana_and_ben()
    new_year = datetime(day(ana).year + 1, 1, 3, 9, tzinfo=UTC)
    monkeypatch.setattr(clock, "now", lambda: new_year)
    assert not cards(ana.book())


def test_it_is_reached_from_me() -> None:
    assert 'href="/over/"' in page(couples.dan(), "/me/")
