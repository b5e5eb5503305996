"""Devices that open with a PIN: secret in the cookie, box in the row, five tries.

The box is that of docs/vault-format.md, section 3.
"""

from __future__ import annotations

from uuid import UUID

from django.db.models import F
from django.http import HttpRequest, HttpResponse

from hearthside.people import accounts, cookies, notes
from hearthside.people.models import Device
from hearthside.vault import devices as vault
from hearthside.vault.errors import Busy, CannotOpen
from hearthside.vault.identity import Identity

TRIES = 5


def remember(request: HttpRequest, response: HttpResponse, identity: Identity, pin: str, *, now: int) -> None:
    """Let this browser open with a PIN from now on, under a secret of our own making."""
    forget_this(request)
    secret = vault.new_secret()
    found = vault.device_id(secret).hex()
    Device.objects.create(
        id=found,
        owner_id=identity.person,
        box=vault.device_wrap(identity, secret, pin, accounts.cost()),
        note=notes.write(identity, found, request.headers.get("User-Agent", ""), now=now),
    )
    cookies.put(response, cookies.device_name(), secret.hex(), age=cookies.DEVICE_AGE)


def here(request: HttpRequest) -> Device | None:
    """Give the device that this browser is known as."""
    secret = cookies.read_device(request)
    if secret is None:
        return None
    return Device.objects.filter(pk=vault.device_id(secret).hex()).first()


def unlock(request: HttpRequest, pin: str) -> Identity:
    """Sign in by PIN. CannotOpen if it is wrong; the fifth wrong one deletes the device.

    The try is counted before it is made, so five is five even when they come at once.
    """
    secret = cookies.read_device(request)
    device = here(request)
    if secret is None or device is None:
        raise CannotOpen
    counted = Device.objects.filter(pk=device.pk, tries__lt=TRIES).update(tries=F("tries") + 1)
    if not counted:
        Device.objects.filter(pk=device.pk).delete()
        raise CannotOpen
    try:
        identity = vault.device_unwrap(accounts.row_of(device.owner), bytes(device.box), secret, pin)
    except CannotOpen:
        Device.objects.filter(pk=device.pk, tries__gte=TRIES).delete()
        raise
    except Busy:
        Device.objects.filter(pk=device.pk).update(tries=F("tries") - 1)
        raise
    if not Device.objects.filter(pk=device.pk).update(tries=0):
        raise CannotOpen  # it was taken away while the PIN was being tried
    return identity


def left(request: HttpRequest) -> int:
    """Give how many tries this device has left."""
    device = here(request)
    return TRIES - device.tries if device else 0


def forget_this(request: HttpRequest) -> None:
    """Take the PIN away from this browser."""
    device = here(request)
    if device:
        device.delete()


def forget(person: UUID, row: str) -> None:
    """Take the PIN away from one of a person's own devices."""
    Device.objects.filter(owner_id=person, pk=row).delete()
