"""The files a view can be taken away as, and the task that makes each."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Literal

from pages.drawing.sheet import Sheet
from pages.files.worker_pool import Task

FormatId = Literal[
    "pptx_wide", "pptx_narrow", "pdf", "svg", "png_print", "png_screen", "profile", "all_profiles"
]
SLIDES_AND_PDF: tuple[FormatId, ...] = ("pptx_wide", "pptx_narrow", "pdf")
PICTURES: tuple[FormatId, ...] = (*SLIDES_AND_PDF, "svg", "png_print", "png_screen")
_PRESENTATION = "application/vnd.openxmlformats-officedocument.presentationml.presentation"
_SLIDES = "pages.drawing.writers.pptx.deck:slides"
_PAPERS = "pages.drawing.writers.typst.papers"


@dataclass(frozen=True, slots=True)
class FileFormat:
    """A kind of file.

    Attributes:
        mark: What its name says beside view and Stand; may be empty.
        suffix: Ending of its name.
    """

    id: FormatId
    mark: str
    suffix: str
    media_type: str


FORMATS: dict[FormatId, FileFormat] = {
    each.id: each
    for each in (
        FileFormat("pptx_wide", "", "pptx", _PRESENTATION),
        FileFormat("pptx_narrow", "4-3", "pptx", _PRESENTATION),
        FileFormat("pdf", "", "pdf", "application/pdf"),
        FileFormat("svg", "", "svg", "image/svg+xml"),
        FileFormat("png_print", "druck", "png", "image/png"),
        FileFormat("png_screen", "4k", "png", "image/png"),
        FileFormat("profile", "steckbrief", "pdf", "application/pdf"),
        FileFormat("all_profiles", "alle-steckbriefe", "pdf", "application/pdf"),
    )
}


def task_of(wanted: FormatId, sheets: Sequence[Sheet], title: str) -> Task:
    """What a worker must do for the file.

    Args:
        wanted: The kind of file.
        sheets: What it shows; of a kind for a single sheet the first counts, of a kind for profiles all are profiles.
        title: Title of the whole document.
    """
    if wanted in ("pptx_wide", "pptx_narrow"):
        return Task(_SLIDES, (tuple(sheets), title), {"wide": wanted == "pptx_wide"})
    if wanted == "pdf":
        return Task(f"{_PAPERS}:sheets_pdf", (tuple(sheets), title))
    if wanted in ("profile", "all_profiles"):
        return Task("pages.drawing.writers.typst.steckbrief:profiles_pdf", (tuple(sheets), title))
    if wanted == "svg":
        return Task("pages.drawing.writers.svg:sheet_svg", (sheets[0],))
    return Task(f"{_PAPERS}:sheet_png", (sheets[0], "druck" if wanted == "png_print" else "4k"))
