"""One area in depth as a sheet: its key figures against its type and Hessen, where it lies, and its years."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import replace

from data.kennzahlen.kennzahl import KennzahlId
from data.kennzahlen.registry import KENNZAHLEN
from data.statistics.year_table import Mean
from pages.blocks.data_table import basis
from pages.choice.dependent_choices import with_kennzahl
from pages.drawing.plans.profile import ProfileSheet
from pages.drawing.plans.series import SeriesSheet
from pages.features.profile.area_facts import profile_facts, profile_note
from pages.features.profile.area_figures import comparisons, type_mean, type_mean_name
from pages.features.profile.series_sheet import series_sheet
from pages.files.view_imprint import imprint
from pages.files.view_map_sheet import bare_map
from pages.view.figure_words import FigureWords
from pages.view.heading import subject
from pages.view.view import View, view_of

_COUNTED = "absolut"
_CHARTS: tuple[KennzahlId, ...] = ("ikw-veranstaltungen", "einwohner")
"""Whose years the Steckbrief shows, in plain numbers."""


def profile_sheet(view: View, area_id: str) -> ProfileSheet:
    """The profile of an area, its figures of the year closest to the view's."""
    return next(profile_sheets(view, [area_id]))


def profile_sheets(view: View, area_ids: Iterable[str]) -> Iterator[ProfileSheet]:
    """The profiles of several areas, one after the other; what they share is worked out once."""
    chosen = {id_: with_kennzahl(view.selection, id_, view.dataset) for id_ in KENNZAHLEN}
    views = tuple(view_of(each, view.dataset) for each in chosen.values())
    counted = tuple(view_of(replace(chosen[id_], bezug=_COUNTED), view.dataset) for id_ in _CHARTS)
    for area_id in area_ids:
        # A profile shows where its area lies, on the screen as in the file: never as a tile.
        own = replace(view, selection=replace(view.selection, gebiet=area_id, kacheln=False))
        yield _sheet(own, area_id, views, [series_sheet(each, area_id) for each in counted])


def _sheet(view: View, area_id: str, views: Sequence[View], charts: Sequence[SeriesSheet]) -> ProfileSheet:
    say, dataset = view.say, view.dataset
    cells = [each.table.cells[area_id] for each in views]
    used = (source for cell in cells for source in cell.figure.source_ids)
    name = dataset.full_name(area_id, view.selection.day, view.say.language)
    rows = [_row(each, area_id) for each in views]
    # A slide may have no room for the last ones.
    order = sorted(range(len(rows)), key=lambda at: views[at].kennzahl.id != view.kennzahl.id)
    known = tuple(rows[at] for at in order if cells[at].value is not None)
    gaps = len(rows) - len(known)
    facts, note = tuple(profile_facts(view, area_id)), profile_note(view, area_id)
    where = bare_map(view)
    in_words = [f"{row[0]}: {'; '.join(cell for cell in row[1:] if cell)}" for row in rows]
    remark = say("profile.mean_note")
    return ProfileSheet(
        area_id=area_id,
        title=say("sheet.profile", area=name),
        lead=" · ".join([*(f"{label}: {text}" for label, text in facts), *([note] if note else [])]),
        spoken=where.spoken,
        facts=facts,
        note=note,
        caption=say("profile.figures_caption", year=view.selection.jahr),
        heads=_heads(view, area_id),
        rows=tuple(rows),
        known=known,
        gaps=say("slides.gaps", count=gaps) if gaps else "",
        more=say("slides.more_figures"),
        more_staged=say("slides.more_figures_staged"),
        map=where,
        imprint=imprint(view, "kreis", used, drawn=True, spoken=[*in_words, remark]),
        sources_title=say("source.label"),
        remark=remark,
        charts=tuple(charts),
    )


def _heads(view: View, area_id: str) -> tuple[str, ...]:
    say = view.say
    return (
        say("profile.kennzahl"),
        say("controls.jahr"),
        say("ranking.value"),
        say("ranking.rank"),
        say(f"types.{view.dataset.areas[area_id].status_on(view.selection.day).type}"),
        say("profile.mean_all"),
        say("profile.comparison"),
        say("table.basis"),
    )


def _row(view: View, area_id: str) -> tuple[str, ...]:
    cell, say = view.table.cells[area_id], view.say
    every = view.table.mean_hessen
    return (
        view.words.scoped(subject(view), cell),
        str(view.selection.jahr),
        view.words.value(cell),
        "" if cell.rank is None else say("profile.rank", rank=cell.rank, n=cell.n),
        _mean(view.words, type_mean(view, area_id), type_mean_name(view, area_id)),
        _mean(view.words, every, view.words.mean_name(view.table)),
        " · ".join(comparisons(view, area_id)),
        basis(view.words, cell),
    )


def _mean(words: FigureWords, mean: Mean | None, name: str) -> str:
    """The mean with what it is of, for that differs from row to row."""
    return "" if mean is None else words.say("profile.mean_of", mean=words.mean(mean), of=name)
