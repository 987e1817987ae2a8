/* Put inline into the document of the map's frame by map_guard.py, which fills in the texts and the patience. */
(function () {
  const texts = TEXTS;
  let shown = false;
  function showNotice() {
    if (shown || window.map) {
      return;
    }
    shown = true;
    let english = false;
    try {
      english = /[?&]sprache=en(&|$)/.test(window.parent.location.search);
    } catch {
      english = false;
    }
    const note = document.createElement("p");
    note.setAttribute("role", "alert");
    note.textContent = english ? texts.en : texts.de;
    note.style.cssText =
      "margin:0;padding:1rem;font:16px/1.5 system-ui,Arial,sans-serif;color:#1d2731;background:#fff4d6;border-left:5px solid #b35900";
    document.body.insertBefore(note, document.body.firstChild);
    [
      { type: "streamlit:componentReady", apiVersion: 1 },
      { type: "streamlit:setFrameHeight", height: note.offsetHeight || 160 },
    ].forEach((message) => {
      message.isStreamlitMessage = true;
      window.parent.postMessage(message, "*");
    });
  }
  // A script that cannot be loaded, and one that throws: a filter may answer with a page of its own in its place.
  window.addEventListener(
    "error",
    (event) => {
      if (event.error || event.target.tagName === "SCRIPT") {
        showNotice();
      }
    },
    true,
  );
  window.addEventListener("unhandledrejection", showNotice);
  setTimeout(showNotice, MILLISECONDS);
})();
