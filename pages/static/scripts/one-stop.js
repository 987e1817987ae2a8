/* Rows of links and buttons are one stop of the tab key each, and the arrow keys lead on inside, from where the reader
   was or from what is chosen: else 46 stops stand before the map. The sidebar comes after the page, as its filters are
   for who has seen what there is; it is drawn where it was (focus.css), and a skip link leads there. */
(function () {
  "use strict";
  const ROWS = [
    "[data-testid=stTopNav]",
    ".wir-phone-menu",
    ".wir-languages",
    ".wir-glance-cards",
    ".st-key-chart-bar",
    ".wir-time-years",
    ".wir-profile-head",
    ".wir-profile-facts",
  ].join();
  const STEPS = { ArrowRight: 1, ArrowLeft: -1 };
  const left = new WeakMap();

  function items(row) {
    return [...row.querySelectorAll("a[href], button:not(:disabled)")].filter(
      (each) => each.offsetParent && !each.closest("[popover], dialog, [inert]"),
    );
  }

  function set(element, name, value) {
    if (element.getAttribute(name) !== value) {
      element.setAttribute(name, value);
    }
  }

  function bindTogether(row, every) {
    const foot = document.querySelector("#root .wir-foot");
    const stop =
      every.find((each) => each === document.activeElement) ||
      every.find((each) => each === left.get(row)) ||
      every.find((each) => each.hasAttribute("aria-current")) ||
      every[0];
    every.forEach((each) => {
      set(each, "tabindex", each === stop ? "0" : "-1");
    });
    if (stop && foot && every.length > 1) {
      set(row, "data-wir-row", "");
      set(stop, "aria-description", foot.dataset.rowHint);
    }
  }

  function putSidebarLast() {
    const sidebar = document.querySelector("#root [data-testid=stSidebar]");
    // Its neighbours are React's to add and to take away; within one parent it finds them wherever they stand.
    if (sidebar && sidebar.nextElementSibling && !sidebar.contains(document.activeElement)) {
      sidebar.parentElement.append(sidebar);
    }
    // A reader of the keyboard scrolls from whatever has the focus in it.
    const main = document.querySelector("#root [data-testid=stMain]");
    if (main) {
      set(main, "tabindex", "-1");
    }
  }

  function look() {
    const rows = [...document.querySelectorAll(ROWS)].filter((row) => row.closest("#root"));
    // Which items are seen is asked of all rows before any is changed: one layout instead of one for each row.
    const seen = rows.map(items);
    rows.forEach((row, number) => {
      bindTogether(row, seen[number]);
    });
    putSidebarLast();
  }

  /* Streamlit's rows of pills are one stop already, but begin with the first and not with the chosen one. */
  function goToChosen(event) {
    const group = event.target.closest("#root [role=radiogroup]");
    if (!group || group.contains(event.relatedTarget) || !event.target.matches(":focus-visible")) {
      return;
    }
    const chosen = group.querySelector("button[aria-checked=true]");
    if (chosen && chosen !== event.target) {
      chosen.focus();
    }
  }

  document.addEventListener("focusin", (event) => {
    goToChosen(event);
    const row = event.target.closest(ROWS);
    if (row) {
      left.set(row, event.target);
      bindTogether(row, items(row));
    }
  });

  document.addEventListener("keydown", (event) => {
    const row = event.target.closest && event.target.closest(ROWS);
    if (!row || event.defaultPrevented || event.altKey || event.ctrlKey || event.metaKey || event.shiftKey) {
      return;
    }
    const every = items(row);
    const at = every.indexOf(event.target);
    const ends = { Home: 0, End: every.length - 1 };
    const next = event.key in ends ? ends[event.key] : at + (STEPS[event.key] || 0);
    if (at < 0 || next === at) {
      return;
    }
    event.preventDefault();
    every[(next + every.length) % every.length].focus();
  });

  new MutationObserver(look).observe(document.getElementById("root"), {
    attributeFilter: ["aria-current", "disabled"],
    childList: true,
    subtree: true,
  });
  window.addEventListener("resize", look);
})();
