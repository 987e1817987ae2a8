"""The columns an event list may have, and which column of somebody's table each of them probably is."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from typing import Literal

from rapidfuzz import fuzz, process

from data.events.addresses import land_of
from data.events.event_when import read_times, read_when
from data.intake.cell_text import plain
from data.intake.sheet import Value
from data.places.names import spelled

ColumnId = Literal[
    "day",
    "last_day",
    "time",
    "end_time",
    "all_day",
    "title",
    "place",
    "postal_code",
    "municipality",
    "land",
    "ags",
    "coordinates",
    "latitude",
    "longitude",
    "organiser",
    "category",
    "barrier_free",
    "status",
]


@dataclass(frozen=True, slots=True)
class EventColumn:
    """A column of the normalised list.

    Attributes:
        title: German heading, as the template writes it.
        others: Other headings that lists and exports give it in German and English, as `spelled`, with spaces between.
    """

    id: ColumnId
    title: str
    others: str


COLUMNS: tuple[EventColumn, ...] = (
    EventColumn(
        "day",
        "Datum",
        "tag termin zeitraum wann beginn beginntam von start startdatum beginndatum datumvon datumbeginn "
        "anfang anfangsdatum starttermin datumuhrzeit datumundzeit date startdate eventdate when begin "
        "begins starts startsat startdatetime startdateandtime startzeitpunkt dtstart from",
    ),
    EventColumn(
        "last_day",
        "Datum bis",
        "bis ende endetam enddatum letztertag datumende endtermin end enddate ends endsat enddatetime "
        "endzeitpunkt dtend to until",
    ),
    EventColumn(
        "time",
        "Uhrzeit",
        "zeit beginntum beginnuhrzeit beginnzeit anfangszeit uhrzeitvon uhrzeitbeginn startzeit "
        "startuhrzeit zeitvon time starttime begintime einlass",
    ),
    EventColumn("end_time", "Uhrzeit bis", "endzeit endetum enduhrzeit uhrzeitende zeitbis endtime"),
    EventColumn(
        "all_day", "Ganztägig", "ganztaegigesereignis ganztaegigertermin ganztags alldayevent allday wholeday"
    ),
    EventColumn(
        "title",
        "Titel",
        "veranstaltung veranstaltungstitel titelderveranstaltung betreff name thema was bezeichnung "
        "ueberschrift title subject summary event eventname eventtitle headline",
    ),
    EventColumn(
        "place",
        "Ort",
        "veranstaltungsort wo raum adresse veranstaltungsadresse anschrift location locationname venue "
        "venuename place address fulladdress treffpunkt saal spielort spielstaette veranstaltungsstaette",
    ),
    EventColumn(
        "postal_code",
        "PLZ",
        "postleitzahl zip zipcode postalcode postcode venuezip venuepostcode venuepostalcode locationzip",
    ),
    EventColumn(
        "municipality",
        "Gemeinde",
        "stadt kommune stadtgemeinde gemeindename ortsname ortschaft plzort plzundort plzstadt stadtort "
        "veranstaltungsstadt city town municipality cityname venuecity locationcity",
    ),
    EventColumn(
        "land", "Bundesland", "land state federalstate province country staat venuestate venuecountry"
    ),
    EventColumn(
        "ags", "AGS", "gemeindeschluessel amtlichergemeindeschluessel ars schluessel regionalschluessel"
    ),
    EventColumn("coordinates", "Koordinaten", "koordinate coordinates geo gps latlon latlng position"),
    EventColumn(
        "latitude",
        "Breite",
        "lat latitude breitengrad geobreite geografischebreite geographischebreite geolat nordwert hochwert y",
    ),
    EventColumn(
        "longitude",
        "Länge",
        "lon lng long longitude laengengrad geolaenge geografischelaenge geographischelaenge geolng "
        "geolon ostwert rechtswert x",
    ),
    EventColumn(
        "organiser",
        "Veranstalter",
        "veranstalterin veranstaltetvon traeger organisation organisator ausrichter verein kontakt "
        "organizer organiser host",
    ),
    EventColumn(
        "category",
        "Art",
        "kategorie kategorien format rubrik veranstaltungsart artderveranstaltung typ sparte genre "
        "category categories eventtype type",
    ),
    EventColumn(
        "barrier_free",
        "Barrierefrei",
        "barrierefreiheit rollstuhlgerecht zugaenglich accessibility accessible wheelchair",
    ),
    EventColumn("status", "Status", "veranstaltungsstatus eventstatus"),
)
HEADINGS: dict[str, ColumnId] = {
    name: column.id for column in COLUMNS for name in (spelled(column.title), *column.others.split())
}
"""Every known heading, as `spelled`, the likelier ones of a column first."""
_TIMED: dict[ColumnId, ColumnId] = {"day": "time", "last_day": "end_time"}
_DATED: dict[ColumnId, ColumnId] = {"time": "day", "end_time": "last_day"}
_NEAR_ENOUGH = 86
_SHORTEST_NEAR = 4
_SAMPLE = 50
_MOSTLY = 0.8


def proposed_mapping(headings: Sequence[str], rows: Sequence[Sequence[Value]]) -> dict[ColumnId, int]:
    """Which column of a table (numbered from 0) probably holds what; a column is proposed once, but for the address.

    By the heading first, exactly, then nearly (rapidfuzz), and by the content where a heading has two meanings:
    "Beginn" may be a day or a time, "Land" a country, "Ort" a house or a town. Where no heading says so, a column
    full of days is the day and one full of keys of Hessen the AGS. Where nothing else says the town, the address is
    proposed for it too. A proposal only: the page asks before it counts.
    """
    found: dict[ColumnId, int] = {}
    keys = [spelled(heading) for heading in headings]
    cells = [_filled(number, rows[:_SAMPLE]) for number in range(len(keys))]
    names = _names_for(keys)
    exact = ((names[name], number) for name in names for number, key in enumerate(keys) if key == name)
    for column_id, number in (*exact, *_nearly(keys, names)):
        if number not in found.values():
            _propose(found, column_id, number, cells[number])
    for number, column in enumerate(cells):
        for kind, holds in (("day", _is_period), ("ags", _is_ags)):
            if number not in found.values() and _mostly(column, holds):
                found.setdefault(kind, number)  # type: ignore[arg-type]
    if "place" in found and not {"municipality", "ags", "coordinates", "latitude"} & set(found):
        found["municipality"] = found["place"]
    return found


def _nearly(keys: Sequence[str], names: Mapping[str, ColumnId]) -> Iterator[tuple[ColumnId, int]]:
    for number, key in enumerate(keys):
        if len(key) >= _SHORTEST_NEAR:
            near = process.extractOne(key, list(names), scorer=fuzz.ratio, score_cutoff=_NEAR_ENOUGH)
            if near:
                yield names[near[0]], number


def _names_for(keys: Sequence[str]) -> dict[str, ColumnId]:
    """The known headings; "Ort" is the town beside a postal code or an address, unless another column is."""
    if any(HEADINGS.get(key) == "municipality" for key in keys):
        return HEADINGS
    beside = any(HEADINGS.get(key) in ("postal_code", "place") for key in keys if key != "ort")
    return {**HEADINGS, "ort": "municipality"} if beside else HEADINGS


def _filled(number: int, rows: Sequence[Sequence[Value]]) -> list[Value]:
    return [row[number] for row in rows if number < len(row) and plain(row[number])]


def _mostly(cells: Sequence[Value], holds: Callable[[Value], bool]) -> bool:
    return bool(cells) and sum(map(holds, cells)) >= _MOSTLY * len(cells)


def _propose(found: dict[ColumnId, int], column_id: ColumnId, number: int, cells: Sequence[Value]) -> None:
    if column_id in _TIMED and _mostly(cells, _is_clock):
        column_id = _TIMED[column_id]
    elif column_id in _DATED and _mostly(cells, _is_period):
        column_id = _DATED[column_id]
    elif column_id == "land" and cells and not _mostly(cells, lambda cell: land_of(cell) is not None):
        return
    found.setdefault(column_id, number)


def _is_period(cell: Value) -> bool:
    # A bare number may be a day of Excel, but also anything else.
    return not isinstance(cell, int | float) and bool(read_when(cell, 2024, day_first=True).whens)


def _is_clock(cell: Value) -> bool:
    found = read_times(cell)
    return found is not None and found.day is None


def _is_ags(cell: Value) -> bool:
    return re.fullmatch(r"0?6\d{6}", plain(cell)) is not None
