"""The rooms. Each is a folder; none knows another."""
