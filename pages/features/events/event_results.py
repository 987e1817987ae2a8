"""What a list adds up to: a few numbers, events by area, municipality and text, doubles, and what was not understood."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from typing import Any

import pyarrow as pa
import pyarrow.compute as pc
import streamlit as st

from data.events.analysis import Analysis, Counted
from data.events.gazetteer import gazetteer
from data.events.outcomes import open_problems, outcomes
from data.model.records import Dataset
from pages.blocks import html_block
from pages.blocks.data_table import Column, Row
from pages.blocks.key_figures import KeyFigure
from pages.features.events import session_list
from pages.features.events.session_list import Listing
from pages.session import edition
from pages.texts.words import Words

_ACCEPT = "w_events_accept"
_MOST_PROBLEMS = 50
_FEW = 10


_MOST = 30


def show_summary(say: Words, listing: Listing, analysis: Analysis) -> None:
    """Write how many events there are, how they were placed, and whose data these are."""
    numbers = {
        "events": analysis.events,
        "placed": analysis.placed_count,
        "open": analysis.events - analysis.placed_count,
        "contradicting": sum(analysis.contradictions.values()),
        "doubles": sum(len(group) - 1 for group in analysis.doubles),
        "undated": analysis.undated,
    }
    html_block.show(
        "key_figures",
        label=say("events.summary"),
        figures=[
            KeyFigure(say.number(value, 0), say(f"events_number.{name}")) for name, value in numbers.items()
        ],
    )
    ways = [
        say(f"events_placed.{name}", count=count)
        for name, count in sorted(analysis.keys.items(), key=lambda pair: -pair[1])
    ]
    lines = [say("events.placed_by", ways=", ".join(ways))] if ways else []
    read = listing.read
    if read:
        lines += [say(f"events_note.{note}", count=count) for note, count in read.notes.items() if count]
    if listing.postal_codes is None and "postal_code" in listing.mapping:
        lines.append(say("events_note.no_codes"))
    if lines:
        html_block.show("events_lines", lines=lines)


def show_outcomes(say: Words, listing: Listing, analysis: Analysis) -> None:
    """Write what became of every line of the list, and the sum; refused lines with their reason and their numbers."""
    if listing.read is None:
        return
    found = outcomes(listing.read, analysis, listing.decisions)
    counts = {"taken": found.taken, "asked": found.asked, "outside": found.outside}
    told = [say(f"events_outcome.{name}", count=count) for name, count in counts.items()]
    refused = sum(found.refused.values())
    lines = [
        say(
            "events_outcome.sum",
            count=found.lines,
            parts=", ".join([*told, say("events_outcome.refused", count=refused)]),
        )
    ]
    for kind, count in found.refused.items():
        numbers = [str(line) for line, why in listing.read.refused.items() if why == kind][:_FEW]
        places = ", ".join(numbers) + (" …" if count > _FEW else "")
        lines.append(say(f"events_refused.{kind}", count=count, places=places))
    html_block.show("events_lines", lines=lines, stead_of=_ACCEPT)


def show_problems(say: Words, listing: Listing) -> None:
    """Write the cells that were not understood, with their line; nothing where there are none."""
    problems = listing.read.problems if listing.read else ()
    if not problems:
        return
    html_block.show(
        "events_table",
        title=say("events.problems", count=len(problems)),
        note=say("events.problems_note", count=min(len(problems), _MOST_PROBLEMS)),
        caption=say("events.problems_caption"),
        columns=[
            Column(say("events.column_line"), number=True),
            Column(say("events.column_value")),
            Column(say("events.column_expected")),
        ],
        rows=[
            Row((str(each.line), each.value, say(f"events_problem.{each.kind}")))
            for each in problems[:_MOST_PROBLEMS]
        ],
    )
    lines = {each.line for each in open_problems(listing.read, listing.decisions)} if listing.read else set()
    if lines:
        st.button(
            say("events.accept", count=len(lines)),
            key=_ACCEPT,
            on_click=lambda: session_list.decide(listing.decisions.with_accepted(lines)),
            help=say("events.accept_help"),
            icon=":material/done_all:",
        )


def show_areas(dataset: Dataset, say: Words, analysis: Analysis) -> None:
    """Write the events by area."""
    areas = dataset.areas
    rows = [
        Row((areas[area_id].label, say.number(count, 0)), area=area_id)
        for area_id, count in analysis.areas.items()
    ]
    heads = (say("table.area"), say("events.column_events"))
    _table(say("events.by_area", count=len(rows)), heads, rows)


def show_municipalities(dataset: Dataset, say: Words, analysis: Analysis) -> None:
    """Write the events by municipality."""
    areas, labels, nowhere = dataset.areas, gazetteer(edition.base()).labels, say("events.unit_unknown")
    rows = [
        Row((labels.get(unit or "", nowhere), areas[area_id].label, say.number(count, 0)))
        for area_id, unit, count in analysis.units
    ]
    heads = tuple(say(f"events.column_{name}") for name in ("municipality", "area", "events"))
    _table(say("events.by_municipality", count=len(rows)), heads, rows)


def show_texts(say: Words, analysis: Analysis) -> None:
    """Write the events by category, organiser and access, side by side; what no event says is left out."""
    every: dict[str, Sequence[Counted]] = {
        "category": analysis.categories,
        "organiser": analysis.organisers,
        "barrier_free": analysis.access,
    }
    named = {name: counted for name, counted in every.items() if any(each.label for each in counted)}
    for column, (name, counted) in zip(st.columns(max(len(named), 1)), named.items(), strict=False):
        with column:
            heads = (say(f"events_by.{name}"), say("events.column_count"))
            rows = [
                Row((_label(say, name, each.label), say.number(each.events, 0))) for each in counted[:_MOST]
            ]
            left = len(counted) - len(rows)
            _table(
                say(f"events_by.{name}"),
                heads,
                rows,
                say("events.more", count=left) if left else "",
            )


def category_rows(say: Words, analysis: Analysis) -> list[tuple[str, int]]:
    """Every category and its events, the most first."""
    return [(_label(say, "category", each.label), each.events) for each in analysis.categories]


def show_doubles(say: Words, analysis: Analysis) -> None:
    """Write the groups of events that share title, day and place; counts keep them unless the viewer asks otherwise."""
    if not analysis.doubles:
        return
    firsts = _rows(analysis, [group[0] for group in analysis.doubles[:_MOST]])
    line_of = dict(zip(*(analysis.placed[name].to_pylist() for name in ("event", "line")), strict=True))
    rows = [
        Row(
            (
                ", ".join(str(line_of[event]) for event in group[:_FEW]),
                firsts[group[0]]["title"] or "",
                say.date_or_text(str(firsts[group[0]]["first_day"] or "")),
                firsts[group[0]]["place"] or firsts[group[0]]["municipality"] or "",
            )
        )
        for group in analysis.doubles[:_MOST]
    ]
    heads = tuple(say(f"events.column_{name}") for name in ("lines", "title", "day", "place"))
    note = say("events.doubles_note", count=len(rows))
    _table(say("events.doubles", count=len(analysis.doubles)), heads, rows, note)


def _rows(analysis: Analysis, lines: Iterable[int]) -> dict[int, dict[str, Any]]:
    """The events of these lines."""
    wanted = pc.is_in(analysis.placed["event"], pa.array(lines, pa.int32()))
    columns = ["event", "title", "first_day", "place", "municipality"]
    return {row["event"]: row for row in analysis.placed.filter(wanted).select(columns).to_pylist()}


def _label(say: Words, name: str, label: str | None) -> str:
    if label is None:
        return say("events.not_said")
    return say(f"events_access.{label}") if name == "barrier_free" else label


def _table(title: str, heads: Sequence[str], rows: list[Row], note: str = "") -> None:
    """A table whose last column is a number where there are two or three, under its title."""
    columns = [Column(head, number=number == len(heads) - 1 < 3) for number, head in enumerate(heads)]
    html_block.show("events_table", title=title, note=note, caption=title, columns=columns, rows=rows)
