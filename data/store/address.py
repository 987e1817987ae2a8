"""The address of the shared store: `WIR_DATABASE_URL`. Its password is in no text that this module hands out."""

from __future__ import annotations

import os
import re
from dataclasses import dataclass, field
from pathlib import Path
from urllib.parse import unquote, urlsplit

from data.store.store_errors import StoreError

VARIABLE = "WIR_DATABASE_URL"
FORMS = "duckdb:///pfad/zur/datei.duckdb oder postgresql://konto@rechner/datenbank"


class AddressError(StoreError):
    """The address cannot be meant; the message does not repeat it."""

    code = 2


@dataclass(frozen=True)
class StoreAddress:
    """Where the store is.

    Attributes:
        url: As it was given, with password: never to be shown; left out of the object's own text.
        file: DuckDB's file; ``None`` for PostgreSQL.
    """

    url: str = field(repr=False)
    file: Path | None

    @property
    def engine(self) -> str:
        """Name for people."""
        return "DuckDB" if self.file else "PostgreSQL"

    def masked(self, text: str) -> str:
        """The text without the address and its password, in whatever form they stand in it."""
        parts = urlsplit(self.url)
        # A password may stand in the query too (…?password=…), and drivers print it decoded.
        secrets = {self.url, *re.findall(r"[?&](?:ssl)?password=([^&#]+)", self.url)}
        secrets |= {parts.password} if parts.password else set()
        for secret in sorted(secrets | {unquote(each) for each in secrets}, key=len, reverse=True):
            text = text.replace(secret, "***")
        return text


def store_address() -> StoreAddress | None:
    """The address that the environment names; ``None`` where it names none.

    Raises:
        AddressError: The value cannot be meant.
    """
    url = os.environ.get(VARIABLE, "").strip()
    return read_address(url) if url else None


def read_address(url: str) -> StoreAddress:
    """The address in a URL.

    Raises:
        AddressError: The URL cannot be meant.
    """
    try:
        parts = urlsplit(url)
        scheme, host, path = parts.scheme, parts.hostname or "", unquote(parts.path)
    except ValueError:
        raise AddressError(f"{VARIABLE} ist keine Adresse. Erwartet wird {FORMS}.") from None
    if scheme in ("postgresql", "postgres"):
        if not path.strip("/"):
            raise AddressError(f"{VARIABLE} nennt keine Datenbank. Erwartet wird {FORMS}.")
        return StoreAddress(url, None)
    if scheme != "duckdb":
        raise AddressError(f"{VARIABLE} nennt keine Datenbank, die hier bekannt ist. Erwartet wird {FORMS}.")
    # Two slashes: a path from the working directory, whose first part urlsplit takes for a host; three: from the root.
    name = f"{parts.netloc}{path}" if host else re.sub(r"^/([A-Za-z]:)", r"\1", path)
    if not name.strip("/"):
        raise AddressError(f"{VARIABLE} nennt keine Datei. Erwartet wird {FORMS}.")
    return StoreAddress(url, Path(name))
