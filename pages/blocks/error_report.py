"""Fehler melden: a mail ready to send, with the key of the figure, its value, its sources and its address."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from urllib.parse import quote

from markupsafe import Markup

from data.export.view_table import cell_sources
from data.kennzahlen.registry import indicator
from data.model.records import GERMANY, HESSEN, Dataset, Observation, ProgrammeRule
from data.model.territory import MunicipalityYear, Population
from data.statistics.year_table import Cell
from pages.blocks import html_block
from pages.choice.selection import Selection
from pages.session import state
from pages.session.view_address import address, lasting_address
from pages.settings.configuration import configuration
from pages.texts.words import Words
from pages.view.figure_words import FigureWords
from pages.view.view import View


def report_figure(view: View, cell: Cell, words: FigureWords | None = None) -> Markup:
    """Link that reports the figure of one area; empty where no address is configured, and for one of the viewer's own.

    Args:
        view: The view on screen.
        cell: The figure.
        words: Words of the figure's own Kennzahl, Bezug and year, where these are not the view's.
    """
    words = words or view.words
    if not configuration().error_mail or cell.figure.basis == "viewer":
        return Markup()
    say, figure = view.say, cell.figure
    subject = say(
        "report.figure",
        area=view.dataset.areas[figure.area_id].label,
        label=say.term(words.indicator.short),
        year=figure.year,
    )
    key = (figure.area_id, figure.kennzahl, words.bezug.id, str(figure.year))
    shown = address(replace(view.selection, gebiet=figure.area_id), view.dataset, state.page())
    sources = cell_sources(view.dataset, cell)
    return _link(subject, _lines(key, words.with_unit(cell), sources, shown, say), say)


def report_observation(dataset: Dataset, one: Observation, value: str, say: Words) -> Markup:
    """Link that reports a stated figure; empty where no address is configured.

    Args:
        dataset: All tables.
        one: The observation.
        value: The figure as it is shown.
        say: Words in the language of the interface.
    """
    # The viewer's own figures are nobody else's to mend, and no mail shall carry them out of the session.
    if not configuration().error_mail or one.source_id in dataset.own_sources:
        return Markup()
    measure = dataset.measures[one.measure]
    subject = say(
        "report.figure",
        area=_territory(dataset, one.area_id, say),
        label=say.side(measure.label_de, measure.label_en),
        year=one.period,
    )
    shown = _where_listed(dataset, one.area_id, say)
    return _link(subject, _lines((one.id,), value, (one.source_id,), shown, say), say)


def report_rule(dataset: Dataset, rule: ProgrammeRule, say: Words) -> Markup:
    """Link that reports a rule of the programme; empty where no address is configured."""
    if not configuration().error_mail:
        return Markup()
    shown = _where_listed(dataset, HESSEN, say)
    subject = say(
        "report.figure",
        area=say("report.rule"),
        label=say.term(indicator(rule.kennzahl).short),
        year=f"{rule.first_year}–{rule.last_year}",
    )
    value = say.with_qualifier(say.number(rule.value, 0), rule.qualifier)
    return _link(subject, _lines((rule.id,), value, rule.source_ids, shown, say), say)


def report_population(dataset: Dataset, one: Population | MunicipalityYear, say: Words) -> Markup:
    """Link that reports the inhabitants and km² of an area or a municipality; empty where no address is configured."""
    if not configuration().error_mail:
        return Markup()
    name = one.name if isinstance(one, MunicipalityYear) else dataset.areas[one.area_id].label
    key = one.ags if isinstance(one, MunicipalityYear) else one.area_id
    subject = say("report.figure", area=name, label=say("report.population"), year=one.day.year)
    persons, km2 = say.number(one.persons, 0), say.number(one.area_km2, 2)
    shown = _where_listed(dataset, HESSEN, say)
    value = f"{persons}; {km2} km²"
    return _link(subject, _lines((key, one.day.isoformat()), value, (one.source_id,), shown, say), say)


def _lines(key: Sequence[str], value: str, sources: Sequence[str], shown: str, say: Words) -> list[str]:
    return [
        say("report.key", key=" / ".join(key)),
        say("report.value", value=value),
        say("report.sources", sources=", ".join(sources) or "–"),
        say("report.view", address=shown),
        "",
        say("report.question"),
        "",
    ]


def _link(subject: str, lines: Sequence[str], say: Words) -> Markup:
    title = say("report.subject", subject=subject)
    # RFC 6068: lines of a mail end with CR LF, and everything but letters and digits is percent-encoded.
    body = quote("\r\n".join(lines), safe="/:")
    href = f"mailto:{quote(configuration().error_mail, safe='@')}?subject={quote(title, safe='')}&body={body}"
    about = say("report.about", subject=subject)
    return Markup(html_block.rendered("report", href=href, label=say("report.label"), about=about).strip())


def _territory(dataset: Dataset, area_id: str, say: Words) -> str:
    if area_id in (HESSEN, GERMANY):
        return say(f"report.{area_id}")
    return dataset.areas[area_id].label


def _where_listed(dataset: Dataset, area_id: str, say: Words) -> str:
    """Where the atlas lists the figure: the profile of its area, else the page of all data."""
    if area_id in dataset.areas:
        return lasting_address(Selection(gebiet=area_id, sprache=say.language), dataset, "kreis")
    return lasting_address(Selection(sprache=say.language), dataset, "daten")
