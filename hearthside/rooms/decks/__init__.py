"""Decks: cards to answer apart and open together."""
