"""What Streamlit's own frontend says, with the German for it: a browser script puts the one in the place of the other.

Streamlit has these words in English alone, and React Aria inside it in the language of the browser. The section
``streamlit`` of ``texts/en`` has them as Streamlit writes them, that of ``texts/de`` in German, under the same keys.
"""

from __future__ import annotations

import json

from pages.texts.words import catalogue

_SECTION = "streamlit."


def words_of_streamlit() -> dict[str, tuple[str, str]]:
    """English and German by key; ``{size}``, ``{count}`` and ``{name}`` stand for what Streamlit fills in."""
    german = catalogue("de")
    return {
        key.removeprefix(_SECTION): (english, german[key])
        for key, english in catalogue("en").items()
        if key.startswith(_SECTION)
    }


def dictionary_script() -> str:
    """The script that gives the browser these words, to stand before `words-of-streamlit.js`."""
    return f"window.WIR_WORDS_OF_STREAMLIT={json.dumps(words_of_streamlit(), ensure_ascii=False)};\n"
