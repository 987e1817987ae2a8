/* Marks the card above the map whose figure is on screen (pages/features/glance/glance_cards.py). The server sends the cards
   without the mark, so that they are the same whichever it is; links and address name figure, relation and year alike. */
(function () {
  "use strict";
  const NAMED = ["kennzahl", "bezug", "jahr"];

  function figure(query) {
    const asked = new URLSearchParams(query);
    return NAMED.map((name) => asked.get(name)).join();
  }

  function mark() {
    const shown = figure(location.search);
    for (const link of document.querySelectorAll("#root .wir-glance a.wir-in-app")) {
      const chosen = figure(link.search) === shown;
      if (chosen && !link.hasAttribute("aria-current")) {
        link.setAttribute("aria-current", "true");
      } else if (!chosen) {
        link.removeAttribute("aria-current");
      }
    }
  }

  // The address changes at the end of a run.
  new MutationObserver(mark).observe(document.documentElement, {
    attributes: true,
    attributeFilter: ["data-test-script-state"],
    childList: true,
    subtree: true,
  });
  window.addEventListener("popstate", mark);
})();
