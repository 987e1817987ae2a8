/* Shows the slides of the page (templates/slide.html) one by one, over everything else. All of them are in the page
   already, so a step needs no server: it works with the network cut. The stage is a copy outside Streamlit's own part
   of the document, which is written anew when the connection comes and goes. No library, no request. */
(function () {
  "use strict";
  var SWIPE_PX = 50, JUMP_MS = 4000;
  var stage = null, slides = [], at = 0, opener = null, typed = "", typedAt = 0, ownLeave = false;

  function part(name) { return stage.querySelector(name); }

  /* Not from an attribute: Streamlit drops those whose text looks like a tag. */
  function titleOf(slide) { return slide.querySelector("h2").textContent; }

  function filled(words, number) {
    var values = {n: number, count: slides.length, title: titleOf(slides[number - 1])};
    return words.replace(/%(n|count|title)\b/g, function (_, name) { return values[name]; });
  }

  function count(text) { part(".wir-stage-count").textContent = text; }

  function go(to) {
    at = Math.max(0, Math.min(slides.length - 1, to));
    slides.forEach(function (slide, place) { slide.classList.toggle("wir-now", place === at); });
    slides[at].firstElementChild.scrollTop = 0;
    count(filled(stage.getAttribute("data-wir-counter"), at + 1));
    part("[data-wir-go=back]").setAttribute("aria-disabled", String(at === 0));
    part("[data-wir-go=next]").setAttribute("aria-disabled", String(at === slides.length - 1));
    part("[role=status]").textContent = filled(stage.getAttribute("data-wir-said"), at + 1);
  }

  function full() {
    if (document.fullscreenElement) { ownLeave = true; document.exitFullscreen(); return; }
    var asked = document.documentElement.requestFullscreen && document.documentElement.requestFullscreen();
    /* Refused in some frames and by some policies: the slides fill the window all the same. */
    if (asked) { asked.catch(function () {}); }
  }

  function leave() {
    if (!stage) { return; }
    if (document.fullscreenElement) { document.exitFullscreen(); }
    stage.remove();
    stage = null;
    document.documentElement.classList.remove("wir-presenting");
    others(false);
    if (opener && opener.isConnected) { opener.focus(); }
  }

  function others(hidden) {
    Array.prototype.forEach.call(document.body.children, function (each) {
      if (each !== stage && each.tagName !== "SCRIPT") { each.inert = hidden; }
    });
  }

  function start(number, button) {
    var found = document.querySelectorAll(".st-key-slides .wir-slide"), model = document.querySelector(".wir-stage");
    if (!found.length || !model || stage) { return; }
    opener = button;
    stage = model.cloneNode(true);
    stage.hidden = false;
    stage.tabIndex = -1;
    slides = Array.prototype.map.call(found, function (each) { return each.cloneNode(true); });
    slides.forEach(function (each) {
      each.setAttribute("aria-label", titleOf(each));
      part(".wir-stage-slides").appendChild(each);
    });
    document.body.appendChild(stage);
    document.documentElement.classList.add("wir-presenting");
    others(true);
    /* Decoded before it is called, so that no step shows a slide without its map. */
    stage.querySelectorAll("img").forEach(function (each) { each.decode().catch(function () {}); });
    typed = "";
    go(number - 1);
    stage.focus();
  }

  function digit(key) {
    var now = Date.now();
    typed = (now - typedAt > JUMP_MS ? "" : typed) + key;
    typed = typed.slice(-2);
    typedAt = now;
    count(stage.getAttribute("data-wir-jump").replace("%n", typed));
  }

  function jump() {
    if (typed) { go(Number(typed) - 1); }
    typed = "";
  }

  var STEPS = {
    ArrowRight: 1, ArrowDown: 1, PageDown: 1, " ": 1, ArrowLeft: -1, ArrowUp: -1, PageUp: -1, Backspace: -1
  };

  function onKey(event) {
    if (!stage || event.ctrlKey || event.altKey || event.metaKey) { return; }
    var key = event.key, onButton = event.target instanceof Element && event.target.closest(".wir-stage button");
    if (key === "Tab" || onButton && (key === " " || key === "Enter")) { event.stopPropagation(); return; }
    if (key in STEPS) { typed = ""; go(at + STEPS[key]); }
    else if (key === "Home") { go(0); }
    else if (key === "End") { go(slides.length - 1); }
    else if (/^[0-9]$/.test(key)) { digit(key); }
    else if (key === "Enter") { jump(); }
    else if (key === "f" || key === "F") { full(); }
    else if (key === "Escape") { leave(); }
    else { return; }
    /* Streamlit has shortcuts of its own. */
    event.preventDefault();
    event.stopPropagation();
  }

  function onClick(event) {
    var target = event.target instanceof Element ? event.target : null;
    var opens = target && target.closest("button[data-wir-present]");
    if (opens) { start(Number(opens.getAttribute("data-wir-present")), opens); return; }
    var button = stage && target && target.closest("button[data-wir-go]");
    if (!button || !stage.contains(button)) { return; }
    var what = button.getAttribute("data-wir-go");
    if (what === "back") { go(at - 1); } else if (what === "next") { go(at + 1); }
    else if (what === "full") { full(); } else { leave(); }
  }

  var touch = null;
  function onTouchStart(event) {
    touch = stage && event.touches.length === 1 ? {x: event.touches[0].clientX, y: event.touches[0].clientY} : null;
  }
  function onTouchEnd(event) {
    if (!stage || !touch) { return; }
    var x = event.changedTouches[0].clientX - touch.x, y = event.changedTouches[0].clientY - touch.y;
    if (Math.abs(x) > SWIPE_PX && Math.abs(x) > 2 * Math.abs(y)) { go(at + (x < 0 ? 1 : -1)); }
    touch = null;
  }

  window.addEventListener("keydown", onKey, true);
  document.addEventListener("click", onClick);
  document.addEventListener("touchstart", onTouchStart, {passive: true});
  document.addEventListener("touchend", onTouchEnd, {passive: true});
  /* The browser keeps Escape for itself while it is full screen; leaving that way leaves the slides as well. */
  document.addEventListener("fullscreenchange", function () {
    if (stage && !document.fullscreenElement && !ownLeave) { leave(); }
    ownLeave = false;
  });
  /* Back and Forward lead to another page of the app: the slides must not stay above it. */
  window.addEventListener("popstate", leave);
})();
