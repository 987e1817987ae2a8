"""Groups of areas that belong beside each other by a rule: of one type, of similar size, a city and its Landkreis."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date

from data.model.records import AreaType, Dataset


@dataclass(frozen=True, slots=True)
class AreaGroup:
    """Areas that a rule picks.

    Attributes:
        areas: Their ids, in the order of the rule.
        left_out: Ids that the rule would pick too, but for which there was no room; in the same order.
    """

    areas: tuple[str, ...]
    left_out: tuple[str, ...] = ()


def areas_of_type(dataset: Dataset, area_type: AreaType, day: date, most: int) -> AreaGroup:
    """All areas of a type on the day (Gebietsstand), those with most inhabitants first.

    Args:
        dataset: All tables.
        area_type: The type.
        day: Hanau is another type from 2026 on, so the number of areas depends on it.
        most: More areas than this are left out, the smallest ones.
    """
    found = [area.id for area in dataset.areas.values() if area.status_on(day).type == area_type]
    found.sort(key=lambda area_id: (-persons_near(dataset, area_id, day.year), area_id))
    return AreaGroup(tuple(found[:most]), tuple(found[most:]))


def areas_of_similar_size(dataset: Dataset, area_id: str, year: int, most: int) -> AreaGroup:
    """The area itself, then those whose number of inhabitants is closest to its own by ratio.

    By ratio, not by difference: 50 000 stand as far from 100 000 as 200 000 do.

    Raises:
        KeyError: There is no such area, or no population of it.
    """
    own = persons_near(dataset, area_id, year)

    def distance(other: str) -> tuple[float, str]:
        persons = persons_near(dataset, other, year)
        return max(persons, own) / min(persons, own), other

    others = sorted((each for each in dataset.areas if each != area_id), key=distance)
    return AreaGroup((area_id, *others[: most - 1]))


def city_and_landkreis(dataset: Dataset, area_id: str) -> AreaGroup | None:
    """A city that has or had Sonderstatus with the Landkreis around it, the city first; ``None`` for other areas."""
    for city in dataset.areas.values():
        if city.surrounding is not None and area_id in (city.id, city.surrounding):
            return AreaGroup((city.id, city.surrounding))
    return None


def persons_near(dataset: Dataset, area_id: str, year: int) -> int:
    """Inhabitants at the end of the year, or of the closest year that has a figure; of two the earlier.

    Raises:
        KeyError: There is no population of this area.
    """
    known = [each for area, each in dataset.populations if area == area_id]
    if not known:
        raise KeyError(area_id)
    return dataset.populations[area_id, min(known, key=lambda each: (abs(each - year), each))].persons
