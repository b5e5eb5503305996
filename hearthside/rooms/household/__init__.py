"""Me: who I am here, how I like it, my partner, my devices, what I shared, taking along and ending."""
