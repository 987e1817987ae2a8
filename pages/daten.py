"""The data: what is known and what is not, where sources contradict each other, and every figure with its source."""

from pages.ui import blocks, frame
from pages.ui.controls import figure_controls
from pages.ui.daten.conflict_list import show_conflicts
from pages.ui.daten.coverage_matrix import show_coverage_matrix
from pages.ui.daten.coverage_overview import show_coverage_overview
from pages.ui.daten.definition_list import show_definitions
from pages.ui.daten.observation_list import show_observation_list
from pages.ui.daten.population_tables import show_population
from pages.ui.daten.sections import choose_section
from pages.ui.daten.source_catalogue import show_sources
from pages.ui.downloads import show_downloads
from pages.ui.eigene.section import show_own_figures
from pages.ui.messages import say

view = frame.begin("daten")
language = view.selection.sprache
own = view.dataset.own_sources
sources = [source for source in view.dataset.sources.values() if source.id not in own]

with frame.body(view):
    lead = say(
        "daten.lead",
        language,
        observations=sum(one.source_id not in own for one in view.dataset.observations.values()),
        sources=len(sources),
        full=sum(source.checked == "full text" for source in sources),
    )
    blocks.show("head", title=say("daten.title", language), lines=[lead])
    section = choose_section(view)
    if section == "coverage":
        show_coverage_overview(view)
        show_coverage_matrix(view)
    elif section == "observations":
        show_observation_list(view)
    elif section == "conflicts":
        show_conflicts(view)
    elif section == "sources":
        show_sources(view)
    elif section == "definitions":
        show_definitions(view)
    elif section == "population":
        show_population(view)
    elif section == "own":
        show_own_figures(view)
    show_downloads(view)

frame.end(view, choices=figure_controls, shows_area=False)
