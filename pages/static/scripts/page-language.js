/* The document says the language that its words are in, also after the reader has changed it without a new document:
   voices, hyphens and the browser's own translator go by it. The switch in the head of the page knows the language. */
(function () {
  "use strict";
  function follow() {
    const current = document.querySelector("#root .wir-languages [aria-current]");
    if (current && document.documentElement.lang !== current.hreflang) {
      document.documentElement.lang = current.hreflang;
    }
  }

  new MutationObserver(follow).observe(document.documentElement, {
    attributeFilter: ["aria-current"],
    attributes: true,
    childList: true,
    subtree: true,
  });
})();
