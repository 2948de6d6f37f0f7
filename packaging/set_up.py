"""Gets a clone ready: `set_up.py run` for the program, `set_up.py test` for its checks as well.

It needs nothing but Python, and says in a sentence what is missing where it may not install it.
"""

from __future__ import annotations

import ctypes
import hashlib
import importlib
import importlib.util
import os
import shutil
import subprocess
import sys
import venv
from pathlib import Path
from typing import NoReturn

ROOT = Path(__file__).resolve().parent.parent
VENV = ROOT / ".venv"
PYTHON = VENV / "bin" / "python"
LOCKS = {"run": ("run.lock",), "test": ("run.lock", "dev.lock")}

# What Qt's window needs of a Linux system, and the Debian package that brings it.
LIBRARIES = {
    "libEGL.so.1": "libegl1",
    "libGL.so.1": "libgl1",
    "libdbus-1.so.3": "libdbus-1-3",
    "libfontconfig.so.1": "libfontconfig1",
    "libglib-2.0.so.0": "libglib2.0-0",
    "libxkbcommon.so.0": "libxkbcommon0",
    "libxkbcommon-x11.so.0": "libxkbcommon-x11-0",
    "libX11-xcb.so.1": "libx11-xcb1",
    "libxcb-cursor.so.0": "libxcb-cursor0",
    "libxcb-icccm.so.4": "libxcb-icccm4",
    "libxcb-keysyms.so.1": "libxcb-keysyms1",
    "libxcb-randr.so.0": "libxcb-randr0",
    "libxcb-shape.so.0": "libxcb-shape0",
    "libxcb-sync.so.1": "libxcb-sync1",
    "libxcb-xfixes.so.0": "libxcb-xfixes0",
    "libxcb-xkb.so.1": "libxcb-xkb1",
}
# Programs the tests call: a real X server, and a trace of system calls that shows no network is used.
TEST_PROGRAMS = {"Xvfb": "xvfb", "strace": "strace"}


def stop(reason: str) -> NoReturn:
    """Ends with one sentence on standard error."""
    sys.exit(f"set-up: {reason}")


def has_library(name: str) -> bool:
    """Whether the system's loader finds a shared library."""
    try:
        ctypes.CDLL(name)
    except OSError:
        return False
    return True


def missing_packages(purpose: str) -> list[str]:
    """The Debian packages whose library, program or module is not there."""
    missing = [] if importlib.util.find_spec("ensurepip") else ["python3-venv"]
    if sys.platform == "linux":
        missing += [package for library, package in LIBRARIES.items() if not has_library(library)]
        if purpose == "test":
            missing += [package for program, package in TEST_PROGRAMS.items() if not shutil.which(program)]
    return missing


def install_packages(packages: list[str]) -> None:
    """Installs Debian packages; without apt or without root it says what to install."""
    names = " ".join(packages)
    if not shutil.which("apt-get"):
        stop(f"this system lacks what these Debian packages hold, please install its own: {names}")
    if os.geteuid() != 0:
        stop(f"please install what is missing, then try again: sudo apt-get install {names}")
    print(f"set-up: installing {names}", flush=True)
    apt = ["apt-get", "-qq", "-o", "DPkg::Lock::Timeout=300"]
    quiet = {**os.environ, "DEBIAN_FRONTEND": "noninteractive"}
    for command in (["update"], ["install", "--yes", "--no-install-recommends", *packages]):
        if subprocess.run([*apt, *command], env=quiet, stdout=subprocess.DEVNULL, check=False).returncode:
            stop(f"apt-get {command[0]} failed (see above); needed are: {names}")
    importlib.invalidate_caches()


def lock_digest(lock: str) -> str:
    """What a set-up depends on: the locked releases, this Python, and where the clone lies."""
    parts = (ROOT / "packaging" / lock).read_bytes(), sys.version.encode(), os.fsencode(ROOT)
    return hashlib.sha256(b"\0".join(parts)).hexdigest()


def install_lock(lock: str) -> None:
    """Installs locked releases into the environment unless its stamp says they are there."""
    stamp = VENV / f".{lock}.stamp"
    digest = lock_digest(lock)
    if stamp.exists() and stamp.read_text() == digest:
        return
    if lock == "run.lock":
        venv.create(VENV, clear=True, symlinks=True, with_pip=True)
    print(f"set-up: installing packaging/{lock}", flush=True)
    pip = [str(PYTHON), "-m", "pip", "install", "--quiet", "--disable-pip-version-check"]
    # The lock names all there is: pip asks for nothing more, which it would without a hash where an extra is wanted.
    locked = ["--require-hashes", "--no-deps", "--only-binary", ":all:", "--requirement", f"packaging/{lock}"]
    if subprocess.run([*pip, *locked], cwd=ROOT, check=False).returncode:
        stop(f"pip could not install packaging/{lock} (see above); is there a network?")
    stamp.write_text(digest)


def compile_catalogues() -> None:
    """Compiles the translations that are newer than their compiled form."""
    if subprocess.run([PYTHON, "packaging/compile_catalogues.py"], cwd=ROOT, check=False).returncode:
        stop("a translation in locales/ could not be compiled (see above)")


def main(purpose: str) -> None:
    """Gets everything ready for a purpose, `run` or `test`."""
    if not (3, 11) <= sys.version_info[:2] <= (3, 14):
        stop(f"Python 3.11 to 3.14 is needed; this is {sys.version.split()[0]} ({sys.executable})")
    if missing := missing_packages(purpose):
        install_packages(missing)
    if missing := missing_packages(purpose):
        stop(f"these are still missing after installing them: {' '.join(missing)}")
    for lock in LOCKS[purpose]:
        install_lock(lock)
    compile_catalogues()


if __name__ == "__main__":
    main(sys.argv[1])
