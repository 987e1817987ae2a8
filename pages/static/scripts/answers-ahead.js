/* Shows a choice before the server's script has come to it: what a reader points at is asked for
   (pages/web/answers_ahead.py), and where he chooses it, the map's fills or the area's card are there at once. Everything
   else comes with the run, and so do they; where they do not, the map takes the fills back (map/painting.js), and the card
   is the one before. Only on the start page and that of the week, and not where the reader has laid figures of his own
   over the atlas: elsewhere the page names no place to ask. */
(function () {
  "use strict";
  /* A pointer on its way to somewhere else asks for nothing. */
  const DWELL_MS = 40;
  const MOST = 40;
  const RUN = "data-test-script-state";
  const LONGEST_MS = 6000;
  const OLD = "#root :is(.wir-head, .wir-figures, [data-wir-map])";
  const CARDS = "#root :is([data-wir-no-card], .wir-card)";
  const AHEAD = "#root .wir-card-ahead";
  /* Where the card is a sheet, which opens with the run. */
  const NARROW = window.matchMedia("(max-width: 640px)");
  const answers = new Map();
  let dwelling = 0;
  let choices = 0;

  /* The place to ask for fills or cards, if the page names one. */
  function place(name) {
    const said = document.querySelector("[data-test-connection-state=CONNECTED] .wir-said");
    return said ? said.dataset[name] : undefined;
  }

  function app() {
    return document.querySelector(`[${RUN}]`);
  }

  function runs() {
    return app().getAttribute(RUN) === "running";
  }

  /* Ends what stands in for a run's own: when that run is over, or too late. */
  function untilRunIsOver(end) {
    let hasBegun = runs();
    const stop = () => {
      watching.disconnect();
      window.clearTimeout(latest);
      end();
    };
    const watching = new MutationObserver(() => {
      if (hasBegun && !runs()) {
        stop();
      }
      hasBegun ||= runs();
    });
    const latest = window.setTimeout(stop, LONGEST_MS);
    watching.observe(app(), { attributes: true, attributeFilter: [RUN] });
  }

  /* Asked for once; a promise of nothing where the server has none. */
  function answerTo(address, read) {
    if (!answers.has(address)) {
      answers.set(
        address,
        fetch(address)
          .then((answer) => (answer.status === 200 ? read(answer) : null))
          .catch(() => null),
      );
      if (answers.size > MOST) {
        answers.delete(answers.keys().next().value);
      }
    }
    return answers.get(address);
  }

  /* Of the map on the page; there is none where the figure is shown as a table or in all its years. */
  function mapOnPage() {
    const frame = document.querySelector("#root iframe[src*='st_folium']");
    /* A frame that could not be loaded is of another origin, and has no document for us. */
    return frame && frame.contentDocument && frame.contentWindow.wirPaintAhead ? frame.contentWindow : null;
  }

  /* The table of the view that an address of this page says; a promise of nothing where there is none. */
  function tableOf(to) {
    const from = place("fills");
    if (!from || !mapOnPage() || to.pathname !== location.pathname) {
      return null;
    }
    return answerTo(from + to.search, (answer) => answer.json());
  }

  /* The card of an area in the view that the address of this page says. */
  function cardOf(area) {
    const from = place("cards");
    /* While a run is on its way the address may be that of the view before. */
    if (!from || NARROW.matches || runs()) {
      return null;
    }
    const to = new URL(location.href);
    to.searchParams.set("gebiet", area);
    return answerTo(from + to.search, (answer) => answer.text());
  }

  /* Title, legend and figures of the view before fade if they stay for long; those that are written anew are new. */
  function fadeWhatIsOld() {
    const old = document.querySelectorAll(OLD);
    old.forEach((each) => {
      each.classList.add("wir-before");
    });
    untilRunIsOver(() => {
      old.forEach((each) => {
        each.classList.remove("wir-before");
      });
    });
  }

  function pick(area) {
    const asked = cardOf(area);
    const before = document.querySelector(CARDS);
    if (!asked || !before) {
      return;
    }
    let isOver = false;
    const takeBack = () => {
      isOver = true;
      document.querySelectorAll(AHEAD).forEach((each) => {
        each.remove();
      });
      before.hidden = false;
    };
    untilRunIsOver(takeBack);
    asked.then((card) => {
      if (card && !isOver && before.isConnected) {
        takeBack();
        before.insertAdjacentHTML("afterend", card);
        before.hidden = true;
      }
    });
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

  /* From the map's frame, see map/relay.js. */
  window.addEventListener("message", (event) => {
    const message = event.data;
    const isOfMap = event.origin === window.origin && message && message.wir === "map";
    if (!isOfMap || event.source !== mapOnPage()) {
      return;
    }
    window.clearTimeout(dwelling);
    if (message.type === "chosen") {
      pick(message.area);
    } else if (message.type === "area" && message.areas.length && !message.answer) {
      dwelling = window.setTimeout(cardOf, DWELL_MS, message.areas[0]);
    }
  });
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
