"""What a page says of its sources goes to a browser once, as a file; within the blocks of a page stand keys alone.

The same source stands behind many signs, and every change of a page sends its blocks anew: title, date, publisher and
address made half of them. `static/scripts/sources.js` writes them back where the keys stand.
"""

from __future__ import annotations

import gzip
import json
import re
from collections.abc import Callable, Mapping
from dataclasses import dataclass
from hashlib import sha256

from data.model.records import Dataset
from data.model.remembered import remembered
from pages.texts.words import Words, languages
from pages.view.source_list import source_entries

_SOURCE = re.compile(r'<(?:a|span) class="wir-source-title".*?(\[\w+\])</span>', re.DOTALL)
_KEY = re.compile(r'<span data-wir-source="(\w+-\w+)">([^<]*)</span>')
_IN_A_ROW = re.compile(rf"(?:<div><p>{_KEY.pattern}</p></div>){{2,}}")
"""Sources of a panel that nothing else is said of."""


@dataclass(frozen=True, slots=True)
class SourceFile:
    """Every source of an edition in one language.

    Attributes:
        texts: The HTML of each by its key.
        content: The same as JSON, compressed with gzip.
        etag: Changes with the content.
    """

    texts: Mapping[str, str]
    content: bytes
    etag: str


@dataclass(frozen=True, slots=True)
class SourceFiles:
    """The sources of an edition.

    Attributes:
        files: By language.
        keys: By the HTML of each source, in every language.
    """

    files: Mapping[str, SourceFile]
    keys: Mapping[str, str]


@remembered(1)
def source_files(dataset: Dataset, write: Callable[..., str]) -> SourceFiles:
    """The files; of a dataset that all sessions share, or figures of a viewer's own would get into them.

    Args:
        dataset: All tables.
        write: `pages.blocks.html_block.rendered`, which calls this in its turn.
    """
    files: dict[str, SourceFile] = {each: _file(dataset, Words(each), write) for each in languages()}
    return SourceFiles(files, {html: key for file in files.values() for key, html in file.texts.items()})


def _file(dataset: Dataset, say: Words, write: Callable[..., str]) -> SourceFile:
    texts = {}
    for entry in source_entries(dataset, dataset.sources, say):
        html = write("source", source=entry).strip()
        texts[f"{say.language}-{sha256(html.encode()).hexdigest()[:8]}"] = html
    content = json.dumps(texts, ensure_ascii=False, separators=(",", ":")).encode()
    # mtime 0: the same bytes on every replica.
    return SourceFile(texts, gzip.compress(content, mtime=0), f'"{sha256(content).hexdigest()[:16]}"')


def with_keys(html: str, sources: SourceFiles) -> str:
    """The block with a key for every source of the files; what is in none, as a viewer's own, stays written out."""

    def short(found: re.Match[str]) -> str:
        key = sources.keys.get(found[0])
        return f'<span data-wir-source="{key}">{found[1]}</span>' if key else found[0]

    def in_one(found: re.Match[str]) -> str:
        keys, numbers = zip(*_KEY.findall(found[0]), strict=True)
        return f'<div data-wir-sources="{" ".join(keys)}">{" ".join(numbers)}</div>'

    return _IN_A_ROW.sub(in_one, _SOURCE.sub(short, html))
