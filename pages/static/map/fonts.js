/* The letters of the page on the map as well, whose frame is a document of its own: the file is the one that the browser
   has already. A map in a file of its own has no such page around it, and the letters of the reader's machine. */
const FAMILY = "Source Sans";
const ADDRESS = /url\("([^"]+)"\)/;

function upright(rule) {
  const isOfFamily = rule.type === CSSRule.FONT_FACE_RULE && rule.style.fontFamily.includes(FAMILY);
  return isOfFamily && rule.style.fontStyle !== "italic";
}

function facesOfPage() {
  try {
    return Array.from(window.parent.document.styleSheets).flatMap((sheet) =>
      Array.from(sheet.cssRules)
        .filter(upright)
        .map((rule) => {
          const file = new URL(ADDRESS.exec(rule.cssText)[1], sheet.href || window.parent.document.baseURI);
          return new FontFace(FAMILY, `url("${file}")`, { weight: rule.style.fontWeight, display: "swap" });
        }),
    );
  } catch {
    return []; /* another origin owns the page around us, or one of its style sheets */
  }
}

/* What is measured must be written once more when they have come. */
export function takeFontsOfPage(writeAnew) {
  for (const face of facesOfPage()) {
    document.fonts.add(face);
    face.load().then(writeAnew, () => {
      /* without it the letters are those of the machine, see `fitted` in labels.js */
    });
  }
}
