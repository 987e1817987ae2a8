/* "Mein Gebiet": remembered on this device alone, when the button of an area's card says so, until the same button forgets
   it; every page then has a link to it (pages/blocks/my_area.html). Nothing of it is sent. */
(function () {
  "use strict";
  const KEY = "wir-atlas-gebiet";

  function remembered() {
    try {
      const kept = JSON.parse(localStorage.getItem(KEY) || "null");
      return kept && /^[a-z-]+$/.test(kept.id) ? kept : null;
    } catch {
      return null;
    }
  }

  function keep(area) {
    try {
      if (area) {
        localStorage.setItem(KEY, JSON.stringify(area));
      } else {
        localStorage.removeItem(KEY);
      }
    } catch {
      /* A browser that stores nothing for this page. */
    }
  }

  /* The view on screen with the area chosen; its profile where the page shows no chosen area. */
  function address(page, area) {
    const to = new URL(page || location.pathname, location.href);
    to.search = location.search;
    to.searchParams.set("gebiet", area.id);
    return to.href;
  }

  function set(element, name, value) {
    if (element[name] !== value) {
      element[name] = value;
    }
  }

  function showLink(place, area) {
    const chosen = new URLSearchParams(location.search).get("gebiet");
    set(place, "hidden", !area || area.id === chosen);
    if (area) {
      set(place.querySelector("a"), "href", address(place.getAttribute("data-wir-mine"), area));
      set(place.querySelector("b"), "textContent", area.name);
    }
  }

  function showButton(button, area) {
    if (!button.hasAttribute("data-wir-label")) {
      button.setAttribute("data-wir-label", button.textContent);
    }
    const mine = area && area.id === button.getAttribute("data-wir-remember");
    set(button, "textContent", button.getAttribute(mine ? "data-wir-forget" : "data-wir-label"));
  }

  function show() {
    const area = remembered();
    document.querySelectorAll("[data-wir-mine]").forEach((place) => {
      showLink(place, area);
    });
    document.querySelectorAll("[data-wir-remember]").forEach((button) => {
      showButton(button, area);
    });
  }

  document.addEventListener("click", (event) => {
    const button = event.target instanceof Element && event.target.closest("[data-wir-remember]");
    if (!button) {
      return;
    }
    const id = button.getAttribute("data-wir-remember");
    const before = remembered();
    keep(before && before.id === id ? null : { id, name: button.getAttribute("data-wir-name") });
    show();
  });

  window.addEventListener("storage", show);
  new MutationObserver(show).observe(document.documentElement, { childList: true, subtree: true });
})();
