/* Proportional circles. */
import { SVG, areas, shared } from "./state.js";

let circles = [];

function circleShape(radius, open) {
  const shape = document.createElementNS(SVG, "circle");
  shape.setAttribute("r", radius);
  shape.setAttribute("fill", open ? "none" : shared.table.circle_colour);
  shape.setAttribute("fill-opacity", "0.78"); // the fill of a small city below still shows
  shape.setAttribute("stroke", "#14181d");
  shape.setAttribute("stroke-width", open ? "2" : "1.5");
  if (open) {
    shape.setAttribute("stroke-dasharray", "4 3");
  }
  return shape;
}

function circleHalo(radius) {
  // white below the dark line: it shows on every class, light and dark
  const shape = circleShape(radius, true);
  shape.setAttribute("stroke", "#ffffff");
  shape.setAttribute("stroke-width", "4");
  shape.setAttribute("stroke-opacity", "0.85");
  shape.removeAttribute("stroke-dasharray");
  shape.setAttribute("class", "wir-halo");
  return shape;
}

function circleIcon(row) {
  const half = Math.max(row[2], row[3]) + 3;
  const svg = document.createElementNS(SVG, "svg");
  svg.setAttribute("width", 2 * half);
  svg.setAttribute("height", 2 * half);
  svg.setAttribute("viewBox", [-half, -half, 2 * half, 2 * half].join(" "));
  svg.appendChild(circleHalo(row[2]));
  if (row[3]) {
    svg.appendChild(circleHalo(row[3]));
    svg.appendChild(circleShape(row[3], true)).setAttribute("class", "wir-upper");
  }
  const shape = svg.appendChild(circleShape(row[2], Boolean(row[4])));
  shape.setAttribute("class", "wir-circle");
  shape.setAttribute("data-areas", row[6].map((index) => areas[index].id).join(" "));
  return L.divIcon({ className: "wir-circle-box", html: svg, iconSize: [2 * half, 2 * half] });
}

export function drawCircles() {
  /* Icons keep their size in pixels at every zoom, so the areas always relate as the values and the legend stays true.
     No pointer events: mouse and keys reach the area below, whose tooltip says it all. Rows come with the largest first. */
  circles.forEach((circle) => {
    shared.map.removeLayer(circle);
  });
  circles = (shared.table.circles || []).map((row, position) => {
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
