/* The list of Kennzahlen has headings (the mark is that of `controls.group`), which Streamlit knows as options like any
   other. Here they cannot be chosen: no pointer meets them (focus.css), the arrow keys pass over them, and voices say
   that they are no choice. */
(function () {
  "use strict";
  const MARK = "▸ ";
  const BACK = { ArrowDown: "ArrowUp", ArrowUp: "ArrowDown" };
  let way = "ArrowDown";

  function isHeading(option) {
    return Boolean(option) && option.textContent.startsWith(MARK);
  }

  function active(field) {
    return document.getElementById(field.getAttribute("aria-activedescendant") || "");
  }

  function press(field, key) {
    field.dispatchEvent(new KeyboardEvent("keydown", { key, bubbles: true, cancelable: true }));
  }

  function passOver(field) {
    if (isHeading(active(field))) {
      press(field, way);
      // Above the first heading there is nothing.
      window.setTimeout(() => {
        if (isHeading(active(field))) {
          press(field, BACK[way]);
        }
      });
    }
  }

  function mark(option) {
    const heading = isHeading(option);
    if (heading !== option.hasAttribute("data-wir-heading")) {
      option.toggleAttribute("data-wir-heading", heading);
      option.setAttribute("aria-disabled", String(heading));
    }
  }

  document.addEventListener(
    "keydown",
    (event) => {
      if (event.isTrusted && event.key in BACK) {
        way = event.key;
      } else if (event.key === "Enter" && event.target.matches("[role=combobox]")) {
        if (isHeading(active(event.target))) {
          event.preventDefault();
          event.stopImmediatePropagation();
        }
      }
    },
    true,
  );

  new MutationObserver((changes) => {
    document.querySelectorAll("[role=listbox] [role=option]").forEach(mark);
    // An open list lies outside the parts of the page that readers go by: it is one of its own.
    document.querySelectorAll("[data-trigger]:not([role]) > [role=listbox]").forEach((list) => {
      list.parentElement.setAttribute("role", "region");
      list.parentElement.setAttribute("aria-label", list.getAttribute("aria-label"));
    });
    changes.forEach(({ type, target }) => {
      if (type === "attributes" && target.getAttribute("role") === "combobox") {
        passOver(target);
      }
    });
  }).observe(document.body, {
    attributeFilter: ["aria-activedescendant"],
    attributes: true,
    characterData: true,
    childList: true,
    subtree: true,
  });
})();
