"""`/recht`: Impressum, Datenschutz, Erklärung zur Barrierefreiheit and licences, from the section ``[traeger]``.

A page of its own without Streamlit: it must be reachable without a login and where no websocket gets through.
"""

from __future__ import annotations

import logging
import re
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cache
from importlib import metadata
from pathlib import Path

from jinja2 import Environment, FileSystemLoader, StrictUndefined, Template
from packaging.requirements import Requirement
from starlette.requests import Request
from starlette.responses import HTMLResponse

from data.version import RELEASED, made_with
from pages.settings.configuration import Body, Configuration, configuration
from pages.settings.page_paths import EASY_LANGUAGE
from pages.web import web_words

_LOG = logging.getLogger("wir_atlas")
_REQUIREMENTS = Path(__file__).resolve().parents[2] / "requirements.txt"
_UNSTATED = {
    "streamlit-folium": "MIT",
    "xstatic-leaflet": "BSD-2-Clause",
}
"""Licences that a package's metadata do not state; read in its source."""
_LOCAL = frozenset({"127.0.0.1", "localhost", "::1"})


@dataclass(frozen=True, slots=True)
class Package:
    """A package that the atlas runs with.

    Attributes:
        name: As on the package index, lower case.
        version: As installed.
        licence: In the package's own words; empty where it says none.
    """

    name: str
    version: str
    licence: str


def answer_legal(request: Request, home: str) -> HTMLResponse:
    """The page.

    Args:
        request: Of anybody.
        home: URL of the start page.
    """
    english = request.query_params.get("sprache") == "en"
    return HTMLResponse(legal_page(configuration(), home, english=english))


def legal_page(settings: Configuration, home: str, *, english: bool = False) -> str:
    """The whole document.

    Args:
        settings: Of this atlas; what is missing in ``[traeger]`` is marked on the page.
        home: URL of the start page.
        english: Whether headings and frame are in English; the legal texts are German, as the law wants them.
    """
    return template("legal.html").render(
        body=settings.body,
        gaps=legal_gaps(settings.body),
        mail=settings.body.mail or settings.error_mail,
        login=settings.access.way,
        embedders=settings.embedders,
        home=home,
        english=english,
        easy=EASY_LANGUAGE,
        title=web_words.TITLE,
        made_with=made_with(),
        released=f"{RELEASED:%d.%m.%Y}",
        packages=packages(),
    )


def legal_gaps(body: Body) -> list[str]:
    """Keys of ``[traeger]`` that an Impressum and a Datenschutzerklärung need and that are not filled in."""
    needed = {
        "name": body.name,
        "anschrift": body.address,
        "vertretung": body.representative,
        "mail": body.mail,
        "datenschutz": body.data_protection,
    }
    return [key for key, value in needed.items() if not value]


def warn_of_gaps(settings: Configuration, address: str) -> None:
    """Say in the log that the law asks for more, where the atlas listens beyond this machine.

    Args:
        settings: Of this atlas.
        address: ``server.address``; empty: every address of the machine.
    """
    gaps = legal_gaps(settings.body)
    if gaps and address not in _LOCAL:
        _LOG.warning(
            "reachable by others, but the Impressum is incomplete: [traeger] %s in wir-atlas.toml",
            ", ".join(gaps),
        )


@cache
def packages() -> tuple[Package, ...]:
    """All packages that are installed because of requirements.txt, by name."""
    found: dict[str, Package] = {}
    for line in _REQUIREMENTS.read_text(encoding="utf-8").splitlines():
        if pinned := re.match(r"([\w.-]+)==", line):
            _add(pinned[1], found)
    return tuple(found[name] for name in sorted(found))


def _add(name: str, found: dict[str, Package]) -> None:
    key = re.sub(r"[-_.]+", "-", name).lower()
    if key in found:
        return
    try:
        installed = metadata.distribution(name)
    except metadata.PackageNotFoundError:
        # Needed on another platform only; what is needed here would not have let the app start.
        return
    found[key] = Package(key, installed.version, _licence(key, installed))
    for needed in _needed(installed):
        _add(needed, found)


def _needed(installed: metadata.Distribution) -> Iterator[str]:
    for line in installed.requires or ():
        requirement = Requirement(line)
        if requirement.marker is None or requirement.marker.evaluate({"extra": ""}):
            yield requirement.name


def _licence(key: str, installed: metadata.Distribution) -> str:
    stated = installed.metadata.json
    classes = [each for each in stated.get("classifier", ()) if each.startswith("License :: OSI")]
    names = "; ".join(each.split(" :: ")[-1] for each in classes)
    own_words = str(stated.get("license", "")).partition("\n")[0]
    return _UNSTATED.get(key) or str(stated.get("license_expression", "")) or names or own_words


@cache
def template(name: str) -> Template:
    """A page of this folder."""
    folder = FileSystemLoader(Path(__file__).parent)
    return Environment(autoescape=True, undefined=StrictUndefined, loader=folder).get_template(name)
