"""Four patterns: a private look at one's own, at what helps instead, and at how it goes over months."""
