"""The rules of the WIR programme as they bear on figures, and why a figure of the programme is missing."""

from __future__ import annotations

from datetime import date

from data.figures.evidence import dated
from data.kennzahlen.kennzahl import KennzahlId
from data.kennzahlen.registry import kennzahl_of
from data.model.figure import GapReason
from data.model.records import Dataset, Observation, ProgrammeRule
from data.model.remembered import remembered

EVERY_AREA = "alle"
FIRST_YEAR: dict[KennzahlId, int] = {
    "fallmanagement-vorgesehen": 2017,
    "fallmanagement-foerderung": 2017,
    "fallmanagement-besetzt": 2017,
    "koordination": 2014,
    "vielfaltszentrum": 2021,
}
LINE_ENDED: dict[KennzahlId, int] = {
    "fallmanagement-vorgesehen": 2022,
    "fallmanagement-foerderung": 2022,
    "fallmanagement-besetzt": 2022,
}
"""First year without the line: 21 areas left it in 2021, the other 12 in 2022."""
LAST_CARRIED: dict[KennzahlId, int] = {"koordination": 2020, "fallmanagement-besetzt": 2020}
"""Until when a "since" fact carries forward; in 2021 the structure changed."""
CHANGEOVER = 2021
TWO_POSTS_FROM = 2022
PARTICIPATION = "wir_participation_since"


def rule_for(dataset: Dataset, kennzahl: str, area_id: str, year: int) -> ProgrammeRule | None:
    """The rule that gives the area its figure: one naming the area beats its type, which beats all areas.

    The type is that of 31 December of the year (Gebietsstand). Of two rules equally near, the first counts.
    """
    kind = dataset.areas[area_id].status_on(date(year, 12, 31)).type
    rules = [rule for rule in dataset.rules if rule.kennzahl == kennzahl]
    for applies_to in (area_id, kind, EVERY_AREA):
        for rule in rules:
            if rule.applies_to == applies_to and rule.first_year <= year <= rule.last_year:
                return rule
    return None


def gap_reason(
    dataset: Dataset, kennzahl: KennzahlId, area_id: str, year: int
) -> tuple[GapReason, tuple[Observation, ...]]:
    """Why the area has no figure, and the observations that say so (often none)."""
    if year < FIRST_YEAR.get(kennzahl, year):
        return "starts_later", ()
    if year >= LINE_ENDED.get(kennzahl, year + 1):
        return "line_ended", ()
    if kennzahl == "vielfaltszentrum":
        begun_later = _since(dataset, "vielfaltszentrum_since", area_id)
        return ("starts_later" if begun_later else "start_unknown"), begun_later
    if kennzahl == "koordination":
        return _coordination_gap(dataset, area_id, year)
    if kennzahl in LINE_ENDED and year == CHANGEOVER:
        return "changeover", _speaking(dataset, kennzahl, area_id, year)
    return _nothing_found(dataset, kennzahl, area_id, year)


def _coordination_gap(dataset: Dataset, area_id: str, year: int) -> tuple[GapReason, tuple[Observation, ...]]:
    if year >= TWO_POSTS_FROM:
        return "up_to_two", ()
    if year > LAST_CARRIED["koordination"]:
        return "changeover", _speaking(dataset, "koordination", area_id, year)
    later = _since(dataset, "coordinator_post_since", area_id)
    if later:
        return "starts_later", later
    takes_part = tuple(
        one for one in _since(dataset, PARTICIPATION, area_id) if one.start and one.start.year <= year
    )
    return (
        ("participation_only", takes_part)
        if takes_part
        else _nothing_found(dataset, "koordination", area_id, year)
    )


def _nothing_found(
    dataset: Dataset, kennzahl: KennzahlId, area_id: str, year: int
) -> tuple[GapReason, tuple[Observation, ...]]:
    """No number was found; whether the sources are silent, or speak of the matter without one for the year."""
    speaking = _speaking(dataset, kennzahl, area_id, year)
    return ("no_number" if speaking else "no_data"), speaking


def _speaking(dataset: Dataset, kennzahl: KennzahlId, area_id: str, year: int) -> tuple[Observation, ...]:
    """What speaks of the matter in the area at a time that may be the year, without giving its figure."""
    return tuple(
        one
        for one in _about(dataset, kennzahl, area_id)
        if (one.start is None or one.start.year <= year) and (one.end is None or one.end.year >= year)
    )


# Asked again for each year without a figure.
@remembered(most=1024)
def _about(dataset: Dataset, kennzahl: KennzahlId, area_id: str) -> tuple[Observation, ...]:
    """All observations of the matter in the area, alone or with others."""
    known = kennzahl_of(kennzahl)
    measures = (*known.measures, *known.since_measures, *known.related)
    return tuple(
        one
        for one in dataset.observations.values()
        if one.measure in measures and (one.area_id == area_id or area_id in one.joint_with)
    )


def _since(dataset: Dataset, measure: str, area_id: str) -> tuple[Observation, ...]:
    return tuple(dated(dataset, (measure,), area_id))
