"""The weekly pulse: how close, how tense, how heavy, and one statement; in under twenty seconds."""
