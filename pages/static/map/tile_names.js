/* Short names on tiles, in dark or white letters, whichever can be read on the fill. Boundaries have none. */
import { fillOf } from "./patterns.js";
import { areas, shared } from "./state.js";

let names = [];
const LARGEST = 12; // pixels; smaller where a tile is, so that its value finds room below
const LETTERS = 5.6; // so many times its height a name of nine letters is wide

export function inkOn(fill) {
  const parts = /^#([0-9a-f]{2})([0-9a-f]{2})([0-9a-f]{2})/i.exec(fill);
  if (!parts) {
    return shared.dark ? "light" : "dark"; // as far from the ground of a pattern as can be
  }
  // relative luminance (WCAG 2); at 0.18 black and white have the same contrast
  const [red, green, blue] = parts.slice(1).map((part) => {
    const share = parseInt(part, 16) / 255;
    return share <= 0.04045 ? share / 12.92 : ((share + 0.055) / 1.055) ** 2.4;
  });
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue > 0.18 ? "dark" : "light";
}

function nameOf(area) {
  const box = area.path.getBounds();
  const left = shared.map.latLngToContainerPoint(box.getNorthWest()).x;
  const width = shared.map.latLngToContainerPoint(box.getNorthEast()).x - left;
  const text = document.createElement("span");
  text.style.fontSize = `${Math.min(LARGEST, width / LETTERS)}px`;
  area.feature.properties.short.forEach((line, number) => {
    if (number) {
      text.appendChild(document.createElement("br"));
    }
    text.appendChild(document.createTextNode(line));
  });
  const fill = fillOf(shared.table.rows[area.index][0]);
  return L.marker([box.getNorth(), box.getCenter().lng], {
    interactive: false,
    keyboard: false,
    pane: "wir-badges",
    icon: L.divIcon({
      className: `wir-tile-name wir-tile-name-${inkOn(fill)}${fill.startsWith("url") ? " wir-on-pattern" : ""}`,
      html: text,
      iconSize: [96, 28],
      iconAnchor: [48, -3],
    }),
  }).addTo(shared.map);
}

export function writeTileNames() {
  if (!shared.table) {
    return;
  }
  names.forEach((name) => {
    shared.map.removeLayer(name);
  });
  names = areas.filter((area) => area.feature.properties.short).map(nameOf);
  names.forEach((name) => {
    name.getElement().setAttribute("aria-hidden", "true"); // the area itself says its full name
  });
}
