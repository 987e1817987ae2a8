from __future__ import annotations

from data.export.code_words import CODES, with_words
from data.export.export_table import ExportColumn, ExportTable, packaged_tables
from data.loading.schema import describe
from tests.real_tables import committed_dataset


def test_every_code_of_the_tables_has_a_german_word() -> None:
    assert committed_dataset()
    told = [name for name, words in CODES.items() for word in words.values() if word]
    assert told
    for table in describe():
        for field in table["schema"]["fields"]:
            codes = field.get("constraints", {}).get("enum", ())
            if field["name"] in CODES:
                assert set(codes) <= CODES[field["name"]].keys(), (table["name"], field["name"])


def test_words_stand_right_of_their_codes_and_codes_stay() -> None:
    [observations] = [table for table in packaged_tables() if table.name == "observation"]
    told = with_words(observations)
    names = [column.name for column in told.columns]
    assert names[names.index("qualifier") + 1] == "qualifier_words"
    pairs = {(row[names.index("qualifier")], row[names.index("qualifier_words")]) for row in told.rows}
    assert ("more_than", "über") in pairs
    assert [column for column in told.columns if not column.name.endswith("_words")] == list(
        observations.columns
    )
    assert all(column.description for column in told.columns)


def test_empty_code_has_no_word_and_words_of_a_view_no_twin() -> None:
    columns = (ExportColumn("stage", "Stand"), ExportColumn("qualifier", "Zusatz"))
    table = with_words(ExportTable("t", "T", "", columns, ((None, "rund"), ("announced", "über"))))
    assert [column.name for column in table.columns] == ["stage", "stage_words", "qualifier"]
    assert table.rows == ((None, None, "rund"), ("announced", "angekündigt", "über"))


def test_english_table_keeps_its_codes_alone() -> None:
    table = ExportTable("t", "T", "", (ExportColumn("stage", "Stage"),), (("announced",),))
    assert with_words(table, "en") is table
