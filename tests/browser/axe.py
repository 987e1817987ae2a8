"""Accessibility rules (axe) for a page and every frame in it; axe itself does not look into frames."""

from __future__ import annotations

from axe_playwright_python.sync_playwright import Axe
from playwright.sync_api import Frame, Page

GRAVE = frozenset({"serious", "critical"})
_SETTLED = """() => Promise.race([
  Promise.all(document.getAnimations()
    .filter(each => each instanceof CSSTransition).map(each => each.finished.catch(() => null))),
  new Promise(done => setTimeout(done, 3000)),
])"""
"""Colours on their way from one to another have a contrast that no reader is left with. A transition whose element is
not drawn any more may never end, so the wait has an end of its own."""


def grave_violations(page: Page) -> list[str]:
    """Serious and critical violations, each as "rule in frame: first elements"; empty means none."""
    return _of_all_frames(page, GRAVE)


def violations(page: Page) -> list[str]:
    """Like `grave_violations`, but of every weight, best practices included."""
    return _of_all_frames(page, frozenset({"minor", "moderate"}) | GRAVE)


def _of_all_frames(page: Page, weights: frozenset[str]) -> list[str]:
    return [text for frame in page.frames if not frame.is_detached() for text in _in_frame(frame, weights)]


def _in_frame(frame: Frame, weights: frozenset[str]) -> list[str]:
    frame.evaluate(_SETTLED)
    # The class asks for a page, but uses only evaluate(), which a frame has too.
    found = Axe().run(frame).response["violations"]
    name = frame.title() or frame.url
    return [
        f"{violation['id']} in {name!r}: {[node['target'] for node in violation['nodes'][:3]]}"
        for violation in found
        if violation["impact"] in weights
    ]
