"""What lasts of conversations and small tools: one module a part, found by its folder, unread until asked."""
