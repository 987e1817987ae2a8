"""One measured page: makes a change with the mouse, and reads time and bytes when it is on screen."""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path

from playwright.sync_api import Browser, Locator, Page, WebSocket
from streamlit.proto.ForwardMsg_pb2 import ForwardMsg

from tests.bench.subjects import Subject

_CLOCK = Path(__file__).with_name("clock.js").read_text(encoding="utf-8")
_QUIET_MS = 300
"""After a change is on screen and the script has ended, so long for the last messages before bytes are read."""
_MAP_FRAME = "iframe[src*='st_folium']"
_REMEMBER = "() => { wirClock.before = wirClock.after; wirClock.start = wirClock.end = null; }"
_AWAIT = """([awaited, selector]) => {
  wirClock.awaited = awaited;
  wirClock.after = document.querySelector(selector)?.textContent ?? "";
}"""


@dataclass(frozen=True, slots=True)
class Change:
    """One change on the screen.

    Attributes:
        ms: From the pointer's release to the animation frame after the change.
        bytes_all: Received on the websocket, before its compression.
        bytes_map: Of these, the messages of components: the map.
        messages: Number of messages.
    """

    ms: float
    bytes_all: int
    bytes_map: int
    messages: int


class Stopwatch:
    """A page of a subject in a fresh profile, opened and ready.

    Attributes:
        first_ms: From the start of navigation to the first map (or line), with an empty cache.
    """

    def __init__(self, browser: Browser, subject: Subject, url: str) -> None:
        self._subject = subject
        self._frames: list[bytes] = []
        self._context = browser.new_context(locale="de-DE", viewport={"width": 1280, "height": 900})
        self._context.add_init_script(_CLOCK.replace("AWAITED", subject.awaited, 1))
        self._page: Page = self._context.new_page()
        self._page.on("websocket", self._listen)
        self._page.goto(url)
        self.first_ms = self._stopped()
        self._turn = 0

    def change(self) -> Change:
        """Choose the next Kennzahl and wait until it is on screen."""
        self._page.bring_to_front()
        if self._subject.awaited == "line":
            targets = self._page.locator("[data-testid=stRadio] label:has(input)")
        else:
            self._page.get_by_role("combobox", name="Kennzahl").click()
            # Headings of groups are options too; they begin with a mark.
            targets = self._page.get_by_role("option").filter(has_not_text="▸")
        targets.first.wait_for()
        self._turn += 1
        return self._timed(targets.nth(self._turn % targets.count()))

    def change_until_titled(self) -> Change:
        """Choose the next Kennzahl and wait until our page's title says it, which comes with the script's run."""
        self._page.evaluate(_AWAIT, ["title", "#root h1"])
        return self.change()

    def pick(self, area_id: str) -> Change:
        """Click an area of our map and wait until its card says so."""
        self._page.bring_to_front()
        self._page.evaluate(_AWAIT, ["card", ":is(.wir-card, .wir-card-ahead):not([hidden])"])
        return self._timed(self._page.frame_locator(_MAP_FRAME).locator(f"path[data-area='{area_id}']"))

    def close(self) -> None:
        """Close the page and its profile."""
        self._context.close()

    def _timed(self, target: Locator) -> Change:
        target.hover(force=True)
        self._page.wait_for_timeout(100)
        self._page.evaluate(_REMEMBER)
        self._frames.clear()
        target.click(force=True)
        ms = self._stopped()
        return Change(
            ms=ms,
            bytes_all=sum(map(len, self._frames)),
            bytes_map=sum(len(frame) for frame in self._frames if _is_component(frame)),
            messages=len(self._frames),
        )

    def _stopped(self) -> float:
        # The clock stops in the page; asking it late or seldom changes nothing.
        self._page.wait_for_function(
            "() => window.wirClock && wirClock.end !== null", polling=50, timeout=60_000
        )
        self._page.locator("[data-test-script-state=notRunning]").wait_for()
        self._page.wait_for_timeout(_QUIET_MS)
        return float(self._page.evaluate("() => wirClock.end - wirClock.start"))

    def _listen(self, socket: WebSocket) -> None:
        socket.on(
            "framereceived",
            lambda data: self._frames.append(data if isinstance(data, bytes) else data.encode()),
        )


def _is_component(frame: bytes) -> bool:
    message = ForwardMsg.FromString(frame)
    return bool(message.delta.new_element.WhichOneof("type") == "component_instance")
