"""What the app shows: the packaged tables or a publication, and why that may not be the latest.

Without the database libraries, which only an app with a store needs to load.
"""

from __future__ import annotations

from dataclasses import dataclass, field
from datetime import datetime
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import TYPE_CHECKING, Literal

from data.loading.checksums import checksum_problems
from data.loading.load import load_dataset
from data.loading.schema import TABLES, raise_first
from data.model.records import Dataset

if TYPE_CHECKING:
    from data.store.publication import Publication

Kind = Literal["unreachable", "refused", "busy", "empty", "damaged"]


@dataclass(frozen=True, eq=False)
class Edition:
    """A complete, checked state of all tables; two are the same only if they are one object.

    Attributes:
        dataset: All tables.
        folder: The same as files, for downloads; of a publication a folder of its own, deleted with the last user
            of this object.
        publication: ``None``: the packaged tables.
    """

    dataset: Dataset
    folder: Path = TABLES
    publication: Publication | None = None
    kept: TemporaryDirectory[str] | None = field(default=None, repr=False)


@dataclass(frozen=True, slots=True)
class Trouble:
    """Why what is shown may not be what is published.

    Attributes:
        kind: ``unreachable``: no answer; ``refused``: the account lacks a right; ``busy``: the DuckDB file is in use;
            ``empty``: nothing published yet; ``damaged``: the current publication cannot be used.
        since: UTC.
    """

    kind: Kind
    since: datetime


@dataclass(frozen=True, slots=True)
class Shown:
    """What readers see at this moment, replaced as a whole.

    Attributes:
        edition: A publication, or the packaged tables where there is no store or none could be loaded yet.
        trouble: ``None``: all is well.
    """

    edition: Edition
    trouble: Trouble | None = None


def packaged_edition() -> Edition:
    """The tables that come with the program.

    Raises:
        DataError: A table is faulty, or not the one that was delivered.
    """
    # After the tables' own faults, which say more.
    edition = Edition(load_dataset())
    raise_first(checksum_problems())
    return edition
