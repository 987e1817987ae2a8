"""Inhabitants and size of the 33 areas and of every municipality, year by year."""

from __future__ import annotations

from collections.abc import Sequence
from typing import TypeVar

import streamlit as st
from markupsafe import Markup

from data.model.records import Dataset, MunicipalityYear, Population
from pages.blocks import html_block
from pages.blocks.data_table import Column, Row
from pages.blocks.error_report import report_population
from pages.blocks.lasting_box import lasting_box
from pages.blocks.source_mark import mark_of_population, written
from pages.session import state
from pages.texts.words import Words

Dated = TypeVar("Dated", Population, MunicipalityYear)


def show_population(dataset: Dataset, say: Words) -> None:
    """Write the choice of a year, the table of the areas, and that of one area's municipalities."""
    year = _year(dataset, say)
    _show_areas(dataset, population_rows(dataset, year), say)
    areas = sorted(dataset.areas, key=lambda each: dataset.areas[each].label)
    label = say("bevoelkerung.area")
    area_id = lasting_box("w_daten_area", label, areas, areas[0], lambda each: dataset.areas[each].label)
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
    chosen = state.lasting("w_daten_year", years, years[-1])
    st.pills(say("bevoelkerung.year"), years, required=True, key="w_daten_year")
    return chosen


def _show_areas(dataset: Dataset, rows: list[Population], say: Words) -> None:
    heads = ("area", "persons", "km2", "persons_with", "km2_with", "basis", "source")
    cells = [
        (
            dataset.full_name(one.area_id, one.day, say.language),
            say.number(one.persons, 0),
            say.number(one.area_km2, 2),
            say.number(one.persons_with_city, 0),
            say.number(one.area_km2_with_city, 2),
            say.of_data(one.census_basis),
            _source(dataset, one, say),
        )
        for one in rows
    ]
    _show_table(_caption("areas", rows, say), heads, cells, say)


def _show_municipalities(dataset: Dataset, area_id: str, year: int, say: Words) -> None:
    rows = municipality_rows(dataset, area_id, year)
    cells = [
        (
            one.name,
            one.ags,
            say.number(one.persons, 0),
            say.number(one.area_km2, 2),
            say.of_data(one.census_basis),
            _source(dataset, one, say),
        )
        for one in rows
    ]
    caption = _caption("municipalities", rows, say, area=dataset.areas[area_id].label)
    _show_table(caption, ("name", "ags", "persons", "km2", "basis", "source"), cells, say)


def _show_table(caption: str, heads: Sequence[str], cells: Sequence[tuple[str, ...]], say: Words) -> None:
    columns = [
        Column(say(f"bevoelkerung.head_{head}"), number="persons" in head or "km2" in head) for head in heads
    ]
    html_block.show("table", caption=caption, columns=columns, rows=[Row(each) for each in cells])


def _caption(kind: str, rows: list[Dated], say: Words, **values: str) -> str:
    day = say.day(rows[0].day) if rows else ""
    return say(f"bevoelkerung.{kind}", count=len(rows), day=day, **values)


def _source(dataset: Dataset, one: Population | MunicipalityYear, say: Words) -> str:
    sign = written(mark_of_population(dataset, one, say))
    return Markup(" ").join(part for part in (sign, report_population(dataset, one, say)) if part)
