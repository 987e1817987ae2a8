/* Writes out the links of a block, of which the server sends what they have in common once (pages/blocks/sent_links.py).
   Comes before the scripts that look for links. */
(function () {
  "use strict";
  function write() {
    for (const link of document.querySelectorAll("#root [data-wir-links] a[data-wir-to]")) {
      const beginning = link.closest("[data-wir-links]").getAttribute("data-wir-links");
      link.setAttribute("href", beginning + link.getAttribute("data-wir-to"));
      link.classList.add("wir-in-app");
      link.removeAttribute("data-wir-to");
    }
  }

  new MutationObserver(write).observe(document.documentElement, { childList: true, subtree: true });
})();
