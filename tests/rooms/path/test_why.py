"""Every reason that the engine can give has its words, and they say what is so."""

from __future__ import annotations

import ast
import inspect

import pytest
from django.template.loader import render_to_string
from django.utils.html import strip_tags

from hearthside.engine.plan import reasons
from hearthside.rooms.path.showing import Why


def codes() -> set[str]:
    """Every text that the engine hands over as the code of a reason."""
    calls = [node for node in ast.walk(ast.parse(inspect.getsource(reasons))) if isinstance(node, ast.Call)]
    given = [word.value for call in calls for word in call.keywords if word.arg == "code"]
    chosen = [
        side for one in given for side in ([one.body, one.orelse] if isinstance(one, ast.IfExp) else [one])
    ]
    assert all(isinstance(one, ast.Constant) for one in chosen)
    return {str(one.value) for one in chosen if isinstance(one, ast.Constant)}


def drawn(code: str, place: str = "both", number: float = 3.0, **context: object) -> str:
    why = Why(code, "Distance", number, "quite likely the root")
    return render_to_string("path/why.html", {"place": {"place": place, "why": [why]}, **context})


def words(code: str, place: str = "both", number: float = 3.0) -> str:
    html = drawn(code, place, number)
    return " ".join(strip_tags(html.split("</ul>")[0]).split())


@pytest.mark.parametrize("code", sorted(codes()))
@pytest.mark.parametrize("place", ["both", "date", "small"])
def test_every_reason_has_words(code: str, place: str) -> None:
    assert len(words(code, place)) > 20


def test_the_codes_are_found() -> None:
    assert {"root", "need", "light-week", "you-would-like-it", "you-do-it", "for-a-change"} <= codes()


def test_how_often_is_said_plainly() -> None:
    assert "3 times" in words("you-do-it")
    assert "both" in words("you-would-like-it")
    assert "both" not in words("you-would-like-it", "small")


def test_alone_nothing_is_said_of_what_both_have_shared() -> None:
    assert "both" in drawn("new-to-you", "small")
    assert "both" not in drawn("new-to-you", "small", solo=True)


def test_what_is_open_is_not_told_of_where_only_one_of_them_may_know() -> None:
    assert "still open" in words("rebuild-first")
    assert "still open" not in words("rebuild-first", "small")
