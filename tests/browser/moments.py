"""What stands on the page for a moment only: every state that is painted while something happens."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field
from typing import Any

from playwright.sync_api import Page

from tests.browser.map_page import MapPage
from tests.browser.traffic import slow_messages

PAUSE_MS = 30

_WATCH = """() => {
  const named = ":is(h1, h2, h3, section[aria-label], [class*='st-key-w_'], iframe)";
  const line = () => document.querySelector("#root .wir-time");
  const isSeen = (each) => each.getClientRects().length && !each.closest(".wir-hidden, [hidden]");
  const name = (each) => [...each.classList].find((kind) => kind.startsWith("st-key-w_"))
    || `${each.tagName} ${each.getAttribute("aria-label") || each.innerText || each.title}`;
  const states = [];
  const look = () => {
    const count = {};
    for (const each of document.querySelectorAll(`#root ${named}`)) {
      if (isSeen(each)) {
        count[name(each)] = (count[name(each)] || 0) + 1;
      }
    }
    states.push({ count, line: line() ? line().getBoundingClientRect().top : null });
  };
  let isOver = false;
  const go = () => {
    if (!isOver) {
      look();
      requestAnimationFrame(go);
    }
  };
  window.endOfMoments = () => {
    isOver = true;
    look();
    return states;
  };
  go();
}"""


@dataclass
class Moments:
    """What was painted.

    Attributes:
        states: Each how often every heading, named part and control stood on the page, and how high the time line.
    """

    states: list[dict[str, Any]] = field(default_factory=list)

    @property
    def too_often(self) -> set[str]:
        """Names of what stood more often than before and afterwards."""
        first, *between, last = (each["count"] for each in self.states)
        return {
            name
            for count in between
            for name, times in count.items()
            if times > max(1, first.get(name, 0), last.get(name, 0))
        }

    def together(self, one: str, other: str) -> bool:
        """Whether two things, by their names, stood on the page at the same time."""
        return any(one in each["count"] and other in each["count"] for each in self.states)

    @property
    def lines(self) -> list[float]:
        """Upper edge of the time line, from the window's, in every state that has one."""
        return [each["line"] for each in self.states if each["line"] is not None]


@contextmanager
def moments(page: Page) -> Iterator[Moments]:
    """Each message by itself, and everything seen, until the run has ended that is asked for inside.

    What happens inside must wait until it sees something of that run. Before the page is opened, it needs
    `tests.browser.traffic.prepare_slow_messages`.
    """
    seen = Moments()
    slow_messages(page, PAUSE_MS)
    page.evaluate(_WATCH)
    yield seen
    MapPage(page).wait_until_idle()
    seen.states = page.evaluate("() => window.endOfMoments()")
    slow_messages(page, 0)
