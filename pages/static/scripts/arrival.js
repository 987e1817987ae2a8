/* On another page the focus goes to its main heading, which tells a screen reader where the reader has come to, and from
   which the tab key goes on; it would stay on the link in the menu, or be lost with it. Whoever has moved the focus
   meanwhile keeps it. */
(function () {
  "use strict";
  let path = location.pathname;
  let left = null;

  function arrive() {
    const app = document.querySelector("[data-test-script-state=notRunning]");
    const current = document.querySelector("#root .wir-phone-menu [aria-current]");
    const heading = document.querySelector("#root h1");
    if (!app || !heading || !current || current.pathname !== path) {
      return;
    }
    const free = !document.activeElement || [document.body, left.at].includes(document.activeElement);
    left = null;
    if (free) {
      heading.setAttribute("tabindex", "-1");
      heading.focus({ preventScroll: true });
    }
  }

  new MutationObserver(() => {
    if (path !== location.pathname) {
      path = location.pathname;
      left = { at: document.activeElement };
    }
    if (left) {
      arrive();
    }
  }).observe(document.documentElement, { attributes: true, childList: true, subtree: true });
})();
