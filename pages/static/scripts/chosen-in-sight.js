/* A list with its own scroll bar (class wir-scroll) shows the chosen row, or the first of the highlighted class, when it
   is written anew: a choice on the map would else be marked where nobody sees it. The page itself does not move. */
(function () {
  "use strict";

  function scrollToChosen(box) {
    box.dataset.seen = "1";
    const row = box.querySelector(".wir-chosen-row") || box.querySelector(".wir-class-row");
    if (!row) {
      return;
    }
    const at = row.getBoundingClientRect();
    const frame = box.getBoundingClientRect();
    if (at.top < frame.top || at.bottom > frame.bottom) {
      box.scrollTop += at.top - frame.top - box.clientHeight / 3;
    }
  }

  new MutationObserver(() => {
    document.querySelectorAll(".wir-scroll:not([data-seen])").forEach(scrollToChosen);
  }).observe(document.documentElement, { childList: true, subtree: true });
})();
