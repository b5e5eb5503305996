"""What helps us: how it has been over months, what seems to help, and a look back on a year."""
