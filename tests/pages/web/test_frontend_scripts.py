from __future__ import annotations

import gzip
from collections.abc import Callable
from pathlib import Path

import pytest
from starlette.responses import PlainTextResponse
from streamlit.file_util import get_static_dir

from pages.web.frontend_scripts import FrontendScripts
from tests.conftest import Answer

Ask = Callable[..., Answer]
APP = FrontendScripts(PlainTextResponse("Streamlit"), "/atlas")
FILE = min(Path(get_static_dir(), "static", "js").glob("*.js"))
PACKED = {"accept-encoding": "br, gzip"}


def test_script_is_sent_compressed_and_as_streamlit_has_it(ask: Ask) -> None:
    for _ in range(2):
        answer = ask(APP, f"/atlas/static/js/{FILE.name}", headers=PACKED)
        assert gzip.decompress(answer.body) == FILE.read_bytes()
        assert answer.headers["content-encoding"] == "gzip"
        assert answer.headers["cache-control"] == "public, max-age=31536000, immutable"
        assert answer.headers["content-type"].startswith("text/javascript")


@pytest.mark.parametrize("path", ["/none.js", "/../../index.html", "/../../../../app.py", ""])
def test_what_is_no_script_of_the_frontend_is_left_to_streamlit(ask: Ask, path: str) -> None:
    assert ask(APP, f"/atlas/static/js{path}", headers=PACKED).body == b"Streamlit"


def test_script_goes_as_it_is_to_who_takes_nothing_compressed(ask: Ask) -> None:
    assert ask(APP, f"/atlas/static/js/{FILE.name}").body == b"Streamlit"
