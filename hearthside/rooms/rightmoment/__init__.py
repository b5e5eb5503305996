"""Right moment: before a hard talk, is it one? If not, a time is found, and both are reminded."""
