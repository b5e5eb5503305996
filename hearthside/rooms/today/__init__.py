"""Today: the page for two minutes a day."""
