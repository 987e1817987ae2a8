"""The ways from a profile to the comparison: with neighbours, with an area of its size, with the largest of its type."""

from __future__ import annotations

from urllib.parse import urlencode

from data.places.area_groups import areas_of_similar_size, areas_of_type, city_and_landkreis
from geo.boundaries.areas import neighbours
from pages.choice import link
from pages.choice.compared_areas import started_anew
from pages.view.view import View


def compared_address(view: View, areas: tuple[str, ...]) -> str:
    """The comparison of these areas, all other choices kept."""
    chosen = started_anew(view.selection, areas)
    return "vergleich?" + urlencode(link.write(chosen, view.dataset), safe=",")


def comparison_links(view: View, area_id: str) -> list[tuple[str, str]]:
    """Words and address of every comparison offered, no pair of areas twice."""
    say, dataset, chosen = view.say, view.dataset, view.selection
    around = (area_id, *neighbours(area_id))
    found = [(say("compared.neighbours"), around)]
    family = city_and_landkreis(dataset, area_id)
    similar = areas_of_similar_size(dataset, area_id, chosen.jahr, 2).areas[1]
    own_type = dataset.areas[area_id].status_on(chosen.day).type
    largest = areas_of_type(dataset, own_type, chosen.day, 1).areas[0]
    if family is not None:
        [partner] = [each for each in family.areas if each != area_id]
        found.append((_with(view, "family", partner), (area_id, partner)))
    found.append((_with(view, "similar", similar), (area_id, similar)))
    if largest not in (area_id, similar):
        found.append((_with(view, "largest", largest), (area_id, largest)))
    once: dict[tuple[str, ...], str] = {}
    for words, areas in found:
        once.setdefault(areas, words)
    return [(words, compared_address(view, areas)) for areas, words in once.items()]


def _with(view: View, reason: str, other: str) -> str:
    return view.say(f"compared.{reason}", area=view.dataset.areas[other].label)
