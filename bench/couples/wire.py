"""Engines from elsewhere: the product's own, and any program that speaks JSON lines."""

from __future__ import annotations

import importlib
import json
import shlex
import subprocess
from types import TracebackType
from typing import Self, cast

from bench.couples.names import Engine, Json


def hearthside() -> Engine:
    """The product's engine in this process."""
    return cast("Engine", importlib.import_module("hearthside.engine.protocol").Engine())


class Program:
    """A program with one request a line on its input, one reply a line on its output."""

    def __init__(self, command: str) -> None:
        self._run = subprocess.Popen(
            shlex.split(command), stdin=subprocess.PIPE, stdout=subprocess.PIPE, text=True, bufsize=1
        )

    def __enter__(self) -> Self:
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        self.close()

    def close(self) -> None:
        """Say that nothing more comes, and wait."""
        if self._run.stdin and self._run.stdout:
            self._run.stdin.close()
            self._run.wait(timeout=10)
            self._run.stdout.close()

    def _ask(self, request: Json) -> Json:
        assert self._run.stdin
        assert self._run.stdout
        self._run.stdin.write(json.dumps(request) + "\n")
        self._run.stdin.flush()
        line = self._run.stdout.readline()
        if not line:
            raise EOFError(f"The engine ended without a reply to {request['op']}")
        return cast("Json", json.loads(line))

    def hello(self, catalogue: list[Json]) -> Json:
        return self._ask({"op": "hello", "catalogue": catalogue})

    def new(self, couple: int, seed: int) -> Json:
        return self._ask({"op": "new", "couple": couple, "seed": seed})

    def assess(self, couple: int, data: Json) -> Json:
        return self._ask({"op": "assess", "couple": couple, "data": data})

    def propose(self, couple: int, data: Json) -> Json:
        return self._ask({"op": "propose", "couple": couple, "data": data})

    def learn(self, couple: int, data: Json) -> Json:
        return self._ask({"op": "learn", "couple": couple, "data": data})
