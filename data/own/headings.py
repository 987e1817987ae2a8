"""What a heading may mean: a role, a Kennzahl, a year. Only ever proposed; the viewer confirms it."""

from __future__ import annotations

import re
from functools import cache

from data.kennzahlen.kennzahl import KennzahlId
from data.kennzahlen.registry import KENNZAHLEN
from data.own.overlay import IMPORTABLE
from data.own.plan import ColumnUse, Role
from data.places.names import spelled

_ROLES: dict[Role, tuple[str, ...]] = {
    "area": (
        "ags", "schluessel", "gemeindeschluessel", "kreisschluessel", "regionalschluessel", "gebiet", "kreis",
        "landkreis", "stadt", "kommune", "gebietskoerperschaft", "gebietsname", "name", "nuts", "nuts3", "region",
        "programmgebiet", "kreisstadt", "kreisfreiestadt", "area", "district", "gebietsschluessel", "kennziffer",
        "raumeinheit", "rs", "ars", "schluesselnummer", "gemeindekennziffer", "kreiskennziffer", "gemeinde", "kennung",
        "kreisname", "gemeindename", "stadtgemeinde", "landkreisstadt", "kreiskreisfreiestadt",
    ),
    "kennzahl": ("kennzahl", "indikator", "merkmal", "messgroesse", "indicator", "kennzahlzwischenzeile"),
    "year": (
        "jahr", "berichtsjahr", "haushaltsjahr", "kalenderjahr", "foerderjahr", "year", "stichtag", "zeit",
        "berichtszeitraum", "zeitpunkt", "zeitraum", "periode", "datum", "jahrzwischenzeile",
    ),
    "value": ("wert", "zahl", "anzahl", "menge", "value", "betrag", "summe", "stellen"),
    "qualifier": ("zusatz", "genauigkeit", "einschraenkung", "qualifier"),
    "note": ("anmerkung", "bemerkung", "hinweis", "kommentar", "notiz", "erlaeuterung", "note"),
}  # fmt: skip
_AREA_NOUN = re.compile(
    r"(land|stadt)?kreis(e|en|es)?|(kreis|sonderstatus)?(stadt|staedten?)|(kreis)?kommunen?|(stadt)?gemeinden?"
    r"|((programm|verwaltungs)?gebiet|verwaltungsbezirk)(e|en|s|es)?|((gebiets)?koerperschaft|region|(verwaltungs|gebiets|"
    r"raum)?einheit)(en)?|(stand)?orte?s?|lk|lkr|lkrs|sk|ags|(amtliche[rs]?)?(gemeinde|kreis|gebiets|regional)?schluessel"
    r"|(gemeinde|kreis|gebiets|schluessel)nummer|gebietsname|(gebiets|regional)bezeichnung"
)
"""Nouns for an area or its key, in the spelling of `names.spelled`."""
_AREA_WORD = re.compile(
    r"und|u|bzw|beziehungsweise|oder|sowie|mit|in|im|der|des|die|den|name|namen|bezeichnung|nr|nummer"
    r"|wir|land|landes|hessens?|hessische[nrs]?|(kreisfreie|kreisangehoerige|angehoerige|amtliche|regionale|zustaendige"
    r"|beteiligte|teilnehmende)[nrs]?|(kreisfr|krfr|kfr|amtl|kreisang)"
)
"""Words that may stand beside such nouns in the heading of a column: "Name der zuständigen Gebietskörperschaft"."""
_KENNZAHLEN: tuple[tuple[str, KennzahlId], ...] = (
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
"""Words by which a heading speaks of a Kennzahl; one that speaks of two says neither."""
_MONEY = (
    "foerderung",
    "foerdersumme",
    "foerdermittel",
    "zuschuss",
    "zuschuesse",
    "ausgaben",
    "kosten",
    "betrag",
    "budget",
)
"""Words for the money that goes into what a Kennzahl counts."""
_POSTS = re.compile(r"fallmanag|casemanag")
"""Words for the posts of the Fallmanagement, in the spelling of `names.spelled`; the next is a heading of them alone."""
_POSTS_ALONE = re.compile(
    r"(wir)?((an)?zahl(der)?)?(stellen|posts)?(im|fuer|for)?(wir)?(fallmanage|casemanage)(ment|r)(innen)?(undfallmanager)?"
    r"(stellen|posts)?"
)
_YEAR = re.compile(r"(?<!\d)(19[5-9]\d|20\d\d)(?!\d)")
_SHORT_DAY = re.compile(r"(?<!\d)\d{1,2}\.\s?\d{1,2}\.\s?(\d\d)(?!\d)")
_SPAN = re.compile(
    r"(?<!\d)(?:19[5-9]|20\d)(\d)\s*(?:/|-|–|—|bis)\s*(?:(?:19[5-9]|20\d)\d|(\d\d))(?!\d|-\d|\.\d)",
    re.IGNORECASE,
)
_PERIOD = re.compile(
    r"schuljahr|\b(vor)?vorjahr|\bfolgejahr|semester|spielzeit|saison|quartal|halbjahr|trimester"
    r"|\b(Hj|HJ|Q[1-4]|[1-4]\. ?Q)\b"
    r"|\b(seit|ab|bis|vor|nach|von)\s+(ende |anfang |zum |\d{1,2}\.\s?\d{1,2}\.\s?)*(?=(19|20)\d\d)",
    re.IGNORECASE,
)
_BESIDE_YEAR = re.compile(
    r"\b\d{1,2}\.\s?(\d{1,2}\.|[A-Za-zä]+)|\b\d{1,2}\)|[¹²³⁰-⁹*]|(?<=\d)\s?([a-z]\)|[pr]\b)|-\d\d-\d\d\b"
)
"""What stands beside a bare year and says nothing more of it: day and month, marks of footnotes."""
_BESIDE_WORDS = (
    "", "am", "anzahl", "ende", "haushaltsjahr", "im", "in", "jahr", "jahresende", "per", "stand", "standam", "stichtag",
    "wert", "zum",
)  # fmt: skip
PART = re.compile(
    r"\b(weiblich\w*|männlich\w*|divers|frauen|männer|mädchen|jungen|darunter|davon|dar\.|jünger als)(?!\w)"
    r"|\bunter \d+ Jahren?|\b\d+ bis (unter )?\d+ Jahre",
    re.IGNORECASE,
)
"""Words for a part of what is counted."""
OTHER_COUNT = re.compile(
    r"(?<!im )eins[aä]tze?n?\b|stunden?\b|teilnehm|besuche|(aus|fort|weiter)bildung(en)?\b|schulung(en)?\b"
    r"|qualifizierung|beratung|termine?n?\b|veranstaltungs?-?(orte|tage)|\bneue[nrs]?\b|\bneu(zug|gewinn)|\bzug[aä]ng|\babg[aä]ng"
    r"|\bneu[ -]?(ausgebildet|gewonnen|zertifiziert|geschult|qualifiziert|hinzu)|ausgeschieden|durchschnitt"
    r"|veränderung|differenz|zuwachs|abweichung|unbesetzt|vakan|\bnicht\b|inaktiv|ehemalig|benötigt|fehlend|bedarf\b"
    r"|\boffene",
    re.IGNORECASE,
)
"""Words for what those do whom a Kennzahl counts, or what is done to them, and for what comes, goes, lacks or is
worked out."""
OTHER_DAY = re.compile(
    r"gebietsstand|stand(\b|_)|erschein|erschien|abruf|abgerufen|herausgegeben|download|veröffentlicht|erstellt|aktualisiert"
    r"|quelle|ausgabe|auflage|zensus|©|\(c\)",
    re.IGNORECASE,
)
"""Words beside a year that is not, or need not be, that of the figures."""


def years_in(text: str) -> tuple[int, ...] | None:
    """The years that the text names, each once; ``None`` for a span (2019/20, "seit 2015"), a school year, a quarter."""
    span = _SPAN.search(text)
    # "2019-05" is a month; after "2019-21" no month comes, and "2010-12" may be either.
    if _PERIOD.search(text) or (span and (span[2] is None or int(span[2]) > int(span[0][2:4]))):
        return None
    short = (f"20{day[1]}" for day in _SHORT_DAY.finditer(text))
    return tuple(dict.fromkeys(int(year) for year in (*_YEAR.findall(text), *short)))


def year_in(text: str) -> int | None:
    """The one year that the text names, else ``None``; a span is no year."""
    found = years_in(text)
    return found[0] if found and len(found) == 1 else None


def without_years(text: str) -> str:
    """The text without the years in it and the days of them."""
    return _YEAR.sub("", _BESIDE_YEAR.sub("", _SHORT_DAY.sub("", text)))


def is_bare_year(text: str) -> bool:
    """Whether the text is a year, or the day of one, and nothing more but the mark of a footnote."""
    if year_in(text) is None:
        return False
    return spelled(without_years(text.replace("_", " "))) in _BESIDE_WORDS


@cache
def kennzahl_names() -> dict[str, KennzahlId]:
    """Every exact name of a Kennzahl, as `names.spelled` has it."""
    return {
        spelled(name): kennzahl
        for kennzahl, known in KENNZAHLEN.items()
        for name in (known.label.de, known.short.de, known.label.en, known.short.en, kennzahl)
    }


def kennzahl_in(text: str) -> KennzahlId | None:
    """The Kennzahl that the text seems to speak of; one that cannot be imported is none."""
    key = spelled(_YEAR.sub("", text))
    exact = kennzahl_names().get(key)
    if exact is not None:
        return exact if exact in IMPORTABLE else None
    if OTHER_COUNT.search(text):
        return None
    found = {kennzahl for word, kennzahl in _KENNZAHLEN if word in key}
    if _POSTS.search(key) and not any(kennzahl.startswith("fallmanagement") for kennzahl in found):
        # Of one more that cannot be told: posts provided for, or filled.
        return None
    if "fallmanagement-foerderung" in found:
        # What is provided for or filled is the post that the money is for.
        found -= {"fallmanagement-vorgesehen", "fallmanagement-besetzt"}
    elif any(word in key for word in _MONEY):
        return None
    return found.pop() if len(found) == 1 else None


def counts_other(text: str) -> bool:
    """Whether the text has a word for a Kennzahl, but counts something else of it: "Einsätze der Lotsen"."""
    key = spelled(text)
    return (
        key not in kennzahl_names()
        and bool(OTHER_COUNT.search(text))
        and any(word in key for word, _ in _KENNZAHLEN)
    )


def posts_unclear(text: str) -> bool:
    """Whether a heading speaks of posts of the Fallmanagement, but not of whether they are provided for or filled."""
    return kennzahl_in(text) is None and bool(_POSTS_ALONE.fullmatch(spelled(without_years(text))))


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
    if _names_areas(text):
        return ColumnUse("area")
    kennzahl, year = kennzahl_in(text), year_in(text)
    if PART.search(text):
        return ColumnUse(year=year)
    if kennzahl is not None or is_bare_year(text):
        return ColumnUse("value", kennzahl, year)
    if re.match(r"ags|gebiet|kreisname|gemeindename|nuts|landkreis", key):
        return ColumnUse("area")
    # Whoever takes the column for values means those of the year in its heading.
    return ColumnUse(year=year)


def _names_areas(text: str) -> bool:
    """Whether the text has words for areas and no others: "Kreise und kreisfreie Städte", not "Zahl der Kreise"."""
    words = [spelled(word) for word in re.findall(r"[^\W\d_]+", text)]
    nouns = [word for word in words if _AREA_NOUN.fullmatch(word)]
    others = [word for word in words if not _AREA_NOUN.fullmatch(word)]
    return (
        bool(nouns)
        and not re.search(r"\d(?!\))", text)
        and all(_AREA_WORD.fullmatch(word) for word in others)
    )


def is_heading(text: str) -> bool:
    """Whether the text is known as a heading."""
    return use_of_heading(text).role != "ignore" or is_official(text)
