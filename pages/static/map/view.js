/* Which part of Hessen is in sight, and how tall the map is. */
import { withoutFollowers } from "./relay.js";
import { byId, shared } from "./state.js";

function homeBounds() {
  // all of Hessen, or the area that the map is about
  return shared.options.focus && byId[shared.options.focus]
    ? byId[shared.options.focus].path.getBounds().pad(0.35)
    : shared.layer.getBounds();
}

export function showHome(animate) {
  // Tiles fill the lower edge, where the line about them stands; the boundaries of Hessen leave it free.
  const below = shared.options.rhein_main_bounds ? 6 : 22;
  // As large as the frame allows, as the first sight of the page has drawn it; not the next smaller step of the zoom.
  const steps = shared.map.options.zoomSnap;
  shared.map.options.zoomSnap = 0;
  shared.map.fitBounds(homeBounds(), {
    paddingTopLeft: [6, 6],
    paddingBottomRight: [6, below],
    animate: animate,
  });
  shared.map.options.zoomSnap = steps;
  shared.touched = false;
}

function placeOfFrame() {
  // what stays on the page when another map takes this one's place (tiles, another language); nothing where it is another's
  try {
    return window.frameElement.closest(".stElementContainer").parentElement;
  } catch {
    return null;
  }
}

function keptViews(place) {
  return JSON.parse(place.dataset.wirViews || "{}");
}

function nameOfView() {
  // tiles lie elsewhere than areas, and each page has a view of its own
  const { key, focus, rhein_main_bounds: hasAreas } = shared.options;
  return [window.parent.location.pathname, key, focus, Boolean(hasAreas)].join();
}

/* Where the reader has moved the map, for the one that takes its place; where he has gone back, nothing. */
function keepView() {
  const place = placeOfFrame();
  if (place) {
    const { lat, lng } = shared.map.getCenter();
    const view = shared.touched ? [lat, lng, shared.map.getZoom()] : undefined;
    place.dataset.wirViews = JSON.stringify({ ...keptViews(place), [nameOfView()]: view });
  }
}

export function showFirst() {
  const place = placeOfFrame();
  const kept = place && keptViews(place)[nameOfView()];
  if (kept) {
    const [lat, lng, zoom] = kept;
    shared.map.setView([lat, lng], zoom, { animate: false });
    shared.touched = true;
  } else {
    showHome(false);
  }
  shared.map.on("moveend", keepView);
}

const room = { window: 0, pixels: null, pageStands: false };
const RUN = "data-test-script-state";

function runOfPage() {
  /* The element of the page around us that says whether its run goes on; nothing where that page is another's. */
  try {
    return window.parent === window ? null : window.parent.document.querySelector(`[${RUN}]`);
  } catch {
    return null;
  }
}

function isSettled() {
  const run = runOfPage();
  return !run || run.getAttribute(RUN) === "notRunning";
}

function rule(name) {
  // of the page around us (static/sheets/years.css), whose first sight goes by the same
  const style = window.parent.getComputedStyle(window.parent.document.documentElement);
  return parseFloat(style.getPropertyValue(name));
}

export function lettersOfPage() {
  // how much larger the letters of the page around us are than those for which it asks for a height and for circles (style.css)
  try {
    return parseFloat(window.parent.getComputedStyle(window.parent.document.documentElement).fontSize) / 16;
  } catch {
    return 1;
  }
}

function roomBelow() {
  /* What the window leaves from the map's upper edge on, were the page not scrolled: once the page stands, asked once for
     each height of the window, or the map would change with every line above it. Nothing on a phone, and where the page
     around us is another's. */
  try {
    const high = window.parent.innerHeight;
    if (room.window !== high) {
      // The frame's place, since a frame without a height stands at the foot of a line.
      let top = window.frameElement.parentElement.getBoundingClientRect().top;
      for (let each = window.frameElement.parentElement; each; each = each.parentElement) {
        top += each.scrollTop;
      }
      room.window = room.pageStands ? high : 0;
      const line = window.parent.document.querySelector("#root .wir-time");
      room.pixels = high - top - rule("--map-around") - (line ? line.offsetHeight : 0);
    }
    return rule("--map-grows") ? Math.max(room.pixels, rule("--map-least")) : null;
  } catch {
    return null;
  }
}

function heightFor(height) {
  // what the page asks for, or as much as the window has, and no more than the width can use
  const most = Math.max(360, window.innerWidth * 1.42);
  const left = shared.options.grows ? roomBelow() : null;
  return Math.round(Math.min(left === null ? height * lettersOfPage() : left, most));
}

export function fitHeight() {
  // narrow screens: no taller than the state needs
  const plain = window.Streamlit.setFrameHeight;
  window.Streamlit.setFrameHeight = function (height) {
    const result = height === undefined ? height : heightFor(height);
    if (result !== undefined) {
      shared.map.getContainer().style.height = `${result}px`;
    }
    plain.call(window.Streamlit, result);
  };
  window.addEventListener("resize", fitAgain);
  window.addEventListener("resize", keepRoom);
  fitOncePageStands();
}

function keepRoom() {
  /* A map that takes this one's place (tiles, another language, another area) has no height until its frame is there. The
     page keeps as much room for it (static/sheets/years.css), or all below would jump up and back, and scrolling with it. */
  const place = window.innerHeight && placeOfFrame();
  if (place) {
    window.frameElement.dataset.wirStands = "";
    const stands = window.frameElement.closest(".stElementContainer").offsetHeight;
    // not at the root, from which each of some thousand elements would inherit it
    place.style.setProperty("--map-stood", `${stands}px`);
  }
}

function fitAgain() {
  window.Streamlit.setFrameHeight(shared.options.height);
  const [box, size] = [shared.map.getContainer(), shared.map.getSize()];
  if (box.clientWidth === size.x && box.clientHeight === size.y) {
    return; // the frame has become as large as its map is already: to place all names again takes its time
  }
  shared.map.invalidateSize({ animate: false });
  if (!shared.touched) {
    withoutFollowers(() => {
      showHome(false);
    });
  }
}

function fitOncePageStands() {
  // The map is sent first: what stands above it may come after it, and takes room from it.
  if (!shared.options.grows || isSettled()) {
    room.pageStands = true;
    return;
  }
  const watch = new MutationObserver(() => {
    if (isSettled()) {
      watch.disconnect();
      // The page says so in the frame before the one in which it has laid itself out, with its own letters.
      window.parent.document.fonts.ready.then(() => {
        window.requestAnimationFrame(() => window.requestAnimationFrame(fitToPage));
      });
    }
  });
  watch.observe(runOfPage(), { attributes: true, attributeFilter: [RUN] });
}

function fitToPage() {
  room.pageStands = true;
  if (heightFor(shared.options.height) !== shared.map.getContainer().clientHeight) {
    fitAgain();
  }
}
