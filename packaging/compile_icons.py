#!/usr/bin/env python3
"""Compile the pictures named in resources/icons/names.toml into resources/icons/pictures.json.

Needs npm and fontTools. Every path becomes absolute M, L, C and Z commands; arcs, shapes and transforms are resolved.
What the pens cannot draw (masks, clips, opacity, colours) is refused, so that a picture is never silently wrong.
"""

from __future__ import annotations

import json
import re
import subprocess
import tarfile
import tempfile
import tomllib
import xml.etree.ElementTree as ET
from pathlib import Path
from typing import Any

from fontTools.misc.transform import Identity
from fontTools.pens.basePen import BasePen
from fontTools.pens.transformPen import TransformPen
from fontTools.svgLib.path import parse_path
from fontTools.svgLib.path.shapes import PathBuilder

ICONS = Path(__file__).resolve().parent.parent / "resources" / "icons"
PACKAGES = {"fluent": "@iconify-json/fluent-emoji-high-contrast@1.2.6", "tabler": "@iconify-json/tabler@1.2.41"}
INHERITED = ("fill", "stroke", "stroke-width", "fill-rule")
REFUSED = ("mask", "opacity", "style", "filter", "stroke-dasharray")
SILENT = {"defs", "clipPath", "svg", "g"}


class _Commands(BasePen):  # type: ignore[misc]  # fontTools has no types
    """Writes flattened commands as text."""

    def __init__(self) -> None:
        super().__init__()
        self.parts: list[str] = []

    def _write(self, letter: str, *points: tuple[float, float]) -> None:
        self.parts.append(letter + " ".join(f"{round(value, 2):g}" for point in points for value in point))

    def _moveTo(self, pt: tuple[float, float]) -> None:  # noqa: N802  # named by fontTools
        self._write("M", pt)

    def _lineTo(self, pt: tuple[float, float]) -> None:  # noqa: N802
        self._write("L", pt)

    def _curveToOne(  # noqa: N802
        self, pt1: tuple[float, float], pt2: tuple[float, float], pt3: tuple[float, float]
    ) -> None:
        self._write("C", pt1, pt2, pt3)

    def _closePath(self) -> None:  # noqa: N802
        self.parts.append("Z")

    def _endPath(self) -> None:  # noqa: N802
        """An open path needs no command."""


def main() -> None:
    """Write pictures.json beside names.toml."""
    names = tomllib.loads((ICONS / "names.toml").read_text(encoding="utf-8"))
    own = {name: (ICONS / "own" / f"{file}.svg").read_text(encoding="utf-8") for name, file in names["own"].items()}
    sources = own | {
        name: svg for set_, package in PACKAGES.items() for name, svg in _of_package(package, names[set_]).items()
    }
    pictures = {name: _compiled(name, sources[name]) for name in sorted(sources)}
    lines = ",\n".join(f"{json.dumps(name)}: {json.dumps(picture)}" for name, picture in pictures.items())
    (ICONS / "pictures.json").write_text(f"{{\n{lines}\n}}\n", encoding="utf-8")


def _of_package(package: str, names: dict[str, str]) -> dict[str, str]:
    with tempfile.TemporaryDirectory() as folder:
        subprocess.run(["npm", "pack", "--silent", package], cwd=folder, check=True)
        with tarfile.open(next(Path(folder).glob("*.tgz"))) as archive:
            found = archive.extractfile("package/icons.json")
            assert found is not None
            icons = json.load(found)
    root = '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 {0} {0}">'.format(icons["height"])
    return {name: f"{root}{icons['icons'][icon]['body']}</svg>" for name, icon in names.items()}


def _compiled(name: str, svg: str) -> dict[str, Any]:
    root = ET.fromstring(svg)
    outlines: list[dict[str, Any]] = []
    try:
        _walk(root, {"fill": "currentColor", "stroke": "none"}, Identity, outlines, _whole_box_clips(root))
    except ValueError as refusal:
        raise SystemExit(f"{name}: {refusal}") from refusal
    return {"side": float(root.attrib["viewBox"].split()[2]), "outlines": outlines}


def _whole_box_clips(root: ET.Element) -> set[str]:
    """Clips that cut nothing: the picture's own square."""
    clips = (element for element in root.iter() if element.tag.endswith("clipPath"))
    return {
        f"url(#{clip.attrib['id']})"
        for clip in clips
        if re.fullmatch(r"M0 0h(\d+)v\1H0z", "".join(path.attrib.get("d", "?") for path in clip))
    }


def _walk(
    element: ET.Element, style: dict[str, str], matrix: Any, outlines: list[dict[str, Any]], clips: set[str]
) -> None:
    tag = element.tag.split("}")[-1]
    if any(attribute in element.attrib for attribute in REFUSED) or element.attrib.get("clip-path", "") not in {
        "",
        *clips,
    }:
        raise ValueError(f"<{tag}> has an attribute the pens cannot draw")
    style = style | {key: element.attrib[key] for key in INHERITED if key in element.attrib}
    if "transform" in element.attrib:
        matrix = matrix.transform(_matrix(element.attrib["transform"]))
    if tag not in SILENT:
        outlines.extend(_outlines(element, style, matrix))
    if tag not in {"defs", "clipPath"}:
        for child in element:
            _walk(child, style, matrix, outlines, clips)


def _matrix(text: str) -> tuple[float, ...]:
    found = re.fullmatch(r"\s*(\w+)\(([^)]*)\)\s*", text)
    if not found:
        raise ValueError(f"transform {text!r} is more than one step")
    values = [float(value) for value in re.split(r"[\s,]+", found[2].strip())]
    match found[1]:
        case "matrix":
            return tuple(values)
        case "translate":
            return tuple(Identity.translate(*values))
        case "scale":
            return tuple(Identity.scale(*values))
        case other:
            raise ValueError(f"transform {other} is not known")


def _outlines(element: ET.Element, style: dict[str, str], matrix: Any) -> list[dict[str, Any]]:
    shapes = PathBuilder()
    plain = ET.Element(element.tag, {key: value for key, value in element.attrib.items() if key != "transform"})
    if not shapes.add_path_from_element(plain):
        raise ValueError(f"<{element.tag}> is not known")
    pen = _Commands()
    for path in shapes.paths:
        parse_path(path, TransformPen(pen, matrix))
    return [_styled("".join(pen.parts), paint, style) for paint in ("fill", "stroke") if style[paint] != "none"]


def _styled(path: str, paint: str, style: dict[str, str]) -> dict[str, Any]:
    if style[paint] != "currentColor":
        raise ValueError(f"{paint} {style[paint]!r} is a colour of its own")
    if paint == "stroke":
        return {"path": path, "stroke": float(style.get("stroke-width", "1"))}
    return {"path": path, "even_odd": True} if style.get("fill-rule") == "evenodd" else {"path": path}


if __name__ == "__main__":
    main()
