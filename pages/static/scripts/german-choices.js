/* The list of a select box has two phrases of Streamlit's own, hard-coded in English; the document's head has ours,
   for pages in German. */
(function () {
  "use strict";
  const ADD = "Add: ";
  const NONE = "No results";

  function translate(node) {
    if (node.nodeType === Node.TEXT_NODE) {
      const words = document.documentElement.dataset;
      if (node.data === NONE) {
        node.data = words.wirNone;
      } else if (node.data.startsWith(ADD) && node.parentElement.closest("[role=option], li")) {
        node.data = `${words.wirAdd} ${node.data.slice(ADD.length)}`;
      }
    } else {
      node.childNodes.forEach(translate);
    }
  }

  new MutationObserver((changes) => {
    if (document.documentElement.lang !== "de") {
      return;
    }
    changes.forEach((change) => {
      if (change.type === "characterData") {
        translate(change.target);
      } else {
        change.addedNodes.forEach(translate);
      }
    });
  }).observe(document.documentElement, { childList: true, characterData: true, subtree: true });
})();
