"""What a programme area belongs to: its Kreis with the city in it, its Regierungsbezirk, Hessen. None is one of the 33.

Their figures follow from those of their areas: sums and rates, each joint figure once, said of how many areas.
"""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from typing import Literal

from data.kennzahlen.bezug import BEZUEGE
from data.model.records import HESSEN, Dataset, SumQualifier
from data.model.words import Words
from data.statistics.means import mean, units
from data.statistics.year_table import Mean, YearTable

Kind = Literal["kreis", "regierungsbezirk", "hessen"]


@dataclass(frozen=True, slots=True)
class LargerArea:
    """Several programme areas together.

    Attributes:
        id: Readable key: that of the Landkreis, the Regierungsbezirk, or `HESSEN`.
        name: With what is meant: "Landkreis Gießen mit Stadt Gießen".
        areas: The programme areas it consists of.
    """

    kind: Kind
    id: str
    name: Words
    areas: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class LargerFigure:
    """The figure of a larger area.

    Attributes:
        value: Sum of the figures, or sum over sum for a rate; ``None`` where nothing is known, and for a Kreis
            with its city where only one of the two is.
        qualifier: How far the value holds; ``exact`` only where every summand is.
        covered: Number of areas whose figures enter.
        mean: Numerator and denominator, ``None`` where nothing is known.
    """

    value: float | None
    qualifier: SumQualifier
    covered: int
    mean: Mean | None


def larger_areas(dataset: Dataset, area_id: str, day: date) -> tuple[LargerArea, ...]:
    """What the area belongs to on the day (Gebietsstand), the smallest first."""
    district = dataset.areas[area_id].regierungsbezirk
    inside = tuple(each.id for each in dataset.areas.values() if each.regierungsbezirk == district)
    name = f"Regierungsbezirk {district}"
    return (
        *_kreis_with_city(dataset, area_id, day),
        LargerArea("regierungsbezirk", district, Words(name, name), inside),
        LargerArea("hessen", HESSEN, Words("Hessen", "Hesse"), tuple(dataset.areas)),
    )


def larger_figure(table: YearTable, larger: LargerArea) -> LargerFigure:
    """The figure of the larger area in a table.

    A joint figure that reaches beyond it is left out. Start years are not summed up.
    """
    cells = units(table.cells.values())
    bezug = BEZUEGE[table.bezug]
    # Only a start year has no mean although there are figures.
    found = mean(cells, bezug, larger.areas) if table.mean_hessen is not None else None
    if found is None:
        return LargerFigure(None, "exact", 0, None)
    value = found.value if found.kind == "rate" else found.numerator
    # One of two is not "most of it": it would be the city's figure under the Kreis' name.
    told = larger.kind != "kreis" or found.areas == len(larger.areas)
    return LargerFigure(value if told else None, found.qualifier, found.areas, found)


def _kreis_with_city(dataset: Dataset, area_id: str, day: date) -> tuple[LargerArea, ...]:
    """The Landkreis with its Sonderstatusstadt, seen from either; nothing once the city has left it."""
    for city in dataset.areas.values():
        kreis = city.surrounding
        if kreis is None or area_id not in (city.id, kreis):
            continue
        if city.status_on(day).type == "Sonderstatusstadt":
            own, other = dataset.areas[kreis].long_name, city.long_name
            name = Words(f"{own} mit {other}", f"{own} including {other}")
            return (LargerArea("kreis", kreis, name, (kreis, city.id)),)
    return ()
