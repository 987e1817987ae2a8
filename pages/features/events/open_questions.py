"""The questions a list raises: what an unclear name means, and where an event is that no key places. Pure."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any

import pyarrow as pa
import pyarrow.compute as pc

from data.events.analysis import Analysis, UnclearKey
from data.events.decisions import Where
from data.events.gazetteer import Gazetteer
from data.events.proposals import Proposal, proposals
from data.model.records import Dataset
from pages.texts.words import Words

_CERTAIN = 100.0
_UNPLACED = ("outside", "no_key")


@dataclass(frozen=True, slots=True)
class Option:
    """An answer: where, and in words."""

    where: Where
    label: str


@dataclass(frozen=True, slots=True)
class Case:
    """A question.

    Attributes:
        id: Names its widget.
        key: Name or AGS that it is about, for all its events, as `Gazetteer` writes it; empty where it is about one
            event.
        asked: The same as written in the list.
        event: Line of the list, where it is about one event.
        title: What is asked about, from the list.
        reason: Why it is asked.
        options: What the keys of the event say; of a name see `answered`.
    """

    id: str
    key: str
    asked: str
    event: int
    title: str
    reason: str
    options: tuple[Option, ...]


def cases(dataset: Dataset, known: Gazetteer, analysis: Analysis, say: Words) -> list[Case]:
    """Names first, since each settles several events; then events without a usable key; then contradictions.

    The proposals are worked out by `answered` for those on screen only: a hostile list may have 100 000 names.
    """
    named = [_of_key(each, say) for each in analysis.unclear]
    # Filtered before it becomes Python's: a list may have 100 000 lines, and this runs on every choice.
    unsettled = pc.or_(
        pc.is_in(analysis.placed["state"], pa.array(_UNPLACED)), analysis.placed["contradiction"].is_valid()
    )
    rows = (
        analysis.placed.filter(unsettled)
        .select(
            [
                "event",
                "title",
                "municipality",
                "ags",
                "state",
                "contradiction",
                "point_area",
                "ags_area",
                "name_area",
            ]
        )
        .to_pylist()
    )
    lost = [_of_event(dataset, row, say) for row in rows if row["state"] in _UNPLACED]
    against = [
        _of_event(dataset, row, say) for row in rows if row["contradiction"] and row["state"] not in _UNPLACED
    ]
    return [*named, *lost, *against]


def answered(known: Gazetteer, case: Case, say: Words) -> tuple[Option, ...]:
    """The case's own options, or the proposals for its name."""
    if not case.key:
        return case.options
    return tuple(_option(known, each, say) for each in proposals(case.asked, known))


def _option(known: Gazetteer, proposal: Proposal, say: Words) -> Option:
    meaning = proposal.meaning
    label = meaning.label
    if proposal.score < _CERTAIN:
        label = say("events.likeness", name=label, score=say.number(proposal.score, 0))
    return Option(Where(meaning.area_id, meaning.ags), label)


def _of_key(unclear: UnclearKey, say: Words) -> Case:
    written = unclear.municipality or unclear.ags or ""
    title = say("events.case_key", name=written[:80], count=unclear.events)
    return Case(
        id=f"key_{unclear.key}",
        key=unclear.key,
        asked=unclear.municipality or unclear.key,
        event=0,
        title=title,
        reason=say(f"events_reason.{unclear.state}"),
        options=(),
    )


def _of_event(dataset: Dataset, row: Mapping[str, Any], say: Words) -> Case:
    """An event; what its keys say are its options."""
    title = say("events.case_event", line=row["event"], title=(row["title"] or say("events.untitled"))[:80])
    told: dict[str, list[str]] = {}
    for source in ("point", "ags", "name"):
        if row[f"{source}_area"]:
            told.setdefault(row[f"{source}_area"], []).append(say(f"events_source.{source}"))
    options = tuple(
        Option(
            Where(area_id),
            say("events.told_by", name=dataset.areas[area_id].label, by=", ".join(by)),
        )
        for area_id, by in told.items()
    )
    kind = row["state"] if row["state"] in _UNPLACED else f"contradiction_{row['contradiction']}"
    if row["state"] == "outside" and row["contradiction"]:
        kind = "outside_contradiction"
    return Case(f"event_{row['event']}", "", "", row["event"], title, say(f"events_reason.{kind}"), options)
