"""Text that stands in a table and is translated where it is used: marked here so that the catalogues hold it."""


def marked(message: str) -> str:
    """The message, later given to `Language.text`."""
    return message


def marked_in(_context: str, message: str) -> str:
    """The message, later given to `Language.context` with the same context."""
    return message


def marked_plural(one: str, many: str) -> tuple[str, str]:
    """Both forms, later given to `Language.plural`."""
    return one, many
