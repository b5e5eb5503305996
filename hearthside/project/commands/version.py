"""Print which Hearthside this is."""

from __future__ import annotations

import argparse

from hearthside.project.version import version

HELP = "print which Hearthside this is"


def arguments(parser: argparse.ArgumentParser) -> None:
    """Nothing to say."""


def run(args: argparse.Namespace) -> int:
    """Print it."""
    print(f"Hearthside {version()}")
    return 0
