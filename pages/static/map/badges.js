/* Values written on the map; the largest areas first, the others where there is room. */
import { areas, shared } from "./state.js";

let badges = [];

function labelsBySize() {
  // what is to be written where: in areas, or in circles
  const found = areas.map((area) => ({
    at: [area.label[1], area.label[0]],
    text: shared.table.rows[area.index][1],
    size: area.size,
  }));
  (shared.table.circles || []).forEach((row) => {
    found.push({ at: [row[0], row[1]], text: row[5], size: 100 + row[2], on: " wir-on-circle" });
  });
  return found.filter((each) => each.text).sort((a, b) => b.size - a.size);
}

export function writeBadges() {
  badges.forEach((badge) => {
    shared.map.removeLayer(badge);
  });
  badges = [];
  if (!shared.table) {
    return;
  }
  const taken = [];
  labelsBySize().forEach((label) => {
    const at = shared.map.latLngToContainerPoint(label.at);
    const half = 4 + label.text.length * 3.6;
    const box = [at.x - half, at.y - 9, at.x + half, at.y + 9];
    const clash = taken.some(
      (other) => box[0] < other[2] && other[0] < box[2] && box[1] < other[3] && other[1] < box[3],
    );
    if (clash) {
      return;
    } // more labels appear on zooming in
    taken.push(box);
    const html = document.createElement("span");
    html.textContent = label.text;
    badges.push(
      L.marker(label.at, {
        interactive: false,
        keyboard: false,
        pane: "wir-badges",
        icon: L.divIcon({
          className: `wir-badge${label.on || ""}`,
          html: html,
          iconSize: [2 * half, 18],
        }),
      }).addTo(shared.map),
    );
  });
  badges.forEach((badge) => {
    badge.getElement().setAttribute("aria-hidden", "true");
  });
}
