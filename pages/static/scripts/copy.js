/* Copies the text of a field when its button is pressed (pages/frame/share.html). One listener for the whole document,
   because Streamlit writes the blocks anew with every run of the script. No library, no request. */
(function () {
  "use strict";

  function copiedBySelection(field) {
    field.focus();
    field.select();
    return document.execCommand("copy");
  }

  function announce(button, text) {
    const status = button.closest(".wir-cite").querySelector("[role=status]");
    status.textContent = "";
    /* Emptied first: the same words twice would not be read out the second time. */
    window.setTimeout(() => {
      status.textContent = text;
    }, 50);
  }

  document.addEventListener("click", (event) => {
    const button = event.target instanceof Element && event.target.closest("button[data-wir-copy]");
    if (!button) {
      return;
    }
    const field = document.getElementById(button.getAttribute("data-wir-copy"));
    const done = button.getAttribute("data-wir-done");
    const failed = button.getAttribute("data-wir-failed");
    function fallBack() {
      announce(button, copiedBySelection(field) ? done : failed);
    }
    /* Without TLS a browser offers no clipboard. */
    if (!navigator.clipboard) {
      fallBack();
      return;
    }
    navigator.clipboard.writeText(field.value).then(() => {
      announce(button, done);
    }, fallBack);
  });
})();
