"""Made-up couples with a hidden truth, by whom plan engines are judged. README.md says what is assumed."""
