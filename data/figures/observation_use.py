"""What becomes of an observation: a Kennzahl weighs it, it stands beside the map, or only lists have it."""

from __future__ import annotations

from typing import Literal, get_args

from data.figures.evidence import YEARLY
from data.figures.own_figure import own_measure_id
from data.kennzahlen.kennzahl import Kennzahl
from data.kennzahlen.registry import KENNZAHLEN
from data.model.records import GERMANY, HESSEN, Dataset, Observation, Source

Use = Literal["weighed", "no_year", "wider", "context"]
USES: tuple[Use, ...] = get_args(Use)


def kennzahl_of(one: Observation) -> Kennzahl | None:
    """The Kennzahl that the observation would feed, or ``None``."""
    if one.area_id in (HESSEN, GERMANY):
        return None
    return next(
        (
            known
            for known in KENNZAHLEN.values()
            if one.measure in (*known.measures, *known.since_measures, own_measure_id(known.id))
        ),
        None,
    )


def use_of(one: Observation) -> Use:
    """What becomes of the observation.

    Returns:
        ``weighed``: stands for a year and feeds a Kennzahl; ``no_year``: would feed one, but is undated, a
        range of years or open; ``wider``: of Hessen or Germany; ``context``: anything else about an area.
    """
    if one.area_id in (HESSEN, GERMANY):
        return "wider"
    if kennzahl_of(one) is None:
        return "context"
    return "weighed" if one.precision in YEARLY and one.start is not None else "no_year"


def figures_by_source(dataset: Dataset) -> dict[str, int]:
    """How many figures each source carries: observations, population rows, statuses, and rules of the programme.

    Every source is in it; 0 means that it was read and nothing was taken from it.
    """
    counted = dict.fromkeys(dataset.sources, 0)
    carried = [one.source_id for one in dataset.observations.values()]
    carried += [one.source_id for one in dataset.populations.values()]
    carried += [one.source_id for one in dataset.municipalities]
    carried += [one.source_id for one in dataset.municipality_changes]
    carried += [status.source_id for area in dataset.areas.values() for status in area.statuses]
    carried += [source_id for rule in dataset.rules for source_id in rule.source_ids]
    for source_id in carried:
        counted[source_id] += 1
    return counted


def words_of_source(source: Source) -> str:
    """Everything a reader may search a source by."""
    return " ".join((source.id, source.title, source.publisher, source.date, source.url, source.location))


def words_of_observation(dataset: Dataset, one: Observation) -> str:
    """Everything a reader may search an observation by: what, where, when, value, notes, source, key."""
    measure, source = dataset.measures[one.measure], dataset.sources[one.source_id]
    areas = [dataset.areas[each] for each in (one.area_id, *one.joint_with) if each in dataset.areas]
    names = [name for area in areas for name in (area.label, area.long_name, area.id)]
    texts = (measure.label_de, measure.label_en, one.area_id, *names, one.period, one.value, one.note_de)
    return " ".join((*texts, one.note_en, one.id, words_of_source(source)))


def matches(words: str, asked: str) -> bool:
    """Whether every word asked for occurs in the text, in any order; case does not matter."""
    text = words.casefold()
    return all(part in text for part in asked.casefold().split())
