"""Who is here and which boxes are theirs. Every clear column is listed and explained in `people.clear`.

Names, dates and addresses have no column: what a person wrote or is called lies inside a box.
"""

from __future__ import annotations

import uuid

from django.db import models


class Person(models.Model):
    """One human being: a sign-in name, a public key, and four slots; some open with what they know."""

    id = models.UUIDField(primary_key=True, default=uuid.uuid4, editable=False)
    login = models.CharField(max_length=60, unique=True)
    salt = models.BinaryField(max_length=16)
    public = models.BinaryField(max_length=32)
    slots = models.BinaryField(max_length=464)
    totp = models.BinaryField(max_length=4096, null=True)


class Couple(models.Model):
    """Two people, or one who may be joined. Closed means frozen: both read, nobody writes."""

    id = models.UUIDField(primary_key=True, default=uuid.uuid4, editable=False)
    closed = models.BooleanField(default=False)


class Member(models.Model):
    """A person's place in a couple. `box` holds the couple secret and the partner's key; `incoming` what the
    other one left for them: a join note, or a newer couple secret."""

    id = models.UUIDField(primary_key=True, default=uuid.uuid4, editable=False)
    couple = models.ForeignKey(Couple, on_delete=models.CASCADE)
    person = models.ForeignKey(Person, on_delete=models.CASCADE)
    box = models.BinaryField(max_length=65536)
    incoming = models.BinaryField(max_length=65536, null=True)

    class Meta:
        constraints = [models.UniqueConstraint(fields=["couple", "person"], name="one_place_in_a_couple")]

    @property
    def closed(self) -> bool:
        """Whether the couple has been closed, as the database says."""
        return self.couple.closed


class Session(models.Model):
    """An open Hearthside in one browser. The cookie finds the row and opens it; the row alone opens nothing.

    `expires` (Unix seconds) only lets old rows be swept: the real limits are inside the box.
    `note` (browser family, day) is sealed for its owner's list of devices.
    """

    id = models.CharField(max_length=32, primary_key=True)
    owner = models.ForeignKey(Person, on_delete=models.CASCADE)
    box = models.BinaryField(max_length=65536)
    note = models.BinaryField(max_length=4096)
    expires = models.BigIntegerField(db_index=True)


class Device(models.Model):
    """A browser that opens with a PIN: device secret and PIN together open the box, five tries long."""

    id = models.CharField(max_length=32, primary_key=True)
    owner = models.ForeignKey(Person, on_delete=models.CASCADE)
    box = models.BinaryField(max_length=4096)
    note = models.BinaryField(max_length=4096)
    tries = models.PositiveSmallIntegerField(default=0)


class Invite(models.Model):
    """A place kept for one partner; the secret is in the link and nowhere here. One a couple at a time."""

    id = models.CharField(max_length=64, primary_key=True)
    couple = models.OneToOneField(Couple, on_delete=models.CASCADE)
    box = models.BinaryField(max_length=65536)
    expires = models.BigIntegerField(db_index=True)


class Throttle(models.Model):
    """How often somebody knocked in vain. `id` is a keyed hash of what was typed and from where."""

    id = models.CharField(max_length=64, primary_key=True)
    tries = models.PositiveIntegerField(default=0)
    wait_until = models.BigIntegerField(default=0, db_index=True)


class SignupCode(models.Model):
    """Lets one more person create a space on this server. `id` is a hash of the code."""

    id = models.CharField(max_length=64, primary_key=True)
    expires = models.BigIntegerField()
