/* Streamlit's own words in the language of the page: on a German page the German of the dictionary before this script
   (pages/texts/words_of_streamlit.py) stands in the place of the English, and after a change of the language the English
   again. Blocks of ours (class stHtml) speak the language of the page already. Nodes stay those that Streamlit knows. */
(function () {
  "use strict";
  const ATTRIBUTES = ["aria-label", "title", "placeholder", "alt", "aria-roledescription", "aria-valuetext"];
  const OURS = ".stHtml, script, style, textarea, .wir-skip, #first-sight";
  const DICTIONARY = window.WIR_WORDS_OF_STREAMLIT;
  const SIZE = { en: "\\d+(?:\\.\\d+)?[KMG]?B", de: "\\d+(?:,\\d+)? [KMG]?B" };
  const COUNT = "[\\d.,]+";

  /* To the language from the other one: whole texts, and patterns with what their places hold. */
  function table(language) {
    const to = language === "de" ? 1 : 0;
    const whole = new Map();
    const patterns = [];
    Object.entries(DICTIONARY).forEach(([key, pair]) => {
      // The logo is the name of the atlas, which is the same in every language.
      const [from, into] = key.endsWith("logo") ? pair : [pair[1 - to], pair[to]];
      if (!from.includes("{")) {
        whole.set(from, into);
        return;
      }
      const names = [];
      const source = from.replace(/[.*+?^$()|[\]\\]/g, "\\$&").replace(/\{(\w+)\}/g, (_, name) => {
        names.push(name);
        const what = { size: SIZE[language === "de" ? "en" : "de"], count: COUNT, other: COUNT }[name];
        return `(${what || ".+"})`;
      });
      patterns.push({ source: new RegExp(`^${source}$`, "s"), names, into });
    });
    return { whole, patterns };
  }

  const TABLES = { de: table("de"), en: table("en") };

  function filled(value, name, language) {
    if (name === "size") {
      return language === "de"
        ? value
            .replace(/\.0+(?=\D)/, "")
            .replace(".", ",")
            .replace(/[KMG]?B/, " $&")
        : value.replace(",", ".").replace(" ", "");
    }
    return value;
  }

  function said(text, language) {
    const { whole, patterns } = TABLES[language];
    const trimmed = text.trim();
    if (!trimmed) {
      return text;
    }
    if (whole.has(trimmed)) {
      return text.replace(trimmed, () => whole.get(trimmed));
    }
    for (const { source, names, into } of patterns) {
      const found = source.exec(trimmed);
      if (found) {
        return into.replace(/\{(\w+)\}/g, (_, name) =>
          filled(found[names.indexOf(name) + 1], name, language),
        );
      }
    }
    return text;
  }

  const written = new WeakMap();

  /* Of an error that the dictionary does not have, its English says nothing to the reader. */
  function unknown(node, language) {
    const failed =
      language === "de" && node.parentElement.closest("[data-testid=stFileUploader] [role=alert]");
    return failed && node.data.trim() && written.get(node) !== node.data;
  }

  function speakText(node, language) {
    const text = said(node.data, language);
    const shown = text === node.data && unknown(node, language) ? DICTIONARY.upload_failed[1] : text;
    if (shown !== node.data) {
      node.data = shown;
      written.set(node, shown);
    }
  }

  function speakAttributes(element, language) {
    ATTRIBUTES.forEach((name) => {
      const before = element.getAttribute(name);
      const after = before && said(before, language);
      if (after !== before) {
        element.setAttribute(name, after);
      }
    });
  }

  function isOurs(node) {
    const element = node.nodeType === Node.TEXT_NODE ? node.parentElement : node;
    return !element || element.closest(OURS);
  }

  function speak(root, language) {
    if (isOurs(root)) {
      return;
    }
    const walker = document.createTreeWalker(root, NodeFilter.SHOW_ELEMENT | NodeFilter.SHOW_TEXT, (node) =>
      node.nodeType === Node.ELEMENT_NODE && node.matches(OURS)
        ? NodeFilter.FILTER_REJECT
        : NodeFilter.FILTER_ACCEPT,
    );
    for (let node = root; node; node = walker.nextNode()) {
      if (node.nodeType === Node.TEXT_NODE) {
        speakText(node, language);
      } else {
        speakAttributes(node, language);
      }
    }
  }

  const page = document.documentElement;
  let spoken = page.lang;
  new MutationObserver((changes) => {
    if (page.lang !== spoken) {
      spoken = page.lang;
      speak(document.body, spoken);
      return;
    }
    changes.forEach((change) => {
      if (change.type === "characterData") {
        speak(change.target, spoken);
      } else if (change.type === "attributes" && !isOurs(change.target)) {
        speakAttributes(change.target, spoken);
      } else {
        change.addedNodes.forEach((node) => {
          if ([Node.TEXT_NODE, Node.ELEMENT_NODE].includes(node.nodeType)) {
            speak(node, spoken);
          }
        });
      }
    });
  }).observe(page, {
    attributeFilter: [...ATTRIBUTES, "lang"],
    attributes: true,
    characterData: true,
    childList: true,
    subtree: true,
  });
})();
