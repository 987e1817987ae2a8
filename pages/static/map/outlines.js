/* Lines above the areas: what is chosen, pointed at, focused, joint or of the highlighted class. */
import { INK, areas, shared } from "./state.js";

function unionOutline(indices) {
  /* Borders are stored once and shared point by point, so a segment that two areas of the group have in
     common lies inside the group: what occurs once is the outline of their union. */
  const seen = {};
  indices.forEach((index) => {
    const geometry = areas[index].feature.geometry;
    const polygons = geometry.type === "Polygon" ? [geometry.coordinates] : geometry.coordinates;
    polygons.forEach((rings) => {
      rings.forEach((points) => {
        for (let i = 1; i < points.length; i += 1) {
          const a = points[i - 1].join(",");
          const b = points[i].join(",");
          const key = a < b ? `${a};${b}` : `${b};${a}`;
          if (seen[key]) {
            seen[key] = null;
          } else {
            seen[key] = [points[i - 1], points[i]];
          }
        }
      });
    });
  });
  return joinedSegments(
    Object.keys(seen)
      .map((key) => seen[key])
      .filter(Boolean),
  );
}

function joinedSegments(segments) {
  // one long line instead of hundreds of short ones
  const ends = {};
  const result = [];
  segments.forEach((s) => {
    [s[0], s[1]].forEach((p) => {
      (ends[p.join(",")] = ends[p.join(",")] || []).push(s);
    });
  });
  segments.forEach((start) => {
    if (start.used) {
      return;
    }
    start.used = true;
    const line = [start[0], start[1]];
    let open = true;
    while (open) {
      const tip = line[line.length - 1];
      const next = ends[tip.join(",")].find((s) => !s.used);
      if (next) {
        next.used = true;
        line.push(next[0].join(",") === tip.join(",") ? next[1] : next[0]);
      } else {
        open = false;
      }
    }
    result.push(line.map((p) => [p[1], p[0]]));
  });
  return result;
}

export const overlays = {};

export function drawOutline(name, indices, look) {
  // a line above all areas that takes no pointer events
  if (overlays[name]) {
    shared.map.removeLayer(overlays[name]);
    delete overlays[name];
  }
  if (!indices.length) {
    return;
  }
  const line = unionOutline(indices);
  const kind = `wir-${name.split("-")[0]}`;
  // A white casing keeps the line apart from any fill and from a dark page.
  const casing = { color: "#ffffff", weight: look.weight + 2.5, opacity: 0.9, className: `${kind}-casing` };
  overlays[name] = L.layerGroup(
    [casing, L.extend({ className: kind }, look)].map((one) =>
      L.polyline(line, L.extend({ interactive: false, fill: false, pane: "wir-lines" }, one)),
    ),
  ).addTo(shared.map);
}

let veiled = null;

export function drawHighlight() {
  /* The areas of the chosen class are outlined and all others lie below a veil of the page's colour: see-through fills would pass
     for other classes. */
  if (veiled) {
    shared.map.removeLayer(veiled);
    veiled = null;
  }
  const chosen = shared.table.highlight || [];
  drawOutline("class", chosen, { color: INK, weight: 3 });
  if (!chosen.length) {
    return;
  }
  veiled = L.geoJSON(
    areas.filter((area) => chosen.indexOf(area.index) < 0).map((area) => area.feature),
    {
      interactive: false,
      pane: "wir-veil",
      smoothFactor: 0,
      style: {
        stroke: false,
        fillColor: shared.dark ? "#10161c" : "#ffffff",
        fillOpacity: 0.6,
        className: "wir-veiled",
      },
    },
  ).addTo(shared.map);
}
