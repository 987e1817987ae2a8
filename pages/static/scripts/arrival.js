/* On another page the focus goes to its main heading, which tells a screen reader where the reader has come to, and from
   which the tab key goes on; it would stay on the link in the menu, or be lost with it. Whoever has moved the focus
   meanwhile keeps it. So it is where a link of a profile leads to that of another area: its neighbours stand far below.
   But whoever goes through the areas, forwards or backwards, stays on his link. */
(function () {
  "use strict";
  let path = location.pathname;
  let area = areaOf();
  let left = null;

  function areaOf() {
    return new URLSearchParams(location.search).get("gebiet");
  }

  function isProfile() {
    return location.pathname.endsWith("/kreis");
  }

  function arrive() {
    const app = document.querySelector("[data-test-script-state=notRunning]");
    const current = document.querySelector("#root .wir-phone-menu [aria-current]");
    const heading = document.querySelector("#root h1");
    if (!app || !heading || !current || current.pathname !== path) {
      return;
    }
    if (left.heading === heading.textContent) {
      return;
    }
    const { at, isByLink, hasMoved } = left;
    const free = !document.activeElement || [document.body, at].includes(document.activeElement);
    left = null;
    /* What stands in the place of a link that has gone was given the focus by the page. */
    if (free || (isByLink && !hasMoved && !at.isConnected)) {
      heading.setAttribute("tabindex", "-1");
      heading.focus({ preventScroll: true });
      if (isByLink) {
        document.querySelector("[data-testid=stMain]").scrollTop = 0;
      }
    }
  }

  ["keydown", "pointerdown"].forEach((type) =>
    document.addEventListener(
      type,
      () => {
        if (left) {
          left.hasMoved = true;
        }
      },
      true,
    ),
  );
  new MutationObserver(() => {
    if (path !== location.pathname) {
      path = location.pathname;
      left = { at: document.activeElement };
    } else if (area !== areaOf() && isProfile() && areaOf()) {
      const [at, heading] = [document.activeElement, document.querySelector("#root h1")];
      left =
        at && heading && at.matches("a.wir-in-app:not([rel])")
          ? { at, heading: heading.textContent, isByLink: true }
          : left;
    }
    area = areaOf();
    if (left) {
      arrive();
    }
  }).observe(document.documentElement, { attributes: true, childList: true, subtree: true });
})();
