"""What an address says beside the name of a house: postal code and town, the Land, or that there is no place at all."""

from __future__ import annotations

import re
from collections.abc import Container
from dataclasses import dataclass

from data.intake.cell_text import plain
from data.intake.sheet import Value
from data.places.names import spelled

HESSEN = "Hessen"
CODES_IN_HESSEN = (
    "34", "35", "36", "372", "552", "573", "599", "60", "61", "63", "64", "65", "685", "686", "692", "694", "695",
)  # fmt: skip
"""Beginnings of postal codes that reach Hessen, some of them other Länder too; any other contradicts a name."""
_LANDS: dict[str, tuple[str, ...]] = {
    HESSEN: ("HE", "Hesse"),
    "Baden-Württemberg": ("BW", "BaWü", "Baden-Wuerttemberg"),
    "Bayern": ("BY", "Bavaria", "Freistaat Bayern"),
    "Berlin": ("BE",),
    "Brandenburg": ("BB",),
    "Bremen": ("HB", "Freie Hansestadt Bremen"),
    "Hamburg": ("HH", "Freie und Hansestadt Hamburg"),
    "Mecklenburg-Vorpommern": ("MV", "Mecklenburg-Western Pomerania"),
    "Niedersachsen": ("NI", "NDS", "Lower Saxony"),
    "Nordrhein-Westfalen": ("NW", "NRW", "North Rhine-Westphalia"),
    "Rheinland-Pfalz": ("RP", "RLP", "Rhineland-Palatinate"),
    "Saarland": ("SL",),
    "Sachsen": ("SN", "Saxony", "Freistaat Sachsen"),
    "Sachsen-Anhalt": ("ST", "LSA", "Saxony-Anhalt"),
    "Schleswig-Holstein": ("SH",),
    "Thüringen": ("TH", "Thuringia", "Freistaat Thüringen"),
    "Österreich": ("AT", "Austria"),
    "Schweiz": ("CH", "Switzerland"),
    "Frankreich": ("FR", "France"),
    "Luxemburg": ("LU", "Luxembourg"),
    "Belgien": ("BEL", "Belgium"),
    "Niederlande": ("NL", "Netherlands"),
    "Polen": ("PL", "Poland"),
    "Italien": ("IT", "Italy"),
}
_NAMES = {
    spelled(form): land
    for land, others in _LANDS.items()
    for form in (
        land,
        *others,
        *(f"DE-{other}" for other in others[:1]),
        f"Land {land}",
        f"Bundesland {land}",
    )
}
_SAYS_NOTHING = frozenset({"", "deutschland", "germany", "de", "d", "deu", "brd"})
_NO_PLACE = """
    online onlineveranstaltung onlineevent onlineviazoom onlineperzoom onlineueberzoom onlinezoom
    onlinezoommeeting zoom zoommeeting zoomkonferenz viazoom perzoom ueberzoom digital digitaleveranstaltung
    virtuell virtuelleveranstaltung virtual webinar onlineseminar internet iminternet imnetz livestream
    onlinestream stream youtube teams msteams microsoftteams webex bigbluebutton jitsi videokonferenz
    telefonisch telefon podcast hessenweit landesweit ganzhessen inganzhessen bundesweit deutschlandweit
    wirdbekanntgegeben wirdnochbekanntgegeben ortwirdbekanntgegeben ortwirdnochbekanntgegeben nochnichtbekannt
    nochunbekannt nochoffen offen ortoffen tba tbd tobeannounced nn unbekannt ortunbekannt ohneort keinort
    ohneortsangabe keineangabe ohne keiner wirdnochmitgeteilt wirdmitgeteilt folgt ortfolgt
"""
NO_PLACE_NAMES = frozenset(_NO_PLACE.split())
"""Texts, as `spelled`, that say in place of a name that there is no place, or none yet."""
_ONLINE = re.compile(
    r"(rein |nur )?(online|digital|virtuell|web|video)\w*[ -,:(]+(via|per|über|mit|auf|bei)?\s*"
    r"(zoom|(ms |microsoft )?teams|webex|big ?blue ?button|jitsi|youtube|gotomeeting|skype|discord)\b.*",
    re.IGNORECASE,
)
"""An event on the net with the program it runs on: "Online via Teams"."""
_CODE_AND_TOWN = re.compile(r"(?<![\w-])(?:D\s?-\s?)?(\d{5})\s+([^\W\d][^,;|/()\d]*)")
_BETWEEN = re.compile(r"\s*[,;|]\s*")


@dataclass(frozen=True, slots=True)
class Town:
    """A town out of an address; `postal_code` is empty where none stands before it."""

    name: str
    postal_code: str = ""


def town_of(text: str, names: Container[str] = ()) -> Town | None:
    """The town of an address: what follows its postal code, else the last of several parts where it is a known name.

    Args:
        text: As written: "Rathaus, Markt 1, 35578 Wetzlar".
        names: Known names of places, as `spelled`.

    Returns:
        ``None`` where no town or more than one can be told.
    """
    found = {(code, name.strip(" -–.")) for code, name in _CODE_AND_TOWN.findall(text)}
    if found:
        code, name = next(iter(found))
        return Town(name, code) if len(found) == 1 else None
    parts = _BETWEEN.split(text)
    told = [part for part in parts if spelled(part) not in _SAYS_NOTHING]
    return Town(told[-1]) if len(parts) > 1 and told and spelled(told[-1]) in names else None


def says_no_place(text: str) -> bool:
    """Whether a text says "online", "hessenweit" or "wird noch bekannt gegeben" in place of a name."""
    return spelled(text) in NO_PLACE_NAMES or bool(_ONLINE.fullmatch(text.strip()))


def land_of(cell: Value) -> str | None:
    """Name of the Land or neighbouring country; empty where the cell says none, ``None`` where it is not understood."""
    key = spelled(plain(cell))
    return "" if key in _SAYS_NOTHING else _NAMES.get(key)
