/* Buttons and the licence. */
import { switchNames } from "./labels.js";
import { shared } from "./state.js";
import { textElement } from "./tooltips.js";
import { showHome } from "./view.js";

/* Under a finger the map lets the page scroll, two fingers move it; whoever has one only presses a button before. */
function leaveOneFingerToThePage() {
  if (!window.matchMedia("(pointer: coarse)").matches) {
    return;
  }
  shared.map.dragging.disable();
  addButton(
    "topright",
    shared.options.move,
    shared.options.move_short,
    (button) => {
      const moves = !shared.map.dragging.enabled();
      shared.map.dragging[moves ? "enable" : "disable"]();
      button.setAttribute("aria-pressed", String(moves));
    },
    { pressed: "false" },
  );
}

function addButton(position, label, text, action, { looks = "", pressed = "" }) {
  const Control = L.Control.extend({
    onAdd: function () {
      const box = L.DomUtil.create("div", `leaflet-bar wir-view ${looks}`);
      const link = L.DomUtil.create("button", "", box);
      link.type = "button";
      link.textContent = text;
      link.title = label;
      link.setAttribute("aria-label", label);
      L.DomEvent.disableClickPropagation(box);
      L.DomEvent.on(link, "click", () => {
        action(link);
      });
      if (pressed) {
        link.setAttribute("aria-pressed", pressed);
      }
      return box;
    },
  });
  new Control({ position: position }).addTo(shared.map);
}

export function addControls() {
  [
    ["In", shared.options.zoom_in],
    ["Out", shared.options.zoom_out],
  ].forEach((pair) => {
    const link = shared.map.zoomControl[`_zoom${pair[0]}Button`];
    link.title = pair[1];
    link.setAttribute("aria-label", pair[1]);
    L.DomEvent.on(link, "click", () => {
      shared.touched = true;
    });
  });
  // The licence asks for its line on every map, wherever the map is shown; without Leaflet's own flag before it.
  L.control
    .attribution({ prefix: false })
    .addAttribution(textElement(shared.options.licence).outerHTML)
    .addTo(shared.map);
  // On tiles the corner of the second button is free, and the one above is not.
  addButton(
    shared.options.rhein_main_bounds ? "topleft" : "bottomleft",
    shared.options.whole,
    "⌂",
    () => {
      showHome(true);
    },
    { looks: "wir-sign" },
  );
  if (shared.options.rhein_main_bounds) {
    // Tiles have their names in themselves.
    addButton("topleft", shared.options.names, "A", switchNames, { looks: "wir-sign", pressed: "true" });
    // Beside the first button: that corner is free of areas, however small the map is.
    addButton(
      "topleft",
      shared.options.rhein_main,
      shared.options.rhein_main_short,
      () => {
        shared.touched = true;
        shared.map.fitBounds(shared.options.rhein_main_bounds);
      },
      { looks: "wir-beside" },
    );
  }
  leaveOneFingerToThePage();
}
