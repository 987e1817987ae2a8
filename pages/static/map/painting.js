/* Repaints the map from the table that Python sends (geo/paint/choropleth.py), or that the page shows before it is sent
   (scripts/answers-ahead.js). */
import { writeBadges } from "./badges.js";
import { drawCircles } from "./circles.js";
import { writeLabels } from "./labels.js";
import { drawHighlight, drawOutline, overlays } from "./outlines.js";
import { fillOf } from "./patterns.js";
import { BORDER, INK, areas, byId, shared, textLines } from "./state.js";
import { writeTileNames } from "./tile_names.js";
import { tooltip } from "./tooltips.js";

/* Longer than a run takes: what was shown ahead of it and never sent is taken back, for all around it is as before. */
const AHEAD_MS = 6000;
let sent = null;
let takingBack = 0;

export function paintSent(given) {
  window.clearTimeout(takingBack);
  sent = given;
  if (!shared.table || shared.table.stamp !== given.stamp) {
    paint(given);
  }
  document.documentElement.setAttribute("data-painted", String(given.stamp));
}

export function paintAhead(given) {
  if (!sent) {
    return;
  }
  window.clearTimeout(takingBack);
  paint(given);
  takingBack = window.setTimeout(() => {
    paint(sent);
  }, AHEAD_MS);
}

export function paint(given) {
  shared.table = given;
  areas.forEach((area) => {
    const row = shared.table.rows[area.index];
    const element = area.path.getElement();
    area.path.setStyle({ fillColor: fillOf(row[0]), color: BORDER[Number(shared.dark)] });
    const text = `${area.name}: ${textLines(row)
      .concat((shared.table.highlight || []).indexOf(area.index) >= 0 ? [shared.options.in_class] : [])
      .join("; ")}`;
    element.setAttribute("aria-label", text);
    element.setAttribute("aria-pressed", area.id === shared.table.chosen ? "true" : "false");
    if (area.path.isTooltipOpen()) {
      area.path.setTooltipContent(() => tooltip(area));
    }
  });
  Object.keys(overlays).forEach((name) => {
    if (name.indexOf("joint") === 0) {
      drawOutline(name, [], {});
    }
  });
  shared.table.joint.forEach((group, number) => {
    // Below the veil an outline as strong as that of the chosen class would pass for one.
    const left =
      Boolean(shared.table.highlight) && !group.some((index) => shared.table.highlight.indexOf(index) >= 0);
    drawOutline(`joint-${number}`, group, {
      color: INK,
      weight: left ? 1.5 : 3,
      opacity: left ? 0.6 : 1,
      dashArray: "6 4",
    });
  });
  drawHighlight();
  drawOutline(
    "chosen",
    shared.table.chosen && byId[shared.table.chosen] ? [byId[shared.table.chosen].index] : [],
    {
      color: "#c8102e",
      weight: 4,
    },
  );
  drawCircles();
  writeTileNames();
  writeBadges();
  writeLabels();
  document.documentElement.setAttribute("data-shown", String(shared.table.stamp));
}
