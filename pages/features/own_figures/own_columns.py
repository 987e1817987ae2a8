"""What the columns of the viewer's table mean: proposed, and changed by choice boxes, one a column."""

from __future__ import annotations

import re
from dataclasses import replace

import streamlit as st

from data.intake.cell_text import plain
from data.intake.sheet import Sheet, column_letters
from data.kennzahlen.kennzahl import IndicatorId
from data.kennzahlen.registry import INDICATORS
from data.own.numbers import DASHES
from data.own.overlay import IMPORTABLE
from data.own.plan import ROLES, ColumnUse, Plan
from data.own.proposal import headings, proposed, with_headings
from pages.blocks import html_block
from pages.blocks.plain_label import plain_label
from pages.features.own_figures.whole_table import Sign, choose_whole
from pages.session import cache
from pages.texts.words import Words
from pages.view.view import View

_SHOWN, _BESIDE = 24, 4
NUMBER = re.compile(r"\d[.,]\d")
"""Only such a text can be read in two ways."""
Option = tuple[str, IndicatorId | None]


def choose_plan(view: View, sheet: Sheet, key: str) -> Plan:
    """Write the choices and return the plan they make.

    Args:
        view: The view of the session.
        sheet: The viewer's table.
        key: Beginning of the widgets' keys, different for every sheet of every file.
    """
    say, first = view.say, proposed(sheet, cache.resolver())
    html_block.show("download", title=say("eigene.columns"), lead=say("eigene.columns_lead"))
    plan = _choose_rows(sheet, first, key, say)
    shown = [number for number, use in enumerate(plan.uses) if number < _SHOWN or use.role != "ignore"]
    heads = headings(sheet, plan.first_row, plan.heading_rows)
    uses = list(plan.uses)
    for start in range(0, len(shown), _BESIDE):
        for place, number in zip(st.columns(_BESIDE), shown[start : start + _BESIDE], strict=False):
            with place:
                uses[number] = _choose_use(
                    plan.uses[number], _label(heads[number], number, plan.uses[number], say),
                    f"{key}_{plan.first_row}_{plan.heading_rows}_{number}", say,
                )  # fmt: skip
                _show_example(sheet, plan.first_row, number, say)
    hidden = len(plan.uses) - len(shown)
    if hidden:
        html_block.show("note", text=say("eigene.columns_more", count=hidden))
    return choose_whole(view, replace(plan, uses=tuple(uses)), _signs(sheet, uses, plan.first_row), key)


def _choose_rows(sheet: Sheet, first: Plan, key: str, say: Words) -> Plan:
    left, right, _ = st.columns([0.25, 0.25, 0.5])
    with left:
        begins = st.number_input(
            say("eigene.first_row"),
            min_value=1,
            max_value=len(sheet.rows),
            value=min(first.first_row + 1, len(sheet.rows)),
            key=f"{key}_first",
        )
    with right:
        heads = st.number_input(
            say("eigene.heading_rows"),
            min_value=0,
            max_value=5,
            value=first.heading_rows,
            key=f"{key}_heads",
        )
    row, count = int(begins) - 1, min(int(heads), int(begins) - 1)
    if (row, count) == (first.first_row, first.heading_rows):
        return first
    return replace(
        with_headings(sheet, row, count, cache.resolver()), kennzahl=first.kennzahl, year=first.year
    )


def _choose_use(use: ColumnUse, label: str, key: str, say: Words) -> ColumnUse:
    options: list[Option] = [(role, None) for role in ROLES]
    options[4:4] = [("value", kennzahl) for kennzahl in IMPORTABLE]
    proposal: Option = (use.role, use.kennzahl)
    picked = st.selectbox(
        label,
        options,
        index=options.index(proposal),
        format_func=lambda option: _option(option, say),
        key=key,
        placeholder=say("eigene.choose"),
    )
    role, kennzahl = picked or proposal
    chosen = next(each for each in ROLES if each == role)
    return ColumnUse(chosen, kennzahl, use.year if chosen == "value" else None)


def _option(option: Option, say: Words) -> str:
    role, kennzahl = option
    if kennzahl is not None:
        return say("eigene.role_value_of", label=say.term(INDICATORS[kennzahl].short))
    return say(f"eigene.role_{role}")


def _label(heading: str, number: int, use: ColumnUse, say: Words) -> str:
    letters = column_letters(number)
    if not heading:
        return say("eigene.column_untitled", letters=letters)
    if use.year is not None and str(use.year) not in heading:
        return say("eigene.column_year", letters=letters, heading=plain_label(heading, 40), year=use.year)
    return say("eigene.column", letters=letters, heading=plain_label(heading, 40))


def _show_example(sheet: Sheet, first_row: int, number: int, say: Words) -> None:
    found = (plain(sheet.value(row, number)) for row in range(first_row, len(sheet.rows)))
    example = next((text for text in found if text), "")
    if example:
        html_block.show("note", text=say("eigene.example", text=example[:40]))


def _signs(sheet: Sheet, uses: list[ColumnUse], first_row: int) -> frozenset[Sign]:
    values = [number for number, use in enumerate(uses) if use.role == "value"]
    cells = (row[number] for row in sheet.rows[first_row:] for number in values if number < len(row))
    texts = {plain(cell) for cell in cells if isinstance(cell, str)}
    found: set[Sign] = {"dash"} if texts & DASHES else set()
    return frozenset(found | {"text"} if any(NUMBER.search(text) for text in texts) else found)
