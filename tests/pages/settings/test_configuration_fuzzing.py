from __future__ import annotations

import json
import re
from dataclasses import fields
from pathlib import Path

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from data.model.errors import DataError
from pages.settings.configuration import _EXPECTED, Configuration, read_configuration

LOOK_ALIKES: tuple[object, ...] = (
    *("oidc", "kopfzeile", "json", "land", "127.0.0.1", "https://a.de", ["https://a.de"], "/abmelden"),
    *("a@b.de", "X-Remote-User", "film.mp4", "mailto:a@b.de", 9000, 20, 0, -1, 10**9, ["10.0.0.0/8"]),
    *(["0.0.0.0/0"], ["::/0"], "*", ["*"], ["https://*.de"], ["https://a.de/x"], "//c.de"),
    *("javascript:alert(1)", 'https://a.de"><script>', "https://a:b@c.de", "a@b.de\r\nBcc: c@d.de"),
    *("X-User\r\nX-Other: 1", "../film.mp4", "/etc/film.mp4", "a\0b", "{{ 7*7 }}", "\u202egnp", ["a\nb"]),
)
"""What a setting may be, and what looks like it or is meant to harm."""
VALUES = st.one_of(
    st.text(max_size=40),
    st.integers(-(2**63), 2**63 - 1),
    st.booleans(),
    st.floats(allow_nan=False, allow_infinity=False),
    st.lists(st.text(max_size=20), max_size=4),
    st.sampled_from(LOOK_ALIKES),
)
BY_HEADER: dict[str, object] = {
    "anmeldung": "kopfzeile",
    "kopfzeile": "X-Remote-User",
    "vertraute_proxys": ["10.0.0.0/8"],
}
BESIDE: dict[tuple[str, str], dict[str, object]] = {
    ("zugang", "dauer_stunden"): {"anmeldung": "oidc"},
    **{("zugang", key): BY_HEADER for key in ("anmeldung", "kopfzeile", "vertraute_proxys", "abmelden")},
}
"""Without what else a value needs it would be refused for that, and nothing learned of it."""
ENTRIES = st.fixed_dictionaries(
    {},
    optional={
        name: st.fixed_dictionaries({}, optional=dict.fromkeys(keys, VALUES))
        for name, keys in _EXPECTED.items()
    },
)


@pytest.fixture(scope="module")
def folder(tmp_path_factory: pytest.TempPathFactory) -> Path:
    return tmp_path_factory.mktemp("settings")


def _read(content: bytes, folder: Path) -> Configuration | DataError:
    file = folder / "wir-atlas.toml"
    file.write_bytes(content)
    try:
        return read_configuration(file)
    except DataError as problem:
        return problem


@settings(deadline=None)
@given(content=st.binary(max_size=200))
def test_any_bytes_are_settings_or_a_named_fault(folder: Path, content: bytes) -> None:
    assert str(_read(content, folder)).startswith(("wir-atlas.toml", "Configuration("))


@settings(max_examples=100, deadline=None, suppress_health_check=[HealthCheck.too_slow])
@given(entries=ENTRIES)
def test_any_values_are_settings_or_a_named_fault(
    folder: Path, entries: dict[str, dict[str, object]]
) -> None:
    text = "".join(
        f"[{section}]\n" + "".join(f"{key} = {json.dumps(value)}\n" for key, value in keys.items())
        for section, keys in entries.items()
    )
    result = _read(text.encode("utf-8", "surrogatepass"), folder)
    assert isinstance(result, Configuration) or str(result).startswith("wir-atlas.toml")
    if isinstance(result, Configuration):
        assert_nothing_harmful(result)


@pytest.mark.thorough
@pytest.mark.parametrize(
    ("section", "key"), [(name, key) for name, keys in _EXPECTED.items() for key in keys]
)
def test_every_look_alike_is_a_setting_or_named_with_its_key(folder: Path, section: str, key: str) -> None:
    for value in LOOK_ALIKES:
        entries = {**BESIDE.get((section, key), {}), key: value}
        text = f"[{section}]\n" + "".join(f"{name} = {json.dumps(each)}\n" for name, each in entries.items())
        result = _read(text.encode(), folder)
        if isinstance(result, Configuration):
            assert_nothing_harmful(result)
        else:
            assert key in str(result), value


def assert_nothing_harmful(found: Configuration) -> None:
    """Fail where a setting could let somebody in, or reach a header, a page or a file as anything but what it is."""
    body, access, operation = found.body, found.access, found.operation
    assert not [
        site for site in found.embedders if set(site) & set("*/ ;'\"") - set("/") or site.count("/") != 2
    ]
    assert all(network.prefixlen for network in access.proxies)
    for address in (found.base_address, access.logout, body.barriers):
        assert not set(address) & set("<>\"' \r\n\t")
        assert address.startswith(("https://", "http://", "/", "mailto:")) or not address
    for line in (
        *(getattr(body, each.name) for each in fields(body) if each.name != "address"),
        *body.address,
    ):
        assert not [letter for letter in line if letter < " "]
    for mail in (found.error_mail, body.mail):
        assert re.fullmatch(r"([^\s@]+@[^\s@]+)?", mail)
    assert re.fullmatch(r"[A-Za-z0-9-]*", access.header)
    assert "/" not in body.film
    assert 1 <= access.hours <= 720
    assert operation.metrics_port == 0 or 1024 <= operation.metrics_port <= 65535
    assert 1 <= operation.sessions <= 5000
    assert 1 <= operation.waiting_files <= 500
    assert 5 <= operation.patience_s <= 600
