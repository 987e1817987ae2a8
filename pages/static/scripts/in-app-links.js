/* Links of the app's own blocks (class wir-in-app) change the view without loading the page anew.
   They are ordinary links: opened in a new tab, copied, or without this script they lead to the same view.
   Streamlit follows the browser's history, so a step in it is all that is needed.
   Its own menu goes to the bare page first and writes the view into the address afterwards: two steps, of which the first
   one back would lead to the start view. So a click there is one on our own link to that page (`phone_menu.html`). */
(function () {
  "use strict";
  const WIDGET = "#root [class*='st-key-w_'], [data-baseweb='popover'] [role='option']";
  const NO_RUN_MS = 500;
  const LOOK_MS = 20;
  const LONGEST_MS = 10000;

  function isPlain(event) {
    return !(
      event.defaultPrevented ||
      event.button ||
      event.metaKey ||
      event.ctrlKey ||
      event.shiftKey ||
      event.altKey
    );
  }

  /* A choice by one of Streamlit's widgets or on the map of which the address does not yet say anything. */
  let isChosen = false;
  let forgets = 0;

  function choose() {
    isChosen = true;
    window.clearTimeout(forgets);
    /* Not every press is a choice that makes the script run. */
    forgets = window.setTimeout(() => {
      isChosen = !isAtRest();
    }, NO_RUN_MS);
  }

  function isAtRest() {
    return Boolean(document.querySelector("#root [data-test-script-state=notRunning]"));
  }

  function follow(link) {
    const [from, to] = [new URL(location.href), new URL(link.href)];
    if (isChosen) {
      afterChoice(() => go(changed(from, to)));
    } else {
      go(to);
    }
  }

  function afterChoice(next, since = performance.now()) {
    if (isChosen && performance.now() - since < LONGEST_MS) {
      window.setTimeout(() => afterChoice(next, since), LOOK_MS);
    } else {
      next();
    }
  }

  /* A link was written before the choice and says the whole view: of it counts what it would have changed then. */
  function changed(from, to) {
    const now = new URL(location.href);
    now.pathname = to.pathname;
    new Set([...from.searchParams.keys(), ...to.searchParams.keys()]).forEach((name) => {
      const [before, after] = [from.searchParams.get(name), to.searchParams.get(name)];
      if (before !== after && after === null) {
        now.searchParams.delete(name);
      } else if (before !== after) {
        now.searchParams.set(name, after);
      }
    });
    return now;
  }

  function go(to) {
    /* A map in a frame of another site stays one. */
    if (new URLSearchParams(location.search).get("einbetten")) {
      to.searchParams.set("einbetten", "1");
    }
    if (to.href === location.href) {
      return;
    }
    history.pushState(null, "", to.href);
    window.dispatchEvent(new PopStateEvent("popstate", { state: null }));
  }

  ["pointerdown", "keydown"].forEach((type) =>
    document.addEventListener(
      type,
      (event) => {
        if (event.target.closest && event.target.closest(WIDGET)) {
          choose();
        }
      },
      true,
    ),
  );
  window.addEventListener("message", (event) => {
    if (event.data && event.data.type === "streamlit:setComponentValue") {
      choose();
    }
  });
  new MutationObserver(() => {
    if (isChosen && isAtRest()) {
      isChosen = false;
    }
  }).observe(document.documentElement, {
    attributeFilter: ["data-test-script-state"],
    attributes: true,
    subtree: true,
  });

  document.addEventListener("click", (event) => {
    const link = event.target.closest ? event.target.closest("a.wir-in-app") : null;
    /* The page as the server drew it has nothing behind it that could follow. */
    if (!link || !isPlain(event) || link.closest("#first-sight")) {
      return;
    }
    event.preventDefault();
    follow(link);
  });

  document.addEventListener(
    "click",
    (event) => {
      const entry = event.target.closest ? event.target.closest("[data-testid='stTopNavLink']") : null;
      const own =
        entry &&
        Array.from(document.querySelectorAll("#root .wir-phone-menu a.wir-in-app")).find(
          (each) => each.pathname === entry.pathname && each.pathname !== location.pathname,
        );
      if (own && isPlain(event)) {
        event.preventDefault();
        event.stopPropagation();
        follow(own);
      }
    },
    true,
  );
})();
