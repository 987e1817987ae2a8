"""How many people the municipalities of an area have, and how that changed in their present territory.

Mergers: what has become one municipality is added up before. The census: a change is only told between days that
stand on the same one; the step to the next is told apart and is no development.
"""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date

from data.model.records import Dataset, MunicipalityChange, MunicipalityYear
from data.model.remembered import remembered
from data.places.names import short_name


@dataclass(frozen=True, slots=True)
class MunicipalityGrowth:
    """A municipality (or gemeindefreies Gebiet) of the latest day, in its territory of that day.

    Attributes:
        latest: Its row of the latest day.
        name: Without official additions.
        first: Inhabitants on the first day, `same_census` on the last day of the same census.
        merged: Names of the municipalities that went into it since the first day; empty without a merger.
    """

    latest: MunicipalityYear
    name: str
    first: int
    same_census: int
    merged: tuple[str, ...]

    @property
    def change(self) -> int:
        """Change from the first day to the last one of the same census, in persons."""
        return self.same_census - self.first

    @property
    def change_percent(self) -> float | None:
        """The same in per cent of the first day; ``None`` where nobody lived."""
        return 100 * self.change / self.first if self.first else None

    @property
    def census_step(self) -> int:
        """From the last day of the first census to the latest day, in persons; no development where they differ."""
        return self.latest.persons - self.same_census


@dataclass(frozen=True, slots=True)
class Days:
    """The days that are compared: `first` and `same_census` stand on the same census, `latest` may on another."""

    first: date
    same_census: date
    latest: date
    census_first: str
    census_latest: str


def compared_days(dataset: Dataset) -> Days:
    """The first day, the last day on its census, and the latest day of the table.

    Raises:
        ValueError: There are no municipalities.
    """
    census = {each.day: each.census_basis for each in dataset.municipalities}
    first, latest = min(census), max(census)
    same = max(day for day, basis in census.items() if basis == census[first])
    return Days(first, same, latest, census[first], census[latest])


@remembered(most=64)
def municipality_growth(dataset: Dataset, area_id: str) -> tuple[MunicipalityGrowth, ...]:
    """The municipalities of the area by name; uninhabited ones last.

    Raises:
        KeyError: A municipality has no row on the first day or on the last one of its census, under no former key.
    """
    days = compared_days(dataset)
    rows = {(each.ags, each.day): each for each in dataset.municipalities if each.area_id == area_id}
    found = [
        _growth(each, rows, days, dataset.municipality_changes)
        for (_, day), each in rows.items()
        if day == days.latest
    ]
    return tuple(sorted(found, key=lambda each: (each.latest.persons == 0, each.name)))


def _growth(
    latest: MunicipalityYear,
    rows: dict[tuple[str, date], MunicipalityYear],
    days: Days,
    changes: Iterable[MunicipalityChange],
) -> MunicipalityGrowth:
    known = list(changes)
    before = _rows_of(latest.ags, days.first, rows, _since(known, days.first))
    same = _rows_of(latest.ags, days.same_census, rows, _since(known, days.same_census))
    return MunicipalityGrowth(
        latest=latest,
        name=short_name(latest.name),
        first=sum(each.persons for each in before),
        same_census=sum(each.persons for each in same),
        merged=tuple(short_name(each.name) for each in before) if len(before) > 1 else (),
    )


def _since(changes: list[MunicipalityChange], day: date) -> list[MunicipalityChange]:
    """Changes of the key after the day."""
    return [
        change
        for change in changes
        if change.ags_old != change.ags_new and date.fromisoformat(change.day.split("..")[-1]) > day
    ]


def _rows_of(
    ags: str,
    day: date,
    rows: dict[tuple[str, date], MunicipalityYear],
    changes: list[MunicipalityChange],
) -> list[MunicipalityYear]:
    """Rows of the day that the present municipality consists of."""
    keys, fresh = {ags}, {ags}
    while fresh:
        fresh = {change.ags_old for change in changes if change.ags_new in fresh} - keys
        keys |= fresh
    found = [rows[key, day] for key in sorted(keys) if (key, day) in rows]
    if not found:
        raise KeyError(f"{ags} on {day.isoformat()}")
    return found
