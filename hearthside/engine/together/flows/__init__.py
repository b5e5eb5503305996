"""The order of every kind of session, one module a kind, found by its folder: `WHAT` and `steps(...)`."""
