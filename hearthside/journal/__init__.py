"""The journal: the one app that touches entries. Write, read, erase, keep promises, roll up, export."""
