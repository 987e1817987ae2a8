/* What all parts of the map share: the areas, and what Python has sent last. */

export const SVG = "http://www.w3.org/2000/svg";
export const GAP = -1;
export const FILTERED = -2;
export const PART = -3; // fill codes beside the class numbers, see geo/paint/choropleth.py
export const INK = "#333333"; // lines around what is brought out; a light casing keeps them apart from any fill
export const BORDER = ["#333333", "#10161c"]; // between areas, in the light and in the dark
export const areas = [];
export const byId = {};

export const shared = {
  map: null,
  layer: null, // Leaflet's, with all areas
  options: null, // constant texts and sizes, MapFrame's
  table: null, // the last table, see geo/paint/choropleth.py
  dark: false, // whether the page is
  touched: false, // whether the reader has moved the map
};

export function textLines(row) {
  // a number stands for a text that several areas share, a pair is a word and what stands around it
  const texts = shared.table.shared;
  return row[2].map((part) => {
    if (Array.isArray(part)) {
      return texts[part[1]].replace("*", () => part[0]);
    }
    return typeof part === "number" ? texts[part] : part;
  });
}
