from __future__ import annotations

from pathlib import Path

import pytest

from data.model.errors import DataError
from pages.settings.configuration import ELSEWHERE, Configuration, configuration, read_configuration

README = Path(__file__).resolve().parents[3] / "README.md"


def _read(folder: Path, text: str) -> Configuration:
    file = folder / "wir-atlas.toml"
    file.write_text(text, encoding="utf-8")
    return read_configuration(file)


def test_both_settings_are_read_and_the_address_loses_its_slash(tmp_path: Path) -> None:
    text = '[kontakt]\nfehler_mail = "atlas@example.org"\n[adresse]\nbasis = "https://example.org/atlas/"\n'
    assert _read(tmp_path, text) == Configuration("atlas@example.org", "https://example.org/atlas")


@pytest.mark.parametrize("text", ["", "[kontakt]\n", '[adresse]\nbasis = ""\n'])
def test_what_is_not_set_is_empty(tmp_path: Path, text: str) -> None:
    assert _read(tmp_path, text) == Configuration()


@pytest.mark.parametrize(
    ("text", "message"),
    [
        ("[kontakt", "a readable TOML file in UTF-8"),
        ("[impressum]\n", "only the sections kontakt, adresse"),
        ('[einbetten]\nseiten = "https://a.de"\n', "a list"),
        ('[einbetten]\nseiten = ["*"]\n', "without path and star"),
        ('[einbetten]\nseiten = ["https://*.example.org"]\n', "without path and star"),
        ('[einbetten]\nseiten = ["http://example.org"]\n', "a site like https"),
        ('[einbetten]\nseiten = ["https://example.org/x"]\n', "without path and star"),
        ("[einbetten]\nseiten = [\"https://a.de; script-src 'x'\"]\n", "without path and star"),
        ("kontakt = 1\n", r"column 'kontakt': found 1, expected a section \[kontakt\]"),
        ('[kontakt]\nmail = "a@b.de"\n', r"found 'kontakt.mail', expected in \[kontakt\] only fehler_mail"),
        ("[kontakt]\nfehler_mail = 5\n", 'found 5, expected a text in "quotes"'),
        ('[kontakt]\nfehler_mail = "atlas"\n', "found 'atlas', expected one mail address"),
        ('[kontakt]\nfehler_mail = "a@b.de?bcc=c@d.de"\n', "expected one mail address"),
        ('[kontakt]\nfehler_mail = "a@b.de, c@d.de"\n', "expected one mail address"),
        ('[adresse]\nbasis = "example.org"\n', "expected an address like https://atlas.example.org"),
        ('[adresse]\nbasis = "javascript:alert(1)"\n', "expected an address like"),
        ('[adresse]\nbasis = "http://["\n', "expected an address like"),
        ('[adresse]\nbasis = "https://example.org/?a=1"\n', "without question mark"),
        ('[betrieb]\nprotokoll = "xml"\n', "found 'xml', expected one of text, json"),
        ("[betrieb]\nmesswerte_port = 80\n", "found 80, expected a port from 1024 to 65535"),
        ('[betrieb]\nmesswerte_port = "9464"\n', "found '9464', expected a port"),
        ('[betrieb]\nmesswerte_adresse = "atlas"\n', "found 'atlas', expected an address of this machine"),
        ("[betrieb]\nsitzungen = 0\n", "found 0, expected a whole number of sessions from 1 to 5000"),
        ('[betrieb]\nwartende_dateien = "20"\n', "found '20', expected a whole number of files"),
        ("[betrieb]\ngeduld_sekunden = 1\n", "found 1, expected a whole number of seconds from 5 to 600"),
        ('[adresse]\nbasis = "https://user:word@example.org"\n', "expected an address like"),
    ],
)
def test_unusable_setting_names_file_key_and_expectation(tmp_path: Path, text: str, message: str) -> None:
    with pytest.raises(DataError, match=message) as caught:
        _read(tmp_path, text)
    assert str(caught.value).startswith("wir-atlas.toml")


def test_password_in_an_address_is_not_repeated(tmp_path: Path) -> None:
    with pytest.raises(DataError, match=r"adresse\.basis") as caught:
        _read(tmp_path, '[adresse]\nbasis = "https://user:hidden@example.org"\n')
    assert "hidden" not in str(caught.value)


def test_sites_are_kept_once_and_are_few(tmp_path: Path) -> None:
    twice = '[einbetten]\nseiten = ["https://a.de", "https://b.de:8443", "https://a.de"]\n'
    assert _read(tmp_path, twice).embedders == ("https://a.de", "https://b.de:8443")
    many = ", ".join(f'"https://a{number}.de"' for number in range(21))
    with pytest.raises(DataError, match=r"einbetten\.seiten'.*at most 20 sites"):
        _read(tmp_path, f"[einbetten]\nseiten = [{many}]\n")


def test_named_file_must_exist(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv(ELSEWHERE, str(tmp_path / "weg.toml"))
    configuration.cache_clear()
    with pytest.raises(DataError, match=r"weg\.toml"):
        configuration()


def test_missing_default_file_sets_nothing(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.delenv(ELSEWHERE)
    monkeypatch.setattr("pages.settings.configuration._ROOT", tmp_path)
    configuration.cache_clear()
    assert configuration() == Configuration()


def test_example_of_the_readme_is_a_valid_file(tmp_path: Path) -> None:
    lines = README.read_text(encoding="utf-8").splitlines()
    start = next(number for number, line in enumerate(lines) if line.strip() == "[kontakt]")
    example = [line.strip() for line in lines[start : start + 8]]
    found = _read(tmp_path, "\n".join(example) + "\n")
    assert found.error_mail
    assert found.base_address
    assert found.embedders == ("https://www.example.org",)
