"""The words that tests expect on a page: German."""

from __future__ import annotations

from pages.texts.words import Words

say = Words("de")
