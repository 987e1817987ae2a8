"""What is missing and what is stale in the tables, in German, for whoever keeps them up to date."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from textwrap import wrap

from data.figures.conflicts import conflicts
from data.figures.observation_use import figures_by_source, use_of
from data.figures.official import OFFICIAL
from data.figures.programme_rules import LINE_ENDED
from data.kennzahlen.registry import KENNZAHLEN, kennzahl_of
from data.model.records import Dataset, Source
from data.statistics.coverage import CoverageMatrix, known_as, never_mentioned, overview

WIDTH = 100
FRESH_YEARS = 1
"""A Kennzahl whose last figure is of the year before is not stale: most figures appear after their year."""


def report(dataset: Dataset, year: int) -> str:
    """The whole report.

    Args:
        dataset: All tables.
        year: The year it is written in; a Kennzahl is stale where its last figure is older than the year before.
    """
    parts = (
        _extent(dataset),
        _grown_old(dataset, year),
        _years(dataset, year),
        _gaps(dataset),
        _disputed(dataset),
        _undated(dataset),
        _excerpts(dataset),
        _unused(dataset),
    )
    return "\n\n".join("\n".join(part) for part in parts)


def stale(matrix: CoverageMatrix, year: int) -> bool:
    """Whether newer figures should be looked for; never for a line of funding that has ended."""
    if not matrix.with_figures:
        return True
    if any(known == matrix.kennzahl for known in LINE_ENDED):
        return False
    return matrix.with_figures[-1] < year - FRESH_YEARS


def _extent(dataset: Dataset) -> list[str]:
    years = sorted({year for _, year in dataset.populations})
    population = f"{years[0]} bis {years[-1]}" if years else "keine"
    return [
        f"{len(dataset.observations)} Angaben, {len(dataset.sources)} Quellen, {len(dataset.rules)} Programmregeln",
        f"Bevölkerung: {population}",
    ]


def _grown_old(dataset: Dataset, year: int) -> Iterator[str]:
    """What each year brings anew, with the command that takes it in (`operations/README.md`)."""
    yield "WAS ALT GEWORDEN IST"
    last = max((known for _, known in dataset.populations), default=0)
    if last < year - FRESH_YEARS:
        yield f"  Bevölkerung: zuletzt 31.12.{last} (python -m data population)"
    ends = max((rule.last_year for rule in dataset.rules), default=0)
    if ends < year:
        yield f"  Programmregeln: die letzte endet {ends} (python -m data programme-year {ends + 1})"
    for area in dataset.areas.values():
        status = area.statuses[-1]
        if status.valid_from and status.note:
            yield f"  Schlüssel {status.ags} von {area.label}, nicht bestätigt (python -m data key {area.id})"
    open_sources = [one.id for one in dataset.sources.values() if not one.date]
    yield f"  Quellen ohne Datum: {len(open_sources)}"
    yield from _wrapped(open_sources)
    yield "  Ausgabe der Grenzen: steht in geo/boundaries/manifest.json (make boundaries)"


def _years(dataset: Dataset, year: int) -> Iterator[str]:
    """Last year with figures of each Kennzahl, and whether it is one that a source states."""
    yield f"LETZTES JAHR MIT ZAHLEN (veraltet: älter als {year - FRESH_YEARS})"
    for matrix in overview(dataset):
        last = matrix.with_figures[-1] if matrix.with_figures else None
        covered = matrix.covered(last) if last is not None else 0
        marks = [] if not stale(matrix, year) else ["veraltet"]
        if any(known == matrix.kennzahl for known in LINE_ENDED):
            marks.append("Förderung beendet")
        stated = _last_stated(matrix)
        if stated != last and matrix.kennzahl not in OFFICIAL:
            marks.append(f"zuletzt einzeln belegt: {stated or 'nie'}")
        told = f"{last or 'keines'}, {covered} von {len(dataset.areas)} Gebieten"
        yield f"  {matrix.kennzahl}: {told}" + (f" ({'; '.join(marks)})" if marks else "")


def _last_stated(matrix: CoverageMatrix) -> int | None:
    """Last year with a figure that is neither a rule of the programme nor carried forward."""
    stated = [
        year
        for (_, year), shown in matrix.figures.items()
        if known_as(shown) not in ("rule", "carried", "missing")
    ]
    return max(stated, default=None)


def _gaps(dataset: Dataset) -> Iterator[str]:
    yield "GEBIETE, ZU DENEN ES IN KEINEM JAHR EINE ZAHL GIBT"
    for kennzahl in KENNZAHLEN:
        names = [dataset.areas[area_id].label for area_id in never_mentioned(dataset, kennzahl)]
        if names:
            yield f"  {kennzahl_of(kennzahl).label.de}: {len(names)}"
            yield from _wrapped(names)
    mentioned = {area for one in dataset.observations.values() for area in (one.area_id, *one.joint_with)}
    silent = [area.label for area in dataset.areas.values() if area.id not in mentioned]
    yield f"  In keiner Angabe genannt: {len(silent)}"
    yield from _wrapped(silent)


def _disputed(dataset: Dataset) -> Iterator[str]:
    open_ones = [one for one in conflicts(dataset) if one.upper is not None]
    yield f"STRITTIG, KEINE REGEL ENTSCHEIDET: {len(open_ones)} (eine weitere Quelle würde helfen)"
    for one in open_ones:
        keys = ", ".join(each.observation_id for each in one.candidates if each.beaten_by is None)
        yield f"  {one.measure}, {', '.join(one.areas)}, {one.year or 'Beginn'}: {one.value:g} bis {one.upper:g}"
        yield f"    {keys}"


def _undated(dataset: Dataset) -> Iterator[str]:
    undated = [one.id for one in dataset.observations.values() if use_of(one) == "no_year"]
    yield f"ANGABEN ZU EINER KENNZAHL OHNE EINZELNES JAHR (auf keiner Karte): {len(undated)}"
    yield from (f"    {key}" for key in undated)


def _excerpts(dataset: Dataset) -> Iterator[str]:
    """Sources read in part that carry figures: the ones to check first carry most."""
    numbers = figures_by_source(dataset)
    read = [one for one in dataset.sources.values() if one.checked == "excerpt" and numbers[one.id]]
    read.sort(key=lambda one: (-numbers[one.id], one.id))
    yield f"NUR ALS AUSZUG GELESEN: {len(read)} von {len(dataset.sources)} Quellen (Zahl der Angaben in Klammern)"
    yield from _wrapped(f"{one.id} ({numbers[one.id]})" for one in read)


def _unused(dataset: Dataset) -> Iterator[str]:
    numbers = figures_by_source(dataset)
    unused: list[Source] = [one for one in dataset.sources.values() if not numbers[one.id]]
    yield f"QUELLEN OHNE ANGABE: {len(unused)}"
    yield from _wrapped(one.id for one in unused)


def _wrapped(names: Iterable[str]) -> list[str]:
    # No-break spaces keep a name together; written out they are spaces again.
    text = ", ".join(name.replace(" ", "\u00a0") for name in names)
    lines = wrap(text, WIDTH, initial_indent="    ", subsequent_indent="    ", break_on_hyphens=False)
    return [line.replace("\u00a0", " ") for line in lines]
