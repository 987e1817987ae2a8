"""`python -m pages.web.doctor`: looks whether this machine can run the atlas, and says in German what is wrong.

Each examination gives findings; whatever it stumbles over is a finding too, so that one broken part hides no other.
Nothing is changed, and nobody is asked anything but the address given with ``--adresse`` and the configured store.
"""

from __future__ import annotations

import argparse
import os
import re
import shutil
import socket
import sys
import tempfile
from collections.abc import Callable, Iterable, Iterator, Sequence
from contextlib import closing
from dataclasses import dataclass
from datetime import date
from importlib import metadata
from pathlib import Path
from typing import Literal
from urllib.parse import urlsplit

import httpx

from data.model.errors import DataError
from data.version import is_before_release

ROOT = Path(__file__).resolve().parents[2]
PYTHON = ((3, 11), (3, 13))
"""Oldest and newest version that the atlas is tested with."""
ROOM_MB = 500
"""Free space for the files that are being made, in megabytes."""
MEMORY_MB = 1024
"""What a process with its two workers for files needs, in megabytes; measured 700 at work."""

Grade = Literal["ok", "warning", "fault"]
_SIGNS: dict[Grade, str] = {"ok": "  in Ordnung  ", "warning": "  Hinweis     ", "fault": "  FEHLER      "}
_UNLIMITED = 1 << 60
"""Bytes; the older control groups say a number beyond any machine where there is no limit."""
_CONTROL_GROUPS = (
    Path("/sys/fs/cgroup/memory.max"),
    # Hosts whose kernel has the older kind of control groups.
    Path("/sys/fs/cgroup/memory/memory.limit_in_bytes"),
)
_MEGABYTE = 1_000_000
_WAIT_S = 10.0


@dataclass(frozen=True, slots=True)
class Finding:
    """What one look has found.

    Attributes:
        grade: ``fault``: the atlas, or a part of it, cannot work; ``warning``: it works, but not as meant.
        what: What was found, German.
        mend: What to do about it, German; empty where there is nothing to do.
    """

    grade: Grade
    what: str
    mend: str = ""

    @property
    def text(self) -> str:
        """Both as lines for a terminal."""
        lines = [f"{_SIGNS[self.grade]}{self.what}"]
        return "\n".join([*lines, *([f"{' ' * 14}Abhilfe: {self.mend}"] if self.mend else [])])


Examination = Callable[[], Iterable[Finding]]


def look_at_python(version: tuple[int, int] = sys.version_info[:2]) -> Iterator[Finding]:
    """Whether this Python is one of those that the atlas is tested with."""
    name = ".".join(map(str, version))
    oldest, newest = (".".join(map(str, each)) for each in PYTHON)
    if PYTHON[0] <= version <= PYTHON[1]:
        yield Finding("ok", f"Python {name}")
    else:
        mend = f"die virtuelle Umgebung mit Python {oldest} bis {newest} neu anlegen"
        yield Finding("fault", f"Python {name}: geprüft ist {oldest} bis {newest}", mend)


def look_at_packages(requirements: Path = ROOT / "requirements.txt") -> Iterator[Finding]:
    """Whether every pinned package is installed in the pinned version."""
    pinned = re.findall(r"^([\w.-]+)==([\w.]+)", requirements.read_text(encoding="utf-8"), flags=re.MULTILINE)
    mend = "python -m pip install -r requirements.txt"
    wrong = 0
    for name, wanted in pinned:
        try:
            found = metadata.version(name)
        except metadata.PackageNotFoundError:
            found = ""
        if found != wanted:
            wrong += 1
            what = f"Paket {name} fehlt" if not found else f"Paket {name} {found} statt {wanted}"
            yield Finding("warning" if found else "fault", what, mend)
    if not wrong:
        yield Finding("ok", f"{len(pinned)} Pakete in den Fassungen von requirements.txt")


def look_at_settings() -> Iterator[Finding]:
    """Whether `wir-atlas.toml` can be used, Streamlit's settings are read, and a login is complete."""
    import streamlit as st

    from pages.settings.configuration import ELSEWHERE, FILE, configuration
    from pages.web.login import check_login

    try:
        settings = configuration()
        check_login(settings.access)
    except DataError as problem:
        mend = "die genannte Stelle berichtigen; alle Angaben stehen in operations/README.md"
        yield Finding("fault", f"Einstellungen: {problem}", mend)
    else:
        yield Finding("ok", f"Einstellungen ({os.environ.get(ELSEWHERE) or FILE}, soweit vorhanden)")
        if not settings.base_address:
            mend = f'[adresse] basis = "https://..." in {FILE}'
            yield Finding("warning", "Links nennen die Adresse, unter der gerade gelesen wird", mend)
    if st.get_option("browser.gatherUsageStats"):
        mend = f"im Ordner {ROOT} starten"
        yield Finding("fault", "Die Einstellungen in .streamlit/config.toml werden nicht gelesen", mend)


def look_at_tables() -> Iterator[Finding]:
    """Whether the packaged tables can be read and pass all checks."""
    from data.loading.checksums import checksum_problems
    from data.loading.load import load_dataset
    from data.loading.schema import raise_first

    try:
        dataset = load_dataset()
        raise_first(checksum_problems())
    except DataError as problem:
        mend = "data/tables aus der Auslieferung wiederherstellen; python -m data check nennt jede Stelle"
        yield Finding("fault", f"Tabellen: {problem}", mend)
        return
    yield Finding("ok", f"Tabellen: {len(dataset.areas)} Gebiete, {len(dataset.observations)} Angaben")


def look_at_the_clock(today: date | None = None) -> Iterator[Finding]:
    """Whether the clock stands where it can: no day before this version was released can be today."""
    today = today or date.today()
    if is_before_release(today):
        mend = "die Uhr des Rechners stellen (timedatectl)"
        yield Finding("fault", f"Die Uhr steht auf dem {today:%d.%m.%Y}, vor dieser Fassung des Atlas", mend)
    else:
        yield Finding("ok", f"Uhr: {today:%d.%m.%Y}")


def look_at_boundaries() -> Iterator[Finding]:
    """Whether the boundary files are whole: their names carry the hash of their content."""
    from geo.boundaries.areas import areas_script, municipalities_script, script_bytes

    try:
        for script in (areas_script(), municipalities_script()):
            script_bytes(script)
    except DataError as problem:
        yield Finding("fault", f"Grenzen: {problem}", "geo/boundaries aus der Auslieferung wiederherstellen")
    else:
        yield Finding("ok", "Grenzen der Gebiete und Gemeinden sind vollständig")


def look_at_fonts() -> Iterator[Finding]:
    """Whether the font of papers and pictures is there, in all its weights."""
    from pages.drawing.text import FONT_FOLDER

    files = [*FONT_FOLDER.rglob("*.ttf"), *FONT_FOLDER.rglob("*.otf")]
    if files and all(file.stat().st_size for file in files):
        yield Finding("ok", "Schrift für PDF und Bilder")
    else:
        mend = "python -m pip install --force-reinstall font-source-sans-pro"
        yield Finding("fault", "Die Schrift für PDF und Bilder fehlt oder ist leer", mend)


def look_at_the_store() -> Iterator[Finding]:
    """Whether the shared store answers, where one is configured."""
    from data.store.address import AddressError, store_address
    from data.store.connection import opened
    from data.store.publication import current_number
    from data.store.publication_reading import load_edition
    from data.store.store_errors import StoreEmpty, StoreError

    mend = "WIR_DATABASE_URL, Netz und Rechte des Kontos prüfen; data/store/operating.md"
    try:
        address = store_address()
        if address is None:
            yield Finding(
                "ok", "Kein gemeinsamer Bestand eingerichtet (WIR_DATABASE_URL); es gilt data/tables"
            )
            return
        with opened(address) as connection:
            number = current_number(connection)
        load_edition(address, number)
    except AddressError as problem:
        yield Finding("fault", str(problem), mend)
    except StoreEmpty:
        mend = "python -m data publish"
        yield Finding("warning", "Im gemeinsamen Bestand ist noch nichts veröffentlicht", mend)
    except StoreError as problem:
        yield Finding("fault", f"Gemeinsamer Bestand: {problem}", mend)
    else:
        yield Finding("ok", f"Gemeinsamer Bestand ({address.engine}): Veröffentlichung {number}")


def look_at_room(folder: Path | None = None) -> Iterator[Finding]:
    """Whether files can be written where they are made, and whether there is room.

    Args:
        folder: Where the workers write; the system's folder for temporary files unless said.
    """
    try:
        place = folder or Path(tempfile.gettempdir())
        with tempfile.TemporaryFile(dir=place) as probe:
            probe.write(b"x" * 4096)
            probe.flush()
        free = shutil.disk_usage(place).free // _MEGABYTE
    except OSError as problem:
        mend = "TMPDIR auf einen Ordner setzen, in den das Konto der Anwendung schreiben darf"
        yield Finding("fault", f"Dateien lassen sich nicht schreiben: {problem.strerror}", mend)
        return
    if free < ROOM_MB:
        mend = f"mindestens {ROOM_MB} MB frei machen, sonst misslingen Folien und Bilder"
        yield Finding("warning", f"In {place} sind noch {free} MB frei", mend)
    else:
        yield Finding("ok", f"{free} MB frei in {place}")


def look_at_memory(limit_files: Sequence[Path] = _CONTROL_GROUPS) -> Iterator[Finding]:
    """Whether the container's limit, where there is one, leaves enough memory."""
    told = [file.read_text().strip() for file in limit_files if file.is_file()]
    limit = next((int(each) for each in told if each.isdecimal()), _UNLIMITED)
    if limit >= _UNLIMITED:
        yield Finding("ok", "Kein Grenzwert für den Arbeitsspeicher")
        return
    if limit < MEMORY_MB * _MEGABYTE:
        mend = f"den Grenzwert auf mindestens {MEMORY_MB} MB setzen"
        yield Finding("warning", f"Der Arbeitsspeicher ist auf {limit // _MEGABYTE} MB begrenzt", mend)
    else:
        yield Finding("ok", f"Arbeitsspeicher bis {limit // _MEGABYTE} MB")


def look_at_the_port(port: int) -> Iterator[Finding]:
    """Whether the port is free, or an atlas answers on it."""
    with closing(socket.socket()) as probe:
        probe.settimeout(_WAIT_S)
        if probe.connect_ex(("127.0.0.1", port)):
            yield Finding("ok", f"Port {port} ist frei")
            return
    try:
        answer = httpx.get(f"http://127.0.0.1:{port}/health", timeout=_WAIT_S)
        answers = "status" in answer.json()
    except (httpx.HTTPError, ValueError):
        answers = False
    if answers:
        yield Finding("ok", f"Auf Port {port} läuft ein Atlas")
    else:
        mend = "das andere Programm beenden, oder mit --server.port einen anderen wählen"
        yield Finding("fault", f"Port {port} ist von einem anderen Programm belegt", mend)


def look_at_the_address(address: str) -> Iterator[Finding]:
    """Whether readers reach the atlas through whatever stands before it: TLS, headers, compression, websocket.

    Args:
        address: Of the start page, as readers type it.
    """
    base = address.rstrip("/")
    try:
        with httpx.Client(timeout=_WAIT_S, follow_redirects=True) as client:
            health = client.get(f"{base}/health")
            page = client.get(f"{base}/")
            sheet = re.search(r'href="([^"]*/karten/[^"]*\.css)"', page.text)
            asset = client.get(str(page.url.join(sheet[1]))) if sheet else None
    except (httpx.HTTPError, httpx.InvalidURL) as problem:
        mend = "läuft der Atlas, und reicht der Proxy an ihn weiter?"
        yield Finding("fault", f"{base} antwortet nicht: {problem}", mend)
        return
    yield from _health_through(health)
    if page.url.scheme != "https" and page.url.host not in ("127.0.0.1", "localhost"):
        yield Finding(
            "fault", "Die Verbindung ist unverschlüsselt", "TLS am Proxy einrichten (operations/nginx.conf)"
        )
    if "content-security-policy" not in page.headers or asset is None:
        mend = "den Pfad im Proxy unverändert weiterreichen und Kopfzeilen der Antwort nicht entfernen"
        yield Finding("fault", "Vor der Startseite antwortet etwas anderes als der Atlas", mend)
        return
    yield Finding("ok", f"Startseite unter {base}/")
    if asset.headers.get("content-encoding") not in ("gzip", "br", "zstd"):
        yield Finding("warning", "Dateien kommen unkomprimiert an", "gzip am Proxy nicht abschalten")
    yield from _websocket_through(str(page.url))


def _health_through(answer: httpx.Response) -> Iterator[Finding]:
    try:
        state = answer.json()
    except ValueError:
        state = {}
    if answer.status_code == 200 and "areas" in state:
        yield Finding("ok", f"/health: {answer.text}")
    else:
        mend = "das Protokoll der Anwendung nennt den Grund (journalctl -u wir-atlas)"
        yield Finding("fault", f"/health antwortet mit {answer.status_code}", mend)


def _websocket_through(page: str) -> Iterator[Finding]:
    """Ask for the websocket as a browser does; a proxy that knows none answers with something else than 101."""
    parts = urlsplit(page)
    upgrade = {
        "Connection": "Upgrade",
        "Upgrade": "websocket",
        "Sec-WebSocket-Version": "13",
        "Sec-WebSocket-Key": "d2lyLWF0bGFzLWRvY3Rvcg==",
        "Origin": f"{parts.scheme}://{parts.netloc}",
    }
    target = f"{parts.scheme}://{parts.netloc}{parts.path.rstrip('/')}/_stcore/stream"
    try:
        with httpx.stream("GET", target, headers=upgrade, timeout=_WAIT_S) as answer:
            status = answer.status_code
    except httpx.HTTPError as problem:
        yield Finding(
            "fault", f"Die Websocket-Verbindung scheitert: {problem}", "Websocket am Proxy erlauben"
        )
        return
    if status == 101:
        yield Finding("ok", "Websocket")
    else:
        mend = 'am Proxy "Upgrade" und "Connection" weiterreichen; [server] corsAllowedOrigins prüfen'
        yield Finding("fault", f"Die Websocket-Verbindung wird mit {status} abgelehnt", mend)


def examined(examinations: Sequence[Examination]) -> Iterator[Finding]:
    """All findings; an examination that breaks off is a finding itself."""
    for examine in examinations:
        try:
            yield from examine()
        except Exception as problem:
            yield Finding("fault", f"{type(problem).__name__}: {problem}")


def main(arguments: Sequence[str] | None = None) -> int:
    """Print all findings.

    Returns:
        0 without a fault, else 1.
    """
    parser = argparse.ArgumentParser(
        prog="python -m pages.web.doctor", description="Prüft diese Installation."
    )
    parser.add_argument("--port", type=int, default=8501, help="Port der Anwendung (8501)")
    parser.add_argument("--adresse", default="", help="Adresse, unter der gelesen wird: prüft auch den Proxy")
    given = parser.parse_args(arguments)
    examinations: list[Examination] = [
        look_at_python,
        look_at_packages,
        look_at_settings,
        look_at_the_clock,
        look_at_tables,
        look_at_boundaries,
        look_at_fonts,
        look_at_the_store,
        look_at_room,
        look_at_memory,
        lambda: look_at_the_port(given.port),
        *([lambda: look_at_the_address(given.adresse)] if given.adresse else []),
    ]
    findings = []
    for finding in examined(examinations):
        print(finding.text, flush=True)
        findings.append(finding)
    faults = sum(finding.grade == "fault" for finding in findings)
    print("\nAlles in Ordnung." if not faults else f"\n{faults} Fehler.")
    return 1 if faults else 0


if __name__ == "__main__":
    sys.exit(main())
