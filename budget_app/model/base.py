"""What every value of the model is: frozen, closed, strict."""

import secrets
import unicodedata
from typing import Annotated, Self

from pydantic import AfterValidator, BaseModel, ConfigDict, Field
from pydantic_core import PydanticCustomError

from budget_app.model.problems import ProblemCode

LABEL_LENGTH = 120
ID_PATTERN = r"^[0-9a-f]{16}$"

_FORBIDDEN_CATEGORIES = frozenset({"Cc", "Cs", "Zl", "Zp"})
_FORBIDDEN_CHARACTERS = frozenset("\u202a\u202b\u202c\u202d\u202e\u2066\u2067\u2068\u2069")


class Value(BaseModel, frozen=True):
    """A fact that never changes; a changed copy is made by `evolve`."""

    model_config = ConfigDict(extra="forbid", strict=True, defer_build=True, hide_input_in_errors=True)

    def evolve(self, **changes: object) -> Self:
        """A validated copy with `changes`; raises pydantic's ValidationError, see `problems_of`."""
        return type(self).model_validate({name: getattr(self, name) for name in self.__class__.model_fields} | changes)


def new_id() -> str:
    """A random identity of 64 bits, made once for a value and kept with it."""
    return secrets.token_hex(8)


def refusal(code: ProblemCode, **values: str | int) -> PydanticCustomError:
    """The error a validator raises: its type is a code that the language room turns into a sentence."""
    return PydanticCustomError(code.value, "{code}", {"code": code.value, **values})


def _clean(label: str) -> str:
    """The label in composed form without space at its ends; refuses what could disguise other text."""
    label = unicodedata.normalize("NFC", label).strip()
    if any(unicodedata.category(c) in _FORBIDDEN_CATEGORIES or c in _FORBIDDEN_CHARACTERS for c in label):
        raise refusal(ProblemCode.LABEL_CHARACTER)
    if len(label) > LABEL_LENGTH:
        raise refusal(ProblemCode.LABEL_TOO_LONG, limit=LABEL_LENGTH, length=len(label))
    return label


def _named(title: str) -> str:
    if not title:
        raise refusal(ProblemCode.NAME_EMPTY)
    return title


Id = Annotated[str, Field(pattern=ID_PATTERN)]
Label = Annotated[str, AfterValidator(_clean)]
"""Words typed by a person: at most 120 characters, may be empty."""
Title = Annotated[Label, AfterValidator(_named)]
"""A label that must not be empty."""
