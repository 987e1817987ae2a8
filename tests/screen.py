"""A screen without a browser: the script that app.py serves, run by Streamlit's AppTest."""

from __future__ import annotations

import json
from collections.abc import Iterable
from pathlib import Path
from typing import Any

from streamlit.testing.v1 import AppTest
from streamlit.util import calc_hash

from pages.blocks.html_block import rendered
from pages.blocks.sent_sources import source_files
from pages.session import edition
from pages.settings.page_paths import PAGES
from tests.sent_blocks import with_links, with_sources

SCRIPT = Path(__file__).resolve().parents[1] / "pages" / "navigation.py"


def screen(page: str = "map_page.py", /, **query: str) -> AppTest:
    """A page as a fresh session finds it under a link with these parameters."""
    app = AppTest.from_file(str(SCRIPT), default_timeout=300)
    # Before its first run AppTest would look for a page by the name of its file, not by its path.
    [path] = [entry.path for entry in PAGES if entry.script == page]
    app._page_hash = calc_hash(path) if path else ""
    for name, value in query.items():
        app.query_params[name] = value
    return run(app)


def run(app: AppTest) -> AppTest:
    """Run the script after a change; an exception in it, or a "None" on the page, fails the test."""
    app.run()
    assert [error.message for error in app.exception] == []
    assert ">None<" not in html(app), "a template got nothing to write, or took a word of Jinja's for a value"
    return app


def link(app: AppTest) -> dict[str, str]:
    """The parameters that now stand in the address."""
    return {name: value if isinstance(value, str) else value[0] for name, value in app.query_params.items()}


def html(app: AppTest) -> str:
    """All HTML blocks of the page, in order."""
    return "\n".join(_texts(app))


def _texts(app: AppTest) -> Iterable[str]:
    return (block_html(block.proto) for block in app.get("html"))


def block_html(proto: Any) -> str:  # noqa: ANN401
    """A block as it stands on screen, where scripts write out its links, and its sources from a file of their own."""
    return with_sources(with_links(str(proto.body)), source_files(edition.base(), rendered))


def map_arguments(app: AppTest) -> dict[str, Any]:
    """What the map's component is given."""
    [component] = app.get("component_instance")
    arguments: dict[str, Any] = json.loads(component.proto.json_args)
    return arguments


def notices(app: AppTest) -> list[str]:
    """What the reader is told about a link or an entry that could not be used."""
    return [str(warning.value) for warning in app.warning]
