/* Draws the boundaries once and starts everything else; wirInit and wirPaint are called by the script that folium writes
   (pages/map/leaflet_map.py) and by scripts/standalone-map.js. */
import { writeBadges } from "./badges.js";
import { chooseArea, reportedArea } from "./choosing.js";
import { drawCircles } from "./circles.js";
import { addControls } from "./controls.js";
import { takeFontsOfPage } from "./fonts.js";
import { addStyle } from "./frame_style.js";
import { makeReachable } from "./keyboard.js";
import { writeLabels, writeLabelsOnceMoved } from "./labels.js";
import { paintAhead, paintSent } from "./painting.js";
import { listenToPage, pointAt } from "./relay.js";
import { INK, areas, byId, shared } from "./state.js";
import { applyTheme } from "./theme.js";
import { writeTileNames } from "./tile_names.js";
import { keepInSight, tooltip } from "./tooltips.js";
import { fitHeight, showFirst, showHome } from "./view.js";

/* A document of its own inside the frame: with a heading and a main part, unless the page around the map has them. */
function nameParts() {
  if (document.querySelector("h1, main")) {
    return;
  }
  const heading = document.createElement("h1");
  heading.textContent = shared.options.title;
  heading.style.cssText =
    "position:absolute;width:1px;height:1px;margin:-1px;overflow:hidden;clip-path:inset(50%)";
  const main = shared.map.getContainer();
  main.setAttribute("role", "main");
  main.prepend(heading);
}

window.wirInit = function (leafletMap, given) {
  shared.map = leafletMap;
  shared.options = { ...window.WIR_MAP_TEXTS[given.lang], ...given };
  document.documentElement.lang = shared.options.lang;
  document.title = shared.options.title;
  /* folium's viewport line forbids zooming by hand (WCAG 1.4.4) */
  document.querySelectorAll("meta[name=viewport]").forEach((meta) => {
    meta.content = "width=device-width, initial-scale=1";
  });
  try {
    window.frameElement.title = shared.options.title;
  } catch {
    /* another origin owns the page around us */
  }
  nameParts();
  addStyle();
  takeFontsOfPage(() => {
    writeTileNames();
    writeBadges();
    writeLabels();
  });
  keepInSight();
  shared.map.createPane("wir-veil").style.zIndex = 440;
  shared.map.createPane("wir-lines").style.zIndex = 450;
  shared.map.createPane("wir-circles").style.zIndex = 455;
  shared.map.createPane("wir-leads").style.zIndex = 458;
  shared.map.createPane("wir-badges").style.zIndex = 460;
  ["wir-veil", "wir-lines", "wir-circles", "wir-leads", "wir-badges"].forEach((pane) => {
    shared.map.getPane(pane).style.pointerEvents = "none";
  });
  shared.layer = L.geoJSON(window.WIR_GEO, {
    style: { color: INK, weight: 1, fillColor: "#eeeeee", fillOpacity: 1 },
    smoothFactor: 0, // Leaflet would simplify each area for itself and tear shared borders
    onEachFeature: function (feature, path) {
      const box = path.getBounds();
      const area = {
        id: feature.id,
        name: feature.properties.name,
        label: feature.properties.label,
        index: areas.length,
        feature: feature,
        path: path,
        size: (box.getEast() - box.getWest()) * (box.getNorth() - box.getSouth()),
      };
      areas.push(area);
      byId[area.id] = area;
      path.bindTooltip(() => tooltip(area), { sticky: true, opacity: 1 });
      path.toGeoJSON = function () {
        return reportedArea(area.id);
      };
      path.on("click", () => {
        chooseArea(area.id);
      });
      path.on("mouseover", () => {
        pointAt([area.id]);
      });
      path.on("mouseout", () => {
        pointAt([]);
      });
    },
  }).addTo(shared.map);
  addControls();
  makeReachable();
  applyTheme();
  fitHeight();
  showFirst();
  /* Paper is another width than the window. */
  window.matchMedia("print").addEventListener("change", () => {
    shared.map.invalidateSize({ animate: false });
    if (!shared.touched) {
      showHome(false);
    }
  });
  shared.map.on("dragstart dblclick boxzoomend", () => {
    shared.touched = true;
  });
  shared.map.getContainer().addEventListener("touchstart", (event) => {
    shared.touched ||= event.touches.length > 1;
  });
  shared.map.on("zoomend", () => {
    writeTileNames();
    writeBadges();
  });
  // where the map is moved, they pass below the buttons
  shared.map.on("resize", drawCircles);
  shared.map.on("moveend", writeLabelsOnceMoved);
  window.Streamlit.events.addEventListener(window.Streamlit.RENDER_EVENT, applyTheme);
  listenToPage();
  return shared.layer;
};

window.wirPaint = paintSent;
window.wirPaintAhead = paintAhead;
