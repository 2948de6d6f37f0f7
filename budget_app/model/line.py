"""What every row of a family has."""

from budget_app.model.base import Id, Label, Value


class Line(Value, frozen=True):
    """A row: an identity, words, and whether it counts ("and if we drop this?")."""

    id: Id
    label: Label = ""
    on: bool = True
