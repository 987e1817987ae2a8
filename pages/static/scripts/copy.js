/* Copies the text of a field when its button is pressed (pages/frame/share.html), or the text that a button holds itself
   (pages/frame/chart_bar.html). One listener for the whole document,
   because Streamlit writes the blocks anew with every run of the script. No library, no request. */
(function () {
  "use strict";

  function copiedBySelection(field) {
    field.focus();
    field.select();
    return document.execCommand("copy");
  }

  function fieldWith(text, place) {
    const field = document.createElement("textarea");
    field.value = text;
    place.append(field);
    return field;
  }

  function announce(button, text) {
    const status = button.closest(".wir-cite, .wir-tools").querySelector(".wir-says");
    status.textContent = "";
    /* Emptied first: the same words twice would not be read out the second time. */
    window.setTimeout(() => {
      status.textContent = text;
    }, 50);
  }

  document.addEventListener("click", (event) => {
    const button =
      event.target instanceof Element &&
      event.target.closest("button[data-wir-copy], button[data-wir-copy-text]");
    if (!button) {
      return;
    }
    const field = document.getElementById(button.getAttribute("data-wir-copy"));
    const text = field ? field.value : button.getAttribute("data-wir-copy-text");
    const done = button.getAttribute("data-wir-done");
    const failed = button.getAttribute("data-wir-failed");
    function fallBack() {
      const held = field || fieldWith(text, button.parentElement);
      announce(button, copiedBySelection(held) ? done : failed);
      if (!field) {
        held.remove();
      }
    }
    /* Without TLS a browser offers no clipboard. */
    if (!navigator.clipboard) {
      fallBack();
      return;
    }
    navigator.clipboard.writeText(text).then(() => {
      announce(button, done);
    }, fallBack);
  });
})();
