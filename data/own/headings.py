"""What a heading may mean: a role, a Kennzahl, a year. Only ever proposed; the viewer confirms it."""

from __future__ import annotations

import re
from functools import cache

from data.kennzahlen.kennzahl import IndicatorId
from data.kennzahlen.registry import INDICATORS
from data.own.overlay import IMPORTABLE
from data.own.plan import ColumnUse, Role
from data.places.names import spelled

_ROLES: dict[Role, tuple[str, ...]] = {
    "area": (
        "ags", "schluessel", "gemeindeschluessel", "kreisschluessel", "regionalschluessel", "gebiet", "kreis",
        "landkreis", "stadt", "kommune", "gebietskoerperschaft", "gebietsname", "name", "nuts", "nuts3", "region",
        "programmgebiet", "kreisstadt", "kreisfreiestadt", "area", "district", "gebietsschluessel",
    ),
    "kennzahl": ("kennzahl", "indikator", "merkmal", "messgroesse", "indicator"),
    "year": ("jahr", "berichtsjahr", "haushaltsjahr", "kalenderjahr", "foerderjahr", "year"),
    "value": ("wert", "zahl", "anzahl", "menge", "value", "betrag", "summe", "stellen"),
    "qualifier": ("zusatz", "genauigkeit", "einschraenkung", "qualifier"),
    "note": ("anmerkung", "bemerkung", "hinweis", "kommentar", "notiz", "erlaeuterung", "note"),
}  # fmt: skip
_KENNZAHLEN: tuple[tuple[str, IndicatorId], ...] = (
    ("hoechstfoerderung", "fallmanagement-foerderung"),
    ("fallmanagementfoerderung", "fallmanagement-foerderung"),
    ("besetzt", "fallmanagement-besetzt"),
    ("vorgesehen", "fallmanagement-vorgesehen"),
    ("foerderfaehig", "fallmanagement-vorgesehen"),
    ("koordination", "koordination"),
    ("koordinator", "koordination"),
    ("vielfaltszentrum", "vielfaltszentrum"),
    ("lotsen", "integrationslotsen"),
    ("organisation", "ikw-organisationen"),
    ("veranstaltung", "ikw-veranstaltungen"),
)
"""Words by which a heading speaks of a Kennzahl, the most telling first."""
_YEAR = re.compile(r"(?<!\d)(19[5-9]\d|20\d\d)(?!\d)")


def year_in(text: str) -> int | None:
    """The one year that the text names, else ``None``."""
    found = {int(year) for year in _YEAR.findall(text)}
    return found.pop() if len(found) == 1 else None


@cache
def kennzahl_names() -> dict[str, IndicatorId]:
    """Every exact name of a Kennzahl, as `names.spelled` has it."""
    return {
        spelled(name): kennzahl
        for kennzahl, known in INDICATORS.items()
        for name in (known.label.de, known.short.de, known.label.en, known.short.en, kennzahl)
    }


def kennzahl_in(text: str) -> IndicatorId | None:
    """The Kennzahl that the text seems to speak of; one that cannot be imported is none."""
    key = spelled(_YEAR.sub("", text))
    exact = kennzahl_names().get(key)
    if exact is not None:
        return exact if exact in IMPORTABLE else None
    return next((kennzahl for word, kennzahl in _KENNZAHLEN if word in key), None)


def is_official(text: str) -> bool:
    """Whether the text names a Kennzahl of official statistics, which is not imported."""
    known = kennzahl_names().get(spelled(text))
    return known is not None and known not in IMPORTABLE


def use_of_heading(text: str) -> ColumnUse:
    """What a column with this heading may be."""
    key = spelled(text)
    for role, words in _ROLES.items():
        if key in words:
            return ColumnUse(role)
    kennzahl, year = kennzahl_in(text), year_in(text)
    if kennzahl is not None or (
        year is not None and spelled(_YEAR.sub("", text)) in ("", "wert", "jahr", "anzahl")
    ):
        return ColumnUse("value", kennzahl, year)
    if re.match(r"ags|gebiet|kreisname|gemeindename|nuts|landkreis", key):
        return ColumnUse("area")
    return ColumnUse()


def is_heading(text: str) -> bool:
    """Whether the text is known as a heading."""
    return use_of_heading(text).role != "ignore" or is_official(text)
