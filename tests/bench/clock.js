/* Runs first in the measured page and stops the time without asking anybody: from the reader's last pointerup to the
   first animation frame after the awaited change. Frames share the origin, so the page watches them from outside; all
   times are on the page's clock. What is awaited: "shown" (our map's stamp), "fills" (a folium map's 33 fills),
   "line" (a line of text), "title" (the page's) or "card" (the card of the chosen area). */
(function () {
  "use strict";
  if (window !== window.top) {
    return;
  }
  const clock = (window.wirClock = { awaited: "AWAITED", start: 0, end: null, before: "", after: "" });
  const changes = {
    subtree: true,
    childList: true,
    characterData: true,
    attributes: true,
    attributeFilter: ["fill", "data-shown"],
  };
  let pending = null;

  const readings = {
    shown: function (page) {
      return page === document ? "" : page.documentElement.getAttribute("data-shown");
    },
    fills: function (page) {
      const paths = page === document ? [] : page.querySelectorAll("path.leaflet-interactive");
      return paths.length < 33
        ? ""
        : Array.prototype.map.call(paths, (path) => path.getAttribute("fill")).join();
    },
    line: function (page) {
      return text(page, "[data-testid=stMarkdown] p");
    },
    title: function (page) {
      return text(page, "#root h1");
    },
    card: function (page) {
      return text(page, ":is(.wir-card, .wir-card-ahead):not([hidden])");
    },
  };

  function text(page, selector) {
    const elements = page === document ? document.querySelectorAll(selector) : [];
    return elements.length ? elements[elements.length - 1].textContent : "";
  }

  function look(page) {
    if (pending || clock.start === null || clock.end !== null) {
      return;
    }
    const reading = readings[clock.awaited](page);
    if (!reading || reading === clock.before) {
      return;
    }
    pending = reading;
    page.defaultView.requestAnimationFrame(() => {
      clock.end = performance.now();
      clock.after = pending;
      pending = null;
    });
  }

  function watch(page) {
    new MutationObserver(() => {
      look(page);
    }).observe(page, changes);
    page.defaultView.addEventListener(
      "pointerup",
      (event) => {
        if (clock.end !== null) {
          return;
        }
        // The event's own time, moved from its frame's clock to the page's.
        clock.start = performance.now() - (page.defaultView.performance.now() - event.timeStamp);
      },
      true,
    );
    look(page);
  }

  watch(document);
  new MutationObserver(() => {
    document.querySelectorAll("iframe:not([data-watched])").forEach((frame) => {
      frame.setAttribute("data-watched", "");
      frame.addEventListener("load", () => {
        watch(frame.contentDocument);
      });
    });
  }).observe(document, { subtree: true, childList: true });
})();
