"""The table of one Kennzahl, Bezug and year for export: figures as numbers, gaps as signs, sources in every row."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Mapping
from datetime import date

from data.export.export_table import Cell, ExportColumn, ExportTable, titled
from data.export.file_words import UNKNOWN, sign_for
from data.figures.stand import stand
from data.kennzahlen.bezug import BEZUEGE
from data.kennzahlen.registry import bezug_of, kennzahl_of, unit_of
from data.model import formats
from data.model.records import Dataset, SumQualifier
from data.model.words import Language, in_language
from data.statistics.qualifiers import of_rate
from data.statistics.year_table import Cell as Shown
from data.statistics.year_table import YearTable

PLANNED = "geplant für"
"""What stands before a start year that a source only announces."""
DECIMALS = 6
"""Of a rate; numerator and denominator stand beside it for whoever wants more."""

COLUMNS = tuple(
    ExportColumn(name, title, meaning, is_year=name == "year", is_key=name == "ags")
    for name, title, meaning in (
        ("rank", "Rang", "Rang unter den gereihten Werten, 1 ist der höchste; leer, wo nicht gereiht wird."),
        ("area_id", "Kennung", "Kennung des Gebiets; bleibt über Änderungen gleich."),
        (
            "name",
            "Gebiet",
            "Name am 31.12. des Jahres. Landkreise sind ohne ihre Stadt mit Sonderstatus gemeint.",
        ),
        ("type", "Gebietstyp", "Landkreis, kreisfreie Stadt oder Sonderstatusstadt am 31.12. des Jahres."),
        ("ags", "AGS", "Amtlicher Gemeindeschlüssel am 31.12. des Jahres, als Text."),
        ("district", "Regierungsbezirk", "Darmstadt, Gießen oder Kassel."),
        ("year", "Jahr", "Jahr, für das der Wert gilt."),
        (
            "qualifier",
            "Zusatz",
            "Wie genau der Wert ist: rund, über, mindestens, bis zu, fast, seit; leer: genau.",
        ),
        ("value", "Wert", "Zahl, oder wo keine steht ein Zeichen; was es bedeutet, steht unter „Zeichen“."),
        (
            "upper",
            "Wert bis (wenn strittig)",
            "Oberes Ende, wenn Quellen gleichen Ranges sich widersprechen.",
        ),
        ("unit", "Einheit", "Einheit des Werts."),
        ("numerator", "Zähler", "Bei Quoten: die Angabe, die geteilt wird."),
        ("denominator", "Nenner", "Bei Quoten: wodurch geteilt wird, etwa die Einwohner des Gebiets."),
        ("base_day", "Stichtag des Bezugs", "Tag, für den der Nenner gilt."),
        (
            "joint",
            "gemeinsam mit",
            "Andere Gebiete, mit denen zusammen der Wert genannt ist; er wird nicht geteilt.",
        ),
        (
            "parts",
            "nur Gemeinden (AGS)",
            "Gemeinden, für die allein der Wert gilt; er ist dann eine Untergrenze.",
        ),
        (
            "remarks",
            "Grundlage und Einschränkungen",
            "Woraus der Wert folgt, was Quellen anmerken, warum er fehlt.",
        ),
        ("as_of", "Stand der Quelle", "Tag, für den die Quelle den Wert nennt, wo sie einen nennt."),
        ("source_ids", "Quellen", "Kennungen der Quellen; sie stehen im Blatt „Quellen“."),
        ("publishers", "Herausgeber", "Herausgeber dieser Quellen."),
        ("licences", "Lizenz der Quellen", "Unter welcher Lizenz sie stehen."),
        ("stand", "Stand der Daten", "Jüngste auf den Tag datierte Quelle des Atlas."),
    )
)


def view_table(
    dataset: Dataset,
    table: YearTable,
    order: Iterable[str],
    remarks: Mapping[str, str],
    language: Language = "de",
) -> ExportTable:
    """One row per area.

    Args:
        dataset: All tables.
        table: The figures.
        order: Area ids in the order of the rows.
        remarks: By area id, how far the figure holds or why there is none, in that language.
        language: Of the words in the table.
    """
    known = kennzahl_of(table.kennzahl)
    title = f"{known.short.said(language)}, {table.year}"
    made = stand(dataset)
    rows = tuple(
        tuple(None if cells[column.name] == "" else cells[column.name] for column in COLUMNS)
        for cells in (
            _cells(dataset, table, area_id, made, language) | {"remarks": remarks[area_id]}
            for area_id in order
        )
    )
    return titled(ExportTable("tabelle", "Tabelle", title, COLUMNS, rows), language)


def cell_sources(dataset: Dataset, shown: Shown) -> tuple[str, ...]:
    """Sources of a value: those of the figure, then those of the inhabitants or km² it is divided by."""
    below = []
    if shown.base_day is not None:
        keys = [(area_id, shown.base_day.year) for area_id in shown.figure.areas]
        below = [dataset.populations[key].source_id for key in keys]
    return tuple(dict.fromkeys((*shown.figure.source_ids, *below)))


def sources_of(dataset: Dataset, cells: Iterable[Shown]) -> tuple[str, ...]:
    """Sources of several values, each once."""
    return tuple(dict.fromkeys(source for cell in cells for source in cell_sources(dataset, cell)))


def view_sources(dataset: Dataset, table: YearTable) -> tuple[str, ...]:
    """Sources of all values of the table, each once; those of most areas first."""
    counts = Counter(source for cell in table.cells.values() for source in cell_sources(dataset, cell))
    return tuple(source for source, _ in counts.most_common())


def _qualifier_word(qualifier: SumQualifier, language: Language) -> str:
    """The qualifier alone: "rund", "mindestens"; empty for an exact figure."""
    return formats.with_qualifier("", qualifier, language).strip()


def export_value(value: float | None, gap_sign: str) -> Cell:
    """The value rounded to `DECIMALS`, whole numbers as such; the sign where there is none."""
    if value is None:
        return gap_sign
    rounded = round(value, DECIMALS)
    return int(rounded) if rounded.is_integer() else rounded


def gap_sign(shown: Shown, day: date) -> str:
    """Sign for a cell without a value."""
    if not shown.gap:
        return UNKNOWN
    # Inhabitants are those of the end of the year, whatever is counted for each of them.
    over = (12, 31) if shown.gap == "no_denominator" else kennzahl_of(shown.figure.kennzahl).over
    return sign_for(shown.gap, date(shown.figure.year, *over), day)


def qualifier_text(table: YearTable, shown: Shown, language: Language = "de") -> str:
    """How the value holds, in a word; where it is disputed, and its other end holds otherwise, of both ends."""
    if kennzahl_of(table.kennzahl).kind == "year":
        if shown.value is None:
            return ""
        if shown.figure.stage == "announced":
            return in_language(PLANNED, language)
        return _qualifier_word("since", language)
    first, last = (
        _qualifier_word(of_rate(BEZUEGE[table.bezug], qualifier), language)
        for qualifier in (shown.figure.qualifier, shown.figure.upper_qualifier)
    )
    if shown.upper is None or first == last:
        return first
    exact, to = in_language("genau", language), in_language("bis:", language)
    return f"{first or exact}; {to} {last or exact}"


def _cells(
    dataset: Dataset, table: YearTable, area_id: str, made: date, language: Language
) -> dict[str, Cell]:
    """Cells by name of their column; an empty text is an empty cell."""
    shown, area = table.cells[area_id], dataset.areas[area_id]
    figure, day = shown.figure, date(table.year, 12, 31)
    known = kennzahl_of(table.kennzahl)
    source_ids = cell_sources(dataset, shown)
    status, sources = area.status_on(day), [dataset.sources[source] for source in source_ids]
    is_year = known.kind == "year"
    others = [dataset.areas[each].label for each in figure.areas if each != area_id]
    return {
        "rank": shown.rank,
        "area_id": area_id,
        "name": dataset.full_name(area_id, day, language),
        "type": status.type,
        "ags": status.ags,
        "district": area.regierungsbezirk,
        "year": table.year,
        "qualifier": qualifier_text(table, shown, language),
        "value": export_value(shown.value, gap_sign(shown, made)),
        "upper": export_value(shown.upper, ""),
        "unit": (known.short if is_year else unit_of(known, bezug_of(known, table.bezug))).said(language),
        "numerator": export_value(shown.numerator, "") if shown.denominator is not None else None,
        "denominator": export_value(shown.denominator, ""),
        "base_day": shown.base_day,
        "joint": "; ".join(others),
        "parts": "; ".join(figure.parts),
        "as_of": "; ".join(in_language(each, language) for each in figure.as_of.split("; ")),
        "source_ids": "; ".join(source_ids),
        "publishers": "; ".join(dict.fromkeys(in_language(source.publisher, language) for source in sources)),
        "licences": "; ".join(dict.fromkeys(in_language(source.licence, language) for source in sources)),
        "stand": made,
    }
