/* Links to a place on the same page (class wir-jump) move sight and focus there and leave the address alone: with a
   fragment in it, Streamlit would no longer follow Back and Forward. Without this script they are plain fragments. */
(function () {
  "use strict";
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
    for (let box = place.closest("details"); box; box = box.parentElement.closest("details")) {
      box.open = true;
    }
    if (!place.hasAttribute("tabindex")) {
      place.setAttribute("tabindex", "-1");
    }
    place.scrollIntoView({ block: "start" });
    place.focus({ preventScroll: true });
  });
})();
