/* Light or dark, as Streamlit has it. */
import { paint } from "./painting.js";
import { drawPatterns } from "./patterns.js";
import { shared } from "./state.js";

function themeIsDark() {
  // streamlit-component-lib puts the theme's ground into this property
  const ground = getComputedStyle(document.documentElement).getPropertyValue("--background-color").trim();
  const parts = /^#([0-9a-f]{2})([0-9a-f]{2})([0-9a-f]{2})/i.exec(ground);
  return Boolean(parts) && parts.slice(1).reduce((sum, part) => sum + parseInt(part, 16), 0) < 384;
}

export function applyTheme() {
  const now = themeIsDark();
  if (now === shared.dark && document.documentElement.hasAttribute("data-theme")) {
    return;
  }
  shared.dark = now;
  document.documentElement.setAttribute("data-theme", now ? "dark" : "light");
  drawPatterns(now);
  if (shared.table) {
    paint(shared.table);
  }
}
