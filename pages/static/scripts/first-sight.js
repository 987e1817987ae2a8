/* The first sight of a page (pages/first_sight) lies over the living page until that is there, and stays where no
   websocket comes through. */
(function () {
  "use strict";
  const sight = document.getElementById("first-sight");
  if (!sight) {
    return;
  }
  const LOOK_MS = 16;
  /* So long after Streamlit's scripts have come there is a connection, or the reader is told why the page stays. */
  const PATIENCE_MS = 8000;
  /* A map that reports neither success nor failure does not keep the living page away for ever. */
  const LONGEST_MS = 25000;
  const LONGEST_TO_PAINT_MS = 1000;
  const began = Date.now();
  let came = null;
  let connected = false;

  function growMap() {
    // The living map takes what the window has below the head (static/map/view.js); nothing may jump when it comes.
    const map = sight.querySelector(".fs-grows");
    const style = getComputedStyle(document.documentElement);
    const rule = (name) => parseFloat(style.getPropertyValue(name));
    if (map && rule("--map-grows")) {
      const top = map.getBoundingClientRect().top + sight.querySelector(".fs-main").scrollTop;
      const line = sight.querySelector(".wir-time");
      const room = Math.round(
        window.innerHeight - top - rule("--map-around") - (line ? line.offsetHeight : 0),
      );
      map.style.setProperty("--height", `${Math.max(room, rule("--map-least"))}px`);
    }
  }

  function mapsArePainted() {
    return [...document.querySelectorAll("#root iframe[src*='st_folium']")].every((frame) => {
      const inside = frame.contentDocument;
      // The guard of the map's frame speaks up where a script could not be loaded: that must be seen.
      return (
        inside &&
        (inside.documentElement.hasAttribute("data-painted") || inside.querySelector("[role=alert]"))
      );
    });
  }

  function isThere(app) {
    const ran = app.dataset.testScriptState === "notRunning" && app.querySelector(".stElementContainer");
    const mapIsMissing = sight.querySelector(".fs-map") && !app.querySelector("iframe[src*='st_folium']");
    return Boolean(
      ran &&
      !mapIsMissing &&
      !app.querySelector("[data-testid=stSkeleton],[data-testid=stAppSkeleton]") &&
      mapsArePainted(),
    );
  }

  function giveWay(app) {
    const seen = [
      [".fs-main", "[data-testid=stMain]"],
      [".fs-sidebar", "[data-testid=stSidebarContent]"],
    ];
    seen.forEach(([from, to]) => {
      const living = app.querySelector(to);
      if (living) {
        living.scrollTop = sight.querySelector(from).scrollTop;
      }
    });
    sight.remove();
  }

  function look() {
    const app = document.querySelector("#root .stApp");
    connected = connected || Boolean(app && app.dataset.testConnectionState === "CONNECTED");
    const waited = Date.now() - began;
    if (app && (isThere(app) || (connected && waited > LONGEST_MS))) {
      giveWay(app);
      return;
    }
    came = came || (app && Date.now());
    if (!connected && (came ? Date.now() - came > PATIENCE_MS : waited > LONGEST_MS)) {
      sight.classList.add("fs-stays");
      sight.querySelector("[data-no-socket]").hidden = false;
    }
    setTimeout(look, LOOK_MS);
  }

  function beginLivingPage() {
    const needed = document.getElementById("wir-living");
    if (needed) {
      needed.replaceWith(document.importNode(needed.content, true));
    }
  }

  /* An option chosen before the living page is there leads to its view like a link. */
  sight.addEventListener("change", (event) => {
    if (event.target.form && !sight.classList.contains("fs-stays")) {
      event.target.form.submit();
    }
  });
  /* Nothing is painted in a tab in the background. */
  if (document.hidden) {
    beginLivingPage();
  } else {
    new PerformanceObserver(beginLivingPage).observe({ type: "paint", buffered: true });
    setTimeout(beginLivingPage, LONGEST_TO_PAINT_MS);
  }
  growMap();
  document.fonts.ready.then(growMap);
  look();
})();
