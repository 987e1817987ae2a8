"""Fehler melden: a mail ready to send, with the key of the figure, its value, its sources and its address."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, replace
from urllib.parse import quote

from markupsafe import Markup

from data.export.view_table import cell_sources
from data.kennzahlen.registry import kennzahl_of
from data.model.records import (
    GERMANY,
    HESSEN,
    Dataset,
    MunicipalityYear,
    Observation,
    Population,
    ProgrammeRule,
)
from data.statistics.year_table import Cell
from pages.blocks import html_block
from pages.blocks.observation_words import label_words
from pages.choice.selection import Selection
from pages.session import state
from pages.session.view_address import address, lasting_address
from pages.settings.configuration import configuration
from pages.texts.words import Words
from pages.view.figure_words import FigureWords
from pages.view.view import View


@dataclass(frozen=True, slots=True)
class _Reported:
    """The figure a mail is about.

    Attributes:
        area, label, year: What it is, in words, for the subject.
        key: Parts that together identify it.
        value: The figure as it is shown.
        shown: Address at which it is shown.
    """

    area: str
    label: str
    year: str | int
    key: Sequence[str]
    value: str
    source_ids: Sequence[str]
    shown: str


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
    figure = cell.figure
    reported = _Reported(
        area=view.dataset.areas[figure.area_id].label,
        label=view.say.term(words.kennzahl.short),
        year=figure.year,
        key=(figure.area_id, figure.kennzahl, words.bezug.id, str(figure.year)),
        value=words.with_unit(cell),
        source_ids=cell_sources(view.dataset, cell),
        shown=address(replace(view.selection, gebiet=figure.area_id), view.dataset, state.page()),
    )
    return _link(reported, view.say)


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
    wider = one.area_id in (HESSEN, GERMANY)
    reported = _Reported(
        area=say(f"report.{one.area_id}") if wider else dataset.areas[one.area_id].label,
        label=label_words(dataset, one, say),
        year=one.period,
        key=(one.id,),
        value=value,
        source_ids=(one.source_id,),
        shown=_where_listed(dataset, one.area_id, say),
    )
    return _link(reported, say)


def report_rule(dataset: Dataset, rule: ProgrammeRule, say: Words) -> Markup:
    """Link that reports a rule of the programme; empty where no address is configured."""
    if not configuration().error_mail:
        return Markup()
    reported = _Reported(
        area=say("report.rule"),
        label=say.term(kennzahl_of(rule.kennzahl).short),
        year=f"{rule.first_year}–{rule.last_year}",
        key=(rule.id,),
        value=say.with_qualifier(say.number(rule.value, 0), rule.qualifier),
        source_ids=rule.source_ids,
        shown=_where_listed(dataset, HESSEN, say),
    )
    return _link(reported, say)


def report_population(dataset: Dataset, one: Population | MunicipalityYear, say: Words) -> Markup:
    """Link that reports the inhabitants and km² of an area or a municipality; empty where no address is configured."""
    if not configuration().error_mail:
        return Markup()
    if isinstance(one, MunicipalityYear):
        name, key = one.name, one.ags
    else:
        name, key = dataset.areas[one.area_id].label, one.area_id
    reported = _Reported(
        area=name,
        label=say("report.population"),
        year=one.day.year,
        key=(key, one.day.isoformat()),
        value=f"{say.number(one.persons, 0)}; {say.number(one.area_km2, 2)} km²",
        source_ids=(one.source_id,),
        shown=_where_listed(dataset, HESSEN, say),
    )
    return _link(reported, say)


def _link(reported: _Reported, say: Words) -> Markup:
    subject = say("report.figure", area=reported.area, label=reported.label, year=reported.year)
    title = say("report.subject", subject=subject)
    lines = [
        say("report.key", key=" / ".join(reported.key)),
        say("report.value", value=reported.value),
        say("report.sources", sources=", ".join(reported.source_ids) or "–"),
        say("report.view", address=reported.shown),
        "",
        say("report.question"),
        "",
    ]
    # RFC 6068: lines of a mail end with CR LF, and everything but letters and digits is percent-encoded.
    body = quote("\r\n".join(lines), safe="/:")
    href = f"mailto:{quote(configuration().error_mail, safe='@')}?subject={quote(title, safe='')}&body={body}"
    about = say("report.about", subject=subject)
    return Markup(html_block.rendered("report", href=href, label=say("report.label"), about=about).strip())


def _where_listed(dataset: Dataset, area_id: str, say: Words) -> str:
    """Where the atlas lists the figure: the profile of its area, else the page of all data."""
    if area_id in dataset.areas:
        return lasting_address(Selection(gebiet=area_id, sprache=say.language), dataset, "kreis")
    return lasting_address(Selection(sprache=say.language), dataset, "daten")
