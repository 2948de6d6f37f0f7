"""The words of the toolkit's own buttons and menus, so that its dialogs speak the program's language too."""

from typing import TYPE_CHECKING

from budget_app.language.marked import marked

if TYPE_CHECKING:
    from budget_app.language.language import Language

STANDARD_BUTTONS = frozenset(
    {
        marked("OK"),
        marked("Cancel"),
        marked("Save"),
        marked("Save All"),
        marked("Don't Save"),
        marked("Discard"),
        marked("Close"),
        marked("Close without Saving"),
        marked("Yes"),
        marked("Yes to All"),
        marked("No"),
        marked("No to All"),
        marked("Open"),
        marked("Apply"),
        marked("Reset"),
        marked("Restore Defaults"),
        marked("Help"),
        marked("Retry"),
        marked("Ignore"),
        marked("Abort"),
        marked("Undo"),
        marked("Redo"),
        marked("Cut"),
        marked("Copy"),
        marked("Paste"),
        marked("Delete"),
        marked("Select All"),
        marked("Print"),
    }
)


def standard_button(language: "Language", source: str) -> str | None:
    """The toolkit's text (`&Yes`, `Cancel`) in this language; none when it is not one of its standard words."""
    words = source.replace("&", "")
    return language.text(words) if words in STANDARD_BUTTONS else None
