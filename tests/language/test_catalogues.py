"""The catalogues are whole, and the step that makes them loses nothing."""

import os
import subprocess
import sys
from pathlib import Path

import catalogue_steps as steps
import pytest
from babel.messages.catalog import Catalog

SOURCE = """
def page(language, notice, tables):
    language.text("Money {amount} in")
    language.plural("{count} row", "{count} rows", 3)
    language.context("month", "May")
    notice.say("\\n".join(tables))
    return marked("Left"), marked_in("sign", "som."), marked_plural("rouble", "roubles"), language.text(tables[0])
"""


@pytest.fixture
def package(tmp_path: Path) -> Path:
    """A small program with a message of every kind."""
    source = tmp_path / "program"
    source.mkdir()
    (source / "page.py").write_text(SOURCE, encoding="utf-8")
    return source


@pytest.fixture
def locales(tmp_path: Path, package: Path) -> Path:
    """Its catalogues, translated by repeating the source."""
    folder = tmp_path / "locales"
    folder.mkdir()
    steps.extract(package, folder)
    steps.update(folder)
    for code in steps.TRANSLATED:
        translate(folder, code)
    return folder


def translate(locales: Path, code: str, **changes: str) -> None:
    """Fill a catalogue with the source's words, or with what `changes` has for them."""
    path = steps.translation_path(locales, code)
    catalogue = steps.read(path, code)
    for message in catalogue:
        if isinstance(message.id, str):
            message.string = changes.get(message.id.partition(" ")[0], message.id)
        else:
            message.string = tuple(changes.get(message.id[0], message.id[1]) for _ in range(catalogue.num_plurals))
    path.write_text(steps.written(catalogue), encoding="utf-8")


def found(package: Path, locales: Path) -> list[str]:
    return list(steps.complaints(package, locales))


def test_the_programs_catalogues_have_a_message_for_every_text() -> None:
    assert len(steps.extracted(steps.PACKAGE)) > 200


def test_compiled_catalogues_are_as_new_as_their_sources() -> None:
    sources = [steps.translation_path(steps.LOCALES, code) for code in steps.TRANSLATED]
    stale = [path for path in sources if path.with_suffix(".mo").stat().st_mtime < path.stat().st_mtime]
    assert not stale, "run packaging/catalogues compile"


def test_every_kind_of_message_is_found(package: Path) -> None:
    ids = {(message.context, message.id) for message in steps.extracted(package) if message.id}
    assert ids == {
        (None, "Money {amount} in"),
        (None, ("{count} row", "{count} rows")),
        ("month", "May"),
        (None, "Left"),
        ("sign", "som."),
        (None, ("rouble", "roubles")),
    }


def test_whole_catalogues_give_no_complaint(package: Path, locales: Path) -> None:
    assert found(package, locales) == []


def test_making_them_again_changes_nothing(package: Path, locales: Path) -> None:
    before = {path: path.read_bytes() for path in locales.rglob("*.po*")}
    steps.extract(package, locales)
    steps.update(locales)
    assert {path: path.read_bytes() for path in locales.rglob("*.po*")} == before


def test_catalogues_carry_no_line_numbers_dates_or_addresses(locales: Path) -> None:
    text = steps.template_path(locales).read_text(encoding="utf-8")
    assert "#: program/page.py\n" in text
    assert not any(word in text for word in ("Date", "@", "page.py:"))


def test_a_new_text_in_the_source_is_missed(package: Path, locales: Path) -> None:
    with (package / "page.py").open("a", encoding="utf-8") as source:
        source.write('marked("Put aside")\n')
    assert any("run packaging/catalogues" in complaint for complaint in found(package, locales))
    assert "tg: missing: 'Put aside'" in found(package, locales)


def test_a_message_without_translation_is_missed(package: Path, locales: Path) -> None:
    translate(locales, "ru", Left="")
    assert found(package, locales) == ["ru: not translated: 'Left'"]


def test_a_missing_plural_form_is_found(package: Path, locales: Path) -> None:
    translate(locales, "ru", rouble="")
    assert found(package, locales) == ["ru: not translated: 'rouble'"]


def test_other_places_than_in_the_source_are_found(package: Path, locales: Path) -> None:
    translate(locales, "tg", Money="Пул {маблағ}")
    assert found(package, locales) == ["tg: other {places} than the source: 'Money {amount} in'"]


def test_an_unsure_translation_is_found(package: Path, locales: Path) -> None:
    path = steps.translation_path(locales, "tg")
    path.write_text(
        path.read_text(encoding="utf-8").replace('\nmsgid "Left"', '\n#, fuzzy\nmsgid "Left"'), encoding="utf-8"
    )
    assert found(package, locales) == ["tg: unsure: 'Left'"]


def test_a_translation_outlives_changes_around_it(package: Path, locales: Path) -> None:
    (package / "page.py").write_text(SOURCE + 'marked("Put aside")\n', encoding="utf-8")
    steps.extract(package, locales)
    steps.update(locales)
    assert found(package, locales) == ["ru: not translated: 'Put aside'", "tg: not translated: 'Put aside'"]


def test_a_template_is_not_emptied(tmp_path: Path, locales: Path) -> None:
    before = steps.template_path(locales).read_bytes()
    with pytest.raises(steps.LostMessagesError):
        steps.extract(tmp_path / "no such folder", locales)
    assert steps.template_path(locales).read_bytes() == before


def test_a_new_language_starts_with_the_plural_rule_of_cldr() -> None:
    assert "nplurals=2" in steps.written(Catalog(locale="ky"))


@pytest.mark.parametrize("arguments", [["bogus"], ["check", "update"]])
def test_an_unknown_step_is_refused_with_the_usage(arguments: list[str], capsys: pytest.CaptureFixture[str]) -> None:
    assert steps.main(arguments) == 2
    assert "usage: packaging/catalogues" in capsys.readouterr().err


def test_the_script_runs_from_any_folder_without_the_environment(tmp_path: Path) -> None:
    script = steps.ROOT / "packaging" / "catalogues"
    assert os.access(script, os.X_OK)
    ran = subprocess.run([sys.executable, script, "bogus"], cwd=tmp_path, capture_output=True, text=True, check=False)
    assert (ran.returncode, ran.stderr.split()[0]) == (2, "usage:")
