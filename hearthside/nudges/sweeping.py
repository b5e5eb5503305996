"""Drop what has expired. Needs no key and reads no box."""

from __future__ import annotations

from datetime import datetime, timedelta

from hearthside.nudges.models import Notice
from hearthside.people.models import Invite, Session, SignupCode, Throttle

FORGOTTEN = timedelta(days=2)


def sweep_all(*, now: datetime) -> int:
    """Delete ended sessions, expired invitations and codes, and stale notices; give how many rows."""
    stamp = int(now.timestamp())
    past = int((now - FORGOTTEN).timestamp())
    expired = (
        Session.objects.filter(expires__lt=stamp),
        Invite.objects.filter(expires__lt=stamp),
        SignupCode.objects.filter(expires__lt=stamp),
        Throttle.objects.filter(wait_until__lt=past),
        Notice.objects.filter(due__lt=past),
    )
    return sum(rows.delete()[0] for rows in expired)
