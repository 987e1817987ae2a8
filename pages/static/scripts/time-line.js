/* Plays the time line (pages/features/years/time_line.html): follows the link of the next year as long as there is one.
   The classes are those of all years while it plays, so that a colour means the same in each. The block is written anew
   with every year, so what plays is kept here and not in the button. */
(function () {
  "use strict";
  const PAUSE_MS = 1600;
  const LOOK_MS = 150;
  let playing = false;
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

  function follow(link) {
    const to = new URL(link.href);
    to.searchParams.set("festklassen", "1");
    since = Date.now();
    history.pushState(null, "", to.href);
    window.dispatchEvent(new PopStateEvent("popstate", { state: null }));
  }

  function links(shown) {
    return Array.from(shown.querySelectorAll("ol a"));
  }

  function look() {
    const shown = line();
    if (!shown) {
      stop();
      return;
    }
    show(shown);
    if (Date.now() - since < PAUSE_MS) {
      return;
    }
    const every = links(shown);
    const next = every[every.indexOf(current(shown)) + 1];
    if (next) {
      follow(next);
    } else {
      stop();
    }
  }

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
    if (!target.closest("[data-wir-play]") || playing) {
      stop();
      return;
    }
    const every = links(line());
    const last = every.indexOf(current(line())) === every.length - 1;
    playing = true;
    since = 0;
    if (last) {
      follow(every[0]);
    }
    looking = window.setInterval(look, LOOK_MS);
    look();
  });
})();
