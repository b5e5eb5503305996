"""Fitting what reads drafts for Say it better, and what that costs."""
