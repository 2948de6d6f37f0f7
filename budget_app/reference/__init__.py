"""What is known: country packs and teaching stories, read from resources into values."""
