/* Writes out the sources of a page, of which the server sends only the keys (pages/blocks/sent_sources.py): what each says
   comes once, as a file per language. Until it is there, the number of the source stands in its place. */
(function () {
  "use strict";
  const PLACE = "#root [data-wir-source]";
  const AGAIN_MS = 5000;
  const texts = new Map();
  const missing = new Set();
  const asking = new Set();

  /* Anew for a key that is not in the file: another edition of the data may have come meanwhile. */
  function ask(language) {
    asking.add(language);
    fetch(`quellen/${language}.json`, { priority: "low" })
      .then((answer) => (answer.ok ? answer.json() : Promise.reject(answer.status)))
      .then((sent) => {
        Object.entries(sent).forEach(([key, text]) => texts.set(key, text));
        for (const place of document.querySelectorAll(PLACE)) {
          const key = place.getAttribute("data-wir-source");
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
      const key = place.getAttribute("data-wir-source");
      const language = key.split("-")[0];
      if (texts.has(key)) {
        const made = document.createElement("template");
        made.innerHTML = texts.get(key);
        place.replaceWith(made.content);
      } else if (!missing.has(key) && !asking.has(language)) {
        ask(language);
      }
    }
  }

  new MutationObserver(write).observe(document.documentElement, { childList: true, subtree: true });
})();
