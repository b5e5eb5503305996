"""Together: sessions that two phones follow, or one that is passed over."""
