"""What we differ on: a page of its own for each lasting disagreement."""
