/* One tab stop for the map, arrow keys from area to area. */
import { chooseArea } from "./choosing.js";
import { drawOutline } from "./outlines.js";
import { svgRoot } from "./patterns.js";
import { pointAt } from "./relay.js";
import { areas, byId, shared } from "./state.js";

let idsByName = [];
let focused = 0;
let keyboardUsed = false; // a mouse click focuses too, but needs no focus ring

function showFocus(area) {
  areas.forEach((other) => {
    if (other !== area) {
      other.path.closeTooltip();
    }
  });
  drawOutline("focus", [area.index], { color: "#0b0c0c", weight: 4, dashArray: "2 5" });
  if (!shared.map.getBounds().contains(area.path.getBounds())) {
    shared.map.panTo(area.path.getBounds().getCenter(), { animate: false });
  }
  area.path.openTooltip(L.latLng(area.label[1], area.label[0]));
  pointAt([area.id]);
}

function focusTo(position) {
  byId[idsByName[focused]].path.getElement().setAttribute("tabindex", "-1");
  focused = (position + idsByName.length) % idsByName.length;
  const element = byId[idsByName[focused]].path.getElement();
  element.setAttribute("tabindex", "0");
  element.focus();
}

function onKey(event, area) {
  const steps = { ArrowRight: 1, ArrowDown: 1, ArrowLeft: -1, ArrowUp: -1 };
  if (event.key === "Enter" || event.key === " ") {
    chooseArea(area.id);
  } else if (steps[event.key]) {
    focusTo(focused + steps[event.key]);
  } else if (event.key === "Home") {
    focusTo(0);
  } else if (event.key === "End") {
    focusTo(idsByName.length - 1);
  } else if (event.key === "Escape") {
    area.path.closeTooltip();
    return;
  } else {
    return;
  }
  event.preventDefault();
  event.stopPropagation();
}

export function makeReachable() {
  // one tab stop for the map, arrow keys inside
  const svg = svgRoot();
  svg.setAttribute("role", "group");
  svg.setAttribute("aria-label", `${shared.options.title}. ${shared.options.keys}`);
  idsByName = areas
    .slice()
    .sort((a, b) => a.name.localeCompare(b.name, "de"))
    .map((area) => area.id);
  idsByName.forEach((id, position) => {
    const area = byId[id];
    const element = area.path.getElement();
    element.setAttribute("tabindex", position ? "-1" : "0");
    element.setAttribute("role", "button");
    element.setAttribute("data-area", id);
    element.addEventListener("keydown", (event) => {
      onKey(event, area);
    });
    element.addEventListener("focus", () => {
      focused = position;
      if (keyboardUsed) {
        showFocus(area);
      }
    });
    element.addEventListener("blur", () => {
      area.path.closeTooltip();
      drawOutline("focus", [], {});
      pointAt([]);
    });
  });
}

document.addEventListener(
  "keydown",
  () => {
    keyboardUsed = true;
  },
  true,
);

document.addEventListener(
  "pointerdown",
  () => {
    keyboardUsed = false;
  },
  true,
);
