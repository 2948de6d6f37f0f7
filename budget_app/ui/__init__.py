"""What is seen: the window, its screens and parts. The only room that draws with Qt."""

import builtins
from importlib import import_module

_import = builtins.__import__
import_module("PySide6.QtCore")  # brings a slower import hook along, for a feature that is not used here
builtins.__import__ = _import
