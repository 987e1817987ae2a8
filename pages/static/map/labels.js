/* Names of the areas and the values below them, where Python has found room for them (pages/map/label_places.py). */
import { fillOf } from "./patterns.js";
import { areas, shared } from "./state.js";
import { inkOn } from "./tile_names.js";

let drawn = [];
let named = true; // the reader may put the names away
let saying = null; // the control that says which values have no place

function valueOf(area) {
  // what stands on the area, or in its circle
  const circle = (shared.table.circles || []).find((row) => row[6][0] === area.index && row[5]);
  return circle ? circle[5] : shared.table.rows[area.index][1];
}

function placesNow(values) {
  // of the closest smaller zoom that the frame is wide enough for, with as much room below the names as the longest value needs
  const zoom = shared.map.getZoom() + 0.001;
  const wide = shared.map.getSize().x;
  const level = window.WIR_LABELS.levels.findLast((each) => each.zoom <= zoom && each.least <= wide);
  const longest = Math.max(...values.map((value) => value.length));
  const room = window.WIR_LABELS.room.findIndex((letters) => letters >= longest);
  return level && level.places[room < 0 ? level.places.length - 1 : room];
}

function linesOf(name, count) {
  if (name.length === count) {
    return name;
  }
  // a hyphen only broke the word where a small letter follows
  const [first, second] = name;
  const joined = second[0] === second[0].toLowerCase() ? first.slice(0, -1) : first;
  return [`${joined}${first.endsWith("-") ? "" : " "}${second}`];
}

function textOf(lines, value, letters) {
  const box = document.createElement("span");
  box.style.fontSize = `${letters}px`;
  lines.concat(value || []).forEach((line, number) => {
    const row = document.createElement(number < lines.length ? "span" : "b");
    row.textContent = line;
    box.appendChild(row);
  });
  return box;
}

function groundOf(x, y) {
  return L.CRS.EPSG3857.pointToLatLng(L.point(x, y), window.WIR_LABELS.unit);
}

function leadTo(start, middle, box) {
  // from the area to the nearest place of the label
  const map = shared.map;
  const home = map.latLngToLayerPoint(start);
  const at = map.latLngToLayerPoint(middle);
  const [x, y] = [box.offsetWidth / 2, box.offsetHeight / 2];
  const end = L.point(
    Math.min(Math.max(home.x, at.x - x), at.x + x),
    Math.min(Math.max(home.y, at.y - y), at.y + y),
  );
  const ends = [map.layerPointToLatLng(home), map.layerPointToLatLng(end)];
  const look = { interactive: false, pane: "wir-leads" };
  return [
    L.polyline(ends, L.extend({ weight: 3, opacity: 0.85, className: "wir-lead-casing" }, look)),
    L.polyline(ends, L.extend({ weight: 1, className: "wir-lead" }, look)),
    L.circleMarker(ends[0], L.extend({ radius: 2, weight: 1, className: "wir-lead-dot" }, look)),
  ].map((shape) => shape.addTo(map));
}

function label(area, place, value, letters) {
  const [x, y, count, ...start] = place;
  const middle = groundOf(x, y);
  const marker = L.marker(middle, {
    interactive: false,
    keyboard: false,
    pane: "wir-badges",
    icon: L.divIcon({
      className: "wir-label",
      html: textOf(named ? linesOf(window.WIR_LABELS.names[area.index], count) : [], value, letters),
      iconSize: [0, 0],
    }),
  }).addTo(shared.map);
  const element = marker.getElement();
  element.setAttribute("aria-hidden", "true"); // the area itself says it all
  element.setAttribute("data-label", area.id);
  if (start.length) {
    element.classList.add("wir-label-led");
    return [marker, ...leadTo(groundOf(...start), middle, element.firstChild)];
  }
  const fill = fillOf(shared.table.rows[area.index][0]);
  const veiled = shared.table.highlight && shared.table.highlight.indexOf(area.index) < 0;
  const plain = veiled || fill.startsWith("url");
  element.classList.add(`wir-label-${plain ? "plain" : inkOn(fill)}`);
  if (!plain) {
    element.style.setProperty("--edge", fill);
  }
  return [marker];
}

function discs() {
  // what the circles cover; the corners of a label may touch them
  return (shared.table.circles || []).map((row) => {
    const at = shared.map.latLngToLayerPoint([row[0], row[1]]);
    const half = 0.85 * Math.max(row[2], row[3]);
    return { x: at.x, y: at.y, across: half, down: half };
  });
}

function meet(one, other) {
  return (
    Math.abs(one.x - other.x) < one.across + other.across && Math.abs(one.y - other.y) < one.down + other.down
  );
}

/* A label that a circle stands on goes the shortest way off it, above, below or beside, if its area has room there. */
function makeWay() {
  const circles = discs();
  const labels = drawn
    .filter((layer) => layer instanceof L.Marker)
    .map((marker) => {
      const element = marker.getElement();
      const at = shared.map.latLngToLayerPoint(marker.getLatLng());
      const size = { across: element.firstChild.offsetWidth / 2, down: element.firstChild.offsetHeight / 2 };
      return L.extend({ marker: marker, element: element, x: at.x, y: at.y }, size);
    });
  labels.forEach((each) => {
    const area = areas.find((one) => one.id === each.element.dataset.label);
    const led = each.element.classList.contains("wir-label-led");
    if (led || !circles.some((circle) => meet(each, circle))) {
      return;
    }
    const others = circles.concat(labels.filter((other) => other !== each));
    const path = area.path.getElement();
    const found = circles
      .flatMap((circle) => {
        const [across, down] = [circle.across + each.across, circle.down + each.down];
        return [each.x, circle.x]
          .flatMap((x) => [L.point(x, circle.y - down), L.point(x, circle.y + down)])
          .concat([L.point(circle.x - across, each.y), L.point(circle.x + across, each.y)]);
      })
      .filter((at) => {
        const there = { x: at.x, y: at.y, across: each.across - 1, down: each.down - 1 };
        return path.isPointInFill(new DOMPoint(at.x, at.y)) && !others.some((other) => meet(there, other));
      })
      .sort((one, other) => one.distanceTo(each) - other.distanceTo(each));
    if (found.length) {
      [each.x, each.y] = [found[0].x, found[0].y];
      each.marker.setLatLng(shared.map.layerPointToLatLng(found[0]));
      // near the border it may reach over another ground than that of its area
      each.element.classList.remove("wir-label-dark", "wir-label-light");
      each.element.style.removeProperty("--edge");
    }
  });
}

function say(texts) {
  if (saying) {
    saying.remove();
    saying = null;
  }
  if (texts.length) {
    saying = L.control({ position: "topleft" });
    saying.onAdd = () => {
      const box = L.DomUtil.create("div", "wir-unplaced");
      box.textContent = `${shared.options.unplaced} ${texts.join("; ")}`;
      return box;
    };
    saying.addTo(shared.map);
  }
}

export function writeLabels() {
  drawn.forEach((layer) => {
    shared.map.removeLayer(layer);
  });
  drawn = [];
  // a tile has its name and value in itself
  if (!shared.table || areas[0].feature.properties.short) {
    return;
  }
  const values = areas.map(valueOf);
  const now = placesNow(values);
  if (!now) {
    say([]); // a map so small names nothing
    return;
  }
  const left = areas.filter((area) => !now.rows[area.index]);
  areas.forEach((area) => {
    if (left.indexOf(area) < 0 && (named || values[area.index])) {
      drawn.push(...label(area, now.rows[area.index], values[area.index], now.letters));
    }
  });
  makeWay();
  say(
    left
      .filter((area) => values[area.index])
      .map((area) => `${linesOf(window.WIR_LABELS.names[area.index], 1)[0]} ${values[area.index]}`),
  );
}

/* Names are there until the reader puts them away, as on a map that is to be drawn upon; values stay. */
export function switchNames(button) {
  named = !named;
  button.setAttribute("aria-pressed", String(named));
  writeLabels();
}
