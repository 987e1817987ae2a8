/* A map in a file of its own (pages/files/standalone_map.py): what Streamlit and folium do on the page is done here.
   An area or a class that is chosen stands out as on the page, though nothing is remembered and nobody is asked. */
(function () {
  "use strict";
  const given = JSON.parse(document.getElementById("wir-alone").textContent);
  const table = given.table;
  const current = document.querySelector(".wir-legend a[aria-current]");
  let chosenClass = current ? fillOfLine(current) : null;

  function fillOfLine(link) {
    return Number(link.closest("tr").dataset.class);
  }

  function areaId(index) {
    return window.WIR_GEO.features[index].id;
  }

  function toggleClass(selector, name, on) {
    document.querySelectorAll(selector).forEach((element) => {
      element.classList.toggle(name, on(element));
    });
  }

  function announceRow(row, on) {
    // what a screen reader hears of a row that stands out
    const head = row.querySelector("th");
    let note = head.querySelector(".wir-hidden");
    if (on && !note) {
      note = head.appendChild(document.createElement("span"));
      note.className = "wir-hidden";
      note.textContent = ` (${given.options.in_class})`;
    }
    if (note) {
      note.hidden = !on;
    }
  }

  function repaint() {
    const fills = {};
    const standing = [];
    table.rows.forEach((row, index) => {
      fills[areaId(index)] = row[0];
      if (row[0] === chosenClass) {
        standing.push(index);
      }
    });
    table.highlight = standing.length ? standing : undefined;
    window.wirPaint(table);
    toggleClass(".wir-wide tr[data-area]", "wir-chosen-row", (row) => row.dataset.area === table.chosen);
    toggleClass(".wir-wide tr[data-area]", "wir-class-row", (row) => fills[row.dataset.area] === chosenClass);
    document.querySelectorAll(".wir-wide tr[data-area]").forEach((row) => {
      announceRow(row, fills[row.dataset.area] === chosenClass);
    });
    toggleClass(
      ".wir-legend tr[data-class]",
      "wir-class-row",
      (row) => Number(row.dataset.class) === chosenClass,
    );
    toggleClass(
      ".wir-histogram-boxes i",
      "wir-chosen",
      (box) => box.dataset.area.split(" ").indexOf(table.chosen) >= 0,
    );
    toggleClass(
      ".wir-histogram-boxes i",
      "wir-dim",
      (box) => chosenClass !== null && box.dataset.area.split(" ").every((id) => fills[id] !== chosenClass),
    );
    document.querySelectorAll(".wir-legend a").forEach((link) => {
      const on = fillOfLine(link) === chosenClass;
      if (on) {
        link.setAttribute("aria-current", "true");
      } else {
        link.removeAttribute("aria-current");
      }
      link.lastElementChild.textContent = `, ${on ? given.off : given.on}`;
    });
    const box = document.querySelector(".wir-histogram-boxes i.wir-chosen");
    const needle = document.querySelector(".wir-needle-chosen");
    if (needle) {
      needle.hidden = !box;
      if (box) {
        needle.style.setProperty("--x", box.style.getPropertyValue("--x"));
      }
    }
  }

  document.querySelectorAll(".wir-legend a").forEach((link) => {
    link.addEventListener("click", (event) => {
      event.preventDefault();
      chosenClass = chosenClass === fillOfLine(link) ? null : fillOfLine(link);
      repaint();
    });
  });

  window.__GLOBAL_DATA__ = {};
  window.Streamlit = {
    RENDER_EVENT: "",
    events: {
      addEventListener: function () {
        /* no theme changes here */
      },
    },
    setFrameHeight: function () {
      /* there is no frame */
    },
    setComponentValue: function (value) {
      const id = value.last_active_drawing.id;
      table.chosen = table.chosen === id ? null : id;
      repaint();
    },
  };
  window.wirInit(L.map("map_div", given.map).setView([50.5, 9], 8), given.options);
  repaint();
})();
