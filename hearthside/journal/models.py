"""The one table with what people write. Nobody outside the journal imports this module."""

from __future__ import annotations

import uuid

from django.db import models

from hearthside.people.models import Couple


class Entry(models.Model):
    """One sealed thing that a member recorded. Rows are put in and taken out, never changed.

    `audience` is p (private), s (sealed) or c (the couple's). `slot` is where two answers to one thing
    meet, random for a private entry; UNIQUE makes it one answer each, also when two requests race, and is
    the index for looking up. `day` counts from 1970-01-01; the exact time is inside the box.
    """

    id = models.UUIDField(primary_key=True, default=uuid.uuid4, editable=False)
    couple = models.ForeignKey(Couple, on_delete=models.CASCADE, db_index=False, related_name="+")
    author = models.UUIDField()
    audience = models.CharField(max_length=1)
    slot = models.BinaryField(max_length=16)
    day = models.IntegerField()
    box = models.BinaryField()

    class Meta:
        constraints = [models.UniqueConstraint(fields=["couple", "slot", "author"], name="one_answer_each")]
        indexes = [models.Index(fields=["couple", "day"], name="entries_by_day")]


class Stir(models.Model):
    """That something which both may know of has changed, so that an open page looks again. Only a number."""

    couple = models.OneToOneField(Couple, on_delete=models.CASCADE, primary_key=True, related_name="+")
    number = models.BigIntegerField(default=0)
