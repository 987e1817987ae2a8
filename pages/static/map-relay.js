/* Lets the maps' frames and the page around them know what is pointed at, without a run of the server's script.
   Frames are of this origin; each names its map by a key (MapFrame.key). On the page
     data-wir-map="key"   stands on a block that belongs to that map (several keys: separated by spaces),
     data-area="id"       inside it on whatever stands for an area (several ids: one joint figure),
     data-class="0"       inside it on whatever stands for a class (fill codes of geo/paint/choropleth.py).
   Pointer or focus on such an element shows its areas on the map; an area under pointer or focus on the map gets the
   class wir-pointed here, and its words go into the block's .wir-pointer. Maps with the same `sync` move together. */
(function () {
  "use strict";
  var maps = {}, views = {}, said = {}, current = null, currentKeys = [];
  // A page opened from a file has the origin "null", which is no address one could post to.
  var TARGET = window.origin === "null" ? "*" : window.origin;

  function post(key, message) {
    var target = maps[key];
    if (!target) { return; }
    if (target.frame.closed) { delete maps[key]; return; }
    message.wir = "page";
    message.key = key;
    target.frame.postMessage(message, TARGET);
  }

  function companions(key) {                        // other maps that move together with this one
    var sync = maps[key] && maps[key].sync;
    return sync ? Object.keys(maps).filter(function (other) { return other !== key && maps[other].sync === sync; }) : [];
  }

  /* ---- from a map to the page ---- */

  function each(key, selector, action) {
    document.querySelectorAll('[data-wir-map~="' + CSS.escape(key) + '"] ' + selector).forEach(action);
  }

  function mark(key) {
    var now = said[key];
    each(key, ".wir-pointed", function (element) { element.classList.remove("wir-pointed"); });
    if (now) {
      now.areas.forEach(function (id) {
        each(key, '[data-area~="' + CSS.escape(id) + '"]', function (element) { element.classList.add("wir-pointed"); });
      });
      each(key, '[data-class="' + CSS.escape(String(now.fill)) + '"]', function (element) { element.classList.add("wir-pointed"); });
    }
    each(key, ".wir-pointer", function (element) { element.textContent = now ? now.text : element.dataset.otherwise; });
    each(key, ".wir-needle-pointed", function (needle) {
      var at = now && needle.parentElement.querySelector(".wir-pointed[data-area]");
      needle.hidden = !at;
      if (at) { needle.style.setProperty("--x", at.style.getPropertyValue("--x")); }
    });
    observer.takeRecords();                         // our own changes need no second look
  }

  /* A block that is written anew while something is pointed at shows it again. */
  var observer = new MutationObserver(function () { Object.keys(said).forEach(mark); });

  function onArea(key, message) {
    if (message.areas.length) { said[key] = message; } else { delete said[key]; }
    mark(key);
    if (Object.keys(said).length) { observer.observe(document.body, {childList: true, subtree: true}); }
    else { observer.disconnect(); }
    if (!message.answer) {
      companions(key).forEach(function (other) { post(other, {type: "area", areas: message.areas}); });
    }
  }

  function onView(key, message) {
    var view = {type: "view", lat: message.lat, lng: message.lng, zoom: message.zoom, touched: message.touched};
    views[message.sync] = view;
    companions(key).forEach(function (other) { post(other, Object.assign({}, view)); });
  }

  function onHello(key, message, frame) {
    maps[key] = {frame: frame, sync: message.sync};
    // A map that comes later joins the others where they are.
    if (companions(key).length && views[message.sync]) { post(key, Object.assign({}, views[message.sync])); }
    else { delete views[message.sync]; }
    onArea(key, {areas: [], answer: true});
  }

  window.addEventListener("message", function (event) {
    var message = event.data;
    if (event.origin !== window.origin || !message || message.wir !== "map") { return; }
    var key = String(message.key);
    if (message.type === "hello") { onHello(key, message, event.source); }
    else if (!maps[key] || maps[key].frame !== event.source) { return; }
    else if (message.type === "area") { onArea(key, message); }
    else if (message.type === "view" && message.sync) { onView(key, message); }
  });

  /* ---- from the page to its maps ---- */

  function pointAt(target) {
    var element = target && target.closest ? target.closest("[data-wir-map] [data-area], [data-wir-map] [data-class]") : null;
    if (element === current) { return; }
    currentKeys.forEach(function (key) { post(key, {type: "area", areas: []}); post(key, {type: "class", fill: null}); });
    current = element;
    currentKeys = element ? element.closest("[data-wir-map]").dataset.wirMap.split(/\s+/) : [];
    currentKeys.forEach(function (key) {
      if (element.dataset.area) { post(key, {type: "area", areas: element.dataset.area.split(/\s+/)}); }
      else { post(key, {type: "class", fill: Number(element.dataset.class)}); }
    });
  }

  document.addEventListener("pointerover", function (event) { pointAt(event.target); });
  document.documentElement.addEventListener("pointerleave", function () { pointAt(document.activeElement); });
  document.addEventListener("focusin", function (event) { pointAt(event.target); });
  document.addEventListener("focusout", function () { pointAt(null); });
})();
