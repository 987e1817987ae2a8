"""The store on the command line: ``publish``, ``publications``, ``rollback``. German for people, codes for scripts.

Exit codes: 0 done; 1 the tables have problems; 2 no usable `WIR_DATABASE_URL`; 3 the database does not answer or is
in use; 4 somebody else was faster; 5 no such publication; 6 the publication is damaged.
"""

from __future__ import annotations

import sys
from collections.abc import Callable
from datetime import UTC
from pathlib import Path

from data.model.errors import DataError
from data.store.address import FORMS, VARIABLE, AddressError, StoreAddress, store_address
from data.store.connection import opened
from data.store.publication import Publication, publications
from data.store.publish import publish, roll_back
from data.store.store_errors import StoreError


def publish_folder(folder: Path, note: str) -> int:
    """Publish a folder of tables and say how it went; the exit code is as said above."""
    return _answered(lambda address: _publish(address, folder, note))


def list_publications() -> int:
    """Print all publications, the latest first."""
    return _answered(_list)


def roll_back_to(number: int) -> int:
    """Make the publication of that number current again."""
    return _answered(lambda address: _roll_back(address, number))


def _publish(address: StoreAddress, folder: Path, note: str) -> None:
    new = publish(address, folder, note)
    print(f"Veröffentlicht: {_line(new)}")
    print("Laufende Anwendungen zeigen diesen Stand innerhalb einer Minute.")


def _list(address: StoreAddress) -> None:
    with opened(address) as connection:
        found = publications(connection)
    for each in found:
        print(_line(each))
    if not found:
        print("Noch nichts veröffentlicht.")


def _roll_back(address: StoreAddress, number: int) -> None:
    print(f"Zurückgesetzt auf: {_line(roll_back(address, number))}")
    print("Spätere Veröffentlichungen bleiben erhalten und können ebenso wieder aktuell werden.")


def _line(each: Publication) -> str:
    at = each.published_at.replace(tzinfo=UTC).astimezone()
    return (
        f"{'*' if each.current else ' '} Nr. {each.number}, veröffentlicht {at:%d.%m.%Y %H:%M}, "
        f"Stand {each.stand:%d.%m.%Y}, {each.row_count} Zeilen, Prüfsumme {each.checksum[:12]}"
        + (f", {each.note}" if each.note else "")
    )


def _answered(work: Callable[[StoreAddress], None]) -> int:
    try:
        address = store_address()
        if address is None:
            raise AddressError(f"{VARIABLE} ist nicht gesetzt. Erwartet wird {FORMS}.")
        work(address)
    except DataError as problem:
        print(problem, file=sys.stderr)
        print("Nichts veröffentlicht. Alle Probleme nennt: python -m data check [ORDNER]", file=sys.stderr)
        return 1
    except StoreError as problem:
        print(problem, file=sys.stderr)
        return problem.code
    return 0
