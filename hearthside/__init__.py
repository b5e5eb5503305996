"""Hearthside: private software that helps two people find their way back to each other."""
