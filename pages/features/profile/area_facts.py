"""Head of a profile and what the area is: ways to other areas, type and AGS by date, inhabitants, size."""

from __future__ import annotations

from dataclasses import dataclass, replace
from typing import Literal, get_args

import streamlit as st
from markupsafe import Markup

from data.model.records import AREA_TYPES, AreaStatus, Dataset, Population
from data.places.names import spelled
from pages.blocks import html_block
from pages.blocks.source_mark import mark_of_words, written
from pages.choice import link
from pages.features.profile.area_figures import comparisons, figure_mark
from pages.texts.words import Words
from pages.view.heading import title
from pages.view.page_links import href
from pages.view.view import View


@dataclass(frozen=True, slots=True)
class Fact:
    """One line: what it is, what it says, and the key of its source (empty where none is needed)."""

    label: str
    text: str
    source_id: str = ""


def show_facts(view: View, area_id: str) -> None:
    """Write the facts, the chosen figure, and how far the area reaches."""
    cell, say = view.table.cells[area_id], view.say
    facts = [*_standing(view, area_id), *_size(view, area_id)]
    html_block.show(
        "profile_facts",
        facts=[(fact.label, fact.text, _mark(view.dataset, view.say, fact)) for fact in facts],
        note=profile_note(view, area_id),
        subject=title(view),
        value=view.words.value(cell) if cell.value is not None else say("card.no_value"),
        rank="" if cell.rank is None else view.words.rank(cell),
        mark=figure_mark(view, cell, view.words, title(view)),
        lines=[view.words.gap_reason(cell)] if cell.value is None else view.words.remarks(cell),
        comparisons=comparisons(view, area_id),
    )


def profile_facts(view: View, area_id: str) -> list[tuple[str, str]]:
    """Label and text of every fact, those of the statistics with the key of their source, as files print them."""
    standing = [(fact.label, fact.text) for fact in _standing(view, area_id)]
    return standing + [(fact.label, f"{fact.text} [{fact.source_id}]") for fact in _size(view, area_id)]


def _mark(dataset: Dataset, say: Words, fact: Fact) -> Markup:
    """The sign that opens the source of a fact."""
    if not fact.source_id:
        return Markup()
    mark = mark_of_words(dataset, fact.source_id, fact.label, say)
    return written(mark)


def _standing(view: View, area_id: str) -> list[Fact]:
    """The status of the day, the earlier or later one, and the Regierungsbezirk."""
    say, area = view.say, view.dataset.areas[area_id]
    now, other = area.status_on(view.selection.day), say("profile.other_status")
    return [
        Fact(say("profile.type"), _status(view.say, now), now.source_id),
        *(Fact(other, _status(view.say, each), each.source_id) for each in area.statuses if each != now),
        Fact(say("profile.district"), area.regierungsbezirk),
    ]


def _status(say: Words, status: AreaStatus) -> str:
    text = say("profile.status", type=say(f"type.{status.type}"), ags=status.ags)
    if status.valid_from:
        text += say("profile.from", day=say.day(status.valid_from))
    if status.valid_to:
        text += say("profile.until", day=say.day(status.valid_to))
    return text


def _size(view: View, area_id: str) -> list[Fact]:
    """Inhabitants and km², and the official figure of a Kreis that has a city of its own."""
    say, areas = view.say, view.dataset.areas
    known = [year for area, year in view.dataset.populations if area == area_id]
    year = min(known, key=lambda each: abs(each - view.selection.jahr))
    people = view.dataset.populations[(area_id, year)]
    km2 = say("profile.area_value", km2=say.number(people.area_km2, 2))
    facts = [
        (say("profile.population"), _persons(view.say, people, people.persons)),
        (say("profile.area"), km2),
    ]
    if people.persons_with_city != people.persons:
        [city] = [each.label for each in areas.values() if each.surrounding == area_id]
        label = say("profile.with_city", city=city)
        facts.insert(1, (label, _persons(view.say, people, people.persons_with_city)))
    return [Fact(label, text, people.source_id) for label, text in facts]


def _persons(say: Words, people: Population, persons: int) -> str:
    return say(
        "profile.population_value",
        persons=say.number(persons, 0),
        day=say.day(people.day),
        basis=say.of_data(people.census_basis),
    )


def profile_note(view: View, area_id: str) -> str:
    """Says that the Landkreis is meant without its city, and where the official figure is."""
    area, say = view.dataset.areas[area_id], view.say
    full = view.dataset.full_name(area_id, view.selection.day, view.say.language)
    if full != area.long_name:
        return say("profile.without_city")
    if area.surrounding and area.status_on(view.selection.day).type == "Sonderstatusstadt":
        return say("profile.city_within", kreis=view.dataset.areas[area.surrounding].long_name)
    return ""


def profile_map_key(area_id: str) -> str:
    """`MapFrame.key` of the map in the profile of an area; every profile opens on its own area."""
    return f"kreis-{area_id}"


Section = Literal["kennzahlen", "zeitreihe", "nachbarn", "gemeinden", "ikw", "angaben"]
SECTIONS: tuple[Section, ...] = get_args(Section)
"""Ids of the headings that the page can be jumped to, in the order of the page."""


def show_profile_head(view: View, area_id: str) -> None:
    """Write the name with the ways to other areas and to the sections."""
    say, chosen = view.say, view.selection
    before, after = before_and_after(view.dataset, area_id)
    html_block.show(
        "profile_head",
        title=view.dataset.full_name(area_id, chosen.day, view.say.language),
        areas_label=say("profile.other_areas"),
        before=(view.dataset.areas[before].label, href(view, chosen.kennzahl, chosen.jahr, before)),
        every=(say("profile.every_area"), href(view, chosen.kennzahl, chosen.jahr, None)),
        after=(view.dataset.areas[after].label, href(view, chosen.kennzahl, chosen.jahr, after)),
        before_label=say("profile.before"),
        after_label=say("profile.after"),
        sections_label=say("profile.sections"),
        sections=[(section, say(f"profile_section.{section}")) for section in SECTIONS],
    )


def before_and_after(dataset: Dataset, area_id: str) -> tuple[str, str]:
    """The areas before and after this one by name; the last is followed by the first."""
    areas = dataset.areas
    ordered = sorted(areas, key=lambda each: spelled(areas[each].label))
    at = ordered.index(area_id)
    return ordered[at - 1], ordered[(at + 1) % len(ordered)]


def show_area_chooser(view: View) -> None:
    """Write one link per area, by type on the view's Gebietsstand."""
    say, areas = view.say, view.dataset.areas
    html_block.show("head", title=say("chooser.title"), lines=[say("chooser.lead")])
    for area_type in AREA_TYPES:
        st.header(say(f"types.{area_type}"), anchor=False)
        with st.container(horizontal=True):
            for area in sorted(areas.values(), key=lambda each: each.label):
                if area.status_on(view.selection.day).type == area_type:
                    query = link.write(replace(view.selection, gebiet=area.id), view.dataset)
                    st.page_link("profile_page.py", label=area.label, query_params=query)
