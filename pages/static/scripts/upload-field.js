/* The fields for files speak the language of the page: Streamlit writes their button, their limit and their errors in
   English. The words stand in the data- attributes of an element of class wir-upload-words. */
(function () {
  "use strict";

  const FIELD = "[data-testid=stFileUploader]";
  const SIZE = /(\d+)\.(\d)([KMG]?B)$/;

  function said(words, text) {
    if (/must be .* or smaller/.test(text)) {
      return words.large;
    }
    if (/^\d+(\.\d+)?[KMG]?B per file/.test(text)) {
      return words.limit;
    }
    if (text.startsWith("Drag and drop")) {
      return words.drop;
    }
    const size = text.replace(SIZE, "$1,$2 $3");
    if (size !== text) {
      return size;
    }
    return { Upload: words.choose, "add icon": words.other, "Error:": words.error }[text] || "";
  }

  function speak(root, words) {
    const walker = document.createTreeWalker(root, NodeFilter.SHOW_TEXT);
    for (let node = walker.nextNode(); node; node = walker.nextNode()) {
      // Replaced in place, so that the node stays the one that Streamlit knows.
      const now = node.nodeValue.trim();
      // Of an error that is not known, its English says nothing to the reader.
      const unknown =
        node.parentElement.closest("[role=alert]") && now && !Object.values(words).includes(now);
      const text = said(words, now) || (unknown ? words.failed : "");
      if (text && text !== now) {
        node.nodeValue = text === words.error ? `${text} ` : text;
      }
    }
  }

  function label(element, words) {
    const name = element.getAttribute("aria-label");
    const removed = /^Remove (.*)$/.exec(name);
    const help = /^Help for (.*)$/.exec(name);
    const known = { "Add files": words.other, "file upload": words.choose }[name];
    const german = removed ? `${removed[1]} ${words.remove}` : help ? `${words.help}: ${help[1]}` : known;
    const size = name.replace(SIZE, "$1,$2 $3");
    if (german || size !== name) {
      element.setAttribute("aria-label", german || size);
    }
  }

  new MutationObserver(() => {
    const source = document.querySelector(".wir-upload-words");
    if (!source) {
      return;
    }
    document.querySelectorAll(FIELD).forEach((field) => {
      speak(field, source.dataset);
      field.querySelectorAll("[aria-label]").forEach((element) => label(element, source.dataset));
    });
    document
      .querySelectorAll("[data-testid=stTooltipErrorContent], [data-testid=stTooltipContent]")
      .forEach((tip) => {
        if (/must be .* or smaller/.test(tip.textContent)) {
          speak(tip, source.dataset);
        }
      });
  }).observe(document.documentElement, { childList: true, subtree: true, characterData: true });
})();
