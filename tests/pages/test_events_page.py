"""The page of event lists, run by AppTest: example, own files, questions, undo, and what is handed on."""

from __future__ import annotations

import json
import re
from collections.abc import Iterator
from typing import Any

import pytest
from streamlit.testing.v1 import AppTest
from streamlit.testing.v1.element_tree import Block, Element, Selectbox

from data.events.list_reading import read_events
from data.events.saved_mapping import SavedMapping
from data.intake.sheet import Sheet
from data.intake.upload import read_upload
from geo.boundaries.areas import area_order
from pages.features.events.column_choice import heading_of, likeliest_sheet
from pages.features.events.session_list import Listing
from tests.screen import html, link, map_arguments, run, screen

HEADS = ("Datum", "Titel", "Gemeinde", "Koordinaten")


def example() -> AppTest:
    app = screen("events_page.py")
    app.button(key="w_events_example").click()
    run(app)
    return app


def analysed(*rows: tuple[str | None, ...]) -> AppTest:
    """The page with these lines below `HEADS`, columns confirmed."""
    app = screen("events_page.py")
    mapping: Any = {"day": 0, "title": 1, "municipality": 2, "coordinates": 3}
    read = read_events(rows, mapping)
    app.session_state["event_list"] = Listing(
        "liste.csv", (Sheet("liste", (HEADS, *rows)),), read=read, mapping=mapping
    )
    return run(app)


def confirm(app: AppTest) -> AppTest:
    next(button for button in app.button if button.label == "Liste auswerten").click()
    return run(app)


def numbers(app: AppTest) -> dict[str, str]:
    """The key figures of the result by their label."""
    found = re.findall(r'<dt><span class="wir-muted">([^<]+)</span>\s*</dt><dd>([^<]+)</dd>', html(app))
    return dict(found)


def circles(app: AppTest) -> list[list[str]]:
    """The areas that each circle on the map stands for."""
    painted = re.search(r"wirPaint\((\{.*\})\);", map_arguments(app)["feature_group"])
    assert painted is not None
    return [[area_order()[index] for index in circle[6]] for circle in json.loads(painted[1])["circles"]]


def test_empty_page_offers_upload_example_and_template() -> None:
    app = screen("events_page.py")
    assert "nie still zugeordnet" in html(app)
    labels = [button.label for button in (*app.button, *app.get("download_button"))]
    assert {"Beispiel ansehen (erfunden)", "Vorlage für Excel", "Vorlage als CSV"} <= set(labels)


def test_example_says_that_it_is_invented_and_proposes_every_column() -> None:
    app = example()
    assert "Alle Zeilen dieser Liste sind erfunden" in html(app)
    chosen = {box.label: box.value for box in app.selectbox if (box.key or "").startswith("w_events_column_")}
    assert chosen["Datum"] == 0
    assert chosen["Gemeinde"] == 5
    assert chosen["Koordinaten"] is None


def test_example_comes_out_as_worked_by_hand() -> None:
    # 12 lines: Kassel is asked, Frankfort is unknown; Wiesbaden's line has Hanau's key. The trip lies in Mainz.
    app = confirm(example())
    assert numbers(app) == {
        "Veranstaltungen": "12",
        "zugeordnet": "9",
        "ohne Gebiet": "3",
        "mit Widerspruch": "1",
        "mögliche Doppelte": "1",
        "ohne Datum": "0",
    }
    assert "Zur Durchsicht: 3 Fragen" in html(app)
    assert (
        "12 Zeilen der Liste: 8 übernommen, 3 mit offener Frage, 1 außerhalb Hessens, 0 nicht übernommen."
        in html(app)
    )
    assert "Tag des Flüchtlings 26.09.2025, nach Quelle S136" in html(app)


def test_answer_places_all_events_of_the_name_and_can_be_taken_back() -> None:
    app = analysed(("24.9.2025", "A", "Kassel", None), ("25.9.2025", "B", "KASSEL", None))
    assert numbers(app)["zugeordnet"] == "0"
    box = next(box for box in app.selectbox if "kassel" in box.label.casefold())
    assert [option for option in box.options[:2]] == ["Stadt Kassel", "Landkreis Kassel"]
    assert box.options[2:4] == ["kein Ort: online, hessenweit oder noch nicht bekannt", "außerhalb Hessens"]
    assert len(box.options) == len(set(box.options)) == 35
    box.select_index(0)
    next(button for button in app.button if button.label == "Antworten übernehmen").click()
    run(app)
    assert numbers(app)["zugeordnet"] == "2"
    app.button(key="w_events_undo").click()
    run(app)
    assert numbers(app)["zugeordnet"] == "0"


def test_slip_is_proposed_but_not_taken() -> None:
    app = analysed(("24.9.2025", "A", "Frankfort am Main", None))
    assert numbers(app)["ohne Gebiet"] == "1"
    box = next(box for box in app.selectbox if "Frankfort" in box.label)
    assert box.value is None
    assert box.options[0].startswith("Stadt Frankfurt am Main (Ähnlichkeit 9")


@pytest.mark.thorough
def test_map_has_a_circle_for_each_area_and_for_each_place() -> None:
    app = analysed(("24.9.2025", "A", "Wetzlar", None), ("24.9.2025", "B", None, "50,1109; 8,6821"))
    assert sorted(circles(app)) == [["frankfurt-am-main"], ["wetzlar"]]
    app.button_group(key="w_events_map_kind").set_value("places")
    assert circles(run(app)) == [["frankfurt-am-main"]]


@pytest.mark.thorough
def test_all_unplaced_list_shows_questions_page_by_page() -> None:
    app = analysed(*((None, f"Titel {number}", f"Unbekanntdorf {number}", None) for number in range(30)))
    assert numbers(app)["ohne Gebiet"] == "30"
    assert len([box for box in app.selectbox if "Unbekanntdorf" in box.label]) == 8
    assert "Zur Durchsicht: 30 Fragen" in html(app)


def test_list_without_events_says_so() -> None:
    assert "keine einzige Veranstaltung" in html(analysed((None, None, None, None)))


def test_hostile_text_is_escaped_wherever_it_shows() -> None:
    hostile = "<script>alert(1)</script>"
    app = analysed(
        ("24.9.2025", hostile, hostile, None),
        ("24.9.2025", hostile, hostile, None),
        (hostile, hostile, None, None),
    )
    assert "<script>" not in html(app)
    assert "&lt;script&gt;" in html(app)


@pytest.mark.thorough
def test_long_list_says_which_days_are_shown() -> None:
    days = [(f"{day}.{month}.2025", "A", "Wiesbaden", None) for month in (7, 8, 9) for day in range(1, 31)]
    assert "Gezeigt sind die 62 Tage mit den meisten Veranstaltungen." in html(analysed(*days))
    assert "Gezeigt sind" not in html(analysed(*days[:60]))


def test_list_is_thrown_away() -> None:
    app = analysed(("24.9.2025", "A", "Wetzlar", None))
    app.button(key="w_events_forget").click()
    run(app)
    assert "event_list" not in app.session_state
    assert "So geht es" in html(app)


@pytest.mark.thorough
def test_counts_lie_over_the_map_of_the_session_and_are_marked() -> None:
    app = analysed(("24.9.2025", "A", "Wetzlar", None), ("25.9.2025", "B", "Wetzlar", None))
    app.button(key="w_events_on_map").click()
    run(app)
    assert "Eigene Daten: eine Zahl aus" in html(app)
    assert app.button(key="w_events_on_map").disabled
    [table] = app.session_state["own_tables"]
    assert [(each.area_ids, each.year, each.value, each.qualifier) for each in table.figures] == [
        (("wetzlar",), 2025, 2.0, "exact")
    ]


@pytest.mark.thorough
def test_corrected_counts_lie_over_the_map_in_place_of_the_earlier_and_are_what_the_map_shows() -> None:
    app = analysed(("24.9.2019", "A", "Lich", None), ("25.9.2019", "B", "Kassel", None))
    for answered in ("Stadt Kassel", "Landkreis Kassel"):
        next(box for box in app.selectbox if "Kassel" in box.label).select(answered)
        answer(app)
        app.button(key="w_events_on_map").click()
        run(app)
        app.button(key="w_events_undo").click()
        run(app)
    [table] = app.session_state["own_tables"]
    assert [(each.area_ids, each.value) for each in table.figures] == [
        (("landkreis-giessen",), 1.0),
        (("landkreis-kassel",), 1.0),
    ]
    chosen = link(app)
    assert (chosen["kennzahl"], chosen["jahr"]) == ("ikw-veranstaltungen", "2019")


def test_example_never_lies_over_the_map() -> None:
    app = confirm(example())
    assert "w_events_on_map" not in [button.key for button in app.button]


def test_headings_below_a_title_are_found() -> None:
    upload = read_upload("liste.csv", b"IKW 2025;;\n\nDatum;Titel;Gemeinde\n24.9.2025;A;Wetzlar\n")
    assert heading_of(upload.sheets[0]) == 2


def test_pictures_are_offered_for_what_the_list_has_and_a_link_is_not() -> None:
    app = analysed(("26.09.2025", "Fest", "Hanau", None))
    assert app.selectbox(key="w_events_picture").options == [
        "Eigene Daten: Veranstaltungen je Gebiet",
        "Eigene Daten: Veranstaltungen nach Tag",
        "Eigene Daten: Veranstaltungen nach Wochentag",
        "Eigene Daten: alle Bilder dieser Seite",
    ]
    assert "ein Link kann sie nicht wiederherstellen" in html(app)
    assert "Zur Präsentation hinzufügen" not in [button.label for button in app.button]
    assert "PNG für den Druck (300 dpi)" in app.selectbox(key="w_export_format").options
    app.selectbox(key="w_events_picture").select("all")
    run(app)
    assert app.selectbox(key="w_export_format").options == [
        "PowerPoint, 16:9",
        "PowerPoint, 4:3",
        "PDF, A4 quer",
    ]


def test_list_without_days_and_categories_has_no_pictures_of_them() -> None:
    app = analysed((None, "Fest", "Hanau", None))
    assert app.selectbox(key="w_events_picture").options == [
        "Eigene Daten: Veranstaltungen je Gebiet",
        "Eigene Daten: alle Bilder dieser Seite",
    ]


@pytest.mark.thorough
def test_file_made_of_a_list_goes_with_the_list() -> None:
    app = analysed(("26.09.2025", "Fest", "Hanau", None))
    app.button(key="w_export_make").click()
    run(app)
    assert app.session_state["ordered_file"].name.startswith("wir-atlas-hessen_veranstaltungsliste_karte_")
    app.button(key="w_events_forget").click()
    run(app)
    assert app.session_state["ordered_file"] is None


def test_every_line_of_the_list_is_accounted_for() -> None:
    app = analysed(
        ("24.9.2025", "A", "Wetzlar", None),
        ("25.9.2025", "B", "90762 Fürth", None),
        ("26.9.2025", "C", "online", None),
        (None, None, None, None, "nur hier"),
    )
    assert (
        "4 Zeilen der Liste: 2 übernommen, 1 mit offener Frage, 0 außerhalb Hessens, 1 nicht übernommen."
        in html(app)
    )
    assert "nur nicht gewählte Spalten" in html(app)
    assert "gehört zu keinem Gebiet in Hessen" in html(app)
    box = next(box for box in app.selectbox if "Zeile 3" in box.label)
    box.select("außerhalb Hessens")
    next(button for button in app.button if button.label == "Antworten übernehmen").click()
    run(app)
    assert "2 übernommen, 0 mit offener Frage, 1 außerhalb Hessens, 1 nicht übernommen" in html(app)


def test_columns_are_read_where_the_page_shows_how_far() -> None:
    app = screen("events_page.py")
    sheet = Sheet("liste", (HEADS, ("18. und 25.9.2026", "Café", "Wetzlar", None)))
    app.session_state["event_list"] = Listing("liste.csv", (sheet,))
    confirm(run(app))
    assert numbers(app)["Veranstaltungen"] == "2"
    assert "Eine Zeile der Liste: 1 übernommen" in html(app)


@pytest.mark.thorough
def test_table_from_the_clipboard_is_a_list() -> None:
    app = screen("events_page.py")
    app.text_area(key="w_events_pasted_0").input("Datum\tTitel\tOrt\n21.9.2026\tFest\tWetzlar\n")
    next(button for button in app.button if button.label == "Eingefügte Liste lesen").click()
    run(app)
    assert "Eingefügte Tabelle" in html(app)
    assert numbers(confirm(app))["zugeordnet"] == "1"


def place_of(text: str, app: AppTest) -> tuple[int, ...]:
    """Where the HTML block with this text stands: the number among the children of each block around it."""

    def below(block: Block) -> Iterator[tuple[int, ...]]:
        for number, child in block.children.items():
            if isinstance(child, Block):
                yield from ((number, *rest) for rest in below(child))
            elif isinstance(child, Element) and child.type == "html" and text in child.proto.body:
                yield (number,)

    [place] = below(app.main)
    return place


def test_result_keeps_its_place_when_the_bar_and_the_questions_go() -> None:
    # A block that moves stands on the page twice until the run ends: the old figures below the new ones.
    app = screen("events_page.py")
    sheet = Sheet("liste", (HEADS, ("24.9.2025", "A", "Kassel", None)))
    app.session_state["event_list"] = Listing("liste.csv", (sheet,))
    confirm(run(app))
    assert "Zur Durchsicht" in html(app)
    texts = ("Ergebnis in Zahlen", "Fläche des Kreissymbols")
    before = [place_of(text, app) for text in texts]
    next(box for box in app.selectbox if "Kassel" in box.label).select_index(0)
    answer(app)
    assert "Zur Durchsicht" not in html(app)
    assert [place_of(text, app) for text in texts] == before


def test_sheet_with_the_most_known_headings_is_proposed() -> None:
    sheets = (Sheet("Deckblatt", (("Amt",),)), Sheet("Liste", (HEADS, ("21.9.2026", "Fest", "Wetzlar"))))
    assert likeliest_sheet(sheets) == 1


def answer(app: AppTest) -> AppTest:
    next(button for button in app.button if button.label == "Antworten übernehmen").click()
    return run(app)


def test_day_that_was_not_understood_is_asked_and_answered() -> None:
    app = analysed(("Dienstag, 21.9.2026", "A", "Wetzlar", None), ("irgendwann", "B", "Wetzlar", None))
    assert numbers(app)["ohne Datum"] == "2"
    assert "Da steht „Dienstag, 21.9.2026“." in html(app)
    first, second = (box for box in app.text_input if box.label.startswith("Wann? Zeile"))
    first.input("22.-23.9.2026")
    second.input("bald")
    answer(app)
    assert numbers(app)["ohne Datum"] == "1"
    assert "Di, 22.09.2026" in html(app)
    assert "1 übernommen, 1 mit offener Frage" in html(app)
    app.button(key="w_events_accept").click()
    run(app)
    assert "2 übernommen, 0 mit offener Frage" in html(app)
    app.button(key="w_events_undo").click()
    run(app)
    assert "1 übernommen, 1 mit offener Frage" in html(app)


@pytest.mark.thorough
def test_answer_that_is_no_day_is_refused_in_words_and_stays_in_its_field_beside_one_that_is_taken() -> None:
    app = analysed(("irgendwann", "A", "Wetzlar", None), ("24.9.2025", "B", "Kassel", None))
    field = next(box for box in app.text_input if box.label.startswith("Wann? Zeile"))
    field.input("24. und 26.9.2025")
    next(box for box in app.selectbox if "Kassel" in box.label).select("Stadt Kassel")
    answer(app)
    assert numbers(app)["zugeordnet"] == "2"
    assert "„24. und 26.9.2025“ ist weder ein Tag noch ein Zeitraum." in html(app)
    field = next(box for box in app.text_input if box.label.startswith("Wann? Zeile"))
    assert field.value == "24. und 26.9.2025"
    field.input("24.9.2025")
    answer(app)
    assert numbers(app)["ohne Datum"] == "0"
    app.button(key="w_events_undo").click()
    assert "ist weder ein Tag" not in html(run(app))


def test_year_of_the_list_stays_where_its_columns_are_changed() -> None:
    app = screen("events_page.py")
    sheet = Sheet("liste", (HEADS, ("24.9.", "A", "Wetzlar", None)))
    app.session_state["event_list"] = Listing("liste.csv", (sheet,))
    app = run(app)
    app.number_input(key="w_events_year").set_value(2025)
    confirm(app)
    app.button(key="w_events_again").click()
    assert run(app).number_input(key="w_events_year").value == 2025
    assert numbers(confirm(app))["ohne Datum"] == "0"


@pytest.mark.thorough
def test_order_of_day_and_month_is_asked_once_for_the_list() -> None:
    app = screen("events_page.py")
    sheet = Sheet("liste", (HEADS, ("9/10/2026", "A", "Wetzlar"), ("9/11/2026", "B", "Wetzlar")))
    app.session_state["event_list"] = Listing("liste.csv", (sheet,))
    confirm(run(app))
    assert numbers(app)["ohne Datum"] == "2"
    box = next(box for box in app.selectbox if "9/10/2026" in box.label)
    assert box.options == ["Tag/Monat/Jahr", "Monat/Tag/Jahr"]
    box.select("Monat/Tag/Jahr")
    answer(app)
    assert numbers(app)["ohne Datum"] == "0"
    assert "Do, 10.09.2026" in html(app)


def brought(app: AppTest, name: str, content: bytes) -> AppTest:
    """The page with a file in its first field."""
    app.file_uploader[0].set_value((name, content, "text/csv"))
    return run(app)


def test_refusal_goes_with_its_file() -> None:
    app = brought(screen("events_page.py"), "leer.csv", b"")
    assert "Die Datei ist leer" in html(app)
    app.switch_page("map_page.py")
    run(app)
    app.switch_page("events_page.py")
    assert "Die Datei ist leer" not in html(run(app))


@pytest.mark.thorough
def test_columns_are_remembered_for_the_next_list_of_the_same_shape_and_saved_as_a_file() -> None:
    first = "Gruppe;Tag;Kürzel;Stelle\nA;21.9.2026;Fest;Wetzlar\n".encode()
    app = brought(screen("events_page.py"), "mai.csv", first)
    column(app, "Titel").set_value(2)
    column(app, "Gemeinde").set_value(3)
    confirm(app)
    assert "Zuordnung als Datei" in {getattr(button, "label", "") for button in app.get("download_button")}
    app.button(key="w_events_forget").click()
    run(app)
    shown = html(brought(app, "juni.csv", first.replace(b"21.9.", b"22.9.")))
    assert "Die Zuordnung der Spalten ist von „mai.csv“ übernommen" in shown
    assert (column(app, "Titel").value, column(app, "Gemeinde").value) == (2, 3)
    # A list of another shape is proposed anew.
    app.button(key="w_events_forget").click()
    run(app)
    assert "ist von „mai.csv“ übernommen" not in html(brought(app, "a.csv", b"Tag;Titel\n21.9.2026;Fest\n"))


def test_saved_columns_are_loaded_as_a_file() -> None:
    kept = SavedMapping(("spalte1", "spalte2", "x"), "mai.csv", 0, {"day": 0, "title": 2})
    app = brought(screen("events_page.py"), "wir-atlas-spalten.json", kept.file())
    assert "Die Zuordnung aus „mai.csv“ ist geladen." in html(app)
    shown = html(brought(app, "juni.csv", b"Spalte 1;Spalte 2;X\n21.9.2026;a;Fest\n"))
    assert "ist von „mai.csv“ übernommen" in shown
    assert column(app, "Titel").value == 2


@pytest.mark.thorough
def test_all_events_without_a_place_are_answered_at_once_and_the_step_is_taken_back() -> None:
    rows = [("21.9.2026", f"Vortrag {number}", None, None) for number in range(12)]
    app = analysed(*rows, ("21.9.2026", "Fest", "Wetzlar", None))
    assert "1 übernommen, 12 mit offener Frage" in html(app)
    app.button(key="w_events_no_place").click()
    run(app)
    assert "13 übernommen, 0 mit offener Frage" in html(app)
    assert not [button for button in app.button if button.key == "w_events_no_place"]
    app.button(key="w_events_undo").click()
    assert "12 mit offener Frage" in html(run(app))


def test_preview_of_the_first_lines_has_its_title_once() -> None:
    app = brought(screen("events_page.py"), "a.csv", b"Tag;Titel\n21.9.2026;Fest\n22.9.2026;Markt\n")
    assert html(app).count(">Erste Zeilen von 2<") == 1
    assert "„a.csv“, 2 Veranstaltungen" in html(app)


def test_further_lines_of_cells_are_no_events() -> None:
    content = b'Tag;Titel\n"21.9.2026\n18 Uhr";"Fest\nmit Musik"\n;\n22.9.2026;Markt\n'
    app = brought(screen("events_page.py"), "a.csv", content)
    assert html(app).count(">Erste Zeilen von 2<") == 1
    assert "„a.csv“, 2 Veranstaltungen" in html(app)
    assert re.sub(r"\s", "", html(app)).count("<tr><td>") == 2


def column(app: AppTest, label: str) -> Selectbox[Any]:
    """The choice of the column that holds this."""
    return next(
        box for box in app.selectbox if box.label == label and (box.key or "").startswith("w_events_column_")
    )
