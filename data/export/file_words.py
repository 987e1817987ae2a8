"""What every exported file says of itself: title, Stand, sources, licences, signs. German, for German offices."""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence
from datetime import date

from data.model import formats
from data.model.figure import GapReason
from data.model.records import Dataset
from data.model.words import Language, Words, in_language
from data.version import PROJECT, made_with

SIGNS: tuple[tuple[str, str], ...] = (
    ("0", "genau null (nichts vorhanden); wofür die amtliche Statistik „–“ schreibt"),
    (".", "Zahlenwert unbekannt oder nicht gefunden; das ist nicht null"),
    ("...", "Angabe fällt später an: Jahr oder Woche war beim Stand der Daten noch nicht zu Ende"),
    (
        "/",
        "Zahlenwert nicht sicher genug; in diesem Atlas stehen solche Angaben mit Zusatz, „/“ kommt nicht vor",
    ),
    ("X", "Aussage nicht sinnvoll, zum Beispiel weil es die Förderung in diesem Jahr nicht gab"),
)
"""Signs of German official statistics and what they mean here."""

UNKNOWN, LATER, NOT_MEANINGFUL = ".", "...", "X"
_MEANINGLESS: frozenset[GapReason] = frozenset({"line_ended", "starts_later", "undefined_at_zero"})
_NOT_YET: frozenset[GapReason] = frozenset({"no_data", "no_number", "no_denominator"})

_MORE = Words(" und {} weitere", " and {} more")
FILE_STEM = "wir-atlas-hessen"
_PLAIN = str.maketrans({"ä": "ae", "ö": "oe", "ü": "ue"})


def sign_for(gap: GapReason, over: date, day: date) -> str:
    """The sign that stands for a missing value.

    Args:
        gap: Why it is missing.
        over: When what it would count is over.
        day: Stand of the data; what lies after it cannot be known yet.
    """
    if gap in _MEANINGLESS:
        return NOT_MEANINGFUL
    return LATER if gap in _NOT_YET and over > day else UNKNOWN


def about(
    dataset: Dataset, title: str, day: date, source_ids: Iterable[str], language: Language = "de"
) -> list[tuple[str, str]]:
    """Label and text of everything a reader must know of a file of figures: title, Stand, sources, licence.

    Args:
        dataset: For publishers and licences of the sources.
        title: What the file holds.
        day: Stand of the data.
        source_ids: Sources of its figures; publishers and licences are named in the order of their first source.
        language: Of the lines.
    """
    sources = [dataset.sources[source_id] for source_id in dict.fromkeys(source_ids)]
    publishers = [in_language(source.publisher, language) for source in sources if source.publisher]
    licences = dict.fromkeys(in_language(source.licence, language) for source in sources if source.licence)
    shown, named = formats.day(day, language), few(list(dict.fromkeys(publishers)), language=language)
    lines = [
        ("Titel", f"{PROJECT}: {title}"),
        ("Stand", in_language("{day} (jüngste auf den Tag datierte Quelle)", language).format(day=shown)),
        (
            "Quellen",
            in_language("{names}. Jede Angabe nennt ihre Quelle mit Kennung (S…).", language).format(
                names=named
            ),
        ),
        ("Lizenzen der Quellen", "; ".join(licences)),
        (
            "Bearbeitung",
            in_language(
                "Amtliche Zahlen der Landkreise sind auf Programmgebiete ohne Sonderstatusstadt umgerechnet.",
                language,
            ),
        ),
        (
            "Zitierweise",
            in_language("{project}, Stand {day}, mit Angabe der genannten Quelle.", language).format(
                project=PROJECT, day=shown
            ),
        ),
        ("Erstellt mit", made_with(language)),
    ]
    return [(in_language(label, language), text) for label, text in lines]


def few(names: Sequence[str], most: int = 6, language: Language = "de") -> str:
    """The first names, and how many more there are: "A; B und 3 weitere"."""
    more = len(names) - most
    rest = _MORE.said(language).format(more) if more > 0 else ""
    return "; ".join(names[:most]) + rest


def read_me(lines: Iterable[tuple[str, str]], more: Iterable[str] = ()) -> bytes:
    """Lines and paragraphs as a text file that Windows' editor shows rightly (UTF-8 with BOM, CRLF)."""
    text = "\n\n".join([*(f"{label}: {value}" for label, value in lines), *more])
    return ("\ufeff" + text.replace("\n", "\r\n") + "\r\n").encode()


def signs_text() -> str:
    """The signs and their meaning as a paragraph."""
    return "Zeichen:\n" + "\n".join(f"{sign}  {meaning}" for sign, meaning in SIGNS)


def name_part(text: str) -> str:
    """Words as part of a file's name: "Regierungsbezirk Gießen" is "regierungsbezirk-giessen"."""
    plain = text.casefold().translate(_PLAIN)
    return re.sub(r"[^a-z0-9,]+", "-", plain).strip("-,")


def file_name(view: str, day: date, suffix: str) -> str:
    """Name under which a file is saved: ``wir-atlas-hessen_<view>_<Stand>.<suffix>``."""
    return f"{FILE_STEM}_{view}_{day.isoformat()}.{suffix}"
