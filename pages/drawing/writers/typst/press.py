"""Typst, set up so that nothing of the machine enters a paper: own fonts, no network, texts as data only."""

from __future__ import annotations

import json
from collections.abc import Mapping
from functools import cache
from pathlib import Path
from typing import Any

import typst

from data.model.words import Language
from pages.drawing.text import FONT, FONT_FOLDER

AUTHOR = "WIR-Atlas Hessen"
_FOLDER = Path(__file__).resolve().parent


def pdf(template: str, title: str, language: Language, values: Mapping[str, Any]) -> bytes:
    """A tagged PDF by PDF/UA-1 with embedded fonts.

    Args:
        template: Name of a template of this folder.
        title: Title of the document.
        language: Of the document.
        values: Everything else that the template reads.
    """
    made: bytes = _made(template, title, language, values, format="pdf", pdf_standards="ua-1")
    return made


def png(template: str, title: str, language: Language, values: Mapping[str, Any], ppi: float) -> bytes:
    """The first page as a picture."""
    made = _made(template, title, language, values, format="png", ppi=ppi)
    first: bytes = made[0] if isinstance(made, list) else made
    return first


def _made(
    template: str,
    title: str,
    language: Language,
    values: Mapping[str, Any],
    **options: Any,  # noqa: ANN401
) -> Any:  # noqa: ANN401 (bytes, or a list of them for several pictures)
    data = {"title": title, "author": AUTHOR, "language": language, "font": FONT, **values}
    return typst.compile(
        _FOLDER / template,
        root=_FOLDER,
        font_paths=_fonts(),
        sys_inputs={"data": json.dumps(data, ensure_ascii=False)},
        **options,
    )


@cache
def _fonts() -> typst.Fonts:
    return typst.Fonts(include_system_fonts=False, include_embedded_fonts=True, font_paths=[str(FONT_FOLDER)])
