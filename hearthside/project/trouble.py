"""What the command says when it cannot do what was asked, and how it gets ready to do it."""

from __future__ import annotations

import os
from pathlib import Path

from hearthside.project.options import Options, read


class Trouble(Exception):
    """Something that the person at the keyboard can mend. Its text is one line that says how."""


def moved_in() -> Options:
    """Load Django for a data folder that is in use already. Raises Trouble if there is none."""
    options = read(os.environ)
    if not Path(options.data).is_dir():
        raise Trouble(
            f"there is no data folder at {Path(options.data).resolve()}. "
            "Name it with --data or HEARTHSIDE_DATA; `hearthside serve` makes a new one."
        )
    import django

    django.setup()
    return options
