"""Sweep old sessions, invitations and notices, in a process of its own.

The server does this by itself. Run this only where many servers share one database, and tell them so with
HEARTHSIDE_BACKGROUND=off.
"""

from __future__ import annotations

import argparse
import signal
from pathlib import Path

HELP = "tidy up in a process of its own (the server does it by itself)"


def arguments(parser: argparse.ArgumentParser) -> None:
    """Only whether to stay."""
    parser.add_argument("--once", action="store_true", help="tidy up once and end")


def run(args: argparse.Namespace) -> int:
    """Sweep until stopped, or once."""
    from hearthside.project.trouble import moved_in

    options = moved_in()
    from hearthside.project.background import Background, sweep

    if args.once:
        sweep()
        return 0
    background = Background(Path(options.data))
    for number in (signal.SIGINT, signal.SIGTERM):
        signal.signal(number, lambda *_: background.stopped.set())
    background.run()
    return 0
