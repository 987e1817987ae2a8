"""What two views show of all 33 areas, as one table that opens below the picture, with the sources behind it."""

from __future__ import annotations

from collections.abc import Callable, Sequence

from data.export.view import cell_sources
from pages.ui import blocks
from pages.ui.data_table import Column, Row
from pages.ui.heading import title
from pages.ui.messages import say
from pages.ui.source_list import source_entries
from pages.ui.vergleich.marks import letters
from pages.ui.view import View


def show_twin(
    view: View,
    pair: tuple[View, View],
    more: Sequence[tuple[str, Callable[[str], str]]] = (),
) -> None:
    """Write the closed table and the list of sources.

    Args:
        view: The view of the page, for language and compared areas.
        pair: The two views.
        more: Heads of further columns with the text for an area id.
    """
    language = view.selection.sprache
    blocks.show(
        "compare_twin",
        twin=say("programme.twin", language),
        caption=say("compare.twin_caption", language, one=title(pair[0]), other=title(pair[1])),
        columns=[
            Column(say("table.area", language)),
            Column(say("table.type", language)),
            *(Column(title(each), number=True) for each in pair),
            *(Column(head) for head, _ in more),
        ],
        head=0,
        rows=_rows(view, pair, [text for _, text in more]),
    )
    show_pair_sources(view, pair)


def show_pair_sources(view: View, pair: tuple[View, View]) -> None:
    """Write definitions and sources of both views."""
    language = view.selection.sprache
    used = [
        source_id
        for each in pair
        for cell in each.table.cells.values()
        for source_id in cell_sources(view.dataset, cell)
    ]
    blocks.show(
        "sources",
        title=say("source.label", language),
        paragraphs=[each.indicator.definition.said(language) for each in _distinct(pair)],
        sources=source_entries(view.dataset, used, language),
    )


def _rows(view: View, pair: tuple[View, View], more: Sequence[Callable[[str], str]]) -> list[Row]:
    """All areas, the compared ones first and in their own order."""
    known, areas = letters(view), view.dataset.areas
    others = sorted((each for each in areas if each not in known), key=lambda each: areas[each].label)
    return [
        Row(
            (
                " ".join((known.get(area_id, ""), areas[area_id].label)).strip(),
                pair[0].words.kind(area_id),
                *(_value(each, area_id) for each in pair),
                *(text(area_id) for text in more),
            ),
            "wir-chosen-row" if area_id in known else "",
        )
        for area_id in (*known, *others)
    ]


def _value(view: View, area_id: str) -> str:
    cell = view.table.cells[area_id]
    sources = ", ".join(cell.figure.source_ids)
    value = view.words.value(cell)
    return f"{value} [{sources}]" if sources and cell.value is not None else value


def _distinct(pair: tuple[View, View]) -> Sequence[View]:
    return pair[:1] if pair[0].indicator.id == pair[1].indicator.id else pair
