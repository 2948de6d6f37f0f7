"""What follows: from a household and the day's conditions to its months, by one engine."""
