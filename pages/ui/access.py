"""Who may read the atlas: everybody, or people who have logged in (section ``[zugang]`` of `wir-atlas.toml`)."""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import dataclass
from ipaddress import IPv4Network, IPv6Network, ip_address, ip_network
from typing import Any

from data.errors import DataError

SECTION = "zugang"
KEYS = ("anmeldung", "dauer_stunden", "kopfzeile", "vertraute_proxys", "abmelden")
WAYS = ("oidc", "kopfzeile")
"""``oidc``: an OpenID provider by Streamlit's own configuration; ``kopfzeile``: a proxy that has checked the reader."""

_HOURS = 12
_HEADER = re.compile(r"[A-Za-z][A-Za-z0-9-]{1,60}")


@dataclass(frozen=True, slots=True)
class Access:
    """How readers must identify themselves.

    Attributes:
        way: One of `WAYS`; empty: everybody may read.
        hours: How long a login by OIDC holds.
        header: Header in which the proxy names the reader.
        proxies: Networks whose header is believed.
        logout: Address of the proxy's logout; empty: none is offered.
    """

    way: str = ""
    hours: int = _HOURS
    header: str = ""
    proxies: tuple[IPv4Network | IPv6Network, ...] = ()
    logout: str = ""

    def trusts(self, host: str) -> bool:
        """Whether a connection from this address comes from the proxy."""
        try:
            address = ip_address(host)
        except ValueError:
            return False
        return any(address in network for network in self.proxies)


EVERYBODY = Access()
"""No login at all."""


def read_access(settings: Mapping[str, Any], file: str) -> Access:
    """The section ``[zugang]``, whose keys are known to be `KEYS`.

    Raises:
        DataError: A value cannot be meant, or one is missing that the chosen way needs.
    """
    way = settings.get("anmeldung", "")
    if way not in ("", *WAYS):
        raise _wrong(file, "anmeldung", way, f"one of {', '.join(WAYS)}")
    needed, useless = {
        "": ((), KEYS[1:]),
        "oidc": ((), ("kopfzeile", "vertraute_proxys", "abmelden")),
        "kopfzeile": (("kopfzeile", "vertraute_proxys"), ("dauer_stunden",)),
    }[way]
    for key in needed:
        if not settings.get(key):
            raise _wrong(file, key, None, f'a value, because anmeldung is "{way}"')
    for key in useless:
        if key in settings:
            raise _wrong(file, key, settings[key], f'nothing, because anmeldung is "{way}"')
    hours, header, logout = (
        settings.get("dauer_stunden", _HOURS),
        settings.get("kopfzeile", ""),
        settings.get("abmelden", ""),
    )
    if type(hours) is not int or not 1 <= hours <= 24 * 30:
        raise _wrong(file, "dauer_stunden", hours, "a whole number of hours from 1 to 720")
    if header and not (isinstance(header, str) and _HEADER.fullmatch(header)):
        raise _wrong(file, "kopfzeile", header, "the name of a header like X-Remote-User")
    if logout and not (isinstance(logout, str) and re.fullmatch(r"(https://|/)[^\s<>\"']*", logout)):
        raise _wrong(file, "abmelden", logout, "an address that begins with https:// or /")
    return Access(way, hours, header, _networks(settings.get("vertraute_proxys", []), file), logout)


def _networks(value: object, file: str) -> tuple[IPv4Network | IPv6Network, ...]:
    expected = 'a list of addresses or networks like ["127.0.0.1", "10.1.0.0/24"]'
    if not isinstance(value, list) or not all(isinstance(each, str) for each in value):
        raise _wrong(file, "vertraute_proxys", value, expected)
    try:
        networks = tuple(ip_network(each) for each in value)
    except ValueError as problem:
        raise _wrong(file, "vertraute_proxys", str(problem), expected) from None
    if any(network.prefixlen == 0 for network in networks):
        raise _wrong(
            file, "vertraute_proxys", value, "not the whole world: anybody could then claim to be anybody"
        )
    return networks


def _wrong(file: str, key: str, value: object, expected: str) -> DataError:
    return DataError(expected, file=file, column=f"{SECTION}.{key}", value=value)
