"""Print a code with which one more person may create a space on this server. It works once, for two weeks.

Needed where HEARTHSIDE_SIGNUP is `code`, or is `first` and the first couple is there.
"""

from __future__ import annotations

import argparse

HELP = "print a code with which one more person may create a space"


def arguments(parser: argparse.ArgumentParser) -> None:
    """Nothing to say."""


def run(args: argparse.Namespace) -> int:
    """Make a code and print it."""
    from hearthside.project.trouble import moved_in

    moved_in()
    from hearthside.people.rules import new_signup_code
    from hearthside.web.clock import now

    print(new_signup_code(now=int(now().timestamp())))
    return 0
