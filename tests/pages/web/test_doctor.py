from __future__ import annotations

import socket
from collections.abc import Callable, Iterable, Iterator
from contextlib import contextmanager
from datetime import date
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path
from threading import Thread

import pytest

from data.store.address import VARIABLE
from geo.boundaries import areas
from pages.settings.configuration import ELSEWHERE, configuration
from pages.web import doctor
from pages.web.doctor import Finding, main
from tests.stores import published_store


def worst(findings: Iterable[Finding]) -> Finding:
    order = ("ok", "warning", "fault")
    return max(findings, key=lambda finding: order.index(finding.grade))


def test_this_machine_has_no_fault(capsys: pytest.CaptureFixture[str]) -> None:
    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        port = str(probe.getsockname()[1])
    assert main(["--port", port]) == 0
    printed = capsys.readouterr().out
    assert "FEHLER" not in printed
    for part in ("Python", "Pakete", "Einstellungen", "Tabellen: 33 Gebiete", "Grenzen", "Schrift", "frei"):
        assert part in printed


@pytest.mark.parametrize(
    ("version", "grade"),
    [((3, 10), "fault"), ((3, 11), "ok"), ((3, 13), "ok"), ((3, 14), "fault")],
    ids=str,
)
def test_python_is_one_that_is_tested(version: tuple[int, int], grade: str) -> None:
    assert worst(doctor.look_at_python(version)).grade == grade


@pytest.mark.parametrize(
    ("line", "grade", "what"),
    [
        ("pytest==0.0.1  # old", "warning", "statt 0.0.1"),
        ("no-such-package==1.0", "fault", "Paket no-such-package fehlt"),
    ],
)
def test_package_of_another_version_is_named(tmp_path: Path, line: str, grade: str, what: str) -> None:
    file = tmp_path / "requirements.txt"
    file.write_text(f"# heading\n{line}\n")
    finding = worst(doctor.look_at_packages(file))
    assert finding.grade == grade
    assert what in finding.what
    assert "pip install" in finding.mend


def test_misspelt_setting_is_named(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    file = tmp_path / "atlas.toml"
    file.write_text('[kontakt]\nfehler_mial = "a@example.org"\n')
    monkeypatch.setenv(ELSEWHERE, str(file))
    configuration.cache_clear()
    finding = worst(doctor.look_at_settings())
    configuration.cache_clear()
    assert finding.grade == "fault"
    assert "fehler_mial" in finding.what


def test_clock_before_the_release_is_a_fault() -> None:
    assert worst(doctor.look_at_the_clock(date(2025, 1, 1))).grade == "fault"
    assert worst(doctor.look_at_the_clock(date(2031, 1, 1))).grade == "ok"


def test_boundary_file_that_is_cut_off_is_named(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    script = areas.areas_script()
    (tmp_path / script.name).write_bytes(script.read_bytes()[:-5])
    monkeypatch.setattr(areas, "FOLDER", tmp_path)
    finding = worst(doctor.look_at_boundaries())
    assert finding.grade == "fault"
    assert script.name in finding.what


def test_folder_that_cannot_be_written_is_a_fault(tmp_path: Path) -> None:
    assert worst(doctor.look_at_room(tmp_path)).grade == "ok"
    assert worst(doctor.look_at_room(tmp_path / "missing")).grade == "fault"


@pytest.mark.parametrize(
    ("limit", "grade"),
    [
        ("max\n", "ok"),
        ("9223372036854771712\n", "ok"),
        ("300000000\n", "warning"),
        ("4000000000\n", "ok"),
        (None, "ok"),
    ],
)
def test_limit_of_memory(tmp_path: Path, limit: str | None, grade: str) -> None:
    file = tmp_path / "memory.max"
    if limit is not None:
        file.write_text(limit)
    found = worst(doctor.look_at_memory([tmp_path / "of another kind", file]))
    assert found.grade == grade
    assert ("Kein Grenzwert" in found.what) == (
        limit is None or limit.strip() in {"max", "9223372036854771712"}
    )


@pytest.mark.parametrize(
    ("url", "grade", "what"),
    [
        ("", "ok", "Kein gemeinsamer Bestand"),
        ("mysql://nobody:secret@db/x", "fault", "nennt keine Datenbank"),
        ("duckdb:////nowhere/atlas.duckdb", "fault", "gibt es nicht"),
    ],
)
def test_store(monkeypatch: pytest.MonkeyPatch, url: str, grade: str, what: str) -> None:
    monkeypatch.setenv(VARIABLE, url)
    finding = worst(doctor.look_at_the_store())
    assert finding.grade == grade
    assert what in finding.what
    assert "secret" not in finding.text


def test_store_that_answers_is_named_with_its_publication(
    monkeypatch: pytest.MonkeyPatch, request: pytest.FixtureRequest
) -> None:
    monkeypatch.setenv(VARIABLE, published_store("duckdb", request).url)
    assert [each.what for each in doctor.look_at_the_store()] == [
        "Gemeinsamer Bestand (DuckDB): Veröffentlichung 1"
    ]


def test_examination_that_breaks_off_hides_no_other() -> None:
    def broken() -> Iterator[Finding]:
        raise ValueError("no idea")

    found = list(doctor.examined([broken, doctor.look_at_python]))
    assert [each.grade for each in found] == ["fault", "ok"]
    assert "no idea" in found[0].what


class Elsewhere(BaseHTTPRequestHandler):
    """A server that is no atlas: it answers everything with a page of its own, as proxies do."""

    def do_GET(self) -> None:
        body = b"<html>Anmeldung</html>"
        self.send_response(200)
        self.send_header("content-type", "text/html")
        self.send_header("content-length", str(len(body)))
        self.end_headers()
        self.wfile.write(body)

    def log_message(self, format: str, *args: object) -> None:
        pass


@contextmanager
def serving(handler: type[BaseHTTPRequestHandler]) -> Iterator[int]:
    server = ThreadingHTTPServer(("127.0.0.1", 0), handler)
    Thread(target=server.serve_forever, daemon=True).start()
    try:
        yield server.server_port
    finally:
        server.shutdown()
        server.server_close()


def test_foreign_program_on_the_port_is_a_fault() -> None:
    with serving(Elsewhere) as port:
        finding = worst(doctor.look_at_the_port(port))
    assert finding.grade == "fault"
    assert "anderen Programm belegt" in finding.what


def test_page_of_a_proxy_in_place_of_the_atlas_is_a_fault() -> None:
    with serving(Elsewhere) as port:
        found = list(doctor.look_at_the_address(f"http://127.0.0.1:{port}/"))
    assert "Vor der Startseite antwortet etwas anderes als der Atlas" in [each.what for each in found]
    assert all(each.mend for each in found if each.grade == "fault")


@pytest.mark.parametrize("address", ["http://127.0.0.1:9", "https://", "no address"])
def test_address_that_does_not_answer_is_a_fault(address: str) -> None:
    finding = worst(doctor.look_at_the_address(address))
    assert finding.grade == "fault"
    assert "antwortet nicht" in finding.what


Look = Callable[[], Iterable[Finding]]


@pytest.mark.parametrize(
    "look", [doctor.look_at_fonts, doctor.look_at_tables], ids=lambda look: look.__name__
)
def test_what_is_delivered_is_whole(look: Look) -> None:
    assert worst(look()).grade == "ok"


def test_wrong_port_ends_with_the_code_of_a_misused_command() -> None:
    with pytest.raises(SystemExit) as ended:
        main(["--port", "many"])
    assert ended.value.code == 2
