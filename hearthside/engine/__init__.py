"""What follows from the records: the map, the plan, change. Pure: content and chance are passed in."""
