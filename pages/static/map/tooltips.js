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

function overlap(one, other) {
  return one.left < other.right && other.left < one.right && one.top < other.bottom && other.top < one.bottom;
}

function within(value, low, high) {
  return Math.min(Math.max(value, low), Math.max(low, high));
}

function placeBeside(area, box, frame) {
  // right, left, above or below the area, wherever no button is; where none has room, as Leaflet has it
  const [right, bottom] = [frame.right - 2 - box.width, frame.bottom - 2 - box.height];
  const x = within((area.left + area.right - box.width) / 2, frame.left + 2, right);
  const y = within((area.top + area.bottom - box.height) / 2, frame.top + 2, bottom);
  const buttons = Array.from(document.querySelectorAll(".leaflet-control"), (each) =>
    each.getBoundingClientRect(),
  );
  const place = [
    [area.right + ASIDE, y],
    [area.left - ASIDE - box.width, y],
    [x, area.top - ASIDE - box.height],
    [x, area.bottom + ASIDE],
  ].find(([left, top]) => {
    const there = { left, top, right: left + box.width, bottom: top + box.height };
    return (
      left >= frame.left &&
      left <= right &&
      top >= frame.top &&
      top <= bottom &&
      !buttons.some((button) => overlap(there, button))
    );
  });
  return place || [within(box.left, frame.left + 2, right), within(box.top, frame.top + 2, bottom)];
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
