/* The first stops of the tab key lead to the parts of the page (the words stand in pages/frame/foot.html); and the
   sidebar, where it lies over the page, has the focus as long as it is open: Escape closes it. */
(function () {
  "use strict";
  const OVER_THE_PAGE = window.matchMedia("(max-width: 768px)");
  const PLACES = {
    content: "#root h1",
    filters: "#stSidebar",
    map: "#root iframe[src*='st_folium']",
    table: "#root :is(.wir-scroll, .wir-wide, .wir-matrix-frame)",
  };
  const nav = document.createElement("nav");
  nav.className = "wir-skip";
  // Until its words are there.
  nav.hidden = true;
  let collapsed = "";

  function place(name) {
    return [...document.querySelectorAll(PLACES[name])].find(
      (each) => name === "filters" || each.offsetParent,
    );
  }

  function goTo(name) {
    const open = document.querySelector("[data-testid=stExpandSidebarButton]");
    if (name === "filters" && open) {
      open.click();
      return;
    }
    const found = place(name);
    if (found.tagName !== "IFRAME" && !found.hasAttribute("tabindex")) {
      found.setAttribute("tabindex", "-1");
    }
    found.scrollIntoView({ block: "nearest" });
    found.focus({ preventScroll: true });
  }

  Object.keys(PLACES).forEach((name) => {
    const button = document.createElement("button");
    button.type = "button";
    button.dataset.to = name;
    button.addEventListener("click", () => {
      goTo(name);
    });
    nav.append(button);
  });

  function write() {
    const foot = document.querySelector("#root .wir-foot[data-skip-label]");
    nav.hidden = !foot;
    if (!foot) {
      return;
    }
    nav.setAttribute("aria-label", foot.dataset.skipLabel);
    nav.childNodes.forEach((button) => {
      const words = foot.getAttribute(`data-skip-${button.dataset.to}`);
      if (button.textContent !== words) {
        button.textContent = words;
      }
      // Where there is a map, it is the content.
      button.hidden = !place(button.dataset.to) || (button.dataset.to === "content" && place("map"));
    });
  }

  function followSidebar() {
    const sidebar = document.getElementById("stSidebar");
    const now = (sidebar && sidebar.dataset.collapsed) || "";
    const before = collapsed;
    collapsed = now;
    if (!before || now === before) {
      return;
    }
    const lost = [document.body, null].includes(document.activeElement);
    if (now === "false" && (lost || !sidebar.contains(document.activeElement))) {
      sidebar.setAttribute("tabindex", "-1");
      sidebar.focus({ preventScroll: true });
    } else if (now === "true" && (lost || sidebar.contains(document.activeElement))) {
      const open = document.querySelector("[data-testid=stExpandSidebarButton]");
      if (open) {
        open.focus({ preventScroll: true });
      }
    }
  }

  document.addEventListener("keydown", (event) => {
    const sidebar = document.getElementById("stSidebar");
    const inList = event.target.closest("[role=combobox][aria-expanded=true], [role=listbox]");
    if (event.key !== "Escape" || event.defaultPrevented || !OVER_THE_PAGE.matches || inList) {
      return;
    }
    const close = document.querySelector("[data-testid=stSidebarCollapseButton] button");
    if (close && sidebar && sidebar.contains(event.target)) {
      close.click();
    }
  });

  document.body.prepend(nav);
  new MutationObserver(followSidebar).observe(document.getElementById("root"), {
    attributeFilter: ["data-collapsed"],
    childList: true,
    subtree: true,
  });
  document.addEventListener("focusin", write);
  new MutationObserver(write).observe(document.getElementById("root"), { childList: true, subtree: true });
})();
