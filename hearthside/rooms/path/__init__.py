"""The path: this week's few things, why these, and how they went."""
