"""The same for everything that belongs to a couple, a session or a device."""

from __future__ import annotations

import hashlib
from io import BytesIO
from uuid import UUID

import pytest

from hearthside.vault import archive, codes, devices, joining, person, sessions, tally
from hearthside.vault.couple import CoupleSecret, Membership, Partner, open_membership
from hearthside.vault.desk import Desk
from hearthside.vault.errors import CannotOpen
from hearthside.vault.identity import Identity
from hearthside.vault.keys import Key
from hearthside.vault.rows import Row
from hearthside.vault.words import listed, words
from tests.vault.reading import Json, desk_of, each, identity, load, raw, row_of


@pytest.mark.parametrize("case", each("entries", "cases"))
def test_an_entry_opens_to_who_may_read_it(case: Json) -> None:
    assert desk_of(load("entries"), case["reader"]).open(row_of(case["row"])) == case["payload"]


@pytest.mark.parametrize("case", each("entries", "bad"))
def test_an_entry_does_not_open(case: Json) -> None:
    assert case["fails"] == "CannotOpen"
    with pytest.raises(CannotOpen):
        desk_of(load("entries"), case["reader"]).open(row_of(case["row"]))


def rows_of(case: Json) -> list[Row | None]:
    return [None if facts is None else row_of(facts) for facts in case["rows"]]


@pytest.mark.parametrize("case", each("reveals", "cases"))
def test_an_answer_is_revealed_when_it_is_time(case: Json) -> None:
    mine, theirs, mine_released, theirs_released = rows_of(case)
    desk = desk_of(load("reveals"), case["reader"])
    assert desk.reveal(mine, theirs, mine_released, theirs_released) == case["answer"]


@pytest.mark.parametrize("case", each("reveals", "bad"))
def test_a_false_answer_is_never_revealed(case: Json) -> None:
    mine, theirs, mine_released, theirs_released = rows_of(case)
    with pytest.raises(CannotOpen):
        desk_of(load("reveals"), case["reader"]).reveal(mine, theirs, mine_released, theirs_released)


def test_pins_stand_for_rows() -> None:
    file = load("reveals")
    for case in file["pins"]:
        assert desk_of(file, "ana").pin(row_of(case["row"])) == raw(case["pin"])


def test_a_member_box_opens_to_its_member() -> None:
    file = load("member")
    content = file["content"]
    me, couple = identity(file["people"]["ana"]), UUID(hex=file["couple"])
    membership = open_membership(me, couple, raw(file["box"]))
    assert membership.secret.dump() == content["secret"]
    assert membership.partner == Partner(
        UUID(hex=content["partner"]["person"]), raw(content["partner"]["public"])
    )
    assert [key.raw().hex() for key in membership.own_tags] == content["own"]
    assert [key.raw().hex() for key in membership.pairs] == content["pairs"]
    assert open_membership(me, couple, raw(file["alone"])).partner is None


@pytest.mark.parametrize("case", each("member", "bad"))
def test_a_member_box_does_not_open(case: Json) -> None:
    who = identity(load("member")["people"][case["reader"]])
    with pytest.raises(CannotOpen):
        open_membership(who, UUID(hex=case["couple"]), raw(case["box"]))


def session_row(facts: Json) -> sessions.SessionRow:
    return sessions.SessionRow(
        raw(facts["id"]), UUID(hex=facts["owner"]), raw(facts["box"]), facts["expires"]
    )


def test_a_session_opens_to_its_cookie() -> None:
    file = load("session")
    session = sessions.open_session(file["cookie"], session_row(file["row"]), now=file["now"])
    content = file["content"]
    assert (session.until, session.end, session.idle) == (content["until"], content["end"], content["idle"])
    assert session.identity.seed.raw() == raw(content["seed"])
    assert session.data == content["data"]
    assert sessions.session_id(file["cookie"]) == raw(file["row"]["id"])


@pytest.mark.parametrize("case", each("session", "bad"))
def test_a_session_does_not_open(case: Json) -> None:
    file = load("session") | case
    with pytest.raises(CannotOpen):
        sessions.open_session(file["cookie"], session_row(file["row"]), now=file["now"])


def device_opens(file: Json) -> Identity:
    who = file["who"]
    row = person.PersonRow(UUID(hex=who["person"]), b"", raw(who["public"]), b"")
    return devices.device_unwrap(row, raw(file["box"]), raw(file["secret"]), file["pin"])


def test_a_device_opens_to_its_pin() -> None:
    file = load("device")
    assert device_opens(file).seed.raw() == raw(file["who"]["seed"])
    assert devices.device_id(raw(file["secret"])) == raw(file["id"])


@pytest.mark.parametrize("case", each("device", "bad"))
def test_a_device_does_not_open(case: Json) -> None:
    with pytest.raises(CannotOpen):
        device_opens(load("device") | case)


def invite_row(facts: Json) -> joining.InviteRow:
    return joining.InviteRow(raw(facts["id"]), UUID(hex=facts["couple"]), raw(facts["box"]), facts["expires"])


def spelled(secret: str) -> str:
    return codes.show(raw(secret))


def test_an_invitation_opens_to_its_secret() -> None:
    file = load("invitation")
    invitation = joining.open_invite(spelled(file["secret"]), invite_row(file["row"]), now=file["now"])
    content = file["content"]
    assert invitation.inviter == Partner(UUID(hex=content["person"]), raw(content["public"]))
    assert (invitation.about, invitation.key.raw()) == (content["about"], raw(content["key"]))
    assert joining.invite_id(spelled(file["secret"])) == raw(file["row"]["id"])


@pytest.mark.parametrize("case", each("invitation", "bad"))
def test_an_invitation_does_not_open(case: Json) -> None:
    file = load("invitation") | case
    with pytest.raises(CannotOpen):
        joining.open_invite(spelled(file["secret"]), invite_row(file["row"]), now=file["now"])


def inviting_desk(file: Json) -> Desk:
    secret = CoupleSecret(Key.new(), (Key(raw(file["key_0"])),))
    return Desk(identity(file["inviter"]), Membership(UUID(hex=file["row"]["couple"]), secret))


def test_a_note_of_joining_is_read_by_the_inviter() -> None:
    file = load("invitation")
    newcomer = joining.read_note(inviting_desk(file), row_of(file["note"]))
    expected = file["newcomer"]
    assert newcomer.partner == Partner(UUID(hex=expected["person"]), raw(expected["public"]))
    assert newcomer.about == expected["about"]


@pytest.mark.parametrize("case", each("invitation", "bad_notes"))
def test_a_false_note_is_not_read(case: Json) -> None:
    with pytest.raises(CannotOpen):
        joining.read_note(inviting_desk(load("invitation")), row_of(case["note"]))


def taking_desk(file: Json) -> Desk:
    secret = CoupleSecret(Key(raw(file["slot_key"])), tuple(Key(raw(key)) for key in file["known"]))
    giver = Partner(UUID(hex=file["giver"]["person"]), raw(file["giver"]["public"]))
    return Desk(identity(file["taker"]), Membership(UUID(hex=file["couple"]), secret, giver))


def test_a_hand_over_is_taken() -> None:
    file = load("hand-over")
    before = taking_desk(file)
    after = joining.take(before, raw(file["box"]))
    assert [key.raw() for key in after.membership.secret.keys] == [raw(key) for key in file["after"]]
    assert after.recognises(raw(file["renewed"]["public"]))
    assert after.pair.raw() == raw(file["new_pair"])
    assert before.pair in after.membership.pairs


@pytest.mark.parametrize("case", each("hand-over", "bad"))
def test_a_false_hand_over_is_refused(case: Json) -> None:
    with pytest.raises(CannotOpen):
        joining.take(taking_desk(load("hand-over")), raw(case["box"]))


def test_the_four_words_are_those_of_the_list() -> None:
    file = load("words")
    assert hashlib.sha256("\n".join(listed()).encode()).hexdigest() == file["list"]
    assert words(raw(file["one"]), raw(file["other"])) == file["words"]
    assert words(raw(file["other"]), raw(file["one"])) == file["words"]


def test_a_tally_counts_as_written_down() -> None:
    file = load("tally")
    assert tally.add({}, Key(raw(file["key"])), map(row_of, file["rows"])) == file["tally"]


def test_an_archive_opens_to_its_passphrase() -> None:
    file = load("archive")
    assert list(archive.read(BytesIO(raw(file["file"])), file["passphrase"])) == file["lines"]


@pytest.mark.parametrize("case", each("archive", "bad"))
def test_an_archive_does_not_open(case: Json) -> None:
    file = load("archive") | case
    with pytest.raises(CannotOpen):
        list(archive.read(BytesIO(raw(file["file"])), file["passphrase"]))
