"""The week: the same on both phones, one tap to change anything, nothing private in what is shared."""

from __future__ import annotations

import pytest
from django.urls import reverse

from hearthside.catalog.load import library
from hearthside.engine.plan.rules import confronts, room_for_two, still_fits
from hearthside.journal.circumstances import now_of
from hearthside.journal.models import Entry
from hearthside.people import couples as joined
from hearthside.records.kinds.aftertaste import Aftertaste
from hearthside.records.kinds.choice import Choice
from hearthside.records.kinds.week import WeekLaid
from hearthside.rooms.path import week as weeks
from hearthside.web.handles import handle
from hearthside.web.templatetags.hearth import stopped
from tests import couples
from tests.couples import Somebody
from tests.rooms.path.walking import (
    HOME,
    at,
    begin,
    lay,
    main,
    own,
    page,
    send,
    show_maps,
    steady,
    week,
    without_tokens,
)

pytestmark = [pytest.mark.django_db, pytest.mark.usefixtures("ticking")]


@pytest.fixture
def pair() -> tuple[Somebody, Somebody]:
    """Ana and Ben, steady, on the road out of distance, with a week laid by Ana."""
    ana, ben = couples.ana_and_ben()
    steady(ana, ben)
    show_maps(ana, ben, distance=7.5)
    begin(ana)
    return ana, ben


def test_a_new_week_first_asks_gently_how_much_there_is_of_it() -> None:
    ana, _ = couples.ana_and_ben()
    html = page(ana)
    assert "What kind of week is it?" in html
    assert "You both see this." in html
    assert Entry.objects.filter(author=ana.identity.person).count() == _rows(ana)


def _rows(who: Somebody) -> int:
    return Entry.objects.filter(author=who.identity.person).count()


def test_both_phones_see_the_same_plan(pair: tuple[Somebody, Somebody]) -> None:
    ana, ben = pair
    title = library().practices[main(ana)].title.replace("'", "&#x27;")
    assert title in page(ana)
    assert title in page(ben)
    assert [one.offer for one in week(ana).ours] == [one.offer for one in week(ben).ours]


def test_both_laying_it_lays_it_once(pair: tuple[Somebody, Somebody]) -> None:
    ana, ben = pair
    begin(ben)
    begin(ana)
    laid = [one for one in ben.book().every((WeekLaid,)) if one.audience == "shared"]
    assert len(laid) == 1


def test_each_has_a_small_thing_that_the_other_never_sees(pair: tuple[Somebody, Somebody]) -> None:
    ana, ben = pair
    page(ben)
    assert at(ben, "small").offer.place == "small"
    seen_by_ben = [one for one in ben.book().every((WeekLaid,)) if one.author == ana.id]
    assert all(offer.place != "small" for one in seen_by_ben for offer in one.record.offers)  # type: ignore[union-attr]  # only weeks


def test_opening_the_page_again_writes_nothing(pair: tuple[Somebody, Somebody]) -> None:
    ana, ben = pair
    page(ben)
    rows = Entry.objects.count()
    for who in (ana, ben):
        for address in (HOME, "/", reverse("path:road"), reverse("path:before"), reverse("path:time")):
            page(who, address)
    assert Entry.objects.count() == rows


def test_a_swap_is_one_tap_seen_by_both_and_can_be_put_back(pair: tuple[Somebody, Somebody]) -> None:
    ana, ben = pair
    first = main(ana)
    send(ana, "choose", first, verb="swap")
    other = main(ben)
    assert other not in {first, *(one.practice for one in week(ana).ours[1:])}
    assert "Put it back" in page(ben)
    send(ben, "choose", first, verb="take")
    assert main(ana) == first


def test_two_taps_do_what_one_does(pair: tuple[Somebody, Somebody]) -> None:
    ana, ben = pair
    first = main(ana)
    send(ana, "choose", first, verb="later")
    after = main(ana)
    send(ana, "choose", first, verb="later")
    send(ben, "choose", first, verb="not_us")
    assert main(ben) == after
    assert len(ana.book().every((Choice,))) == 1


def test_not_for_us_and_later_can_be_taken_back_any_time(pair: tuple[Somebody, Somebody]) -> None:
    ana, _ = pair
    first = main(ana)
    send(ana, "choose", first, verb="not_us")
    assert ana.book().ledger.ours.practice(first).refused
    assert "Set aside" in page(ana, reverse("path:before"))
    send(ana, "choose", first, verb="take")
    assert not ana.book().ledger.ours.practice(first).refused


@pytest.mark.parametrize("verb", ["not_us", "later"])
@pytest.mark.parametrize("order", [1, -1])
def test_nobody_overrules_what_the_other_refused(
    pair: tuple[Somebody, Somebody], verb: str, order: int
) -> None:
    one, other = pair[::order]
    first, before = main(one), reverse("path:before")
    send(one, "choose", first, verb=verb)
    after = main(one)
    assert "Put it back" in page(one)
    assert "May come again" in page(one, before)
    assert "Put it back" not in page(other)
    assert "Set aside" not in page(other, before)
    rows = Entry.objects.count()
    send(other, "choose", first, verb="take")
    assert Entry.objects.count() == rows
    assert main(one) == after
    send(one, "choose", first, verb="take")
    assert main(other) == first


def test_a_record_of_old_that_overruled_the_other_does_so_no_more(pair: tuple[Somebody, Somebody]) -> None:
    ana, ben = pair
    first = main(ana)
    send(ana, "choose", first, verb="not_us")
    ben.book().share(Choice(week=week(ben).name, place="both", practice=first, verb="take"))
    assert main(ana) == main(ben) != first
    assert ben.book().ledger.ours.practice(first).refused


def test_what_is_mine_alone_is_swapped_for_me_alone(pair: tuple[Somebody, Somebody]) -> None:
    ana, ben = pair
    before = ben.book().ledger
    send(ana, "choose", own(ana), verb="not_us")
    assert ben.book().ledger == before


def test_a_gentle_member_is_spared_by_an_ordinary_swap() -> None:
    ana, ben = couples.ana_and_ben()
    steady(ana)
    show_maps(ana, ben, touch=8.5, distance=1.0, resentment=1.0)
    for who in (ana, ben):
        who.client.post(
            reverse("path:begin"), {"minutes": "180", "energy": "3", "welcome": ["touch", "desire"]}
        )
    week_of_ana = week(ana)
    assert not any(_touches(one.practice) for one in week_of_ana.ours)


def _touches(slug: str | None) -> bool:
    facts = library().practices[slug] if slug else None
    return bool(facts and (facts.physical or facts.sexual or facts.conflict or facts.family == "touch"))


def test_what_only_one_knows_moves_nothing_on_the_other_ones_page(pair: tuple[Somebody, Somebody]) -> None:
    """Or the other could put things there, one after the other, and watch which of them go."""
    ana, ben = pair
    page(ana)  # the sentence after laying it is said once
    first, before = main(ana), page(ana)
    ben.book().keep(Aftertaste(week=week(ben).name, practice=first, worse=True))
    page(ben, "/")
    page(ben)
    assert [one.record for one in ana.book().every((Choice,))] == []
    assert main(ana) == first
    assert without_tokens(page(ana)) == without_tokens(before)


def test_what_made_it_worse_for_one_rests_on_their_own_page(pair: tuple[Somebody, Somebody]) -> None:
    _, ben = pair
    first = main(ben)
    title = library().practices[first].title
    assert title in page(ben)
    ben.book().keep(Aftertaste(week=week(ben).name, practice=first, worse=True))
    told = page(ben)
    assert title not in told
    assert "Nothing here this week" not in told
    assert "Put it back" not in told
    assert title not in page(ben, "/")


def test_my_own_thing_stands_alone_when_all_that_is_for_two_is_kept_from_me() -> None:
    ana, _ = couples.ana_and_ben()
    both, mine = lay(ana, "whose-day-is-it", "a-page-for-myself")
    ana.book().keep(Aftertaste(week=week(ana).name, practice=both, worse=True))
    html = page(ana)
    assert library().practices[mine].title in html
    assert "Nothing here this week" not in html
    assert "If there is room" not in html


def test_what_was_before_ends_in_one_mark() -> None:
    ana, _ = couples.ana_and_ben()
    (asked,) = lay(ana, "whose-day-is-it")
    send(ana, "choose", asked, verb="later")
    assert f"Before: {library().practices[asked].title} <button" in page(ana)
    assert [stopped(one) for one in ("A walk", "Whose turn?", "Say “no!”")] == [
        "A walk.",
        "Whose turn?",
        "Say “no!”",
    ]


def test_nothing_that_confronts_is_laid_unless_both_asked_for_it(pair: tuple[Somebody, Somebody]) -> None:
    ana, _ = pair
    laid = [library().practices[one.practice] for one in week(ana).ours if one.practice]
    assert not [practice.slug for practice in laid if confronts(practice) or practice.physical]


def test_a_shorter_week_is_fitted_at_once(pair: tuple[Somebody, Somebody]) -> None:
    ana, ben = pair
    send(ben, "time", minutes="15", energy="1")
    now = now_of(ana.book())
    standing = [library().practices[one.practice] for one in week(ana).ours if one.practice]
    assert all(still_fits(practice, now, room_for_two(now)) for practice in standing)


def test_saying_the_same_twice_writes_once(pair: tuple[Somebody, Somebody]) -> None:
    ana, _ = pair
    send(ana, "time", minutes="90", energy="2")
    rows = Entry.objects.count()
    send(ana, "time", minutes="90", energy="2")
    assert Entry.objects.count() == rows


def test_how_they_live_is_asked_once_and_fits_the_week() -> None:
    ana, ben = couples.ana_and_ben()
    send(ana, "life", usual=["apart", "child"])
    assert ben.book().ledger.situations[ana.id].record.apart
    html = page(ben, reverse("path:life"))
    assert html.count(" checked") == 2


def test_touch_is_asked_about_only_at_a_steady_pace() -> None:
    ana, ben = couples.ana_and_ben()
    steady(ben)
    assert 'name="welcome"' not in page(ana)
    assert 'name="welcome"' in page(ben)


def test_after_a_rupture_that_was_told_the_path_is_the_slow_one() -> None:
    ana, ben = couples.ana_and_ben()
    steady(ana, ben)
    show_maps(ana, ben, rupture=True, routine=9.0)
    begin(ana)
    road = library().roads["rebuild"]
    assert road.stages[0].title in page(ben)
    assert road.title in page(ben, reverse("path:road"))
    allowed = set(road.stages[0].families)
    assert {library().practices[one.practice].family for one in week(ana).ours if one.practice} <= allowed


def test_alone_there_is_a_week_of_ones_own() -> None:
    dan = couples.dan()
    begin(dan, minutes="90", energy="2")
    html = page(dan)
    assert week(dan).ours == []
    assert 1 <= len(week(dan).mine) <= 3
    assert "yours alone" in html
    assert library().roads["alone"].title in html


def test_a_week_without_saying_anything_about_it_is_a_week_too() -> None:
    ana, _ = couples.ana_and_ben()
    send(ana, "begin", without="1")
    assert week(ana).laid
    assert ana.book().ledger.capacities == {}


def test_every_practice_has_a_page_and_nothing_else_has() -> None:
    dan = couples.dan()
    for slug, facts in library().practices.items():
        html = page(dan, reverse("path:practice", args=[handle("practice", slug)]))
        assert facts.steps[0][:20].split("“")[0].split("'")[0] in html
    assert dan.client.get(reverse("path:practice", args=["0" * 12])).status_code == 404


def test_a_variation_for_their_life_comes_before_the_others() -> None:
    dan = couples.dan()
    slug = next(
        slug
        for slug, facts in library().practices.items()
        if len(facts.variations) > 1 and "child" in facts.variations
    )
    send(dan, "life", usual="child")
    html = page(dan, reverse("path:practice", args=[handle("practice", slug)]))
    assert html.index("With a child about") < html.index("Other ways to do it")


def test_a_verb_that_is_none_is_refused(pair: tuple[Somebody, Somebody]) -> None:
    ana, _ = pair
    address = reverse("path:choose", args=[handle("practice", main(ana))])
    assert ana.client.post(address, {"verb": "burn"}).status_code == 404
    assert ana.client.get(address).status_code == 302  # to the page of the practice


def test_a_swap_for_something_that_may_not_stand_there_takes_the_first_that_may(
    pair: tuple[Somebody, Somebody],
) -> None:
    ana, _ = pair
    first = main(ana)
    send(ana, "choose", first, swap=handle("practice", "wants-misses-wonders"))
    assert main(ana) not in {first, "wants-misses-wonders"}


def test_somebody_who_was_alone_and_is_joined_finds_the_way_to_a_week_for_two() -> None:
    ana = couples.alone("Ana")
    begin(ana, minutes="90", energy="2")
    before = [one.practice for one in week(ana).mine]
    ben = couples.joining("Ben", ana)
    joined.welcome(ana.desk())
    ben.desk()
    assert "What kind of week is it?" in page(ana)
    begin(ana)
    assert week(ben).ours
    assert [one.practice for one in week(ana).mine] == before


def test_a_week_in_which_nothing_fits_is_laid_once_and_left_in_peace() -> None:
    ana, ben = couples.ana_and_ben()
    for slug, facts in library().practices.items():
        place = weeks.place_of(facts)
        record = Choice(week=weeks.name_of(ana.book().today), place=place, practice=slug, verb="not_us")
        for who in (ana, ben):
            weeks.write(who.book(), place, record)
    begin(ana)
    assert "Nothing fits this week" in page(ana)
    page(ben)
    rows = Entry.objects.count()
    for who in (ana, ben):
        page(who)
        page(who, "/")
    assert Entry.objects.count() == rows


def test_after_the_end_everything_can_be_read_and_nothing_is_asked(pair: tuple[Somebody, Somebody]) -> None:
    ana, ben = pair
    first = main(ana)
    joined.close(ben.desk())
    rows = Entry.objects.count()
    for address in (HOME, "/", "/us/", reverse("path:before"), reverse("path:road")):
        assert ana.client.get(address).status_code in {200, 303}, address
    for name, slug in (("choose", first), ("done", first)):
        ana.client.post(reverse(f"path:{name}", args=[handle("practice", slug)]), {"verb": "later"})
    ana.client.post(reverse("path:begin"), {"minutes": "90", "energy": "2"})
    ana.client.post(reverse("path:time"), {"minutes": "45", "energy": "1"})
    ana.client.post("/us/pace/", {"pace": "gentle"})
    assert Entry.objects.count() <= rows + 1


def test_what_i_refused_for_myself_can_be_put_back_with_one_tap(pair: tuple[Somebody, Somebody]) -> None:
    ana, _ = pair
    slug = own(ana)
    send(ana, "choose", slug, verb="not_us")
    assert own(ana) != slug
    assert f"Before: {library().practices[slug].title}" in page(ana)
    send(ana, "choose", slug, verb="take")
    assert own(ana) == slug
    assert not ana.book().ledger.own.practice(slug).refused
