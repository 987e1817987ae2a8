/* Shows a choice on the map before the server's script has come to it: what a reader points at is asked for
   (pages/web/fills.py), and where he chooses it, its fills are there at once. Everything else comes with the run, and so
   does the same table; where it does not, the map takes the fills back (map/painting.js). Only on the start page, and
   not where the reader has laid figures of his own over the atlas: then the page names no place to ask. */
(function () {
  "use strict";
  /* A pointer on its way to somewhere else asks for nothing. */
  const DWELL_MS = 40;
  const MOST = 40;
  const RUN = "data-test-script-state";
  const LONGEST_MS = 6000;
  const OLD = "#root :is(.wir-head, .wir-figures, [data-wir-map])";
  const tables = new Map();
  let dwelling = 0;
  let choices = 0;

  function place() {
    const said = document.querySelector("[data-test-connection-state=CONNECTED] .wir-said");
    return said ? said.dataset.fills : undefined;
  }

  /* Of the map on the page; there is none where the figure is shown as a table or in all its years. */
  function mapOnPage() {
    const frame = document.querySelector("#root iframe[src*='st_folium']");
    /* A frame that could not be loaded is of another origin, and has no document for us. */
    return frame && frame.contentDocument && frame.contentWindow.wirPaintAhead ? frame.contentWindow : null;
  }

  /* The table of the view that an address of this page says; a promise of nothing where there is none. */
  function tableOf(to) {
    const from = place();
    if (!from || !mapOnPage() || to.pathname !== location.pathname) {
      return null;
    }
    const address = from + to.search;
    if (!tables.has(address)) {
      tables.set(
        address,
        fetch(address)
          .then((answer) => (answer.status === 200 ? answer.json() : null))
          .catch(() => null),
      );
      if (tables.size > MOST) {
        tables.delete(tables.keys().next().value);
      }
    }
    return tables.get(address);
  }

  /* Title, legend and figures of the view before fade if they stay for long; those that are written anew are new. */
  function fadeWhatIsOld() {
    const old = document.querySelectorAll(OLD);
    const app = document.querySelector(`[${RUN}]`);
    let hasBegun = app.getAttribute(RUN) === "running";
    old.forEach((each) => {
      each.classList.add("wir-before");
    });
    const end = () => {
      watching.disconnect();
      window.clearTimeout(latest);
      old.forEach((each) => {
        each.classList.remove("wir-before");
      });
    };
    const watching = new MutationObserver(() => {
      const runs = app.getAttribute(RUN) === "running";
      if (hasBegun && !runs) {
        end();
      }
      hasBegun ||= runs;
    });
    const latest = window.setTimeout(end, LONGEST_MS);
    watching.observe(app, { attributes: true, attributeFilter: [RUN] });
  }

  function choose(to) {
    const asked = to && tableOf(to);
    if (!asked) {
      return;
    }
    const map = mapOnPage();
    const painted = () => map.document.documentElement.dataset.painted;
    const before = painted();
    const choice = (choices += 1);
    asked.then((table) => {
      if (table && choice === choices && painted() === before) {
        map.wirPaintAhead(table);
        fadeWhatIsOld();
      }
    });
  }

  /* An option of the sidebar's list of Kennzahlen says no address; the phone's has the same words, and says it. */
  function addressOf(target) {
    if (!(target instanceof Element)) {
      return null;
    }
    const link = target.closest("#root a.wir-in-app");
    if (link) {
      return new URL(link.href);
    }
    const option = target.closest("[role=option]");
    const list = document.querySelector("[role=combobox][aria-expanded=true]");
    const bar = document.querySelector("#root .wir-phone-bar select[data-wir-goto=kennzahl]");
    if (!option || !list || !bar || list.getAttribute("aria-label") !== bar.getAttribute("aria-label")) {
      return null;
    }
    const same = Array.from(bar.options).find((each) => each.text === option.textContent);
    return same ? new URL(same.value, location.href) : null;
  }

  document.addEventListener("pointerover", (event) => {
    window.clearTimeout(dwelling);
    const to = addressOf(event.target);
    if (to) {
      dwelling = window.setTimeout(tableOf, DWELL_MS, to);
    }
  });
  /* Before Streamlit hears of it, and closes its list. */
  document.addEventListener(
    "click",
    (event) => {
      const option = event.target instanceof Element && event.target.closest("[role=option]");
      if (option) {
        choose(addressOf(option));
      }
    },
    true,
  );
  document.addEventListener(
    "keydown",
    (event) => {
      const option =
        event.key === "Enter" &&
        event.target instanceof Element &&
        document.getElementById(event.target.getAttribute("aria-activedescendant") || "");
      if (option) {
        choose(addressOf(option));
      }
    },
    true,
  );
  /* Links, the time line, the phone's lists, Back and Forward: all are steps in the browser's history. */
  window.addEventListener("popstate", () => {
    choose(new URL(location.href));
  });
})();
