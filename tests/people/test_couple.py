"""From one to two and apart again: joining shares nothing, and nobody slips in.

Promises 41 to 46 of docs/threat-model.md.
"""

from __future__ import annotations

import threading
from datetime import timedelta

import pytest
from django.db import connection
from django.test import Client

from hearthside.people import couples as pairs
from hearthside.people import desks, spaces
from hearthside.people.models import Couple, Invite, Member, Person
from hearthside.records.kinds.greeting import Greeting
from hearthside.records.kinds.pulse import Pulse
from hearthside.records.kinds.situation import Situation
from hearthside.vault import joining
from hearthside.vault.errors import CannotOpen, Closed, NotYet
from hearthside.web import clock
from tests import couples
from tests.couples import Somebody
from tests.people import doors

pytestmark = pytest.mark.django_db
NOW = int(clock.now().timestamp())


def invited(who: Somebody) -> str:
    """Make an invitation as the page does."""
    who.client.post("/door/invite/", {"host": "me"})
    page = who.client.get("/door/invite/").content.decode()
    return page.split('<p class="link-box">')[2].split("<")[0]


def take(client: Client, secret: str, login: str = "ben", name: str = "Ben") -> int:
    form = {"invitation": secret, "name": name, "login": login, "known": "on", **doors.offered()}
    return int(client.post("/door/join/", form).status_code)


def test_two_phones_become_a_couple() -> None:
    ana = couples.alone("Ana")
    secret = invited(ana)
    phone = Client()
    assert b"Ana asks you in" in phone.post("/door/join/", {"invitation": secret}).content
    assert take(phone, secret) == 303
    hers, his = ana.client.get("/door/words/").content, phone.get("/door/words/").content
    words = pairs.newcomer(ana.desk())
    assert words is not None
    for word in words.words.split():
        assert f"<li>{word}</li>".encode() in hers
        assert f"<li>{word}</li>".encode() in his
    assert b"Is this Ben?" in hers
    ana.client.post("/door/words/", {"answer": "yes"})
    assert b"You and Ana" in phone.get("/me/").content
    assert b"You and Ben" in ana.client.get("/me/").content


def test_joining_shares_nothing_that_was_written_before() -> None:
    ana = couples.alone("Ana")
    ana.book().keep(Situation(apart=True))
    ana.book().keep(Pulse(day="2026-11-01", close=3))
    ben = couples.joining("Ben", ana)
    pairs.welcome(ana.desk())
    seen = [type(entry.record) for entry in ben.book().every() if entry.author == ana.id]
    assert seen == [Greeting]


def test_a_newcomer_shares_nothing_and_reads_nothing_before_the_welcome() -> None:
    ana = couples.alone("Ana")
    ben = couples.joining("Ben", ana)
    assert ben.book().solo
    with pytest.raises(NotYet):
        ben.book().share(Situation())
    assert not [entry for entry in ben.book().every() if entry.author == ana.id]


def test_looking_at_an_invitation_takes_nothing() -> None:
    ana = couples.alone("Ana")
    secret = invited(ana)
    for _ in range(3):
        Client().get("/door/join/")
        Client().post("/door/join/", {"invitation": secret})
    assert Invite.objects.count() == 1
    assert take(Client(), secret.replace("-", "").lower()) == 303


def test_the_secret_of_an_invitation_is_in_no_address() -> None:
    ana = couples.alone("Ana")
    secret = invited(ana)
    page = ana.client.get("/door/invite/").content.decode()
    assert f"/door/join/#{secret}" in page
    assert f"/{secret}" not in page
    assert f"={secret}" not in page


def test_an_invitation_has_one_taker() -> None:
    ana = couples.alone("Ana")
    secret = invited(ana)
    assert take(Client(), secret) == 303
    assert take(Client(), secret, "cleo", "Cleo") == 200
    assert not Person.objects.filter(login="cleo").exists()
    assert Member.objects.filter(couple=ana.desk().couple).count() == 2


@pytest.mark.django_db(transaction=True)
def test_of_eight_who_take_it_at_once_one_gets_it() -> None:
    ana = couples.alone("Ana")
    secret = pairs.invite(ana.desk(), now=NOW, host="me")
    others = [couples.alone(f"Racer{number}") for number in range(8)]
    before = Member.objects.count()
    got: list[str] = []

    def race(who: Somebody) -> None:
        try:
            spaces.join(who.identity, who.desk(), name=who.name, secret=secret, now=NOW)
            got.append(who.name)
        except CannotOpen:
            pass
        finally:
            connection.close()

    threads = [threading.Thread(target=race, args=(who,)) for who in others]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    assert len(got) == 1
    assert Member.objects.filter(couple=ana.desk().couple).count() == 2
    assert Member.objects.count() == before + 1
    assert Couple.objects.filter(closed=True).count() == 1


def test_an_invitation_ends_after_three_days_also_if_the_row_is_edited(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    ana = couples.alone("Ana")
    secret = pairs.invite(ana.desk(), now=NOW, host="me")
    Invite.objects.update(expires=2**40)
    later = clock.now() + timedelta(days=3, seconds=5)
    monkeypatch.setattr(clock, "now", lambda: later)
    assert take(Client(), secret) == 200


def test_an_invitation_can_be_taken_back_and_a_new_one_ends_the_old() -> None:
    ana = couples.alone("Ana")
    first = invited(ana)
    second = invited(ana)
    assert take(Client(), first) == 200
    ana.client.post("/door/invite/revoke/")
    assert take(Client(), second) == 200
    assert not Invite.objects.exists()


def test_an_invitation_is_dead_after_the_end() -> None:
    ana = couples.alone("Ana")
    secret = pairs.invite(ana.desk(), now=NOW, host="me")
    pairs.close(ana.desk())
    assert take(Client(), secret) == 200


def test_nobody_joins_themselves() -> None:
    ana = couples.alone("Ana")
    secret = pairs.invite(ana.desk(), now=NOW, host="me")
    with pytest.raises(CannotOpen):
        spaces.join(ana.identity, None, name="Ana", secret=secret, now=NOW)


def test_somebody_with_a_partner_joins_nobody_else() -> None:
    ana, _ = couples.ana_and_ben()
    dan = couples.dan()
    secret = pairs.invite(dan.desk(), now=NOW, host="me")
    with pytest.raises(CannotOpen):
        spaces.join(ana.identity, ana.desk(), name="Ana", secret=secret, now=NOW)


def test_the_partner_is_told_first_who_runs_the_computer() -> None:
    ana = couples.alone("Ana")
    secret = pairs.invite(ana.desk(), now=NOW, host="me")
    page = Client().post("/door/join/", {"invitation": secret}).content
    assert b"Ana runs the computer" in page
    secret = pairs.invite(ana.desk(), now=NOW, host="other")
    assert b"neither of you runs" in Client().post("/door/join/", {"invitation": secret}).content


def test_key_zero_never_encrypts_content() -> None:
    ana, ben = couples.ana_and_ben()
    ana.book().share(Situation())
    zero = ana.desk().membership.secret.keys[0]
    from hearthside.journal.rows import between

    assert {row.box[1:5] for row in between(ana.desk()) if row.audience == "c"} == {
        ben.desk().membership.secret.newest().id()
    }
    assert zero.id() != ben.desk().membership.secret.newest().id()


def test_the_link_and_an_old_backup_of_the_invitation_open_nothing_that_is_shared() -> None:
    ana = couples.alone("Ana")
    secret = pairs.invite(ana.desk(), now=NOW, host="me")
    row = Invite.objects.get()
    backup = joining.InviteRow(bytes.fromhex(row.pk), row.couple_id, bytes(row.box), row.expires)
    ben = couples.alone("Ben")
    spaces.join(ben.identity, ben.desk(), name="Ben", secret=secret, now=NOW)
    pairs.welcome(ana.desk())
    opened = joining.open_invite(secret, backup, now=NOW)
    assert all(opened.key != key for key in ana.desk().membership.secret.keys[1:])


def test_no_sends_the_newcomer_away_and_a_new_invitation_works() -> None:
    ana = couples.alone("Ana")
    stranger = couples.joining("Eve", ana)
    assert b"Send them away" not in ana.client.get("/door/words/").content
    assert b"Send them away" in ana.client.get("/door/words/?differ=1").content, "asked once more"
    ana.client.post("/door/words/", {"answer": "no"})
    assert "They have been sent away." in ana.client.get("/door/invite/").content.decode()
    assert "in their space, what you had kept" in stranger.client.get("/door/space/").content.decode()
    assert stranger.client.get("/me/").headers["Location"] == "/door/space/"
    with pytest.raises(AssertionError):
        stranger.desk()
    ben = couples.joining("Ben", ana)
    pairs.welcome(ana.desk())
    assert ben.book().partner == ana.id
    assert stranger.client.post("/door/space/", {"name": "Eve"}).status_code == 303
    assert doors.is_open(stranger.client)


def test_a_note_by_somebody_without_the_invitation_welcomes_nobody() -> None:
    """Ben with the disk copies his own note of another couple into Ana's row."""
    ana, dan = couples.alone("Ana"), couples.alone("Dan")
    couples.joining("Ben", dan)
    note = Member.objects.get(couple=dan.desk().couple, person=dan.identity.person).incoming
    Member.objects.filter(person=ana.identity.person).update(incoming=note)
    assert pairs.newcomer(ana.desk()) is None
    with pytest.raises(CannotOpen):
        pairs.welcome(ana.desk())


def test_a_new_key_comes_from_the_pinned_partner_or_not_at_all() -> None:
    ana, _ = couples.ana_and_ben()
    cleo = couples.cleo()
    before = ana.desk().membership.secret
    _, hand_over = joining.rotated(cleo.desk(), pending=None)
    Member.objects.filter(person=ana.identity.person).update(incoming=hand_over)
    assert ana.desk().membership.secret.keys == before.keys
    assert doors.is_open(ana.client)


def test_a_new_key_of_the_partner_is_taken_at_the_next_visit() -> None:
    ana, ben = couples.ana_and_ben()
    after, hand_over = joining.rotated(ben.desk(), pending=None)
    Member.objects.filter(person=ben.identity.person).update(box=after.member_box())
    Member.objects.filter(person=ana.identity.person).update(incoming=hand_over)
    ana.client.get("/me/")
    assert Member.objects.get(person=ana.identity.person).incoming is None
    assert ana.desk().membership.secret.keys == ben.desk().membership.secret.keys


def test_a_replaced_key_of_the_partner_is_reported_and_not_used() -> None:
    ana, ben = couples.ana_and_ben()
    Person.objects.filter(pk=ben.id).update(public=couples.cleo().identity.public)
    assert not pairs.is_genuine(ana.desk())
    assert b"not the one you compared" in ana.client.get("/me/partner/").content
    assert ana.desk().pinned.public == ben.identity.public


def test_closing_freezes_it_for_both_and_both_still_read() -> None:
    ana, ben = couples.ana_and_ben()
    ana.book().share(Situation(apart=True))
    ana.client.post("/me/ending/close/")
    assert ben.book().closed
    for who in (ana, ben):
        with pytest.raises(Closed):
            who.book().share(Situation())
        assert who.book().every((Situation,))
        assert doors.is_open(who.client)


def test_opening_a_closed_couple_in_the_database_opens_nothing() -> None:
    ana, ben = couples.ana_and_ben()
    pairs.close(ana.desk())
    ben.client.get("/me/")
    Couple.objects.filter(pk=ana.desk().couple).update(closed=False)
    assert ana.book().closed
    assert ben.book().closed


def test_a_key_that_came_before_the_end_is_still_taken() -> None:
    ana, ben = couples.ana_and_ben()
    after, hand_over = joining.rotated(ana.desk(), pending=None)
    Member.objects.filter(person=ana.identity.person).update(box=after.member_box())
    Member.objects.filter(person=ben.identity.person).update(incoming=hand_over)
    ana.book().share(Situation(apart=True))
    pairs.close(ana.desk())
    assert [entry.record for entry in ben.book().every((Situation,))] == [Situation(apart=True)]
    assert ben.desk().membership.closed


def test_a_new_space_after_the_end_is_empty_and_the_old_one_still_reads() -> None:
    ana, ben = couples.ana_and_ben()
    ana.book().share(Situation(apart=True))
    old = ana.desk().couple
    ana.client.post("/me/ending/close/")
    assert ana.client.post("/door/space/", {"name": "Ana"}).status_code == 303
    assert ana.book().solo
    assert not ana.book().every((Situation,))
    assert b"Other spaces" in ana.client.get("/me/").content
    ana.client.post("/me/places/", {"place": old.hex})
    assert b"You and Ben" in ana.client.get("/me/").content
    assert ben.book().closed


def test_nobody_goes_to_a_space_that_is_not_theirs() -> None:
    ana, _ = couples.ana_and_ben()
    dan = couples.dan()
    assert ana.client.post("/me/places/", {"place": dan.desk().couple.hex}).status_code == 404
    assert ana.client.post("/me/places/", {"place": "nonsense"}).status_code == 404


def test_two_who_each_began_alone_find_together_and_keep_what_they_wrote() -> None:
    ana, ben = couples.alone("Ana"), couples.alone("Ben")
    ben.book().keep(Pulse(day="2026-11-01", close=4))
    before = ben.desk().couple
    secret = invited(ana)
    ben.client.post("/door/join/", {"invitation": secret, "name": "Ben"})
    pairs.welcome(ana.desk())
    assert ben.book().partner == ana.id
    assert not ben.book().every((Pulse,))
    ben.client.post("/me/places/", {"place": before.hex})
    assert b"Closed" in ben.client.get("/me/places/").content


def test_changing_the_keys_keeps_every_entry_and_the_partner_follows() -> None:
    ana, ben = couples.ana_and_ben()
    ana.book().keep(Pulse(day="2026-11-01", close=4))
    ana.book().share(Situation(apart=True))
    old = ana.identity
    seed = {"old": couples.PASSPHRASE, "seed": "on", **doors.own("orchard velvet teapot harbour gravel")}
    ana.client.post("/me/passphrase/", seed)
    ben.book().share(Situation(child=True))
    shared = b"How the two of you live"
    assert ana.client.get("/me/shared/").content.count(shared) >= 1
    kinds = [type(entry.record) for entry in ben.book().every() if entry.author == ana.id]
    assert Situation in kinds
    assert b"replaced" not in ben.client.get("/me/partner/").content
    with pytest.raises(CannotOpen):
        desks.desk_at(old, Member.objects.get(person=ana.identity.person))
