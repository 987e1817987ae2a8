/* The map inside the st_folium frame: boundaries drawn once, then repainted from a small table.
   Runs on Leaflet alone and asks nobody but this origin. Python side: geo/paint/choropleth.py (the table), pages/map/map_view.py. */
(function () {
  "use strict";

  const SVG = "http://www.w3.org/2000/svg";
  const GAP = -1;
  const FILTERED = -2;
  const PART = -3; // fill codes beside the class numbers, see geo/paint/choropleth.py
  const areas = [];
  const byId = {};
  const overlays = {};
  let map;
  let layer;
  let options;
  let order = [];
  let focused = 0;
  let clicks = 0;
  let table = null;
  let dark = false;
  let touched = false;
  let badges = [];
  let circles = [];

  /* ---- small helpers of the drawing ---- */

  function escaped(text) {
    // Leaflet takes tooltip strings for HTML
    const span = document.createElement("span");
    span.textContent = text;
    return span;
  }

  function lines(row) {
    // numbers stand for texts that several areas share
    return row[2].map((part) => {
      return typeof part === "number" ? table.shared[part] : part;
    });
  }

  function tooltip(area) {
    const box = document.createElement("div");
    const head = document.createElement("strong");
    head.appendChild(escaped(area.name));
    box.appendChild(head);
    if (table) {
      lines(table.rows[area.index]).forEach((line) => {
        const row = document.createElement("div");
        row.appendChild(escaped(line));
        box.appendChild(row);
      });
    }
    return box;
  }

  function floorFor(box, frame) {
    // controls at the lower edge lie above tooltips
    return (
      Array.prototype.reduce.call(
        document.querySelectorAll(".leaflet-bottom .leaflet-control"),
        (least, control) => {
          const other = control.getBoundingClientRect();
          return other.left < box.right && other.right > box.left ? Math.min(least, other.top) : least;
        },
        frame.bottom,
      ) - 2
    );
  }

  function keepInSight() {
    // Leaflet lets a tooltip hang out of the frame, where its text is cut off
    const plain = L.Tooltip.prototype._setPosition;
    L.Tooltip.prototype._setPosition = function (place) {
      plain.call(this, place);
      const frame = this._map.getContainer().getBoundingClientRect();
      const box = this._container.getBoundingClientRect();
      const right = Math.max(frame.left + 2 - box.left, 0) || Math.min(frame.right - 2 - box.right, 0);
      const down = Math.max(frame.top + 2 - box.top, 0) || Math.min(floorFor(box, frame) - box.bottom, 0);
      if (right || down) {
        L.DomUtil.setPosition(this._container, L.DomUtil.getPosition(this._container).add([right, down]));
      }
    };
  }

  const INK = "#333333"; // fills are the same in both themes, and so are the lines between them

  function outline(indices) {
    /* Borders are stored once and shared point by point, so a segment that two areas of the group have in
       common lies inside the group: what occurs once is the outline of their union. */
    const seen = {};
    indices.forEach((index) => {
      const geometry = areas[index].feature.geometry;
      const polygons = geometry.type === "Polygon" ? [geometry.coordinates] : geometry.coordinates;
      polygons.forEach((rings) => {
        rings.forEach((points) => {
          for (let i = 1; i < points.length; i += 1) {
            const a = points[i - 1].join(",");
            const b = points[i].join(",");
            const key = a < b ? `${a};${b}` : `${b};${a}`;
            if (seen[key]) {
              seen[key] = null;
            } else {
              seen[key] = [points[i - 1], points[i]];
            }
          }
        });
      });
    });
    return chain(
      Object.keys(seen)
        .map((key) => {
          return seen[key];
        })
        .filter(Boolean),
    );
  }

  function chain(segments) {
    // one long line instead of hundreds of short ones
    const ends = {};
    const result = [];
    segments.forEach((s) => {
      [s[0], s[1]].forEach((p) => {
        (ends[p.join(",")] = ends[p.join(",")] || []).push(s);
      });
    });
    segments.forEach((start) => {
      if (start.used) {
        return;
      }
      start.used = true;
      const line = [start[0], start[1]];
      let open = true;
      while (open) {
        const tip = line[line.length - 1];
        const next = ends[tip.join(",")].find((s) => {
          return !s.used;
        });
        if (next) {
          next.used = true;
          line.push(next[0].join(",") === tip.join(",") ? next[1] : next[0]);
        } else {
          open = false;
        }
      }
      result.push(
        line.map((p) => {
          return [p[1], p[0]];
        }),
      );
    });
    return result;
  }

  function draw(name, indices, look) {
    // a line above all areas that takes no pointer events
    if (overlays[name]) {
      map.removeLayer(overlays[name]);
      delete overlays[name];
    }
    if (!indices.length) {
      return;
    }
    const line = outline(indices);
    const kind = `wir-${name.split("-")[0]}`;
    // A white casing keeps the line apart from any fill and from a dark page.
    const casing = { color: "#ffffff", weight: look.weight + 2.5, opacity: 0.9, className: `${kind}-casing` };
    overlays[name] = L.layerGroup(
      [casing, L.extend({ className: kind }, look)].map((one) => {
        return L.polyline(line, L.extend({ interactive: false, fill: false, pane: "wir-lines" }, one));
      }),
    ).addTo(map);
  }

  let veiled = null;

  function highlight() {
    /* The areas of the chosen class are outlined and all others lie below a veil. The veil is white in both themes, as the map itself
       is the same in both: see-through fills on a dark page would pass for other classes. */
    if (veiled) {
      map.removeLayer(veiled);
      veiled = null;
    }
    const chosen = table.highlight || [];
    draw("class", chosen, { color: INK, weight: 3 });
    if (!chosen.length) {
      return;
    }
    veiled = L.geoJSON(
      areas
        .filter((area) => {
          return chosen.indexOf(area.index) < 0;
        })
        .map((area) => {
          return area.feature;
        }),
      {
        interactive: false,
        pane: "wir-veil",
        smoothFactor: 0,
        style: { stroke: false, fillColor: "#ffffff", fillOpacity: 0.6, className: "wir-veiled" },
      },
    ).addTo(map);
  }

  /* ---- patterns: gaps are hatched, partial figures dotted ---- */

  function pattern(defs, id, build) {
    const old = defs.querySelector(`#${id}`);
    if (old) {
      defs.removeChild(old);
    }
    const node = document.createElementNS(SVG, "pattern");
    node.setAttribute("id", id);
    node.setAttribute("patternUnits", "userSpaceOnUse");
    node.setAttribute("width", "10");
    node.setAttribute("height", "10");
    build((tag, attributes) => {
      const shape = document.createElementNS(SVG, tag);
      Object.keys(attributes).forEach((key) => {
        shape.setAttribute(key, attributes[key]);
      });
      node.appendChild(shape);
    });
    defs.appendChild(node);
  }

  function patterns() {
    const svg = svgRoot();
    let defs = svg.querySelector("defs");
    if (!defs) {
      defs = document.createElementNS(SVG, "defs");
      svg.insertBefore(defs, svg.firstChild);
    }
    const ground = dark ? "#c3c9d0" : "#ffffff";
    const mark = dark ? "#6f7780" : "#9a9a9a";
    pattern(defs, "wir-gap", (add) => {
      add("rect", { width: 10, height: 10, fill: ground });
      add("path", { d: "M-2,2 l4,-4 M0,10 l10,-10 M8,12 l4,-4", stroke: mark, "stroke-width": 1.3 });
    });
    pattern(defs, "wir-filtered", (add) => {
      // grey with a grain, or it would pass for a class of the grey scheme
      add("rect", { width: 10, height: 10, fill: dark ? "#6b727a" : "#e2e2e2" });
      add("path", { d: "M2.5,0 v10 M7.5,0 v10", stroke: dark ? "#7d858e" : "#cfcfcf", "stroke-width": 1.5 });
    });
    pattern(defs, "wir-part", (add) => {
      add("rect", { width: 10, height: 10, fill: ground });
      add("circle", { cx: 2.5, cy: 2.5, r: 1.4, fill: mark });
      add("circle", { cx: 7.5, cy: 7.5, r: 1.4, fill: mark });
    });
  }

  function svgRoot() {
    return areas[0].path.getElement().ownerSVGElement;
  }

  function fill(code) {
    if (code === GAP) {
      return "url(#wir-gap)";
    }
    if (code === PART) {
      return "url(#wir-part)";
    }
    if (code === FILTERED) {
      return "url(#wir-filtered)";
    }
    return table.colours[code];
  }

  /* ---- choosing an area ---- */

  function report(id) {
    // what Python sees as last_active_drawing: no geometry
    return { type: "Feature", id: id, properties: { n: clicks }, geometry: null };
  }

  function pick(id) {
    clicks += 1; // the same area twice is two events
    const value = { last_active_drawing: report(id) };
    const state = window.__GLOBAL_DATA__;
    state.last_active_drawing = value.last_active_drawing;
    state.previous_data = value; // streamlit-folium's own debounced report then finds nothing new
    window.Streamlit.setComponentValue(value);
  }

  /* ---- what is pointed at, and where the map stands: static/map-relay.js passes it on ---- */

  const TARGET = window.origin === "null" ? "*" : window.origin;
  let following = false;
  let ready = false;
  let due = false;

  function tell(message) {
    message.wir = "map";
    message.key = options.key;
    message.sync = options.sync;
    window.parent.postMessage(message, TARGET);
  }

  function point(ids, answer) {
    // outlines the areas; legend, ranking and table follow
    const known = ids.filter((id) => {
      return byId[id];
    });
    const first = known[0] && byId[known[0]];
    draw(
      "hover",
      known.map((id) => {
        return byId[id].index;
      }),
      { color: INK, weight: 2.5 },
    );
    const message = { type: "area", areas: known, answer: Boolean(answer) };
    if (first && table) {
      const row = table.rows[first.index];
      message.fill = row[0];
      message.text = `${known
        .map((id) => {
          return byId[id].name;
        })
        .join(" + ")}: ${lines(row)[1]}`;
    }
    tell(message);
  }

  function ofClass(code) {
    return areas
      .filter((area) => {
        return table && table.rows[area.index][0] === code;
      })
      .map((area) => {
        return area.index;
      });
  }

  function tellView(center, zoom) {
    tell({ type: "view", lat: center.lat, lng: center.lng, zoom: zoom, touched: touched });
  }

  function onMove() {
    // at most once a frame
    if (!ready || following || due) {
      return;
    }
    due = true;
    window.requestAnimationFrame(() => {
      due = false;
      tellView(map.getCenter(), map.getZoom());
    });
  }

  function silently(move) {
    // moves that others need not follow
    following = true;
    move();
    following = false;
  }

  function listen() {
    window.addEventListener("message", (event) => {
      const message = event.data;
      if (
        event.origin !== window.origin ||
        !message ||
        message.wir !== "page" ||
        message.key !== options.key
      ) {
        return;
      }
      if (message.type === "area") {
        point(message.areas, true);
      } else if (message.type === "class") {
        draw("soft", message.fill === null ? [] : ofClass(message.fill), { color: INK, weight: 2.5 });
      } else if (message.type === "view") {
        silently(() => {
          map.setView([message.lat, message.lng], message.zoom, { animate: false });
        });
        touched = message.touched;
      }
    });
    if (options.sync) {
      map.on("move", onMove);
      // A zoom is on its way for a quarter of a second; the others need not wait for its end.
      map.on("zoomanim", (event) => {
        if (ready && !following) {
          tellView(event.center, event.zoom);
        }
      });
    }
    ready = true;
    tell({ type: "hello" });
  }

  function showFocus(area) {
    areas.forEach((other) => {
      if (other !== area) {
        other.path.closeTooltip();
      }
    });
    draw("focus", [area.index], { color: "#0b0c0c", weight: 4, dashArray: "2 5" });
    if (!map.getBounds().contains(area.path.getBounds())) {
      map.panTo(area.path.getBounds().getCenter(), { animate: false });
    }
    area.path.openTooltip(L.latLng(area.label[1], area.label[0]));
    point([area.id]);
  }

  function focusTo(position) {
    byId[order[focused]].path.getElement().setAttribute("tabindex", "-1");
    focused = (position + order.length) % order.length;
    const element = byId[order[focused]].path.getElement();
    element.setAttribute("tabindex", "0");
    element.focus();
  }

  function onKey(event, area) {
    const steps = { ArrowRight: 1, ArrowDown: 1, ArrowLeft: -1, ArrowUp: -1 };
    if (event.key === "Enter" || event.key === " ") {
      pick(area.id);
    } else if (steps[event.key]) {
      focusTo(focused + steps[event.key]);
    } else if (event.key === "Home") {
      focusTo(0);
    } else if (event.key === "End") {
      focusTo(order.length - 1);
    } else if (event.key === "Escape") {
      area.path.closeTooltip();
      return;
    } else {
      return;
    }
    event.preventDefault();
    event.stopPropagation();
  }

  function makeReachable() {
    // one tab stop for the map, arrow keys inside
    const svg = svgRoot();
    svg.setAttribute("role", "group");
    svg.setAttribute("aria-label", `${options.title}. ${options.keys}`);
    order = areas
      .slice()
      .sort((a, b) => {
        return a.name.localeCompare(b.name, "de");
      })
      .map((area) => {
        return area.id;
      });
    order.forEach((id, position) => {
      const area = byId[id];
      const element = area.path.getElement();
      element.setAttribute("tabindex", position ? "-1" : "0");
      element.setAttribute("role", "button");
      element.setAttribute("data-area", id);
      element.addEventListener("keydown", (event) => {
        onKey(event, area);
      });
      element.addEventListener("focus", () => {
        focused = position;
        if (keyboardUsed) {
          showFocus(area);
        }
      });
      element.addEventListener("blur", () => {
        area.path.closeTooltip();
        draw("focus", [], {});
        point([]);
      });
    });
  }

  let keyboardUsed = false; // a mouse click focuses too, but needs no focus ring
  document.addEventListener(
    "keydown",
    () => {
      keyboardUsed = true;
    },
    true,
  );
  document.addEventListener(
    "pointerdown",
    () => {
      keyboardUsed = false;
    },
    true,
  );

  /* ---- values and marks on the map ---- */

  function labels() {
    // what is to be written where: in areas, or in circles
    const found = areas.map((area) => {
      return { at: [area.label[1], area.label[0]], text: table.rows[area.index][1], size: area.size };
    });
    (table.circles || []).forEach((row) => {
      found.push({ at: [row[0], row[1]], text: row[5], size: 100 + row[2], on: " wir-on-circle" });
    });
    return found
      .filter((each) => {
        return each.text;
      })
      .sort((a, b) => {
        return b.size - a.size;
      });
  }

  function writeBadges() {
    badges.forEach((badge) => {
      map.removeLayer(badge);
    });
    badges = [];
    if (!table) {
      return;
    }
    const taken = [];
    labels().forEach((label) => {
      const at = map.latLngToContainerPoint(label.at);
      const half = 4 + label.text.length * 3.6;
      const box = [at.x - half, at.y - 9, at.x + half, at.y + 9];
      const clash = taken.some((other) => {
        return box[0] < other[2] && other[0] < box[2] && box[1] < other[3] && other[1] < box[3];
      });
      if (clash) {
        return;
      } // more labels appear on zooming in
      taken.push(box);
      const html = document.createElement("span");
      html.textContent = label.text;
      badges.push(
        L.marker(label.at, {
          interactive: false,
          keyboard: false,
          pane: "wir-badges",
          icon: L.divIcon({
            className: `wir-badge${label.on || ""}`,
            html: html,
            iconSize: [2 * half, 18],
          }),
        }).addTo(map),
      );
    });
    badges.forEach((badge) => {
      badge.getElement().setAttribute("aria-hidden", "true");
    });
  }

  /* ---- proportional circles ---- */

  function ring(radius, open) {
    const shape = document.createElementNS(SVG, "circle");
    shape.setAttribute("r", radius);
    shape.setAttribute("fill", open ? "none" : table.circle_colour);
    shape.setAttribute("fill-opacity", "0.78"); // the fill of a small city below still shows
    shape.setAttribute("stroke", "#14181d");
    shape.setAttribute("stroke-width", open ? "2" : "1.5");
    if (open) {
      shape.setAttribute("stroke-dasharray", "4 3");
    }
    return shape;
  }

  function halo(radius) {
    // white below the dark line: it shows on every class, light and dark
    const shape = ring(radius, true);
    shape.setAttribute("stroke", "#ffffff");
    shape.setAttribute("stroke-width", "4");
    shape.setAttribute("stroke-opacity", "0.85");
    shape.removeAttribute("stroke-dasharray");
    shape.setAttribute("class", "wir-halo");
    return shape;
  }

  function circleIcon(row) {
    const half = Math.max(row[2], row[3]) + 3;
    const svg = document.createElementNS(SVG, "svg");
    svg.setAttribute("width", 2 * half);
    svg.setAttribute("height", 2 * half);
    svg.setAttribute("viewBox", [-half, -half, 2 * half, 2 * half].join(" "));
    svg.appendChild(halo(row[2]));
    if (row[3]) {
      svg.appendChild(halo(row[3]));
      svg.appendChild(ring(row[3], true)).setAttribute("class", "wir-upper");
    }
    const shape = svg.appendChild(ring(row[2], Boolean(row[4])));
    shape.setAttribute("class", "wir-circle");
    shape.setAttribute(
      "data-areas",
      row[6]
        .map((index) => {
          return areas[index].id;
        })
        .join(" "),
    );
    return L.divIcon({ className: "wir-circle-box", html: svg, iconSize: [2 * half, 2 * half] });
  }

  function drawCircles() {
    /* Icons keep their size in pixels at every zoom, so the areas always relate as the values and the legend stays true.
       No pointer events: mouse and keys reach the area below, whose tooltip says it all. Rows come with the largest first. */
    circles.forEach((circle) => {
      map.removeLayer(circle);
    });
    circles = (table.circles || []).map((row, position) => {
      const veil =
        Boolean(table.highlight) &&
        !row[6].some((index) => {
          return table.highlight.indexOf(index) >= 0;
        });
      const circle = L.marker([row[0], row[1]], {
        opacity: veil ? 0.35 : 1,
        interactive: false,
        keyboard: false,
        pane: "wir-circles",
        zIndexOffset: 100000 * position,
        icon: circleIcon(row),
      }).addTo(map);
      circle.getElement().setAttribute("aria-hidden", "true");
      return circle;
    });
  }

  /* ---- view ---- */

  function home() {
    // all of Hessen, or the area that the map is about
    return options.focus && byId[options.focus]
      ? byId[options.focus].path.getBounds().pad(0.35)
      : layer.getBounds();
  }

  function wholeState(animate) {
    map.fitBounds(home(), { padding: [6, 6], animate: animate });
    touched = false;
  }

  function button(position, label, text, action) {
    const Control = L.Control.extend({
      onAdd: function () {
        const box = L.DomUtil.create("div", "leaflet-bar wir-view");
        const link = L.DomUtil.create("button", "", box);
        link.type = "button";
        link.textContent = text;
        link.title = label;
        link.setAttribute("aria-label", label);
        L.DomEvent.disableClickPropagation(box);
        L.DomEvent.on(link, "click", action);
        return box;
      },
    });
    new Control({ position: position }).addTo(map);
  }

  function addControls() {
    [
      ["In", options.zoom_in],
      ["Out", options.zoom_out],
    ].forEach((pair) => {
      const link = map.zoomControl[`_zoom${pair[0]}Button`];
      link.title = pair[1];
      link.setAttribute("aria-label", pair[1]);
      L.DomEvent.on(link, "click", () => {
        touched = true;
      });
    });
    // The licence asks for its line on every map, wherever the map is shown; without Leaflet's own flag before it.
    L.control.attribution({ prefix: false }).addAttribution(escaped(options.licence).outerHTML).addTo(map);
    button("topleft", options.whole, "⌂", () => {
      wholeState(true);
    });
    // The corner is free of areas, and next to the region it shows larger.
    button("bottomleft", options.rhein_main, options.rhein_main_short, () => {
      touched = true;
      map.fitBounds(options.rhein_main_bounds);
    });
  }

  function wanted(height) {
    return Math.round(Math.min(height, Math.max(360, window.innerWidth * 1.42)));
  }

  function fitHeight() {
    // narrow screens: no taller than the state needs
    const plain = window.Streamlit.setFrameHeight;
    window.Streamlit.setFrameHeight = function (height) {
      const result = height === undefined ? height : wanted(height);
      if (result !== undefined) {
        map.getContainer().style.height = `${result}px`;
      }
      plain.call(window.Streamlit, result);
    };
    window.addEventListener("resize", () => {
      window.Streamlit.setFrameHeight(options.height);
      map.invalidateSize({ animate: false });
      if (!touched) {
        silently(() => {
          wholeState(false);
        });
      }
    });
  }

  function themeIsDark() {
    // streamlit-component-lib puts the theme's ground into this property
    const ground = getComputedStyle(document.documentElement).getPropertyValue("--background-color").trim();
    const parts = /^#([0-9a-f]{2})([0-9a-f]{2})([0-9a-f]{2})/i.exec(ground);
    return (
      Boolean(parts) &&
      parts.slice(1).reduce((sum, part) => {
        return sum + parseInt(part, 16);
      }, 0) < 384
    );
  }

  function onTheme() {
    const now = themeIsDark();
    if (now === dark && document.documentElement.hasAttribute("data-theme")) {
      return;
    }
    dark = now;
    document.documentElement.setAttribute("data-theme", dark ? "dark" : "light");
    patterns();
    if (table) {
      paint(table);
    }
  }

  function style() {
    const node = document.createElement("style");
    node.textContent = [
      "html,body{margin:0;background:transparent;font-family:'Source Sans','Source Sans Pro','Segoe UI',Arial,sans-serif}",
      "#map_div{background:transparent!important;font:inherit;outline-offset:-2px}",
      ".leaflet-interactive:focus{outline:none}",
      ".leaflet-tooltip{white-space:normal;width:max-content;max-width:min(290px,70vw);font-size:14px;line-height:1.35;padding:8px 10px;color:#1a1f26;border-color:#767676}",
      ".leaflet-control-attribution{font-size:11px;line-height:1.4;color:#1a1f26}",
      ".leaflet-bar a,.wir-view button{width:32px;height:32px;line-height:32px;font-size:18px;color:#1a1f26;background:#fff;border:0;padding:0;cursor:pointer}",
      ".wir-view button{width:auto;min-width:32px;padding:0 6px;font-size:14px;font-weight:600;display:block}",
      ".leaflet-left.leaflet-top .wir-view button{font-size:22px;font-weight:400}",
      ".leaflet-bar a:focus-visible,.wir-view button:focus-visible{outline:3px solid #ffbf47;outline-offset:-3px}",
      /* a narrow map has no room for button and licence side by side; in a very narrow one the licence has two lines */
      "@media (max-width:400px){.leaflet-bottom.leaflet-left{bottom:20px}}",
      "@media (max-width:255px){.leaflet-bottom.leaflet-left{bottom:32px}}",
      ".wir-badge{display:flex;align-items:center;justify-content:center}",
      ".wir-badge span{background:rgba(255,255,255,.88);color:#1a1f26;font-size:12px;font-weight:600;line-height:16px;padding:0 3px;border-radius:3px;white-space:nowrap}",
      ".wir-on-circle span{background:none;padding:0;text-shadow:0 0 2px #fff,0 0 2px #fff,0 0 3px #fff,0 0 4px #fff}",
    ].join("\n");
    document.head.appendChild(node);
  }

  /* ---- entry points, called from the script that folium writes ---- */

  window.wirInit = function (leafletMap, given) {
    map = leafletMap;
    options = given;
    document.documentElement.lang = options.lang;
    document.title = options.title;
    /* folium's viewport line forbids zooming by hand (WCAG 1.4.4) */
    document.querySelectorAll("meta[name=viewport]").forEach((meta) => {
      meta.content = "width=device-width, initial-scale=1";
    });
    try {
      window.frameElement.title = options.title;
    } catch {
      /* another origin owns the page around us */
    }
    style();
    keepInSight();
    map.createPane("wir-veil").style.zIndex = 440;
    map.createPane("wir-lines").style.zIndex = 450;
    map.createPane("wir-circles").style.zIndex = 455;
    map.createPane("wir-badges").style.zIndex = 460;
    ["wir-veil", "wir-lines", "wir-circles", "wir-badges"].forEach((pane) => {
      map.getPane(pane).style.pointerEvents = "none";
    });
    layer = L.geoJSON(window.WIR_GEO, {
      style: { color: INK, weight: 1, fillColor: "#eeeeee", fillOpacity: 1 },
      smoothFactor: 0, // Leaflet would simplify each area for itself and tear shared borders
      onEachFeature: function (feature, path) {
        const box = path.getBounds();
        const area = {
          id: feature.id,
          name: feature.properties.name,
          label: feature.properties.label,
          index: areas.length,
          feature: feature,
          path: path,
          size: (box.getEast() - box.getWest()) * (box.getNorth() - box.getSouth()),
        };
        areas.push(area);
        byId[area.id] = area;
        path.bindTooltip(
          () => {
            return tooltip(area);
          },
          { sticky: true, opacity: 1 },
        );
        path.toGeoJSON = function () {
          return report(area.id);
        };
        path.on("click", () => {
          pick(area.id);
        });
        path.on("mouseover", () => {
          point([area.id]);
        });
        path.on("mouseout", () => {
          point([]);
        });
      },
    }).addTo(map);
    addControls();
    makeReachable();
    onTheme();
    fitHeight();
    wholeState(false);
    map.on("dragstart", () => {
      touched = true;
    });
    map.on("zoomend", writeBadges);
    window.Streamlit.events.addEventListener(window.Streamlit.RENDER_EVENT, onTheme);
    listen();
    return layer;
  };

  function paint(given) {
    table = given;
    areas.forEach((area) => {
      const row = table.rows[area.index];
      const element = area.path.getElement();
      area.path.setStyle({ fillColor: fill(row[0]), color: INK });
      const text = `${area.name}: ${lines(row)
        .concat((table.highlight || []).indexOf(area.index) >= 0 ? [options.in_class] : [])
        .join("; ")}`;
      element.setAttribute("aria-label", text);
      element.setAttribute("aria-pressed", area.id === table.chosen ? "true" : "false");
      if (area.path.isTooltipOpen()) {
        area.path.setTooltipContent(() => {
          return tooltip(area);
        });
      }
    });
    Object.keys(overlays).forEach((name) => {
      if (name.indexOf("joint") === 0) {
        draw(name, [], {});
      }
    });
    table.joint.forEach((group, number) => {
      // Below the veil an outline as strong as that of the chosen class would pass for one.
      const left =
        Boolean(table.highlight) &&
        !group.some((index) => {
          return table.highlight.indexOf(index) >= 0;
        });
      draw(`joint-${number}`, group, {
        color: INK,
        weight: left ? 1.5 : 3,
        opacity: left ? 0.6 : 1,
        dashArray: "6 4",
      });
    });
    highlight();
    draw("chosen", table.chosen && byId[table.chosen] ? [byId[table.chosen].index] : [], {
      color: "#c8102e",
      weight: 4,
    });
    drawCircles();
    writeBadges();
    document.documentElement.setAttribute("data-painted", String(table.stamp));
  }
  window.wirPaint = paint;
})();
