"""The protocol over JSON lines."""

from __future__ import annotations

import json
from collections.abc import Sequence
from typing import Any, TextIO

from hearthside.engine.protocol.answers import Engine

ODD = (ArithmeticError, AttributeError, LookupError, RecursionError, TypeError, ValueError)
USAGE = "Usage: python -m hearthside.engine --jsonl\nOne JSON request a line in, one JSON reply a line out.\n"


def main(arguments: Sequence[str], source: TextIO, target: TextIO) -> int:
    """Answer every line until the input ends. A request that cannot be read gets `{"error": ...}`."""
    if list(arguments) != ["--jsonl"]:
        target.write(USAGE)
        return 2
    engine = Engine()
    for line in source:
        if line.strip():
            target.write(json.dumps(_answered(engine, line)) + "\n")
            target.flush()
    return 0


def _answered(engine: Engine, line: str) -> dict[str, Any]:
    try:
        request = json.loads(line)
        return answer(engine, request)
    except ODD as problem:
        return {"error": f"This request cannot be read: {type(problem).__name__} {problem}"}


def answer(engine: Engine, request: dict[str, Any]) -> dict[str, Any]:
    """Answer one request. One of ODD for what is none."""
    operation = request["op"]
    if operation == "hello":
        return engine.hello(request["catalogue"])
    if operation == "new":
        return engine.new(int(request["couple"]), int(request["seed"]))
    if operation in {"assess", "propose", "learn"}:
        ask = {"assess": engine.assess, "propose": engine.propose, "learn": engine.learn}[operation]
        return ask(int(request["couple"]), request["data"])
    raise ValueError(f"unknown operation {operation!r}")
