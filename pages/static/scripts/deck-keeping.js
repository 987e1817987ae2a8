/* Keeps the slides that a reader has collected on his device: what the session says at the head of a page
   (pages/frame/phone_menu.html) is stored, and what is stored is handed over to a new session, and to one beside it in another
   tab, by a parameter of the address that is taken away again. The server reads it as it reads a link. */
(function () {
  "use strict";
  const KEY = "wir-deck";
  const PARAMETER = "gemerkt";
  const READY = "fertig";
  const FOREIGN = "fremd";
  const FORM = /^[A-Za-z0-9_.-]{1,60000}$/;
  const PATIENCE_MS = 3000;
  const STRIPPED = new RegExp(`([?&])${PARAMETER}=[^&#]*&?`);
  const MOST_TRIES = 3;
  /* What this page and its session agree on. */
  let agreed = "";
  /* What the session was given and has not yet said it has taken: its text, its mark, when, how often. */
  let handing = null;
  let menuThen = null;
  let isOwnStep = false;

  /* Anybody may have written into the storage. Where it is forbidden, there is what the session knows. */
  function stored() {
    try {
      const text = localStorage.getItem(KEY);
      return text && FORM.test(text) ? text : "";
    } catch {
      return agreed;
    }
  }

  function store(text) {
    try {
      if (text) {
        localStorage.setItem(KEY, text);
      } else {
        localStorage.removeItem(KEY);
      }
    } catch {
      /* The slides last as long as the session, and in their link. */
    }
  }

  function bare(address) {
    return address.replace(STRIPPED, "$1").replace(/[?&](?=#|$)/, "");
  }

  function strip() {
    if (STRIPPED.test(location.href)) {
      history.replaceState(history.state, "", bare(location.href));
    }
  }

  /* The mark, a time, tells two handings over of the same slides apart. */
  function putIntoAddress(text, tries) {
    const mark = Date.now().toString(36);
    const [address, hash] = bare(location.href).split("#");
    const more = `${address.includes("?") ? "&" : "?"}${PARAMETER}=${mark}.${text || READY}`;
    history.replaceState(history.state, "", address + more + (hash === undefined ? "" : `#${hash}`));
    agreed = text;
    handing = { text, mark, tries, at: Date.now() };
    window.setTimeout(look, PATIENCE_MS + 100);
  }

  /* A step in the history ends the slides on the stage. */
  function isPresenting() {
    return document.documentElement.classList.contains("wir-presenting");
  }

  function menu() {
    return document.querySelector("#root .wir-phone-menu");
  }

  /* After a point stands what could be undone, which each session knows for itself. */
  function slidesOf(text) {
    return text.split(".")[0];
  }

  /* Whether the session has taken what it was given. What it says before belongs to a run that was on its way already. */
  function isTaken(shown) {
    const { text, mark, tries, at } = handing;
    const taken = shown.getAttribute("data-wir-taken") === mark;
    if (!taken && Date.now() - at <= PATIENCE_MS) {
      return false;
    }
    handing = null;
    strip();
    if (!taken && tries < MOST_TRIES && !isPresenting()) {
      handOver(text, tries + 1);
    } else if (slidesOf(stored()) !== slidesOf(text)) {
      /* Another tab has collected more meanwhile. */
      compare();
    }
    return !handing;
  }

  function look() {
    const shown = menu();
    if (!shown) {
      return;
    }
    if (handing && !isTaken(shown)) {
      return;
    }
    const said = shown.getAttribute("data-wir-kept-deck");
    if (said === FOREIGN || said === agreed) {
      return;
    }
    if (said !== null) {
      agreed = said;
      store(said);
    } else if (agreed && shown !== menuThen && !isPresenting()) {
      /* Another process has taken the session over, and knows nothing of it. */
      handOver(agreed, 1);
    }
  }

  function handOver(text, tries) {
    menuThen = menu();
    putIntoAddress(text, tries);
    isOwnStep = true;
    window.dispatchEvent(new PopStateEvent("popstate", { state: null }));
    isOwnStep = false;
  }

  /* Another tab may have collected slides meanwhile. */
  function compare() {
    const text = stored();
    if (
      document.visibilityState === "visible" &&
      !isPresenting() &&
      menu() &&
      !handing &&
      slidesOf(text) !== slidesOf(agreed)
    ) {
      handOver(text, 1);
    }
  }

  if (new URLSearchParams(location.search).get("einbetten")) {
    return;
  }
  strip();
  if (stored()) {
    putIntoAddress(stored(), 1);
  }
  new MutationObserver(look).observe(document.documentElement, { childList: true, subtree: true });
  window.addEventListener("storage", (event) => {
    if (event.key === KEY || event.key === null) {
      compare();
    }
  });
  document.addEventListener("visibilitychange", compare);
  /* A step back to an address that still had the parameter must not bring old slides back. */
  window.addEventListener(
    "popstate",
    () => {
      if (!isOwnStep) {
        strip();
      }
    },
    true,
  );
})();
