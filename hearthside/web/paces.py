"""The two paces, in the same words wherever somebody chooses one."""

from __future__ import annotations

from typing import Any

from django.utils.translation import gettext_lazy as _

PACES: list[tuple[str, Any]] = [("gentle", _("Gently")), ("steady", _("Steadily"))]
PACE_HINTS: dict[str, Any] = {
    "gentle": _(
        "Nothing about touch, and no talks about what stands between you. You can change this at any time."
    ),
    "steady": _(
        "Everything that fits the two of you. Touch and difficult talks come only in a week in which "
        "you have both asked for them."
    ),
}
