"""A difference: whoever reads it, in whatever pieces, finds the same steps, looks and sides of it."""

from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from hearthside.engine.differences import PARTS, Standing, standing, unsealed
from hearthside.engine.ledger import EMPTY, fold
from hearthside.engine.ledger.lasting.differences import Differences, ToLookAt
from hearthside.records import Record, Written
from hearthside.records.kinds.difference import Difference
from hearthside.records.kinds.difference_look import DifferenceLook
from hearthside.records.kinds.difference_part import DifferencePart
from hearthside.records.kinds.difference_step import DifferenceStep

ANA, BEN, DAY = "ana", "ben", 20_500
PAGE, OTHER = "01" * 8, "02" * 8
STEP = "aa" * 8


def said(record: Record, *, by: str = ANA, at: int = 0, day: int = DAY, audience: str = "shared") -> Written:
    """Something written on a page."""
    return Written(
        id=f"{by}-{day}-{at}", author=by, audience=audience, at=day * 86_400 + at, day=day, record=record
    )


def opened(by: str = ANA, day: int = DAY) -> Written:
    """The page itself."""
    return said(Difference(difference=PAGE, title="The thermostat"), by=by, day=day)


def proposed(step: str = STEP, by: str = ANA, at: int = 1) -> Written:
    """A step."""
    return said(
        DifferenceStep(difference=PAGE, step=step, verb="propose", words=f"step {step[:2]}"), by=by, at=at
    )


def answered(verb: str, step: str = STEP, by: str = BEN, at: int = 2) -> Written:
    """An answer to it."""
    return said(DifferenceStep(difference=PAGE, step=step, verb=verb), by=by, at=at)  # type: ignore[arg-type]  # one of the verbs


def test_nobody_says_yes_to_their_own_step() -> None:
    assert standing([opened(), proposed(), answered("yes", by=ANA)]).current is None
    assert standing([opened(), proposed(), answered("yes")]).current is not None


def test_of_a_yes_and_another_step_at_once_what_came_first_stands() -> None:
    other = "bb" * 8
    late = standing([opened(), proposed(), proposed(other, by=BEN, at=2), answered("yes", at=3)])
    assert late.current is None
    assert late.proposal is not None
    assert late.proposal.step == other
    early = standing([opened(), proposed(), answered("yes", at=2), proposed(other, by=ANA, at=3)])
    assert early.current is not None
    assert early.current.step == STEP


def test_each_says_for_themselves_how_a_step_went_and_the_latest_counts() -> None:
    went = [
        said(DifferenceStep(difference=PAGE, step=STEP, verb="went", how=how, words=how), by=by, at=at)  # type: ignore[arg-type]  # one of the three
        for at, (by, how) in enumerate([(ANA, "not"), (BEN, "well"), (ANA, "partly")], start=5)
    ]
    now = standing([opened(), proposed(), answered("yes"), *went])
    assert {(one.author, one.how) for one in now.steps[0].went} == {(ANA, "partly"), (BEN, "well")}


def test_a_part_shown_after_an_opened_reveal_is_the_latest_and_the_other_its_past() -> None:
    def part(words: str, audience: str, at: int, day: int = DAY) -> Written:
        return said(
            DifferencePart(difference=PAGE, part="core", words=words), at=at, audience=audience, day=day
        )

    now = unsealed(
        standing([opened(), part("first", "sealed", 1), part("then", "shared", 2, DAY + 9)]), "core", ANA
    )
    side = now.side("core", ANA)
    assert side.shown is not None
    assert (side.shown.words, [one.words for one in side.earlier]) == ("then", ["first"])
    assert unsealed(now, "core", BEN) == now


def test_what_the_other_shares_under_this_page_without_opening_it_names_nothing() -> None:
    unnamed = standing([proposed()])
    assert unnamed == Standing(steps=unnamed.steps, latest=unnamed.latest)
    assert standing([opened(BEN), said(Difference(difference=PAGE, title="Mine now"), at=9)]).title == (
        "The thermostat"
    )


def records(what: int, day: int) -> Record:
    """One of many things to write."""
    page, step = (PAGE, OTHER)[what % 2], f"{what % 3:02d}" * 8
    later = f"2026-{1 + what % 12:02d}-15"
    choices: list[Record] = [
        Difference(difference=page, title=f"Title {what % 5}"),
        DifferencePart(difference=page, part=PARTS[what % 5], words=str(what)),
        DifferenceStep(difference=page, step=step, verb="propose", words="x", look=later),
        DifferenceStep(difference=page, step=step, verb="yes", look=later),
        DifferenceLook(difference=page, verb="look", words="x", next=later),
        DifferenceLook(difference=page, verb=("aside", "again", "peace", "unrest", "later")[what % 5]),
    ]
    return choices[what % len(choices)]


Life = list[Written]


@st.composite
def lives(draw: st.DrawFn) -> Life:
    """What two people write about two differences."""
    found = []
    for at, (who, what) in enumerate(
        draw(st.lists(st.tuples(st.sampled_from([ANA, BEN]), st.integers(0, 999)), max_size=25))
    ):
        record, day = records(what, DAY), DAY + at
        audience = ("shared", "shared", "private")[what % 3]
        found.append(said(record, by=who, at=at, day=day, audience=audience))
    return found


@given(lives(), st.integers(0, 25))
def test_folding_in_pieces_is_folding_at_once(life: Life, cut: int) -> None:
    mine = [entry for entry in life if entry.author == ANA or entry.audience == "shared"]
    whole, half = fold(EMPTY, mine, me=ANA), fold(EMPTY, mine[:cut], me=ANA)
    both = fold(half, mine[cut:], me=ANA)
    for part in (Differences, ToLookAt):
        assert both.of(part) == whole.of(part)


@given(lives())
def test_what_one_keeps_to_themselves_changes_nothing_for_the_other(life: Life) -> None:
    shared = [entry for entry in life if entry.audience == "shared"]
    for_ben = fold(EMPTY, shared, me=BEN)
    with_private = fold(EMPTY, [e for e in life if e.audience == "shared" or e.author == BEN], me=BEN)
    only_mine = {entry.id for entry in life if entry.audience == "private" and entry.author == ANA}
    for ledger in (for_ben, with_private):
        every = {one for leaf in ledger.of(Differences).leaves.values() for one in leaf.written}
        assert not every & only_mine


@given(lives(), st.randoms(use_true_random=False))
def test_the_order_in_which_entries_are_read_does_not_matter(life: Life, chance: object) -> None:
    shuffled = list(life)
    chance.shuffle(shuffled)  # type: ignore[attr-defined]  # a Random
    assert standing(shuffled) == standing(life)
