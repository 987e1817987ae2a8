"""Keys as people write them: unique, ambiguous on purpose, or unknown with a reason."""

from __future__ import annotations

from datetime import date
from functools import cache

import pytest

from data.model.words import Words
from data.places.names import names_of
from data.places.resolve import KeyResolver, resolve
from tests.real_tables import real_dataset


@cache
def _resolver() -> KeyResolver:
    return KeyResolver(real_dataset())


UNIQUE = [
    ("Stadt Kassel", "kassel"),
    ("Kreisfreie Stadt Kassel", "kassel"),
    ("Kassel, documenta-Stadt", "kassel"),
    ("LK Kassel", "landkreis-kassel"),
    ("Kassel, Landkreis", "landkreis-kassel"),
    ("Lkr. Gießen", "landkreis-giessen"),
    ("Landkreis Gießen (ohne Stadt Gießen)", "landkreis-giessen"),
    ("Gießen, Universitätsstadt", "giessen"),
    ("Kreis Offenbach", "landkreis-offenbach"),
    ("Offenbach a.M.", "offenbach-am-main"),
    ("Frankfurt/Main", "frankfurt-am-main"),
    ("FRANKFURT AM MAIN", "frankfurt-am-main"),
    ("Bad Homburg", "bad-homburg"),
    ("Bad Homburg v.d.H.", "bad-homburg"),
    ("Bad Homburg vor der Hoehe", "bad-homburg"),
    ("Rüsselsheim, Stadt", "ruesselsheim-am-main"),
    ("Ruesselsheim", "ruesselsheim-am-main"),
    ("Hanau, Brüder-Grimm-Stadt", "hanau"),
    ("Wetterau", "wetteraukreis"),
    ("Landkreis Main-Kinzig", "main-kinzig-kreis"),
    ("main kinzig kreis", "main-kinzig-kreis"),
    ("Gross\u00a0Gerau", "gross-gerau"),
    ("Kreis Bergstrasse", "bergstrasse"),
    ("06411", "darmstadt"),
    ("06411000", "darmstadt"),
    ("06 440", "wetteraukreis"),
    ("06435014", "hanau"),
    ("06415", "hanau"),
    ("06415000", "hanau"),
    ("06631009", "fulda"),
    ("DE711", "darmstadt"),
    ("de71e", "wetteraukreis"),
    ("Landeshauptstadt Wiesbaden", "wiesbaden"),
    ("documenta-Stadt Kassel", "kassel"),
    ("Magistrat der Stadt Darmstadt", "darmstadt"),
    ("Der Magistrat der Universitätsstadt Marburg", "marburg"),
    ("Magistrat Kassel", "kassel"),
    ("Stadtverwaltung Offenbach", "offenbach-am-main"),
    ("Kreisausschuss Wetteraukreis", "wetteraukreis"),
    ("Kreisausschuß des Schwalm-Eder-Kreises", "schwalm-eder-kreis"),
    ("Der Kreisausschuss des Landkreises Kassel", "landkreis-kassel"),
    ("Kreisverwaltung Offenbach", "landkreis-offenbach"),
    ("Main-Kinzig-Kreis ohne Hanau", "main-kinzig-kreis"),
    ("Gießen (ohne Stadt Gießen)", "landkreis-giessen"),
    ("Landkreis Fulda (ohne Stadt)", "landkreis-fulda"),
    ("Hochtaunuskreis (ohne Bad Homburg)", "hochtaunuskreis"),
]
WITH_CITY = [
    ("Main-Kinzig-Kreis (mit Hanau)", "main-kinzig-kreis", "hanau"),
    ("Main-Kinzig-Kreis einschl. Stadt Hanau", "main-kinzig-kreis", "hanau"),
    ("Landkreis Gießen mit Stadt Gießen", "landkreis-giessen", "giessen"),
    ("Landkreis Fulda (inkl. Stadt)", "landkreis-fulda", "fulda"),
    ("Lahn-Dill-Kreis mit Wetzlar", "lahn-dill-kreis", "wetzlar"),
]
NEITHER = [
    "Main-Kinzig-Kreis ohne Gießen",
    "Main-Kinzig-Kreis mit Umland",
    "Wetteraukreis ohne Bad Vilbel",
    "Hessen ohne Frankfurt",
    "Landkreis Kassel mit Kassel",
    "Stadt Fulda ohne Fulda",
    "Magistrat und Kreisausschuss",
    "Kreisausschuss Frankfurt",
    "Magistrat Wetterau",
    "Magistrat " * 3_000 + "Hanau",
]


@pytest.mark.parametrize(("key", "kreis", "city"), WITH_CITY)
def test_landkreis_with_its_city_is_both_areas_on_every_day(key: str, kreis: str, city: str) -> None:
    for on in (None, date(2019, 12, 31), date(2026, 12, 31)):
        [meaning] = _resolver().resolve(key, on).meanings
        assert meaning.area_ids == (kreis, city)


@pytest.mark.parametrize("key", NEITHER)
def test_other_towns_and_offices_of_the_other_kind_are_not_known(key: str) -> None:
    assert _resolver().resolve(key).kind == "unknown"


@pytest.mark.parametrize(("key", "area_id"), UNIQUE)
def test_key_with_one_meaning_leads_to_its_area(key: str, area_id: str) -> None:
    found = _resolver().resolve(key)
    assert found.area_ids == (area_id,)
    assert found.question is None


def test_every_label_and_long_name_leads_to_its_own_area() -> None:
    for area in real_dataset().areas.values():
        assert _resolver().resolve(area.long_name).area_ids == (area.id,)
        assert _resolver().resolve(area.label).area_ids == (area.id,)


AMBIGUOUS = [
    ("Kassel", ["Stadt Kassel", "Landkreis Kassel"]),
    ("OFFENBACH", ["Stadt Offenbach am Main", "Kreis Offenbach"]),
    (
        "giessen",
        ["Stadt Gießen", "Landkreis Gießen (ohne Stadt Gießen)", "Landkreis Gießen mit Stadt Gießen"],
    ),
    ("Fulda", ["Stadt Fulda", "Landkreis Fulda (ohne Stadt Fulda)", "Landkreis Fulda mit Stadt Fulda"]),
    ("06631", ["Landkreis Fulda (ohne Stadt Fulda)", "Landkreis Fulda mit Stadt Fulda"]),
    ("06532000", ["Lahn-Dill-Kreis (ohne Stadt Wetzlar)", "Lahn-Dill-Kreis mit Stadt Wetzlar"]),
    (
        "DE718",
        [
            "Hochtaunuskreis (ohne Stadt Bad Homburg v. d. Höhe)",
            "Hochtaunuskreis mit Stadt Bad Homburg v. d. Höhe",
        ],
    ),
]


@pytest.mark.parametrize(("key", "meanings"), AMBIGUOUS)
def test_ambiguous_key_says_every_meaning(key: str, meanings: list[str]) -> None:
    found = _resolver().resolve(key)
    assert [meaning.label.de for meaning in found.meanings] == meanings
    assert len(found.area_ids) == 2
    assert found.question
    assert all(meaning in found.question.de for meaning in meanings)


@pytest.mark.parametrize("ags", ["06433", "06434", "06435", "06531", "06532", "06534", "06631"])
def test_kreis_key_of_the_seven_asks_with_or_without_city(ags: str) -> None:
    question = resolve(ags, real_dataset(), date(2020, 1, 1)).question
    assert question
    assert "mit oder ohne Stadt?" in question.de
    assert "with or without the city?" in question.en


def test_only_four_names_mean_two_areas() -> None:
    dataset = real_dataset()
    names = [name for area in dataset.areas.values() for name in names_of(area, dataset)]
    assert {name for name in names if names.count(name) > 1} == {"kassel", "giessen", "fulda", "offenbach"}


@pytest.mark.parametrize("key", ["06435", "DE719"])
def test_main_kinzig_is_asked_about_only_until_hanau_left(key: str) -> None:
    before = _resolver().resolve(key, date(2025, 12, 31))
    after = _resolver().resolve(key, date(2026, 1, 1))
    assert before.area_ids == ("main-kinzig-kreis", "hanau")
    assert after.area_ids == ("main-kinzig-kreis",)
    assert after.question is None


@pytest.mark.parametrize(
    ("key", "day", "kind"),
    [
        ("06435014", date(2025, 12, 31), "ags"),
        ("06435014", date(2026, 1, 1), "ags_of_other_day"),
        ("06415", date(2025, 12, 31), "ags_of_other_day"),
        ("06415000", date(2026, 1, 1), "ags"),
    ],
)
def test_key_of_hanau_says_when_the_day_does_not_fit(key: str, day: date, kind: str) -> None:
    found = _resolver().resolve(key, day)
    assert (found.area_ids, found.kind) == (("hanau",), kind)
    assert bool(found.note) == (kind == "ags_of_other_day")


def test_lost_leading_zero_is_said() -> None:
    found = _resolver().resolve("6411")
    assert (found.kind, found.area_ids) == ("ags_without_zero", ("darmstadt",))
    assert found.note == Words(
        "Im Schlüssel fehlt die führende Null; gelesen als 06411.",
        "The leading zero is missing in the key; read as 06411.",
    )


def test_kreis_name_notes_that_official_figures_include_the_city() -> None:
    found = _resolver().resolve("Hochtaunuskreis").note
    assert found == Words(
        "Gemeint ist der Landkreis ohne Stadt Bad Homburg v. d. Höhe; amtliche Kreiszahlen enthalten sie.",
        "The Landkreis (rural district) without Stadt Bad Homburg v. d. Höhe is meant; "
        "official figures of the Kreis include it.",
    )
    assert _resolver().resolve("Main-Kinzig-Kreis", date(2026, 1, 1)).note is None


@pytest.mark.parametrize(
    ("key", "kind", "answer"),
    [
        (
            "Butzbach",
            "municipality",
            "„Butzbach“ ist kein eigenes Gebiet, sondern: Butzbach, Stadt im Wetteraukreis.",
        ),
        (
            "06440005",
            "municipality",
            "„06440005“ ist kein eigenes Gebiet, sondern: Butzbach, Stadt im Wetteraukreis.",
        ),
        ("Stadt Groß-Gerau", "municipality", "sondern: Groß-Gerau, Stadt im Kreis Groß-Gerau."),
        ("Berlin", "elsewhere", "„Berlin“ liegt nicht in Hessen."),
        ("09162", "elsewhere", "„09162“ liegt nicht in Hessen."),
        ("DE737X", "unknown", "„DE737X“ ist kein Gebiet in Hessen."),
        ("DE739", "unknown", "„DE739“ ist kein Gebiet in Hessen."),
        ("  ", "unknown", "Der Schlüssel ist leer."),
    ],
)
def test_key_of_no_area_says_why(key: str, kind: str, answer: str) -> None:
    found = _resolver().resolve(key)
    assert (found.kind, found.area_ids) == (kind, ())
    assert found.question
    assert found.question.de.endswith(answer)


@pytest.mark.parametrize(
    ("key", "areas"),
    [
        ("06411 Darmstadt, Wissenschaftsstadt", ["darmstadt"]),
        ("Darmstadt (06411)", ["darmstadt"]),
        ("064110000000 – Darmstadt", ["darmstadt"]),
        ("6431 Bergstraße", ["bergstrasse"]),
        ("06411 Kassel", ["darmstadt", "kassel", "landkreis-kassel"]),
        ("2019 Darmstadt", []),
        ("09563 Fürth", []),
    ],
)
def test_key_and_name_in_one_cell_must_agree(key: str, areas: list[str]) -> None:
    assert list(_resolver().resolve(key).area_ids) == areas


@pytest.mark.parametrize(
    "key", ["SK Kassel", "St. Kassel", "Kassel, kreisfr. Stadt", "06611", "066110000000", "6611.0", "'06611"]
)
def test_city_is_found_by_every_word_and_key(key: str) -> None:
    assert _resolver().resolve(key).area_ids == ("kassel",)


def test_towns_of_one_name_are_told_apart_or_all_named() -> None:
    assert {place.area_id for place in _resolver().resolve("Reichelsheim").places} == {
        "odenwaldkreis",
        "wetteraukreis",
    }
    assert [place.label for place in _resolver().resolve("Friedberg").places] == ["Friedberg (Hessen)"]


def test_meanings_and_questions_are_said_in_english_too() -> None:
    found = _resolver().resolve("Fulda")
    assert [meaning.label.en for meaning in found.meanings] == [
        "Stadt Fulda",
        "Landkreis Fulda (without Stadt Fulda)",
        "Landkreis Fulda including Stadt Fulda",
    ]
    assert found.question
    assert found.question.en.startswith(
        "“Fulda” can mean Stadt Fulda, Landkreis Fulda (without Stadt Fulda) or"
    )
