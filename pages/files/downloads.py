"""Downloads: the table of a view, the whole data set, the boundaries. Nothing is built before the click."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass, replace
from functools import partial
from typing import Literal

import streamlit as st

from data.export.code_words import with_words
from data.export.export_table import ExportTable, source_table
from data.export.file_words import about, file_name
from data.export.german_csv import csv_bytes
from data.export.view_table import view_sources, view_table
from data.export.whole_dataset import whole_csv, whole_package, whole_workbook
from data.export.workbook import workbook
from data.figures.stand import stand
from data.intake.saved_file import SavedLayout
from data.model.records import Dataset
from pages.blocks import html_block
from pages.blocks.data_table import basis, ordered
from pages.files.standalone_map import alone_map, alone_week_map
from pages.session import edition
from pages.texts.words import Words
from pages.view.filter_words import filtered, marked
from pages.view.heading import title
from pages.view.view import View

XLSX = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet"
CSV, ZIP = "text/csv; charset=utf-8", "application/zip"
HTML = "text/html; charset=utf-8"
_WHOLE = "datensatz"


@dataclass(frozen=True, slots=True)
class Download:
    """A file on offer.

    Attributes:
        key: Names button and message.
        view: Middle part of the file's name.
        build: Makes the content; called when somebody clicks.
    """

    key: str
    view: str
    suffix: str
    media_type: str
    build: Callable[[], bytes]


def show_view_downloads(view: View, page: str = "") -> None:
    """Write the buttons for the table and the map of the view, in a row.

    Args:
        view: What is on screen.
        page: ``url_path`` of the page, which has a map of its own kind.
    """
    with st.container(horizontal=True, key="view-downloads"):
        for each in view_downloads(view, page):
            write_button(view.dataset, view.say, each)


def show_downloads(view: View, *, boundaries: bool) -> None:
    """Write the buttons for the whole data set and for the boundaries, each with what it is good for.

    Args:
        view: The view on screen.
        boundaries: Whether the figure that they are joined with can be chosen here; else they are left out.
    """
    say = view.say
    day = say.day(stand(view.dataset))
    html_block.show("download", title=say("download.title"), lead=say("download.lead", day=day))
    html_block.show("download_group", title=say("download.whole"))
    if view.dataset.own_sources:
        html_block.show("note", text=say("download.whole_own"))
    else:
        # So that the buttons stay in their places where the note comes.
        st.empty()
    _listed(view.dataset, view.say, whole_downloads())
    if boundaries:
        html_block.show("download_group", title=say("download.boundaries", title=title(view)))
        _listed(view.dataset, view.say, boundary_downloads(view))


def view_downloads(view: View, page: str = "") -> Sequence[Download]:
    """The table of the view as CSV and XLSX, and its map as a file that needs no network."""
    alone = partial(alone_week_map if page == "ikw" else alone_map, view)
    return (
        Download("view_csv", _named(view), "csv", CSV, lambda: csv_bytes(exported(view), view.say.language)),
        Download("view_xlsx", _named(view), "xlsx", XLSX, lambda: _view_workbook(view)),
        Download("view_html", _named(view), "html", HTML, alone),
    )


def data_of_page(view: View, page: str) -> Download:
    """The one file with the figures of a page: the table of the view, or all data where it shows no view."""
    if page in ("daten", "programm"):
        return replace(whole_downloads()[0], key="bar")
    return Download("bar", _named(view), "xlsx", XLSX, lambda: _view_workbook(view))


def whole_downloads() -> Sequence[Download]:
    """The whole data set as XLSX, CSV and Data Package."""
    # Named now: the files are built at the click, when another edition may have been published.
    shown = edition.shown().edition
    asked = (shown.dataset, shown.folder)
    return (
        Download("xlsx", _WHOLE, "xlsx", XLSX, partial(whole_workbook, *asked)),
        Download("csv", f"{_WHOLE}-csv", "zip", ZIP, partial(whole_csv, *asked)),
        Download("package", f"{_WHOLE}-data-package", "zip", ZIP, partial(whole_package, *asked)),
    )


def boundary_downloads(view: View) -> Sequence[Download]:
    """The boundaries with the figures of the view joined, in three formats."""
    name = f"grenzen_{_named(view)}"
    types = {
        "gpkg": "application/geopackage+sqlite3",
        "geojson": "application/geo+json",
        "topojson": "application/json",
    }
    return tuple(
        Download(suffix, name, suffix, media_type, partial(_boundaries, view, suffix))
        for suffix, media_type in types.items()
    )


def exported(view: View) -> ExportTable:
    """The table of the view in the order on screen; filtered areas stay in and say so."""
    return view_table(view.dataset, view.table, ordered(view), _remarks(view), view.say.language)


def _remarks(view: View) -> dict[str, str]:
    """By area id, how far its figure holds or why there is none, and that a filter leaves it out."""
    hidden = view.say("map.filtered")
    return {
        area_id: " ".join([basis(view.words, cell), *([] if area_id in view.kept else [hidden])]).strip()
        for area_id, cell in view.table.cells.items()
    }


def _boundaries(view: View, suffix: str) -> bytes:
    # GeoPandas and TopoJSON take a second to import, which only the click shall cost.
    from geo.export.boundary_frame import boundary_export
    from geo.export.geojson import geojson_bytes, topojson_bytes
    from geo.export.geopackage import geopackage_bytes

    write = {"gpkg": geopackage_bytes, "geojson": geojson_bytes, "topojson": topojson_bytes}[suffix]
    return write(boundary_export(view.dataset, view.table, _remarks(view)))


def _view_workbook(view: View) -> bytes:
    used, day, language = view_sources(view.dataset, view.table), stand(view.dataset), view.say.language
    lines = about(view.dataset, filtered(title(view), view), day, used, language)
    sources = with_words(source_table(view.dataset, used, language), language)
    return workbook([exported(view), sources], lines, day, language=language)


def _named(view: View) -> str:
    chosen = view.selection
    return marked(f"{chosen.kennzahl}_{chosen.bezug}_{chosen.jahr}", view)


def _listed(dataset: Dataset, say: Words, downloads: Sequence[Download]) -> None:
    for each in downloads:
        button, note = st.columns([0.3, 0.7], gap="small", vertical_alignment="center")
        with button:
            write_button(dataset, say, each, width="stretch")
        with note:
            html_block.show("download_note", text=say(f"download.{each.key}_note"))


def write_button(
    dataset: Dataset, say: Words, each: Download, *, width: Literal["stretch", "content"] = "content"
) -> None:
    """Write the button of one file, labelled by its key."""
    name = file_name(each.view, stand(dataset), each.suffix)
    label, key = say(f"download.{each.key}"), f"w_download_{each.key}"
    save_button(label, name, each.media_type, each.build, key=key, width=width)


def save_button(
    label: str,
    name: str,
    media_type: str,
    build: Callable[[], bytes],
    *,
    key: str,
    width: Literal["stretch", "content"] = "content",
) -> None:
    """Write a button that saves a file; it is built at the click, and the page does not run again."""
    st.download_button(
        label,
        data=build,
        file_name=name,
        mime=media_type,
        key=key,
        icon=":material/download:",
        on_click="ignore",
        width=width,
    )


def template_buttons(
    say: Words, name: str, xlsx: Callable[[], bytes], csv: Callable[[], bytes], *, key: str
) -> None:
    """Write the buttons for a template to be filled in, as XLSX and as CSV."""
    for suffix, media_type, build in (("xlsx", XLSX, xlsx), ("csv", CSV, csv)):
        label = say(f"einlesen.template_{suffix}")
        save_button(label, f"{name}.{suffix}", media_type, build, key=f"{key}_{suffix}")


def layout_button(
    say: Words, kind: type[SavedLayout], made: Callable[[], SavedLayout], *, key: str, hint: str
) -> None:
    """Write a button that saves what was settled for tables of one layout, as a file to be brought with the next."""
    st.download_button(
        say("einlesen.layout_keep"),
        data=lambda: made().file(),
        file_name=f"{kind.KIND}.json",
        mime="application/json",
        key=key,
        help=hint,
        icon=":material/rule_settings:",
        on_click="ignore",
    )
