"""The protocol over JSON lines: one reply a line, and no request ends the process."""

from __future__ import annotations

import json
import os
import subprocess
import sys
from io import StringIO
from subprocess import PIPE
from typing import Any

import pytest

from hearthside.engine.protocol.lines import USAGE, main
from tests.engine.wire import answers, catalogue, feedback, state

HELLO = {"op": "hello", "catalogue": catalogue(12)}
NEW = {"op": "new", "couple": 1, "seed": 5}
ASSESS = {"op": "assess", "couple": 1, "data": {"a": answers(distance=5), "b": answers()}}
PROPOSE = {"op": "propose", "couple": 1, "data": state()}
BEGIN = [HELLO, NEW, ASSESS]
DEEP = "[" * 100_000
ODD = [
    "{",
    "nothing",
    "null",
    "[]",
    "7",
    '"propose"',
    "{}",
    '{"op": "dance"}',
    '{"op": "hello"}',
    '{"op": "hello", "catalogue": [{"id": 1}]}',
    '{"op": "hello", "catalogue": 7}',
    '{"op": "new", "couple": "x", "seed": 1}',
    '{"op": "new", "couple": 1e999, "seed": 1}',
    '{"op": "propose", "couple": 99, "data": {}}',
    '{"op": "propose", "couple": 1, "data": {"week": 0}}',
    '{"op": "propose", "couple": 1, "data": []}',
    '{"op": "propose", "couple": 1, "data": {"week": 1e999, "active": {}, "pulse": {}}}',
    '{"op": "assess", "couple": 1, "data": {"a": {"items": {"boredom": [1, 2, 3, 4]}}}}',
    '{"op": "learn", "couple": 1, "data": {"week": 0, "items": [{"practice": 1}]}}',
    '{"op": "learn", "couple": 1, "data": {"items": [{"practice": 1, "who": "c", "offered": []}]}}',
    "\ufffd",
    DEEP,
]


def said(*requests: Any) -> str:
    return "".join((each if isinstance(each, str) else json.dumps(each)) + "\n" for each in requests)


def replies(*requests: Any) -> list[dict[str, Any]]:
    """What comes back, line by line."""
    target = StringIO()
    assert main(["--jsonl"], StringIO(said(*requests)), target) == 0
    return [json.loads(line) for line in target.getvalue().splitlines()]


def test_every_request_gets_one_line() -> None:
    learn = {"op": "learn", "couple": 1, "data": feedback(0, replies(*BEGIN, PROPOSE)[-1]["items"])}
    hello, new, assess, propose, learnt = replies(*BEGIN, PROPOSE, learn)
    assert hello == new == learnt == {}
    assert set(assess) == {"map", "help"}
    assert set(propose) == {"items", "help", "probes"}


@pytest.mark.parametrize("odd", ODD, ids=lambda odd: odd[:60])
def test_an_odd_request_gets_an_error_and_the_next_one_an_answer(odd: str) -> None:
    *_, error, week = replies(*BEGIN, PROPOSE, odd, PROPOSE)
    assert set(error) == {"error"}
    assert week["items"]


def test_a_practice_that_was_not_offered_is_no_reason_to_stop() -> None:
    unknown = {"practice": 999, "who": "both", "offered": [], "done": {}, "rating": {}, "reason": None}
    learn = {"op": "learn", "couple": 1, "data": {"week": 0, "items": [unknown]}}
    *_, week = replies(*BEGIN, PROPOSE, learn, PROPOSE)
    assert week["items"]


def test_empty_lines_are_passed_over() -> None:
    assert replies("", HELLO, "   ") == [{}]


def test_without_the_flag_it_says_how_it_is_used() -> None:
    target = StringIO()
    assert main([], StringIO(""), target) == 2
    assert target.getvalue() == USAGE


def test_a_real_process_speaks_it_line_by_line() -> None:
    command = [sys.executable, "-m", "hearthside.engine", "--jsonl"]
    heard: list[dict[str, Any]] = []
    strict = {**os.environ, "PYTHONIOENCODING": "utf-8:strict"}
    with subprocess.Popen(command, stdin=PIPE, stdout=PIPE, env=strict) as process:
        assert process.stdin is not None
        assert process.stdout is not None
        for request in [*BEGIN, PROPOSE]:
            process.stdin.write(said(request).encode())
            process.stdin.flush()
            heard.append(json.loads(process.stdout.readline()))
        process.stdin.write(b"\xff\xfe\n" + said(PROPOSE).encode())
        process.stdin.close()
        rest = [json.loads(line) for line in process.stdout.read().splitlines()]
    assert "error" in rest[0]
    assert rest[1] == heard[-1]
    assert rest[1]["items"]
    assert process.returncode == 0
