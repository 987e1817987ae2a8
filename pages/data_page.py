"""The data: what is known and what is not, where sources contradict each other, and every figure with its source."""

import streamlit as st

from pages.blocks import html_block
from pages.blocks.one_of_several import place_of
from pages.choice.selection import SECTIONS
from pages.controls.view_controls import figure_controls, no_controls
from pages.features.own_figures.own_section import show_own_figures
from pages.features.tables.conflict_list import show_conflicts
from pages.features.tables.coverage_matrix import show_coverage_matrix
from pages.features.tables.coverage_overview import show_coverage_overview
from pages.features.tables.definition_list import show_definitions
from pages.features.tables.observation_list import show_observation_list
from pages.features.tables.population_tables import show_population
from pages.features.tables.source_catalogue import show_sources
from pages.files.downloads import show_downloads
from pages.frame import page_frame
from pages.frame.chart_bar import frame, show_bar
from pages.session import state

view = page_frame.begin("daten")
say = view.say
own = view.dataset.own_sources
sources = [source for source in view.dataset.sources.values() if source.id not in own]

with page_frame.body(view):
    lead = say(
        "daten.lead",
        observations=sum(one.source_id not in own for one in view.dataset.observations.values()),
        sources=len(sources),
        full=sum(source.checked == "full text" for source in sources),
    )
    with frame():
        html_block.show("head", title=say("daten.title"), lines=[lead])
        show_bar(view, "daten")
    # Each section alone is long, and only what is seen is sent.
    st.segmented_control(
        say("daten.sections"),
        SECTIONS,
        required=True,
        wrap=True,
        format_func=lambda each: say(f"daten.section_{each}"),
        **state.bound("abschnitt", view.selection.abschnitt),
    )
    section = view.selection.abschnitt
    with place_of(section, SECTIONS):
        if section == "coverage":
            show_coverage_overview(view)
            show_coverage_matrix(view)
        elif section == "observations":
            show_observation_list(view.dataset, view.say)
        elif section == "conflicts":
            show_conflicts(view.words)
        elif section == "sources":
            show_sources(view.dataset, view.say)
        elif section == "definitions":
            show_definitions(view.dataset, view.say)
        elif section == "population":
            show_population(view.dataset, view.say)
        elif section == "own":
            show_own_figures(view)
    show_downloads(view, boundaries=section == "coverage")

# The other sections are the same whatever figure is chosen.
page_frame.end(view, choices=figure_controls if section == "coverage" else no_controls, shows_area=False)
