"""A page with the map as a test uses it: its frame, its areas, the widgets beside it."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from typing import Any

from playwright.sync_api import Frame, FrameLocator, Locator, Page, expect

from tests.browser.living_page import FIRST_SIGHT, PATIENCE
from tests.browser.select_box import choose_option

LIVING = "#root [data-test-script-state]"
FRAME = "iframe[src*='st_folium']"
AREAS = 33
DENSITY = "kennzahl=einwohner&bezug=je-km2&jahr=2018"
"""A map with five classes and a ranking; on the start map all areas have the same figure, and there are neither."""

_POINT = """id => {
  const label = window.WIR_GEO.features.find(feature => feature.id === id).properties.label;
  const at = window.map.latLngToContainerPoint([label[1], label[0]]);
  return [at.x, at.y];
}"""
_GO_ON = """([address, patience, least]) => new Promise((done, failed) => {
  const isAtRest = () => document.querySelector("#root [data-test-script-state=notRunning]");
  let hasBegun = false;
  const look = () => {
    hasBegun ||= !isAtRest();
    if (hasBegun && isAtRest()) {
      done();
    }
  };
  const link = document.createElement("a");
  link.className = "wir-in-app";
  link.href = address;
  if (link.href === location.href) {
    done();
  }
  new MutationObserver(look).observe(document, { attributeFilter: ["data-test-script-state"], subtree: true });
  document.body.append(link);
  link.click();
  link.remove();
  // A page that was busy may have met beginning and end of the run at once.
  window.setTimeout(() => {
    hasBegun = true;
    look();
  }, least);
  window.setTimeout(() => failed(new Error(`no end of a run came to ${address}`)), patience);
})"""
"""Follows a link, and answers when the run that it asked for has ended."""
_LEAST = 1000
"""Milliseconds after which the run of a link has begun on any machine: the page itself counts them."""
_FRAMES = "() => new Promise(done => requestAnimationFrame(() => requestAnimationFrame(done)))"
_VIEW = "() => [window.map.getZoom(), window.map.getCenter().lat, window.map.getCenter().lng]"


@dataclass(frozen=True)
class MapPage:
    """One browser page that shows the map, on `/` or `/kreis`."""

    page: Page

    def open(self, url: str) -> MapPage:
        """Go there and wait for the painted map."""
        self.page.goto(url)
        self.wait_until_drawn()
        return self

    def go_on(self, url: str) -> MapPage:
        """Go by a link of the page to another view, for a third of what a load costs."""
        self.page.evaluate(_GO_ON, [url, PATIENCE, _LEAST])
        self.page.evaluate(_FRAMES)
        self.wait_until_idle()
        return self

    def come(self, url: str) -> MapPage:
        """Be there: by a link where a test that `goes_on` has left the living page, else by a load."""
        if self.page.locator(LIVING).count():
            return self.go_on(url)
        self.page.goto(url)
        self.wait_until_idle()
        return self

    def show(self, url: str) -> MapPage:
        """Be there, as `come` does, and wait for the painted map."""
        self.come(url).wait_until_drawn()
        return self

    def resize(self, width: int, height: int) -> None:
        """Give the window another size, and wait until the page is drawn in it."""
        self.page.set_viewport_size({"width": width, "height": height})
        self.page.evaluate(_FRAMES)

    @property
    def element(self) -> Locator:
        """The frame's element on the page."""
        return self.page.locator(FRAME)

    @property
    def inside(self) -> FrameLocator:
        """What is in the frame."""
        return self.page.frame_locator(FRAME)

    @property
    def areas(self) -> Locator:
        """The areas' shapes."""
        return self.inside.locator("path[data-area]")

    def area(self, area_id: str) -> Locator:
        """The shape of one area."""
        return self.inside.locator(f"path[data-area='{area_id}']")

    def wait_until_drawn(self) -> None:
        """Return once all areas are there and painted, and the script behind the page has ended."""
        expect(self.inside.locator("html[data-painted]")).to_be_attached(timeout=PATIENCE)
        expect(self.areas).to_have_count(AREAS, timeout=PATIENCE)
        self.wait_until_idle()

    def wait_until_idle(self) -> None:
        """Return once the living page has taken the place of its first sight and no run of its script is under way."""
        expect(self.page.locator(FIRST_SIGHT)).to_have_count(0, timeout=PATIENCE)
        app = self.page.locator("[data-test-script-state]")
        expect(app).to_have_attribute("data-test-script-state", "notRunning", timeout=PATIENCE)

    @property
    def frame(self) -> Frame:
        """The frame itself, to evaluate in."""
        handle = self.element.element_handle()
        found = handle.content_frame() if handle else None
        assert found is not None, "the page has no map frame"
        return found

    def evaluate(self, script: str, value: object = None) -> Any:  # noqa: ANN401 (whatever the script gives)
        """Result of a script in the frame."""
        return self.frame.evaluate(script, value)

    @property
    def view(self) -> list[float]:
        """Zoom, latitude and longitude of the map's centre."""
        return [float(number) for number in self.evaluate(_VIEW)]

    @contextmanager
    def repainted(self) -> Iterator[None]:
        """What happens inside must repaint the map; returns once it has."""
        root = self.inside.locator("html")
        before = root.get_attribute("data-painted")
        yield
        expect(root).not_to_have_attribute("data-painted", before or "", timeout=PATIENCE)
        self.wait_until_idle()

    @contextmanager
    def moved(self) -> Iterator[None]:
        """What happens inside must move the map; returns once it stands still again."""
        self.evaluate("() => { window.__moved = new Promise(done => window.map.once('moveend', done)); }")
        yield
        self.evaluate("() => window.__moved")

    def click_area(self, area_id: str) -> None:
        """Click with the mouse where the area's label would stand."""
        x, y = self.evaluate(_POINT, area_id)
        self.inside.locator("#map_div").click(position={"x": x, "y": y})

    def choose(self, label: str, option: str) -> None:
        """Choose an option of a select box."""
        choose_option(self.page.get_by_role("combobox", name=label, exact=True), option)

    @property
    def card(self) -> Locator:
        """The heading of the chosen area's card."""
        return self.page.locator(".wir-card h2")
