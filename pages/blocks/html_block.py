"""HTML blocks from templates: one element on the wire instead of dozens of widgets, real tables, escaped by Jinja."""

from __future__ import annotations

import re
from functools import cache
from pathlib import Path

import streamlit as st
from jinja2 import Environment, FileSystemLoader, StrictUndefined, Template

_PAGES = Path(__file__).parents[1]
_TEMPLATES = sorted({file.parent for file in _PAGES.rglob("*.html")})
"""A template lies beside the code that fills it; no two have the same name."""


class _Html:
    """Passes finished HTML to ``st.html``, which would otherwise first ask the disk for a file of that name."""

    def __init__(self, text: str) -> None:
        self._text = text

    def _repr_html_(self) -> str:
        return self._text


@cache
def _environment() -> Environment:
    # Autoescape without exception: figures, notes and titles come from files, and later from uploads.
    environment = Environment(
        loader=FileSystemLoader(_TEMPLATES),
        autoescape=True,
        undefined=StrictUndefined,
        trim_blocks=True,
        lstrip_blocks=True,
    )
    environment.filters["css_text"] = _css_text
    return environment


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


def show(template_name: str, /, **values: object) -> None:
    """Write the block into the page."""
    st.html(_Html(rendered(template_name, **values)))
