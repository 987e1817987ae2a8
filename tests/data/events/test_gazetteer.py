from __future__ import annotations

from dataclasses import replace

import pytest

from data.events.gazetteer import gazetteer
from data.events.proposals import proposals
from data.model.errors import DataError
from tests.event_samples import known
from tests.real_tables import real_dataset


def test_names_with_several_meanings_are_questions() -> None:
    asked = {key for key in known().questions if not key.isdigit()}
    areas = {"kassel", "fulda", "giessen", "offenbach"}
    # Of Homberg (Efze) and Homberg (Ohm) the addition is often left out.
    towns = {"allendorf", "gemuenden", "homberg", "lautertal", "reichelsheim"}
    assert asked == areas | towns
    assert {meaning.label for meaning in known().questions["kassel"]} == {"Stadt Kassel", "Landkreis Kassel"}


def test_kreis_keys_around_a_city_of_its_own_are_questions() -> None:
    asked = {key for key in known().questions if key.isdigit()}
    assert asked == {"06433", "06434", "06435", "06531", "06532", "06534", "06631"}


def test_every_key_stands_once() -> None:
    for table in (known().keys, known().names):
        keys = table["key"].to_pylist()
        assert len(keys) == len(set(keys)) > 400


def test_key_changed_twice_is_an_error() -> None:
    dataset = real_dataset()
    change = next(each for each in dataset.municipality_changes if each.ags_new == "06437016")
    again = replace(change, ags_old="06437016", ags_new="06437099")
    with pytest.raises(DataError, match="changed their key once"):
        gazetteer(replace(dataset, municipality_changes=(*dataset.municipality_changes, again)))


@pytest.mark.parametrize(
    ("text", "label"),
    [
        ("Frankfort am Main", "Stadt Frankfurt am Main"),
        ("Bad Hombrug", "Stadt Bad Homburg v. d. Höhe"),
        ("60529 Frankfurt-Höchst", "Stadt Frankfurt am Main"),
        ("Russelsheim", "Stadt Rüsselsheim am Main"),
        ("Butzbah", "Butzbach"),
    ],
)
def test_slip_is_proposed_first(text: str, label: str) -> None:
    assert proposals(text, known())[0].meaning.label == label


def test_name_shared_by_two_towns_proposes_both() -> None:
    labels = {each.meaning.label for each in proposals("Homberg", known())}
    assert {"Homberg (Efze)", "Homberg (Ohm)"} <= labels


def test_question_proposes_exactly_its_meanings() -> None:
    assert [each.meaning.area_id for each in proposals("Kassel", known())] == ["kassel", "landkreis-kassel"]
    assert len(proposals("06531", known())) == 2


@pytest.mark.parametrize("text", ["", "  ", "12345", "99999999"])
def test_nothing_is_proposed_for_nothing(text: str) -> None:
    assert proposals(text, known()) == ()
