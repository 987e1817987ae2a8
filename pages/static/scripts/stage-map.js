/* What can be done with the picture of a slide on the stage (presenting.js): point at areas, and at the marks of other
   drawings, which are called areas here too; come closer, bring a class out.
   A slide comes with its picture as an image. When it is called, the image becomes part of the document, still without
   any request, so that its areas can be pointed at. What areas say is in the picture (pages/drawing/writers/svg.py). */
(function () {
  "use strict";
  const STEP = 1.5;
  const MOST = 8;
  const LINES = 3;
  const GAP_PX = 16;
  const PHONE = window.matchMedia("(max-width: 640px)");
  /* What a live picture shows as a whole, how large its circles are there, and the area the keyboard is at. */
  const wholes = new WeakMap();
  const radii = new WeakMap();
  const places = new WeakMap();
  /* The picture that a part was taken from, and its box before. */
  const origins = new WeakMap();
  let made = 0;
  let dragged = null;
  let pointed = null;

  function stage() {
    return document.querySelector("body > .wir-stage");
  }

  function slide() {
    return document.querySelector("body > .wir-stage .wir-now");
  }

  function maps() {
    const shown = slide();
    return shown ? Array.from(shown.querySelectorAll("svg.wir-live")) : [];
  }

  function areasOf(map) {
    return Array.from(map.querySelectorAll("[data-area]"));
  }

  function fillOf(area) {
    return (area.getAttribute("fill") || "").replace(/^url\(#muster-([a-z]+).*$/, "$1");
  }

  /* Patterns are called by ids, which must not be those of another picture. */
  function withOwnIds(picture) {
    made += 1;
    picture.querySelectorAll("[id]").forEach((each) => {
      each.id += `-${made}`;
    });
    picture.querySelectorAll("[fill^='url('], [clip-path]").forEach((each) => {
      ["fill", "clip-path"].forEach((name) => {
        const value = each.getAttribute(name);
        if (value && value.startsWith("url(#")) {
          each.setAttribute(name, value.replace(")", `-${made})`));
        }
      });
    });
  }

  function becomeLive(image) {
    const source = image.getAttribute("src");
    const start = "data:image/svg+xml,";
    if (!source.startsWith(start)) {
      return;
    }
    const text = decodeURIComponent(source.slice(start.length));
    const read = new DOMParser().parseFromString(text, "image/svg+xml").documentElement;
    if (read.nodeName !== "svg") {
      return;
    }
    const picture = document.importNode(read, true);
    withOwnIds(picture);
    picture.classList.add("wir-live");
    picture.classList.toggle("wir-slide-signs", image.classList.contains("wir-slide-signs"));
    picture.setAttribute("role", "img");
    picture.setAttribute("aria-label", image.alt);
    if (image.closest(".wir-slide-half")) {
      picture.setAttribute("preserveAspectRatio", "xMinYMin meet");
    }
    if (areasOf(picture).length) {
      picture.tabIndex = 0;
      picture.setAttribute("role", "group");
    }
    image.replaceWith(picture);
    const box = picture.viewBox.baseVal;
    wholes.set(picture, [box.x, box.y, box.width, box.height]);
  }

  function showWhole(map, box, width) {
    wholes.set(map, box);
    map.setAttribute("viewBox", box.join(" "));
    map.style.width = width;
    map.style.aspectRatio = width && `${box[2]} / ${box[3]}`;
  }

  function around(boxes) {
    const left = Math.min(...boxes.map((box) => box.x));
    const top = Math.min(...boxes.map((box) => box.y));
    const right = Math.max(...boxes.map((box) => box.x + box.width));
    const bottom = Math.max(...boxes.map((box) => box.y + box.height));
    return [left, top, right - left, bottom - top];
  }

  function boxOf(element) {
    return element.getBBox();
  }

  /* On a phone the part that is drawn larger stands below the map, not beside it: both are twice as large then, in one
     scale, so that circles mean the same in both. */
  function divide(map) {
    const inset = map.querySelector(":scope > [clip-path]");
    if (!inset) {
      return;
    }
    const titles = Array.from(map.querySelectorAll(":scope > text"));
    const [left, top, width, height] = wholes.get(map);
    const larger = around([inset.querySelector("rect"), ...titles].map(boxOf));
    const rest = Array.from(map.querySelectorAll(":scope > g")).filter((each) => each !== inset);
    const own = around(rest.map(boxOf));
    const part = map.cloneNode(false);
    part.append(inset, ...titles);
    part.removeAttribute("tabindex");
    part.setAttribute("aria-hidden", "true");
    part.classList.add("wir-part");
    map.classList.add("wir-part");
    map.after(part);
    origins.set(part, { map, box: [left, top, width, height] });
    const across = Math.max(own[2], larger[2]) / 100;
    showWhole(map, own, `${own[2] / across}%`);
    showWhole(part, larger, `${larger[2] / across}%`);
  }

  function reunite(part) {
    const { map, box } = origins.get(part);
    map.append(...part.childNodes);
    map.classList.remove("wir-part");
    part.remove();
    showWhole(map, box, "");
  }

  function fitParts() {
    const pictures = Array.from(slide().querySelectorAll(".wir-slide-map .wir-slide-picture > svg"));
    if (!PHONE.matches) {
      pictures.filter((each) => origins.has(each)).forEach(reunite);
    } else if (pictures.length === 1) {
      pictures.forEach(divide);
    }
  }

  /* The lines of a legend that stand for a fill of the map beside them can be chosen. */
  function offerClasses(shown) {
    const rows = shown.querySelectorAll("tr[data-wir-fill]");
    rows.forEach((row) => {
      const found = areasBeside(row).some((area) => fillOf(area) === row.getAttribute("data-wir-fill"));
      if (found) {
        const head = row.querySelector("th");
        head.tabIndex = 0;
        head.setAttribute("role", "button");
        head.setAttribute("aria-pressed", "false");
      }
    });
  }

  /* One legend speaks of all maps; of several, each of the map at its place. */
  function areasBeside(row) {
    const shown = row.closest(".wir-slide");
    const every = Array.from(shown.querySelectorAll("svg.wir-live:not(.wir-slide-signs)"));
    const legends = Array.from(shown.querySelectorAll("table.wir-slide-legend"));
    const place = legends.indexOf(row.closest("table"));
    const meant = legends.length > 1 && every.length > 1 ? every.slice(place, place + 1) : every;
    return meant.flatMap(areasOf);
  }

  function classButtons(shown) {
    return Array.from(shown.querySelectorAll("th[aria-pressed]"));
  }

  function chooseClass(button) {
    const shown = button.closest(".wir-slide");
    const on = button.getAttribute("aria-pressed") !== "true";
    classButtons(shown).forEach((each) => {
      each.setAttribute("aria-pressed", String(on && each === button));
    });
    shown.querySelectorAll("[data-area]").forEach((area) => {
      area.classList.remove("wir-dim");
    });
    if (on) {
      const row = button.closest("tr");
      areasBeside(row).forEach((area) => {
        area.classList.toggle("wir-dim", fillOf(area) !== row.getAttribute("data-wir-fill"));
      });
      announce(row.textContent);
    }
  }

  function chooseNextClass() {
    const shown = slide();
    const buttons = shown ? classButtons(shown) : [];
    if (buttons.length) {
      const now = buttons.findIndex((each) => each.getAttribute("aria-pressed") === "true");
      /* After the last one comes none. */
      chooseClass(buttons[now + 1] || buttons[now]);
    }
  }

  function announce(text) {
    stage().querySelector("[role=status]").textContent = text;
  }

  /* The circles of the legend are as large as those of the map. */
  function fitCircles() {
    const shown = slide();
    const signs = shown && shown.querySelector("svg.wir-slide-signs");
    const map = maps().find((each) => areasOf(each).length);
    if (signs && map) {
      const [, , width, height] = wholes.get(map);
      const place = map.getBoundingClientRect();
      const scale = Math.min(place.width / width, place.height / height);
      signs.style.width = `${wholes.get(signs)[2] * scale}px`;
      signs.style.height = `${wholes.get(signs)[3] * scale}px`;
    }
  }

  function spoken(area) {
    const part = area.closest("svg");
    const twin = areasOf(origins.has(part) ? origins.get(part).map : part).find(
      (each) =>
        each.getAttribute("data-area") === area.getAttribute("data-area") && each.hasAttribute("data-say"),
    );
    return twin ? twin.getAttribute("data-say") : "";
  }

  function clearPointed() {
    pointed = null;
    document.querySelectorAll("body > .wir-stage .wir-pointed").forEach((each) => {
      each.remove();
    });
    const tip = document.querySelector("body > .wir-stage .wir-stage-tip");
    if (tip) {
      tip.remove();
    }
  }

  function writeTip(text) {
    const tip = document.createElement("div");
    tip.className = "wir-stage-tip";
    const name = text.split(": ", 1)[0];
    const lines = text
      .slice(name.length + 2)
      .replace(/\.$/, "")
      .split("; ")
      .filter(Boolean);
    [name, ...lines.slice(0, LINES)].forEach((line, place) => {
      const written = document.createElement(place ? "span" : "b");
      written.textContent = line;
      tip.appendChild(written);
    });
    stage().appendChild(tip);
    return tip;
  }

  /* Beside the area, on the side that has room; never over it. */
  function placeTip(tip, area) {
    const own = area.getBoundingClientRect();
    const box = tip.getBoundingClientRect();
    const room = document.documentElement.clientWidth;
    const right = own.right + GAP_PX + box.width <= room;
    const left = right ? own.right + GAP_PX : Math.max(0, own.left - GAP_PX - box.width);
    const middle = own.top + own.height / 2 - box.height / 2;
    const top = Math.max(0, Math.min(middle, window.innerHeight - box.height));
    tip.style.left = `${left}px`;
    tip.style.top = `${top}px`;
  }

  /* The border of an area; around a column or a point, which are several shapes, a frame. */
  function edgeOf(area) {
    if (area.nodeName !== "g") {
      const edge = area.cloneNode(false);
      edge.removeAttribute("data-area");
      edge.removeAttribute("data-say");
      return edge;
    }
    const frame = document.createElementNS("http://www.w3.org/2000/svg", "rect");
    const box = area.getBBox();
    ["x", "y", "width", "height"].forEach((side) => {
      frame.setAttribute(side, box[side]);
    });
    return frame;
  }

  function pointAt(area) {
    const text = spoken(area);
    clearPointed();
    if (!text) {
      return;
    }
    pointed = area;
    const edge = edgeOf(area);
    edge.setAttribute("class", "wir-pointed");
    edge.setAttribute("fill", "none");
    const above = area.parentNode.closest("g") || area.closest("svg");
    above.appendChild(edge);
    placeTip(writeTip(text), area);
  }

  function clamp(value, least, most) {
    return Math.max(least, Math.min(most, value));
  }

  /* Circles keep their size, so that they hide less the closer one comes. */
  function showPart(map, zoom, x, y) {
    const [left, top, width, height] = wholes.get(map);
    const across = width / zoom;
    const down = height / zoom;
    map.viewBox.baseVal.x = clamp(x - across / 2, left, left + width - across);
    map.viewBox.baseVal.y = clamp(y - down / 2, top, top + height - down);
    map.viewBox.baseVal.width = across;
    map.viewBox.baseVal.height = down;
    map.querySelectorAll("circle").forEach((each) => {
      radii.set(each, radii.get(each) || each.r.baseVal.value);
      each.r.baseVal.value = radii.get(each) / zoom;
    });
    map.classList.toggle("wir-zoomed", zoom > 1);
    clearPointed();
  }

  function zoomOf(map) {
    return wholes.get(map)[2] / map.viewBox.baseVal.width;
  }

  /* The place under the pointer stays where it is. */
  function zoomAt(map, factor, x, y) {
    const now = zoomOf(map);
    const zoom = clamp(now * factor, 1, MOST);
    const box = map.viewBox.baseVal;
    const share = now / zoom;
    showPart(map, zoom, x + (box.x + box.width / 2 - x) * share, y + (box.y + box.height / 2 - y) * share);
  }

  function zoomAll(factor) {
    maps().forEach((map) => {
      if (!map.classList.contains("wir-slide-signs")) {
        const box = map.viewBox.baseVal;
        zoomAt(map, factor, box.x + box.width / 2, box.y + box.height / 2);
      }
    });
    writeButtons();
  }

  function writeButtons() {
    const zoomed = maps().map(zoomOf);
    const most = Math.max(1, ...zoomed);
    stage()
      .querySelector("[data-wir-zoom='in']")
      .setAttribute("aria-disabled", String(!zoomed.length || most >= MOST));
    stage()
      .querySelector("[data-wir-zoom='out']")
      .setAttribute("aria-disabled", String(most <= 1));
  }

  function placeIn(map, event) {
    const at = new DOMPoint(event.clientX, event.clientY).matrixTransform(map.getScreenCTM().inverse());
    return [at.x, at.y];
  }

  function liveMap(event) {
    const target = event.target instanceof Element ? event.target : null;
    const map = target && target.closest("body > .wir-stage .wir-now svg.wir-live");
    return map && !map.classList.contains("wir-slide-signs") ? map : null;
  }

  function onPointer(event) {
    if (!stage()) {
      return;
    }
    const area = liveMap(event) && event.target.closest("[data-area]");
    if (dragged && dragged.map.isConnected) {
      const [x, y] = placeIn(dragged.map, event);
      const box = dragged.map.viewBox.baseVal;
      showPart(
        dragged.map,
        zoomOf(dragged.map),
        box.x + box.width / 2 + dragged.x - x,
        box.y + box.height / 2 + dragged.y - y,
      );
    } else if (!area) {
      clearPointed();
    } else if (area !== pointed) {
      pointAt(area);
    }
  }

  function onPress(event) {
    const map = liveMap(event);
    if (map && zoomOf(map) > 1) {
      const [x, y] = placeIn(map, event);
      dragged = { map, x, y };
    }
    onPointer(event);
  }

  function onWheel(event) {
    const map = liveMap(event);
    if (map) {
      event.preventDefault();
      zoomAt(map, event.deltaY < 0 ? STEP : 1 / STEP, ...placeIn(map, event));
      writeButtons();
    }
  }

  function onClick(event) {
    const target = event.target instanceof Element ? event.target : null;
    const zoom = target && target.closest("body > .wir-stage [data-wir-zoom]");
    const choice = target && target.closest("body > .wir-stage .wir-now tr[data-wir-fill]");
    if (zoom) {
      zoomAll(zoom.getAttribute("data-wir-zoom") === "in" ? STEP : 1 / STEP);
    } else if (choice && choice.querySelector("th[aria-pressed]")) {
      chooseClass(choice.querySelector("th[aria-pressed]"));
    }
  }

  /* Areas by their names, one after the other. */
  function step(map, by) {
    const areas = areasOf(map)
      .filter((each) => each.hasAttribute("data-say"))
      .sort((one, other) => one.getAttribute("data-say").localeCompare(other.getAttribute("data-say"), "de"));
    const now = areas.findIndex((each) => each.getAttribute("data-area") === places.get(map));
    const next = areas[(now + by + areas.length + (now < 0 && by < 0 ? 1 : 0)) % areas.length];
    places.set(map, next.getAttribute("data-area"));
    pointAt(next);
    announce(next.getAttribute("data-say"));
  }

  const ARROWS = { ArrowRight: 1, ArrowDown: 1, ArrowLeft: -1, ArrowUp: -1 };

  function actionOf(event) {
    const focused = event.target instanceof Element ? event.target : document.body;
    const map = focused.matches("svg.wir-live[tabindex]") ? focused : null;
    if (map && event.key in ARROWS) {
      return () => {
        step(map, ARROWS[event.key]);
      };
    }
    if (map && event.key === "Escape") {
      return () => {
        clearPointed();
        stage().focus();
      };
    }
    if (focused.matches("th[aria-pressed]") && (event.key === "Enter" || event.key === " ")) {
      return () => {
        chooseClass(focused);
      };
    }
    return {
      "+": () => {
        zoomAll(STEP);
      },
      "-": () => {
        zoomAll(1 / STEP);
      },
      c: chooseNextClass,
      C: chooseNextClass,
    }[event.key];
  }

  function onKey(event) {
    if (!stage() || event.ctrlKey || event.altKey || event.metaKey) {
      return;
    }
    const action = actionOf(event);
    if (action) {
      action();
      event.preventDefault();
      event.stopImmediatePropagation();
    }
  }

  /* Before presenting.js, which turns the slides with the same keys. */
  window.addEventListener("keydown", onKey, true);
  document.addEventListener("pointermove", onPointer);
  document.addEventListener("pointerdown", onPress);
  ["pointerup", "pointercancel"].forEach((name) => {
    document.addEventListener(name, () => {
      dragged = null;
    });
  });
  document.addEventListener("wheel", onWheel, { passive: false });
  document.addEventListener("click", onClick);
  document.addEventListener("wir-slide", () => {
    clearPointed();
    const shown = slide();
    if (shown.querySelector("img")) {
      shown.querySelectorAll("img").forEach(becomeLive);
      offerClasses(shown);
    }
    fitParts();
    fitCircles();
    writeButtons();
  });
  window.addEventListener("resize", () => {
    if (stage()) {
      clearPointed();
      fitParts();
      fitCircles();
    }
  });
})();
