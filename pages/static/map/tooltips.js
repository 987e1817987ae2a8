/* What a tooltip says, and that it stays inside the frame. */
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
    textLines(shared.table.rows[area.index]).forEach((line) => {
      const row = document.createElement("div");
      row.appendChild(textElement(line));
      box.appendChild(row);
    });
  }
  return box;
}

function lowestEdge(box, frame) {
  // controls at the lower edge lie above tooltips
  return (
    Array.prototype.reduce.call(
      document.querySelectorAll(".leaflet-bottom .leaflet-control"),
      (least, control) => {
        const other = control.getBoundingClientRect();
        return other.left < box.right && other.right > box.left ? Math.min(least, other.top) : least;
      },
      frame.bottom,
    ) - 2
  );
}

export function keepInSight() {
  // Leaflet lets a tooltip hang out of the frame, where its text is cut off
  const plain = L.Tooltip.prototype._setPosition;
  L.Tooltip.prototype._setPosition = function (place) {
    plain.call(this, place);
    const frame = this._map.getContainer().getBoundingClientRect();
    const box = this._container.getBoundingClientRect();
    const right = Math.max(frame.left + 2 - box.left, 0) || Math.min(frame.right - 2 - box.right, 0);
    const down = Math.max(frame.top + 2 - box.top, 0) || Math.min(lowestEdge(box, frame) - box.bottom, 0);
    if (right || down) {
      L.DomUtil.setPosition(this._container, L.DomUtil.getPosition(this._container).add([right, down]));
    }
  };
}
