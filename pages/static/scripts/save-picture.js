/* Saves the picture of the view when its button is pressed (pages/frame/chart_bar.html). The server makes it on this
   request; that it takes a moment, and what went wrong if it did, is said below the button. */
(function () {
  "use strict";

  document.addEventListener("click", (event) => {
    const button = event.target instanceof Element && event.target.closest("button[data-wir-save]");
    if (!button || button.getAttribute("aria-busy") === "true") {
      return;
    }
    const status = button.closest(".wir-tools").querySelector(".wir-says");
    function announce(what) {
      status.textContent = button.getAttribute(`data-wir-${what}`);
    }
    button.setAttribute("aria-busy", "true");
    announce("working");
    fetch(button.getAttribute("data-wir-save"))
      .then((answer) => {
        if (!answer.ok) {
          throw new Error(answer.status);
        }
        return answer.blob();
      })
      .then((picture) => {
        const made = document.createElement("a");
        made.href = URL.createObjectURL(picture);
        made.download = button.getAttribute("data-wir-file");
        made.click();
        window.setTimeout(() => {
          URL.revokeObjectURL(made.href);
        }, 60000);
        announce("done");
      })
      .catch(() => {
        announce("failed");
      })
      .finally(() => {
        button.removeAttribute("aria-busy");
      });
  });
})();
