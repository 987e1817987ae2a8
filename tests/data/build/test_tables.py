"""The import on a facts folder of a few rows, made here; the real facts are not needed."""

from __future__ import annotations

import shutil
from pathlib import Path

import pytest

from data.build.german_texts import UNTRANSLATED
from data.build.researched_observations import CORRECTIONS, corrected
from data.build.tables import main, write_tables
from data.loading.schema import DESCRIPTION, TABLES
from data.loading.table_reading import read_tables
from data.model.errors import DataError

FACTS: dict[str, str] = {
    "areas.csv": (
        "area_id,slug,name,long_name,type,regierungsbezirk,parent_kreis,nuts3,"
        "valid_from,valid_to,source_id,note\n"
        "06435,main-kinzig-kreis,Main-Kinzig-Kreis,Main-Kinzig-Kreis,Landkreis,"
        "Darmstadt,,DE719,,,S002,around it\n"
        "06435014,hanau,Hanau,Stadt Hanau,Sonderstatusstadt,Darmstadt,06435,DE719,,2025-12-31,S002,\n"
        "06415,hanau,Hanau,Stadt Hanau,kreisfreie Stadt,Darmstadt,,,2026-01-01,,S002,new key\n"
        "06438,landkreis-offenbach,Offenbach,Kreis Offenbach,Landkreis,Darmstadt,,DE71C,,,S002,\n"
        "06611,kassel,Kassel,Stadt Kassel,kreisfreie Stadt,Kassel,,DE731,,,S002,\n"
        "06633,landkreis-kassel,Kassel,Landkreis Kassel,Landkreis,Kassel,,DE734,,,S002,\n"
    ),
    "population_areas.csv": (
        "area_id,date,population,area_km2,population_incl_sonderstatusstadt,"
        "area_km2_incl_sonderstatusstadt,census_basis,source_id\n"
        "06435,2018-12-31,200,80.0,300,87.5,Zensus 2011,S002\n"
    ),
    "population_municipalities.csv": (
        "municipality_ags,date,name,area_id,population,area_km2,census_basis,source_id\n"
        '06435014,2018-12-31,"Hanau, Brüder-Grimm-Stadt",06435014,100,7.5,Zensus 2011,S002\n'
    ),
    "municipality_changes.csv": (
        "ags_old,name_old,ags_new,name_new,kreis,date,date_precision,change,source_id,note\n"
        '06635005,Bromskirchen,06635001,Allendorf (Eder),06635,2023-01-01,day,"merger (whole)",S002,\n'
    ),
    "sources.csv": (
        "source_id,title,date,url,location,checked\n"
        "S002,Destatis Gemeindeverzeichnis,,https://example.org,a.xlsx,full text\n"
        "S003,Integrationslots(*)innen geehrt,2019 (day not shown),https://example.org,,excerpt\n"
    ).replace("(*)", "*"),
    "observations.csv": (
        "area_id,period,from,to,precision,indicator,value,qualifier,unit,scope,"
        "with_or_part,stage,note,source_id\n"
        "06435,2019,2019-01-01,2019-12-31,year,ikw_events,50,more_than,events,joint,"
        "06435014,,with Hanau,S003\n"
        "06415,2026-2030,2026-01-01,2030-12-31,range,grant,600000,exact,EUR,area,,,,S003\n"
        "06438,from 2021,2021-01-01,,from,grant,5,up_to,EUR,part,06438013;06438007,announced,,S003\n"
        "06,undated,,,unknown,posts,32,stated,posts,area,,,,S003\n"
    ),
}
TWINS = (
    "english,german\naround it,umschließt Hanau\nnew key,neuer Schlüssel\nwith Hanau,mit Hanau\n"
    "2019 (day not shown),2019 (ohne Tag)\nfrom 2021,ab 2021\nundated,ohne Datum\n"
)
PUBLISHERS = "source_id,publisher\nS002,Statistisches Bundesamt (Destatis)\nS003,Ein Blatt\n"


@pytest.fixture
def facts(tmp_path: Path) -> Path:
    for name, text in FACTS.items():
        (tmp_path / name).write_text(text, encoding="utf-8")
    (tmp_path / "german.csv").write_text(TWINS, encoding="utf-8")
    (tmp_path / "publishers.csv").write_text(PUBLISHERS, encoding="utf-8")
    (tmp_path / "out").mkdir()
    return tmp_path


def _change(path: Path, old: str, new: str) -> None:
    path.write_text(path.read_text(encoding="utf-8").replace(old, new), encoding="utf-8")


def _written(facts: Path, table: str) -> list[str]:
    write_tables(facts, facts / "out", beside=facts)
    return (facts / "out" / table).read_text(encoding="utf-8").splitlines()[1:]


def test_hanau_is_one_area_with_two_statuses_and_labels_are_unique(facts: Path) -> None:
    assert _written(facts, "area.csv") == [
        "main-kinzig-kreis,Main-Kinzig-Kreis,Main-Kinzig-Kreis,Main-Kinzig-Kreis,"
        "Darmstadt,,DE719,umschließt Hanau",
        "hanau,Hanau,Hanau,Stadt Hanau,Darmstadt,main-kinzig-kreis,DE719,",
        "landkreis-offenbach,Offenbach,Kreis Offenbach,Kreis Offenbach,Darmstadt,,DE71C,",
        "kassel,Kassel,Stadt Kassel,Stadt Kassel,Kassel,,DE731,",
        "landkreis-kassel,Kassel,Landkreis Kassel,Landkreis Kassel,Kassel,,DE734,",
    ]
    assert _written(facts, "area_status.csv")[1:3] == [
        "hanau,Sonderstatusstadt,06435014,,2025-12-31,S002,",
        "hanau,kreisfreie Stadt,06415,2026-01-01,,S002,neuer Schlüssel",
    ]


def test_observations_get_slugs_readable_ids_and_german_texts(facts: Path) -> None:
    assert _written(facts, "observation.csv") == [
        "ikw_events-main-kinzig-kreis-2019-S003,main-kinzig-kreis,ikw_events,2019,2019-01-01,2019-12-31,year,"
        "50,more_than,events,joint,hanau,,,mit Hanau,with Hanau,S003",
        "grant-hanau-2026-2030-S003,hanau,grant,2026-2030,2026-01-01,2030-12-31,range,"
        "600000,exact,EUR,area,,,,,,S003",
        "grant-landkreis-offenbach-ab-2021-06438007-06438013-S003,landkreis-offenbach,grant,ab 2021,"
        "2021-01-01,,from,5,up_to,EUR,part,,06438007;06438013,announced,,,S003",
        "posts-hessen-ohne-datum-S003,hessen,posts,ohne Datum,,,unknown,32,stated,posts,area,,,,,,S003",
    ]


def test_sources_get_publisher_licence_and_a_title_that_names_both_genders(facts: Path) -> None:
    official, press = _written(facts, "source.csv")
    assert official.startswith("S002,Destatis Gemeindeverzeichnis,Statistisches Bundesamt (Destatis),")
    assert "Datenlizenz Deutschland – Namensnennung – Version 2.0" in official
    assert press == (
        "S003,Integrationslotsinnen und -lotsen geehrt,Ein Blatt,2019 (ohne Tag),https://example.org,,"
        "Zitat einzelner Zahlen,excerpt"
    )


def test_other_tables_keep_their_rows(facts: Path) -> None:
    assert _written(facts, "population.csv") == [
        "main-kinzig-kreis,2018-12-31,200,80.0,300,87.5,Zensus 2011,S002"
    ]
    assert _written(facts, "municipality_population.csv") == [
        '06435014,2018-12-31,"Hanau, Brüder-Grimm-Stadt",hanau,100,7.5,Zensus 2011,S002'
    ]
    assert _written(facts, "municipality_change.csv") == [
        "06635005,Bromskirchen,06635001,Allendorf (Eder),2023-01-01,merger,S002,"
    ]


def test_two_observations_of_one_id_are_named_and_nothing_is_written(facts: Path) -> None:
    twice = "06435014,2026-2030,2026-01-01,2030-12-31,range,grant,5,exact,EUR,area,,,,S003\n06415,2026-2030,"
    _change(facts / "observations.csv", "06415,2026-2030,", twice)
    with pytest.raises(
        DataError, match=r"observations.csv: found 'grant-hanau-2026-2030-S003', expected one"
    ):
        write_tables(facts, facts / "out", beside=facts)
    assert list((facts / "out").iterdir()) == []


def test_a_text_without_a_twin_is_taken_over_marked_and_listed(facts: Path) -> None:
    _change(facts / "german.csv", "with Hanau", "without")
    _change(facts / "german.csv", "undated", "no date")
    _change(facts / "sources.csv", "Destatis Gem", "Copy of Destatis Gem")
    written = write_tables(facts, facts / "out", beside=facts)
    assert written.untranslated == ("Copy of Destatis Gemeindeverzeichnis", "with Hanau", "undated")
    rows = (facts / "out" / "observation.csv").read_text(encoding="utf-8")
    assert "noch nicht übersetzt: with Hanau,with Hanau,S003" in rows
    assert "posts-hessen-ohne-datum-S003,hessen,posts,undated," in rows


def test_a_source_whose_publisher_nobody_has_said_is_named_by_its_host(facts: Path) -> None:
    _change(facts / "publishers.csv", "S003", "S004")
    assert _written(facts, "source.csv")[1].split(",")[2] == "example.org"


def test_an_id_once_given_stays_when_the_scope_is_corrected(facts: Path) -> None:
    with (facts / "observations.csv").open("a", encoding="utf-8") as file:
        file.write(
            "06438,2022,2022-01-01,2022-12-31,year,integrationslotsen_newly_qualified,28,exact,persons,area,,,,S154\n"
        )
    _change(facts / "areas.csv", "landkreis-offenbach", "limburg-weilburg")
    *_, last = _written(facts, "observation.csv")
    assert last.startswith(
        "integrationslotsen_newly_qualified-limburg-weilburg-2022-06533007-06533017-S154,limburg-weilburg,"
    )


def test_missing_facts_file_is_named(facts: Path) -> None:
    (facts / "observations.csv").unlink()
    with pytest.raises(DataError, match=r"^observations.csv: .*expected a readable UTF-8 file"):
        write_tables(facts, facts / "out", beside=facts)


def test_same_facts_give_the_same_bytes(facts: Path) -> None:
    write_tables(facts, facts / "out", beside=facts)
    first = {path.name: path.read_bytes() for path in (facts / "out").iterdir()}
    write_tables(facts, facts / "out", beside=facts)
    assert {path.name: path.read_bytes() for path in (facts / "out").iterdir()} == first
    assert all(b"\r" not in content for content in first.values())


def test_correction_replaces_only_its_row_and_leaves_the_facts_alone() -> None:
    key, change = next(iter(CORRECTIONS.items()))
    columns = ("area_id", "period", "indicator", "value", "source_id")
    row = dict(zip(columns, key, strict=True)) | {"with_or_part": "06438013"}
    before = dict(row)
    assert corrected(row) == row | change
    assert row == before
    assert corrected(row | {"value": "14"}) == row | {"value": "14"}


def test_command_writes_and_checks_the_tables(facts: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert main([str(facts), "--to", str(facts / "out")]) == 0
    for kept in (DESCRIPTION, "measure.csv", "programme_rule.csv"):
        shutil.copy(TABLES / kept, facts / "out")
    assert main([str(facts), "--to", str(facts / "out")]) == 1
    assert "expected a key that exists in" in capsys.readouterr().out


def test_no_text_of_the_tables_waits_for_its_german_twin() -> None:
    for name, rows in read_tables().items():
        for row in rows:
            assert not any(str(text).startswith(UNTRANSLATED) for text in row.values()), (name, row)


def test_command_needs_a_folder() -> None:
    with pytest.raises(SystemExit):
        main([])
