"""The sign beside a number that opens where it comes from: title, date, publisher, what is stated, and of what.

One sign for everything: a figure with its denominator, an observation, a sum of many, a text.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from markupsafe import Markup

from data.export.view_table import sources_of
from data.kennzahlen.registry import kennzahl_of
from data.model.figure import Figure
from data.model.records import Dataset, MunicipalityYear, Observation, Population, ProgrammeRule
from data.statistics.year_table import Cell
from pages.blocks import html_block
from pages.blocks.error_report import report_observation
from pages.blocks.observation_words import (
    about_words,
    label_words,
    note_words,
    period_words,
    rule_value,
    rule_years,
    value_words,
)
from pages.texts.words import Words
from pages.view.source_list import SourceEntry, source_entries


@dataclass(frozen=True, slots=True)
class MarkEntry:
    """One source behind the sign.

    Attributes:
        facts: Label and text: the figure as stated, what it is about, how exact it is; empty for a text.
        report: Link to report an error; empty where none is offered.
    """

    source: SourceEntry
    facts: tuple[tuple[str, str], ...] = ()
    report: str = ""


@dataclass(frozen=True, slots=True)
class SourceMark:
    """What ``source_mark.html`` writes.

    Attributes:
        sign: Key of the first source, with the number of the others: "S001 +1".
        label: Read out before the sign: what it is the source of.
        lines: What stands below the sources: how far the figure holds.
        formula: How a sum or mean is made; empty for anything else.
    """

    sign: str
    label: str
    entries: tuple[MarkEntry, ...]
    lines: tuple[str, ...] = ()
    formula: str = ""


def written(mark: SourceMark | None) -> Markup:
    """The sign as safe HTML; empty for none."""
    return Markup(html_block.rendered("source_mark", mark=mark).strip())


def mark_of(dataset: Dataset, observations: Sequence[Observation], say: Words) -> SourceMark:
    """The sign for a number that stands on these observations, the first of which is the main one.

    Raises:
        ValueError: There is no observation; a number without a source must not be shown.
    """
    if not observations:
        raise ValueError("a sign needs at least one source")
    return SourceMark(
        _sign([one.source_id for one in observations]),
        say("mark.label", subject=_stated(dataset, observations[0], say)),
        tuple(entry_of(dataset, one, say) for one in observations),
    )


def mark_of_figure(dataset: Dataset, figure: Figure, say: Words) -> SourceMark:
    """The sign for a figure: first what it stands on, then what was not used, marked as such.

    Raises:
        ValueError: The figure is missing and so has no source.
    """
    weighed = _weighed(dataset, figure)
    if not weighed:
        raise ValueError("a sign needs at least one source")
    return SourceMark(
        _sign([one.source_id for one in weighed]),
        say("mark.label", subject=_stated(dataset, weighed[0], say)),
        tuple(entry_of(dataset, one, say, used=_agrees(one, figure)) for one in weighed),
    )


def mark_of_cell(
    dataset: Dataset, cell: Cell, subject: str, say: Words, lines: Sequence[str] = ()
) -> SourceMark | None:
    """The sign of an area's figure, or of the gap in its place; ``None`` where no source speaks of it.

    Args:
        dataset: All tables.
        cell: The figure, and what it is divided by.
        subject: What it is the figure of, for those who only hear the sign.
        say: Words in the language of the interface.
        lines: What stands below the sources.
    """
    figure = cell.figure
    entries: list[tuple[str, MarkEntry]] = []
    if figure.rule_id is not None:
        rule = next(each for each in dataset.rules if each.id == figure.rule_id)
        entries += [(each, _ruled(dataset, rule, each, say)) for each in rule.source_ids]
    entries += [
        (one.source_id, entry_of(dataset, one, say, used=figure.value is None or _agrees(one, figure)))
        for one in _weighed(dataset, figure)
    ]
    entries += _official(dataset, cell, say)
    if not entries:
        return None
    return SourceMark(
        _sign([source_id for source_id, _ in entries]),
        say("mark.label", subject=subject),
        tuple(entry for _, entry in entries),
        tuple(lines),
    )


def mark_of_sum(
    dataset: Dataset, cells: Iterable[Cell], subject: str, formula: str, say: Words
) -> SourceMark | None:
    """The sign of what is worked out from many figures: how, and the sources of them all; ``None`` without any."""
    used = sources_of(dataset, cells)
    if not used:
        return None
    entries = tuple(MarkEntry(each) for each in source_entries(dataset, used, say))
    return SourceMark("Σ", say("mark.derived", subject=subject), entries, formula=formula)


def mark_of_words(dataset: Dataset, source_id: str, subject: str, say: Words) -> SourceMark:
    """The sign for a text that follows a source.

    Args:
        dataset: All tables.
        source_id: Key of the source.
        subject: What the text is about, for those who only hear the sign.
        say: Words in the language of the interface.
    """
    entry = MarkEntry(_source(dataset, source_id, say), _place(dataset, source_id, say))
    return SourceMark(source_id, say("mark.label", subject=subject), (entry,))


def mark_of_population(dataset: Dataset, one: Population | MunicipalityYear, say: Words) -> SourceMark:
    """The sign of the inhabitants and size of an area or a municipality on a day."""
    _, about = _population_words(dataset, [one], say)
    entry = _population_entry(dataset, [one], one.source_id, say)
    return SourceMark(one.source_id, say("mark.label", subject=about), (entry,))


@dataclass(frozen=True, slots=True)
class StatedFigure:
    """One observation in words, with its sign; the note may be empty."""

    label: str
    period: str
    value: str
    note: str
    mark: SourceMark


def stated_figure(dataset: Dataset, one: Observation, say: Words) -> StatedFigure:
    """What one observation says, for a card, a line or a bar."""
    return StatedFigure(
        label=label_words(dataset, one, say),
        period=period_words(one, say),
        value=value_words(dataset, one, say),
        note=note_words(one, say),
        mark=mark_of(dataset, (one,), say),
    )


def entry_of(dataset: Dataset, one: Observation, say: Words, *, used: bool = True) -> MarkEntry:
    """What one observation says, of what, and how far it holds."""
    value = value_words(dataset, one, say)
    facts = [
        ("stated", value),
        ("about", about_words(dataset, one, say)),
        ("precision", say(f"qualifier.{one.qualifier}")),
        ("stage", say(f"stage.{one.stage}") if one.stage else ""),
        ("note", note_words(one, say)),
        ("rule", "" if used else say("mark.not_used")),
    ]
    return MarkEntry(
        source=_source(dataset, one.source_id, say),
        facts=(
            *((say(f"mark.{name}"), text) for name, text in facts if text),
            *_place(dataset, one.source_id, say),
        ),
        report=report_observation(dataset, one, value, say),
    )


def _weighed(dataset: Dataset, figure: Figure) -> list[Observation]:
    """What speaks of the figure, that which it stands on first."""
    ids = dict.fromkeys((*figure.observation_ids, *figure.candidate_ids))
    return [dataset.observations[each] for each in ids]


def _agrees(one: Observation, figure: Figure) -> bool:
    return one.id in figure.observation_ids or one.number in (figure.value, figure.upper)


def _stated(dataset: Dataset, one: Observation, say: Words) -> str:
    value, period = value_words(dataset, one, say), period_words(one, say)
    return say("mark.of_period", value=value, period=period) if period else value


def _ruled(dataset: Dataset, rule: ProgrammeRule, source_id: str, say: Words) -> MarkEntry:
    about = say("mark.of_rule", label=say.term(kennzahl_of(rule.kennzahl).label), years=rule_years(rule))
    facts = (
        (say("mark.stated"), rule_value(rule, say)),
        (say("mark.about"), about),
        (say("mark.note"), say.side(rule.note_de, rule.note_en)),
    )
    return MarkEntry(_source(dataset, source_id, say), (*facts, *_place(dataset, source_id, say)))


def _official(dataset: Dataset, cell: Cell, say: Words) -> list[tuple[str, MarkEntry]]:
    """Inhabitants and km²: those the figure is divided by, or the figure itself."""
    figure = cell.figure
    year = figure.year if figure.basis == "official" else cell.base_day.year if cell.base_day else None
    if year is None:
        return []
    by_source: dict[str, list[Population]] = {}
    for area_id in figure.areas:
        one = dataset.populations[(area_id, year)]
        by_source.setdefault(one.source_id, []).append(one)
    return [
        (source_id, _population_entry(dataset, found, source_id, say))
        for source_id, found in by_source.items()
    ]


def _population_entry(
    dataset: Dataset, found: Sequence[Population | MunicipalityYear], source_id: str, say: Words
) -> MarkEntry:
    stated, about = _population_words(dataset, found, say)
    facts = ((say("mark.stated"), stated), (say("mark.about"), about))
    return MarkEntry(_source(dataset, source_id, say), (*facts, *_place(dataset, source_id, say)))


def _population_words(
    dataset: Dataset, found: Sequence[Population | MunicipalityYear], say: Words
) -> tuple[str, str]:
    """The figures, and of which areas and day."""
    stated = [
        say("mark.population", persons=say.number(one.persons, 0), km2=say.number(one.area_km2, 2))
        for one in found
    ]
    names = ", ".join(
        one.name if isinstance(one, MunicipalityYear) else dataset.areas[one.area_id].label for one in found
    )
    day, basis = say.day(found[0].day), say.of_data(found[0].census_basis)
    return "; ".join(stated), say("mark.of_population", areas=names, day=day, basis=basis)


def _sign(source_ids: Iterable[str]) -> str:
    every = list(dict.fromkeys(source_ids))
    return every[0] if len(every) == 1 else f"{every[0]} +{len(every) - 1}"


def _source(dataset: Dataset, source_id: str, say: Words) -> SourceEntry:
    return source_entries(dataset, (source_id,), say)[0]


def _place(dataset: Dataset, source_id: str, say: Words) -> tuple[tuple[str, str], ...]:
    place = dataset.sources[source_id].location
    return ((say("mark.location"), place),) if place else ()
