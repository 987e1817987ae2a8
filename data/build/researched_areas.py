"""Turns the researched areas, populations, municipalities and sources into rows of the project's tables."""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence
from urllib.parse import urlsplit

from data.build.german_texts import German, Row
from data.build.source_titles import Taken, publisher_first, readable_title

OPEN_DATA = "Datenlizenz Deutschland – Namensnennung – Version 2.0 (https://www.govdata.de/dl-de/by-2-0)"
LAW = "amtliches Werk, gemeinfrei (§ 5 UrhG)"
QUOTED = "Zitat einzelner Zahlen"


def _label(area: Row, names: Sequence[str]) -> str:
    if names.count(area["name"]) == 1 and area["name"] != "Offenbach am Main":
        return "Kreis Offenbach" if area["name"] == "Offenbach" else area["name"]
    return "Offenbach am Main" if area["name"] == "Offenbach am Main" else area["long_name"]


def area_rows(areas: Sequence[Row], german: German) -> list[Row]:
    """The 33 areas in the order of the facts; Hanau's second status is no second area."""
    first = {area["slug"]: area for area in reversed(areas)}
    slugs = {area["area_id"]: area["slug"] for area in areas}
    names = [area["name"] for area in first.values()]
    return [
        {
            "area_id": area["slug"],
            "name": area["name"],
            "label": _label(area, names),
            "long_name": area["long_name"],
            "regierungsbezirk": area["regierungsbezirk"],
            "surrounding": slugs.get(area["parent_kreis"], ""),
            "nuts3": area["nuts3"],
            "note": german(area["note"]),
        }
        for area in areas
        if first[area["slug"]] is area
    ]


def status_rows(areas: Sequence[Row], german: German) -> list[Row]:
    """Type and AGS with validity; the note speaks of the status only, so it is kept for dated rows."""
    return [
        {
            "area_id": area["slug"],
            "type": area["type"],
            "ags": area["area_id"],
            "valid_from": area["valid_from"],
            "valid_to": area["valid_to"],
            "source_id": area["source_id"],
            "note": german(area["note"]) if area["valid_from"] else "",
        }
        for area in areas
    ]


def population_rows(populations: Iterable[Row], slugs: Row) -> list[Row]:
    """Inhabitants and km² of the programme areas, and the official Kreis figures beside them."""
    return [
        {
            "area_id": slugs[row["area_id"]],
            "day": row["date"],
            "persons": row["population"],
            "area_km2": row["area_km2"],
            "persons_with_city": row["population_incl_sonderstatusstadt"],
            "area_km2_with_city": row["area_km2_incl_sonderstatusstadt"],
            "census_basis": row["census_basis"],
            "source_id": row["source_id"],
        }
        for row in populations
    ]


def municipality_rows(municipalities: Iterable[Row], slugs: Row) -> list[Row]:
    """Every municipality of every year, under that year's AGS and name."""
    return [
        {
            "ags": row["municipality_ags"],
            "day": row["date"],
            "name": row["name"],
            "area_id": slugs[row["area_id"]],
            "persons": row["population"],
            "area_km2": row["area_km2"],
            "census_basis": row["census_basis"],
            "source_id": row["source_id"],
        }
        for row in municipalities
    ]


def change_rows(changes: Iterable[Row], german: German) -> list[Row]:
    """Mergers, renamings and Hanau's change of status."""
    return [
        {
            "ags_old": row["ags_old"],
            "name_old": row["name_old"],
            "ags_new": row["ags_new"],
            "name_new": row["name_new"],
            "day": row["date"],
            "kind": row["change"].split()[0],
            "source_id": row["source_id"],
            "note": german(row["note"]),
        }
        for row in changes
    ]


def _licence(source: Row) -> str:
    if re.match(r"Destatis|BBSR|comparison of two editions", source["title"]):
        return OPEN_DATA
    return LAW if source["title"].startswith("Hanau-Auskreisungsgesetz") else QUOTED


def _host(url: str) -> str:
    return (urlsplit(url).hostname or "").removeprefix("www.")


def source_rows(
    sources: Iterable[Row], german: German, publishers: Row, taken: dict[str, Taken], labels: Row
) -> list[Row]:
    """Sources with publisher and licence added, a title for readers, and the publisher's address first.

    Args:
        sources: Rows of the facts.
        german: German twins of titles, dates and places.
        publishers: Publisher by the id of the source; one of whom nobody has said it is named by its host.
        taken: What the facts take from each source, by its id.
        labels: German label of a measure by its id.
    """
    rows = []
    for source in sources:
        key, title = source["source_id"], source["title"]
        publisher = publishers.get(key) or _host(source["url"]) or title
        url, location = publisher_first(source["url"], german.where_english(source["location"]), publisher)
        told = german.where_english(title)
        rows.append(
            {
                "source_id": key,
                "title": readable_title(title, told, publisher, taken.get(key), labels),
                "publisher": publisher,
                "date": german.of_time(source["date"]),
                "url": url,
                "location": location,
                "licence": _licence(source),
                "checked": source["checked"],
            }
        )
    return rows
