"""What is true: the facts of a workshop and its households, as frozen values, and nothing that can be computed."""
