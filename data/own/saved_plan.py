"""A plan once made for tables of one shape: proposed again for the next such table, and kept as a small file."""

from __future__ import annotations

from dataclasses import dataclass, replace
from typing import ClassVar, Literal

from data.intake.saved_file import LONGEST_NAME, SavedLayout
from data.intake.sheet import Sheet
from data.kennzahlen.kennzahl import KennzahlId
from data.own.headings import without_years
from data.own.overlay import IMPORTABLE
from data.own.plan import ColumnUse, Dash, Plan, Role
from data.own.proposal import headings, with_headings
from data.places.names import spelled
from data.places.resolve import KeyResolver

Nothing = Literal[""]


@dataclass(frozen=True, slots=True)
class SavedPlan(SavedLayout):
    """What holds for every table of the shape. Years and the decimal sign do not: each table says its own.

    Attributes:
        heading_rows: As chosen.
        uses: Role and Kennzahl of every column, the Kennzahl empty where it has none.
        kennzahl: Of the whole table, or empty.
        dash: As in the plan.
        answers: As in the plan.
    """

    KIND: ClassVar = "wir-atlas-zuordnung"

    heading_rows: int
    uses: tuple[tuple[Role, KennzahlId | Nothing], ...]
    kennzahl: KennzahlId | Nothing = ""
    dash: Dash = "missing"
    answers: tuple[tuple[str, str], ...] = ()

    def __post_init__(self) -> None:
        named = {self.kennzahl, *(kennzahl for _, kennzahl in self.uses)}
        if len(self.uses) != len(self.shape) or not named <= {*IMPORTABLE, ""}:
            raise ValueError(self)


def shape_of(sheet: Sheet, proposal: Plan) -> tuple[str, ...]:
    """What is equal for tables of the same layout, whatever their years."""
    return tuple(
        spelled(without_years(head)) for head in headings(sheet, proposal.first_row, proposal.heading_rows)
    )


def saved(sheet: Sheet, proposal: Plan, plan: Plan, name: str) -> SavedPlan:
    """The plan as made from the proposal, to be used again."""
    return SavedPlan(
        shape=shape_of(sheet, proposal),
        name=name[:LONGEST_NAME],
        down=plan.first_row - proposal.first_row,
        heading_rows=plan.heading_rows,
        uses=tuple((use.role, use.kennzahl or "") for use in plan.uses),
        kennzahl=plan.kennzahl or "",
        dash=plan.dash,
        answers=tuple(sorted((key, answer) for key, answer in plan.answers.items() if key != "decimal")),
    )


def used_again(known: SavedPlan, sheet: Sheet, proposal: Plan, resolver: KeyResolver) -> Plan:
    """The proposal for another table of the same shape, changed as the first was."""
    first = proposal.first_row + known.down
    plan = proposal
    if 0 <= known.heading_rows <= first < len(sheet.rows) and known.down:
        plan = replace(with_headings(sheet, first, known.heading_rows, resolver), year=proposal.year)
    uses = tuple(
        ColumnUse(role, kennzahl or None, now.year)
        for (role, kennzahl), now in zip(known.uses, plan.uses, strict=True)
    )
    return replace(
        plan,
        uses=uses,
        kennzahl=known.kennzahl or plan.kennzahl,
        dash=known.dash,
        answers=dict(known.answers),
    )
