"""Tables as they come, for the tests of checking: input, what is taken of it, what is said of the rest.

Files that cannot be read at all are in `test_data_intake_refusal`.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, field

from openpyxl.worksheet.worksheet import Worksheet

from tests.made_files import Row
from tests.own_tables import checked, lost_cells

HEAD: Row = ["AGS", "Gebiet", "Kennzahl", "Jahr", "Wert", "Zusatz"]
KOORD, IKW, LOTSEN = "WIR-Koordinationsstellen", "IKW-Veranstaltungen", "Lotsen aktiv"
DA: tuple[str, str, int] = ("darmstadt", "koordination", 2019)


def rows(*lines: Row) -> list[Row]:
    """Long rows below the usual headings."""
    return [HEAD, *lines]


def one(value: object, ags: object = "06411", year: object = 2019, kennzahl: str = KOORD) -> list[Row]:
    """A table with one figure of Darmstadt."""
    return rows([ags, "", kennzahl, year, value, ""])


def shown(cell: str, number_format: str) -> Callable[[Worksheet], object]:
    """A change of a sheet: the cell is shown in that format."""
    return lambda sheet: setattr(sheet[cell], "number_format", number_format)


Value = tuple[str, str, int, float]


@dataclass(frozen=True)
class Case:
    """A table, the values taken of it, and the codes of what is said.

    Attributes:
        words: A part of what the viewer is told.
        asked: Kinds of questions about areas.
        table: Kinds of open questions about the whole table.
        plan: What the viewer chose differently from the proposal.
    """

    content: bytes
    values: Sequence[Value] = ()
    codes: Sequence[str] = ()
    words: str = ""
    asked: Sequence[str] = ()
    table: Sequence[str] = ()
    name: str = "liste.xlsx"
    plan: Mapping[str, object] = field(default_factory=dict)


def csv_case(
    content: bytes,
    values: Sequence[Value] = (),
    codes: Sequence[str] = (),
    words: str = "",
    asked: Sequence[str] = (),
    table: Sequence[str] = (),
    **plan: object,
) -> Case:
    """The same for a CSV file."""
    return Case(content, values, codes, words, asked=asked, table=table, name="liste.csv", plan=plan)


def assert_read(case: Case) -> None:
    """What is expected of the table, and that no cell or row of it is passed over in silence."""
    found = checked(case.name, case.content, plan=case.plan)
    assert found.values == list(case.values)
    assert found.codes == list(case.codes)
    assert case.words in found.words
    assert [each.question.kind for each in found.outcome.questions] == list(case.asked)
    assert [each.kind for each in found.outcome.asked if not each.answer] == list(case.table)
    assert lost_cells(found) == []
    filled = {row for row, cells in enumerate(found.sheet.rows) if any(cell is not None for cell in cells)}
    assert {row for row in filled if row >= found.plan.first_row} <= set(found.outcome.rows)
