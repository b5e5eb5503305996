"""Write a backup into a folder, while people go on using Hearthside.

It is two files. hearthside-content-DATE.jsonl.gz holds all entries, sealed; keep as many as you like.
hearthside-keys.jsonl.gz holds what opens them together with people's passphrases; it is replaced each time,
and only its newest copy is to be kept, so that who leaves is gone from old backups too.
"""

from __future__ import annotations

import argparse
from pathlib import Path

HELP = "write a backup into a folder, while people go on using Hearthside"


def arguments(parser: argparse.ArgumentParser) -> None:
    """Where to, and how many to keep."""
    parser.add_argument("folder", type=Path, metavar="FOLDER", help="where to write; made if it is not there")
    parser.add_argument(
        "--keep", type=int, metavar="NUMBER", help="remove all but the newest NUMBER content files"
    )


def run(args: argparse.Namespace) -> int:
    """Write both files; remove old generations if asked to."""
    from hearthside.project.trouble import Trouble, moved_in

    if args.keep is not None and args.keep < 1:
        raise Trouble("--keep is at least 1.")
    moved_in()
    from hearthside.project.backup import back_up, generations
    from hearthside.web.clock import now

    try:
        args.folder.mkdir(mode=0o700, parents=True, exist_ok=True)
        content, keys = back_up(args.folder, now=now())
    except OSError as trouble:
        raise Trouble(f"cannot write to {args.folder} ({trouble.strerror}).") from None
    for old in generations(args.folder)[args.keep :] if args.keep else []:
        old.unlink()
    print(f"{content}\n{keys}")
    return 0
