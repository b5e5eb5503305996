"""A notice says that somebody is to be told something, from a closed list, at about some time. No more."""

from __future__ import annotations

import uuid

from django.db import models
from django.utils.translation import gettext_lazy as _

from hearthside.people.models import Person

QUARTER = 15 * 60


class What(models.TextChoices):
    """Everything that a notice can ever say (docs/threat-model.md, 59): lock screens are read by others."""

    NEW = "new", _("Something new in Hearthside.")
    TURN = "turn", _("Your turn in Hearthside.")
    TIME = "time", _("Your time in Hearthside.")


def rounded(due: int) -> int:
    """Round Unix seconds up to the quarter of an hour, so that no time of writing shows."""
    return -(-due // QUARTER) * QUARTER


class Notice(models.Model):
    """One person is to be told one of the sentences, not before `due` (Unix seconds, whole quarters)."""

    id = models.UUIDField(primary_key=True, default=uuid.uuid4, editable=False)
    owner = models.ForeignKey(Person, on_delete=models.CASCADE)
    what = models.CharField(max_length=4, choices=What.choices)
    due = models.BigIntegerField(db_index=True)

    class Meta:
        constraints = [
            models.CheckConstraint(name="notice_from_the_list", condition=models.Q(what__in=What.values)),
            models.UniqueConstraint(name="one_notice_of_a_kind", fields=["owner", "what", "due"]),
        ]

    def save(self, *args: object, **kwargs: object) -> None:
        """Keep the notice, its time rounded."""
        self.due = rounded(self.due)
        super().save(*args, **kwargs)  # type: ignore[arg-type]  # Django's own arguments, passed on
