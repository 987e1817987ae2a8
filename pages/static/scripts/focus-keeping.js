/* The focus is never lost. Streamlit and our own blocks write elements anew, take them away, and disable buttons while a
   file is made; what had the focus is gone then, and the tab key would begin at the top of the page. The focus goes
     to the same element in the block that was written anew, or to the one in its place;
     else to what has come in its stead (data-wir-arrives, with the key of a block where it comes for that alone), or had it before (the button whose answer has gone);
     else to the heading of the page.
   It is not taken from anybody: only where the element itself went does the focus move, and only until the reader does
   something. On another page `arrival.js` says where it goes, in a dialogue the dialogue, from a sidebar that closes
   `skip-links.js`. */
(function () {
  "use strict";
  const FOCUSABLE = "a[href], button, input, select, textarea, summary, [tabindex]:not([tabindex='-1'])";
  /* They throw something away or settle it: whoever presses the key once more must not meet one of them where a button of
     another kind was. */
  const SETTLING = [
    ".st-key-w_slides_clear, [class*='st-key-w_slide_remove_'], .st-key-w_events_forget",
    ".st-key-w_events_no_place",
    ".st-key-w_events_undo",
    "[class*='st-key-w_own_again_'], .st-key-w_own_discard",
    "[class*='st-key-w_own_outside_']",
  ];
  const REMEMBERED = 6;
  const LATER_MS = 60;
  /* What had the focus, the latest first, each with its place; elements themselves do not outlive a run. */
  let seen = [];
  let path = location.pathname;
  let hasLeft = false;

  function isThere(element) {
    return (
      element.isConnected &&
      !element.disabled &&
      element.getClientRects().length > 0 &&
      getComputedStyle(element).visibility !== "hidden"
    );
  }

  function nameOf(element) {
    return (element.getAttribute("aria-label") || element.innerText || element.value || "").trim();
  }

  /* A block of the page: a container that Streamlit knows by a key, or the outermost element of a block of our own. */
  function keyOf(element) {
    const key = Array.prototype.find.call(element.classList, (each) => each.startsWith("st-key-"));
    if (key) {
      return `.${CSS.escape(key)}`;
    }
    const own = element.parentElement && element.parentElement.matches(".stHtml, .stHtml > *");
    return own && element.classList.length ? `.stHtml .${CSS.escape(element.classList[0])}` : "";
  }

  function blocksOf(key) {
    return Array.from(document.querySelectorAll(`#root ${key}`));
  }

  function inside(block) {
    /* Not the arrow of a list, which the tab key passes by. */
    return block
      ? Array.from(block.querySelectorAll(FOCUSABLE)).filter(
          (each) => isThere(each) && !each.matches("[aria-haspopup=listbox]"),
        )
      : [];
  }

  function remember(element) {
    const blocks = [];
    for (let each = element.parentElement; each; each = each.parentElement) {
      const key = keyOf(each);
      if (key && key !== ".st-key-page") {
        const every = inside(each);
        /* The last one is counted from the end: what stands before it may have become more. */
        const at = every[every.length - 1] === element ? Infinity : every.indexOf(element);
        blocks.push({ key, nth: blocksOf(key).indexOf(each), at });
      }
    }
    const place = { element, blocks, name: nameOf(element), tag: element.tagName };
    /* What a field has opened comes and goes, and something else stands in its place. */
    place.passing = Boolean(element.closest(".wir-detail"));
    place.settles = settles(element);
    place.inSidebar = Boolean(element.closest("#stSidebar"));
    seen = [place, ...seen.filter((each) => each.element !== element)].slice(0, REMEMBERED);
  }

  function sameIn(place) {
    if (isThere(place.element)) {
      return place.element;
    }
    for (const { key, nth } of place.blocks) {
      const every = blocksOf(key);
      const same = [every[nth], ...every]
        .flatMap(inside)
        .find((each) => each.tagName === place.tag && nameOf(each) === place.name);
      if (same) {
        return same;
      }
    }
    return null;
  }

  function inPlaceOf(place) {
    if (place.passing) {
      return null;
    }
    for (const { key, nth, at } of place.blocks) {
      const there = inside(blocksOf(key)[nth]).filter((each) => ["", place.settles].includes(settles(each)));
      if (there.length) {
        return there[Math.max(0, Math.min(at, there.length - 1))];
      }
    }
    return null;
  }

  function isFree() {
    return !document.activeElement || document.activeElement === document.body;
  }

  /* Its press goes on: a button for a file is disabled until the file has come. */
  function isBusy(element) {
    return element.isConnected && Boolean(element.closest("[data-testid=stDownloadButton]"));
  }

  function give(element) {
    if (!element.matches(FOCUSABLE)) {
      element.setAttribute("tabindex", "-1");
    }
    element.focus({ preventScroll: true });
    element.scrollIntoView({ block: "nearest" });
  }

  function hasClosedWithSidebar(place) {
    return place.inSidebar && Boolean(document.querySelector("#stSidebar[data-collapsed=true]"));
  }

  /* Which kind of button that settles something it is; empty for everything else. */
  function settles(element) {
    return SETTLING.find((kind) => element.closest(kind)) || "";
  }

  function isInSight(element) {
    const box = element && element.getBoundingClientRect();
    return Boolean(box) && box.bottom > 0 && box.top < window.innerHeight;
  }

  /* What has come in its stead: the element that names its block, else the first that names none. */
  function arrivedFor(place) {
    const keys = ["", ...place.blocks.map(({ key }) => key.replace(".st-key-", ""))];
    return keys
      .map((key) => document.querySelector(`#root [data-wir-arrives="${key}"]`))
      .reduce((general, own) => own || general);
  }

  function settle(place) {
    const found =
      inPlaceOf(place) ||
      arrivedFor(place) ||
      seen
        .slice(1)
        .map(sameIn)
        .find((each) => each && !settles(each) && isInSight(each)) ||
      document.querySelector("#root h1");
    if (found) {
      give(found);
    }
  }

  function look() {
    if (path !== location.pathname) {
      path = location.pathname;
      seen = [];
    }
    const [place] = seen;
    if (!place || hasLeft) {
      return;
    }
    if (isThere(place.element)) {
      if (isFree() && place.gone) {
        give(place.element);
      }
      return;
    }
    place.gone = true;
    if (document.activeElement === place.element) {
      /* The browser takes the focus from a disabled button only when it draws the page. */
      window.setTimeout(look, LATER_MS);
    }
    if (isFree() && !isBusy(place.element) && !hasClosedWithSidebar(place)) {
      replace(place);
    }
  }

  function replace(place) {
    const same = sameIn(place);
    if (same) {
      give(same);
      /* Until the run ends old elements may stand in a block that is not theirs: the block that counts is the first. */
      seen[0].blocks = place.blocks;
    } else if (document.querySelector("#root [data-test-script-state=notRunning]")) {
      settle(place);
    }
  }

  document.addEventListener("focusin", (event) => {
    hasLeft = false;
    if (event.target.closest("#root") && event.target.tagName !== "IFRAME") {
      remember(event.target);
    }
  });
  /* Whoever clicks where nothing takes the focus gives it up. */
  document.addEventListener(
    "pointerdown",
    (event) => {
      const at = event.target instanceof Element && event.target.closest(FOCUSABLE);
      hasLeft = !at;
    },
    true,
  );
  new MutationObserver(look).observe(document.documentElement, {
    attributeFilter: ["data-test-script-state", "disabled", "hidden"],
    attributes: true,
    childList: true,
    subtree: true,
  });
})();
