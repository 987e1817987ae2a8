"""A complete, checked state of all tables: the packaged one, or a publication read from the store."""

from __future__ import annotations

from dataclasses import dataclass, field
from pathlib import Path
from tempfile import TemporaryDirectory

from data.errors import DataError
from data.load import load_dataset
from data.model import Dataset
from data.schema import TABLES, describe
from data.store import layout
from data.store.address import StoreAddress
from data.store.connection import opened
from data.store.errors import StoreDamaged
from data.store.publication import Publication, publication


@dataclass(frozen=True, eq=False)
class Edition:
    """What the app shows; two are the same only if they are one object.

    Attributes:
        dataset: All tables, checked.
        folder: The same as files, for downloads; of a publication a folder of its own, deleted with the last user
            of this object.
        publication: ``None``: the packaged tables.
    """

    dataset: Dataset
    folder: Path = TABLES
    publication: Publication | None = None
    _kept: TemporaryDirectory[str] | None = field(default=None, repr=False)


def packaged_edition() -> Edition:
    """The tables that come with the program.

    Raises:
        DataError: A table is faulty.
    """
    return Edition(load_dataset())


def load_edition(address: StoreAddress, number: int, wait_s: float | None = None) -> Edition:
    """A publication, complete and checked like any folder of tables.

    Its rows never change once they are visible, so they can be read one table after the other.

    Args:
        address: Where the store is.
        number: Of the publication.
        wait_s: How long to wait for a DuckDB file in use.

    Raises:
        NoSuchPublication: There is none.
        StoreDamaged: Cells are missing or changed, or the tables do not fit this program.
        StoreUnreachable: The store cannot be read.
    """
    described = describe()
    with opened(address, wait_s=wait_s) as connection:
        kept = publication(connection, number)
        layout.refuse_unknown_columns(kept.tables, described)
        rows = layout.read_rows(connection, number, described)
    if layout.checksum(rows) != kept.checksum:
        raise StoreDamaged(f"Die Veröffentlichung Nr. {number} ist unvollständig oder verändert.")
    temporary = TemporaryDirectory(prefix="wir-atlas-")
    folder = Path(temporary.name)
    layout.write_folder(folder, rows)
    try:
        dataset = load_dataset(folder)
    except DataError as problem:
        temporary.cleanup()
        message = f"Die Veröffentlichung Nr. {number} besteht die Prüfung dieser Programmfassung nicht."
        raise StoreDamaged(message, str(problem)) from None
    return Edition(dataset, folder, kept, temporary)
