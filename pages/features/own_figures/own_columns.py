"""What the viewer's table means: its columns, proposed and changed by choice boxes, and what holds for all of it."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import replace
from datetime import date
from functools import partial
from typing import get_args

import streamlit as st

from data.intake.cell_text import plain
from data.intake.sheet import Sheet, column_letters
from data.kennzahlen.kennzahl import KennzahlId
from data.kennzahlen.registry import KENNZAHLEN, kennzahl_of
from data.own.figure_schema import FIRST_YEAR, LATER_YEARS
from data.own.numbers import DASHES
from data.own.outcome import Outcome, TableQuestion
from data.own.overlay import IMPORTABLE
from data.own.plan import EXTENTS, ROLES, ColumnUse, Dash, Plan
from data.own.proposal import MOST_HEADINGS, headings, with_headings
from data.own.section_rows import alone
from pages.blocks import html_block
from pages.blocks.lasting_box import lasting_box
from pages.blocks.plain_label import plain_label
from pages.session import edition, state
from pages.texts.words import Words

_SHOWN = 24
"""Columns that are shown, those that mean something in any case."""
_ACROSS = 250
"""Pixels that a box has: enough for its longest word; as many as there is room for stand beside each other."""
Option = tuple[str, KennzahlId | None]


def choose_plan(say: Words, sheet: Sheet, first: Plan, key: str) -> Plan:
    """Write the choices and return the plan they make.

    Args:
        say: Says it in the language of the session.
        sheet: The viewer's table.
        first: What is proposed for it.
        key: Beginning of the widgets' keys, different for every sheet of every file.
    """
    html_block.show("download", title=say("eigene.columns"), lead=say("eigene.columns_lead"))
    plan = _choose_rows(sheet, first, key, say)
    shown = [number for number, use in enumerate(plan.uses) if number < _SHOWN or use.role != "ignore"]
    heads = headings(sheet, plan.first_row, plan.heading_rows)
    uses = list(plan.uses)
    with st.container(horizontal=True, key="own-columns"):
        for number in shown:
            with st.container(width=_ACROSS):
                uses[number] = _choose_use(
                    plan.uses[number], _label(heads[number], number, plan.uses[number], sheet, say),
                    f"{key}_{plan.first_row}_{plan.heading_rows}_{number}", say,
                )  # fmt: skip
                _show_example(sheet, plan.first_row, number, say)
    hidden = len(plan.uses) - len(shown)
    if hidden:
        html_block.show("note", text=say("eigene.columns_more", count=hidden))
    return choose_whole(
        say, replace(plan, uses=tuple(uses)), key, dashes=_has_dashes(sheet, uses, plan.first_row)
    )


def _choose_rows(sheet: Sheet, first: Plan, key: str, say: Words) -> Plan:
    place = st.container(horizontal=True, key="own-rows")
    begin = min(first.first_row + 1, len(sheet.rows))
    with place.container(width=_ACROSS):
        begins = _lasting_number(say("eigene.first_row"), 1, len(sheet.rows), begin, f"{key}_first")
    with place.container(width=_ACROSS):
        heads = _lasting_number(
            say("eigene.heading_rows"), 0, MOST_HEADINGS, first.heading_rows, f"{key}_heads"
        )
    row, count = begins - 1, min(heads, begins - 1)
    if (row, count) == (first.first_row, first.heading_rows):
        return first
    return replace(
        with_headings(sheet, row, count, edition.resolver()), kennzahl=first.kennzahl, year=first.year
    )


def _lasting_number(label: str, least: int, most: int, first: int, key: str) -> int:
    value = st.session_state.get(key, first)
    return int(st.number_input(label, least, most, value, key=key, persist_state="session"))


def _choose_use(use: ColumnUse, label: str, key: str, say: Words) -> ColumnUse:
    options: list[Option] = [(role, None) for role in ROLES]
    options[4:4] = [("value", kennzahl) for kennzahl in IMPORTABLE]
    role, kennzahl = lasting_box(
        key, label, options, (use.role, use.kennzahl), lambda option: _option(option, say)
    )
    chosen = next(each for each in ROLES if each == role)
    return ColumnUse(chosen, kennzahl, use.year)


def _option(option: Option, say: Words) -> str:
    role, kennzahl = option
    if kennzahl is not None:
        return say("eigene.role_value_of", label=say.term(KENNZAHLEN[kennzahl].short))
    return say(f"eigene.role_{role}")


def _label(heading: str, number: int, use: ColumnUse, sheet: Sheet, say: Words) -> str:
    if number >= sheet.width - len(sheet.sections):
        return heading
    letters = column_letters(number)
    if not heading:
        return say("eigene.column_untitled", letters=letters)
    if use.year is not None and str(use.year) not in heading:
        return say("eigene.column_year", letters=letters, heading=plain_label(heading, 40), year=use.year)
    return say("eigene.column", letters=letters, heading=plain_label(heading, 40))


def _show_example(sheet: Sheet, first_row: int, number: int, say: Words) -> None:
    rows = (row for row in range(first_row, len(sheet.rows)) if alone(sheet, row) is None)
    found = (plain(sheet.spread(row, number)) for row in rows)
    example = next((text for text in found if text), "")
    if example:
        html_block.show("note", text=say("eigene.example", text=example[:40]))


def _has_dashes(sheet: Sheet, uses: list[ColumnUse], first_row: int) -> bool:
    values = [number for number, use in enumerate(uses) if use.role == "value"]
    cells = (row[number] for row in sheet.rows[first_row:] for number in values if number < len(row))
    return any(isinstance(cell, str) and plain(cell) in DASHES for cell in cells)


_DASHES: tuple[Dash, ...] = get_args(Dash)


def choose_whole(say: Words, plan: Plan, key: str, *, dashes: bool) -> Plan:
    """Write what must be said for the whole table, only where it must, and return the plan with it.

    Args:
        say: Says it in the language of the session.
        plan: The columns.
        key: Beginning of the widgets' keys.
        dashes: Single dashes occur in the columns of values.
    """
    values = [use for use in plan.uses if use.role == "value"]
    row = st.container(horizontal=True, key="own-whole")
    if values and not plan.columns("area"):
        with row.container(width=_ACROSS):
            plan = replace(plan, area=_choose_area(say, key))
    if any(use.kennzahl is None for use in values) and not plan.columns("kennzahl"):
        with row.container(width=_ACROSS):
            picked = lasting_box(
                f"{key}_kennzahl",
                say("eigene.kennzahl"),
                IMPORTABLE,
                plan.kennzahl,
                lambda kennzahl: say.term(KENNZAHLEN[kennzahl].label),
            )
        plan = replace(plan, kennzahl=picked)
    starts = plan.kennzahl is not None and kennzahl_of(plan.kennzahl).kind == "year"
    if any(use.year is None for use in values) and not plan.columns("year") and not starts:
        with row.container(width=_ACROSS):
            years = list(range(date.today().year + LATER_YEARS, FIRST_YEAR - 1, -1))
            proposed = plan.year if plan.year in years else None
            year = lasting_box(f"{key}_year", say("eigene.year"), years, proposed, str)
        plan = replace(plan, year=year)
    return replace(plan, dash=_choose_dash(say, plan, key)) if dashes else plan


def _choose_area(say: Words, key: str) -> str | None:
    """The area of every row: a coordinator's own table has years below each other, and his Landkreis in its title."""
    dataset = edition.base()
    options = sorted(dataset.areas, key=lambda area_id: dataset.areas[area_id].label)
    return lasting_box(
        f"{key}_area", say("eigene.area"), options, None, lambda area_id: dataset.areas[area_id].long_name
    )


def ask_about_table(say: Words, outcome: Outcome, key: str) -> None:
    """Write the questions about the whole table, none with a default, answered ones too."""
    if not outcome.asked:
        return
    waiting = sum(not each.answer for each in outcome.asked)
    title = say("eigene.asked", count=waiting) if waiting else say("eigene.asked_done")
    html_block.show("download", title=title, lead=say("eigene.asked_lead"))
    for each in outcome.asked:
        values = {name: _number_words(value, say) for name, value in each.values.items()}
        st.radio(
            plain_label(say(f"eigene.ask_{each.kind}", **values), 400),
            each.options,
            index=each.options.index(each.answer) if each.answer else None,
            format_func=partial(_answer_words, asked=each, values=values, say=say),
            key=f"{key}_ask_{each.key}",
            persist_state="session",
        )


def _number_words(value: object, say: Words) -> object:
    if not isinstance(value, int | float):
        return value
    return say.number(value, len(f"{value:.6f}".rstrip("0").partition(".")[2]))


def _answer_words(option: str, asked: TableQuestion, values: Mapping[str, object], say: Words) -> str:
    text = option.removeprefix("only:")
    if text != option:
        return say("eigene.answer_only", text=plain_label(text, 60)) if text else say("eigene.answer_empty")
    name = {",": "comma", ".": "point"}.get(option, option)
    return plain_label(say(f"eigene.answer_{asked.kind}_{name}", **values), 200)


def with_answers(plan: Plan, key: str) -> Plan:
    """The plan with what was answered so far."""
    start = f"{key}_ask_"
    answers = {
        name.removeprefix(start): str(answer)
        for name, answer in st.session_state.items()
        if isinstance(name, str) and name.startswith(start) and answer is not None
    }
    return replace(plan, answers={**plan.answers, **answers})


def choose_extent(say: Words, outcome: Outcome, plan: Plan, key: str) -> None:
    """Write the question for all Landkreise with a Sonderstatusstadt at once, where the table has any such."""
    answer = plan.answers.get("extent")
    if answer is None and not any(each.question.kind == "extent" for each in outcome.questions):
        return
    st.radio(
        say("eigene.extent"),
        EXTENTS,
        index=EXTENTS.index(answer) if answer in EXTENTS else None,
        format_func=lambda extent: say(f"eigene.extent_{extent}"),
        key=f"{key}_ask_extent",
        persist_state="session",
        horizontal=True,
    )


def _choose_dash(say: Words, plan: Plan, key: str) -> Dash:
    dash = state.lasting(f"{key}_dash", _DASHES, plan.dash)
    st.radio(
        say("eigene.dash"),
        _DASHES,
        index=_DASHES.index(dash),
        format_func=lambda dash: say(f"eigene.dash_{dash}"),
        key=f"{key}_dash",
        horizontal=True,
    )
    return dash
