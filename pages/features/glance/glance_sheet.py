"""The three subjects as a sheet: a map each, its figure, and what it shows."""

from __future__ import annotations

from dataclasses import replace

from data.export.view_table import view_sources
from pages.blocks.map_legend import class_rows, legend_title
from pages.drawing.plans.map_row import MapRowSheet
from pages.features.glance.glance_cards import figure, hatched, name, scope, sentence, unit
from pages.features.glance.subjects import glances
from pages.files.view_imprint import imprint
from pages.files.view_map_sheet import bare_map
from pages.view.view import View


def glance_sheet(view: View) -> MapRowSheet:
    """The sheet; of the session's view only colours and language count."""
    say, shown = view.say, [each.view for each in glances(view)]
    titles = [say("glance.heading", name=name(each), year=each.selection.jahr) for each in shown]
    maps = [replace(bare_map(each), title=title) for each, title in zip(shown, titles, strict=True)]
    words = tuple(_words(each) for each in shown)
    told = [f"{title}: {' '.join(each)}" for title, each in zip(titles, words, strict=True)]
    used = (source for each in shown for source in view_sources(view.dataset, each.table))
    return MapRowSheet(
        title=say("glance.sheet_title"),
        lead="",
        imprint=imprint(shown[0], "", used, drawn=True, spoken=told),
        spoken=" ".join(told),
        maps=tuple(maps),
        words=words,
    )


def _words(view: View) -> tuple[str, ...]:
    """Figure and coverage, what the map shows, and between which values its colours lie."""
    say = view.say
    first = say("glance.figure", figure=" ".join(filter(None, (figure(view), unit(view)))), scope=scope(view))
    return first, " ".join(filter(None, (sentence(view), hatched(view)))), _range(view)


def _range(view: View) -> str:
    """Lightest and darkest colour in words; of one class what the colour means."""
    rows, say = class_rows(view), view.say
    if not rows:
        return ""
    if len(rows) == 1:
        return say("glance.one_class", value=rows[0].label, unit=legend_title(view.words))
    return say("glance.range", unit=legend_title(view.words), low=rows[-1].label, high=rows[0].label)
