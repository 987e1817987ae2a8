/* Names of the areas and the values below them, where Python has found room for them (pages/map/label_places.py). */
import { fillOf } from "./patterns.js";
import { areas, shared } from "./state.js";
import { inkOn } from "./tile_names.js";
import { lettersOfPage } from "./view.js";

let drawn = [];
let named = true; // the reader may put the names away
let saying = null; // the control that says which values have no place

const REACH = 130; // pixels of the longest line to a label that made way
const [RINGS, TURNS] = [22, 24];

function valueOf(area) {
  // what stands on the area, or in its circle
  const circle = (shared.table.circles || []).find((row) => row[6][0] === area.index && row[5]);
  return circle ? circle[5] : shared.table.rows[area.index][1];
}

function fitted(labels, now) {
  // letters a little smaller where the reader's font is wider than the places have room for
  const widest = labels.map((each) => {
    const [, , lines] = now.rows[each.area.index];
    const room = Math.max(named ? window.WIR_LABELS.across[each.area.index][lines - 1] : 0, now.value);
    // boxes are whole pixels, with two of room on both sides
    return (2 * each.size.x - 5) / (room * now.letters);
  });
  const tooWide = Math.max(...widest);
  if (tooWide > 1) {
    labels.forEach((each) => {
      each.marker.getElement().firstChild.style.fontSize = `${now.letters / tooWide}px`;
    });
    measured(labels);
  }
  return labels;
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

function endOf(home, at, size) {
  // the nearest place of a label
  return L.point(
    Math.min(Math.max(home.x, at.x - size.x), at.x + size.x),
    Math.min(Math.max(home.y, at.y - size.y), at.y + size.y),
  );
}

function leadTo(home, at, size) {
  const map = shared.map;
  const ends = [map.layerPointToLatLng(home), map.layerPointToLatLng(endOf(home, at, size))];
  const look = { interactive: false, pane: "wir-leads" };
  return [
    L.polyline(ends, L.extend({ weight: 3, opacity: 0.85, className: "wir-lead-casing" }, look)),
    L.polyline(ends, L.extend({ weight: 1, className: "wir-lead" }, look)),
    L.circleMarker(ends[0], L.extend({ radius: 2, weight: 1, className: "wir-lead-dot" }, look)),
  ].map((shape) => shape.addTo(map));
}

function label(area, place, value, letters) {
  // without its size: one layout measures all of them once all are written, see `measured`
  const [x, y, count, ...start] = place;
  const marker = L.marker(groundOf(x, y), {
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
  return {
    area: area,
    marker: marker,
    at: shared.map.latLngToLayerPoint(marker.getLatLng()),
    home: start.length ? shared.map.latLngToLayerPoint(groundOf(...start)) : null,
    size: null,
    astray: false, // near the border it may reach over another ground than that of its area
  };
}

function measured(labels) {
  labels.forEach((each) => {
    const box = each.marker.getElement().firstChild;
    each.size = L.point(box.offsetWidth / 2, box.offsetHeight / 2);
  });
  return labels;
}

function finish(each) {
  // the line to it and the colour of its letters, once its place is known
  const element = each.marker.getElement();
  each.marker.setLatLng(shared.map.layerPointToLatLng(each.at));
  drawn.push(each.marker);
  if (each.home) {
    element.classList.add("wir-label-led");
    drawn.push(...leadTo(each.home, each.at, each.size));
    return;
  }
  const fill = fillOf(shared.table.rows[each.area.index][0]);
  const veiled = shared.table.highlight && shared.table.highlight.indexOf(each.area.index) < 0;
  const plain = veiled || each.astray || fill.startsWith("url");
  element.classList.add(`wir-label-${plain ? "plain" : inkOn(fill)}`);
  if (!plain) {
    element.style.setProperty("--edge", fill);
  }
}

function around(at, size) {
  return L.bounds(at.subtract(size), at.add(size));
}

function discs() {
  // what the circles cover; the corners of a label may touch them
  return (shared.table.circles || []).map((row) => {
    const half = 0.85 * Math.max(row[2], row[3]) * lettersOfPage();
    return around(shared.map.latLngToLayerPoint([row[0], row[1]]), L.point(half, half));
  });
}

function controls() {
  const frame = shared.map.getContainer().getBoundingClientRect();
  return Array.from(document.querySelectorAll(".leaflet-control"), (each) => each.getBoundingClientRect())
    .filter((box) => box.width)
    .map((box) =>
      L.bounds(
        ...[
          [box.left, box.top],
          [box.right, box.bottom],
        ].map(([x, y]) => shared.map.containerPointToLayerPoint([x - frame.left, y - frame.top])),
      ),
    );
}

function lineOf(each) {
  return [each.home, endOf(each.home, each.at, each.size)];
}

function side([a, b], c) {
  return Math.sign((b.x - a.x) * (c.y - a.y) - (b.y - a.y) * (c.x - a.x));
}

function crosses(one, other) {
  // whether two lines do
  return side(one, other[0]) !== side(one, other[1]) && side(other, one[0]) !== side(other, one[1]);
}

function isUnder(boxes, each) {
  return boxes.some((box) => box.overlaps(around(each.at, each.size)));
}

function nearestFirst(places, distance) {
  return places
    .map((at) => [distance(at), at])
    .sort(([one], [other]) => one - other)
    .map(([, at]) => at);
}

function placesBeside(circles, each) {
  // left, right, above and below every circle
  return circles.flatMap((circle) => {
    const middle = circle.getCenter();
    const off = circle.getSize().divideBy(2).add(each.size);
    return [each.at.x, middle.x]
      .flatMap((x) => [L.point(x, middle.y - off.y), L.point(x, middle.y + off.y)])
      .concat([L.point(middle.x - off.x, each.at.y), L.point(middle.x + off.x, each.at.y)]);
  });
}

function placesAround(home, size) {
  return Array.from({ length: RINGS * TURNS }, (_, number) => {
    const turn = (2 * Math.PI * (number % TURNS)) / TURNS;
    const far = 6 * (1 + Math.floor(number / TURNS));
    return home.add([Math.cos(turn) * (far + size.x), Math.sin(turn) * (far + size.y)]);
  });
}

/* Off a circle a label goes the shortest way within its area; where that has no room, and off what the page has in the
   corners, to where a short line leads to it. Gives those that stay under a control: they have no place. */
function makeWay(labels) {
  const [circles, corners] = [discs(), controls()];
  const frame = L.bounds([0, 0], shared.map.getSize());
  return labels.filter((each) => {
    if (!isUnder(corners, each) && !isUnder(circles, each)) {
      return false;
    }
    const others = labels.filter((other) => other !== each);
    const boxes = others.map((other) => around(other.at, other.size));
    const lines = others.filter((other) => other.home).map(lineOf);
    const path = each.area.path.getElement();
    const home = each.home || shared.map.latLngToLayerPoint([each.area.label[1], each.area.label[0]]);
    const lineTo = (at) => [home, endOf(home, at, each.size)];
    const lengthTo = (at) => home.distanceTo(lineTo(at)[1]);
    const isFree = (at) => {
      const box = around(at, each.size.subtract([1, 1]));
      const [low, high] = [box.min, box.max].map((corner) => shared.map.layerPointToContainerPoint(corner));
      return (
        frame.contains(L.bounds(low, high)) &&
        ![...circles, ...corners, ...boxes].some((other) => other.overlaps(box)) &&
        !lines.some((line) => L.LineUtil.clipSegment(...line, box))
      );
    };
    const isReached = (at) => {
      const line = lineTo(at);
      return (
        lengthTo(at) < REACH &&
        !lines.some((other) => crosses(line, other)) &&
        !boxes.some((box) => L.LineUtil.clipSegment(...line, box))
      );
    };
    const within = placesBeside(circles, each).filter((at) => !each.home && path.isPointInFill(at));
    const inside = nearestFirst(within, (at) => at.distanceTo(each.at)).find(isFree);
    const found =
      inside ||
      nearestFirst(placesAround(home, each.size), lengthTo).find((at) => isReached(at) && isFree(at));
    if (found) {
      [each.at, each.home, each.astray] = [found, inside ? null : home, true];
    }
    return isUnder(corners, each);
  });
}

function say(texts) {
  if (!texts.length) {
    saying?.remove();
    saying = null;
    return;
  }
  if (!saying) {
    saying = L.control({ position: "bottomright" });
    saying.onAdd = () => {
      // opened by the reader: how much it covers is up to him
      const box = L.DomUtil.create("details", "wir-unplaced");
      L.DomUtil.create("summary", "", box);
      L.DomUtil.create("p", "", box);
      L.DomEvent.disableClickPropagation(box);
      return box;
    };
    saying.addTo(shared.map);
  }
  // The same box as before, or it would close, and lose the focus, with every move of the map.
  const [summary, list] = saying.getContainer().children;
  summary.textContent = `${shared.options.unplaced} ${texts.length}`;
  list.textContent = `${shared.options.unplaced_where} ${texts.join("; ")}`;
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
  let left = areas.filter((area) => !now.rows[area.index]);
  const placed = areas.filter((area) => now.rows[area.index] && (named || values[area.index]));
  let labels = fitted(
    measured(placed.map((area) => label(area, now.rows[area.index], values[area.index], now.letters))),
    now,
  );
  const sayLeft = () => {
    say(
      left
        .filter((area) => values[area.index])
        .map((area) => `${linesOf(window.WIR_LABELS.names[area.index], 1)[0]} ${values[area.index]}`),
    );
  };
  sayLeft();
  const under = makeWay(labels);
  if (under.length) {
    left = left.concat(under.map((each) => each.area));
    sayLeft();
    labels = labels.filter((each) => under.indexOf(each) < 0);
    under.forEach((each) => each.marker.remove());
  }
  labels.forEach(finish);
}

let moved = false;

/* Once for all moves in one go: a map that is fitted is first made larger and then led to Hessen. */
export function writeLabelsOnceMoved() {
  if (!moved) {
    moved = true;
    queueMicrotask(() => {
      moved = false;
      writeLabels();
    });
  }
}

/* Names are there until the reader puts them away, as on a map that is to be drawn upon; values stay. */
export function switchNames(button) {
  named = !named;
  button.setAttribute("aria-pressed", String(named));
  writeLabels();
}
