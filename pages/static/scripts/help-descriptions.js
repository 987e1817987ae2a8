/* What the help of a field says is the description of the field itself: who cannot see the question mark hears it with
   the name. Streamlit writes it into the document only while it is shown, so it is read where React keeps it; where a
   later version keeps it elsewhere there is no description, and a test says so. */
(function () {
  "use strict";
  const FIELDS =
    "input:not([type=file]), textarea, [role=radiogroup], [role=group][aria-label], section button";
  const DEPTH = 12;

  function helpText(element) {
    const key = Object.keys(element).find((each) => each.startsWith("__reactFiber$"));
    let fiber = key && element[key];
    for (let step = 0; fiber && step < DEPTH; step += 1, fiber = fiber.return) {
      const content = fiber.memoizedProps && fiber.memoizedProps.content;
      if (typeof content === "string") {
        return content.replace(/[*_`]/g, "").trim();
      }
    }
    return "";
  }

  function describe(target) {
    const button = target.querySelector("[data-testid^=stBaseButton]");
    const field = target.closest("[data-testid=stElementContainer]");
    const described = button ? [button] : field ? field.querySelectorAll(FIELDS) : [];
    const text = helpText(target);
    described.forEach((each) => {
      const says = button ? button.getAttribute("aria-label") || button.innerText : "";
      if (
        text &&
        text !== says &&
        each.getAttribute("aria-description") !== text &&
        !each.closest("[data-wir-row]")
      ) {
        each.setAttribute("aria-description", text);
      }
    });
  }

  new MutationObserver(() => {
    // Streamlit gives the box for files a name and says that it is nothing: it is a group.
    document.querySelectorAll("#root section[role=presentation][aria-label]").forEach((box) => {
      box.setAttribute("role", "group");
    });
    document.querySelectorAll("#root [data-testid=stTooltipHoverTarget]").forEach(describe);
  }).observe(document.getElementById("root"), { childList: true, subtree: true });
})();
