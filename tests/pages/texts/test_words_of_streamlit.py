from __future__ import annotations

import re
from functools import cache
from pathlib import Path

import pytest
from streamlit.file_util import get_static_dir

from pages.texts.words_of_streamlit import words_of_streamlit

OURS = {"upload_failed", "upload_icon"}
"""The sentence of ours, and a name that Streamlit puts together of an icon's."""


@cache
def _frontend() -> str:
    return "\n".join(
        file.read_text(encoding="utf-8") for file in Path(get_static_dir(), "static", "js").glob("*.js")
    )


@pytest.mark.parametrize("key", [key for key in words_of_streamlit() if key not in OURS])
def test_installed_streamlit_says_so(key: str) -> None:
    english, _ = words_of_streamlit()[key]
    # What Streamlit fills in, a key by its name, and a number's sentence split it.
    parts = re.split(r"\{\w+\}(?: —)?|Ctrl|⌘|(?<=Enter to )|(?= available)", english)
    assert [part for part in parts if part.strip() not in _frontend()] == []
