"""HTML blocks from templates: one element on the wire instead of dozens of widgets, real tables, escaped by Jinja."""

from __future__ import annotations

import re
from collections.abc import Sequence
from functools import cache
from itertools import count
from pathlib import Path
from zlib import crc32

import streamlit as st
from jinja2 import Environment, FileSystemLoader, StrictUndefined, Template
from jinja2.ext import Extension

from geo.paint.colors import dark_colours
from pages.blocks import sent_links
from pages.blocks.sent_sources import source_files, with_keys
from pages.session import edition
from pages.session.state import RECORDED

_PAGES = Path(__file__).parents[1]
_TEMPLATES = sorted({file.parent for file in _PAGES.rglob("*.html")})
"""A template lies beside the code that fills it; no two have the same name."""
_PANEL = re.compile("wir-panel-#")
"""What a sign and its panel have in place of an id, see ``source_mark.html``."""


class _Html:
    """Passes finished HTML to ``st.html``, which would otherwise first ask the disk for a file of that name."""

    def __init__(self, text: str) -> None:
        self._text = text

    def _repr_html_(self) -> str:
        return self._text


class _LineBreaksAreLayout(Extension):
    """Line breaks between markup do not reach the page, so that a formatter may set them freely.

    Between two inline elements they would be a space in sight; everywhere they would be bytes on the wire. A space
    that is meant between markup is written out: ``{{ " " }}``. Breaks beside words, and inside a tag, stay, but
    without the indentation.
    """

    _BETWEEN_MARKUP = re.compile(r"(?<=[>}])\s*\n\s*(?=[<{])")
    _INDENTATION = re.compile(r"\n[ \t]+")

    def preprocess(self, source: str, name: str | None, filename: str | None = None) -> str:
        """The source with such breaks inside comments, so that the lines keep their numbers in error messages."""
        source = self._INDENTATION.sub("\n", source.strip())
        return self._BETWEEN_MARKUP.sub(lambda found: "{#" + "\n" * found[0].count("\n") + "#}", source)


@cache
def _environment() -> Environment:
    # Autoescape without exception: figures, notes and titles come from files, and later from uploads.
    environment = Environment(
        loader=FileSystemLoader(_TEMPLATES),
        autoescape=True,
        undefined=StrictUndefined,
        # Templates change with the program; to ask the disk for each at every use took a seventh of a run.
        auto_reload=False,
        extensions=[_LineBreaksAreLayout],
    )
    environment.filters["css_text"] = _css_text
    environment.filters["themed"] = _themed
    return environment


def _themed(colour: str, scale: Sequence[str] = ()) -> str:
    """A colour of the map, of this scale, as a style sheet writes it: on a dark page its twin."""
    twin = dict(zip(scale, dark_colours(scale), strict=True)).get(colour) or dark_colours([colour])[0]
    return colour if twin == colour else f"light-dark({colour}, {twin})"


def _css_text(text: str) -> str:
    """Text fit for a quoted string in a style attribute: what could end the string is left out."""
    return re.sub(r"[\\'\"\n\r;{}<>]", " ", text)


def rendered(template_name: str, /, **values: object) -> str:
    """The HTML of a template, named without its folder, with the values escaped into it.

    Raises:
        jinja2.UndefinedError: The template uses a value that is not given.
    """
    template: Template = _environment().get_template(f"{template_name}.html")
    return template.render(**values)


def _with_panel_ids(html: str) -> str:
    """The block with an id for every panel of a sign: the same sign may stand in a block, and on a page, many times.

    The ids follow from the content, so that a block that has not changed is not written anew.
    """
    block, places = crc32(html.encode()), count()
    # Two places a panel: that of its button comes first.
    return _PANEL.sub(lambda _: f"wir-panel-{block:x}-{next(places) // 2}", html)


def whole(template_name: str, /, **values: object) -> str:
    """The HTML of a block that stands for itself on a page, to be `put` there."""
    return _with_panel_ids(rendered(template_name, **values))


def put(html: str) -> None:
    """Write a block into the page that was made by `whole`: what a browser has, or can write out, is not sent.

    A first sight says it all.
    """
    if RECORDED not in st.session_state:
        html = sent_links.shortened(html)
        if "wir-source-title" in html:
            html = with_keys(html, source_files(edition.base(), rendered))
    st.html(_Html(html))


def show(template_name: str, /, **values: object) -> None:
    """Write the block into the page."""
    put(whole(template_name, **values))
