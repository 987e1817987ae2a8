"""The Intercultural Week in all of Germany, year by year: motto, days, and the numbers stated for it."""

from __future__ import annotations

from dataclasses import dataclass

from data.figures.evidence import dated
from data.figures.wider import wider_figure
from data.model.figure import Figure
from data.model.records import GERMANY, Dataset, Observation

MOTTO, FIRST_DAY, LAST_DAY, REFUGEE_DAY = "motto", "date_start", "date_end", "tag_des_fluechtlings"
EVENTS, PLACES = "events", "places"
_MEASURES = (MOTTO, FIRST_DAY, LAST_DAY, REFUGEE_DAY, EVENTS, PLACES)


@dataclass(frozen=True, slots=True)
class NationwideYear:
    """What sources state of one year.

    Attributes:
        events: Number of events; a missing figure where no source states one.
        places: Number of towns and municipalities, likewise.
        told: Every observation of the year, in the order of the table; empty for a year without any.
    """

    year: int
    events: Figure
    places: Figure
    told: tuple[Observation, ...]

    def stated(self, measure: str) -> tuple[str, ...]:
        """Different values stated for a motto or a day, as stored (days as ISO dates); empty for a gap.

        Args:
            measure: `MOTTO`, `FIRST_DAY`, `LAST_DAY` or `REFUGEE_DAY`.
        """
        return tuple(dict.fromkeys(one.value for one in self.told if one.measure == measure))


def nationwide_years(dataset: Dataset) -> tuple[NationwideYear, ...]:
    """From the first year that anything is stated for to the last, oldest first; years between without gaps.

    Source: observations of `GERMANY`.
    """
    told = dated(dataset, _MEASURES, GERMANY)
    by_year: dict[int, list[Observation]] = {}
    for one in told:
        if one.start is not None:
            by_year.setdefault(one.start.year, []).append(one)
    if not by_year:
        return ()
    return tuple(
        NationwideYear(
            year=year,
            events=wider_figure(dataset, GERMANY, EVENTS, year),
            places=wider_figure(dataset, GERMANY, PLACES, year),
            told=tuple(by_year.get(year, ())),
        )
        for year in range(min(by_year), max(by_year) + 1)
    )
