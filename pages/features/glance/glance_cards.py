"""The cards above the map: each subject with its small map, its figure for Hessen, one sentence and its coverage."""

from __future__ import annotations

from dataclasses import dataclass

import streamlit as st
from markupsafe import Markup

from data.model.records import Dataset
from geo.boundaries.areas import area_order
from pages.blocks import html_block
from pages.blocks.kept_html import kept
from pages.blocks.key_figures import sum_mark
from pages.blocks.ranking import ranked_units, unit_name
from pages.choice import link
from pages.drawing.plans.small_map import SmallMap
from pages.features.glance.subjects import Glance, glances
from pages.session.state import RECORDED
from pages.settings.page_paths import SMALL_MAPS
from pages.view.heading import same_value
from pages.view.map_content import PATTERNS
from pages.view.view import View


@dataclass(frozen=True, slots=True)
class GlanceCard:
    """One subject in words.

    Attributes:
        picture: Address of its small map, below the base path.
        figure: The sum with its qualifier; that there is none where nothing is known.
        unit: What is counted; empty where nothing is known.
        covered: Of how many areas the figure speaks.
        scope: The same, and that it is those with a figure.
        source: The sign that opens how it is calculated.
        href: Address of its view.
    """

    name: str
    year: int
    picture: str
    figure: str
    unit: str
    covered: str
    scope: str
    sentence: str
    source: Markup
    href: str
    chosen: bool


def show_glance(view: View) -> None:
    """Write the three cards.

    On the living page `static/scripts/chosen-card.js` marks the one on screen: so the cards stay the same whichever it
    is, and are not sent again.
    """
    html_block.put(_cards(view, RECORDED in st.session_state))


@kept
def _cards(view: View, marked: bool) -> str:
    return html_block.whole(
        "glance_cards",
        marked=marked,
        label=view.say("glance.title"),
        cards=glance_cards(view),
        hatched=next(filter(None, (hatched(each.view) for each in glances(view))), ""),
    )


def glance_cards(view: View) -> list[GlanceCard]:
    """The cards; the view on screen decides colours, language, and what else their links keep."""
    return [_card(each, view.dataset) for each in glances(view)]


def _card(glance: Glance, dataset: Dataset) -> GlanceCard:
    shown = glance.view
    query = link.encoded(link.write(glance.target, dataset))
    return GlanceCard(
        name=name(shown),
        year=shown.selection.jahr,
        picture=f"{SMALL_MAPS}/{small_map(shown).code}.svg",
        figure=figure(shown),
        unit=unit(shown),
        covered=covered(shown),
        scope=scope(shown),
        sentence=sentence(shown),
        source=sum_mark(shown),
        href=f"?{query}",
        chosen=glance.chosen,
    )


def small_map(view: View) -> SmallMap:
    """The fills of the view as a small map."""
    fills = map(view.fill_of, area_order())
    return SmallMap(tuple(PATTERNS.get(fill) or view.colours[fill] for fill in fills))


def name(view: View) -> str:
    """The subject in one or two words."""
    return view.say(f"glance_name.{view.kennzahl.id}")


def figure(view: View) -> str:
    """The sum of the figures with its qualifier: "mindestens rund 499"."""
    return view.words.total(view.table) or view.say("glance.none")


def unit(view: View) -> str:
    """What the sum counts: "Veranstaltungen"; empty where there is none."""
    return view.say.term(view.kennzahl.unit_plural) if view.table.total is not None else ""


def covered(view: View) -> str:
    """Of how many areas the figure speaks: "15 von 33 Gebieten"."""
    coverage = view.table.coverage
    return view.say("glance.covered", count=coverage.covered, n=coverage.areas)


def scope(view: View) -> str:
    """The same with what is known of them: "15 von 33 Gebieten mit Angabe"."""
    return view.say("glance.scope", covered=covered(view))


def sentence(view: View) -> str:
    """What the small map shows, in one plain sentence."""
    say, table = view.say, view.table
    if table.same_everywhere:
        return say(f"glance_same.{view.kennzahl.id}", value=same_value(view))
    ranked = ranked_units(view)
    if not ranked:
        return say("glance.unknown")
    return say(
        "glance.most", area=unit_name(view.dataset, view.say, ranked[0]), value=view.words.value(ranked[0])
    )


def hatched(view: View) -> str:
    """What the areas without a figure look like and mean; empty where there are none."""
    coverage = view.table.coverage
    return view.say("glance.hatched") if coverage.covered < coverage.areas else ""
