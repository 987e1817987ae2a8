"""Packed files (XLSX, ODS, Data Packages): looked at from outside before anything in them is unpacked."""

from __future__ import annotations

import io
import zipfile

from data.intake.limits import MAX_PARTS, MAX_RATIO, MAX_UNPACKED
from data.intake.refusal import Refused

_SMALL = 1_000_000
"""Below this no ratio does harm: a small part of equal letters packs to almost nothing."""
_ARCHIVES = (".zip", ".7z", ".rar", ".gz", ".tar", ".xz", ".bz2")


def opened(content: bytes) -> zipfile.ZipFile:
    """The archive, if it is safe to unpack: its parts' sizes are what `zipfile` will hold them to.

    Raises:
        Refused: It is damaged, or unpacked it would be too large, or it holds other archives.
    """
    try:
        packed = zipfile.ZipFile(io.BytesIO(content))
        parts = packed.infolist()
    except (zipfile.BadZipFile, ValueError, OSError, NotImplementedError):
        raise Refused("damaged") from None
    unpacked = sum(part.file_size for part in parts)
    swollen = any(
        part.file_size > _SMALL and part.file_size > MAX_RATIO * max(part.compress_size, 1) for part in parts
    )
    if unpacked > MAX_UNPACKED or swollen or len(parts) > MAX_PARTS:
        raise Refused("bomb", megabytes=round(unpacked / 1e6), most=round(MAX_UNPACKED / 1e6))
    inner = [part.filename for part in parts if part.filename.casefold().endswith(_ARCHIVES)]
    if inner:
        raise Refused("nested", part=inner[0])
    if any(part.flag_bits & 1 for part in parts):
        raise Refused("password")
    return packed


def part(packed: zipfile.ZipFile, name: str) -> bytes:
    """The content of a part.

    Raises:
        Refused: There is none of that name, or it is damaged.
    """
    try:
        return packed.read(name)
    except Exception as problem:
        # The unpackers' own errors have no common ancestor with those of `zipfile`.
        raise Refused("damaged") from problem
