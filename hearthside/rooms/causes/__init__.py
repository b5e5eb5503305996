"""Why the spark dimmed: the assessment, my map, and the map of the two."""
