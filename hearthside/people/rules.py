"""Who may create a space on this server: the first couple, holders of a code, or anybody (a setting)."""

from __future__ import annotations

import hashlib

from django.conf import settings

from hearthside.people.models import Person, SignupCode
from hearthside.vault import codes

LASTS = 14 * 24 * 3600


class NotWithoutCode(Exception):
    """This server asks for a code, and this one does not count (any more)."""


def needs_code() -> bool:
    """Tell whether whoever creates a space now needs a code."""
    return settings.SIGNUP == "code" or (settings.SIGNUP == "first" and Person.objects.exists())


def new_signup_code(*, now: int) -> str:
    """Make a code that lets one person create a space within two weeks."""
    SignupCode.objects.filter(expires__lt=now).delete()
    code = codes.new_code()
    SignupCode.objects.create(id=image(code), expires=now + LASTS)
    return code


def is_good(code: str, *, now: int) -> bool:
    """Tell whether a code would count, without spending it."""
    try:
        return SignupCode.objects.filter(pk=image(code), expires__gt=now).exists()
    except ValueError:
        return False


def spend(code: str, *, now: int) -> None:
    """Let one person in, inside their transaction; raises NotWithoutCode."""
    if not needs_code():
        return
    if not is_good(code, now=now) or not SignupCode.objects.filter(pk=image(code)).delete()[0]:
        raise NotWithoutCode


def image(code: str) -> str:
    """Give the one-way image under which a code is kept; ValueError if it is none."""
    return hashlib.blake2b(codes.read(code), digest_size=32, person=b"hearthside.signu").hexdigest()
