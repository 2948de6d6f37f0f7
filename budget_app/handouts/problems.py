"""What can be wrong with the world around a printed page."""

from __future__ import annotations

import errno
from enum import StrEnum


class PaperCode(StrEnum):
    """Why a page could not be kept."""

    FOLDER_MISSING = "folder_missing"
    NOT_ALLOWED = "not_allowed"
    DISK_FULL = "disk_full"
    DISK_FAILED = "disk_failed"


class PaperProblem(Exception):  # noqa: N818 - the world is wrong, not the program; `Problem` is the word for it here
    """The page was not kept, and no broken file was left; `code` says why."""

    def __init__(self, code: PaperCode) -> None:
        super().__init__(code.value)
        self.code = code


_CODES = {
    errno.ENOENT: PaperCode.FOLDER_MISSING,
    errno.ENOTDIR: PaperCode.FOLDER_MISSING,
    errno.EACCES: PaperCode.NOT_ALLOWED,
    errno.EPERM: PaperCode.NOT_ALLOWED,
    errno.EROFS: PaperCode.NOT_ALLOWED,
    errno.EISDIR: PaperCode.NOT_ALLOWED,
    errno.ENOSPC: PaperCode.DISK_FULL,
    errno.EDQUOT: PaperCode.DISK_FULL,
}


def paper_problem(error: OSError) -> PaperProblem:
    """The problem behind an error of the system."""
    return PaperProblem(_CODES.get(error.errno or 0, PaperCode.DISK_FAILED))
