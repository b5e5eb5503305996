"""The QR code of an invitation, drawn here as inline SVG: nothing is fetched, nothing is stored."""

from __future__ import annotations

import segno
from django.utils.safestring import SafeString


def qr(link: str) -> SafeString:
    """Draw `link`, dark on light in day and night, because phones read it best so."""
    drawn = segno.make(link, error="m", micro=False)
    return SafeString(
        drawn.svg_inline(
            scale=5, border=3, dark="#1f1a16", light="#ffffff", svgclass="qr", lineclass=None, omitsize=True
        )
    )
