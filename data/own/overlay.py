"""A dataset with a viewer's own figures laid over it: a dataset of its own, the one below is left as it is."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from datetime import date

from data.figures.official import OFFICIAL
from data.figures.own_figure import own_measure_id
from data.kennzahlen.kennzahl import Kennzahl
from data.kennzahlen.registry import KENNZAHLEN, kennzahl_of
from data.model.records import Dataset, Measure, Observation, Source
from data.own.own_records import OwnFigure, OwnTable

PUBLISHER = "eigene Daten"
IMPORTABLE = tuple(kennzahl for kennzahl in KENNZAHLEN if kennzahl not in OFFICIAL)
"""Inhabitants and km² come from official statistics, and everything is divided by them: they are not replaced."""
_VALUE_TYPES = {"money": "money", "year": "year"}
_UNITS = {"money": "EUR", "year": ""}


def with_own(base: Dataset, tables: Sequence[OwnTable]) -> Dataset:
    """The dataset with these figures before its own; the base itself where there are none.

    Of two tables that speak of the same thing the later counts: whoever sends a mended file means that one.
    """
    if not tables:
        return base
    latest: dict[tuple[object, ...], tuple[str, OwnFigure]] = {}
    sources: dict[str, Source] = {}
    for number, table in enumerate(tables, 1):
        source = own_source(number, table)
        sources[source.id] = source
        latest |= {figure.key: (source.id, figure) for figure in table.figures}
    observations = [_observation(source_id, figure) for source_id, figure in latest.values()]
    used = {figure.kennzahl for _, figure in latest.values()}
    measures = [_measure(known) for kennzahl, known in KENNZAHLEN.items() if kennzahl in used]
    return replace(
        base,
        sources=base.sources | sources,
        measures=base.measures | {measure.id: measure for measure in measures},
        observations=base.observations | {one.id: one for one in observations},
        own_sources=frozenset(sources),
    )


def own_source(number: int, table: OwnTable) -> Source:
    """The file as a source; E001 is the first of the session."""
    return Source(
        id=f"E{number:03d}",
        title=table.title,
        publisher=PUBLISHER,
        date=f"{table.day.isoformat()} (übernommen)",
        url="",
        location="",
        licence="eigene Daten, nicht veröffentlicht",
        checked="unchecked",
    )


def _measure(known: Kennzahl) -> Measure:
    return Measure(
        id=own_measure_id(known.id),
        label_de=f"Eigene Daten: {known.label.de}",
        label_en=f"Own data: {known.label.en}",
        unit_de=_UNITS.get(known.kind, known.unit_plural.de),
        unit_en=_UNITS.get(known.kind, known.unit_plural.en),
        value_type=_VALUE_TYPES.get(known.kind, "number"),  # type: ignore[arg-type]
        definition_de=known.definition.de,
    )


def _observation(source_id: str, figure: OwnFigure) -> Observation:
    known = kennzahl_of(figure.kennzahl)
    digits = f"{figure.value:.10f}".rstrip("0").rstrip(".")
    note = "; ".join(part for part in (figure.note, figure.place) if part)
    return Observation(
        id=f"eigene-{figure.kennzahl}-{'-'.join(figure.area_ids)}-{figure.year}-{source_id}",
        area_id=figure.area_ids[0],
        measure=own_measure_id(figure.kennzahl),
        period=str(figure.year),
        start=date(figure.year, 1, 1),
        end=date(figure.year, 12, 31),
        precision="year",
        value=digits,
        number=float(figure.value),
        qualifier=figure.qualifier,
        unit="year" if known.kind == "year" else known.unit_plural.en,
        scope="joint" if len(figure.area_ids) > 1 else "area",
        joint_with=figure.area_ids[1:],
        part_of=(),
        stage="",
        note_de=note,
        note_en=note,
        source_id=source_id,
    )
