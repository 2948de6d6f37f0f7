"""What is seen: the window, its screens and parts. The only room that draws with Qt."""

import builtins

_import = builtins.__import__
import PySide6.QtCore  # noqa: E402, F401 - brings a slower import hook, for a feature that is not used here

builtins.__import__ = _import
