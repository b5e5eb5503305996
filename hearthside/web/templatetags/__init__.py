"""What templates may ask for: `{% load hearth %}`."""
