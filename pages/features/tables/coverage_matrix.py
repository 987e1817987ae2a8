"""One Kennzahl over areas and years: in which way each field is known. A field opens what it stands on below its row."""

from __future__ import annotations

from dataclasses import dataclass

from data.kennzahlen.bezug import BEZUEGE
from data.model.figure import Figure
from data.model.records import Dataset, Observation
from data.statistics.coverage import KNOWN, CoverageMatrix, Known, coverage_matrix, known_as
from data.statistics.metrics import year_table
from pages.blocks import html_block
from pages.blocks.error_report import report_figure
from pages.blocks.map_legend import LegendRow
from pages.blocks.observation_words import label_words, note_words, period_words, rule_years, value_words
from pages.texts.words import Words
from pages.view.figure_words import FigureWords
from pages.view.page_links import href
from pages.view.source_list import SourceEntry, source_entries
from pages.view.view import View

SIGNS: dict[Known, str] = {
    "own": "●",
    "official": "●",
    "joint": "◆",
    "part": "≥",
    "disputed": "?",
    "rule": "§",
    "carried": "→",
    "viewer": "E",
    "missing": ".",
}
"""Said by sign as well as by colour; "≥" and "?" are those of the map, "." is unknown in official tables."""


@dataclass(frozen=True, slots=True)
class Field:
    """One area and year; no link in a year without any figure."""

    known: Known
    sign: str
    link: str
    label: str
    chosen: bool


@dataclass(frozen=True, slots=True)
class MatrixRow:
    """One area; `detail` is what the chosen field stands on, else ``None``."""

    label: str
    fields: tuple[Field, ...]
    filtered: bool
    detail: CellDetail | None


def show_coverage_matrix(view: View) -> None:
    """Write legend and matrix of the view's Kennzahl."""
    say, matrix = view.say, coverage_matrix(view.dataset, view.selection.kennzahl)
    title = say.term(view.kennzahl.label)
    html_block.show(
        "legend",
        label=say("abdeckung.legend"),
        title=title,
        lines=[say("abdeckung.matrix")],
        head_class=say("abdeckung.legend_kind"),
        head_count=say("abdeckung.legend_count"),
        rows=legend_rows(view, matrix),
    )
    html_block.show(
        "coverage_matrix",
        title=title,
        head=say("abdeckung.area"),
        years=matrix.years,
        total=say("abdeckung.total"),
        totals=[matrix.covered(year) for year in matrix.years],
        rows=matrix_rows(view, matrix),
    )


def legend_rows(view: View, matrix: CoverageMatrix) -> list[LegendRow]:
    """The ways of being known that occur, with the number of fields."""
    found = [known_as(shown) for shown in matrix.figures.values()]
    return [
        LegendRow(
            label=view.say(f"known.{known}"),
            kind=f"known wir-k-{known}",
            count=found.count(known),
            count_text=view.say("abdeckung.fields", count=found.count(known)),
            mark=SIGNS[known],
        )
        for known in KNOWN
        if known in found
    ]


def matrix_rows(view: View, matrix: CoverageMatrix) -> list[MatrixRow]:
    """The areas by name, each with all years."""
    words = {
        year: FigureWords(view.dataset, view.kennzahl, BEZUEGE["absolut"], year, view.say)
        for year in matrix.with_figures
    }
    areas = sorted(view.dataset.areas.values(), key=lambda area: area.label)
    return [_row(view, matrix, words, area.id) for area in areas]


def _row(view: View, matrix: CoverageMatrix, words: dict[int, FigureWords], area_id: str) -> MatrixRow:
    chosen = area_id == view.selection.gebiet and view.selection.jahr in words
    return MatrixRow(
        label=view.dataset.areas[area_id].label,
        fields=tuple(_field(view, matrix, words, (area_id, year)) for year in matrix.years),
        filtered=area_id not in view.kept,
        detail=cell_detail(view, words[view.selection.jahr], area_id) if chosen else None,
    )


def _field(view: View, matrix: CoverageMatrix, words: dict[int, FigureWords], at: tuple[str, int]) -> Field:
    (area_id, year), known = at, known_as(matrix.figures[at])
    if year not in words:
        return Field(known, SIGNS[known], "", "", False)
    chosen = at == (view.selection.gebiet, view.selection.jahr)
    return Field(
        known=known,
        sign=SIGNS[known],
        # The chosen field closes itself.
        link=href(view, view.kennzahl.id, year, None if chosen else area_id),
        label=_label(view, words[year], area_id, known),
        chosen=chosen,
    )


def _label(view: View, words: FigureWords, area_id: str, known: Known) -> str:
    say, area = view.say, view.dataset.areas[area_id].label
    if known == "missing":
        return say("abdeckung.field_gap", area=area, year=words.year)
    cell = year_table(view.dataset, view.kennzahl.id, "absolut", words.year, False).cells[area_id]
    return say(
        "abdeckung.field", area=area, year=words.year, value=words.value(cell), known=say(f"known.{known}")
    )


@dataclass(frozen=True, slots=True)
class Reason:
    """One thing a figure stands on, or that was weighed: what is stated, remarks, and the sources."""

    stated: str
    remarks: tuple[str, ...]
    sources: tuple[SourceEntry, ...]
    key: str


@dataclass(frozen=True, slots=True)
class Link:
    """A link in the page."""

    label: str
    href: str


@dataclass(frozen=True, slots=True)
class CellDetail:
    """Everything about one area, Kennzahl and year.

    Attributes:
        lines: How far the figure holds, or why there is none.
        reasons: Observations, best first, then the rule or the statistics.
        report: Link to report an error; empty where none is offered.
        profile, close: Links to the area's profile, and to the same view with the detail closed.
    """

    title: str
    value: str
    lines: tuple[str, ...]
    because: str
    reasons: tuple[Reason, ...]
    none: str
    report: str
    profile: Link
    close: Link


def cell_detail(view: View, words: FigureWords, area_id: str) -> CellDetail:
    """The detail of an area in the year of the words, as absolute number."""
    say, known = view.say, view.kennzahl.id
    cell = year_table(view.dataset, known, "absolut", words.year, False).cells[area_id]
    missing = cell.value is None
    lines = [words.gap_reason(cell)] if missing else [*words.basis_lines(cell), words.stand(cell.figure)]
    return CellDetail(
        title=say("abdeckung.open", area=view.dataset.areas[area_id].label, year=words.year),
        value=say("known.missing") if missing else words.with_unit(cell),
        lines=tuple(lines),
        because=say("abdeckung.because"),
        reasons=tuple(_reasons(view.dataset, view.say, cell.figure)),
        none=say("abdeckung.none"),
        report=report_figure(view, cell, words),
        profile=Link(
            say("abdeckung.profile"),
            href(view, known, words.year, area_id, page="kreis"),
        ),
        close=Link(say("abdeckung.close"), href(view, known, words.year, None)),
    )


def _reasons(dataset: Dataset, say: Words, figure: Figure) -> list[Reason]:
    observed = [dataset.observations[each] for each in figure.candidate_ids]
    if figure.basis in ("rule", "carried"):
        observed += [
            dataset.observations[each] for each in figure.observation_ids if each not in figure.candidate_ids
        ]
    found = [_observed(dataset, say, figure, one) for one in observed]
    if figure.rule_id is not None:
        found.insert(0, _ruled(dataset, say, figure))
    if figure.basis == "official":
        found.append(Reason("", (), _sources(dataset, say, figure.source_ids), ""))
    return found


def _observed(dataset: Dataset, say: Words, figure: Figure, one: Observation) -> Reason:
    used = one.id in figure.observation_ids or figure.value is None
    remarks = (
        say(f"stage.{one.stage}") if one.stage else "",
        note_words(one, say),
        "" if used else say("abdeckung.not_shown"),
    )
    label, period = label_words(dataset, one, say), period_words(one, say)
    return Reason(
        stated=f"{label}, {period}: {value_words(dataset, one, say)}",
        remarks=tuple(text for text in remarks if text),
        sources=_sources(dataset, say, (one.source_id,)),
        key=one.id,
    )


def _ruled(dataset: Dataset, say: Words, figure: Figure) -> Reason:
    rule = next(each for each in dataset.rules if each.id == figure.rule_id)
    return Reason(
        stated=say("abdeckung.rule", years=rule_years(rule)),
        remarks=(say.side(rule.note_de, rule.note_en),),
        sources=_sources(dataset, say, rule.source_ids),
        key=rule.id,
    )


def _sources(dataset: Dataset, say: Words, source_ids: tuple[str, ...]) -> tuple[SourceEntry, ...]:
    return tuple(source_entries(dataset, source_ids, say))
