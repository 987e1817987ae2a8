/* Tells Python which area was chosen, and the page, which may have its card already. */
import { sendToPage } from "./relay.js";

let clicks = 0;

export function reportedArea(id) {
  // what Python sees as last_active_drawing: no geometry
  return { type: "Feature", id: id, properties: { n: clicks }, geometry: null };
}

export function chooseArea(id) {
  clicks += 1; // the same area twice is two events
  const value = { last_active_drawing: reportedArea(id) };
  const state = window.__GLOBAL_DATA__;
  state.last_active_drawing = value.last_active_drawing;
  state.previous_data = value; // streamlit-folium's own debounced report then finds nothing new
  sendToPage({ type: "chosen", area: id });
  window.Streamlit.setComponentValue(value);
}
