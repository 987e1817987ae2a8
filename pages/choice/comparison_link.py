"""The choices of the page of comparison as query parameters and back; `pages.choice.link` has all others."""

from __future__ import annotations

from data.kennzahlen.kennzahl import IndicatorId
from data.kennzahlen.registry import INDICATORS
from data.model.records import Dataset
from data.statistics.metrics import years
from pages.choice.comparison_choice import ANSICHTEN, CHANGE_KINDS, MAP_PAIRS, ORDERS, START, Comparison
from pages.choice.link_reader import LinkReader

PARAMETERS = (
    "ansicht", "karten", "kennzahl2", "bezug2", "jahr2", "vergleichsjahr", "aenderung", "bezugsgebiet", "sort2",
)  # fmt: skip


def read_comparison(
    reader: LinkReader, dataset: Dataset, kennzahl: IndicatorId, bezug: str, jahr: int
) -> Comparison:
    """The choices that a link asks for; what cannot be used is reported to the reader.

    Args:
        reader: Reads the parameters.
        dataset: All tables.
        kennzahl: Kennzahl of the first figure, read from the same link.
        bezug: Its Bezug.
        jahr: Its year.
    """
    kennzahl2 = reader.one("kennzahl2", {k: k for k in INDICATORS}, START.kennzahl2)
    allowed = INDICATORS[kennzahl2].bezuege
    bezug2 = reader.one("bezug2", {b: b for b in allowed}, allowed[0])
    second_years = {str(year): year for year in years(dataset, kennzahl2, bezug2)}
    other_years = {str(year): year for year in years(dataset, kennzahl, bezug) if year != jahr}
    return Comparison(
        ansicht=reader.one("ansicht", {a: a for a in ANSICHTEN}, START.ansicht),
        karten=reader.one("karten", {m: m for m in MAP_PAIRS}, START.karten),
        kennzahl2=kennzahl2,
        bezug2=bezug2,
        jahr2=reader.one("jahr2", second_years, None),
        vergleichsjahr=reader.one("vergleichsjahr", other_years, None),
        aenderung=reader.one("aenderung", {c: c for c in CHANGE_KINDS}, START.aenderung),
        bezugsgebiet=reader.one("bezugsgebiet", {a: a for a in dataset.areas}, None),
        sort2=reader.one("sort2", {o: o for o in ORDERS}, START.sort2),
    )


def comparison_values(
    chosen: Comparison, dataset: Dataset, kennzahl: IndicatorId, bezug: str, jahr: int
) -> dict[str, str]:
    """The parameters; empty where the value is the default, or of no effect on the first figure given."""
    other_years = set(years(dataset, kennzahl, bezug)) - {jahr}
    values: dict[str, tuple[object, object]] = {
        "ansicht": (chosen.ansicht, START.ansicht),
        "karten": (chosen.karten, START.karten),
        "kennzahl2": (chosen.kennzahl2, START.kennzahl2),
        "bezug2": (chosen.bezug2, INDICATORS[chosen.kennzahl2].bezuege[0]),
        "jahr2": (chosen.jahr2, None),
        "vergleichsjahr": (chosen.vergleichsjahr if chosen.vergleichsjahr in other_years else None, None),
        "aenderung": (chosen.aenderung, START.aenderung),
        "bezugsgebiet": (chosen.bezugsgebiet, None),
        "sort2": (chosen.sort2, START.sort2),
    }
    return {key: "" if value == default else str(value) for key, (value, default) in values.items()}
