/* After a lost connection: another process may answer now, one that knows the link but not the session.
   Where none comes through at all, that is said as well (pages with a first sight say it there, `first-sight.js`).
   The page is asked for at once, so that the first choice afterwards is not taken for the link's; and what lay in the
   lost session alone (elements with `data-lost`, the sentence to be said) is said to be gone. */
(function () {
  "use strict";
  const STATE = "data-test-connection-state";
  const RUN = "data-test-script-state";
  /* So long after the document came there is a connection even on a busy server. */
  const NEVER_MS = 20000;
  let hadConnection = false;
  let without = null;
  let awaited = [];
  let began = false;

  function held() {
    return Array.prototype.map.call(document.querySelectorAll("[data-lost]"), (each) => each.dataset.lost);
  }

  function tell(sentences, label) {
    const box = document.createElement("div");
    box.className = "wir-lost";
    box.setAttribute("role", "alert");
    const text = document.createElement("div");
    sentences.forEach((sentence) => {
      const line = document.createElement("p");
      line.textContent = sentence;
      text.append(line);
    });
    const close = document.createElement("button");
    close.type = "button";
    close.textContent = label;
    close.addEventListener("click", () => {
      box.remove();
    });
    box.append(text, close);
    document.body.append(box);
    return box;
  }

  function tellOfNoConnection() {
    if (!hadConnection && !document.getElementById("first-sight")) {
      const { wirNoSocket, wirNoSocketEn, wirClose, wirCloseEn } = document.documentElement.dataset;
      const english = new URLSearchParams(window.location.search).get("sprache") === "en";
      without = english ? tell([wirNoSocketEn], wirCloseEn) : tell([wirNoSocket], wirClose);
    }
  }

  function onConnection(app) {
    const connected = app.getAttribute(STATE) === "CONNECTED";
    if (!connected) {
      if (hadConnection && !awaited.length) {
        awaited = Array.prototype.map.call(document.querySelectorAll("[data-lost]"), (each) => ({
          sentence: each.dataset.lost,
          close: each.dataset.close,
        }));
      }
      return;
    }
    if (hadConnection) {
      began = false;
      // Streamlit asks for the page when the browser's history moves, whatever its address.
      window.dispatchEvent(new PopStateEvent("popstate", { state: null }));
    }
    hadConnection = true;
    if (without) {
      without.remove();
    }
  }

  function onRun(app) {
    if (!awaited.length) {
      return;
    }
    if (app.getAttribute(RUN) === "running") {
      began = true;
    } else if (began && app.getAttribute(RUN) === "notRunning") {
      const still = held();
      const gone = awaited.filter((each) => !still.includes(each.sentence));
      if (gone.length) {
        tell([...new Set(gone.map((each) => each.sentence))], gone[0].close);
      }
      awaited = [];
    }
  }

  setTimeout(tellOfNoConnection, NEVER_MS);
  new MutationObserver((changes) => {
    changes.forEach((change) => {
      if (change.attributeName === STATE) {
        onConnection(change.target);
      } else {
        onRun(change.target);
      }
    });
  }).observe(document.documentElement, { subtree: true, attributes: true, attributeFilter: [STATE, RUN] });
})();
