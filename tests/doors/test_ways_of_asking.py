"""Every address by every method: looking changes nothing, sending needs our own form, answers are closed."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import Any

from django.test import Client

from hearthside.web import headers
from tests import couples
from tests.doors import watch
from tests.doors.addresses import LEAVES, Address
from tests.doors.life import Life

KEPT_BY_BROWSERS = {"web:manifest", "web:service_worker", "web:offline", "support:offline"}


def inside(life: Life) -> list[Address]:
    return [way for way in life.ways if way.place.name != LEAVES]


def test_looking_changes_nothing(life: Life) -> None:
    for who in (life.ana, life.ben):
        who.client.get("/")  # what is due with a visit
        before = watch.stored()
        for way in inside(life):
            who.client.get(way.path)
            who.client.head(way.path)
            assert watch.stored() == before, way.path


def test_looking_changes_nothing_for_somebody_alone_and_for_nobody(life: Life) -> None:
    dan = couples.dan()
    dan.client.get("/")
    before = watch.stored()
    for way in inside(life):
        dan.client.get(way.path)
        Client().get(way.path)
        assert watch.stored() == before, way.path


def test_nothing_is_taken_without_the_token_of_our_own_form(life: Life) -> None:
    life.ana.client.handler.enforce_csrf_checks = True
    before = watch.stored()
    for way in inside(life):
        answer = life.ana.client.post(way.path, {"moment": "laugh", "words": "x", "close": "3"})
        assert answer.status_code in {403, 405}, way.path
    assert watch.stored() == before


def test_no_other_method_does_anything(life: Life) -> None:
    before = watch.stored()
    for way in inside(life):
        for method in ("PUT", "PATCH", "DELETE", "OPTIONS", "TRACE", "PROPFIND"):
            answer = life.ana.client.generic(method, way.path)
            assert answer.status_code == 405, f"{method} {way.path}: name the methods of this view"
    assert watch.stored() == before


def answers(life: Life) -> Iterator[tuple[Address, str, Any]]:
    """Answers of every sort: pages, redirects, refusals; signed in and not."""
    for way in inside(life):
        yield way, "ana", life.ana.client.get(way.path)
        yield way, "nobody", Client().get(way.path)
        yield way, "wrong method", life.ana.client.generic("PUT", way.path)
        yield way, "no token", Client(enforce_csrf_checks=True).post(way.path)


def is_closed(way: Address, answer: Any) -> None:
    """The headers that keep an answer to this browser, this page and this moment."""
    for name, value in headers.ALWAYS.items():
        assert answer.headers.get(name) == value, name
    if way.place.name in KEPT_BY_BROWSERS:
        return
    assert "no-store" in answer.headers.get("Cache-Control", "")
    assert not {"Server", "X-Powered-By", "ETag", "Last-Modified"} & set(answer.headers)


def is_out_of_reach(answer: Any) -> None:
    """Cookies that no script and no other site gets to use."""
    for name, morsel in answer.cookies.items():
        assert morsel["httponly"], name
        assert morsel["samesite"] in {"Strict", "Lax"}, name
        assert not morsel["domain"], name


def title(answer: Any) -> str:
    """What stands in the tab, in the history and on the lock screen."""
    titles: list[str] = re.findall(r"<title>(.*?)</title>", answer.content.decode(), re.DOTALL)
    return " ".join(titles)


def test_every_answer_is_closed_says_only_the_name_of_the_house_and_hides_its_cookies(life: Life) -> None:
    seen = 0
    for way, who, answer in answers(life):
        try:
            is_closed(way, answer)
            is_out_of_reach(answer)
            if answer.headers.get("Content-Type", "").startswith("text/html") and answer.content:
                assert title(answer) == "Hearthside"
                seen += 1
        except AssertionError as wrong:
            wrong.add_note(f"{way.path} for {who}")
            raise
    assert seen > len(life.ways)


def test_what_is_sent_leads_on_and_is_not_sent_again_by_going_back(life: Life) -> None:
    """A form that was taken answers with 303; one that was not says so on the page itself."""
    for way in inside(life):
        answer = life.ben.client.post(way.path)
        assert answer.status_code in {200, 302, 303, 400, 404, 405, 409, 429}, (way.path, answer.status_code)


def test_the_quick_exit_locks_by_any_method(life: Life) -> None:
    for method in ("GET", "POST"):
        who = couples.dan()
        who.client.generic(method, "/exit")
        assert who.client.get("/").status_code == 302
