/* What a tooltip says in three lines, and that it stands beside its area, off the buttons, inside the frame. */
import { shared, textLines } from "./state.js";

export function textElement(text) {
  // Leaflet takes tooltip strings for HTML
  const span = document.createElement("span");
  span.textContent = text;
  return span;
}

export function tooltip(area) {
  const box = document.createElement("div");
  const head = document.createElement("strong");
  head.appendChild(textElement(area.name));
  box.appendChild(head);
  if (shared.table) {
    // The type of the area is left out, and what the card and the spoken text say besides.
    textLines(shared.table.rows[area.index])
      .slice(1, 3)
      .forEach((line) => {
        const row = document.createElement("div");
        row.appendChild(textElement(line));
        box.appendChild(row);
      });
  }
  return box;
}

const ASIDE = 8;

function common(one, other) {
  // in square pixels
  const across = Math.min(one.right, other.right) - Math.max(one.left, other.left);
  const down = Math.min(one.bottom, other.bottom) - Math.max(one.top, other.top);
  return Math.max(across, 0) * Math.max(down, 0);
}

function within(value, low, high) {
  return Math.min(Math.max(value, low), Math.max(low, high));
}

function placeBeside(area, box, frame) {
  // right, left, above or below the area, moved along it; where none has room, what covers least of area and buttons
  const [right, bottom] = [frame.right - 2 - box.width, frame.bottom - 2 - box.height];
  const inside = ([left, top]) => [within(left, frame.left + 2, right), within(top, frame.top + 2, bottom)];
  const [x, y] = inside([
    (area.left + area.right - box.width) / 2,
    (area.top + area.bottom - box.height) / 2,
  ]);
  const across = [x, right, frame.left + 2];
  const along = [y, bottom, frame.top + 2];
  const controls = [...document.querySelectorAll(".leaflet-control")];
  const kept = [area, ...controls.map((each) => each.getBoundingClientRect())];
  const cost = ([left, top]) => {
    const there = { left, top, right: left + box.width, bottom: top + box.height };
    return kept.reduce((sum, each) => sum + common(there, each), 0);
  };
  return [
    ...along.map((top) => [area.right + ASIDE, top]),
    ...along.map((top) => [area.left - ASIDE - box.width, top]),
    ...across.map((left) => [left, area.top - ASIDE - box.height]),
    ...across.map((left) => [left, area.bottom + ASIDE]),
  ]
    .map(inside)
    .map((place) => ({ place, cost: cost(place) }))
    .sort((one, other) => one.cost - other.cost)[0].place;
}

export function keepInSight() {
  // Leaflet lets a tooltip cover its area and hang out of the frame, where its text is cut off
  const plain = L.Tooltip.prototype._setPosition;
  L.Tooltip.prototype._setPosition = function (place) {
    plain.call(this, place);
    const frame = this._map.getContainer().getBoundingClientRect();
    const box = this._container.getBoundingClientRect();
    const area = this._source.getElement().getBoundingClientRect();
    const [left, top] = placeBeside(area, box, frame);
    L.DomUtil.setPosition(
      this._container,
      L.DomUtil.getPosition(this._container).add([left - box.left, top - box.top]),
    );
  };
}
