"""Nudges: that something waits for somebody, never what. No import leads from here to a journal."""
