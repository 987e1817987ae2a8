/* Links of the app's own blocks (class wir-in-app) change the view without loading the page anew.
   They are ordinary links: opened in a new tab, copied, or without this script they lead to the same view.
   Streamlit follows the browser's history, so a step in it is all that is needed. */
(function () {
  "use strict";
  const PATIENCE_MS = 10000;

  /* Links in what a field opened come and go; all others keep their place. */
  function lasting() {
    return Array.prototype.slice
      .call(document.querySelectorAll("a.wir-in-app"))
      .filter((each) => !each.closest(".wir-detail"));
  }

  /* The block is written anew and takes the focus with it; whoever uses the keyboard goes on where they were. */
  function keepFocus(link) {
    const chosen = document.querySelector("a.wir-in-app[aria-current]");
    const place = lasting().indexOf(link.closest(".wir-detail") ? chosen : link);
    /* On another page `arrival.js` says where the focus goes. */
    if (place < 0 || link.pathname !== location.pathname) {
      return;
    }
    const observer = new MutationObserver(() => {
      if (document.activeElement && document.activeElement !== document.body) {
        return;
      }
      const same = lasting()[place];
      if (same) {
        same.focus({ preventScroll: true });
      }
    });
    observer.observe(document.body, { childList: true, subtree: true });
    window.setTimeout(() => {
      observer.disconnect();
    }, PATIENCE_MS);
  }

  document.addEventListener("click", (event) => {
    const link = event.target.closest ? event.target.closest("a.wir-in-app") : null;
    if (!link || event.defaultPrevented || event.button) {
      return;
    }
    /* The page as the server drew it has nothing behind it that could follow. */
    if (link.closest("#first-sight")) {
      return;
    }
    if (event.metaKey || event.ctrlKey || event.shiftKey || event.altKey) {
      return;
    }
    event.preventDefault();
    const to = new URL(link.href);
    /* A map in a frame of another site stays one. */
    if (new URLSearchParams(location.search).get("einbetten")) {
      to.searchParams.set("einbetten", "1");
    }
    if (to.href === location.href) {
      return;
    }
    keepFocus(link);
    history.pushState(null, "", to.href);
    window.dispatchEvent(new PopStateEvent("popstate", { state: null }));
  });
})();
