"""Puts the compiled catalogues into the wheel, as budget_app/locales."""

from __future__ import annotations

import subprocess
import sys
from pathlib import Path
from typing import Any

from hatchling.builders.config import BuilderConfig
from hatchling.builders.hooks.plugin.interface import BuildHookInterface


class WheelCatalogues(BuildHookInterface[BuilderConfig]):
    """Compiles the catalogues before a wheel is built."""

    def initialize(self, version: str, build_data: dict[str, Any]) -> None:  # noqa: ARG002 - hatchling's signature
        """Adds each compiled catalogue to the files of the wheel."""
        root = Path(self.root)
        subprocess.run([sys.executable, root / "packaging" / "compile_catalogues.py"], check=True)
        for compiled in root.glob("locales/*/LC_MESSAGES/*.mo"):
            build_data["force_include"][str(compiled)] = f"budget_app/{compiled.relative_to(root).as_posix()}"
