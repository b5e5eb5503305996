"""The kind questions that come back where a piece makes no right sentence yet."""

from __future__ import annotations

from typing import Any

from django.utils.translation import gettext_lazy as _

ASKS: dict[str, Any] = {
    "happened": _("What happened? Something that a camera would have seen, such as “you came in late”."),
    "happened who": _("Who was it? Begin with “you”, “I” or a name, as in “you came in late”."),
    "happened fault": _(
        "That says what somebody is like, and it may have felt so. What did they do or say, the last time?"
    ),
    "always": _("“Always” and “never” hide the one time. Which was the last?"),
    "feeling": _("What was it like in you? One word is enough, such as “sad”."),
    "feeling fault": _("That tells of them. And what was it like in you? One word is enough."),
    "need": _("What would help? Something for you, or a thing they could do, such as “to be asked first”."),
    "theirs": _("What may it be like for them? A few words more."),
    "theirs fault": _("That is how they look from where you are. What may it be like from inside?"),
}
