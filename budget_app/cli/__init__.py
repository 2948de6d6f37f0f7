"""The same work without a window: figures, pages and checks from the command line."""
