"""The one exception of the data layer: it always says where, what, and what was expected."""

from __future__ import annotations


class DataError(Exception):
    """A table, key or figure that cannot be used.

    Attributes:
        file: Name of the table, e.g. ``population.csv``; empty where no file is meant.
        row: Line in the file, the header being line 1; ``None`` where the whole file is meant.
        column: Column name, or ``None``.
        value: The offending value as read, or ``None``.
        expected: What would have been right, in words.
    """

    def __init__(
        self,
        expected: str,
        *,
        file: str = "",
        row: int | None = None,
        column: str | None = None,
        value: object = None,
    ) -> None:
        self.file, self.row, self.column, self.value, self.expected = file, row, column, value, expected
        super().__init__(str(self))

    def __str__(self) -> str:
        place = ", ".join(
            part
            for part in (
                self.file,
                f"row {self.row}" if self.row is not None else "",
                f"column '{self.column}'" if self.column else "",
            )
            if part
        )
        found = f"found {self.value!r}, " if self.value is not None else ""
        return f"{place}: {found}expected {self.expected}" if place else f"{found}expected {self.expected}"
