"""What lasts of check-ins: agreements until they are looked at, the rhythm, the months, what waits alone."""

from __future__ import annotations

from msgspec.structs import replace

from hearthside.engine.ledger import EMPTY, Ledger, fold
from hearthside.engine.ledger.lasting.checkins import CheckIns, Meant, Months
from hearthside.engine.ledger.lasting.prepared import SITTING, Alone
from hearthside.records import Record, Written
from hearthside.records.kinds.agreement_looked import AgreementLooked
from hearthside.records.kinds.prepared import Prepared
from hearthside.records.kinds.reminder import Reminder
from hearthside.records.kinds.rhythm import Rhythm
from hearthside.records.kinds.session import Session
from hearthside.records.kinds.session_move import SessionMove
from tests.engine.test_ledger import ANA, BEN, DAY, folded, iso
from tests.engine.test_ledger import said as said_on

ONE, TWO = "ab" * 12, "cd" * 12
HOUR = 3600


def said(record: Record, *, at: int, by: str = ANA, day: int = DAY, private: bool = False) -> Written:
    made = said_on(record, by=by, day=day, at=at)
    return replace(
        made, id=f"{day:012}{at:08}{len(by):012}", audience="private" if private else made.audience
    )


def sat_down(session: str = ONE, *, at: int = 10, day: int = DAY, place: int = 0) -> Written:
    return said(Session(session=session, what="checkin", about="weekly", place=place), at=at, day=day)


def move(verb: str, session: str = ONE, *, at: int, day: int = DAY, by: str = ANA, **more: object) -> Written:
    return said(SessionMove(session=session, verb=verb, **more), at=at, by=by, day=day)  # type: ignore[arg-type]


def agreed(words: str, *, at: int, look: int = DAY + 7, session: str = ONE, by: str = ANA) -> Written:
    return move(
        "say", session, at=at, by=by, about="agreement", words=words, until=look * 86_400 if look else 0
    )


def looked(agreement: Written, how: str, *, at: int, until: int | None = None, words: str = "") -> Written:
    day = iso(until) if until else None
    record = AgreementLooked(agreement=agreement.id.replace("-", ""), how=how, until=day, words=words)  # type: ignore[arg-type]
    return said(record, at=at, by=BEN)


def checkins(*entries: Written, me: str = ANA) -> CheckIns:
    ledger = folded(*entries, me=me)
    assert ledger == in_pieces(*entries, me=me)
    return ledger.of(CheckIns)


def in_pieces(*entries: Written, me: str) -> Ledger:
    ledger = EMPTY
    for entry in entries:
        ledger = fold(ledger, [entry], me=me)
    return ledger


def test_the_latest_agreement_of_a_check_in_counts() -> None:
    first, better = agreed("Soup", at=20), agreed("Soup on Thursday", at=30, by=BEN)
    found = checkins(sat_down(), first, better).open
    assert [(one.id, one.day) for one in found] == [(better.id, DAY + 7)]


def test_what_was_said_in_another_kind_of_session_is_no_agreement() -> None:
    other = said(Session(session=ONE, what="listening"), at=10)
    assert checkins(other, agreed("Soup", at=20)).open == ()


def test_a_look_closes_it_moves_it_or_gives_it_other_words() -> None:
    told = agreed("Soup", at=20)
    before = (sat_down(), told)
    assert checkins(*before, looked(told, "kept", at=40)).open == ()
    assert checkins(*before, looked(told, "let-go", at=40, until=DAY + 9)).open == ()
    later = checkins(*before, looked(told, "later", at=40, until=DAY + 14)).open
    assert [(one.id, one.day) for one in later] == [(told.id, DAY + 14)]
    change = looked(told, "changed", at=40, until=DAY + 14, words="Soup on Friday")
    assert [(one.id, one.day) for one in checkins(*before, change).open] == [(change.id, DAY + 14)]


def test_who_looks_second_changes_nothing_more() -> None:
    told = agreed("Soup", at=20)
    both = (looked(told, "kept", at=40), looked(told, "later", at=41, until=DAY + 9))
    assert checkins(sat_down(), told, *both).open == ()


def test_the_latest_word_on_the_rhythm_counts_whoever_says_it() -> None:
    ana, ben = Rhythm(weekday=7, minute=960), Rhythm(weekday=4, minute=1200, zone="Europe/Madrid", weeks=2)
    found = checkins(said(ana, at=1), said(ben, at=2, by=BEN)).rhythm
    assert found == Meant(4, 1200, "Europe/Madrid", 2, BEN, DAY * 86_400 + 2)
    assert checkins(said(ana, at=1), said(Rhythm(), at=2, by=BEN)).rhythm is None


def test_an_hour_for_once_goes_when_the_rhythm_changes() -> None:
    once = move("say", at=30, about="next", until=1_800_000_000)
    assert checkins(sat_down(), once).next_at == 1_800_000_000
    assert checkins(sat_down(), once, said(Rhythm(weekday=7), at=40)).next_at == 0


def test_my_reminder_is_mine() -> None:
    found = checkins(said(Reminder(before=60, laid=[5, 6]), at=1, private=True))
    assert (found.before, found.laid, found.chosen) == (60, (5, 6), True)
    assert not checkins(said(Rhythm(weekday=7), at=1)).chosen


def test_a_month_counts_each_check_in_that_left_something_once() -> None:
    notes = [move("say", at=at, about="note", words="Once.") for at in (20, 21)]
    entries = (sat_down(), *notes, agreed("Soup", at=22))
    ledger = folded(*entries, sat_down(TWO, at=30))
    assert list(ledger.of(Months).kept.values()) == [1]
    assert list(ledger.of(Months).kept) == [iso(DAY)[:7]]


def thought(words: str, *, at: int, prompt: str = "hard") -> Written:
    return said(Prepared(agenda="weekly", prompt=prompt, words=words), at=at, private=True)


def led(number: int, *, at: int, session: str = ONE) -> list[Written]:
    return [move("on", session, at=at + step, after=step) for step in range(number)]


def kept(*entries: Written) -> list[tuple[str, bool, bool]]:
    """Prompts, and whether each is of an earlier check-in: for the one going on, for the next a day later."""
    here = folded(*entries).of(Alone).on("weekly")
    now = (DAY + 1) * 86_400
    return [
        (slug, one.at <= here.since(), one.at <= here.since(now)) for slug, one in sorted(here.words.items())
    ]


def test_what_was_prepared_is_there_in_the_check_in_and_over_after_it() -> None:
    words = thought("Tuesday", at=5)
    assert kept(words) == [("hard", False, False)]
    assert kept(words, sat_down(), *led(3, at=20)) == [("hard", False, True)]


def test_whoever_got_up_again_at_once_keeps_all_of_it() -> None:
    assert kept(thought("Tuesday", at=5), sat_down(), *led(1, at=20)) == [("hard", False, False)]
    again = (thought("Tuesday", at=5), sat_down(), sat_down(TWO, at=400), *led(3, at=420, session=TWO))
    assert kept(*again) == [("hard", False, True)]


def test_the_next_check_in_does_not_bring_back_the_words_of_the_last() -> None:
    old, new = thought("Tuesday", at=5), thought("Friday", at=SITTING + HOUR, prompt="wish")
    found = kept(old, sat_down(), *led(3, at=20), new, sat_down(TWO, at=SITTING + 2 * HOUR))
    assert found == [("hard", True, True), ("wish", False, False)]


def test_going_on_another_day_with_the_same_one_keeps_its_words() -> None:
    resumed = sat_down(TWO, at=SITTING + HOUR, place=3)
    found = kept(thought("Tuesday", at=5), sat_down(), *led(3, at=20), resumed)
    assert found[0][1] is False


def test_no_words_take_it_out() -> None:
    assert kept(thought("Tuesday", at=5), thought("", at=6)) == []


def test_nothing_that_the_partner_wrote_alone_is_in_my_ledger() -> None:
    strange = replace(
        said(Prepared(agenda="weekly", prompt="hard", words="x"), at=1, by=BEN), audience="shared"
    )
    assert folded(strange).of(Alone).agendas == {}
