"""Rules that pick the areas to compare: all of a type, the neighbours of one, those of its size. Knows no Streamlit."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Literal

from data.model.records import AreaType
from data.places.area_groups import AreaGroup, areas_of_similar_size, areas_of_type, city_and_landkreis
from geo.boundaries.areas import neighbours
from pages.choice.selection import MOST_COMPARED
from pages.view.view import View

RuleKind = Literal["type", "neighbours", "size", "pair"]
_TYPES: tuple[AreaType, ...] = ("kreisfreie Stadt", "Sonderstatusstadt")


@dataclass(frozen=True, slots=True)
class Rule:
    """A rule; `of` is a type for the kind ``type``, else the area it starts from."""

    kind: RuleKind
    of: str


def every_rule(view: View) -> list[Rule]:
    """All rules on offer: types first, then those about one area, by its name."""
    named = sorted(view.dataset.areas.values(), key=lambda area: area.label)
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
