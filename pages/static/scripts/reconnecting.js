/* After a lost connection: another process may answer now, one that knows the link but not the session.
   The page is asked for at once, so that the first choice afterwards is not taken for the link's; and what lay in the
   lost session alone (elements with `data-lost`, the sentence to be said) is said to be gone. */
(function () {
  "use strict";
  const STATE = "data-test-connection-state";
  const RUN = "data-test-script-state";
  let hadConnection = false;
  let awaited = [];
  let began = false;

  function held() {
    return Array.prototype.map.call(document.querySelectorAll("[data-lost]"), (each) => each.dataset.lost);
  }

  function tell(sentence, label) {
    const box = document.createElement("div");
    box.className = "wir-lost";
    box.setAttribute("role", "alert");
    const text = document.createElement("p");
    text.textContent = sentence;
    const close = document.createElement("button");
    close.type = "button";
    close.textContent = label;
    close.addEventListener("click", () => {
      box.remove();
    });
    box.append(text, close);
    document.body.append(box);
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
  }

  function onRun(app) {
    if (!awaited.length) {
      return;
    }
    if (app.getAttribute(RUN) === "running") {
      began = true;
    } else if (began && app.getAttribute(RUN) === "notRunning") {
      const still = held();
      awaited
        .filter((each) => !still.includes(each.sentence))
        .forEach((each) => {
          tell(each.sentence, each.close);
        });
      awaited = [];
    }
  }

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
