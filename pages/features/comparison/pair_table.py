"""What two views show of all 33 areas, as one table that opens below the picture, with the sources behind it."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass

from markupsafe import Markup

from data.export.view_table import sources_of
from data.model.records import Dataset
from pages.blocks import html_block
from pages.blocks.data_table import Column, Row
from pages.blocks.source_mark import mark_of_cell, written
from pages.features.comparison.area_marks import letters
from pages.features.comparison.comparison_view import ViewPair
from pages.texts.words import Words
from pages.view.heading import title
from pages.view.source_list import source_entries
from pages.view.view import View


@dataclass(frozen=True, slots=True)
class PairColumn:
    """A column of the table.

    Attributes:
        text: What stands in it for an area id.
        highlighted: Areas whose entry in it is brought out.
    """

    head: str
    text: Callable[[str], str]
    highlighted: frozenset[str] = frozenset()


def show_pair_table(
    view: View,
    pair: ViewPair,
    more: Sequence[PairColumn] = (),
    map_keys: Sequence[str] = (),
    highlighted: tuple[frozenset[str], frozenset[str]] = (frozenset(), frozenset()),
) -> None:
    """Write the closed table and the list of sources.

    Args:
        view: The view of the page, for language and compared areas.
        pair: The two views.
        more: Further columns.
        map_keys: `MapFrame.key` of the maps beside it.
        highlighted: Areas whose figure of the one and of the other view is brought out.
    """
    say = view.say
    figures = [_figures(each, marked) for each, marked in zip(pair, highlighted, strict=True)]
    html_block.show(
        "compare_table",
        summary=say("programme.twin"),
        map_key=" ".join(map_keys),
        caption=say("compare.twin_caption", one=title(pair.left), other=title(pair.right)),
        columns=[
            Column(say("table.area")),
            Column(say("table.type")),
            *(Column(title(each), number=True) for each in pair),
            *(Column(each.head) for each in more),
        ],
        rows=_rows(view, pair.left.words.kind, [*figures, *more]),
    )
    show_pair_sources(view.dataset, view.say, pair)


def show_pair_sources(dataset: Dataset, say: Words, pair: ViewPair) -> None:
    """Write definitions and sources of both views."""
    used = sources_of(dataset, (cell for each in pair for cell in each.table.cells.values()))
    html_block.show(
        "sources",
        title=say("source.label"),
        paragraphs=[say.term(each.kennzahl.definition) for each in _distinct(pair)],
        sources=source_entries(dataset, used, say),
    )


def _figures(shown: View, highlighted: frozenset[str]) -> PairColumn:
    return PairColumn(title(shown), lambda area_id: _value(shown, area_id), highlighted)


def _rows(view: View, kind: Callable[[str], str], columns: Sequence[PairColumn]) -> list[Row]:
    """All areas, the compared ones first and in their own order."""
    known, areas = letters(view), view.dataset.areas
    others = sorted((each for each in areas if each not in known), key=lambda each: areas[each].label)
    return [_row(view, kind, columns, area_id) for area_id in (*known, *others)]


def _row(view: View, kind: Callable[[str], str], columns: Sequence[PairColumn], area_id: str) -> Row:
    say, letter = view.say, letters(view).get(area_id, "")
    entries = [(each.text(area_id), area_id in each.highlighted) for each in columns]
    is_highlighted = any(on for _, on in entries)
    name = html_block.rendered(
        "compare_table_name",
        name=f"{letter} {view.dataset.areas[area_id].label}".strip(),
        in_class=say("legend.in_class") if is_highlighted else "",
    )
    marks = ("wir-chosen-row" if letter else "", "wir-class-row" if is_highlighted else "")
    return Row(
        (
            Markup(name),
            kind(area_id),
            *(Markup(html_block.rendered("compare_table_value", text=text, on=on)) for text, on in entries),
        ),
        " ".join(mark for mark in marks if mark),
        area_id,
    )


def _value(view: View, area_id: str) -> Markup:
    cell, name = view.table.cells[area_id], view.dataset.areas[area_id].label
    sign = written(mark_of_cell(view.dataset, cell, f"{title(view)}, {name}", view.say))
    return Markup("{} {}").format(view.words.value(cell), sign)


def _distinct(pair: ViewPair) -> Sequence[View]:
    return (pair.left,) if pair.left.kennzahl.id == pair.right.kennzahl.id else tuple(pair)
