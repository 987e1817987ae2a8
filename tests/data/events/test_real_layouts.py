"""Lists as programs and offices write them, from the bytes of the file to what is counted; only their layout is real."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime
from typing import Any

from data.events.event_columns import proposed_mapping
from data.events.list_file import read_list
from data.events.list_reading import EventList, read_events
from data.events.outcomes import Outcomes, outcomes
from data.intake.cell_text import plain
from geo.joins.event_analysis import analysis_of
from pages.features.events.column_choice import heading_of, likeliest_sheet
from tests.event_samples import known
from tests.made_files import book, xls


@dataclass(frozen=True, slots=True)
class Read:
    """What came of a file whose proposed columns were confirmed as they were."""

    events: EventList
    placed: list[dict[str, Any]]
    outcome: Outcomes

    def told(self, *names: str) -> list[tuple[Any, ...]]:
        """These columns of every event, days as text."""
        return [
            tuple(str(row[name]) if row[name] is not None else "" for name in names) for row in self.placed
        ]

    def when(self) -> list[tuple[Any, ...]]:
        return self.told("first_day", "last_day", "start_time", "end_time")

    def problems(self) -> list[tuple[int, str]]:
        return [(each.line, each.kind) for each in self.events.problems]


def read(content: str | bytes, name: str = "liste.csv") -> Read:
    upload = read_list(name, content if isinstance(content, bytes) else content.encode())
    sheet = upload.sheets[likeliest_sheet(upload.sheets)]
    heading = heading_of(sheet)
    rows = sheet.rows[heading + 1 :]
    mapping = proposed_mapping([plain(cell) for cell in sheet.rows[heading]], rows)
    events = read_events(rows, mapping, first_line=heading + 2, names=known().by_name)
    analysis = analysis_of(events.table, known())
    result = Read(events, analysis.placed.to_pylist(), outcomes(events, analysis))
    assert result.outcome.lines == sum(any(map(plain, row)) for row in rows)
    return result


def test_german_outlook_export() -> None:
    found = read(
        '"Betreff","Beginnt am","Beginnt um","Endet am","Endet um","Ganztägiges Ereignis","Erinnerung am",'
        '"Kategorien","Ort"\n'
        '"Eröffnung","21.9.2026","18:00:00","21.9.2026","20:00:00","Aus","20.9.2026","IKW","Rathaus, 35578 Wetzlar"\n'
        '"Ausstellung","22.9.2026","00:00:00","23.9.2026","00:00:00","Ein","22.9.2026","IKW","Foyer, 35510 Butzbach"\n'
        '"Woche","21.9.2026","00:00:00","26.9.2026","00:00:00","Ein","","IKW","Keller, 36304 Alsfeld"\n'
        '"Feier","25.9.2026","20:00:00","26.9.2026","00:00:00","Aus","","IKW","online"\n'.encode("cp1252")
    )
    assert found.when() == [
        ("2026-09-21", "2026-09-21", "18:00", "20:00"),
        ("2026-09-22", "2026-09-22", "", ""),
        ("2026-09-21", "2026-09-25", "", ""),
        ("2026-09-25", "2026-09-25", "20:00", "24:00"),
    ]
    assert found.told("title", "area_id", "state") == [
        ("Eröffnung", "wetzlar", "placed"),
        ("Ausstellung", "wetteraukreis", "placed"),
        ("Woche", "vogelsbergkreis", "placed"),
        ("Feier", "", "no_place"),
    ]
    assert found.outcome == Outcomes(4, 0, 0, {})


def test_english_outlook_export_says_by_one_cell_that_the_month_comes_first() -> None:
    found = read(
        '"Subject","Start Date","Start Time","End Date","End Time","All day event","Location"\n'
        '"Opening","9/10/2026","6:00:00 PM","9/10/2026","8:30:00 PM","False","Hall, 35578 Wetzlar"\n'
        '"Week","9/21/2026","12:00:00 AM","9/26/2026","12:00:00 AM","True","Hall, 35510 Butzbach"\n'
    )
    assert found.when() == [
        ("2026-09-10", "2026-09-10", "18:00", "20:30"),
        ("2026-09-21", "2026-09-25", "", ""),
    ]
    assert found.told("area_id") == [("wetzlar",), ("wetteraukreis",)]


def test_google_calendar_table_without_such_a_cell_is_asked() -> None:
    found = read(
        "Subject,Start Date,Start Time,End Date,End Time,All Day Event,Description,Location,Private\n"
        'Fest,09/10/2026,06:00 PM,09/10/2026,08:00 PM,False,x,"Markt 1, 35578 Wetzlar, Deutschland",True\n'
        'Markt,09/11/2026,,,,True,,"Alsfeld, Deutschland",True\n'
    )
    assert found.problems() == [(2, "order"), (3, "order")]
    assert found.told("first_day", "area_id") == [("", "wetzlar"), ("", "vogelsbergkreis")]
    assert found.outcome == Outcomes(0, 2, 0, {})


def test_export_of_a_ticket_portal() -> None:
    found = read(
        "id,name,start_datetime,end_datetime,venue_name,venue_city,venue_zip,venue_state,lat,lng,status\n"
        "1,Konzert,2026-09-21T17:30:00Z,2026-09-21T20:00:00Z,Halle,Wetzlar,35578,HE,50.5558,8.5045,onsale\n"
        "2,Show,2026-10-24T22:30:00Z,,Halle,Alsfeld,36304,HE,0,0,onsale\n"
        "3,Messe,2026-09-22,2026-09-24,Messe,Fürth,90762,BY,,,onsale\n"
        "4,Chor,2026-09-22T18:00:00+02:00,,Dom,Limburg a. d. Lahn,65549,HE,,,cancelled\n"
        "5,Nacht,2026-09-20T22:00:00.000Z,2026-09-21T21:59:59.000Z,Dom,Fulda,36037,HE,50.5508,9.6753,onsale\n"
    )
    assert found.when() == [
        ("2026-09-21", "2026-09-21", "19:30", "22:00"),
        ("2026-10-25", "2026-10-25", "00:30", ""),
        ("2026-09-22", "2026-09-24", "", ""),
        ("2026-09-21", "2026-09-21", "", ""),
    ]
    assert found.told("placed_by", "state") == [
        ("point", "placed"),
        ("name", "placed"),
        ("", "outside"),
        ("point", "placed"),
    ]
    assert found.outcome == Outcomes(3, 0, 1, {"cancelled": 1})
    assert found.events.notes["zero"] == 1


def test_calendar_of_a_town_below_its_title() -> None:
    found = read(
        "Veranstaltungskalender;;;;\n;;;;\n"
        "Termin;Uhrzeit;Veranstaltung;Veranstaltungsort;Veranstalter\n"
        "Montag, den 21. September 2026;19.30 Uhr;Lesung;Bücherei, Butzbach;Amt\n"
        "Di., 22.09.2026 - So., 27.09.2026;10 - 17 Uhr;Ausstellung;Museum, 35510 Butzbach;Verein\n"
        "Sa 26. + So 27. September 2026;;Fest;35510 Butzbach;Verein\n"
        "18. und 25. September 2026;18 Uhr;Café;35510 Butzbach;Verein\n"
        "Fr 25.09.2026;18 Uhr (Einlass 17 Uhr);Vortrag;wird noch bekannt gegeben;VHS\n"
        "Do, 24.9.2026;14-16 und 18-20 Uhr;Workshop;35510 Butzbach;VHS\n"
        "jeden Dienstag;18 Uhr;Chor;35510 Butzbach;VHS\n"
        "Termin;Uhrzeit;Veranstaltung;Veranstaltungsort;Veranstalter\n"
    )
    assert sorted(found.when()) == sorted(
        [
            ("2026-09-21", "2026-09-21", "19:30", ""),
            ("2026-09-22", "2026-09-27", "10:00", "17:00"),
            ("2026-09-26", "2026-09-27", "", ""),
            ("2026-09-18", "2026-09-18", "18:00", ""),
            ("2026-09-25", "2026-09-25", "18:00", ""),
            ("2026-09-25", "2026-09-25", "18:00", ""),
            ("2026-09-24", "2026-09-24", "", ""),
            ("", "", "18:00", ""),
        ]
    )
    assert found.problems() == [(8, "rest"), (9, "time"), (10, "day")]
    assert found.outcome == Outcomes(5, 2, 0, {"heading": 1})


def test_begin_and_end_are_times_beside_a_column_of_days() -> None:
    found = read(
        "Datum;Beginn;Ende;Titel;Ort\n21.09.2026;18:00;20:00;Lesung;Wetzlar\n22.09.2026;20:00;02:00;Nacht;Butzbach\n"
    )
    assert found.when() == [
        ("2026-09-21", "2026-09-21", "18:00", "20:00"),
        ("2026-09-22", "2026-09-22", "20:00", "02:00"),
    ]
    assert found.told("area_id") == [("wetzlar",), ("wetteraukreis",)]


def test_town_stands_beside_its_postal_code_or_in_the_address() -> None:
    beside = read("Datum;Titel;Veranstaltungsort;PLZ;Ort\n21.9.2026;Fest;Rathaus;35578;Wetzlar\n")
    assert beside.told("area_id", "place") == [("wetzlar", "Rathaus")]
    within = read(
        'Datum,Titel,Adresse\n21.9.2026,Fest,"Markt 1\n35578 Wetzlar"\n22.9.2026,Fest,"Weg 5, 90762 Fürth"\n'
    )
    assert within.told("area_id", "state") == [("wetzlar", "placed"), ("", "contradicted")]
    together = read("Tag;Name;PLZ/Ort\n21.9.26;Fest;D-36304 Alsfeld\n")
    assert together.told("area_id", "postal_code") == [("vogelsbergkreis", "36304")]


def test_spreadsheet_keeps_moments_and_days_apart() -> None:
    moments = read(
        book(
            {
                "Deckblatt": [["Amt für Kultur"]],
                "Termine": [
                    ["Beginn", "Ende", "Titel", "Stadt", "Ganztägig"],
                    [datetime(2026, 9, 21, 18), datetime(2026, 9, 21, 20), "Lesung", "Wetzlar", "nein"],
                    [datetime(2026, 9, 22), datetime(2026, 9, 23), "ganzer Tag", "Wetzlar", "ja"],
                    [datetime(2026, 9, 22), datetime(2026, 9, 23), "ein Tag oder zwei", "Wetzlar", None],
                    [datetime(2026, 9, 25, 20), datetime(2026, 9, 26), "Abend", "Wetzlar", "nein"],
                ],
            }
        ),
        "termine.xlsx",
    )
    assert moments.when() == [
        ("2026-09-21", "2026-09-21", "18:00", "20:00"),
        ("2026-09-22", "2026-09-22", "", ""),
        ("2026-09-22", "2026-09-22", "", ""),
        ("2026-09-25", "2026-09-25", "20:00", "24:00"),
    ]
    assert moments.problems() == [(4, "last_day")]
    days = read(
        book(
            {
                "Termine": [
                    ["Von", "Bis", "Titel", "Stadt"],
                    [datetime(2026, 9, 21), datetime(2026, 9, 26), "Woche", "Wetzlar"],
                    [datetime(2026, 9, 22), None, "Fest", "Wetzlar"],
                ]
            }
        ),
        "termine.xlsx",
    )
    assert days.when() == [("2026-09-21", "2026-09-26", "", ""), ("2026-09-22", "2026-09-22", "", "")]


def test_hour_in_one_row_of_a_spreadsheet_says_nothing_of_the_days_in_others() -> None:
    ends = read(
        book(
            {
                "Termine": [
                    ["Datum", "Datum bis", "Titel", "Gemeinde"],
                    [datetime(2025, 9, 24), datetime(2025, 9, 26), "A", "Wetzlar"],
                    [datetime(2025, 9, 27), datetime(2025, 9, 28), "B", "Wetzlar"],
                    [datetime(2025, 9, 30), datetime(2025, 9, 30, 21), "C", "Wetzlar"],
                ]
            }
        ),
        "termine.xlsx",
    )
    assert ends.when() == [
        ("2025-09-24", "2025-09-26", "", ""),
        ("2025-09-27", "2025-09-28", "", ""),
        ("2025-09-30", "2025-09-30", "", "21:00"),
    ]
    begins = read(
        book(
            {
                "Termine": [
                    ["Datum", "Uhrzeit bis", "Titel", "Gemeinde"],
                    [datetime(2025, 9, 24, 18), "20:00", "A", "Wetzlar"],
                    [datetime(2025, 9, 25), "21:00", "B", "Wetzlar"],
                ]
            }
        ),
        "termine.xlsx",
    )
    assert begins.when() == [
        ("2025-09-24", "2025-09-24", "18:00", "20:00"),
        ("2025-09-25", "2025-09-25", "", "21:00"),
    ]


def test_nationwide_list_asks_nothing_about_the_other_laender() -> None:
    others = "".join(f"2{n % 8}.9.2026;Fest;Ort {n};0{n % 10}1{n:03};Sachsen\n" for n in range(200))
    found = read("Datum;Titel;Stadt;PLZ;Bundesland\n21.9.2026;Fest;Wetzlar;35578;Hessen\n" + others)
    assert found.outcome == Outcomes(1, 0, 200, {})


def test_old_excel_file_is_a_list_too() -> None:
    rows = [["Datum", "Uhrzeit", "Titel", "Gemeinde"], ["21.9.2026", "18 Uhr", "Fest", "Wetzlar"]]
    found = read(xls(rows), "termine.xls")
    assert found.when() == [("2026-09-21", "2026-09-21", "18:00", "")]
    assert found.told("area_id") == [("wetzlar",)]


def test_month_stands_above_the_days_of_its_block() -> None:
    found = read(
        "Datum;Uhrzeit;Titel;Gemeinde\n"
        "September 2026;;;\nMo 21.;18 Uhr;Fest;Wetzlar\n25.-27.;;Markt;Butzbach\n"
        "Oktober 2026;;;\n1.;20 h;Film;Alsfeld\nDi 1.;20 h;Film;Alsfeld\n"
    )
    assert found.when() == [
        ("2026-09-21", "2026-09-21", "18:00", ""),
        ("2026-09-25", "2026-09-27", "", ""),
        ("2026-10-01", "2026-10-01", "20:00", ""),
        ("", "", "20:00", ""),
    ]
    assert found.events.refused == {2: "heading", 5: "heading"}
    # The 1st of October 2026 is a Thursday.
    assert found.problems() == [(7, "weekday")]


def test_towns_with_an_addition_are_found_without_it_and_an_event_on_the_net_has_no_place() -> None:
    found = read(
        "Datum;Titel;Veranstaltungsort\n"
        "21.9.2026;A;61169 Friedberg\n21.9.2026;B;Kirche, Hofheim\n21.9.2026;C;86316 Friedberg\n"
        "21.9.2026;D;Online via Teams\n21.9.2026;E;Friedberg-Ockstadt\n21.9.2026;F;Frankfurt (Oder)\n"
    )
    assert found.told("area_id", "state") == [
        ("wetteraukreis", "placed"),
        ("main-taunus-kreis", "placed"),
        ("", "contradicted"),
        ("", "no_place"),
        ("", "unknown"),
        ("", "unknown"),
    ]
