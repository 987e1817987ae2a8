/* What is pointed at, and where the map stands: told to the page and heard from it. scripts/map-relay.js passes it on. */
import { drawOutline } from "./outlines.js";
import { INK, areas, byId, shared, textLines } from "./state.js";

const TARGET = window.origin === "null" ? "*" : window.origin;
let following = false;
let ready = false;
let frameAskedFor = false;

export function sendToPage(message) {
  message.wir = "map";
  message.key = shared.options.key;
  message.sync = shared.options.sync;
  window.parent.postMessage(message, TARGET);
}

export function pointAt(ids, answer) {
  // outlines the areas; legend, ranking and table follow
  const known = ids.filter((id) => byId[id]);
  const first = known[0] && byId[known[0]];
  drawOutline(
    "hover",
    known.map((id) => byId[id].index),
    { color: INK, weight: 2.5 },
  );
  const message = { type: "area", areas: known, answer: Boolean(answer) };
  if (first && shared.table) {
    const row = shared.table.rows[first.index];
    message.fill = row[0];
    message.text = `${known.map((id) => byId[id].name).join(" + ")}: ${textLines(row)[1]}`;
  }
  sendToPage(message);
}

function indicesOfClass(code) {
  return areas
    .filter((area) => shared.table && shared.table.rows[area.index][0] === code)
    .map((area) => area.index);
}

function sendView(center, zoom) {
  sendToPage({ type: "view", lat: center.lat, lng: center.lng, zoom: zoom, touched: shared.touched });
}

function onMapMoved() {
  // at most once a frame
  if (!ready || following || frameAskedFor) {
    return;
  }
  frameAskedFor = true;
  window.requestAnimationFrame(() => {
    frameAskedFor = false;
    sendView(shared.map.getCenter(), shared.map.getZoom());
  });
}

export function withoutFollowers(move) {
  // moves that others need not follow
  following = true;
  move();
  following = false;
}

export function listenToPage() {
  window.addEventListener("message", (event) => {
    const message = event.data;
    if (
      event.origin !== window.origin ||
      !message ||
      message.wir !== "page" ||
      message.key !== shared.options.key
    ) {
      return;
    }
    if (message.type === "area") {
      pointAt(message.areas, true);
    } else if (message.type === "class") {
      drawOutline("soft", message.fill === null ? [] : indicesOfClass(message.fill), {
        color: INK,
        weight: 2.5,
      });
    } else if (message.type === "view") {
      withoutFollowers(() => {
        shared.map.setView([message.lat, message.lng], message.zoom, { animate: false });
      });
      shared.touched = message.touched;
    }
  });
  if (shared.options.sync) {
    shared.map.on("move", onMapMoved);
    // A zoom is on its way for a quarter of a second; the others need not wait for its end.
    shared.map.on("zoomanim", (event) => {
      if (ready && !following) {
        sendView(event.center, event.zoom);
      }
    });
  }
  ready = true;
  sendToPage({ type: "hello" });
}
