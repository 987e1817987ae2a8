"""Datasets of a few typed rows, for cases that the real tables do not have."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import replace
from datetime import date

from data.model.records import (
    Area,
    AreaStatus,
    AreaType,
    Dataset,
    Observation,
    Population,
    ProgrammeRule,
    Source,
)


def observe(area_id: str, value: float, source_id: str = "S1", **given: object) -> Observation:
    """An exact number of events in 2019 of one area, but for what is given."""
    plain = Observation(
        id=f"{area_id}-{value:g}-{source_id}",
        area_id=area_id,
        measure="ikw_events",
        period="2019",
        start=date(2019, 1, 1),
        end=date(2019, 12, 31),
        precision="year",
        value=f"{value:g}",
        number=value,
        qualifier="exact",
        unit="events",
        scope="area",
        joint_with=(),
        part_of=(),
        stage="",
        note_de="",
        note_en="",
        source_id=source_id,
    )
    return replace(plain, **given)  # type: ignore[arg-type]


def rule(kennzahl: str, applies_to: str, value: float, **given: object) -> ProgrammeRule:
    """A rule for 2017 to 2020, but for what is given."""
    plain = ProgrammeRule(
        id=f"{kennzahl}-{applies_to}",
        kennzahl=kennzahl,
        applies_to=applies_to,
        first_year=2017,
        last_year=2020,
        carried_from=None,
        value=value,
        qualifier="exact",
        note_de="Eine Regel.",
        note_en="A rule.",
        source_ids=("S1",),
    )
    return replace(plain, **given)  # type: ignore[arg-type]


def source(source_id: str, words: str = "2019") -> Source:
    """A source that appeared when the words say."""
    return Source(source_id, "Titel", "Amt", words, "", "", "", "excerpt")


def dataset_of(
    types: Mapping[str, AreaType],
    observations: Iterable[Observation] = (),
    *,
    rules: Iterable[ProgrammeRule] = (),
    persons: Mapping[tuple[str, int], int] | None = None,
    sources: Iterable[Source] = (),
) -> Dataset:
    """A dataset of the given areas; each inhabitant has 0.01 km², and every source S1 to S9 is known."""
    known = {f"S{number}": source(f"S{number}") for number in range(1, 10)}
    return Dataset(
        areas={area_id: _area(area_id, kind) for area_id, kind in types.items()},
        populations={key: _population(*key, amount) for key, amount in (persons or {}).items()},
        municipalities=(),
        municipality_changes=(),
        sources=known | {one.id: one for one in sources},
        measures={},
        observations={one.id: one for one in observations},
        rules=tuple(rules),
    )


def _area(area_id: str, kind: AreaType) -> Area:
    status = AreaStatus(area_id, kind, "06000", None, None, "S1", "")
    return Area(area_id, area_id, area_id, area_id, "Darmstadt", None, "DE7", (status,))


def _population(area_id: str, year: int, persons: int) -> Population:
    km2 = persons / 100
    return Population(area_id, date(year, 12, 31), persons, km2, persons, km2, "Zensus 2011", "S1")
