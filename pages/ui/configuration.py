"""What whoever runs the atlas may set: `wir-atlas.toml` beside app.py. Optional; knows no Streamlit."""

from __future__ import annotations

import os
import re
import tomllib
from dataclasses import dataclass
from functools import cache
from pathlib import Path
from typing import Any
from urllib.parse import urlsplit

from data.errors import DataError
from pages.ui.access import EVERYBODY, KEYS, SECTION, Access, read_access

FILE = "wir-atlas.toml"
ELSEWHERE = "WIR_ATLAS_CONFIGURATION"
"""Environment variable that names another file, e.g. where the program's folder cannot be written."""

_ROOT = Path(__file__).resolve().parents[2]
_SITE = re.compile(
    r"https://[a-z0-9]([a-z0-9.-]*[a-z0-9])?(:\d{1,5})?|http://(localhost|127\.0\.0\.1)(:\d{1,5})?"
)
_MAIL = re.compile(r"[\w.+-]+@[\w-]+(\.[\w-]+)+")
_KEYS = {"kontakt": ("fehler_mail",), "adresse": ("basis",), "einbetten": ("seiten",), SECTION: KEYS}
_MOST_SITES = 20


@dataclass(frozen=True, slots=True)
class Configuration:
    """The settings; an empty text means "not set".

    Attributes:
        error_mail: Address that reports of errors go to (``kontakt.fehler_mail``); without it none are offered.
        base_address: Address of the start page without a trailing slash (``adresse.basis``), for links that
            people hand on; without it the address in the reader's browser counts.
        embedders: Sites that may show the map in a frame (``einbetten.seiten``), each as ``scheme://host[:port]``;
            by default none.
        access: Who may read (``zugang``); everybody unless set.
    """

    error_mail: str = ""
    base_address: str = ""
    embedders: tuple[str, ...] = ()
    access: Access = EVERYBODY


@cache
def configuration() -> Configuration:
    """The settings of this process, read once.

    Raises:
        DataError: The file cannot be used, or the environment names one that is not there.
    """
    named = os.environ.get(ELSEWHERE, "")
    path = Path(named) if named else _ROOT / FILE
    if not named and not path.exists():
        return Configuration()
    return read_configuration(path)


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
    mail, base = (
        _text(settings, path.name, "kontakt", "fehler_mail"),
        _text(settings, path.name, "adresse", "basis"),
    )
    if mail and not _MAIL.fullmatch(mail):
        raise DataError(
            "one mail address like atlas@example.org",
            file=path.name,
            column="kontakt.fehler_mail",
            value=mail,
        )
    if base and not _is_base(base):
        expected = "an address like https://atlas.example.org, without question mark or #"
        raise DataError(expected, file=path.name, column="adresse.basis", value=base)
    access = read_access(settings.get(SECTION, {}), path.name)
    return Configuration(mail, base.rstrip("/"), _sites(settings, path.name), access)


def _refuse_unknown(settings: dict[str, Any], file: str) -> None:
    for section, entries in settings.items():
        if section not in _KEYS:
            raise DataError(f"only the sections {', '.join(_KEYS)}", file=file, value=section)
        if not isinstance(entries, dict):
            raise DataError(f"a section [{section}]", file=file, column=section, value=entries)
        for key in entries:
            if key not in _KEYS[section]:
                expected = f"in [{section}] only {', '.join(_KEYS[section])}"
                raise DataError(expected, file=file, value=f"{section}.{key}")


def _text(settings: dict[str, Any], file: str, section: str, key: str) -> str:
    value = settings.get(section, {}).get(key, "")
    if not isinstance(value, str):
        raise DataError('a text in "quotes"', file=file, column=f"{section}.{key}", value=value)
    return value.strip()


def _sites(settings: dict[str, Any], file: str) -> tuple[str, ...]:
    """The origins that may embed the map."""
    value, column = settings.get("einbetten", {}).get("seiten", []), "einbetten.seiten"
    if not isinstance(value, list) or len(value) > _MOST_SITES:
        raise DataError(
            f'a list ["..."] of at most {_MOST_SITES} sites', file=file, column=column, value=value
        )
    for each in value:
        if not (isinstance(each, str) and _SITE.fullmatch(each)):
            # A star or a path would let in more than somebody may have meant.
            expected = "a site like https://www.example.org, without path and star"
            raise DataError(expected, file=file, column=column, value=each)
    return tuple(dict.fromkeys(value))


def _is_base(text: str) -> bool:
    parts = urlsplit(text)
    plain = not (parts.query or parts.fragment or parts.username or re.search(r"[\s<>\"'?#]", text))
    return plain and parts.scheme in ("https", "http") and bool(parts.hostname)
