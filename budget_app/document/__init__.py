"""What is open: the one workshop at hand and its history."""
