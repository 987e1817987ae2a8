"""Accessibility rules (axe) for a page and every frame in it; axe itself does not look into frames."""

from __future__ import annotations

from collections.abc import Collection

from axe_playwright_python.sync_playwright import Axe
from playwright.sync_api import Frame, Page

GRAVE = frozenset({"serious", "critical"})
OF_COLOUR = ("color-contrast", "link-in-text-block")
"""The rules whose answer depends on the theme."""
_OPTIONS = {
    # All of WCAG up to 2.2 AA and best practices; the size of targets is no rule unless asked for.
    "runOnly": ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"],
    "rules": {"target-size": {"enabled": True}},
    "resultTypes": ["violations"],
    # Each frame is examined by itself; asked from outside, one without axe lets wait half a second.
    "iframes": False,
}
_SETTLED = """() => Promise.race([
  Promise.all(document.getAnimations()
    .filter(each => each instanceof CSSTransition).map(each => each.finished.catch(() => null))),
  new Promise(done => setTimeout(done, 3000)),
])"""
"""Colours on their way from one to another have a contrast that no reader is left with. A transition whose element is
not drawn any more may never end, so the wait has an end of its own."""


_RUN = """options => axe.run(options).then(results => results.violations.map(each => {
  const isSmall = each.id === 'target-size';
  const at = node => document.querySelector(node.target[0]);
  const box = element => element.getBoundingClientRect();
  const apart = (one, other) =>
    one.right <= other.left || other.right <= one.left || one.bottom <= other.top || other.bottom <= one.top;
  const isCutOff = (node, other) => at(other).closest('svg') && apart(box(at(node)), box(at(other).closest('svg')));
  const nodes = each.nodes.filter(node => {
    const others = [...node.any, ...node.all].flatMap(check => check.relatedNodes);
    return !(isSmall && (at(node).closest('a[style*="left:"], .wir-time-years')
      || (others.length && others.every(other => isCutOff(node, other)))));
  });
  return { ...each, nodes };
}))"""
"""WCAG 2.5.8 lets two things be smaller than 24 px: a mark of a chart, which stands where its value is (essential), and
a year of the time line between two columns, which has the steps beside it and the choice of a year (equivalent). Areas
of a picture that are drawn on beyond its edge, where nobody sees them, cover nothing there, which axe does not know."""


def grave_violations(page: Page) -> list[str]:
    """Serious and critical violations, each as "rule in frame: first elements"; empty means none."""
    return _of_all_frames(page, GRAVE)


def violations(page: Page, rules: Collection[str] = ()) -> list[str]:
    """Like `grave_violations`, but of every weight, best practices included; of these rules only, where any is named."""
    return _of_all_frames(page, frozenset({"minor", "moderate"}) | GRAVE, rules)


def _of_all_frames(page: Page, weights: frozenset[str], rules: Collection[str] = ()) -> list[str]:
    frames = [frame for frame in page.frames if not frame.is_detached()]
    return [text for frame in frames for text in _in_frame(frame, weights, rules)]


def _in_frame(frame: Frame, weights: frozenset[str], rules: Collection[str]) -> list[str]:
    frame.evaluate(_SETTLED)
    if not frame.evaluate("() => 'axe' in window"):
        # Half a megabyte, once for a document.
        frame.evaluate(Axe().axe_script)
    options = {**_OPTIONS, "runOnly": {"type": "rule", "values": [*rules]}} if rules else _OPTIONS
    found = frame.evaluate(_RUN, options)
    name = frame.title() or frame.url
    return [
        f"{violation['id']} in {name!r}: {[node['target'] for node in nodes[:3]]}"
        for violation in found
        if violation["impact"] in weights and (nodes := violation["nodes"])
    ]
