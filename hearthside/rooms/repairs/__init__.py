"""Repairs: a sentence that mends, sent in two taps and met in one."""
