/* Writes out the sources of a page, of which the server sends only the keys (pages/blocks/sent_sources.py): what each says
   comes once, as a file per language. Until it is there, the number of the source stands in its place. */
(function () {
  "use strict";
  const ONE = "data-wir-source";
  const ROW = "data-wir-sources";
  const PLACE = `#root :is([${ONE}], [${ROW}])`;
  const AGAIN_MS = 5000;
  const texts = new Map();
  const missing = new Set();
  const asking = new Set();

  function keys(place) {
    return (place.getAttribute(ONE) || place.getAttribute(ROW)).split(" ");
  }

  /* Anew for a key that is not in the file: another edition of the data may have come meanwhile. */
  function ask(language) {
    asking.add(language);
    fetch(`quellen/${language}.json`, { priority: "low" })
      .then((answer) => (answer.ok ? answer.json() : Promise.reject(answer.status)))
      .then((sent) => {
        Object.entries(sent).forEach(([key, text]) => texts.set(key, text));
        for (const key of Array.from(document.querySelectorAll(PLACE)).flatMap(keys)) {
          if (key.startsWith(`${language}-`) && !texts.has(key)) {
            missing.add(key);
          }
        }
        asking.delete(language);
        write();
      })
      .catch(() =>
        setTimeout(() => {
          asking.delete(language);
          write();
        }, AGAIN_MS),
      );
  }

  function write() {
    for (const place of document.querySelectorAll(PLACE)) {
      const unknown = keys(place).filter((key) => !texts.has(key));
      if (!unknown.length) {
        const made = document.createElement("template");
        const said = keys(place).map((key) => texts.get(key));
        made.innerHTML = place.hasAttribute(ROW)
          ? said.map((text) => `<div><p>${text}</p></div>`).join("")
          : said[0];
        place.replaceWith(made.content);
      }
      for (const key of unknown) {
        const language = key.split("-")[0];
        if (!missing.has(key) && !asking.has(language)) {
          ask(language);
        }
      }
    }
  }

  new MutationObserver(write).observe(document.documentElement, { childList: true, subtree: true });
})();
