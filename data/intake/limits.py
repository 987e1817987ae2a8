"""How much of a file is read: enough for every list an office keeps, and never more than the server bears."""

from __future__ import annotations

from data.intake.refusal import Refused

MAX_BYTES = 20_000_000
"""As the server's own limit (``server.maxUploadSize``); a test holds the two together."""
MAX_ROWS = 100_000
MAX_COLUMNS = 256
MAX_CELLS = 1_000_000
"""Rows times columns of a sheet, empty cells included: that is what memory pays for."""
MAX_CELL_LENGTH = 131_072
"""Characters; more is a quotation that was never closed."""
MAX_UNPACKED = 200_000_000
"""Bytes of all parts of a packed file together."""
MAX_RATIO = 250
"""Unpacked to packed. Sheets of equal rows reach 100, a zip bomb 1000."""
MAX_PARTS = 2_000


MAX_CHECKED_ROWS = 5_000
MAX_CHECKED_CELLS = 100_000
"""Of a table of figures: more than 33 areas with all Kennzahlen over twenty years. Each row costs a millisecond."""


def within_limits(rows: int, columns: int) -> None:
    """Nothing, if a sheet of this size may be read.

    Raises:
        Refused: It has too many rows, columns or cells.
    """
    if rows > MAX_ROWS:
        raise Refused("too_many_rows", rows=rows, most=MAX_ROWS)
    if columns > MAX_COLUMNS:
        raise Refused("too_many_columns", columns=columns, most=MAX_COLUMNS)
    if rows * columns > MAX_CELLS:
        raise Refused("too_many_cells", cells=rows * columns, most=MAX_CELLS)


def within_checked(rows: int, columns: int) -> None:
    """Nothing, if a table of figures of this size may be checked.

    Raises:
        Refused: It has too many rows or cells.
    """
    if rows > MAX_CHECKED_ROWS:
        raise Refused("too_many_rows", rows=rows, most=MAX_CHECKED_ROWS)
    if rows * columns > MAX_CHECKED_CELLS:
        raise Refused("too_many_cells", cells=rows * columns, most=MAX_CHECKED_CELLS)
