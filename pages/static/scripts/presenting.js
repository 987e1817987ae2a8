/* Shows the slides of the page (pages/features/slides/slide.html) one by one, over everything else. All of them are in the page
   already, so a step needs no server: it works with the network cut. The stage is a copy outside Streamlit's own part
   of the document, which is written anew when the connection comes and goes. No library, no request. */
(function () {
  "use strict";
  const SWIPE_PX = 50;
  const JUMP_MS = 4000;
  let stage = null;
  let slides = [];
  let at = 0;
  let opener = null;
  let typed = "";
  let typedAt = 0;
  let wantsFull = false;
  let isFull = false;

  function stagePart(name) {
    return stage.querySelector(name);
  }

  /* Not from an attribute: Streamlit drops those whose text looks like a tag. */
  function titleOf(slide) {
    return slide.querySelector("h2").textContent;
  }

  function withNumbers(words, number) {
    const values = { n: number, count: slides.length, title: titleOf(slides[number - 1]) };
    return words.replace(/%(n|count|title)\b/g, (_, name) => values[name]);
  }

  function writeCount(text) {
    stagePart(".wir-stage-count").textContent = text;
  }

  function showSlide(to) {
    at = Math.max(0, Math.min(slides.length - 1, to));
    slides.forEach((slide, place) => {
      slide.classList.toggle("wir-now", place === at);
    });
    slides[at].firstElementChild.scrollTop = 0;
    writeCount(withNumbers(stage.getAttribute("data-wir-counter"), at + 1));
    stagePart("[data-wir-go=back]").setAttribute("aria-disabled", String(at === 0));
    stagePart("[data-wir-go=next]").setAttribute("aria-disabled", String(at === slides.length - 1));
    stagePart("[role=status]").textContent = withNumbers(stage.getAttribute("data-wir-said"), at + 1);
    /* stage-map.js makes its picture live. */
    stage.dispatchEvent(new CustomEvent("wir-slide", { bubbles: true }));
  }

  /* On a phone, a table with many columns is scrolled in its own box. */
  function offerScrolling() {
    if (!stage) {
      return;
    }
    stage.querySelectorAll(".wir-slide-tabled").forEach((box) => {
      if (box.scrollWidth > box.clientWidth) {
        box.tabIndex = 0;
        box.setAttribute("role", "group");
        box.setAttribute("aria-label", box.querySelector("table").getAttribute("aria-label"));
      } else {
        ["tabindex", "role", "aria-label"].forEach((name) => {
          box.removeAttribute(name);
        });
      }
    });
  }

  function isScrolled(target) {
    return target instanceof Element && target.closest(".wir-slide-tabled[tabindex]");
  }

  function toggleFullScreen() {
    wantsFull = !wantsFull;
    /* Refused in some frames and by some policies: the slides fill the window all the same. */
    const asked = wantsFull
      ? document.documentElement.requestFullscreen && document.documentElement.requestFullscreen()
      : document.exitFullscreen && document.exitFullscreen();
    if (asked) {
      asked.catch(() => {
        wantsFull = Boolean(document.fullscreenElement);
      });
    }
  }

  /* The browser keeps Escape for itself while it is full screen; leaving that way leaves the slides as well. It tells of a
     change a frame or more after it was asked for, when another may have been asked for already: an event alone does not
     say who wanted what. */
  function onFullScreenChange() {
    if (document.fullscreenElement) {
      isFull = true;
      if (stage && !wantsFull) {
        document.exitFullscreen().catch(() => {});
      }
      return;
    }
    const byBrowser = isFull && wantsFull;
    isFull = false;
    if (byBrowser) {
      wantsFull = false;
      closeStage();
    }
  }

  function closeStage() {
    if (!stage) {
      return;
    }
    wantsFull = false;
    if (document.fullscreenElement) {
      document.exitFullscreen();
    }
    stage.remove();
    stage = null;
    document.documentElement.classList.remove("wir-presenting");
    setOthersInert(false);
    if (opener && opener.isConnected) {
      opener.focus();
    }
  }

  function setOthersInert(hidden) {
    Array.prototype.forEach.call(document.body.children, (each) => {
      if (each !== stage && each.tagName !== "SCRIPT") {
        each.inert = hidden;
      }
    });
  }

  function openStage(number, button) {
    const found = document.querySelectorAll(".st-key-slides .wir-slide");
    const model = document.querySelector(".wir-stage");
    if (!found.length || !model || stage) {
      return;
    }
    opener = button;
    stage = model.cloneNode(true);
    stage.hidden = false;
    stage.tabIndex = -1;
    slides = Array.prototype.map.call(found, (each) => each.cloneNode(true));
    slides.forEach((each) => {
      each.setAttribute("aria-label", titleOf(each));
      stagePart(".wir-stage-slides").appendChild(each);
    });
    document.body.appendChild(stage);
    document.documentElement.classList.add("wir-presenting");
    setOthersInert(true);
    /* Decoded before it is called, so that no step shows a slide without its map. */
    stage.querySelectorAll("img").forEach((each) => {
      each.decode().catch(() => {});
    });
    typed = "";
    showSlide(number - 1);
    offerScrolling();
    stage.focus();
  }

  function typeDigit(key) {
    const now = Date.now();
    typed = (now - typedAt > JUMP_MS ? "" : typed) + key;
    typed = typed.slice(-2);
    typedAt = now;
    writeCount(stage.getAttribute("data-wir-jump").replace("%n", typed));
  }

  function showTyped() {
    if (typed) {
      showSlide(Number(typed) - 1);
    }
    typed = "";
  }

  const STEPS = {
    ArrowRight: 1,
    ArrowDown: 1,
    PageDown: 1,
    " ": 1,
    ArrowLeft: -1,
    ArrowUp: -1,
    PageUp: -1,
    Backspace: -1,
  };

  const KEYS = {
    Home: toFirst,
    End: toLast,
    Enter: showTyped,
    f: toggleFullScreen,
    F: toggleFullScreen,
    Escape: closeStage,
  };

  function toFirst() {
    showSlide(0);
  }

  function toLast() {
    showSlide(slides.length - 1);
  }

  /* What a key does here, or undefined where it belongs to the browser. */
  function actionOf(key) {
    if (key in STEPS) {
      return function () {
        typed = "";
        showSlide(at + STEPS[key]);
      };
    }
    return /^[0-9]$/.test(key) ? typeDigit.bind(null, key) : KEYS[key];
  }

  /* Keys that walk, press or scroll what has the focus. */
  function isOfBrowser(key, target) {
    const onButton =
      target instanceof Element && target.closest(".wir-stage button, .wir-stage [aria-pressed]");
    const presses = key === " " || key === "Enter";
    const scrolls = key === "ArrowLeft" || key === "ArrowRight";
    return key === "Tab" || (scrolls && isScrolled(target)) || (presses && onButton);
  }

  function onKey(event) {
    if (!stage || event.ctrlKey || event.altKey || event.metaKey) {
      return;
    }
    if (isOfBrowser(event.key, event.target)) {
      event.stopPropagation();
      return;
    }
    const action = actionOf(event.key);
    if (!action) {
      return;
    }
    action();
    /* Streamlit has shortcuts of its own. */
    event.preventDefault();
    event.stopPropagation();
  }

  function onClick(event) {
    const target = event.target instanceof Element ? event.target : null;
    const opens = target && target.closest("button[data-wir-present]");
    if (opens) {
      openStage(Number(opens.getAttribute("data-wir-present")), opens);
      return;
    }
    const button = stage && target && target.closest("button[data-wir-go]");
    if (!button || !stage.contains(button)) {
      return;
    }
    const what = button.getAttribute("data-wir-go");
    if (what === "back") {
      showSlide(at - 1);
    } else if (what === "next") {
      showSlide(at + 1);
    } else if (what === "full") {
      toggleFullScreen();
    } else {
      closeStage();
    }
  }

  let touch = null;
  function onTouchStart(event) {
    touch =
      stage && event.touches.length === 1 && !event.target.closest(".wir-zoomed") && !isScrolled(event.target)
        ? { x: event.touches[0].clientX, y: event.touches[0].clientY }
        : null;
  }
  function onTouchEnd(event) {
    if (!stage || !touch) {
      return;
    }
    const x = event.changedTouches[0].clientX - touch.x;
    const y = event.changedTouches[0].clientY - touch.y;
    if (Math.abs(x) > SWIPE_PX && Math.abs(x) > 2 * Math.abs(y)) {
      showSlide(at + (x < 0 ? 1 : -1));
    }
    touch = null;
  }

  window.addEventListener("keydown", onKey, true);
  document.addEventListener("click", onClick);
  document.addEventListener("touchstart", onTouchStart, { passive: true });
  document.addEventListener("touchend", onTouchEnd, { passive: true });
  document.addEventListener("fullscreenchange", onFullScreenChange);
  window.addEventListener("resize", offerScrolling);
  /* Back and Forward lead to another page of the app: the slides must not stay above it. */
  window.addEventListener("popstate", closeStage);
})();
