"""How a printed phone number is dialled. Never stored: what is shown and what is dialled cannot differ."""

from __future__ import annotations

import re
from urllib.parse import quote

from hearthside.catalog.types import Helpline


def dial(phone: str) -> str:
    """Give what a phone dials for a printed number: its digits, and `+`, `*`, `#` where they stand."""
    return re.sub(r"[^0-9+*#]", "", phone)


def link(phone: str) -> str:
    """Give the address of a link that dials `phone`. `#` would end an address, so it is written `%23`."""
    return "tel:" + quote(dial(phone), safe="+*")


def numbers(line: Helpline) -> tuple[str, ...]:
    """Give every phone number that a line prints, its main one first."""
    found = (line.phone, *line.also, line.from_abroad, line.textphone, line.whatsapp, line.ussd)
    return tuple(number for number in found if number)
