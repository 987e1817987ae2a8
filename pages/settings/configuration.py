"""What whoever runs the atlas may set: `wir-atlas.toml` beside app.py. Optional; knows no Streamlit."""

from __future__ import annotations

import os
import re
import tomllib
from dataclasses import dataclass
from functools import cache
from ipaddress import IPv4Network, IPv6Network, ip_address, ip_network
from pathlib import Path
from typing import Annotated, Literal
from urllib.parse import urlsplit

from pydantic import AfterValidator, AliasPath, Field, PlainValidator, TypeAdapter, ValidationError
from pydantic_core import ErrorDetails, PydanticCustomError

from data.model.errors import DataError

FILE = "wir-atlas.toml"
ELSEWHERE = "WIR_ATLAS_CONFIGURATION"
"""Environment variable that names another file, e.g. where the program's folder cannot be written."""

_ROOT = Path(__file__).resolve().parents[2]
_MOST_SITES = 20
_LINE = 'a text in "quotes" of at most 400 letters, without line breaks'
_EXPECTED = {
    "kontakt": {"fehler_mail": "one mail address like atlas@example.org"},
    "adresse": {"basis": "an address like https://atlas.example.org, without question mark or #"},
    "einbetten": {"seiten": f'a list ["..."] of at most {_MOST_SITES} sites'},
    "zugang": {
        "anmeldung": "one of oidc, kopfzeile",
        "dauer_stunden": "a whole number of hours from 1 to 720",
        "kopfzeile": "the name of a header like X-Remote-User",
        "vertraute_proxys": 'a list of addresses or networks like ["127.0.0.1", "10.1.0.0/24"]',
        "abmelden": "an address that begins with https:// or /",
    },
    "traeger": {
        "name": _LINE,
        "anschrift": 'a list of up to 6 lines like ["Musterstraße 1", "65183 Wiesbaden"]',
        "vertretung": _LINE,
        "telefon": _LINE,
        "mail": "one mail address like atlas@example.org",
        "aufsicht": _LINE,
        "verantwortlich": _LINE,
        "datenschutz": _LINE,
        "art": "one of land, kommune, andere",
        "barrieren": "an address that begins with https:// or mailto:",
        "protokoll": _LINE,
        "gebaerdenfilm": "the name of an .mp4 or .webm file that lies beside this one",
    },
    "betrieb": {
        "protokoll": "one of text, json",
        "messwerte_port": "a port from 1024 to 65535",
        "messwerte_adresse": "an address of this machine like 127.0.0.1 or 0.0.0.0",
        "sitzungen": "a whole number of sessions from 1 to 5000",
        "wartende_dateien": "a whole number of files from 1 to 500",
        "geduld_sekunden": "a whole number of seconds from 5 to 600",
    },
}
"""Sections and keys of the file, with what a value must be, in the words of `DataError`."""
_NEEDED = {"kopfzeile": ("kopfzeile", "vertraute_proxys")}
_USELESS = {
    "": ("dauer_stunden", "kopfzeile", "vertraute_proxys", "abmelden"),
    "oidc": ("kopfzeile", "vertraute_proxys", "abmelden"),
    "kopfzeile": ("dauer_stunden",),
}
"""What each way of `Access` would silently ignore."""

_MAIL = r"^\s*([\w.+-]+@[\w-]+(\.[\w-]+)+)?\s*$"
_SITE = r"https://[a-z0-9]([a-z0-9.-]*[a-z0-9])?(:\d{1,5})?|http://(localhost|127\.0\.0\.1)(:\d{1,5})?"


def _base(text: str) -> str:
    text = text.strip()
    parts = urlsplit(text)
    plain = not (parts.query or parts.fragment or parts.username or re.search(r"[\s<>\"'?#]", text))
    if text and not (plain and parts.scheme in ("https", "http") and parts.hostname):
        raise ValueError(text)
    return text.rstrip("/")


def _site(text: object) -> str:
    if not (isinstance(text, str) and re.fullmatch(_SITE, text)):
        # A star or a path would let in more than somebody may have meant.
        raise PydanticCustomError("rule", "a site like https://www.example.org, without path and star")
    return text


def _network(text: object) -> IPv4Network | IPv6Network:
    # Of a number the library would make an address.
    network = ip_network(text if isinstance(text, str) else "")
    if network.prefixlen == 0:
        raise PydanticCustomError("rule", "not the whole world: anybody could then claim to be anybody")
    return network


@dataclass(frozen=True, slots=True)
class Access:
    """How readers must identify themselves (section ``zugang``).

    Attributes:
        way: ``oidc``: an OpenID provider by Streamlit's own configuration; ``kopfzeile``: a proxy that has checked
            the reader; empty: everybody may read.
        hours: How long a login by OIDC holds.
        header: Header in which the proxy names the reader.
        proxies: Networks whose header is believed.
        logout: Address of the proxy's logout; empty: none is offered.
    """

    way: Annotated[Literal["", "oidc", "kopfzeile"], Field(alias="anmeldung")] = ""
    hours: Annotated[int, Field(alias="dauer_stunden", strict=True, ge=1, le=24 * 30)] = 12
    header: Annotated[str, Field(alias="kopfzeile", pattern="^([A-Za-z][A-Za-z0-9-]{1,60})?$")] = ""
    proxies: Annotated[
        tuple[Annotated[IPv4Network | IPv6Network, PlainValidator(_network)], ...],
        Field(alias="vertraute_proxys"),
    ] = ()
    logout: Annotated[str, Field(alias="abmelden", pattern=r"""^((https://|/)[^\s<>"']*)?$""")] = ""

    def trusts(self, host: str) -> bool:
        """Whether a connection from this address comes from the proxy."""
        try:
            address = ip_address(host)
        except ValueError:
            return False
        return any(address in network for network in self.proxies)


EVERYBODY = Access()
"""No login at all."""


_Line = Annotated[str, Field(max_length=400, pattern=r"^[^\x00-\x1f\x7f]*$")]


@dataclass(frozen=True, slots=True)
class Body:
    """The body that runs the atlas, for Impressum, Datenschutz and Barrierefreiheit (section ``traeger``).

    Attributes:
        name: Of the body.
        address: Lines of its postal address.
        representative: Who represents it.
        telephone: May be left out.
        mail: Address for everything.
        supervision: Supervising authority, where there is one.
        responsible: Who answers for the content (section 18 MStV), where somebody must.
        data_protection: How the data protection officer is reached.
        kind: ``land``, ``kommune`` or ``andere``: which law holds.
        barriers: Where barriers are reported; the mail address unless said.
        log_note: What the server in front keeps, as a sentence.
        film: File beside the settings: the body's film in German sign language; empty for none.
    """

    name: _Line = ""
    address: Annotated[tuple[_Line, ...], Field(alias="anschrift", max_length=6)] = ()
    representative: Annotated[_Line, Field(alias="vertretung")] = ""
    telephone: Annotated[_Line, Field(alias="telefon")] = ""
    mail: Annotated[str, Field(pattern=_MAIL), AfterValidator(str.strip)] = ""
    supervision: Annotated[_Line, Field(alias="aufsicht")] = ""
    responsible: Annotated[_Line, Field(alias="verantwortlich")] = ""
    data_protection: Annotated[_Line, Field(alias="datenschutz")] = ""
    kind: Annotated[Literal["land", "kommune", "andere"], Field(alias="art")] = "land"
    barriers: Annotated[
        str, Field(alias="barrieren", pattern=r"""^((https://|mailto:)[^\s<>"']{1,300})?$""")
    ] = ""
    log_note: Annotated[_Line, Field(alias="protokoll")] = ""
    film: Annotated[str, Field(alias="gebaerdenfilm", pattern=r"^([\w-][\w.-]*\.(mp4|webm))?$")] = ""


@dataclass(frozen=True, slots=True)
class Operation:
    """What those who run the atlas see of it, and what readers cannot go beyond (section ``betrieb``).

    Attributes:
        log: Form of the log's lines.
        metrics_port: Where measurements for Prometheus are answered; 0: nowhere.
        metrics_address: On which address of the machine.
        sessions: So many may be open at once; who comes then is asked to try again.
        waiting_files: So many files may wait to be made.
        patience_s: Seconds that a reader may take for one message, or for one piece of a request.
    """

    log: Annotated[Literal["text", "json"], Field(alias="protokoll")] = "text"
    metrics_port: Annotated[int, Field(alias="messwerte_port", strict=True, ge=1024, le=65535)] = 0
    metrics_address: Annotated[
        str, Field(alias="messwerte_adresse"), AfterValidator(lambda text: str(ip_address(text)))
    ] = "127.0.0.1"
    sessions: Annotated[int, Field(alias="sitzungen", strict=True, ge=1, le=5000)] = 200
    waiting_files: Annotated[int, Field(alias="wartende_dateien", strict=True, ge=1, le=500)] = 20
    patience_s: Annotated[int, Field(alias="geduld_sekunden", strict=True, ge=5, le=600)] = 60


@dataclass(frozen=True, slots=True)
class Configuration:
    """The settings; an empty text means "not set".

    Attributes:
        error_mail: Address that reports of errors go to; without it none are offered.
        base_address: Address of the start page without a trailing slash, for links that people hand on; without it
            the address in the reader's browser counts.
        embedders: Sites that may show the map in a frame, each as ``scheme://host[:port]``; by default none.
        access: Who may read; everybody unless set.
        operation: Log, measurements and limits.
        body: Who runs the atlas.
    """

    error_mail: Annotated[
        str,
        Field(validation_alias=AliasPath("kontakt", "fehler_mail"), pattern=_MAIL),
        AfterValidator(str.strip),
    ] = ""
    base_address: Annotated[
        str, Field(validation_alias=AliasPath("adresse", "basis")), AfterValidator(_base)
    ] = ""
    embedders: Annotated[
        tuple[Annotated[str, PlainValidator(_site)], ...],
        Field(validation_alias=AliasPath("einbetten", "seiten"), max_length=_MOST_SITES),
        AfterValidator(lambda sites: tuple(dict.fromkeys(sites))),
    ] = ()
    access: Annotated[Access, Field(alias="zugang")] = EVERYBODY
    operation: Annotated[Operation, Field(alias="betrieb")] = Operation()
    body: Annotated[Body, Field(alias="traeger")] = Body()


@cache
def configuration() -> Configuration:
    """The settings of this process, read once.

    Raises:
        DataError: The file cannot be used, or the environment names one that is not there.
    """
    path = _path()
    if not os.environ.get(ELSEWHERE) and not path.exists():
        return Configuration()
    return read_configuration(path)


def sign_language_film() -> Path | None:
    """The body's film in German sign language, whether it is there or not; ``None`` where the settings name none."""
    film = configuration().body.film
    return _path().with_name(film) if film else None


def _path() -> Path:
    named = os.environ.get(ELSEWHERE, "")
    return Path(named) if named else _ROOT / FILE


def read_configuration(path: Path) -> Configuration:
    """The settings in the file.

    Raises:
        DataError: The file cannot be read, holds an unknown key, or a value that cannot be meant.
    """
    try:
        settings = tomllib.loads(path.read_text(encoding="utf-8"))
    except (OSError, ValueError) as problem:
        raise DataError("a readable TOML file in UTF-8", file=path.name, value=str(problem)) from None
    _refuse_unknown(settings, path.name)
    _refuse_unfitting(settings.get("zugang", {}), path.name)
    try:
        return TypeAdapter(Configuration).validate_python(settings)
    except ValidationError as problem:
        raise _in_words(problem.errors()[0], path.name) from None


def _refuse_unknown(settings: dict[str, object], file: str) -> None:
    """By hand: pydantic overlooks what stands beside the end of an `AliasPath`."""
    for section, entries in settings.items():
        if section not in _EXPECTED:
            raise DataError(f"only the sections {', '.join(_EXPECTED)}", file=file, value=section)
        if not isinstance(entries, dict):
            raise DataError(f"a section [{section}]", file=file, column=section, value=entries)
        for key in entries:
            if key not in _EXPECTED[section]:
                expected = f"in [{section}] only {', '.join(_EXPECTED[section])}"
                raise DataError(expected, file=file, value=f"{section}.{key}")


def _refuse_unfitting(access: dict[str, object], file: str) -> None:
    way = str(access.get("anmeldung", ""))
    for key in _NEEDED.get(way, ()):
        if not access.get(key):
            raise DataError(f'a value, because anmeldung is "{way}"', file=file, column=f"zugang.{key}")
    for key in _USELESS.get(way, ()):
        if key in access:
            expected = f'nothing, because anmeldung is "{way}"'
            raise DataError(expected, file=file, column=f"zugang.{key}", value=access[key])


def _in_words(problem: ErrorDetails, file: str) -> DataError:
    section, key = map(str, problem["loc"][:2])
    special = {"rule": problem["msg"], "string_type": 'a text in "quotes"'}
    expected = special.get(problem["type"], _EXPECTED[section][key])
    # What stands before an @ may be a password.
    value = None if key == "basis" and "@" in str(problem["input"]) else problem["input"]
    return DataError(expected, file=file, column=f"{section}.{key}", value=value)
