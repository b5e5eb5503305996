"""What every page stands on: the look, the clock, the rooms, and how little a page gives away."""
