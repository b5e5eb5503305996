"""What can be welcome in a week, in the same words wherever it is asked or told."""

from __future__ import annotations

from django.utils.translation import gettext_lazy as _

TITLE = _("Welcome among the suggestions this week")
WELCOME = [
    ("talks", _("A talk about something that stands between us")),
    ("touch", _("Touch")),
    ("desire", _("What goes further than that")),
]
