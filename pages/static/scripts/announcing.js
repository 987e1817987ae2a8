/* The one place of the page that a screen reader reads aloud by itself. It lies outside what Streamlit writes, so it
   outlives every run: a region that is written anew says nothing, or all of it again. Said is
     what is new of the view: every page (pages/frame/said.html) states its facts (data-fact), in one piece
     at the end of a run, and those that are others than before are said; nothing on another page, where the heading has
     the focus (arrival.js), and nothing in another language;
     what stands in sight as the answer to a press (class wir-says);
     that a file is on its way, and that it has come: the buttons for files know that, the server does not.
   Errors and warnings are not said here: they are alerts, which screen readers read by themselves. */
(function () {
  "use strict";
  /* What comes within this time belongs to one action and is said in one go. */
  const TOGETHER_MS = 120;
  /* A region that is emptied and filled at once is not read where the words are the same as before. */
  const EMPTY_MS = 60;
  const region = document.createElement("div");
  region.className = "wir-hidden wir-aloud";
  region.setAttribute("role", "status");
  region.setAttribute("aria-live", "polite");
  region.setAttribute("aria-atomic", "true");
  let waiting = [];
  let timer = 0;
  let known = null;

  function sentence(text) {
    return /[.!?…]$/.test(text) ? text : `${text}.`;
  }

  function speak() {
    const text = waiting.map(sentence).join(" ");
    waiting = [];
    region.textContent = "";
    timer = window.setTimeout(() => {
      region.textContent = text;
      timer = 0;
      if (waiting.length) {
        timer = window.setTimeout(speak, TOGETHER_MS);
      }
    }, EMPTY_MS);
  }

  function say(text) {
    const words = text.replace(/\s+/g, " ").trim();
    if (!words || waiting.includes(words)) {
      return;
    }
    waiting.push(words);
    if (!timer) {
      timer = window.setTimeout(speak, TOGETHER_MS);
    }
  }

  function stating() {
    return document.querySelector("#root .wir-said");
  }

  function stated(shown) {
    const facts = Array.from(shown.querySelectorAll("[data-fact]"), (each) => each.dataset);
    return new Map(facts.map((each) => [each.fact, each]));
  }

  function isNew(fact, before) {
    const was = before.get(fact.fact);
    return Boolean(fact.text) && (!was || was.text !== fact.text || was.number !== fact.number);
  }

  function follow() {
    const shown = stating();
    if (!shown || (known && known.shown === shown)) {
      return;
    }
    const before = known;
    known = {
      shown,
      page: shown.dataset.page,
      path: location.pathname,
      language: shown.dataset.language,
      facts: stated(shown),
    };
    if (!before || before.page !== known.page || before.language !== known.language) {
      return;
    }
    known.facts.forEach((fact) => {
      const whole = known.facts.get(fact.within);
      if (isNew(fact, before.facts) && !(whole && isNew(whole, before.facts))) {
        say(fact.text);
      }
    });
  }

  /* On a page that has just come, what stands there is no answer. */
  function hear(change) {
    const node = change.type === "characterData" ? change.target.parentElement : change.target;
    const place = node && node.closest("#root .wir-says");
    if (place) {
      say(place.textContent);
    } else if (known && known.path === location.pathname) {
      change.addedNodes.forEach((added) => {
        if (added instanceof Element && added.closest("#root")) {
          const inside = added.matches(".wir-says") ? [added] : added.querySelectorAll(".wir-says");
          inside.forEach((each) => say(each.textContent));
        }
      });
    }
  }

  function wordsOf(button) {
    return (button.getAttribute("aria-label") || button.innerText).trim();
  }

  function tellOfFile(button) {
    const shown = document.querySelector("#root .wir-foot");
    const place = button.closest("[data-testid=stDownloadButton]");
    if (!shown || button.disabled) {
      return;
    }
    const name = wordsOf(place.querySelector("[data-testid=stMarkdownContainer]") || button);
    const tell = (which) => say(shown.dataset[`download${which}`].replace("%name", () => name));
    tell("Begun");
    let busy = false;
    const observer = new MutationObserver(() => {
      const now = place.querySelector("button");
      if (!place.isConnected || !now) {
        observer.disconnect();
      } else if (now.disabled) {
        busy = true;
      } else if (busy) {
        observer.disconnect();
        if (!place.querySelector("[data-testid=stDownloadButtonError]")) {
          tell("Done");
        } else {
          tell("Failed");
        }
      }
    });
    observer.observe(place, { attributes: true, childList: true, subtree: true });
  }

  document.addEventListener(
    "click",
    (event) => {
      const button =
        event.target instanceof Element && event.target.closest("[data-testid=stDownloadButton] button");
      if (button) {
        tellOfFile(button);
      }
    },
    true,
  );

  document.body.append(region);
  new MutationObserver((changes) => {
    follow();
    changes.forEach(hear);
  }).observe(document.getElementById("root"), { characterData: true, childList: true, subtree: true });
})();
