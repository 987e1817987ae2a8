"""Inhabitants and size of the 33 areas and of every municipality, year by year."""

from __future__ import annotations

from typing import TypeVar

import streamlit as st
from markupsafe import Markup

from data.model.records import Dataset, MunicipalityYear, Population
from pages.blocks import html_block
from pages.blocks.data_table import Column, Row
from pages.blocks.error_report import report_population
from pages.session import state
from pages.texts.words import Words
from pages.view.view import View

Dated = TypeVar("Dated", Population, MunicipalityYear)


def show_population(view: View) -> None:
    """Write the choice of a year, the table of the areas, and that of one area's municipalities."""
    say, dataset = view.say, view.dataset
    year = _year(dataset, say)
    _show_areas(dataset, population_rows(dataset, year), say)
    area_id = st.selectbox(
        say("bevoelkerung.area"),
        sorted(dataset.areas, key=lambda each: dataset.areas[each].label),
        format_func=lambda each: dataset.areas[each].label,
        key="w_daten_area",
        placeholder=say("controls.choose"),
    )
    if area_id is not None:
        _show_municipalities(dataset, area_id, year, say)


def population_years(dataset: Dataset) -> list[int]:
    """Years with statistics, oldest first."""
    return sorted({year for _, year in dataset.populations})


def population_rows(dataset: Dataset, year: int) -> list[Population]:
    """The areas on 31 December of the year."""
    return [one for one in dataset.populations.values() if one.day.year == year]


def municipality_rows(dataset: Dataset, area_id: str, year: int) -> list[MunicipalityYear]:
    """The municipalities of an area on 31 December of the year, as they were then."""
    return [one for one in dataset.municipalities if one.area_id == area_id and one.day.year == year]


def _year(dataset: Dataset, say: Words) -> int:
    years = population_years(dataset)
    if st.session_state.get("w_daten_year") not in years:
        state.show_value("w_daten_year", years[-1])
    chosen = st.pills(say("bevoelkerung.year"), years, required=True, key="w_daten_year")
    return int(chosen or years[-1])


def _show_areas(dataset: Dataset, rows: list[Population], say: Words) -> None:
    heads = ("area", "persons", "km2", "persons_with", "km2_with", "basis", "source")
    html_block.show(
        "table",
        caption=_caption("areas", rows, say),
        columns=[_column(head, say) for head in heads],
        head=0,
        rows=[
            Row(
                cells=(
                    dataset.full_name(one.area_id, one.day),
                    _persons(one.persons, say),
                    _km2(one.area_km2, say),
                    _persons(one.persons_with_city, say),
                    _km2(one.area_km2_with_city, say),
                    one.census_basis,
                    _source(dataset, one, say),
                )
            )
            for one in rows
        ],
    )


def _show_municipalities(dataset: Dataset, area_id: str, year: int, say: Words) -> None:
    rows = municipality_rows(dataset, area_id, year)
    html_block.show(
        "table",
        caption=_caption("municipalities", rows, say, area=dataset.areas[area_id].label),
        columns=[_column(head, say) for head in ("name", "ags", "persons", "km2", "basis", "source")],
        head=0,
        rows=[
            Row(
                cells=(
                    one.name,
                    one.ags,
                    _persons(one.persons, say),
                    _km2(one.area_km2, say),
                    one.census_basis,
                    _source(dataset, one, say),
                )
            )
            for one in rows
        ],
    )


def _caption(kind: str, rows: list[Dated], say: Words, **values: str) -> str:
    day = say.day(rows[0].day) if rows else ""
    return say(f"bevoelkerung.{kind}", count=len(rows), day=day, **values)


def _column(head: str, say: Words) -> Column:
    return Column(say(f"bevoelkerung.head_{head}"), number="persons" in head or "km2" in head)


def _persons(number: int, say: Words) -> str:
    return say.number(number, 0)


def _km2(number: float, say: Words) -> str:
    return say.number(number, 2)


def _source(dataset: Dataset, one: Population | MunicipalityYear, say: Words) -> str:
    return Markup(" ").join(part for part in (one.source_id, report_population(dataset, one, say)) if part)
