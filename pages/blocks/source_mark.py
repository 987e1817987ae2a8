"""The sign beside a number that opens where it comes from: title, date, link, and how far the number holds."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from data.model.figure import Figure
from data.model.records import Dataset, Observation
from pages.blocks.error_report import report_observation
from pages.blocks.observation_words import label_words, note_words, period_words, value_words
from pages.texts.words import Words
from pages.view.source_list import SourceEntry, source_entries


@dataclass(frozen=True, slots=True)
class MarkEntry:
    """One source behind the sign.

    Attributes:
        stated: What it says, with the period; empty where the sign stands for words only.
        facts: Label and text, e.g. how exact the number is.
        report: Link to report an error; empty where none is offered.
    """

    stated: str
    facts: tuple[tuple[str, str], ...]
    source: SourceEntry
    report: str = ""


@dataclass(frozen=True, slots=True)
class SourceMark:
    """What ``templates/source_mark.html`` writes.

    Attributes:
        sign: Key of the first source, with the number of the others: "S001 +1".
        label: Read out before the sign: what it is the source of.
    """

    sign: str
    label: str
    entries: tuple[MarkEntry, ...]


def mark_of(dataset: Dataset, observations: Sequence[Observation], say: Words) -> SourceMark:
    """The sign for a number that stands on these observations, the first of which is the main one.

    Raises:
        ValueError: There is no observation; a number without a source must not be shown.
    """
    return _mark(
        [entry_of(dataset, one, say) for one in observations],
        [one.source_id for one in observations],
        say,
    )


def mark_of_figure(dataset: Dataset, figure: Figure, say: Words) -> SourceMark:
    """The sign for a figure: first what it stands on, then what was not used, marked as such.

    Raises:
        ValueError: The figure is missing and so has no source.
    """
    weighed = [dataset.observations[each] for each in figure.candidate_ids]
    weighed.sort(key=lambda one: one.id not in figure.observation_ids)
    entries = [entry_of(dataset, one, say, used=_agrees(one, figure)) for one in weighed]
    return _mark(entries, [one.source_id for one in weighed], say)


def mark_of_words(dataset: Dataset, source_id: str, subject: str, say: Words) -> SourceMark:
    """The sign for a text that follows a source.

    Args:
        dataset: All tables.
        source_id: Key of the source.
        subject: What the text is about, for those who only hear the sign.
        say: Words in the language of the interface.
    """
    entry = MarkEntry("", _source_facts(dataset, source_id, say), _source(dataset, source_id, say))
    return SourceMark(source_id, say("mark.label", subject=subject), (entry,))


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
    """What one observation says and how far it holds."""
    value, period = value_words(dataset, one, say), period_words(one, say)
    facts = [
        ("measure", label_words(dataset, one, say)),
        ("precision", say(f"qualifier.{one.qualifier}")),
        ("stage", say(f"stage.{one.stage}") if one.stage else ""),
        ("note", note_words(one, say)),
        ("rule", "" if used else say("mark.not_used")),
    ]
    return MarkEntry(
        stated=say("mark.stated", value=value, period=period) if period else value,
        facts=(
            *((say(f"mark.{name}"), text) for name, text in facts if text),
            *_source_facts(dataset, one.source_id, say),
            (say("mark.key"), one.id),
        ),
        source=_source(dataset, one.source_id, say),
        report=report_observation(dataset, one, value, say),
    )


def _agrees(one: Observation, figure: Figure) -> bool:
    return one.number in (figure.value, figure.upper)


def _mark(entries: list[MarkEntry], source_ids: list[str], say: Words) -> SourceMark:
    if not entries:
        raise ValueError("a sign needs at least one source")
    every = list(dict.fromkeys(source_ids))
    sign = every[0] if len(every) == 1 else f"{every[0]} +{len(every) - 1}"
    return SourceMark(sign, say("mark.label", subject=entries[0].stated), tuple(entries))


def _source(dataset: Dataset, source_id: str, say: Words) -> SourceEntry:
    return source_entries(dataset, (source_id,), say)[0]


def _source_facts(dataset: Dataset, source_id: str, say: Words) -> tuple[tuple[str, str], ...]:
    place = dataset.sources[source_id].location
    return ((say("mark.location"), place),) if place else ()
