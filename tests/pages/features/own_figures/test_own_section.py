"""The section "Eigene Zahlen" by AppTest: upload, questions, problems, taking over, undoing, and sessions apart."""

from __future__ import annotations

from streamlit.testing.v1 import AppTest

from data.own.saved_plan import SavedPlan
from tests.made_files import Row, csv, old_office, xlsx
from tests.screen import html, run, screen

LIST: list[Row] = [
    ["AGS", "Gebiet", "Kennzahl", "Jahr", "Wert"],
    ["06435014", "Hanau", "Vorgesehene Fallmanagement-Stellen", 2018, 7],
    ["06411", "Darmstadt", "Vorgesehene Fallmanagement-Stellen", 2018, 5],
]


def section(**query: str) -> AppTest:
    app = screen("data_page.py", **query)
    app.segmented_control(key="w_abschnitt").set_value("own")
    return run(app)


def brought(name: str, content: bytes) -> AppTest:
    app = section()
    app.file_uploader[0].set_value((name, content, "application/octet-stream"))
    return run(app)


def button(app: AppTest, label: str) -> None:
    next(each for each in app.button if label in each.label).click()
    run(app)


def test_section_offers_templates_and_says_the_limit() -> None:
    app = section()
    labels = [each.proto.label for each in app.get("download_button")]
    assert {"Vorlage für Excel", "Vorlage als CSV"} <= set(labels)
    assert "höchstens 20 MB" in app.file_uploader[0].label


def test_refused_file_says_why_and_nothing_else() -> None:
    blocks = html(brought("liste.xlsx", old_office("EncryptedPackage")))
    assert "mit einem Kennwort geschützt" in blocks
    assert "Ergebnis der Prüfung" not in blocks


def test_table_too_large_to_be_checked_says_so_at_once() -> None:
    rows: list[Row] = [["AGS", "Koordination 2019"], *([["06411", 1]] * 5_000)]
    blocks = html(brought("liste.csv", csv(rows)))
    assert "Das Blatt hat 5.001 Zeilen. Gelesen werden höchstens 5.000." in blocks
    assert "Ergebnis der Prüfung" not in blocks


def test_table_is_previewed_taken_over_marked_and_taken_back() -> None:
    app = brought("liste.xlsx", xlsx(LIST))
    assert "2 Zahlen können übernommen werden." in html(app)
    assert "im Atlas steht: 1 Stelle" in html(app)
    assert "wir-own-strip" not in html(app)
    button(app, "2 Zahlen für diese Sitzung übernehmen")
    assert "wir-own-strip" in html(app)
    app.switch_page("map_page.py")
    run(app)
    shown = html(app)
    assert "2018, mit eigenen Daten" in shown
    assert "Für 2 von 33 Gebieten stehen hier eigene Daten" in shown
    assert shown.count(">(eigene Daten)</span>") == 2
    assert "E001" in shown
    assert "Der Link enthält keine eigenen Daten" in shown
    app.switch_page("data_page.py")
    run(app)
    app.segmented_control(key="w_abschnitt").set_value("own")
    run(app)
    button(app, "Zurücknehmen")
    assert "wir-own-strip" not in html(app)
    app.switch_page("map_page.py")
    after = html(run(app))
    assert "eigenen Daten" not in after
    assert "E001" not in after


def test_open_area_is_asked_and_the_answer_counts() -> None:
    app = brought("liste.csv", csv([["Gebiet", "Koordination 2019"], ["Kassel", 3], ["Darmstadt", 1]]))
    assert "Eine Zahl kann übernommen werden." in html(app)
    assert "2 Zeilen mit Daten: 1 übernommen, 1 mit offener Frage." in html(app)
    question = next(each for each in app.selectbox if "Kassel" in each.label)
    question.set_value(0)
    run(app)
    assert "2 Zahlen können übernommen werden." in html(app)
    assert "Alle Gebiete sind zugeordnet" in html(app)
    assert "Eine Antwort gilt für diese Tabelle." in html(app)
    # A slip can be mended without the file.
    button(app, "Neu antworten")
    again = next(each for each in app.selectbox if "Kassel" in each.label)
    assert again.value is None
    assert "Eine Zahl kann übernommen werden." in html(app)


def test_table_of_one_area_is_read_once_the_area_is_chosen() -> None:
    app = brought("lotsen.csv", csv([["Jahr", "Lotsen"], [2018, 3], [2019, 4]]))
    assert "dort das Gebiet der Tabelle" in html(app)
    assert "können übernommen werden" not in html(app)
    field = next(each for each in app.selectbox if each.label == "Gebiet der Tabelle")
    assert field.value is None
    assert len(field.options) == 33
    field.set_value("wetteraukreis")
    run(app)
    assert "2 Zahlen können übernommen werden." in html(app)


def test_table_copied_in_a_spreadsheet_is_pasted_and_read_like_a_file() -> None:
    app = section()
    app.text_area[0].set_value("Gebiet\tKoordination 2019\nDarmstadt\t1,5\nKassel, Stadt\t2,5\n")
    button(app, "Eingefügte Tabelle prüfen")
    assert "2 Zahlen können übernommen werden." in html(app)
    button(app, "2 Zahlen für diese Sitzung übernehmen")
    assert "Eingefügte Tabelle" in html(app)
    assert app.text_area[0].value in (None, "")


def test_table_that_is_pasted_while_a_file_is_in_the_field_is_the_one_that_counts() -> None:
    app = brought("liste.xlsx", xlsx(LIST))
    app.text_area[0].set_value("Gebiet\tKoordination 2019\nDarmstadt\t1,5\n")
    button(app, "Eingefügte Tabelle prüfen")
    assert "Eine Zahl kann übernommen werden." in html(app)


def test_pasted_table_without_a_value_is_named_in_english_to_english_readers() -> None:
    app = section(sprache="en")
    app.text_area[0].set_value("foo\tbar\n1\t2\n")
    button(app, "Check the pasted table")
    assert "Pasted table, A2" in html(app)
    assert "Separator: tab." in html(app)
    assert "Eingefügt" not in html(app)


def test_doubt_about_the_table_is_asked_without_a_default_and_the_answer_counts() -> None:
    rows: list[Row] = [["AGS", "Höchstförderung 2019 in TEUR"], ["06411", "1.250"], ["09162", 7]]
    app = brought("liste.csv", csv(rows))
    shown = html(app)
    assert "2 Fragen zur Tabelle" in shown or "Eine Frage zur Tabelle" in shown
    assert "2 Zeilen mit Daten: 1 mit offener Frage, 1 aus anderen Ländern." in shown
    answers = {"Wie sind Zahlen": ",", "malzunehmen": "times"}
    for words, answer in answers.items():
        asked = next(each for each in app.radio if words in each.label.replace("\\", ""))
        assert asked.value is None
        asked.set_value(answer)
        run(app)
    assert "Ihre Antworten zur Tabelle" in html(app)
    assert "1 übernommen" in html(app)
    assert "1.250.000" in html(app) or "1,25 Mio" in html(app)


def test_names_of_a_nationwide_list_are_answered_all_at_once() -> None:
    names: list[Row] = [[f"Kreis Nirgendwo {number}", number] for number in range(30)]
    app = brought("liste.csv", csv([["Kreis", "Koordination 2019"], ["Darmstadt", 1], *names]))
    assert "31 Zeilen mit Daten: 1 übernommen, 30 mit offener Frage." in html(app)
    button(app, "Alle 30 unbekannten Namen")
    assert "1 übernommen, 30 nicht übernommen (30 nach Ihrer Antwort weggelassen)." in html(app)


def test_sum_of_some_municipalities_is_previewed_with_its_coverage() -> None:
    rows: list[Row] = [["Kreis", "Gemeinde", "Lotsen 2019"], ["Bergstraße", "Bensheim", 3], ["", "Lorsch", 4]]
    app = brought("liste.csv", csv(rows))
    assert "2 Zeilen mit Daten: 2 mit offener Frage." in html(app)
    asked = next(each for each in app.radio if "Gemeinden" in each.label)
    assert asked.value is None
    asked.set_value("incomplete")
    shown = html(run(app))
    assert "Summe aus 2 von 22 Gemeinden" in shown
    assert "mindestens 7" in shown


def test_what_the_columns_mean_is_remembered_for_the_table_of_the_next_year() -> None:
    def rows(year: int) -> list[Row]:
        return [["AGS", f"Summe {year}", "Rest"], ["06411", 5, 1], ["06414", 6, 1]]

    app = brought("liste 2018.csv", csv(rows(2018)))
    next(each for each in app.selectbox if "Summe 2018" in each.label).set_value(("value", "koordination"))
    run(app)
    button(app, "2 Zahlen für diese Sitzung übernehmen")
    app.file_uploader[0].set_value(("liste 2019.csv", csv(rows(2019)), "text/csv"))
    shown = html(run(app))
    assert "Die Zuordnung der Spalten ist von „liste 2018.csv“ übernommen" in shown
    assert "2 Zahlen können übernommen werden." in shown
    button(app, "2 Zahlen für diese Sitzung übernehmen")
    assert app.session_state["own_tables"][1].figures[0].year == 2019


def test_saved_meaning_of_columns_is_loaded_as_a_file() -> None:
    plan = SavedPlan(("ags", "summe"), "liste 2018.csv", 0, 1, (("area", ""), ("value", "koordination")))
    app = brought("wir-atlas-zuordnung.json", plan.file())
    assert "Die Zuordnung aus „liste 2018.csv“ ist geladen." in html(app)
    app.file_uploader[0].set_value(("b.csv", csv([["AGS", "Summe 2019"], ["06411", 5]]), "text/csv"))
    assert "Eine Zahl kann übernommen werden." in html(run(app))


def test_two_sessions_never_see_each_others_figures() -> None:
    first, second = brought("erste.xlsx", xlsx(LIST)), section()
    button(first, "übernehmen")
    other = [[*row[:4], 99 if row[4] == 7 else row[4]] for row in LIST]
    second.file_uploader[0].set_value(("zweite.xlsx", xlsx(other), "application/octet-stream"))
    run(second)
    button(second, "übernehmen")
    for app, own, foreign in ((first, "erste.xlsx", "zweite.xlsx"), (second, "zweite.xlsx", "erste.xlsx")):
        app.switch_page("map_page.py")
        shown = html(run(app))
        assert own in shown
        assert foreign not in shown
    third = html(screen())
    assert "erste.xlsx" not in third
    assert "eigene Daten" not in third
