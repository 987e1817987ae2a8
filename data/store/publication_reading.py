"""Reads a publication as an edition: complete, unchanged, and checked like any folder of tables."""

from __future__ import annotations

from pathlib import Path
from tempfile import TemporaryDirectory

from data.loading.load import load_dataset
from data.loading.schema import describe
from data.model.errors import DataError
from data.store import layout
from data.store.address import StoreAddress
from data.store.connection import opened
from data.store.edition import Edition
from data.store.publication import publication
from data.store.store_errors import StoreDamaged


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
