"""Restore a backup into a new data folder or an empty database.

Takes any content file and the newest keys file. Everybody unlocks with their passphrase; sessions, PINs,
invitations and codes are not revived. Who left after the content file was written stays gone.
"""

from __future__ import annotations

import argparse
import os
from pathlib import Path

HELP = "restore a backup into a new data folder or an empty database"


def arguments(parser: argparse.ArgumentParser) -> None:
    """The two files."""
    parser.add_argument("content", type=Path, metavar="CONTENT", help="a hearthside-content-DATE.jsonl.gz")
    parser.add_argument("keys", type=Path, metavar="KEYS", help="the newest hearthside-keys.jsonl.gz")


def run(args: argparse.Namespace) -> int:
    """Make the folder and its tables, and fill them."""
    from hearthside.project.commands.serve import make_folder
    from hearthside.project.options import read
    from hearthside.project.prepare import migrate

    make_folder(Path(read(os.environ).data))
    migrate()
    from hearthside.project.restore import restore

    put = restore(args.content, args.keys)
    people, entries = put["people.Person"], put["journal.Entry"]
    print(f"Restored {people} people with {entries} entries. Everybody unlocks with their passphrase.")
    return 0
