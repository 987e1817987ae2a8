"""From a key in somebody's table to an area; a key with several meanings is asked about, never guessed."""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterable
from dataclasses import dataclass, replace
from datetime import date
from typing import Literal

from data.model.formats import day
from data.model.records import Area, Dataset
from data.model.words import LANGUAGES, Words
from data.places.names import city_ags, is_city, names_of, spelled, without_addition
from data.places.place_index import Place, search_places

__all__ = ["KeyResolver", "Meaning", "Place", "Resolution", "resolve", "search_places"]

KeyKind = Literal[
    "ags", "ags_without_zero", "ags_of_other_day", "nuts3", "name", "municipality", "elsewhere", "unknown"
]
_DIGITS = re.compile(r"['’]?(\d{1,12})([.,]0+)?")
"""A key of digits, after the apostrophe by which a spreadsheet keeps its zero, or as a number with decimals."""
_BOTH = re.compile(
    r"['’]?(?P<key>0?\d{4}|\d{7,12})\s*[-–:,]?\s+(?P<name>\D.*)|(?P<name2>\D*[^\s\d(])\s*\((?P<key2>\d{4,12})\)"
)
"""Key and name in one cell: "06411 Darmstadt", "Darmstadt (06411)"."""
_MARK = re.compile(r"(?<=\S)(\s*\*{1,3}\)?|\s*[¹²³⁰⁴-⁹]+\)?|\s+(\d{1,2}|[a-z])\))$")
"""The sign of a footnote behind a name."""
_OFFICE = re.compile(
    r"(?:der\s+)?(?:(?P<city>Magistrat|Stadtverwaltung)|Kreisausschu(?:ss|ß)|Kreisverwaltung|Landratsamt)"
    r"\s+(?:(?:der|des|von)\s+)?(?P<name>\S.*)",
    re.IGNORECASE,
)
"""The office that a grant goes to: "Magistrat der Stadt Darmstadt", "Kreisausschuss des Wetteraukreises"."""
_EXTENT = re.compile(
    r"(?P<kreis>.*[^\s,(])[\s,(]+(?:(?P<without>ohne)|mit|inkl\.?|inklusive|einschl\.?|einschließlich)"
    r"\s+(?:der\s+)?(?P<city>[^()]+)\)?",
    re.IGNORECASE,
)
"""A Landkreis that says whether its city is meant: "Main-Kinzig-Kreis (mit Hanau)"."""
_LAENDER = frozenset(
    spelled(land)
    for land in (
        "Schleswig-Holstein", "Hamburg", "Niedersachsen", "Bremen", "Nordrhein-Westfalen", "NRW", "Rheinland-Pfalz",
        "Baden-Württemberg", "Bayern", "Saarland", "Berlin", "Brandenburg", "Mecklenburg-Vorpommern", "Sachsen",
        "Sachsen-Anhalt", "Thüringen",
    )
)  # fmt: skip
_LAND_CODES = frozenset(
    ("sh", "hh", "ni", "hb", "nw", "rp", "bw", "by", "sl", "be", "bb", "mv", "sn", "st", "th")
)


@dataclass(frozen=True, slots=True)
class Meaning:
    """One thing a key may mean: an area, or a Landkreis together with its city."""

    area_ids: tuple[str, ...]
    label: Words


@dataclass(frozen=True, slots=True)
class Resolution:
    """What a key may mean.

    Attributes:
        key: As given.
        kind: How the key was read; show ``ags_without_zero`` and ``ags_of_other_day`` to the user.
        meanings: None if unknown, one if unique, several if the user must choose.
        question: What to ask the user or why the key leads nowhere; none if unique.
        note: What the user should know about a unique key; often none.
        places: The municipalities it may mean; of a name that an area has too, the namesakes.
    """

    key: str
    kind: KeyKind
    meanings: tuple[Meaning, ...]
    question: Words | None = None
    note: Words | None = None
    places: tuple[Place, ...] = ()

    @property
    def within(self) -> tuple[str, ...]:
        """Every area that it may mean, or that a municipality it may mean lies in."""
        return self.area_ids or tuple(dict.fromkeys(place.area_id for place in self.places))

    @property
    def area_ids(self) -> tuple[str, ...]:
        """Every area any meaning speaks of: one = unique, several = ambiguous, none = unknown."""
        return tuple(dict.fromkeys(area_id for meaning in self.meanings for area_id in meaning.area_ids))


def resolve(key: str, dataset: Dataset, on: date | None = None) -> Resolution:
    """What a single key means; for many keys make one `KeyResolver`."""
    return KeyResolver(dataset).resolve(key, on)


def is_land(text: str) -> bool:
    """Whether the text names one of the 16 Länder."""
    return spelled(text) in _LAENDER | _LAND_CODES | {"hessen", "he"}


class KeyResolver:
    """Resolves keys of one dataset; its indexes are built once.

    Attributes:
        names: Every spelling of every area, by its id.
    """

    def __init__(self, dataset: Dataset) -> None:
        self._dataset = dataset
        self._by_name: dict[str, list[Area]] = defaultdict(list)
        self.names: dict[str, list[str]] = {}
        self._by_ags: dict[str, Area] = {}
        for area in dataset.areas.values():
            self.names[area.id] = sorted(names_of(area, dataset))
            for name in self.names[area.id]:
                self._by_name[name].append(area)
            self._by_ags |= dict.fromkeys(city_ags(area), area) | {s.ags: area for s in area.statuses}
        self._towns: dict[str, list[Place]] = defaultdict(list)
        for place in sorted(search_places(dataset), key=lambda place: place.former):
            words = ("Stadt", "Gemeinde", "Markt", "Kreisstadt")
            names = (place.label, without_addition(place.label))
            worded = (
                form for name in names for word in words for form in (f"{word} {name}", f"{name} {word}")
            )
            forms = (*names, *worded)
            for form in dict.fromkeys(spelled(form) for form in (place.ags or "", *forms)):
                if place.ags and form and not any(other.ags == place.ags for other in self._towns[form]):
                    self._towns[form].append(place)

    def resolve(self, key: str, on: date | None = None) -> Resolution:
        """The meanings of an AGS, a NUTS 3 code or a name.

        Args:
            key: As it stands in the table; case, umlauts, spaces and hyphens do not matter.
            on: Day (Gebietsstand) of the table; ``None`` if it is not known.
        """
        named = _MARK.sub("", key)
        if named != key:
            return replace(self.resolve(named, on), key=key)
        compact = re.sub(r"\s", "", key)
        digits = _DIGITS.fullmatch(compact)
        if digits:
            notes = [
                Words(
                    f"Der Schlüssel ist als Zahl geschrieben ({key}).",
                    f"The key is written as a number ({key}).",
                )
            ]
            return self._ags(key, digits[1], on, notes if digits[2] else [])
        if re.fullmatch(r"DE[1-68-9A-G]\w{0,2}", compact, re.IGNORECASE) or spelled(key) in _LAENDER:
            return Resolution(key, "elsewhere", (), _outside(key))
        both = _BOTH.fullmatch(key.strip())
        if both:
            return self._both(key, both["key"] or both["key2"], both["name"] or both["name2"], on)
        if re.fullmatch(r"DE7\d\w", compact, re.IGNORECASE):
            areas = [a for a in self._dataset.areas.values() if a.nuts3 == compact.upper()]
            return self._kreis_code(key, "nuts3", areas, on)
        return self._name(key, on)

    def _both(self, key: str, digits: str, name: str, on: date | None) -> Resolution:
        """What a cell means that has key and name: that of the key, unless the name speaks of another area."""
        by_key, by_name = self.resolve(digits, on), self.resolve(name, on)
        if by_key.kind != "elsewhere" and by_name.within and not set(by_key.within) & set(by_name.within):
            meanings = tuple(dict.fromkeys((*by_key.meanings, *by_name.meanings)))
            return (
                Resolution(
                    key,
                    "unknown",
                    (),
                    Words(
                        f"„{key}“: Schlüssel und Name passen nicht zusammen.",
                        f"“{key}”: key and name do not match.",
                    ),
                )
                if (len(meanings) < 2)
                else Resolution(key, "name", meanings, _question(key, meanings))
            )
        return replace(by_key, key=key)

    def _ags(self, key: str, digits: str, on: date | None, notes: list[Words]) -> Resolution:
        lost_zero = len(digits) in (4, 7, 11)
        whole = f"0{digits}" if lost_zero else digits
        # The Regionalschlüssel has four digits for the association of municipalities between Kreis and municipality;
        # in Hessen a municipality is its own.
        ags = whole[:5] + whole[-3:] if len(whole) in (9, 12) else whole
        # Nor is a year the key of a Kreis that lost its zero: but for Hamburg there is none like it.
        is_year = lost_zero and 1950 <= int(digits) <= 2100 and digits != "2000"
        if len(ags) in (2, 3, 5, 8) and 1 <= int(ags[:2]) <= 16 and not ags.startswith("06") and not is_year:
            return Resolution(key, "elsewhere", (), _outside(key))
        area = self._by_ags.get(ags) or self._by_ags.get(ags.removesuffix("000"))
        if area is None:
            return self._elsewhere(key, ags)
        kind: KeyKind = "ags_without_zero" if lost_zero else "ags"
        if lost_zero:
            notes.append(
                Words(
                    f"Im Schlüssel fehlt die führende Null; gelesen als {ags}.",
                    f"The leading zero is missing in the key; read as {ags}.",
                )
            )
        if not is_city(area):
            return self._kreis_code(key, kind, [area], on, joined(notes))
        status = next(s for s in area.statuses if ags in (s.ags, s.ags.ljust(8, "0")))
        if on and not status.holds_on(on):
            kind = "ags_of_other_day"
            notes = [
                Words(
                    f"Der Schlüssel {ags} galt für {area.label} nicht am {day(on, 'de')}.",
                    f"The key {ags} was not valid for {area.label} on {day(on, 'en')}.",
                )
            ]
        return Resolution(key, kind, (self._alone(area, on),), note=joined(notes))

    def _kreis_code(
        self, key: str, kind: KeyKind, areas: list[Area], on: date | None, note: Words | None = None
    ) -> Resolution:
        """A code of a whole Kreis: in official tables it means the Kreis with its city."""
        kreise = [area for area in areas if not area.surrounding]
        if not kreise:
            return Resolution(key, "unknown", (), _no_area(key))
        meanings = self._with_and_without(kreise[0], on)
        return Resolution(key, kind, meanings, _question(key, meanings), note)

    def _name(self, key: str, on: date | None) -> Resolution:
        if not spelled(key):
            return Resolution(key, "unknown", (), Words("Der Schlüssel ist leer.", "The key is empty."))
        areas = self._by_name.get(spelled(key), [])
        if not areas:
            return self._of_office(key, on) or self._of_extent(key, on) or self._elsewhere(key, spelled(key))
        if len(areas) == 1:
            note = self._name_note(key, areas[0], on)
            return Resolution(
                key, "name", (self._alone(areas[0], on),), note=note, places=self._namesakes(key)
            )
        cities = tuple(self._alone(area, on) for area in areas if is_city(area))
        kreise = tuple(m for area in areas if not is_city(area) for m in self._with_and_without(area, on))
        return Resolution(key, "name", cities + kreise, _question(key, cities + kreise))

    def _of_office(self, key: str, on: date | None) -> Resolution | None:
        """What the name of an office means: that of a Kreis never a city, and the other way round."""
        found = _OFFICE.fullmatch(key.strip())
        # An office of an office is none, and a cell may hold thousands of such words.
        if not found or _OFFICE.fullmatch(found["name"]):
            return None
        name = re.sub(r"kreises\b", "kreis", found["name"], flags=re.IGNORECASE)
        word = "Stadt" if found["city"] else "Landkreis"
        for named in (f"{word} {name}", name):
            meant = self.resolve(named, on)
            kinds = {is_city(self._dataset.areas[area_id]) for area_id in meant.area_ids[:1]}
            if meant.kind != "unknown" and kinds <= {bool(found["city"])}:
                return replace(meant, key=key)
        return None

    def _of_extent(self, key: str, on: date | None) -> Resolution | None:
        """What a Landkreis means that is said to be with or without the city in it; of another town, nothing."""
        found = _EXTENT.fullmatch(key.strip())
        if not found:
            return None
        kreise = [area for area in self._by_name.get(spelled(found["kreis"]), []) if not is_city(area)]
        city = self._special_city(kreise[0], None) if len(kreise) == 1 else None
        named = spelled(found["city"])
        if city is None or (named != "stadt" and named not in self.names[city.id]):
            return None
        alone, both = self._with_and_without(kreise[0], None)
        return Resolution(key, "name", (alone if found["without"] else both,))

    def _elsewhere(self, key: str, lookup: str) -> Resolution:
        towns = self._towns.get(lookup)
        if towns:
            german, english = (
                "; ".join(f"{town.label}, {town.hint.said(language)}" for town in towns)
                for language in LANGUAGES
            )
            question = Words(
                f"„{key}“ ist kein eigenes Gebiet, sondern: {german}.",
                f"“{key}” is no area of its own, but: {english}.",
            )
            return Resolution(key, "municipality", (), question, places=tuple(towns))
        return Resolution(key, "unknown", (), _no_area(key))

    def _alone(self, area: Area, on: date | None) -> Meaning:
        if is_city(area):
            return Meaning((area.id,), Words(area.long_name, area.long_name))
        german, english = (self._dataset.full_name(area.id, on or date.min, each) for each in LANGUAGES)
        return Meaning((area.id,), Words(german, english))

    def extents(self, area_id: str, on: date | None = None) -> tuple[Meaning, ...]:
        """What a Landkreis may mean: alone, and together with its Sonderstatusstadt where it has one on the day."""
        area = self._dataset.areas[area_id]
        return (self._alone(area, on),) if is_city(area) else self._with_and_without(area, on)

    def _with_and_without(self, kreis: Area, on: date | None) -> tuple[Meaning, ...]:
        alone, city = self._alone(kreis, on), self._special_city(kreis, on)
        if city is None:
            return (alone,)
        both = Words(
            f"{kreis.long_name} mit {city.long_name}", f"{kreis.long_name} including {city.long_name}"
        )
        return (alone, Meaning((kreis.id, city.id), both))

    def _special_city(self, kreis: Area, on: date | None) -> Area | None:
        """The Sonderstatusstadt that official figures of the Kreis include on the day, or ever."""
        for city in self._dataset.areas.values():
            if city.surrounding == kreis.id and any(
                s.type == "Sonderstatusstadt" and (on is None or s.holds_on(on)) for s in city.statuses
            ):
                return city
        return None

    def _namesakes(self, name: str) -> tuple[Place, ...]:
        return tuple(town for town in self._towns.get(spelled(name), ()) if not town.former)

    def _name_note(self, key: str, area: Area, on: date | None) -> Words | None:
        if is_city(area):
            return None
        city = self._special_city(area, on)
        notes = [
            Words(
                f"Gemeint ist der Landkreis, nicht die Stadt {town.label}.",
                f"The Landkreis (rural district) is meant, not the town {town.label}.",
            )
            for town in self._namesakes(key)
        ]
        if city and "ohne" not in key.casefold():
            notes.append(
                Words(
                    f"Gemeint ist der Landkreis ohne {city.long_name}; amtliche Kreiszahlen enthalten sie.",
                    f"The Landkreis (rural district) without {city.long_name} is meant; "
                    "official figures of the Kreis include it.",
                )
            )
        return joined(notes)


def joined(notes: Iterable[Words]) -> Words | None:
    """Several sentences as one text; none without any."""
    several = tuple(dict.fromkeys(notes))
    if not several:
        return None
    return Words(" ".join(note.de for note in several), " ".join(note.en for note in several))


def _outside(key: str) -> Words:
    return Words(f"„{key}“ liegt nicht in Hessen.", f"“{key}” is not in Hesse.")


def _no_area(key: str) -> Words:
    return Words(f"„{key}“ ist kein Gebiet in Hessen.", f"“{key}” is no area in Hesse.")


def _question(key: str, meanings: tuple[Meaning, ...]) -> Words | None:
    if len(meanings) < 2:
        return None
    with_city = any(len(meaning.area_ids) > 1 for meaning in meanings)
    german, english = (
        (", ".join(several[:-1]), several[-1])
        for several in ([meaning.label.said(language) for meaning in meanings] for language in LANGUAGES)
    )
    return Words(
        f"„{key}“ kann {german[0]} oder {german[1]} bedeuten{' (mit oder ohne Stadt?)' if with_city else ''}. "
        "Was ist gemeint?",
        f"“{key}” can mean {english[0]} or {english[1]}{' (with or without the city?)' if with_city else ''}. "
        "What is meant?",
    )
