/* On a phone the button of the bar (pages/frame/chart_bar.html) opens the system's own sheet for sharing the link, which
   can copy it too; elsewhere it copies the link itself (copy.js). */
(function () {
  "use strict";
  if (!navigator.share || !window.matchMedia("(pointer: coarse)").matches) {
    return;
  }
  document.documentElement.setAttribute("data-wir-shares", "");

  document.addEventListener("click", (event) => {
    const button = event.target instanceof Element && event.target.closest("button[data-wir-share]");
    if (!button) {
      return;
    }
    const heading = document.querySelector("#root h1");
    const title = heading ? heading.textContent : button.getAttribute("data-wir-title");
    navigator.share({ title, url: button.getAttribute("data-wir-share") }).catch((error) => {
      /* Whoever closes the sheet has changed their mind. */
      if (error.name !== "AbortError") {
        button.closest(".wir-tools").querySelector(".wir-says").textContent =
          button.getAttribute("data-wir-failed");
      }
    });
  });
})();
