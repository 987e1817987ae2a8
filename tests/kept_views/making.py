"""Makes the files and pages of a view: the only module of this folder that imports the program."""

from __future__ import annotations

import io
import os
import tempfile
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from functools import cache
from pathlib import Path
from typing import Any
from unittest.mock import patch

from PIL import Image

from data.events.decisions import Decisions
from data.events.gazetteer import gazetteer
from data.events.list_reading import read_events
from data.intake.sheet import Sheet as ListSheet
from data.store.edition import Edition, Shown
from geo.boundaries.areas import area_order
from geo.joins.event_analysis import analysis_of
from pages.choice import link
from pages.drawing.plans.profile import ProfileSheet
from pages.drawing.sheet import Sheet
from pages.drawing.writers.pptx.deck import slides
from pages.drawing.writers.svg import sheet_svg
from pages.drawing.writers.typst.papers import sheet_png, sheets_pdf
from pages.drawing.writers.typst.steckbrief import profiles_pdf
from pages.features.events.event_sheets import category_sheet, day_sheet, event_map_sheet, weekday_sheet
from pages.features.events.session_list import Listing
from pages.features.handing_on.view_sheet import sheet_of
from pages.features.slides.slide_view import slide_html
from pages.features.week.week_view import week_view
from pages.files.standalone_map import alone_map, alone_week_map
from pages.files.view_chart_sheet import ranking_sheet
from pages.map.map_assets import map_script_text
from pages.session import edition
from pages.settings.configuration import ELSEWHERE, configuration
from pages.settings.page_paths import PAGES
from pages.view.view import View, view_of
from tests.kept_views.page_reading import read_page
from tests.kept_views.paper_reading import read_paper
from tests.kept_views.record import Record
from tests.kept_views.screen_reading import read_screen
from tests.kept_views.slides_reading import read_slides
from tests.kept_views.svg_reading import read_svg
from tests.kept_views.views import VIEWS, KeptView
from tests.real_tables import real_dataset
from tests.screen import screen
from tests.views import disputed_dataset

_SCRIPTS = {page.path: page.script for page in PAGES}
_COLUMNS: Any = {"day": 0, "title": 1, "municipality": 2, "category": 3, "coordinates": 4}
_EVENTS = (
    ("26.09.2025", "Fest", "Hanau", "Fest", "50,1328; 8,9169"),
    ("26.09.2025", "Lesung", "Hanau", "Lesung", None),
    ("28.09.2025", "Konzert", "Wetzlar", "Fest", None),
    ("29.09.2025 - 30.09.2025", "Ausstellung", "Fulda", None, None),
    ("01.10.2025", "Gebet", "Frankfurt am Main", "Begegnung", None),
    (None, "Tanz", "Rüsselsheim am Main", "Fest", None),
)


@cache
def made(name: str) -> dict[str, Record]:
    """What a reader sees of the view now, by format."""
    view = VIEWS[name]
    shown = Shown(Edition(disputed_dataset())) if view.disputed else edition.latest()
    with (
        _settings('[adresse]\nbasis = "https://atlas.example.org"\n' if view.addressed else ""),
        patch.object(edition, "latest", lambda: shown),
    ):
        records = dict(_files(view)) if view.sheet else {}
        if view.page in _SCRIPTS:
            app = screen(_SCRIPTS[view.page], **view.link)
            records["screen"] = read_screen(app, area_names(), map_script_text())
    return records


def slides_of(name: str) -> bytes:
    """The presentation of one slide."""
    sheet = _sheet(VIEWS[name])
    return slides([sheet], sheet.title)


@cache
def area_names() -> list[str]:
    """Names of the areas in the order of the maps' tables."""
    return [real_dataset().areas[area_id].label for area_id in area_order()]


def _files(view: KeptView) -> Iterator[tuple[str, Record]]:
    sheet = _sheet(view)
    yield "svg", read_svg(sheet_svg(sheet))
    yield "pptx", read_slides(slides([sheet], sheet.title))
    yield "pdf", read_paper(sheets_pdf([sheet], sheet.title))
    yield "stage", read_page(str(slide_html(sheet, "")))
    if isinstance(sheet, ProfileSheet):
        yield "profile", read_paper(profiles_pdf([sheet], sheet.title))
    if view.page == "":
        yield "html", read_page(alone_map(_view(view)).decode(), area_names())
    if view.page == "ikw":
        yield "html", read_page(alone_week_map(week_view(_view(view))).decode(), area_names())
    if view.full:
        yield "pptx-4-3", read_slides(slides([sheet], sheet.title, wide=False))
        yield "png", Record(size=_pixels(sheet_png(sheet)))
        yield "png-screen", Record(size=_pixels(sheet_png(sheet, "4k")))


def _pixels(content: bytes) -> str:
    with Image.open(io.BytesIO(content)) as picture:
        across, down = picture.info["dpi"]
        return f"{picture.width} x {picture.height}, {across:.0f} x {down:.0f} dpi, {picture.mode}"


def _view(view: KeptView) -> View:
    selection, notices = link.read(view.link, edition.base())
    assert notices == (), f"a link that is not taken whole shows something else than its name says: {notices}"
    return view_of(selection, edition.base())


def _sheet(view: KeptView) -> Sheet:
    shown = _view(view)
    if view.page == "ranking":
        return ranking_sheet(shown)
    sheet = _event_sheet(shown, view.page) if view.page.startswith("events-") else sheet_of(shown, view.page)
    assert sheet is not None
    return sheet


def _event_sheet(shown: View, page: str) -> Sheet | None:
    read = read_events(_EVENTS, _COLUMNS)
    listing = Listing("liste.csv", (ListSheet("liste", _EVENTS),), read=read, mapping=_COLUMNS)
    found = analysis_of(read.table, gazetteer(edition.base()), Decisions(), None)
    makers: dict[str, Callable[[], Sheet | None]] = {
        "events-areas": lambda: event_map_sheet(shown, listing, found, "areas"),
        "events-places": lambda: event_map_sheet(shown, listing, found, "places"),
        "events-days": lambda: day_sheet(shown, listing, found),
        "events-weekdays": lambda: weekday_sheet(shown, listing, found),
        "events-categories": lambda: category_sheet(shown, listing, found),
    }
    return makers[page]()


@contextmanager
def _settings(text: str) -> Iterator[None]:
    """Settings of the atlas for a while, whatever those of this machine are."""
    before = os.environ.get(ELSEWHERE)
    with tempfile.TemporaryDirectory() as folder:
        path = Path(folder) / "wir-atlas.toml"
        path.write_text(text, encoding="utf-8")
        os.environ[ELSEWHERE] = str(path)
        configuration.cache_clear()
        try:
            yield
        finally:
            os.environ.pop(ELSEWHERE)
            if before is not None:
                os.environ[ELSEWHERE] = before
            configuration.cache_clear()
