/* Says to years.css how far down the view begins and what stands below it, in pixels of the page: ranking and table are as
   tall as the map, which takes what the window leaves (static/map/view.js), and how tall the cards above and the time line
   below are, their words and the width decide. */
(function () {
  "use strict";
  const VIEW = "#root .st-key-view, #root iframe[src*='st_folium']";
  const RUN = "data-test-script-state";
  let said = "";

  /* On the view alone: what is said at the root, every element of the page inherits and has its style worked out anew. */
  const place = new CSSStyleSheet();
  document.adoptedStyleSheets = [...document.adoptedStyleSheets, place];

  function say(top, below) {
    const rule = `.st-key-view { --view-top: ${top}px; --view-below: ${below}px; }`;
    if (rule !== said) {
      said = rule;
      place.replaceSync(rule);
    }
  }

  function measure() {
    const view = document.querySelector(VIEW);
    const main = document.querySelector("[data-testid='stMain']");
    if (view && main) {
      // A frame stands at the foot of a line.
      const box = view.matches("iframe") ? view.parentElement : view;
      const top = box.getBoundingClientRect().top + main.scrollTop;
      const line = document.querySelector("#root .wir-time");
      say(Math.round(top), 12 + (line ? line.offsetHeight : 0));
    }
  }

  let waits = false;
  function measureLaidOut() {
    if (!waits) {
      waits = true;
      // Asking for the letters lays the page out, which a frame does anyway.
      window.requestAnimationFrame(() =>
        document.fonts.ready.then(() =>
          window.requestAnimationFrame(() => {
            waits = false;
            measure();
          }),
        ),
      );
    }
  }

  // A page says that its run has ended before all of its blocks stand.
  new MutationObserver(measureLaidOut).observe(document.documentElement, {
    attributes: true,
    attributeFilter: [RUN],
    childList: true,
    subtree: true,
  });
  window.addEventListener("resize", measureLaidOut);
  measureLaidOut();
})();
