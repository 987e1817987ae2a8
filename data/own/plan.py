"""How a table is to be read: what each column means, and what holds for the whole of it. Proposed, then confirmed."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import Literal, get_args

from data.kennzahlen.kennzahl import KennzahlId

Role = Literal["area", "kennzahl", "year", "value", "qualifier", "note", "ignore"]
ROLES: tuple[Role, ...] = get_args(Role)
EXTENTS = ("alone", "with_city")
"""Whether the figures of a Landkreis are without or with the Sonderstatusstadt in it."""
Dash = Literal["missing", "zero"]


@dataclass(frozen=True, slots=True)
class ColumnUse:
    """What a column means.

    Attributes:
        kennzahl: Of a column of values, where its heading says it.
        year: What the heading says, of any column.
    """

    role: Role = "ignore"
    kennzahl: KennzahlId | None = None
    year: int | None = None


@dataclass(frozen=True, slots=True)
class Plan:
    """How a sheet is to be read.

    Attributes:
        first_row: First row of data, counted from 0.
        heading_rows: Rows of headings right above it; 0 where there are none.
        uses: One for each column in use.
        kennzahl, year: Hold where neither a column nor a heading says them.
        area: Of all rows, where no column says it: a table of one Landkreis alone.
        dash: What a single dash means.
        answers: To the questions about the whole table, by their keys (see `outcome.TableQuestion`), and as ``extent``
            what is meant by a Landkreis with a Sonderstatusstadt.
    """

    first_row: int
    heading_rows: int
    uses: tuple[ColumnUse, ...]
    kennzahl: KennzahlId | None = None
    year: int | None = None
    area: str | None = None
    dash: Dash = "missing"
    answers: Mapping[str, str] = field(default_factory=dict)

    def columns(self, role: Role) -> list[int]:
        """Columns of that role, counted from 0."""
        return [number for number, use in enumerate(self.uses) if use.role == role]
