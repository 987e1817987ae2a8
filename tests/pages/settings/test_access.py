from __future__ import annotations

from ipaddress import ip_network
from pathlib import Path

import pytest

from data.model.errors import DataError
from pages.settings.configuration import EVERYBODY, Access, read_configuration


def _read(folder: Path, lines: str) -> Access:
    file = folder / "wir-atlas.toml"
    file.write_text(f"[zugang]\n{lines}", encoding="utf-8")
    return read_configuration(file).access


def test_without_a_way_everybody_may_read(tmp_path: Path) -> None:
    assert _read(tmp_path, "") == EVERYBODY


def test_login_holds_twelve_hours_unless_said(tmp_path: Path) -> None:
    assert _read(tmp_path, 'anmeldung = "oidc"\n') == Access("oidc", 12)
    assert _read(tmp_path, 'anmeldung = "oidc"\ndauer_stunden = 2\n') == Access("oidc", 2)


def test_proxy_is_named_by_header_and_networks(tmp_path: Path) -> None:
    lines = (
        'anmeldung = "kopfzeile"\nkopfzeile = "X-Remote-User"\n'
        'vertraute_proxys = ["127.0.0.1", "10.1.0.0/24", "::1"]\nabmelden = "/logout"\n'
    )
    access = _read(tmp_path, lines)
    networks = (ip_network("127.0.0.1/32"), ip_network("10.1.0.0/24"), ip_network("::1/128"))
    assert access == Access("kopfzeile", header="X-Remote-User", proxies=networks, logout="/logout")
    assert [
        host for host in ("127.0.0.1", "10.1.0.9", "10.2.0.9", "::1", "unix", "") if access.trusts(host)
    ] == [
        "127.0.0.1",
        "10.1.0.9",
        "::1",
    ]


@pytest.mark.parametrize(
    ("lines", "message"),
    [
        ('anmeldung = "passwort"', "zugang.anmeldung': found 'passwort', expected one of oidc, kopfzeile"),
        ('anmeldung = "kopfzeile"', 'zugang.kopfzeile\': expected a value, because anmeldung is "kopfzeile"'),
        ('anmeldung = "kopfzeile"\nkopfzeile = "X-User"', "zugang.vertraute_proxys"),
        (
            'anmeldung = "kopfzeile"\nkopfzeile = "X User"\nvertraute_proxys = ["::1"]',
            "the name of a header like X-Remote-User",
        ),
        (
            'anmeldung = "kopfzeile"\nkopfzeile = "X-User"\nvertraute_proxys = "127.0.0.1"',
            "a list of addresses or networks",
        ),
        (
            'anmeldung = "kopfzeile"\nkopfzeile = "X-User"\nvertraute_proxys = ["proxy.example.org"]',
            "a list of addresses or networks",
        ),
        (
            'anmeldung = "kopfzeile"\nkopfzeile = "X-User"\nvertraute_proxys = ["0.0.0.0/0"]',
            "not the whole world",
        ),
        (
            'anmeldung = "kopfzeile"\nkopfzeile = "X-User"\nvertraute_proxys = ["::1"]\nabmelden = "javascript:a"',
            "an address that begins with https:// or /",
        ),
        ('kopfzeile = "X-User"', "zugang.kopfzeile': found 'X-User', expected nothing"),
        ('anmeldung = "oidc"\nvertraute_proxys = ["::1"]', "expected nothing, because anmeldung is"),
        ('anmeldung = "oidc"\ndauer_stunden = 0', "a whole number of hours from 1 to 720"),
        ('anmeldung = "oidc"\ndauer_stunden = true', "a whole number of hours from 1 to 720"),
        ('anmeldungen = "oidc"', r"expected in \[zugang\] only anmeldung"),
    ],
)
def test_setting_that_would_not_protect_stops_the_start(tmp_path: Path, lines: str, message: str) -> None:
    with pytest.raises(DataError, match=message):
        _read(tmp_path, lines + "\n")
