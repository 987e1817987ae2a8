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
  /* What this page and its session agree on. */
  let agreed = "";
  let handedAt = 0;
  let menuThen = null;
  let isOwnStep = false;

  /* Storage may be forbidden, and anybody may have written into it. */
  function stored() {
    try {
      const text = localStorage.getItem(KEY);
      return text && FORM.test(text) ? text : "";
    } catch {
      return "";
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

  /* The time tells two handings over of the same slides apart. */
  function putIntoAddress(text) {
    const [address, hash] = bare(location.href).split("#");
    const more = `${address.includes("?") ? "&" : "?"}${PARAMETER}=${Date.now().toString(36)}.${text || READY}`;
    history.replaceState(history.state, "", address + more + (hash === undefined ? "" : `#${hash}`));
    agreed = text;
    handedAt = Date.now();
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

  function look() {
    const shown = menu();
    if (!shown) {
      return;
    }
    if (handedAt && (shown !== menuThen || Date.now() - handedAt > PATIENCE_MS)) {
      handedAt = 0;
      strip();
    }
    const said = shown.getAttribute("data-wir-kept-deck");
    if (handedAt || said === FOREIGN || said === agreed) {
      return;
    }
    if (said !== null) {
      agreed = said;
      store(said);
    } else if (agreed && shown !== menuThen && !isPresenting()) {
      /* Another process has taken the session over, and knows nothing of it. */
      handOver(agreed);
    }
  }

  function handOver(text) {
    menuThen = menu();
    putIntoAddress(text);
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
      !handedAt &&
      slidesOf(text) !== slidesOf(agreed)
    ) {
      handOver(text);
    }
  }

  if (new URLSearchParams(location.search).get("einbetten")) {
    return;
  }
  strip();
  if (stored()) {
    putIntoAddress(stored());
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
