/* What is secondary (details.wir-fold) is closed on a phone once it comes, and open everywhere else: on wide screens, on
   paper and without this script, so that nothing is lost. What a reader has opened stays open until the block is written
   anew. */
(function () {
  "use strict";
  const NARROW = window.matchMedia("(max-width: 640px)");
  const SEEN = "data-wir-fold-seen";

  function folds(selector) {
    return document.querySelectorAll(`details.wir-fold${selector}`);
  }

  /* Open for good it is no stop of the keyboard. */
  function show(fold, open) {
    fold.open = open;
    fold.querySelector("summary").tabIndex = open && !NARROW.matches ? -1 : 0;
  }

  function close() {
    folds(`:not([${SEEN}])`).forEach((fold) => {
      fold.setAttribute(SEEN, "");
      show(fold, !NARROW.matches);
    });
  }

  function openAll() {
    folds("").forEach((fold) => {
      show(fold, true);
    });
  }

  new MutationObserver(close).observe(document.documentElement, { childList: true, subtree: true });
  NARROW.addEventListener("change", () => {
    if (!NARROW.matches) {
      openAll();
    }
  });
  window.addEventListener("beforeprint", openAll);
  close();
})();
