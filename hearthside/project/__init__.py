"""What puts the house together: settings, the list of rooms, addresses, the server and the `hearthside` command."""
