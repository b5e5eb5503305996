"""Pictures for a terminal."""

from __future__ import annotations

import io

import segno


def qr(text: str) -> str:
    """Draw a QR code with half blocks, for a camera to read from the screen."""
    drawn = io.StringIO()
    segno.make(text, error="l").terminal(drawn, compact=True, border=2)
    return drawn.getvalue()
