"""What puts the house together: settings, list of rooms, addresses, server, and the `hearthside` command."""
