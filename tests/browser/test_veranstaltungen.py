from __future__ import annotations

import re
from pathlib import Path

from icalendar import Calendar
from playwright.sync_api import FilePayload, Page, expect

from tests.browser.axe import grave_violations
from tests.browser.focus import expect_focus
from tests.browser.living_page import PATIENCE
from tests.browser.select_box import choose_option
from tests.browser.server import Server
from tests.browser.traffic import prepare_slow_messages, slow_messages

LIST = "Datum;Titel;Gemeinde\n24.9.2025;Kochabend;Kassel\n25.9.2025;<b>Lesung</b>;Wetzlar\n26.9.2025;Fest;Musterort\n"


def test_own_list_is_uploaded_asked_about_and_taken_away(page: Page, server: Server) -> None:
    prepare_slow_messages(page)
    page.goto(f"{server.url}/veranstaltungen")
    expect(page.get_by_role("heading", name="Eigene Veranstaltungsliste auswerten")).to_be_visible(
        timeout=60_000
    )
    file = FilePayload(name="liste.csv", mimeType="text/csv", buffer=LIST.encode())
    page.locator("input[type=file]").set_input_files(file)
    page.get_by_role("button", name="Liste auswerten").click()
    figures = page.get_by_label("Ergebnis in Zahlen")
    expect(figures).to_contain_text(re.compile(r"zugeordnet\s*1(?!\d)"), timeout=60_000)
    expect_focus(page)
    expect(page.locator(":focus")).to_contain_text("liste.csv")
    assert grave_violations(page) == []
    # Once more, by keyboard: a second Enter must not throw the list away.
    slow_messages(page, 40)
    page.get_by_role("button", name="Spalten ändern").press("Enter")
    expect(page.locator(":focus")).to_contain_text("liste.csv")
    slow_messages(page, 0)
    page.get_by_role("button", name="Liste auswerten").click()
    expect(figures).to_contain_text(re.compile(r"zugeordnet\s*1(?!\d)"), timeout=60_000)
    choose_option(page.get_by_role("combobox", name=re.compile("Kassel")), "Stadt Kassel")
    answers = page.get_by_role("button", name="Antworten übernehmen")
    answers.press("Enter")
    expect(figures).to_contain_text(re.compile(r"zugeordnet\s*2(?!\d)"), timeout=60_000)
    # What is still asked stands beside this button: it keeps the focus, and gets it once nothing is left to take back.
    expect_focus(page)
    expect(answers).to_be_focused()
    page.get_by_role("button", name="Letzten Schritt zurücknehmen").press("Enter")
    expect(figures).to_contain_text(re.compile(r"zugeordnet\s*1(?!\d)"), timeout=60_000)
    expect_focus(page)
    expect(answers).to_be_focused()
    choose_option(page.get_by_role("combobox", name=re.compile("Kassel")), "Stadt Kassel")
    answers.press("Enter")
    expect(figures).to_contain_text(re.compile(r"zugeordnet\s*2(?!\d)"), timeout=60_000)
    with page.expect_download() as started:
        page.get_by_role("button", name="Kalender (iCal)").click()
    expect_focus(page)
    content = Path(started.value.path()).read_bytes()
    assert [str(each["summary"]) for each in Calendar.from_ical(content).walk("VEVENT")] == [
        "Kochabend",
        "<b>Lesung</b>",
        "Fest",
    ]
    page.locator(".st-key-w_events_forget").get_by_role("button").click()
    expect(page.locator("#root h1")).to_be_focused()


def test_whoever_takes_lines_as_they_are_is_left_with_what_has_become_of_them(
    page: Page, server: Server
) -> None:
    page.goto(f"{server.url}/veranstaltungen")
    page.get_by_role("heading", level=1).wait_for(timeout=PATIENCE)
    lines = "Datum;Titel;Gemeinde\n24.9.2025;Kochabend;Kassel\nirgendwann;Fest;Wetzlar\n"
    file = FilePayload(name="liste.csv", mimeType="text/csv", buffer=lines.encode())
    page.locator("input[type=file]").set_input_files(file)
    page.get_by_role("button", name="Liste auswerten").click(timeout=PATIENCE)
    page.locator(".st-key-w_events_accept").get_by_role("button").press("Enter", timeout=PATIENCE)
    expect(page.locator(":focus")).to_contain_text("1 übernommen, 1 mit offener Frage", timeout=PATIENCE)
    expect_focus(page)
