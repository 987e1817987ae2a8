/* Plays the time line (pages/features/years/time_line.html): follows the link of the next year as long as there is one.
   The classes are those of all years while it plays, so that a colour means the same in each; where the reader has not
   chosen them, they go at its end, when he stops it, and with the year that he takes instead. The block is written anew
   with every year, so what plays is kept here and not in the button. The links are those of the view that was drawn last:
   whatever the reader chooses ends the playing, or the next step would take it back. */
(function () {
  "use strict";
  const PAUSE_MS = 1600;
  const LOOK_MS = 150;
  const FIXED = "festklassen";
  const RUNNING = "[data-test-script-state=running]";
  const CONTROLS = "a, button, input, select, textarea, label, [role=option], [data-testid=stSlider]";
  /* What follows the keys without a click. */
  const KEYED = "input, select, textarea, [role=radio], [role=slider]";
  let playing = false;
  let isOwnStep = false;
  let isFirst = false;
  let asked = null;
  let wasFixed = false;
  let wasPressed = false;
  let chosen = 0;
  let since = 0;
  let looking = 0;

  function line() {
    return document.querySelector(".wir-time");
  }

  function current(shown) {
    return shown.querySelector("ol a[aria-current]");
  }

  function show(shown) {
    const button = shown.querySelector("[data-wir-play]");
    if (!button.hasAttribute("data-wir-label")) {
      button.setAttribute("data-wir-label", button.getAttribute("aria-label"));
    }
    const words = button.getAttribute(playing ? "data-wir-pause" : "data-wir-label");
    if (button.title !== words) {
      button.title = words;
      button.setAttribute("aria-label", words);
      button.textContent = playing ? "❚❚" : "▶";
    }
  }

  function stop() {
    playing = false;
    window.clearInterval(looking);
    const shown = line();
    if (shown) {
      show(shown);
    }
  }

  function tell() {
    isOwnStep = true;
    window.dispatchEvent(new PopStateEvent("popstate", { state: null }));
    isOwnStep = false;
  }

  function follow(link) {
    const to = new URL(link.href);
    to.searchParams.set(FIXED, "1");
    since = Date.now();
    isFirst = false;
    asked = yearOf(link.href);
    history.pushState(null, "", to.href);
    tell();
  }

  function yearOf(address) {
    return new URL(address).searchParams.get("jahr");
  }

  function withoutFixed(address) {
    const to = new URL(address);
    if (!wasFixed) {
      to.searchParams.delete(FIXED);
    }
    return to.href;
  }

  function end() {
    stop();
    const to = withoutFixed(location.href);
    if (to !== location.href) {
      /* No step of its own: Back leads to the year before. */
      history.replaceState(null, "", to);
      tell();
    }
  }

  function links(shown) {
    return Array.from(shown.querySelectorAll("ol a"));
  }

  /* Whoever asks for years faster than they come gets none: each breaks off the one before, and what a browser is said to
     have it has forgotten when it comes, which ends the page. */
  function isDrawn(shown) {
    const at = current(shown);
    return !document.querySelector(RUNNING) && (isFirst || !at || yearOf(at.href) === asked);
  }

  function look() {
    const shown = line();
    if (!shown) {
      stop();
      return;
    }
    show(shown);
    if (Date.now() - since < PAUSE_MS || !isDrawn(shown)) {
      return;
    }
    const every = links(shown);
    const at = every.indexOf(current(shown));
    /* From the last year it begins anew. */
    const next = every[isFirst && at === every.length - 1 ? 0 : at + 1];
    if (next) {
      follow(next);
    } else {
      end();
    }
  }

  /* The reader has chosen, or is about to. */
  function choose() {
    chosen = Date.now();
    if (playing) {
      stop();
    }
  }

  /* The control, if it is one of these and not the button that plays. */
  function controlOf(target, controls) {
    return target instanceof Element && !target.closest("[data-wir-play]") ? target.closest(controls) : null;
  }

  document.addEventListener(
    "pointerdown",
    (event) => {
      /* A finger may be on its way down the page; where it is not, a click follows. */
      wasPressed = playing;
      if (event.pointerType !== "touch" && controlOf(event.target, CONTROLS)) {
        choose();
      }
    },
    true,
  );
  document.addEventListener(
    "keydown",
    (event) => {
      if (event.key !== "Tab" && controlOf(event.target, KEYED)) {
        choose();
      }
    },
    true,
  );
  document.addEventListener(
    "click",
    (event) => {
      const link = controlOf(event.target, ".wir-time a");
      if (link && (playing || wasPressed)) {
        link.href = withoutFixed(link.href);
      }
      wasPressed = false;
    },
    true,
  );
  ["click", "input", "change"].forEach((type) => {
    document.addEventListener(
      type,
      (event) => {
        if (controlOf(event.target, CONTROLS)) {
          choose();
        }
      },
      true,
    );
  });
  /* Back, Forward and links. */
  window.addEventListener("popstate", () => {
    if (!isOwnStep) {
      choose();
    }
  });
  /* An area of the map, see map/relay.js. */
  window.addEventListener("message", (event) => {
    const message = event.data;
    if (event.origin === window.origin && message && message.wir === "map" && message.type === "chosen") {
      choose();
    }
  });

  /* What is read out is shown to the mouse, too, and not sent twice. */
  document.addEventListener("pointerover", (event) => {
    const year = event.target instanceof Element ? event.target.closest(".wir-time-years > li") : null;
    if (year) {
      year.title = year.textContent;
    }
  });

  document.addEventListener("click", (event) => {
    const target = event.target instanceof Element ? event.target : null;
    if (!target || !target.closest(".wir-time")) {
      return;
    }
    if (!target.closest("[data-wir-play]")) {
      stop();
      return;
    }
    if (playing) {
      end();
      return;
    }
    wasFixed = new URL(location.href).searchParams.has(FIXED);
    playing = true;
    isFirst = true;
    /* What was chosen just before stands in the links only when it has been drawn. */
    since = chosen;
    looking = window.setInterval(look, LOOK_MS);
    look();
  });
})();
