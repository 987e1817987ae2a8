from __future__ import annotations

import json
from pathlib import Path

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from data.model.errors import DataError
from pages.settings.configuration import Configuration, read_configuration

KEYS = {
    "kontakt": ("fehler_mail",),
    "adresse": ("basis",),
    "einbetten": ("seiten",),
    "zugang": ("anmeldung", "dauer_stunden", "kopfzeile", "vertraute_proxys", "abmelden"),
    "betrieb": ("protokoll", "messwerte_port", "messwerte_adresse"),
}
VALUES = st.one_of(
    st.text(max_size=40),
    st.integers(-(2**63), 2**63 - 1),
    st.booleans(),
    st.floats(allow_nan=False, allow_infinity=False),
    st.lists(st.text(max_size=20), max_size=4),
    st.sampled_from(
        ["oidc", "kopfzeile", "json", "127.0.0.1", "0.0.0.0/0", "https://a.de", ["https://a.de"]]
    ),
)
ENTRIES = st.fixed_dictionaries(
    {},
    optional={
        name: st.fixed_dictionaries({}, optional=dict.fromkeys(keys, VALUES)) for name, keys in KEYS.items()
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


@settings(max_examples=300, deadline=None, suppress_health_check=[HealthCheck.too_slow])
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
        assert all(site != "*" for site in result.embedders)
        assert all(network.prefixlen for network in result.access.proxies)
        assert result.operation.metrics_port == 0 or 1024 <= result.operation.metrics_port <= 65535
