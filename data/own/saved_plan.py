"""A plan once made for tables of one shape: proposed again for the next such table, and kept as a small file."""

from __future__ import annotations

from dataclasses import dataclass, replace
from typing import get_args

from data.intake.refusal import Refused
from data.intake.saved_file import is_saved_file, read_saved_file, saved_file
from data.intake.sheet import Sheet
from data.kennzahlen.kennzahl import KennzahlId
from data.own.headings import without_years
from data.own.overlay import IMPORTABLE
from data.own.plan import ROLES, ColumnUse, Dash, Extent, Plan, Role
from data.own.proposal import headings, with_headings
from data.places.names import spelled
from data.places.resolve import KeyResolver

KIND = "wir-atlas-zuordnung"


@dataclass(frozen=True, slots=True)
class SavedPlan:
    """What holds for every table of the shape. Years and the decimal sign do not: each table says its own.

    Attributes:
        shape: Headings as the proposal found them, without years.
        name: Of the file that it was made for.
        down: Rows from the proposed first row of data to the chosen one.
        heading_rows: As chosen.
        uses: Role and Kennzahl of every column, the Kennzahl empty where it has none.
        kennzahl: Of the whole table, or empty.
        dash: As in the plan.
        extent: As in the plan, or empty.
        answers: As in the plan.
    """

    shape: tuple[str, ...]
    name: str
    down: int
    heading_rows: int
    uses: tuple[tuple[str, str], ...]
    kennzahl: str = ""
    dash: str = "missing"
    extent: str = ""
    answers: tuple[tuple[str, str], ...] = ()


def shape_of(sheet: Sheet, proposal: Plan) -> tuple[str, ...]:
    """What is equal for tables of the same layout, whatever their years."""
    return tuple(
        spelled(without_years(head)) for head in headings(sheet, proposal.first_row, proposal.heading_rows)
    )


def saved(sheet: Sheet, proposal: Plan, plan: Plan, name: str) -> SavedPlan:
    """The plan as made from the proposal, to be used again."""
    return SavedPlan(
        shape=shape_of(sheet, proposal),
        name=name[:200],
        down=plan.first_row - proposal.first_row,
        heading_rows=plan.heading_rows,
        uses=tuple((use.role, use.kennzahl or "") for use in plan.uses),
        kennzahl=plan.kennzahl or "",
        dash=plan.dash,
        extent=plan.extent or "",
        answers=tuple(sorted((key, answer) for key, answer in plan.answers.items() if key != "decimal")),
    )


def used_again(known: SavedPlan, sheet: Sheet, proposal: Plan, resolver: KeyResolver) -> Plan:
    """The proposal for another table of the same shape, changed as the first was."""
    first = proposal.first_row + known.down
    plan = proposal
    if 0 <= known.heading_rows <= first < len(sheet.rows) and known.down:
        plan = replace(with_headings(sheet, first, known.heading_rows, resolver), year=proposal.year)
    roles: dict[str, Role] = {role: role for role in ROLES}
    kennzahlen: dict[str, KennzahlId] = {name: name for name in IMPORTABLE}
    uses = tuple(
        ColumnUse(roles[role], kennzahlen.get(kennzahl), now.year)
        for (role, kennzahl), now in zip(known.uses, plan.uses, strict=True)
    )
    return replace(
        plan,
        uses=uses,
        kennzahl=next((name for name in IMPORTABLE if name == known.kennzahl), plan.kennzahl),
        dash=next(dash for dash in get_args(Dash) if dash == known.dash),
        extent=next((extent for extent in get_args(Extent) if extent == known.extent), None),
        answers=dict(known.answers),
    )


def plan_file(plan: SavedPlan) -> bytes:
    """The file; `read_plan_file` gives the same plan again."""
    return saved_file(KIND, plan)


def is_plan_file(content: bytes) -> bool:
    """Whether the bytes seem to be such a file."""
    return is_saved_file(content, KIND)


def read_plan_file(content: bytes) -> SavedPlan:
    """The plan of a file.

    Raises:
        Refused: Anything in it is not as `plan_file` writes it.
    """
    try:
        read = read_saved_file(content)
        plan = SavedPlan(
            shape=tuple(str(text) for text in read["shape"]),
            name=str(read["name"])[:200],
            down=int(read["down"]),
            heading_rows=int(read["heading_rows"]),
            uses=tuple((str(role), str(kennzahl)) for role, kennzahl in read["uses"]),
            kennzahl=str(read["kennzahl"]),
            dash=str(read["dash"]),
            extent=str(read["extent"]),
            answers=tuple((str(key), str(answer)) for key, answer in read["answers"]),
        )
        known = {*IMPORTABLE, ""}
        if (
            len(plan.uses) != len(plan.shape)
            or any(role not in ROLES or kennzahl not in known for role, kennzahl in plan.uses)
            or plan.kennzahl not in known
            or plan.dash not in get_args(Dash)
            or plan.extent not in {*get_args(Extent), ""}
        ):
            raise ValueError(plan)
    except (ValueError, KeyError, TypeError, RecursionError):
        raise Refused("damaged") from None
    return plan
