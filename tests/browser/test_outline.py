"""What a screen reader makes of each page: landmarks, headings and controls with their names, roles and order.

``outlines/`` keeps the skeleton of each page, without figures and tables. A change that is meant:
``WIR_ATLAS_RENEW=1 python -m pytest tests/browser/test_outline.py``, then read the difference before it is committed.
"""

from __future__ import annotations

import os
import re
from pathlib import Path
from typing import Any

import yaml  # type: ignore[import-untyped]
from playwright.sync_api import Page, expect

from pages.settings.page_paths import PAGES
from tests.browser.living_page import PATIENCE
from tests.browser.map_page import MapPage
from tests.browser.server import Server

OUTLINES = Path(__file__).parent / "outlines"
_ROLES = frozenset(
    (
        *(
            "banner",
            "navigation",
            "main",
            "region",
            "group",
            "toolbar",
            "heading",
            "button",
            "link",
            "iframe",
        ),
        *("combobox", "radiogroup", "radio", "slider", "textbox", "checkbox", "switch"),
    )
)


def _skeleton(nodes: list[Any], in_navigation: bool = False) -> list[Any]:
    """What is structure of an aria snapshot: a name with a figure is left out, and so are links in the text."""
    kept: list[Any] = []
    for node in nodes:
        said, below = next(iter(node.items())) if isinstance(node, dict) else (node, [])
        role, _, name = said.partition(" ")
        numbered = bool(re.search(r"\d", name.partition("[level=")[0]))
        inner = (
            _skeleton(below, in_navigation or role == "navigation")
            if isinstance(below, list) and role not in ("table", "link")
            else []
        )
        level = re.search(r"\[level=\d\]", name)
        plain = f"{role} {level[0]}" if level else role
        wanted = role in _ROLES and (role != "link" or in_navigation) and (not numbered or role == "heading")
        if inner or (wanted and role != "group"):
            text = plain if numbered else re.sub(r" \[(?!level)[^]]*\]$", "", said)
            kept.append({text: inner} if inner else text)
    return kept


def test_every_page_has_its_landmarks_headings_and_controls_in_order(page: Page, server: Server) -> None:
    MapPage(page).open(f"{server.url}/?gebiet=hanau")
    links = page.get_by_test_id("stTopNavLink")
    changed = []
    for number, entry in enumerate(PAGES):
        if number:
            links.nth(number).click()
            expect(page).to_have_url(re.compile(rf"/{entry.path}(\?|$)"), timeout=PATIENCE)
            MapPage(page).wait_until_idle()
        kept = OUTLINES / f"{entry.path or 'karte'}.yaml"
        body = page.locator("body")
        if os.environ.get("WIR_ATLAS_RENEW"):
            page.wait_for_timeout(3000)
            outline = _skeleton(yaml.safe_load(body.aria_snapshot()))
            kept.write_text(yaml.safe_dump(outline, allow_unicode=True, width=1000), encoding="utf-8")
        try:
            expect(body).to_match_aria_snapshot(kept.read_text(encoding="utf-8"))
        except AssertionError as difference:
            changed.append(f"/{entry.path}: {difference}")
    assert changed == []
