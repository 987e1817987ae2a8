"""Picking the areas to compare: in a list, by a rule, on a map; every way changes the same choice."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Literal

import streamlit as st

from data.model.records import AreaType, Dataset
from data.places.area_groups import AreaGroup, areas_of_similar_size, areas_of_type, city_and_landkreis
from data.statistics.metrics import years
from geo.boundaries.areas import area_order, neighbours
from geo.paint.choropleth import AreaPaint, Overlay, paint_table
from geo.paint.colors import PLAIN
from pages.blocks import html_block
from pages.choice import link
from pages.choice.compared_areas import started_anew, with_areas
from pages.choice.selection import MOST_COMPARED, Selection
from pages.features.comparison.area_marks import COLOURS, area_marks
from pages.features.comparison.comparison_view import WITHOUT_AREAS, other_year
from pages.map.map_view import MapFrame, show_map
from pages.session import state
from pages.view import page_links
from pages.view.heading import subject
from pages.view.view import View

HEIGHT_PX = 430


def show_picker_map(view: View) -> None:
    """Draw the map on which a click, or the Enter key, takes an area in or out."""
    show_map(MapFrame(key=PICKER_KEY, height_px=HEIGHT_PX, say=view.say), picker_table(view), on_pick=toggle)
    html_block.show("note", text=view.say("compare.map_hint"))


def show_suggestions(view: View) -> None:
    """Write ready-made comparisons as links, for whoever has chosen fewer than two areas."""
    html_block.show(
        "compare_start",
        lead=view.say("compare.one_more" if view.selection.gebiete else "compare.none_yet"),
        title=view.say("compare.suggestions"),
        offers=[*_offers_of_years(view), *(_offer(view, rule) for rule in suggested(view))],
    )


def _offers_of_years(view: View) -> list[tuple[str, str, str]]:
    """Address, kind and years of a comparison of two years, which needs no areas."""
    other = other_year(view.selection, years(view.dataset, view.kennzahl.id, view.bezug.id))
    if other is None:
        return []
    first, last = sorted((other, view.selection.jahr))
    question = view.say("compare.years_offer", subject=subject(view), first=first, last=last)
    return [
        (
            page_links.choosing(view, ansicht=ansicht, karten="jahre", vergleichsjahr=other),
            view.say(f"compare.years_{ansicht}"),
            question,
        )
        for ansicht in WITHOUT_AREAS
        if ansicht == "karten" or view.kennzahl.kind != "year"
    ]


def _offer(view: View, rule: Rule) -> tuple[str, str, str]:
    """Address, rule and areas of a ready-made comparison."""
    areas = picked(view, rule).areas
    query = link.encoded(link.write(started_anew(view.selection, areas), view.dataset))
    names = view.words.listed([view.dataset.areas[each].label for each in areas])
    return f"?{query}", label(view, rule), names


def toggle(area_id: str) -> None:
    """Take the area in, or out where it is in; a notice says that there is no room for more."""
    full = False

    def step(now: Selection) -> Selection:
        nonlocal full
        if area_id in now.gebiete:
            return with_areas(now, [each for each in now.gebiete if each != area_id])
        full = len(now.gebiete) >= MOST_COMPARED
        return now if full else with_areas(now, [*now.gebiete, area_id])

    state.update(step)
    if full:
        state.warn("compare.full", most=str(MOST_COMPARED))


def choose_areas(view: View) -> None:
    """Write the list of areas."""
    chosen, areas = view.selection, view.dataset.areas

    def change(areas: list[str]) -> None:
        wanted = tuple(areas)
        state.update(lambda now: with_areas(now, wanted[:MOST_COMPARED]))
        if len(wanted) > MOST_COMPARED:
            state.warn("compare.full", most=str(MOST_COMPARED))

    st.multiselect(
        view.say("compare.areas", most=MOST_COMPARED),
        sorted(areas, key=lambda area_id: areas[area_id].label),
        default=list(chosen.gebiete),
        format_func=lambda area_id: areas[area_id].label,
        **state.bound("gebiete", list(chosen.gebiete), change),
        placeholder=view.say("compare.choose_areas"),
        help=view.say("compare.areas_help", most=MOST_COMPARED),
        # All 33 are no comparison, and the offer would be in English.
        select_all=False,
        wrap=True,
    )


def choose_rule(view: View) -> None:
    """Write the list of rules; choosing one replaces the areas."""
    rules = every_rule(view.dataset)

    def changed() -> None:
        rule: Rule | None = st.session_state.get("w_regel")
        # Emptied for the next choice, as the search is: the areas may be changed by hand afterwards.
        st.session_state["w_regel"] = None
        if rule is None:
            return
        state.update(lambda now: started_anew(now, picked(view, rule).areas))
        text = left_out_text(view, rule)
        if text:
            state.warn("compare.left_out", rule=label(view, rule), text=text)

    st.selectbox(
        view.say("compare.rule"),
        rules,
        index=None,
        format_func=lambda rule: label(view, rule),
        key="w_regel",
        on_change=changed,
        placeholder=view.say("compare.choose_rule"),
        help=view.say("compare.rule_help", most=MOST_COMPARED),
    )


PICKER_KEY = "vergleich"
"""`MapFrame.key` of the map."""


def picker_table(view: View) -> str:
    """The style table of the picking map, see `geo.paint.choropleth`; areas that are not chosen are plain."""
    return paint_table(area_order(), picker_paints(view), (PLAIN, *COLOURS), Overlay())


def picker_paints(view: View) -> dict[str, AreaPaint]:
    """Fill, letter and tooltip of every area."""
    paints = {
        area_id: AreaPaint(0, "", (view.words.kind_with_extent(area_id), view.say("compare.click_adds")))
        for area_id in view.dataset.areas
    }
    for mark in area_marks(view):
        lines = (
            view.words.kind_with_extent(mark.area_id),
            view.say("compare.is_chosen", letter=mark.letter),
        )
        paints[mark.area_id] = AreaPaint(1 + COLOURS.index(mark.colour), mark.letter, lines)
    return paints


RuleKind = Literal["type", "neighbours", "size", "pair"]
_TYPES: tuple[AreaType, ...] = ("kreisfreie Stadt", "Sonderstatusstadt")


@dataclass(frozen=True, slots=True)
class Rule:
    """A rule; `of` is a type for the kind ``type``, else the area it starts from."""

    kind: RuleKind
    of: str


def every_rule(dataset: Dataset) -> list[Rule]:
    """All rules on offer: types first, then those about one area, by its name."""
    named = sorted(dataset.areas.values(), key=lambda area: area.label)
    rules = [Rule("type", area_type) for area_type in _TYPES]
    rules += [Rule("neighbours", area.id) for area in named]
    rules += [Rule("size", area.id) for area in named]
    return rules + [Rule("pair", area.id) for area in named if area.surrounding is not None]


def suggested(view: View) -> list[Rule]:
    """A few rules for whoever has chosen nothing or one area yet; they start from the chosen one."""
    chosen = (*view.selection.gebiete, *([view.selection.gebiet] if view.selection.gebiet else []))
    centre = chosen[0] if chosen else "wetteraukreis"
    about = [Rule("neighbours", centre), Rule("size", centre)]
    if city_and_landkreis(view.dataset, centre):
        about.append(Rule("pair", centre))
    elif not chosen:
        about.append(Rule("pair", "giessen"))
    return [*about, *(Rule("type", area_type) for area_type in _TYPES)]


def picked(view: View, rule: Rule) -> AreaGroup:
    """The areas that the rule picks on the view's Gebietsstand, at most as many as can be compared."""
    dataset, chosen = view.dataset, view.selection
    if rule.kind == "type":
        area_type = next(each for each in _TYPES if each == rule.of)
        return areas_of_type(dataset, area_type, chosen.day, MOST_COMPARED)
    if rule.kind == "neighbours":
        # Those with the longest common border first.
        every = (rule.of, *neighbours(rule.of))
        return AreaGroup(every[:MOST_COMPARED], every[MOST_COMPARED:])
    if rule.kind == "size":
        return areas_of_similar_size(dataset, rule.of, chosen.jahr, MOST_COMPARED)
    return city_and_landkreis(dataset, rule.of) or AreaGroup((rule.of,))


def label(view: View, rule: Rule) -> str:
    """The rule in words: "Nachbarn von Hanau"."""
    say = view.say
    if rule.kind == "type":
        return say(f"compare_rule.{rule.of}")
    if rule.kind == "pair":
        group = picked(view, rule)
        names = [view.dataset.areas[each].label for each in group.areas]
        return say("compare_rule.pair", city=names[0], landkreis=names[-1])
    return say(f"compare_rule.{rule.kind}", area=view.dataset.areas[rule.of].label)


def left_out_text(view: View, rule: Rule) -> str:
    """What there was no room for and by which order it was left out; empty where all were taken."""
    group = picked(view, rule)
    if not group.left_out:
        return ""
    return view.say(
        f"compare_rule.left_out_{rule.kind}",
        kept=len(group.areas),
        every=len(group.areas) + len(group.left_out),
        names=view.words.listed([view.dataset.areas[each].label for each in group.left_out]),
    )
