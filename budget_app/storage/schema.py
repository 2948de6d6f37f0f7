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
from math import isfinite
from typing import TYPE_CHECKING, TypeVar, cast

from pydantic import ValidationError

from budget_app.model.base import Value
from budget_app.model.line import Line
from budget_app.model.problems import problems_of
from budget_app.model.workshop import FORMAT, Workshop
from budget_app.storage.problems import StorageCode, StorageProblem
from budget_app.storage.upgrades import upgraded

if TYPE_CHECKING:
    from collections.abc import Callable

    from pydantic import TypeAdapter

LARGEST_IMPORT = 5_000_000
LARGEST_KEPT = 64 << 20
DEEPEST = 32
NO_ID = "0" * 16
"""Stands for the identity of a row that is told without one."""
ValueKind = TypeVar("ValueKind", bound=Value)
RowKind = TypeVar("RowKind", bound=Line)
Found = TypeVar("Found")
_SURROGATE = re.compile("[\ud800-\udfff]")


@dataclass(frozen=True, slots=True)
class _Repeated:
    """Stands in the parsed text for an object with a key twice, until its place is known."""

    key: str


def encode(workshop: Workshop) -> bytes:
    """The workshop as JSON in UTF-8; household by household, so that no other thread waits longer than for one."""
    frame = workshop.model_dump_json(exclude={"households"}).removesuffix("}")
    households = ",".join(household.model_dump_json() for household in workshop.households)
    return f'{frame},"households":[{households}]}}'.encode()


def decode(text: bytes, largest: int = LARGEST_IMPORT) -> Workshop:
    """The workshop in the text of any format up to ours; raises `StorageProblem` with the place and the values."""
    text = _plain(text, largest)
    found = _parsed(text)
    if not isinstance(found, dict):
        raise StorageProblem(StorageCode.FORMAT_MISSING)
    named = cast("dict[str, object]", found)
    if _format(named) < FORMAT:
        text = json.dumps(upgraded(named, FORMAT)).encode()
    return _validated(Workshop.model_validate_json, text)


def decode_value(text: bytes, kind: type[ValueKind]) -> ValueKind:
    """A value in a text of its own, as hostile as any; raises `StorageProblem` as `decode`."""
    text = _plain(text, LARGEST_IMPORT)
    _parsed(text)
    return _validated(kind.model_validate_json, text)


def decode_rows(text: bytes, row: type[RowKind], rows: TypeAdapter[tuple[RowKind, ...]]) -> tuple[RowKind, ...]:
    """One row, or a list of them, written as in a workshop but that identities may be missing.

    Raises `StorageProblem` as `decode`.
    """
    found = _parsed(_plain(text, LARGEST_IMPORT))
    if isinstance(found, list):
        each = [_identified(one) for one in cast("list[object]", found)]
        return _validated(rows.validate_json, json.dumps(each).encode())
    return (_validated(row.model_validate_json, json.dumps(_identified(found)).encode()),)


def decode_kept(text: bytes) -> Workshop:
    """What `encode` wrote and a seal protected: read at once, and looked at closely only when that fails."""
    try:
        return Workshop.model_validate_json(text)
    except ValidationError:
        return decode(text, LARGEST_KEPT)


def json_schema() -> str:
    """The JSON Schema (2020-12) of the format, made from the model."""
    return json.dumps(Workshop.model_json_schema(), indent=1, ensure_ascii=False, sort_keys=True) + "\n"


def _plain(text: bytes, largest: int) -> bytes:
    if len(text) > largest:
        raise StorageProblem(StorageCode.TOO_LARGE, values={"limit": largest, "length": len(text)})
    return text.removeprefix(BOM_UTF8)


def _identified(row: object) -> object:
    return {"id": NO_ID, **cast("dict[str, object]", row)} if isinstance(row, dict) else row


def _validated(validate: Callable[[bytes], Found], text: bytes) -> Found:
    try:
        return validate(text)
    except ValidationError as error:
        raise StorageProblem(StorageCode.VALUES_REFUSED, problems=problems_of(error)) from None


def _format(found: dict[str, object]) -> int:
    number = found.get("format")
    if type(number) is not int or number < 1:
        raise StorageProblem(StorageCode.FORMAT_MISSING, ("format",))
    if number > FORMAT:
        raise StorageProblem(StorageCode.NEWER, ("format",), {"format": number, "known": FORMAT})
    return number


def _parsed(text: bytes) -> object:
    try:
        found: object = json.loads(text.decode(), object_pairs_hook=_object)
    except UnicodeDecodeError as error:
        raise StorageProblem(StorageCode.TEXT_BROKEN, values={"byte": error.start}) from None
    except json.JSONDecodeError as error:
        raise StorageProblem(StorageCode.NOT_JSON, values={"line": error.lineno, "column": error.colno}) from None
    except ValueError:  # Python's limit on the digits of a whole number
        raise StorageProblem(StorageCode.NUMBER_UNUSABLE, values={"found": "…"}) from None
    except RecursionError:
        raise StorageProblem(StorageCode.TOO_DEEP, values={"limit": DEEPEST}) from None
    _refuse(found)
    return found


def _object(pairs: list[tuple[str, object]]) -> dict[str, object] | _Repeated:
    found = dict(pairs)
    if len(found) == len(pairs):
        return found
    keys = [key for key, _ in pairs]
    return _Repeated(next(key for key in keys if keys.count(key) > 1))


def _refuse(value: object, depth: int = 0) -> None:
    """Raise for the first thing here or inside that no workshop can hold."""
    if isinstance(value, str):
        if not value.isascii() and _SURROGATE.search(value):
            raise StorageProblem(StorageCode.TEXT_BROKEN)
    elif isinstance(value, (dict, list)):
        _refuse_inside(cast("dict[str, object] | list[object]", value), depth)
    elif isinstance(value, float):
        if not isfinite(value):
            raise StorageProblem(StorageCode.NUMBER_UNUSABLE, values={"found": str(value)})
    elif isinstance(value, _Repeated):
        raise StorageProblem(StorageCode.KEY_REPEATED, values={"found": value.key})


def _refuse_inside(found: dict[str, object] | list[object], depth: int) -> None:
    """The place of a problem grows on its way out, so that a sound text pays nothing for places."""
    if depth == DEEPEST:
        raise StorageProblem(StorageCode.TOO_DEEP, values={"limit": DEEPEST})
    for key, inner in found.items() if isinstance(found, dict) else enumerate(found):
        _refuse(key)
        try:
            _refuse(inner, depth + 1)
        except StorageProblem as problem:
            problem.where = (key, *problem.where)
            raise


if __name__ == "__main__":
    sys.stdout.write(json_schema())
