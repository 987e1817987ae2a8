"""The Kennzahlen beside the programme: Interkulturelle Woche, population and area."""

from __future__ import annotations

from data.kennzahlen.kennzahl import Indicator
from data.model.words import Words

_IKW = Words("Interkulturelle Woche", "Intercultural Week")
_WEEK_OVER = (10, 31)
"""The week is one in September; what is counted with it ends in October at the latest."""
_BASIS = Words("Bevölkerung und Fläche", "Population and area")

CONTEXT: tuple[Indicator, ...] = (
    Indicator(
        id="ikw-veranstaltungen",
        group=_IKW,
        label=Words("Veranstaltungen der Interkulturellen Woche", "Events of the Intercultural Week"),
        short=Words("IKW-Veranstaltungen", "IKW events"),
        unit=Words("Veranstaltung", "event"),
        unit_plural=Words("Veranstaltungen", "events"),
        definition=Words(
            "Veranstaltungen der örtlichen Interkulturellen Woche nach Presse und Veranstaltern, teils "
            "gerundet, teils nur angekündigt. Keine Vollerhebung: Ein Gebiet ohne Angabe kann "
            "Veranstaltungen gehabt haben.",
            "Events of the local Intercultural Week according to press and organisers, partly rounded, "
            "partly only announced. Not a census: an area without a figure may have had events.",
        ),
        decimals=0,
        kind="count",
        bezuege=("je-10000-einwohner", "absolut"),
        measures=("ikw_events",),
        over=_WEEK_OVER,
        related=("ikw_organisers",),
        wider_measures=("events", "places"),
    ),
    Indicator(
        id="ikw-organisationen",
        group=_IKW,
        label=Words(
            "Beteiligte Organisationen der Interkulturellen Woche",
            "Organisers of the Intercultural Week",
        ),
        short=Words("IKW-Organisationen", "IKW organisers"),
        unit=Words("Organisation", "organisation"),
        unit_plural=Words("Organisationen", "organisations"),
        definition=Words(
            "Organisationen, Vereine und Stellen, die die örtliche Interkulturelle Woche tragen. Keine Zahl"
            " der Veranstaltungen.",
            "Organisations, associations and offices that carry the local Intercultural Week. Not a number "
            "of events.",
        ),
        decimals=0,
        kind="count",
        bezuege=("absolut",),
        measures=("ikw_organisers",),
        over=_WEEK_OVER,
        related=("ikw_events",),
    ),
    Indicator(
        id="einwohner",
        group=_BASIS,
        label=Words("Einwohner", "Inhabitants"),
        short=Words("Einwohner", "Inhabitants"),
        unit=Words("Einwohner", "inhabitant"),
        unit_plural=Words("Einwohner", "inhabitants"),
        definition=Words(
            "Bevölkerung des Programmgebiets am 31.12. (Landkreis ohne seine Sonderstatusstadt). Bis 2023 "
            "auf Grundlage des Zensus 2011, 2024 des Zensus 2022: Der Sprung dazwischen ist keine "
            "Entwicklung.",
            "Population of the programme area on 31 December (a Landkreis without its Sonderstatusstadt). "
            "Based on the 2011 census until 2023, on the 2022 census in 2024: the step between them is not "
            "a development.",
        ),
        decimals=0,
        kind="count",
        bezuege=("absolut", "je-km2"),
    ),
    Indicator(
        id="flaeche",
        group=_BASIS,
        label=Words("Fläche", "Area"),
        short=Words("Fläche", "Area"),
        unit=Words("km²", "km²"),
        unit_plural=Words("km²", "km²"),
        definition=Words(
            "Fläche des Programmgebiets am 31.12. nach der amtlichen Statistik (Landkreis ohne seine "
            "Sonderstatusstadt), nicht aus der gezeichneten Karte gemessen.",
            "Size of the programme area on 31 December in official statistics (a Landkreis without its "
            "Sonderstatusstadt), not measured on the drawn map.",
        ),
        decimals=2,
        kind="area",
        bezuege=("absolut",),
    ),
)
