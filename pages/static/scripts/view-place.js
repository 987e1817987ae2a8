/* Says to years.css how far down the view begins and what stands below it, in pixels of the page: ranking and table are as
   tall as the map, which takes what the window leaves (static/map/view.js), and how tall the cards above and the time line
   below are, their words and the width decide. */
(function () {
  "use strict";
  const VIEW = "#root .st-key-view, #root iframe[src*='st_folium']";
  const RUN = "data-test-script-state";

  function measure() {
    const view = document.querySelector(VIEW);
    const main = document.querySelector("[data-testid='stMain']");
    if (view && main) {
      // A frame stands at the foot of a line.
      const box = view.matches("iframe") ? view.parentElement : view;
      const top = box.getBoundingClientRect().top + main.scrollTop;
      const line = document.querySelector("#root .wir-time");
      const place = document.documentElement.style;
      place.setProperty("--view-top", `${Math.round(top)}px`);
      place.setProperty("--view-below", `${12 + (line ? line.offsetHeight : 0)}px`);
    }
  }

  let waits = false;
  function measureLaidOut() {
    if (!waits) {
      waits = true;
      document.fonts.ready.then(() =>
        window.requestAnimationFrame(() =>
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
