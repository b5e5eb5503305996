"""Appreciation: from "you're great" to what they did and what it meant; given now, or kept for later."""
