"""Tables and boundaries that are missing, empty, cut off or exchanged: screen, /health and log tell the same story."""

from __future__ import annotations

import json
import shutil
import urllib.request
from collections.abc import Callable
from pathlib import Path
from urllib.error import HTTPError

import pytest
from playwright.sync_api import Page, expect

from tests.browser.living_page import PATIENCE
from tests.browser.map_page import MapPage
from tests.browser.server import ROOT, Server, running_server
from tests.browser.watch import Watch

pytestmark = pytest.mark.thorough

Watched = Callable[[Server], tuple[Page, Watch]]
Harm = Callable[[Path], object]


def exchange(file: Path) -> None:
    """Put other content of the same length there: a valid table, or a script, of something else."""
    file.write_bytes(
        file.read_bytes().replace(b"Hanau", b"Hanat", 1).replace(b"2013-12-31", b"2013-12-30", 1)
    )


HARMS: dict[str, Harm] = {
    "missing": lambda file: file.unlink(),
    "empty": lambda file: file.write_bytes(b""),
    "cut off": lambda file: file.write_bytes(file.read_bytes()[: file.stat().st_size // 2]),
    "exchanged": exchange,
}


@pytest.fixture
def copy(tmp_path: Path) -> Path:
    """The app in a folder of its own."""
    folder = tmp_path / "app"
    folder.mkdir()
    shutil.copy(ROOT / "app.py", folder)
    for name in ("data", "geo", "pages", ".streamlit"):
        shutil.copytree(ROOT / name, folder / name, ignore=shutil.ignore_patterns("__pycache__"))
    return folder


def files_of(app: Path) -> list[Path]:
    """A table, and the boundaries of the areas."""
    [areas] = (app / "geo" / "boundaries").glob("areas-*.js")
    return [app / "data" / "tables" / "population.csv", areas]


def health(server: Server) -> tuple[int, str]:
    """Status and body of the health check."""
    try:
        with urllib.request.urlopen(f"{server.url}/health", timeout=60) as answer:
            return answer.status, json.loads(answer.read())["status"]
    except HTTPError as refused:
        return refused.code, json.loads(refused.read())["status"]


def told(server: Server, since: int) -> str:
    """What the log has said of the health since this many letters."""
    return "\n".join(line for line in server.log[since:].splitlines() if "health check failed" in line)


def test_files_that_break_while_the_atlas_runs_leave_it_on_screen(
    copy: Path, tmp_path: Path, watched: Watched
) -> None:
    with running_server(tmp_path / "log.txt", root=copy) as server:
        assert health(server) == (200, "ok")
        page, _ = watched(server)
        shown = MapPage(page).open(f"{server.url}/?gebiet=hanau")
        for file in files_of(copy):
            whole = file.read_bytes()
            for name, harm in HARMS.items():
                since = len(server.log)
                harm(file)
                assert health(server) == (503, "error"), (file.name, name)
                assert file.name in told(server, since), (file.name, name)
                file.write_bytes(whole)
                assert health(server) == (200, "ok"), (file.name, name)
            # Readers notice nothing: what has been read stays.
            file.unlink()
            area = "kassel" if file.suffix == ".csv" else "fulda"
            with shown.repainted():
                shown.click_area(area)
            expect(shown.card).to_contain_text(area.title())
            file.write_bytes(whole)
        page.goto("about:blank")


def test_files_that_are_broken_at_the_start_are_told_and_mended_without_a_restart(
    copy: Path, tmp_path: Path, watched: Watched
) -> None:
    table, areas = files_of(copy)
    whole = {file: file.read_bytes() for file in (table, areas)}
    table.unlink()
    # The log holds the stack that the reader is spared, for which leaving the server fails.
    with pytest.raises(RuntimeError, match="DataError"):
        _start_broken_and_mend(copy, whole, tmp_path / "log.txt", watched)


def _start_broken_and_mend(copy: Path, whole: dict[Path, bytes], log_file: Path, watched: Watched) -> None:
    table, areas = whole
    with running_server(log_file, root=copy) as server:
        # The boundaries are looked at before the tables, and neither is kept by the health check.
        for file in (areas, table):
            for name, harm in HARMS.items():
                file.write_bytes(whole[file])
                since = len(server.log)
                harm(file)
                assert health(server) == (503, "error"), (file.name, name)
                assert file.name in told(server, since), (file.name, name)
            if file is areas:
                areas.write_bytes(whole[areas])
        areas.unlink()
        _expect_calm_words(server, "/kreis?gebiet=hanau", watched)
        table.write_bytes(whole[table])
        page = _expect_calm_words(server, "/", watched)
        page.goto(f"{server.url}/daten")
        expect(page.get_by_role("heading", level=1)).to_have_text("Daten und Quellen", timeout=PATIENCE)
        areas.write_bytes(whole[areas])
        assert health(server) == (200, "ok")
        MapPage(page).open(server.url)
        page.goto("about:blank")


def _expect_calm_words(server: Server, path: str, watched: Watched) -> Page:
    page, watch = watched(server)
    watch.expected += ["Failed to load resource", "uncaught"]
    page.goto(server.url + path)
    alert = page.get_by_role("alert").filter(has_text="Eine Datendatei des WIR-Atlas ist fehlerhaft")
    expect(alert).to_be_visible(timeout=PATIENCE)
    return page
