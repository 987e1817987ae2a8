from __future__ import annotations

import pytest

from data.events.addresses import Town, land_of, says_no_place, town_of

NAMES = {"butzbach", "linden"}


@pytest.mark.parametrize(
    ("text", "town"),
    [
        ("Rathaus, Markt 1, 35578 Wetzlar", Town("Wetzlar", "35578")),
        ("35578 Wetzlar, Rathaus", Town("Wetzlar", "35578")),
        ("D-65385 Rüdesheim am Rhein", Town("Rüdesheim am Rhein", "65385")),
        ("Keller, 36304 Alsfeld, Deutschland", Town("Alsfeld", "36304")),
        ("Foyer | 61169 Friedberg (Hessen)", Town("Friedberg", "61169")),
        ("Bürgerhaus, Butzbach", Town("Butzbach")),
        ("Bürgerhaus, Butzbach, Deutschland", Town("Butzbach")),
        ("Butzbach, Germany", Town("Butzbach")),
        ("Linden, Hannover", None),
        ("Rathaus", None),
        ("35578 Wetzlar und 35390 Gießen", None),
        ("Raum 12345", None),
        ("Telefon 06441-12345 Zentrale", None),
    ],
)
def test_town_out_of_an_address(text: str, town: Town | None) -> None:
    assert town_of(text, NAMES) == town


@pytest.mark.parametrize(
    ("cell", "land"),
    [
        ("Hessen", "Hessen"),
        ("HE", "Hessen"),
        ("DE-HE", "Hessen"),
        ("Land Hessen", "Hessen"),
        ("NRW", "Nordrhein-Westfalen"),
        ("Baden-Wuerttemberg", "Baden-Württemberg"),
        ("Bavaria", "Bayern"),
        ("Austria", "Österreich"),
        ("Deutschland", ""),
        (None, ""),
        ("irgendwo", None),
    ],
)
def test_land_in_many_spellings(cell: str | None, land: str | None) -> None:
    assert land_of(cell) == land


@pytest.mark.parametrize(
    "text", ["online", "ONLINE", "per Zoom", "hessenweit", "wird noch bekannt gegeben", "n. n."]
)
def test_texts_that_say_there_is_no_place(text: str) -> None:
    assert says_no_place(text)


@pytest.mark.parametrize("text", ["Online-Café Butzbach", "Wetzlar und online", "Lorsch", "", "Zoomland"])
def test_other_texts_say_no_such_thing(text: str) -> None:
    assert not says_no_place(text)
