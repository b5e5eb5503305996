"""The pages of the door: parse, one call, render."""
