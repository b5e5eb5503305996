"""Slow down whoever guesses, without locking out whom they guess about (docs/threat-model.md, 23).

The key is what was typed together with the address, or with a device that opens for just this sign-in name:
one's own phones give nobody more tries at somebody else's passphrase. It is the same for sign-in names that
nobody has, so it tells nothing about who lives here.
"""

from __future__ import annotations

import hashlib
import hmac
import ipaddress

from django.conf import settings
from django.db import transaction
from django.http import HttpRequest

from hearthside.people import devices
from hearthside.people.models import Throttle

FREE = 5
LONGEST = 15 * 60
FORGOTTEN = 24 * 3600


def key(request: HttpRequest, typed: str, *, login: str = "") -> str:
    """Give the key for somebody who typed `typed` here; `login` is the sign-in name in it, if any."""
    text = f"{len(typed)}:{typed}|{origin(request, login)}"
    return hmac.digest(settings.SECRET_KEY.encode(), text.encode(), hashlib.sha256).hex()


def origin(request: HttpRequest, login: str) -> str:
    """Name where a request comes from: a device of whoever is named, or an address (IPv6: its /64)."""
    device = devices.here(request)
    if device and login and device.owner.login == login:
        return f"device {device.pk}"
    try:
        address = ipaddress.ip_address(request.META.get("REMOTE_ADDR", ""))
    except ValueError:
        return "nowhere"
    if address.version == 4:
        return str(address)
    return str(ipaddress.ip_network((address, 64), strict=False))


def enter(key: str, *, now: int) -> int:
    """Count a try before it is made; give 0 to let it through, or the seconds to wait.

    Counting first means that a hundred tries at once are counted as a hundred.
    """
    sweep(now)
    with transaction.atomic():
        Throttle.objects.get_or_create(pk=key)
        row = Throttle.objects.select_for_update().get(pk=key)
        if row.tries >= FREE and row.wait_until > now:
            return int(row.wait_until - now)
        row.tries += 1
        row.wait_until = now + pause_after(row.tries)
        row.save(update_fields=["tries", "wait_until"])
    return 0


def pause_after(tries: int) -> int:
    """Give the seconds to wait after so many tries. Below FREE it is only how long the count is kept."""
    return min(LONGEST, 15 * 2 ** min(tries - FREE, 10)) if tries >= FREE else FORGOTTEN


def forget(key: str) -> None:
    """Forget what was tried in vain, because the right thing was typed."""
    Throttle.objects.filter(pk=key).delete()


def sweep(now: int) -> None:
    """Drop what nobody has to wait for any more."""
    Throttle.objects.filter(wait_until__lt=now - LONGEST, tries__gte=FREE).delete()
    Throttle.objects.filter(wait_until__lt=now, tries__lt=FREE).delete()
