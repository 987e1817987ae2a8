from __future__ import annotations

import ibis
import pandas as pd
import pyarrow as pa
import pytest

from data.events.decisions import NO_PLACE, OUTSIDE_HESSEN, Decisions, Where
from data.events.engine import engine
from data.events.normalise import ags_in_engine, spelled_in_engine
from data.places.names import spelled
from tests.event_samples import found, known, listed
from tests.real_tables import real_dataset


def test_engine_spells_every_official_name_as_python_does() -> None:
    texts = sorted({place.name for place in real_dataset().municipalities} | {"Gross-Gerau", "Fu\u0308rth"})
    with engine() as connection:
        table = ibis.memtable(pa.table({"text": texts}))
        frame = connection.to_pandas(table.mutate(key=spelled_in_engine(table.text)))
    assert dict(zip(frame["text"], frame["key"], strict=True)) == {text: spelled(text) for text in texts}


def test_ags_in_many_spellings() -> None:
    keys = {
        "06412000": "06412000",
        "6412000": "06412000",
        "06 4 12 000": "06412000",
        "06412": "06412",
        "6412": "06412",
        "064340001001": "06434001",
        "64340001001": "06434001",
        "keiner": None,
    }
    with engine() as connection:
        table = ibis.memtable(pa.table({"text": list(keys)}))
        read = connection.to_pyarrow(table.select("text", key=ags_in_engine(table.text))).to_pylist()
    assert {row["text"]: row["key"] for row in read} == keys


def test_name_places_without_a_question() -> None:
    cases = {
        "Frankfurt am Main": ("frankfurt-am-main", "06412000"),
        "frankfurt a. m.": ("frankfurt-am-main", "06412000"),
        "60311 Frankfurt": ("frankfurt-am-main", "06412000"),
        "D-65183 WIESBADEN": ("wiesbaden", "06414000"),
        "Gross-Gerau": ("gross-gerau", "06433006"),
        "Bad Homburg v.d.Höhe": ("bad-homburg", "06434001"),
        "Stadt Kassel": ("kassel", "06611000"),
        "Landkreis Kassel": ("landkreis-kassel", None),
        "Nieste": ("landkreis-kassel", "06633019"),
        "Butzbach, Friedrich-Ludwig-Weidig-Stadt": ("wetteraukreis", "06440005"),
        "Wetteraukreis": ("wetteraukreis", None),
    }
    frame = found(listed(*({"municipality": name} for name in cases)))
    assert set(frame["placed_by"]) == {"name"}
    places = zip(frame["area_id"], frame["unit"], strict=True)
    assert dict(zip(frame["municipality"], places, strict=True)) == cases


def test_municipality_is_that_of_the_day() -> None:
    # Beerfelden became part of Oberzent on 1 January 2018, Hanau got a new key on 1 January 2026.
    cases = [
        ("Beerfelden", "31.12.2017", "06437002"),
        ("Beerfelden", "1.1.2018", "06437016"),
        ("Beerfelden", None, "06437016"),
        ("Hanau", "31.12.2025", "06435014"),
        ("Hanau", "1.1.2026", "06415000"),
        ("Münster", "1.1.2024", "06432015"),
        ("Bromskirchen", "24.9.2024", "06635001"),
    ]
    frame = found(listed(*({"municipality": name, "day": day} for name, day, _ in cases)))
    assert list(frame["unit"]) == [unit for _, _, unit in cases]


@pytest.mark.parametrize("ags", ["06415000", "06435014", "06415"])
def test_key_of_another_day_is_that_of_the_day(ags: str) -> None:
    frame = found(listed({"ags": ags, "day": "1.9.2025"}, {"ags": ags, "day": "1.9.2026"}))
    assert list(frame["unit"]) == ["06435014", "06415000"]
    assert set(frame["area_id"]) == {"hanau"}


def test_best_key_wins_and_the_contradiction_is_said() -> None:
    # Römer, Frankfurt; the key is Hanau's, the name Wiesbaden's.
    told = {
        "coordinates": "50,1109; 8,6821",
        "ags": "06435014",
        "municipality": "Wiesbaden",
        "day": "1.9.2024",
    }
    frame = found(
        listed(
            told,
            {**told, "coordinates": None},
            {**told, "coordinates": None, "ags": None},
            {**told, "ags": "06412000", "municipality": "Frankfurt"},
        )
    )
    assert list(frame["area_id"]) == ["frankfurt-am-main", "hanau", "wiesbaden", "frankfurt-am-main"]
    assert list(frame["placed_by"]) == ["point", "ags", "name", "point"]
    assert list(frame["contradiction"]) == ["area", "area", None, None]


def test_two_municipalities_of_one_area_contradict_too() -> None:
    frame = found(listed({"ags": "06440004", "municipality": "Friedberg (Hessen)"}))
    assert frame.loc[2, "contradiction"] == "municipality"


def test_ambiguous_name_is_asked_unless_a_better_key_says() -> None:
    frame = found(
        listed(
            {"municipality": "Kassel"},
            {"municipality": "Kassel", "ags": "06611000"},
            {"municipality": "Kassel", "ags": "06633019"},
            {"municipality": "Kassel", "ags": "06412000"},
            {"ags": "06531"},
        )
    )
    assert list(frame["state"]) == ["ambiguous", "placed", "placed", "placed", "ambiguous"]
    # Nieste lies in Landkreis Kassel, so "Kassel" may mean it; Frankfurt contradicts both meanings.
    assert list(frame["contradiction"]) == [None, None, None, "area", None]


def test_decision_about_a_name_holds_for_all_its_events_and_one_event_may_differ() -> None:
    events = listed(
        {"municipality": "Kassel"}, {"municipality": "KASSEL"}, {"municipality": "Kassel"}, {"ags": "06531"}
    )
    decisions = (
        Decisions()
        .with_key("kassel", Where("kassel", "06611000"))
        .with_key("06531", Where("landkreis-giessen"))
        .with_events([4], Where("landkreis-kassel", "06633019"))
    )
    frame = found(events, decisions)
    assert list(frame["area_id"]) == ["kassel", "kassel", "landkreis-kassel", "landkreis-giessen"]
    assert list(frame["placed_by"]) == ["decision", "decision", "event", "ags"]
    assert list(found(events)["state"]) == ["ambiguous"] * 4


def test_misspelt_name_is_never_taken_silently() -> None:
    row = found(listed({"municipality": "Frankfort am Mein"})).loc[2]
    assert (row["state"], row["area_id"]) == ("unknown", None)


def test_places_outside_hessen_are_said() -> None:
    frame = found(
        listed(
            {"coordinates": "49.9929, 8.2473"},  # Mainz
            {"ags": "07315000"},  # Mainz
            {"coordinates": "49.9929, 8.2473", "municipality": "Wiesbaden"},
            {"ags": "07315000", "municipality": "Wiesbaden"},
            {"title": "nur ein Titel"},
        )
    )
    assert list(frame["state"]) == ["outside", "outside", "outside", "placed", "no_key"]
    assert list(frame["contradiction"]) == [None, None, "area", "area", None]


def test_postal_code_confirms_or_contradicts_and_never_places() -> None:
    codes = pa.table({"postal_code": ["60311", "61118"], "area_id": ["frankfurt-am-main", "wetteraukreis"]})
    events = listed(
        {"municipality": "Frankfurt", "postal_code": "60311"},
        {"municipality": "Frankfurt", "postal_code": "61118"},
        {"municipality": "Frankfurt", "postal_code": "60999"},
        {"municipality": None, "postal_code": "60311"},
    )
    assert list(found(events, postal_codes=codes)["contradiction"]) == [None, "postal_code", None, None]
    assert list(found(events, postal_codes=codes)["state"]) == ["placed", "placed", "placed", "no_key"]


def test_land_and_region_of_the_postal_code_contradict_a_name() -> None:
    frame = found(
        listed(
            {"municipality": "Fürth", "postal_code": "90762", "land": "Bayern"},
            {"municipality": "Fürth", "postal_code": "64658", "land": "Hessen"},
            {"municipality": "Fürth", "land": "BY"},
            {"municipality": "Fürth", "postal_code": "90762"},
            {"municipality": "Fürth", "postal_code": "64658", "land": "Bayern"},
            {"municipality": "Wetzlar", "postal_code": "53578", "land": "Hessen"},
            {"municipality": "Nürnberg", "postal_code": "90402"},
            {"municipality": "Nürnberg", "land": "Bayern"},
            {"municipality": "90762 Fürth"},
            {"municipality": "Kassel", "postal_code": "56288"},
            {"ags": "06532023", "postal_code": "90762"},
            {"ags": "06532023", "land": "Bayern"},
        )
    )
    assert list(zip(frame["state"], frame["contradiction"], strict=True)) == [
        ("outside", None),
        ("placed", None),
        ("outside", None),
        ("contradicted", "region"),
        ("contradicted", "land"),
        ("contradicted", "region"),
        ("outside", None),
        ("outside", None),
        ("contradicted", "region"),
        ("ambiguous", None),
        ("placed", "region"),
        ("placed", "land"),
    ]
    assert list(frame["area_id"].notna()) == [state == "placed" for state in frame["state"]]


def test_postal_codes_of_the_borders_of_hessen_are_no_contradiction() -> None:
    # Witzenhausen, Mainz-Kastel (Wiesbaden), Allendorf (Eder), Viernheim, Hirschhorn, Neckarsteinach
    cases = {
        "Witzenhausen": "37213",
        "Wiesbaden": "55252",
        "Allendorf (Eder)": "59969",
        "Viernheim": "68519",
        "Hirschhorn (Neckar)": "69434",
        "Neckarsteinach": "69239",
    }
    frame = found(listed(*({"municipality": name, "postal_code": code} for name, code in cases.items())))
    assert set(frame["state"]) == {"placed"}
    assert frame["contradiction"].isna().all()


def test_no_place_is_an_answer_of_its_own() -> None:
    events = listed(
        {"municipality": "online"},
        {"municipality": "Hessenweit"},
        {"municipality": "wird noch bekannt gegeben"},
        {"municipality": "Wetzlar und online"},
        {"municipality": "Butzbach"},
        {"municipality": "Kassel"},
    )
    assert list(found(events)["state"]) == ["no_place"] * 3 + ["unknown", "placed", "ambiguous"]
    decisions = (
        Decisions()
        .with_key("wetzlarundonline", NO_PLACE)
        .with_key("kassel", OUTSIDE_HESSEN)
        .with_events([6], NO_PLACE)
    )
    frame = found(events, decisions)
    assert list(frame["state"]) == ["no_place"] * 5 + ["outside"]
    assert frame["area_id"].isna().all()
    assert frame["placed_by"].isna().all()


def test_no_event_is_lost_or_doubled() -> None:
    names, keys = ("Kassel", "Fulda", None, "x"), ("06412", "", "1")
    events = listed(*({"municipality": name, "ags": key} for name in names for key in keys))
    frame = found(events, postal_codes=pa.table({"postal_code": ["1", "1"], "area_id": ["fulda", "fulda"]}))
    assert list(frame.index) == events["event"].to_pylist()


def test_every_municipality_of_every_year_finds_its_area_by_its_own_name_and_key() -> None:
    places = sorted({(place.name, place.ags, place.area_id) for place in real_dataset().municipalities})
    asked = {name for name in known().questions}
    by_name = found(listed(*({"municipality": name} for name, _, _ in places)))
    by_key = found(listed(*({"ags": ags} for _, ags, _ in places)))
    expected = pd.Series([area_id for _, _, area_id in places], index=by_name.index)
    clear = ~by_name["name_key"].isin(asked)
    assert (by_key["area_id"] == expected).all()
    assert (by_name["area_id"][clear] == expected[clear]).all()
    assert set(by_name["name_key"][~clear]) <= {"kassel", "fulda", "giessen", "offenbach"}
