/* On a phone the card of the chosen area (pages/blocks/area_card.html) is a sheet at the lower edge: its head, with the
   area's name and the link to its profile, is always there; the rest opens when another area is chosen, and by its
   button. It is no dialogue: what lies above stays in reach. Escape closes it and leads back to where one was. */
(function () {
  "use strict";
  const NARROW = window.matchMedia("(max-width: 640px)");
  const root = document.documentElement;
  let known = address();
  let cameFrom = null;

  function button() {
    return document.querySelector("#root [data-wir-sheet]");
  }

  function isOpen() {
    return root.getAttribute("data-wir-sheet-open") === "1";
  }

  function open(yes) {
    root.setAttribute("data-wir-sheet-open", yes ? "1" : "0");
    show();
  }

  function show() {
    const head = button();
    const expanded = String(isOpen());
    if (head && head.getAttribute("aria-expanded") !== expanded) {
      head.setAttribute("aria-expanded", expanded);
    }
  }

  function address() {
    return { path: location.pathname, area: new URLSearchParams(location.search).get("gebiet") };
  }

  /* Chosen is an area that the address did not say before: a link, or a step from another page, opens nothing. */
  function look() {
    const now = address();
    const head = button();
    const area = head && head.getAttribute("data-wir-sheet");
    if (now.path !== known.path || (!head && !now.area)) {
      known = now;
    } else if (head && area !== known.area) {
      known = { path: now.path, area };
      if (NARROW.matches) {
        cameFrom = document.activeElement;
        open(true);
        head.focus({ preventScroll: true });
      }
    }
    show();
  }

  document.addEventListener("click", (event) => {
    if (event.target instanceof Element && event.target.closest("[data-wir-sheet]")) {
      cameFrom = null;
      open(!isOpen());
    }
  });

  document.addEventListener("keydown", (event) => {
    if (event.key !== "Escape" || !NARROW.matches || !isOpen() || event.defaultPrevented) {
      return;
    }
    open(false);
    const back = cameFrom && cameFrom.isConnected && cameFrom !== document.body ? cameFrom : button();
    if (back) {
      back.focus({ preventScroll: true });
    }
  });

  new MutationObserver(look).observe(root, { childList: true, subtree: true });
})();
