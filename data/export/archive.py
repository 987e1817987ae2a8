"""Zip archives whose bytes depend on their content and a given day only, not on the moment they are made."""

from __future__ import annotations

import io
import zipfile
from collections.abc import Mapping
from datetime import date

_UNIX = 3
_READABLE = 0o644 << 16


def archive(files: Mapping[str, bytes], day: date) -> bytes:
    """The files as a zip archive, in the given order.

    Args:
        files: Content by name in the archive.
        day: Written as the time of every file; a zip cannot say a year before 1980.
    """
    buffer = io.BytesIO()
    with zipfile.ZipFile(buffer, "w") as packed:
        for name, content in files.items():
            entry = zipfile.ZipInfo(name, (day.year, day.month, day.day, 0, 0, 0))
            entry.compress_type = zipfile.ZIP_DEFLATED
            # Else Python writes the system it runs on.
            entry.create_system, entry.external_attr = _UNIX, _READABLE
            packed.writestr(entry, content)
    return buffer.getvalue()


def contents(packed: bytes) -> dict[str, bytes]:
    """The files of a zip archive by name, in its order."""
    with zipfile.ZipFile(io.BytesIO(packed)) as opened:
        return {name: opened.read(name) for name in opened.namelist()}
