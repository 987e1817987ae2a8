/* Values on tiles, below the names. What a map within boundaries says stands with its names, see labels.js. */
import { areas, shared } from "./state.js";

let badges = [];

export function writeBadges() {
  badges.forEach((badge) => {
    shared.map.removeLayer(badge);
  });
  badges = [];
  if (!shared.table || !areas[0].feature.properties.short) {
    return;
  }
  const found = areas.map((area) => ({
    at: [area.label[1], area.label[0]],
    text: shared.table.rows[area.index][1],
  }));
  (shared.table.circles || []).forEach((row) => {
    found.push({ at: [row[0], row[1]], text: row[5], on: " wir-on-circle" });
  });
  badges = found
    .filter((each) => each.text)
    .map((each) => {
      const html = document.createElement("span");
      html.textContent = each.text;
      const badge = L.marker(each.at, {
        interactive: false,
        keyboard: false,
        pane: "wir-badges",
        icon: L.divIcon({
          className: `wir-badge${each.on || ""}`,
          html: html,
          iconSize: [8 + each.text.length * 7.2, 18],
        }),
      }).addTo(shared.map);
      badge.getElement().setAttribute("aria-hidden", "true");
      return badge;
    });
}
