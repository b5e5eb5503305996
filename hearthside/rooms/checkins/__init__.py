"""Check-ins: what to prepare alone, when the two sit down, what they noted and agreed on."""
