"""A year's upkeep on a copy of the real tables: each command says what changed, and a wrong one changes nothing."""

from __future__ import annotations

import shutil
from datetime import date
from pathlib import Path

import pytest

from data.__main__ import main
from data.build.german_texts import read_rows
from data.build.upkeep import _municipalities, add_population
from data.loading.checksums import checksum_problems
from data.loading.load import load_dataset
from data.loading.schema import TABLES
from tests.made_files import xlsx

SOURCE = "S015"
"""Stands for the source that is entered first; any that is there will do."""


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    return Path(shutil.copytree(TABLES, tmp_path / "tables"))


def directory(file: Path, day: str, *, as_numbers: bool = False, **changed: tuple[str, str]) -> Path:
    """A Gemeindeverzeichnis as Destatis prints it: that of the last day in the tables, but for what is changed.

    Args:
        file: Where it goes.
        day: Last day of the tables that it repeats.
        as_numbers: The keys are numbers without their zeros, as a spreadsheet may save them.
        changed: New key and name by old key, the key after an underscore.
    """
    rows: list[list[object]] = [
        [f"Gemeinden in Deutschland nach Fläche, Bevölkerung und Postleitzahl am {day}"],
        [],
        ["Satz-art", "Text-kenn-zeichen", "Amtlicher Regionalschlüssel (ARS)", *[""] * 4, "Gemeindename"],
        [*[""] * 8, "Fläche km2", "Bevölkerung", *[""] * 3, "Post-leit-zahl", "Geografische Mittelpunkt..."],
        ["", "", "Land", "RB", "Kreis", "VB", "Gem", "", "", "insgesamt", "männlich", "weiblich", "je km2"],
        [],
        ["10", "", "06", "", "", "", "", "Hessen"],
        ["20", "", "06", "4", "", "", "", "Reg.-Bez. Darmstadt"],
        ["40", "41", "06", "4", "11", "", "", "Darmstadt, Wissenschaftsstadt"],
        ["50", "50", "06", "4", "11", "0000", "", "Darmstadt, Wissenschaftsstadt"],
    ]
    for row in read_rows(TABLES / "municipality_population.csv"):
        if row["day"] == day:
            ags, name = changed.get(f"_{row['ags']}", (row["ags"], row["name"]))
            key = ["60", "64", ags[:2], ags[2], ags[3:5], "0000", ags[5:]]
            persons = int(row["persons"]) + 10
            more = [persons, 0, 1, "60311", "8,65", "49,87", "L02", "Beispiel", "01", "dicht besiedelt"]
            rows.append([*key, name, float(row["area_km2"]), persons, *more])
    rows.append(["60", "64", "07", "1", "11", "0000", "000", "Koblenz", 105.25, 115298])
    rows += [
        [],
        ["Anmerkungen:"],
        ["1) Bevölkerung auf Grundlage des Zensus 2022."],
        ["© Statistisches Bundesamt"],
    ]
    if as_numbers:
        rows = [[int(c) if isinstance(c, str) and c.isdigit() else c for c in row] for row in rows]
    file.write_bytes(xlsx(rows))
    return file


def test_keys_that_a_spreadsheet_has_made_numbers_are_understood(tmp_path: Path) -> None:
    as_text = directory(tmp_path / "text.xlsx", "2024-12-31")
    numbers = directory(tmp_path / "numbers.xlsx", "2024-12-31", as_numbers=True)
    found = list(_municipalities(numbers))
    assert found == list(_municipalities(as_text))
    assert {len(each.ags) for each in found} == {8}


def test_population_of_a_new_day_is_added_and_what_changed_is_said(
    folder: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    # Every year between must be there, so that of 2025 is added first, when Hanau still belonged to its Kreis.
    add_population(
        folder, directory(tmp_path / "2025.xlsx", "2024-12-31"), date(2025, 12, 31), SOURCE, "Zensus 2022"
    )
    hanau = ("06415000", "Hanau, Brüder-Grimm-Stadt")
    book = directory(tmp_path / "gv.xlsx", "2024-12-31", _06435014=hanau, _06411000=("06411000", "Darmstadt"))
    given = [str(book), "--day", "2026-12-31", "--source", SOURCE, "--folder", str(folder)]
    assert main(["population", *given]) == 0
    said = capsys.readouterr().out
    assert "gone: 06435014 Hanau, Brüder-Grimm-Stadt" in said
    assert "new: 06415000 Hanau, Brüder-Grimm-Stadt (hanau)" in said
    assert "renamed: 06411000 Darmstadt, Wissenschaftsstadt is Darmstadt" in said
    assert checksum_problems(folder) == []
    after = load_dataset(folder).populations
    before = load_dataset(TABLES).populations
    assert after["darmstadt", 2026].persons == before["darmstadt", 2024].persons + 10
    # Hanau has left its Kreis: the Kreis is now the same with and without it.
    kreis = after["main-kinzig-kreis", 2026]
    assert kreis.persons == kreis.persons_with_city
    gross_gerau = after["gross-gerau", 2026]
    assert gross_gerau.persons_with_city == gross_gerau.persons + after["ruesselsheim-am-main", 2026].persons
    assert main(["population", *given]) == 1
    assert "a day that is not there yet" in capsys.readouterr().out


@pytest.mark.parametrize(
    ("command", "expected"),
    [
        (["population", "none.xlsx", "--day", "2026-12-31", "--source", "S999"], "enter it first"),
        (
            ["population", "none.xlsx", "--day", "2026-12-31", "--source", SOURCE],
            "Gemeindeverzeichnis as XLSX",
        ),
        (["key", "atlantis", "06999", "--from", "2027-01-01", "--source", SOURCE], "one of the area ids"),
        (["key", "hanau", "06416", "--from", "2020-01-01", "--source", SOURCE], "a day after 2026-01-01"),
        (
            ["programme-year", "2031", "--note-de", "a", "--note-en", "b", "--source", SOURCE],
            "expected rules of 2030",
        ),
    ],
)
def test_what_cannot_be_meant_is_named_and_changes_nothing(
    folder: Path, command: list[str], expected: str, capsys: pytest.CaptureFixture[str]
) -> None:
    assert main([*command, "--folder", str(folder)]) == 1
    assert expected in capsys.readouterr().out
    assert checksum_problems(folder) == []


def test_new_key_is_confirmed_by_an_official_source(folder: Path, capsys: pytest.CaptureFixture[str]) -> None:
    given = ["--from", "2026-01-01", "--source", SOURCE, "--nuts3", "DE71E", "--folder", str(folder)]
    assert main(["key", "hanau", "06415", *given]) == 0
    said = capsys.readouterr().out
    assert "confirmed: hanau has 06415 from 2026-01-01 on" in said
    assert "confirmed: 06435014 became 06415000" in said
    assert "hanau: NUTS 3 DE719 becomes DE71E" in said
    status = load_dataset(folder).areas["hanau"].statuses[-1]
    assert (status.source_id, status.note) == (SOURCE, "")


def test_key_of_tomorrow_ends_that_of_today(folder: Path, capsys: pytest.CaptureFixture[str]) -> None:
    given = [
        "--from",
        "2028-01-01",
        "--type",
        "kreisfreie Stadt",
        "--source",
        SOURCE,
        "--folder",
        str(folder),
    ]
    assert main(["key", "fulda", "06612", *given]) == 0
    assert "until 2027-12-31, 06612 from 2028-01-01 on" in capsys.readouterr().out
    fulda = load_dataset(folder).areas["fulda"]
    assert fulda.status_on(date(2027, 12, 31)).type == "Sonderstatusstadt"
    assert fulda.status_on(date(2028, 1, 1)).ags == "06612"


def test_programme_year_goes_on_by_its_own_source(folder: Path, capsys: pytest.CaptureFixture[str]) -> None:
    given = [
        "--like",
        "2025",
        "--rule",
        "koordination-landkreis-2022",
        "--note-de",
        "Zwei Stellen.",
        "--note-en",
    ]
    assert (
        main(["programme-year", "2026", *given, "Two posts.", "--source", SOURCE, "--folder", str(folder)])
        == 0
    )
    assert "new: koordination-landkreis-2026: 2 (exact)" in capsys.readouterr().out
    rule = load_dataset(folder).rules[-1]
    assert (rule.first_year, rule.last_year, rule.source_ids, rule.carried_from) == (
        2026,
        2026,
        (SOURCE,),
        None,
    )
