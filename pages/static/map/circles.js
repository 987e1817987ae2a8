/* Proportional circles. */
import { SVG, areas, shared } from "./state.js";
import { lettersOfPage } from "./view.js";

let circles = [];

function circleShape(radius, look) {
  const shape = document.createElementNS(SVG, "circle");
  shape.setAttribute("r", radius);
  Object.keys(look).forEach((name) => {
    shape.setAttribute(name, look[name]);
  });
  return shape;
}

// white below the dark line: it shows on every class, light and dark
const HALO = {
  fill: "none",
  stroke: "#ffffff",
  "stroke-width": 5.5,
  "stroke-opacity": 0.85,
  class: "wir-halo",
};
const CASING = { fill: "none", stroke: "#14181d", "stroke-width": 4 };
const OPEN = { fill: "none", stroke: "#14181d", "stroke-width": 2, "stroke-dasharray": "4 3" };

function circleIcon(row) {
  const half = Math.max(row[2], row[3]) + 3;
  const side = 2 * half * lettersOfPage();
  const svg = document.createElementNS(SVG, "svg");
  svg.setAttribute("width", side);
  svg.setAttribute("height", side);
  svg.setAttribute("viewBox", [-half, -half, 2 * half, 2 * half].join(" "));
  svg.appendChild(circleShape(row[2], HALO));
  if (row[3]) {
    svg.appendChild(circleShape(row[3], HALO));
    svg.appendChild(circleShape(row[3], OPEN)).setAttribute("class", "wir-upper");
  }
  if (!row[4]) {
    svg.appendChild(circleShape(row[2], CASING));
  }
  // a ring: the fill below it is the other half of what the map says
  const ring = { fill: shared.table.circle_colour, "fill-opacity": 0.15, stroke: shared.table.circle_colour };
  const shape = svg.appendChild(circleShape(row[2], row[4] ? OPEN : { ...ring, "stroke-width": 2 }));
  shape.setAttribute("class", "wir-circle");
  shape.setAttribute("data-areas", row[6].map((index) => areas[index].id).join(" "));
  return L.divIcon({ className: "wir-circle-box", html: svg, iconSize: [side, side] });
}

export function drawCircles() {
  /* Icons keep their size at every zoom, that of the page's letters, in which the legend beside the map is drawn too: so the
     areas always relate as the values and the legend stays true.
     No pointer events: mouse and keys reach the area below, whose tooltip says it all. Rows come with the largest first. */
  circles.forEach((circle) => {
    shared.map.removeLayer(circle);
  });
  circles = (shared.table?.circles || []).map((row, position) => {
    const veil =
      Boolean(shared.table.highlight) && !row[6].some((index) => shared.table.highlight.indexOf(index) >= 0);
    const circle = L.marker([row[0], row[1]], {
      opacity: veil ? 0.35 : 1,
      interactive: false,
      keyboard: false,
      pane: "wir-circles",
      zIndexOffset: 100000 * position,
      icon: circleIcon(row),
    }).addTo(shared.map);
    circle.getElement().setAttribute("aria-hidden", "true");
    return circle;
  });
}
