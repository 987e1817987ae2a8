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

function heightFor(height) {
  return Math.round(Math.min(height, Math.max(360, window.innerWidth * 1.42)));
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
  window.addEventListener("resize", () => {
    window.Streamlit.setFrameHeight(shared.options.height);
    shared.map.invalidateSize({ animate: false });
    if (!shared.touched) {
      withoutFollowers(() => {
        showHome(false);
      });
    }
  });
}
