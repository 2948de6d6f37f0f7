"""A workshop as text, and back: the documented open format, also what stands inside the encrypted file.

What comes in may be hostile: size, depth, repeated keys, odd numbers and broken text are refused first.
`python -m budget_app.storage.schema > resources/workshop.schema.json` renews the published JSON Schema.
"""

from __future__ import annotations

import json
import re
import sys
from codecs import BOM_UTF8
from dataclasses import dataclass
from typing import cast

from pydantic import ValidationError

from budget_app.model.problems import problems_of
from budget_app.model.workshop import FORMAT, Workshop
from budget_app.storage.problems import StorageCode, StorageProblem
from budget_app.storage.upgrades import upgraded

LARGEST_IMPORT = 5_000_000
DEEPEST = 32
_LONGEST_NUMBER = 30
_SURROGATE = re.compile("[\ud800-\udfff]")


@dataclass(frozen=True, slots=True)
class _Refused:
    """Stands in the parsed text where something is refused, until its place is known."""

    code: StorageCode
    found: str


def encode(workshop: Workshop) -> bytes:
    """The workshop as JSON in UTF-8."""
    return workshop.model_dump_json().encode()


def decode(text: bytes, largest: int = LARGEST_IMPORT) -> Workshop:
    """The workshop in the text of any format up to ours; raises `StorageProblem` with the place and the values."""
    if len(text) > largest:
        raise StorageProblem(StorageCode.TOO_LARGE, values={"limit": largest, "length": len(text)})
    text = text.removeprefix(BOM_UTF8)
    found = _parsed(text)
    if _format(found) < FORMAT:
        text = json.dumps(upgraded(found, FORMAT)).encode()
    try:
        return Workshop.model_validate_json(text)
    except ValidationError as error:
        raise StorageProblem(StorageCode.VALUES_REFUSED, problems=problems_of(error)) from None


def json_schema() -> str:
    """The JSON Schema (2020-12) of the format, made from the model."""
    return json.dumps(Workshop.model_json_schema(), indent=1, ensure_ascii=False, sort_keys=True) + "\n"


def _format(found: dict[str, object]) -> int:
    number = found.get("format")
    if type(number) is not int or number < 1:
        raise StorageProblem(StorageCode.FORMAT_MISSING, ("format",))
    if number > FORMAT:
        raise StorageProblem(StorageCode.NEWER, ("format",), {"format": number, "known": FORMAT})
    return number


def _parsed(text: bytes) -> dict[str, object]:
    try:
        found: object = json.loads(
            text.decode(),
            object_pairs_hook=_object,
            parse_constant=_unusable,
            parse_int=_whole,
            parse_float=_fraction,
        )
    except UnicodeDecodeError as error:
        raise StorageProblem(StorageCode.TEXT_BROKEN, values={"byte": error.start}) from None
    except json.JSONDecodeError as error:
        raise StorageProblem(StorageCode.NOT_JSON, values={"line": error.lineno, "column": error.colno}) from None
    except RecursionError:
        raise StorageProblem(StorageCode.TOO_DEEP, values={"limit": DEEPEST}) from None
    _refuse_inside(found)
    if not isinstance(found, dict):
        raise StorageProblem(StorageCode.FORMAT_MISSING)
    return cast("dict[str, object]", found)


def _object(pairs: list[tuple[str, object]]) -> dict[str, object] | _Refused:
    found = dict(pairs)
    if len(found) == len(pairs):
        return found
    names = [name for name, _ in pairs]
    return _Refused(StorageCode.KEY_REPEATED, next(name for name in names if names.count(name) > 1))


def _unusable(number: str) -> _Refused:
    return _Refused(StorageCode.NUMBER_UNUSABLE, number[:_LONGEST_NUMBER])


def _whole(number: str) -> int | _Refused:
    return int(number) if len(number) <= _LONGEST_NUMBER else _unusable(number)


def _fraction(number: str) -> float | _Refused:
    value = float(number)
    return value if abs(value) < float("inf") else _unusable(number)


def _refuse_inside(found: object) -> None:
    """Walk all of the parsed text; raise for the first thing in it that no workshop can hold."""
    waiting: list[tuple[tuple[str | int, ...], object]] = [((), found)]
    while waiting:
        place, value = waiting.pop()
        if isinstance(value, dict):
            inside = cast("dict[str, object]", value)
            waiting += [((*place, name), inner) for name, inner in inside.items()]
            waiting += [(place, name) for name in inside]
        elif isinstance(value, list):
            waiting += [((*place, number), inner) for number, inner in enumerate(cast("list[object]", value))]
        else:
            _refuse_leaf(place, value)
        if len(place) > DEEPEST:
            raise StorageProblem(StorageCode.TOO_DEEP, place, {"limit": DEEPEST})


def _refuse_leaf(place: tuple[str | int, ...], value: object) -> None:
    if isinstance(value, _Refused):
        raise StorageProblem(value.code, place, {"found": value.found})
    if isinstance(value, str) and _SURROGATE.search(value):
        raise StorageProblem(StorageCode.TEXT_BROKEN, place)


if __name__ == "__main__":
    sys.stdout.write(json_schema())
