/* Links to a place on the same page (class wir-jump) move sight and focus there and leave the address alone: with a
   fragment in it, Streamlit would no longer follow Back and Forward. Without this script they are plain fragments. */
(function () {
  "use strict";

  /* Whatever is folded around the place, and the place itself. */
  function unfold(place) {
    const own = place.querySelector(":scope > details");
    for (let box = own || place.closest("details"); box; box = box.parentElement.closest("details")) {
      box.open = true;
    }
  }

  document.addEventListener("click", (event) => {
    const link = event.target.closest ? event.target.closest("a.wir-jump") : null;
    if (!link || event.defaultPrevented || event.button) {
      return;
    }
    if (event.metaKey || event.ctrlKey || event.shiftKey || event.altKey) {
      return;
    }
    const place = document.getElementById(decodeURIComponent(link.hash.slice(1)));
    if (!place) {
      return;
    }
    event.preventDefault();
    unfold(place);
    if (!place.hasAttribute("tabindex")) {
      place.setAttribute("tabindex", "-1");
    }
    place.scrollIntoView({ block: "start" });
    place.focus({ preventScroll: true });
  });
})();
