"""Edits: named changes, each a pure function from a workshop to a workshop."""
