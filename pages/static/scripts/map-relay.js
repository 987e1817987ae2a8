/* Lets the maps' frames and the page around them know what is pointed at, without a run of the server's script.
   Frames are of this origin; each names its map by a key (MapFrame.key). On the page
     data-wir-map="key"   stands on a block that belongs to that map (several keys: separated by spaces),
     data-area="id"       inside it on whatever stands for an area (several ids: one joint figure),
     data-class="0"       inside it on whatever stands for a class (fill codes of geo/paint/choropleth.py).
   Pointer or focus on such an element shows its areas on the map; an area under pointer or focus on the map gets the
   class wir-pointed here, and its words go into the block's .wir-pointer. Maps with the same `sync` move together. */
(function () {
  "use strict";
  const maps = {};
  const views = {};
  const pointed = {};
  let current = null;
  let currentKeys = [];
  // A page opened from a file has the origin "null", which is no address one could post to.
  const TARGET = window.origin === "null" ? "*" : window.origin;

  function sendToMap(key, message) {
    const target = maps[key];
    if (!target) {
      return;
    }
    if (target.frame.closed) {
      delete maps[key];
      return;
    }
    message.wir = "page";
    message.key = key;
    target.frame.postMessage(message, TARGET);
  }

  function mapsInSync(key) {
    // other maps that move together with this one
    const sync = maps[key] && maps[key].sync;
    return sync ? Object.keys(maps).filter((other) => other !== key && maps[other].sync === sync) : [];
  }

  /* ---- from a map to the page ---- */

  function forEachIn(key, selector, action) {
    document.querySelectorAll(`[data-wir-map~="${CSS.escape(key)}"] ${selector}`).forEach(action);
  }

  function showPointed(key) {
    const now = pointed[key];
    forEachIn(key, ".wir-pointed", (element) => {
      element.classList.remove("wir-pointed");
    });
    if (now) {
      now.areas.forEach((id) => {
        forEachIn(key, `[data-area~="${CSS.escape(id)}"]`, (element) => {
          element.classList.add("wir-pointed");
        });
      });
      forEachIn(key, `[data-class="${CSS.escape(String(now.fill))}"]`, (element) => {
        element.classList.add("wir-pointed");
      });
    }
    forEachIn(key, ".wir-pointer", (element) => {
      element.textContent = now ? now.text : element.dataset.otherwise;
    });
    forEachIn(key, ".wir-needle-pointed", (needle) => {
      const at = now && needle.parentElement.querySelector(".wir-pointed[data-area]");
      needle.hidden = !at;
      if (at) {
        needle.style.setProperty("--x", at.style.getPropertyValue("--x"));
      }
    });
    observer.takeRecords(); // our own changes need no second look
  }

  /* A block that is written anew while something is pointed at shows it again. */
  const observer = new MutationObserver(() => {
    Object.keys(pointed).forEach(showPointed);
  });

  function onArea(key, message) {
    if (message.areas.length) {
      pointed[key] = message;
    } else {
      delete pointed[key];
    }
    showPointed(key);
    if (Object.keys(pointed).length) {
      observer.observe(document.body, { childList: true, subtree: true });
    } else {
      observer.disconnect();
    }
    if (!message.answer) {
      mapsInSync(key).forEach((other) => {
        sendToMap(other, { type: "area", areas: message.areas });
      });
    }
  }

  function onView(key, message) {
    const view = {
      type: "view",
      lat: message.lat,
      lng: message.lng,
      zoom: message.zoom,
      touched: message.touched,
    };
    views[message.sync] = view;
    mapsInSync(key).forEach((other) => {
      sendToMap(other, Object.assign({}, view));
    });
  }

  function onHello(key, message, frame) {
    maps[key] = { frame: frame, sync: message.sync };
    // A map that comes later joins the others where they are.
    if (mapsInSync(key).length && views[message.sync]) {
      sendToMap(key, Object.assign({}, views[message.sync]));
    } else {
      delete views[message.sync];
    }
    onArea(key, { areas: [], answer: true });
  }

  window.addEventListener("message", (event) => {
    const message = event.data;
    if (event.origin !== window.origin || !message || message.wir !== "map") {
      return;
    }
    const key = String(message.key);
    if (message.type === "hello") {
      onHello(key, message, event.source);
    } else if (!maps[key] || maps[key].frame !== event.source) {
      return;
    } else if (message.type === "area") {
      onArea(key, message);
    } else if (message.type === "view" && message.sync) {
      onView(key, message);
    }
  });

  /* ---- from the page to its maps ---- */

  function pointAt(target) {
    const element =
      target && target.closest
        ? target.closest("[data-wir-map] [data-area], [data-wir-map] [data-class]")
        : null;
    if (element === current) {
      return;
    }
    currentKeys.forEach((key) => {
      sendToMap(key, { type: "area", areas: [] });
      sendToMap(key, { type: "class", fill: null });
    });
    current = element;
    currentKeys = element ? element.closest("[data-wir-map]").dataset.wirMap.split(/\s+/) : [];
    currentKeys.forEach((key) => {
      if (element.dataset.area) {
        sendToMap(key, { type: "area", areas: element.dataset.area.split(/\s+/) });
      } else {
        sendToMap(key, { type: "class", fill: Number(element.dataset.class) });
      }
    });
  }

  document.addEventListener("pointerover", (event) => {
    pointAt(event.target);
  });
  document.documentElement.addEventListener("pointerleave", () => {
    pointAt(document.activeElement);
  });
  document.addEventListener("focusin", (event) => {
    pointAt(event.target);
  });
  document.addEventListener("focusout", () => {
    pointAt(null);
  });
})();
