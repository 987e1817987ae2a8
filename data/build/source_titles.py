"""Titles and addresses of sources: what the facts call them, said for a reader, never invented.

Many facts name a source by its host or its publisher alone. Such a source gets a description in place of a title: it
begins with "Angaben", or with the kind that the facts do name ("Pressemitteilung"), and says what was taken from it.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping
from dataclasses import dataclass

from data.build.german_texts import Row
from data.places.names import short_name, spelled

WEEK = re.compile(r"ikw_|motto$|date_start$|date_end$|tag_des_fluechtlings$|events$|places$")
"""Measures that are about the Interkulturelle Woche, local or nationwide."""
KINDS = (
    (re.compile(r"\bPM\b(?! list)"), "Pressemitteilung"),
    (re.compile(r"[Pp]rogramm"), "Veranstaltungsprogramm"),
    (re.compile(r"Datenbankeintrag"), "Datenbankeintrag"),
    (re.compile(r"podcast", re.IGNORECASE), "Podcast-Folge"),
)
"""Kinds of sources as far as the facts name them."""
OFFICIAL = re.compile(r"Destatis|BBSR|comparison of two editions|Hanau-Auskreisungsgesetz|Hess\. Landtag")
PRESS_RELEASE = re.compile(r"^[^:]*?,? ?\bPM\b(?P<number> [\d/]+)?[^:]*: (?P<title>.+)$")
PUBLISHER_PAGES = {
    "Statistisches Bundesamt (Destatis)": (
        "https://www.destatis.de/DE/Themen/Laender-Regionen/Regionales/Gemeindeverzeichnis/_inhalt.html"
    ),
    "Bundesinstitut für Bau-, Stadt- und Raumforschung (BBSR)": "https://www.bbsr.bund.de",
}
"""Where the publishers themselves keep what was read in a copy; both addresses stand in the facts."""
_FILES = re.compile(r",? aus \S+\.csv\b[^,]*| \(siehe \S+\.csv\)")
"""Files that the facts name in a title: a reader has no use for them, and the location names them."""
_MOST_PLACES = 3


@dataclass(frozen=True, slots=True)
class Taken:
    """What was taken from one source.

    Attributes:
        measures: In the order of the facts.
        places: Names of the towns or areas; empty for nationwide figures alone.
        years: First years of the periods, sorted, each once.
    """

    measures: tuple[str, ...]
    places: tuple[str, ...]
    years: tuple[str, ...]


def taken_from(observations: Iterable[Row], areas: Iterable[Row], towns: Iterable[Row]) -> dict[str, Taken]:
    """What the facts take from each source, by its id.

    Where a source has figures of the week and others, those of the week are told; where it has local and nationwide
    ones, the local ones are.

    Args:
        observations: Rows of the facts.
        areas: Rows of the facts with ``area_id`` and ``long_name``.
        towns: Rows of the facts with ``municipality_ags`` and ``name``.
    """
    names = {row["municipality_ags"]: short_name(row["name"]) for row in towns}
    names |= {row["area_id"]: row["long_name"].removeprefix("Stadt ") for row in areas} | {"06": "Hessen"}
    by_source: dict[str, list[Row]] = {}
    for row in observations:
        by_source.setdefault(row["source_id"], []).append(row)
    return {source_id: _taken(rows, names) for source_id, rows in by_source.items()}


def _taken(rows: list[Row], names: Mapping[str, str]) -> Taken:
    week = [row for row in rows if WEEK.match(row["indicator"])]
    told = week or rows
    told = [row for row in told if row["area_id"] != "00"] or told
    places = [name for row in told for name in _places(row, names)]
    return Taken(
        tuple(dict.fromkeys(row["indicator"] for row in told)),
        tuple(dict.fromkeys(places)),
        tuple(sorted({row["from"][:4] for row in told if row["from"]})),
    )


def _places(row: Row, names: Mapping[str, str]) -> list[str]:
    if row["area_id"] == "00":
        return []
    others = [names[key] for key in row["with_or_part"].split(";") if key]
    return others if row["scope"] == "part" else [names[row["area_id"]], *others]


def readable_title(title: str, told: str, publisher: str, taken: Taken | None, labels: Row) -> str:
    """The title of a source as readers see it.

    Args:
        title: What the facts call the source.
        told: The same in German.
        publisher: Who published it; not said again in front of the title.
        taken: What was taken from it; ``None`` for nothing.
        labels: German label of a measure by its id.
    """
    if taken is not None and _is_only_a_name(title, publisher):
        return _described(title, taken, labels)
    told = _FILES.sub("", told)
    release = PRESS_RELEASE.match(told)
    if release is not None:
        return f"Pressemitteilung{release['number'] or ''}: {release['title']}"
    before, colon, after = told.partition(": ")
    return after if colon and before in publisher else told


def _is_only_a_name(title: str, publisher: str) -> bool:
    """Whether the facts give the name of a publisher or of its pages in place of a title."""
    if ": " in title or OFFICIAL.match(title):
        return False
    first = re.match(r"[\w.-]+", title)
    assert first is not None
    host = first[0].rpartition(".")[0] or first[0]
    return host == "Website" or "." in first[0] or spelled(host) in spelled(publisher)


def _described(title: str, taken: Taken, labels: Row) -> str:
    kind = next((word for pattern, word in KINDS if pattern.search(title)), "Angaben")
    places = list(taken.places[:_MOST_PLACES])
    more = len(taken.places) - len(places)
    where = ", ".join(places) + (f" und {more} weitere" if more else "")
    if all(WEEK.match(measure) for measure in taken.measures):
        # A town's own programme is not one for the whole of Germany because it also tells of it.
        extent = where or ("bundesweit" if kind == "Angaben" else "")
        about = f"{kind} zur Interkulturellen Woche {', '.join(taken.years)}"
        return f"{about} ({extent})" if extent else about
    what = "; ".join(labels.get(measure, measure) for measure in taken.measures[:2])
    return f"{kind}: {what} ({', '.join((where or 'bundesweit', *taken.years))})"


def publisher_first(url: str, location: str, publisher: str) -> tuple[str, str]:
    """Address and place of a source; of a copy, and of what was worked out, the publisher's address comes first."""
    if not url and publisher in PUBLISHER_PAGES:
        return PUBLISHER_PAGES[publisher], location
    if not url.startswith("https://github.com/") or publisher not in PUBLISHER_PAGES:
        return url, location
    within = re.sub(r" \(Original: .*", "", location)
    return PUBLISHER_PAGES[publisher], f"gelesen in der Kopie {url.removeprefix('https://')}: {within}"
