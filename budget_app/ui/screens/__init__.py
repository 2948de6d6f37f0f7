"""One file for each step of the conversation: shown a view, it asks for edits and keeps no facts."""
