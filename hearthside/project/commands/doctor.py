"""Look whether this server is well: settings, disk, keys, database, certificate, clock, memory.

Says what to do about whatever is not. Changes nothing. Ends with status 1 if something is wrong.
"""

from __future__ import annotations

import argparse

HELP = "look whether everything is well, and say what to do if not"
MARKS = {"well": "well ", "know": "note ", "wrong": "WRONG"}


def arguments(parser: argparse.ArgumentParser) -> None:
    """Nothing to say."""


def run(args: argparse.Namespace) -> int:
    """Look, and tell."""
    from hearthside.project.trouble import moved_in

    options = moved_in()
    from hearthside.project.checkup import look
    from hearthside.web.clock import now

    findings = list(look(options, now=now()))
    for finding in findings:
        print(f"{MARKS[finding.state]}  {finding.what}{': ' + finding.advice if finding.advice else ''}")
    return 1 if any(finding.state == "wrong" for finding in findings) else 0
