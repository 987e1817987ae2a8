"""What holds for the whole of the viewer's table: Kennzahl and year where no column says them, signs, extent."""

from __future__ import annotations

from dataclasses import replace
from datetime import date
from typing import Literal, get_args

import streamlit as st

from data.kennzahlen.registry import INDICATORS, indicator
from data.own.figure_schema import FIRST_YEAR, LATER_YEARS
from data.own.numbers import Decimal
from data.own.outcome import Outcome
from data.own.overlay import IMPORTABLE
from data.own.plan import Dash, Extent, Plan
from pages.view.view import View

Sign = Literal["text", "dash"]
_EXTENTS: tuple[Extent, ...] = get_args(Extent)
_DASHES: tuple[Dash, ...] = get_args(Dash)
_DECIMALS: tuple[Decimal, ...] = get_args(Decimal)


def choose_whole(view: View, plan: Plan, signs: frozenset[Sign], key: str) -> Plan:
    """Write what must be said for the whole table, only where it must, and return the plan with it.

    Args:
        view: The view of the session.
        plan: The columns.
        signs: What occurs in the columns of values: numbers stored as text, single dashes.
        key: Beginning of the widgets' keys.
    """
    say = view.say
    values = [use for use in plan.uses if use.role == "value"]
    places = iter(st.columns(3))
    if any(use.kennzahl is None for use in values) and not plan.columns("kennzahl"):
        with next(places):
            picked = st.selectbox(
                say("eigene.kennzahl"),
                IMPORTABLE,
                index=IMPORTABLE.index(plan.kennzahl) if plan.kennzahl else None,
                format_func=lambda kennzahl: say.term(INDICATORS[kennzahl].label),
                key=f"{key}_kennzahl",
                placeholder=say("eigene.choose"),
            )
        plan = replace(plan, kennzahl=picked)
    starts = plan.kennzahl is not None and indicator(plan.kennzahl).kind == "year"
    if any(use.year is None for use in values) and not plan.columns("year") and not starts:
        with next(places):
            years = list(range(date.today().year + LATER_YEARS, FIRST_YEAR - 1, -1))
            year = st.selectbox(
                say("eigene.year"),
                years,
                index=years.index(plan.year) if plan.year in years else None,
                key=f"{key}_year",
                placeholder=say("eigene.choose"),
            )
        plan = replace(plan, year=year)
    if "text" in signs:
        with next(places):
            plan = replace(plan, decimal=_choose_decimal(view, plan, key))
    return replace(plan, dash=_choose_dash(view, key)) if "dash" in signs else plan


def choose_extent(view: View, outcome: Outcome, plan: Plan, key: str) -> None:
    """Write the question for all Landkreise with a Sonderstatusstadt at once, where the table has any such."""
    if plan.extent is None and not any(each.question.kind == "extent" for each in outcome.questions):
        return
    st.radio(
        view.say("eigene.extent"),
        _EXTENTS,
        index=None,
        format_func=lambda extent: view.say(f"eigene.extent_{extent}"),
        key=f"{key}_extent",
        horizontal=True,
    )


def chosen_extent(key: str) -> Extent | None:
    """The answer so far."""
    answer = st.session_state.get(f"{key}_extent")
    return next((extent for extent in _EXTENTS if extent == answer), None)


def _choose_decimal(view: View, plan: Plan, key: str) -> Decimal:
    return st.radio(
        view.say("eigene.decimal"),
        _DECIMALS,
        index=_DECIMALS.index(plan.decimal),
        format_func=lambda sign: view.say("eigene.decimal_comma" if sign == "," else "eigene.decimal_point"),
        key=f"{key}_decimal",
        horizontal=True,
    )


def _choose_dash(view: View, key: str) -> Dash:
    return st.radio(
        view.say("eigene.dash"),
        _DASHES,
        format_func=lambda dash: view.say(f"eigene.dash_{dash}"),
        key=f"{key}_dash",
        horizontal=True,
    )
