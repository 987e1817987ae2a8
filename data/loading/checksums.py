"""Whether the packaged tables are those that were delivered: their hashes lie beside them, as `sha256sum` writes them.

A table that was cut off between two rows is still a valid table; nothing but its hash tells that rows are missing.
"""

from __future__ import annotations

import hashlib
from pathlib import Path

from data.loading.schema import DESCRIPTION, TABLES
from data.model.errors import DataError

CHECKSUMS = "SHA256SUMS"


def checksum_problems(folder: Path = TABLES) -> list[DataError]:
    """Every file of the folder that is missing, cannot be read, or has another content than when it was sealed."""
    try:
        lines = (folder / CHECKSUMS).read_text(encoding="utf-8").splitlines()
        sealed = {name: mark for mark, name in (line.split("  ") for line in lines)}
    except (OSError, ValueError) as problem:
        return [DataError("the hashes of the tables", file=CHECKSUMS, value=str(problem))]
    problems = [
        DataError("a line in " + CHECKSUMS, file=name) for name in _files(folder) if name not in sealed
    ]
    for name, mark in sealed.items():
        try:
            found = _mark(folder / name)
        except OSError as problem:
            problems.append(DataError("a readable file", file=name, value=problem.strerror))
            continue
        if found != mark:
            expected = "the content that was delivered (changed on purpose: `python -m data seal`)"
            problems.append(DataError(expected, file=name))
    return problems


def write_checksums(folder: Path = TABLES) -> None:
    """Seal the tables of the folder as they are now."""
    lines = [f"{_mark(folder / name)}  {name}\n" for name in _files(folder)]
    (folder / CHECKSUMS).write_text("".join(lines), encoding="utf-8", newline="\n")


def _files(folder: Path) -> list[str]:
    files = (*folder.glob("*.csv"), *folder.glob("texts/*.txt"), folder / DESCRIPTION)
    return sorted(path.relative_to(folder).as_posix() for path in files)


def _mark(path: Path) -> str:
    return hashlib.sha256(path.read_bytes()).hexdigest()
