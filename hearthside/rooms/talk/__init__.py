"""Talk: what the two can sit down to, what helps in the moment, and what each can do alone."""
