/* Fills: colours of the classes, and the patterns of gaps (hatched), partial figures (dotted) and filtered areas. */
import { FILTERED, GAP, PART, SVG, areas, shared } from "./state.js";

function drawPattern(defs, id, build) {
  const old = defs.querySelector(`#${id}`);
  if (old) {
    defs.removeChild(old);
  }
  const node = document.createElementNS(SVG, "pattern");
  node.setAttribute("id", id);
  node.setAttribute("patternUnits", "userSpaceOnUse");
  node.setAttribute("width", "10");
  node.setAttribute("height", "10");
  build((tag, attributes) => {
    const shape = document.createElementNS(SVG, tag);
    Object.keys(attributes).forEach((key) => {
      shape.setAttribute(key, attributes[key]);
    });
    node.appendChild(shape);
  });
  defs.appendChild(node);
}

export function drawPatterns(dark) {
  const svg = svgRoot();
  let defs = svg.querySelector("defs");
  if (!defs) {
    defs = document.createElementNS(SVG, "defs");
    svg.insertBefore(defs, svg.firstChild);
  }
  // in the dark, too, a gap is nearer to the page than any class
  const ground = dark ? "#3b444d" : "#ffffff";
  const mark = dark ? "#7d8892" : "#9a9a9a";
  drawPattern(defs, "wir-gap", (add) => {
    add("rect", { width: 10, height: 10, fill: ground });
    add("path", { d: "M-2,2 l4,-4 M0,10 l10,-10 M8,12 l4,-4", stroke: mark, "stroke-width": 1.3 });
  });
  drawPattern(defs, "wir-filtered", (add) => {
    // grey with a grain, or it would pass for a class of the grey scheme
    add("rect", { width: 10, height: 10, fill: dark ? "#2a3239" : "#e2e2e2" });
    add("path", { d: "M2.5,0 v10 M7.5,0 v10", stroke: dark ? "#39424b" : "#cfcfcf", "stroke-width": 1.5 });
  });
  drawPattern(defs, "wir-part", (add) => {
    add("rect", { width: 10, height: 10, fill: ground });
    add("circle", { cx: 2.5, cy: 2.5, r: 1.4, fill: mark });
    add("circle", { cx: 7.5, cy: 7.5, r: 1.4, fill: mark });
  });
}

export function svgRoot() {
  return areas[0].path.getElement().ownerSVGElement;
}

export function fillOf(code) {
  if (code === GAP) {
    return "url(#wir-gap)";
  }
  if (code === PART) {
    return "url(#wir-part)";
  }
  if (code === FILTERED) {
    return "url(#wir-filtered)";
  }
  return (shared.dark ? shared.table.dark : shared.table.colours)[code];
}
