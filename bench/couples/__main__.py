"""`python -m bench.couples`: judge engines by made-up couples and print the tables. See README.md."""

from __future__ import annotations

import argparse
from collections.abc import Iterator
from contextlib import contextmanager

from bench.couples import table
from bench.couples.measures import Result
from bench.couples.names import Engine
from bench.couples.trial import ENGINES, REFERENCES, judge
from bench.couples.wire import Program
from bench.couples.worlds import WORLDS


def _list(text: str) -> list[str]:
    return [part for part in text.split(",") if part]


def _arguments() -> argparse.Namespace:
    asked = argparse.ArgumentParser(prog="python -m bench.couples", description=__doc__)
    asked.add_argument("--couples", type=int, default=100, metavar="N")
    asked.add_argument("--worlds", type=_list, default=["base"], help=f"all, or some of {','.join(WORLDS)}")
    asked.add_argument("--engine", type=_list, default=[], help=f"some of {','.join(ENGINES)}")
    asked.add_argument("--command", help="a program that speaks the protocol in JSON lines")
    asked.add_argument("--seed", type=int, default=0, help="other couples, other luck")
    asked.add_argument("--legend", action="store_true", help="say what the columns mean")
    return asked.parse_args()


@contextmanager
def _engines(asked: argparse.Namespace) -> Iterator[dict[str, Engine]]:
    """The engines asked for, and the two beside which all stand."""
    names = asked.engine or list(REFERENCES)
    engines = {name: ENGINES[name]() for name in dict.fromkeys([*names, "rules", "oracle"])}
    if not asked.command:
        yield engines
        return
    with Program(asked.command) as program:
        yield {"command": program, **engines}


def main() -> None:
    """Print a table as soon as each world is through, and the shares of all at the end."""
    asked = _arguments()
    worlds = list(WORLDS) if asked.worlds == ["all"] else asked.worlds
    results: list[Result] = []
    with _engines(asked) as engines:
        for world in worlds:
            results += [judge(name, one, world, asked.couples, asked.seed) for name, one in engines.items()]
            print(table.measures(results, world), flush=True)
            print()
    print(table.shares(results))
    if asked.legend:
        print()
        print(table.legend())


if __name__ == "__main__":
    main()
