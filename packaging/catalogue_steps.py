"""From the texts in the source to the catalogues of each language, and what must hold of them.

`budget_app.pot` holds every message of the source, `<language>/LC_MESSAGES/budget_app.po` its translations. The files
carry no line numbers, dates or addresses, so that only a change of words changes them.
"""

from __future__ import annotations

import io
import re
import sys
from pathlib import Path
from typing import TYPE_CHECKING

from babel.messages.catalog import Catalog
from babel.messages.extract import extract_from_file
from babel.messages.pofile import read_po, write_po
from compile_catalogues import compile_catalogue

ROOT = Path(__file__).resolve().parent.parent
sys.path.insert(0, str(ROOT))

from budget_app.language.language import DOMAIN, LANGUAGES, SOURCE_CODE  # noqa: E402 - found from the clone

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator

    from babel.messages.catalog import Message

PACKAGE = ROOT / "budget_app"
LOCALES = ROOT / "locales"
TRANSLATED = tuple(writing.code for writing in LANGUAGES if writing.code != SOURCE_CODE)
KEYWORDS = {
    "text": None,
    "say": None,
    "plural": (1, 2),
    "context": ((1, "c"), 2),
    "marked": None,
    "marked_plural": (1, 2),
    "marked_in": ((1, "c"), 2),
}
KEPT_AT_LEAST = 0.75
"""The share of messages that a change of the source may leave: fewer were lost, not deleted."""
_PLACE = re.compile(r"\{(\w+)\}")


class LostMessagesError(SystemExit):
    """Far fewer messages were found than the template holds."""


def extracted(package: Path) -> Catalog:
    """Every message of the package's source, file by file."""
    catalogue = Catalog(charset="utf-8")
    for path in sorted(package.rglob("*.py")):
        found = extract_from_file("python", path, KEYWORDS, comment_tags=("Translators:",), strip_comment_tags=True)
        for _line, message, comments, context in found:
            place = path.relative_to(package.parent).as_posix()
            if has_words(message):
                catalogue.add(message, locations=[(place, 0)], auto_comments=comments, context=context)
    return catalogue


def has_words(message: str | tuple[str, ...]) -> bool:
    """Whether there is something to translate; `say("\\n".join(rows))` shows what was translated before."""
    return any(map(str.isalpha, "".join(message)))


def written(catalogue: Catalog) -> str:
    """The catalogue as text, with the header lines that a reader needs and no others."""
    lines = ["Content-Type: text/plain; charset=UTF-8", "Content-Transfer-Encoding: 8bit"]
    if catalogue.locale_identifier:
        lines = [f"Language: {catalogue.locale_identifier}", f"Plural-Forms: {catalogue.plural_forms}", *lines]
    header = "\n".join(['msgid ""', 'msgstr ""', *(f'"{line}\\n"' for line in lines)])
    body = io.BytesIO()
    write_po(body, catalogue, omit_header=True, include_lineno=False, ignore_obsolete=True, width=0)
    return f"{header}\n\n{body.getvalue().decode().strip()}\n"


def read(path: Path, code: str | None = None) -> Catalog:
    """The catalogue in a file; an empty one where there is no file yet."""
    if not path.exists():
        return Catalog(locale=code, charset="utf-8")
    with path.open("rb") as file:
        return read_po(file, locale=code, abort_invalid=True)


def template_path(locales: Path) -> Path:
    """Where every message of the source stands."""
    return locales / f"{DOMAIN}.pot"


def translation_path(locales: Path, code: str) -> Path:
    """Where a language's translations stand."""
    return locales / code / "LC_MESSAGES" / f"{DOMAIN}.po"


def extract(package: Path = PACKAGE, locales: Path = LOCALES) -> None:
    """Write the template; raises LostMessagesError instead of emptying it."""
    catalogue = extracted(package)
    template = template_path(locales)
    expected = len(read(template))
    if len(catalogue) < KEPT_AT_LEAST * expected:
        raise LostMessagesError(
            f"{len(catalogue)} messages found, {expected} expected: remove {template.name} if that is meant"
        )
    template.write_text(written(catalogue), encoding="utf-8")


def update(locales: Path = LOCALES) -> None:
    """Bring the template's messages into every language's catalogue; a changed message waits for its translation."""
    template = read(template_path(locales))
    for code in TRANSLATED:
        path = translation_path(locales, code)
        catalogue = read(path, code)
        catalogue.update(template, no_fuzzy_matching=True)
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(written(catalogue), encoding="utf-8")


def compile_all() -> None:
    """Write the form that the program reads."""
    for code in TRANSLATED:
        compile_catalogue(translation_path(LOCALES, code))


def complaints(package: Path = PACKAGE, locales: Path = LOCALES) -> Iterator[str]:
    """What is wrong with the catalogues, a sentence each."""
    source, template = extracted(package), read(template_path(locales))
    if written(source) != template_path(locales).read_text(encoding="utf-8"):
        yield f"the template has {len(template)} messages, the source {len(source)}: run packaging/catalogues"
    for code in TRANSLATED:
        catalogue = read(translation_path(locales, code), code)
        for message in source:
            if message.id:
                yield from (f"{code}: {complaint}" for complaint in translation_complaints(message, catalogue))


def translation_complaints(message: Message, catalogue: Catalog) -> Iterator[str]:
    """What is wrong with the translation of one message of the template."""
    source = (message.id,) if isinstance(message.id, str) else tuple(message.id)
    translation = catalogue.get(message.id, message.context)
    if translation is None:
        yield f"missing: {source[0]!r}"
        return
    strings = translation.string or ""
    forms = (strings,) if isinstance(strings, str) else tuple(strings)
    if translation.fuzzy:
        yield f"unsure: {source[0]!r}"
    if len(forms) != (1 if message.id == source[0] else catalogue.num_plurals) or not all(forms):
        yield f"not translated: {source[0]!r}"
    elif any(places(form) != places(*source) for form in forms):
        yield f"other {{places}} than the source: {source[0]!r}"


def places(*texts: str) -> frozenset[str]:
    """The names of the {places} in texts."""
    return frozenset(name for text in texts for name in _PLACE.findall(text))


def check() -> None:
    """Stop with every complaint."""
    if found := list(complaints()):
        sys.exit("\n".join(found))


STEPS: dict[str, tuple[Callable[[], None], ...]] = {
    "extract": (extract,),
    "update": (update,),
    "compile": (compile_all,),
    "check": (check,),
}


def main(arguments: list[str]) -> int:
    """Do the named step, or all that make catalogues."""
    if len(arguments) > 1 or not set(arguments) <= set(STEPS):
        print(f"usage: packaging/catalogues [{' | '.join(STEPS)}]", file=sys.stderr)
        return 2
    for step in STEPS[arguments[0]] if arguments else (extract, update, compile_all):
        step()
    return 0
