"""What one field of the coverage matrix stands on: its figure, every observation weighed for it, rules and sources."""

from __future__ import annotations

from dataclasses import dataclass

from data.model.figure import Figure
from data.model.records import Observation
from data.statistics.metrics import year_table
from pages.blocks.error_report import report_figure
from pages.blocks.stated_words import label_words, note_words, period_words, value_words
from pages.view.figure_words import FigureWords
from pages.view.page_links import href
from pages.view.source_list import SourceEntry, source_entries
from pages.view.view import View


@dataclass(frozen=True, slots=True)
class Reason:
    """One thing a figure stands on, or that was weighed: what is stated, remarks, and the sources."""

    stated: str
    remarks: tuple[str, ...]
    sources: tuple[SourceEntry, ...]
    key: str


@dataclass(frozen=True, slots=True)
class CellDetail:
    """Everything about one area, Kennzahl and year.

    Attributes:
        lines: How far the figure holds, or why there is none.
        reasons: Observations, best first, then the rule or the statistics.
        report: Link to report an error; empty where none is offered.
        links: Text and address: to the area's profile, and to close.
    """

    title: str
    value: str
    lines: tuple[str, ...]
    because: str
    reasons: tuple[Reason, ...]
    none: str
    report: str
    profile: tuple[str, str]
    close: tuple[str, str]


def cell_detail(view: View, words: FigureWords, area_id: str) -> CellDetail:
    """The detail of an area in the year of the words, as absolute number."""
    say, known = view.say, view.indicator.id
    cell = year_table(view.dataset, known, "absolut", words.year, False).cells[area_id]
    missing = cell.value is None
    lines = [words.gap_reason(cell)] if missing else [*words.basis_lines(cell), words.stand(cell.figure)]
    return CellDetail(
        title=say("abdeckung.open", area=view.dataset.areas[area_id].label, year=words.year),
        value=say("known.missing") if missing else words.with_unit(cell),
        lines=tuple(lines),
        because=say("abdeckung.because"),
        reasons=tuple(_reasons(view, cell.figure)),
        none=say("abdeckung.none"),
        report=report_figure(view, cell, words),
        profile=(
            say("abdeckung.profile"),
            href(view, known, words.year, area_id, page="kreis"),
        ),
        close=(say("abdeckung.close"), href(view, known, words.year, None)),
    )


def _reasons(view: View, figure: Figure) -> list[Reason]:
    observed = [view.dataset.observations[each] for each in figure.candidate_ids]
    if figure.basis in ("rule", "carried"):
        observed += [
            view.dataset.observations[each]
            for each in figure.observation_ids
            if each not in figure.candidate_ids
        ]
    found = [_observed(view, figure, one) for one in observed]
    if figure.rule_id is not None:
        found.insert(0, _ruled(view, figure))
    if figure.basis == "official":
        found.append(Reason("", (), _sources(view, figure.source_ids), ""))
    return found


def _observed(view: View, figure: Figure, one: Observation) -> Reason:
    say, dataset = view.say, view.dataset
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
        sources=_sources(view, (one.source_id,)),
        key=one.id,
    )


def _ruled(view: View, figure: Figure) -> Reason:
    rule = next(each for each in view.dataset.rules if each.id == figure.rule_id)
    years = (
        f"{rule.first_year}–{rule.last_year}" if rule.last_year > rule.first_year else str(rule.first_year)
    )
    return Reason(
        stated=view.say("abdeckung.rule", years=years),
        remarks=(view.say.side(rule.note_de, rule.note_en),),
        sources=_sources(view, rule.source_ids),
        key=rule.id,
    )


def _sources(view: View, source_ids: tuple[str, ...]) -> tuple[SourceEntry, ...]:
    return tuple(source_entries(view.dataset, source_ids, view.say))
