"""The result in a few numbers, and what of the list was not understood."""

from __future__ import annotations

from dataclasses import dataclass

from data.events.analysis import Analysis
from pages.blocks import html_block
from pages.blocks.data_table import Column, Row
from pages.features.events.session_list import Listing
from pages.view.view import View

_MOST = 50


@dataclass(frozen=True, slots=True)
class KeyNumber:
    """A number with its label; `source` stands where key figures of the atlas have theirs."""

    label: str
    value: str
    source: str = ""


def show_summary(view: View, listing: Listing, analysis: Analysis) -> None:
    """Write how many events there are, how they were placed, and whose data these are."""
    say = view.say
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
            KeyNumber(say(f"events_number.{name}"), say.number(value, 0)) for name, value in numbers.items()
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
        if read.left_out:
            lines.append(say("events_note.left_out", count=read.left_out))
    if listing.postal_codes is None and "postal_code" in listing.mapping:
        lines.append(say("events_note.no_codes"))
    if lines:
        html_block.show("events_lines", lines=lines)


def show_problems(view: View, listing: Listing) -> None:
    """Write the cells that were not understood, with their line; nothing where there are none."""
    problems = listing.read.problems if listing.read else ()
    if not problems:
        return
    say = view.say
    html_block.show(
        "events_table",
        title=say("events.problems", count=len(problems)),
        note=say("events.problems_note", count=min(len(problems), _MOST)),
        caption=say("events.problems_caption"),
        columns=[
            Column(say("events.column_line"), number=True),
            Column(say("events.column_value")),
            Column(say("events.column_expected")),
        ],
        head=0,
        rows=[
            Row((str(each.event), each.value, say(f"events_problem.{each.kind}")))
            for each in problems[:_MOST]
        ],
    )
