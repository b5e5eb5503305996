"""Line icons (Lucide, ISC licence) as inline SVG, drawn once each."""

from __future__ import annotations

from functools import lru_cache

import lucide
from django.utils.html import format_html
from django.utils.safestring import SafeString


@lru_cache(maxsize=256)
def icon(name: str, size: int = 20) -> SafeString:
    """Give the icon `name` as decoration: hidden from screen readers, the words beside it speak."""
    drawn = lucide._render_icon(  # what its own template tags call; they cannot be called from Python
        name, size, stroke_width=1.6, focusable="false", **{"aria-hidden": "true", "class": "icon"}
    )
    return SafeString(drawn)  # comes from the package's own files, never from a person


@lru_cache(maxsize=256)
def speaking_icon(name: str, label: str, size: int = 20) -> SafeString:
    """Give the icon with words for screen readers, for the rare place without words beside it."""
    return format_html('{}<span class="unseen">{}</span>', icon(name, size), label)
