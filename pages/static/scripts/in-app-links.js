/* Links of the app's own blocks (class wir-in-app) change the view without loading the page anew.
   They are ordinary links: opened in a new tab, copied, or without this script they lead to the same view.
   Streamlit follows the browser's history, so a step in it is all that is needed. */
(function () {
  "use strict";

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
    history.pushState(null, "", to.href);
    window.dispatchEvent(new PopStateEvent("popstate", { state: null }));
  });
})();
