/* A phone's bar and drawer: an option of the bar (pages/frame/phone_bar.html) leads to its view, and the drawer closes
   once something was chosen in it, so that what was chosen is in sight. */
(function () {
  "use strict";
  const NARROW = window.matchMedia("(max-width: 640px)");
  let address = location.href;

  document.addEventListener("change", (event) => {
    const name = event.target.getAttribute && event.target.getAttribute("data-wir-goto");
    if (!name) {
      return;
    }
    const to = new URL(event.target.value, location.href);
    if (event.target.closest("#first-sight")) {
      location.assign(to.href);
      return;
    }
    history.pushState(null, "", to.href);
    window.dispatchEvent(new PopStateEvent("popstate", { state: null }));
  });

  function closeDrawer() {
    const button = document.querySelector("[data-testid=stSidebarCollapseButton] button");
    if (button) {
      button.click();
    }
  }

  /* The page on screen is in sight in the row of pages, at its beginning or in its middle. */
  function showCurrent(menu) {
    menu.setAttribute("data-wir-seen", "");
    const current = menu.querySelector("[aria-current]");
    if (current) {
      menu.scrollLeft = current.offsetLeft - menu.offsetLeft - (menu.clientWidth - current.clientWidth) / 2;
    }
  }

  /* What is chosen stands in the address: once that is another, something was chosen. */
  new MutationObserver(() => {
    document.querySelectorAll(".wir-phone-menu:not([data-wir-seen])").forEach(showCurrent);
    if (address === location.href) {
      return;
    }
    address = location.href;
    const sidebar = document.querySelector("[data-testid=stSidebar]");
    if (NARROW.matches && sidebar && sidebar.contains(document.activeElement)) {
      closeDrawer();
    }
  }).observe(document.documentElement, { childList: true, subtree: true, attributes: true });
})();
