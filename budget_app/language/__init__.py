"""How it is said: words, numbers and dates of each language, and the reading of numbers that people type."""
