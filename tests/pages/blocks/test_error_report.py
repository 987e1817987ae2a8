from __future__ import annotations

import re
from pathlib import Path
from urllib.parse import unquote

import pytest

from pages.blocks.error_report import report_figure, report_observation, report_rule
from pages.settings.configuration import configuration
from tests.real_tables import real_dataset
from tests.views import disputed_view, view
from tests.words import say

CHOSEN = {"kennzahl": "ikw-veranstaltungen", "bezug": "absolut", "jahr": 2023}


@pytest.fixture
def mail(settings: Path) -> None:
    text = '[kontakt]\nfehler_mail = "atlas@example.org"\n[adresse]\nbasis = "https://atlas.example.org"\n'
    settings.write_text(text, encoding="utf-8")
    configuration.cache_clear()


def test_without_an_address_nothing_is_offered() -> None:
    shown, data = view(**CHOSEN), real_dataset()
    one = next(iter(data.observations.values()))
    assert report_figure(shown, shown.table.cells["hanau"]) == ""
    assert report_observation(data, one, "1", say) == ""
    assert report_rule(data, data.rules[0], say) == ""


@pytest.mark.usefixtures("mail")
def test_mail_names_the_figure_so_that_it_can_be_found() -> None:
    shown = disputed_view()
    address, subject, body = _mail(report_figure(shown, shown.table.cells["frankfurt-am-main"]))
    assert address == "atlas@example.org"
    assert subject == "WIR-Atlas, Fehler: Frankfurt am Main, IKW-Veranstaltungen, 2023"
    assert body.split("\r\n")[:4] == [
        "Schlüssel: frankfurt-am-main / ikw-veranstaltungen / absolut / 2023",
        "Angezeigt: 70 bis 80 Veranstaltungen",
        f"Quellen: {', '.join(shown.table.cells['frankfurt-am-main'].figure.source_ids)}",
        "Ansicht: https://atlas.example.org/?kennzahl=ikw-veranstaltungen&jahr=2023&bezug=absolut"
        "&gebiet=frankfurt-am-main",
    ]


@pytest.mark.usefixtures("mail")
def test_mail_about_an_observation_names_its_key_and_leads_to_its_list() -> None:
    data = real_dataset()
    one = data.observations["ikw_events-frankfurt-am-main-2023-S066"]
    _, subject, body = _mail(report_observation(data, one, "70 Veranstaltungen", say))
    assert subject.endswith("2023")
    assert f"Schlüssel: {one.id}\r\n" in body
    assert "Quellen: S066\r\n" in body
    assert "https://atlas.example.org/kreis?gebiet=frankfurt-am-main" in body


@pytest.mark.usefixtures("mail")
def test_mail_about_hessen_and_about_a_rule_leads_to_all_data() -> None:
    data = real_dataset()
    state = data.observations["budget_wir_programme-hessen-2014-S025"]
    for link in (report_observation(data, state, "x", say), report_rule(data, data.rules[0], say)):
        assert "https://atlas.example.org/daten" in _mail(link)[2]


def test_mail_that_may_be_kept_for_all_readers_names_no_readers_host(settings: Path) -> None:
    settings.write_text('[kontakt]\nfehler_mail = "atlas@example.org"\n', encoding="utf-8")
    configuration.cache_clear()
    data = real_dataset()
    one = data.observations["ikw_events-frankfurt-am-main-2023-S066"]
    assert "Ansicht: /kreis?gebiet=frankfurt-am-main\r\n" in _mail(report_observation(data, one, "x", say))[2]


@pytest.mark.usefixtures("mail")
def test_nothing_of_a_figure_can_add_another_reader_or_markup() -> None:
    data = real_dataset()
    one = data.observations["budget_wir_programme-hessen-2014-S025"]
    link = str(report_observation(data, one, '"><script>&bcc=x@y.de\r\n&body=', say))
    assert link.count("<") == link.count(">") == 4
    assert link.count("&amp;") == 1
    assert "bcc=" not in link


def _mail(link: str) -> tuple[str, str, str]:
    found = re.search(r'href="mailto:([^?"]+)\?subject=([^&"]+)&amp;body=([^&"]+)"', link)
    assert found is not None
    return found[1], unquote(found[2]), unquote(found[3])
