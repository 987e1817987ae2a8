"""Sources that contradict each other, side by side, with the rule that decided what the map shows."""

from __future__ import annotations

from dataclasses import dataclass

from markupsafe import Markup

from data.figures.conflicts import Candidate, Conflict, conflicts
from data.model.records import GERMANY, HESSEN, Dataset
from data.places.names import short_name
from pages.blocks import html_block
from pages.blocks.data_table import Column, Row
from pages.blocks.observation_rows import observation_row
from pages.blocks.observation_words import label_words, value_words
from pages.texts.words import Words
from pages.view.figure_words import FigureWords

CONFLICT_HEADS = ("verdict", "value", "period", "scope", "note", "source")


@dataclass(frozen=True, slots=True)
class ConflictBlock:
    """One conflict: its title, what is shown and why, and a table of those that differ."""

    title: str
    verdict: str
    rows: tuple[Row, ...]


def show_conflicts(words: FigureWords) -> None:
    """Write the rules and every conflict."""
    say = words.say
    found = conflicts(words.dataset)
    html_block.show(
        "conflicts",
        title=say("widerspruch.title", count=len(found)),
        rules=[say(f"widerspruch.rule_{number}") for number in range(1, 7)],
        columns=[Column(say(f"widerspruch.{head}")) for head in CONFLICT_HEADS],
        conflicts=[conflict_block(words, one) for one in found],
    )


def conflict_block(words: FigureWords, conflict: Conflict) -> ConflictBlock:
    """The words of one conflict."""
    say, best = words.say, words.dataset.observations[conflict.candidates[0].observation_id]
    rules = [say(f"widerspruch.{decision}") for decision in conflict.decisions]
    return ConflictBlock(
        title=say(
            "widerspruch.heading",
            area=_territory(words, conflict),
            label=label_words(words.dataset, best, say),
            year=conflict.year or best.period,
        ),
        verdict=say(
            "widerspruch.shown", value=_shown(words.dataset, words.say, conflict), rules=" ".join(rules)
        ),
        rows=tuple(_row(words.dataset, words.say, each) for each in conflict.candidates),
    )


def _territory(words: FigureWords, conflict: Conflict) -> str:
    names = [
        words.say(f"angaben.{area_id}")
        if area_id in (HESSEN, GERMANY)
        else words.dataset.areas[area_id].label
        for area_id in conflict.areas
    ]
    if conflict.parts:
        towns = {place.ags: short_name(place.name) for place in words.dataset.municipalities}
        names = [towns.get(ags, ags) for ags in conflict.parts]
    return words.listed(names)


def _shown(dataset: Dataset, say: Words, conflict: Conflict) -> str:
    best = dataset.observations[conflict.candidates[0].observation_id]
    if conflict.upper is None:
        return value_words(dataset, best, say)
    low = say.with_qualifier(say.number(conflict.value, 0), best.qualifier)
    return say.disputed(low, say.with_qualifier(say.number(conflict.upper, 0), conflict.upper_qualifier))


def _row(dataset: Dataset, say: Words, candidate: Candidate) -> Row:
    one = dataset.observations[candidate.observation_id]
    _, period, value, scope, note, source = observation_row(dataset, one, say).cells
    if candidate.beaten_by is None:
        verdict: str = Markup("<strong>{}</strong>").format(say("widerspruch.used"))
    else:
        verdict = say(f"widerspruch.lost_{candidate.beaten_by}")
    return Row(cells=(verdict, value, period, scope, note, source))
