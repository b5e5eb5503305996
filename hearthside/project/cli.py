"""The `hearthside` command. Every module in commands/ is a sub-command; a mistake gets one kind line."""

from __future__ import annotations

import argparse
import importlib
import os
import pkgutil
import sys
from collections.abc import Iterator, Sequence
from importlib.util import find_spec
from typing import Protocol, cast

from hearthside.project.options import Nonsense
from hearthside.project.trouble import Trouble

COMMANDS = "hearthside.project.commands"
DEMO = "hearthside.project.demo"


class Command(Protocol):
    """What a module in commands/ offers. What it says about itself is its docstring and HELP."""

    HELP: str

    @staticmethod
    def arguments(parser: argparse.ArgumentParser) -> None:
        """Add what can be typed after the sub-command."""

    @staticmethod
    def run(args: argparse.Namespace) -> int:
        """Do it; give the exit status. Raises Trouble or Nonsense with one line for who typed it."""


def commands() -> Iterator[tuple[str, Command]]:
    """Give every sub-command with its name."""
    folder = importlib.import_module(COMMANDS)
    names = [f"{COMMANDS}.{module.name}" for module in pkgutil.iter_modules(folder.__path__)]
    if find_spec(DEMO):
        names.append(DEMO)
    for name in sorted(names, key=lambda name: name.rpartition(".")[2]):
        module = importlib.import_module(name)
        if hasattr(module, "HELP"):
            yield name.rpartition(".")[2].replace("_", "-"), cast("Command", module)


def parser() -> argparse.ArgumentParser:
    """Build the parser of the whole command."""
    whole = argparse.ArgumentParser(
        prog="hearthside",
        description="Hearthside helps two people find their way back to each other. This command runs it.",
        epilog="Settings come from the environment (docs/settings.md). COMMAND --help tells more about each.",
    )
    subs = whole.add_subparsers(title="commands", metavar="COMMAND", required=True)
    for name, command in commands():
        sub = subs.add_parser(name, help=command.HELP, description=command.__doc__)
        sub.add_argument(
            "--data", metavar="FOLDER", help="the data folder (otherwise HEARTHSIDE_DATA, or ./data)"
        )
        command.arguments(sub)
        sub.set_defaults(run=command.run)
    return whole


def main(argv: Sequence[str] | None = None) -> int:
    """Do what was typed; give the exit status."""
    args = parser().parse_args(argv)
    os.umask(0o077)  # whatever we write is for our own user only
    os.environ.setdefault("DJANGO_SETTINGS_MODULE", "hearthside.project.settings")
    if args.data:
        os.environ["HEARTHSIDE_DATA"] = args.data
    try:
        status: int = args.run(args)
    except (Nonsense, Trouble) as said:
        print(f"hearthside: {said}", file=sys.stderr)
        return 2
    except KeyboardInterrupt:
        return 130
    except Exception as trouble:
        if not about_database(trouble):
            raise
        print(
            "hearthside: the database does not answer as it should; `hearthside doctor` tells why.",
            file=sys.stderr,
        )
        return 2
    return status


def about_database(trouble: Exception) -> bool:
    """Tell whether the database is the trouble. Django may not be loaded, and is not for this."""
    return "DatabaseError" in [kind.__name__ for kind in type(trouble).__mro__]


if __name__ == "__main__":
    sys.exit(main())
