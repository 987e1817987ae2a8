"""What somebody means who types a place by hand: an area, a municipality, several of them, or none in Hessen."""

from __future__ import annotations

from dataclasses import dataclass

from data.model.records import Dataset
from data.places.names import names_of, spelled
from data.places.place_index import Place, search_places
from data.places.resolve import KeyResolver

_CITIES_ELSEWHERE = (
    "Aachen, Alzey, Andernach, Aschaffenburg, Augsburg, Bad Kreuznach, Bad Mergentheim, Bergisch Gladbach, Berlin, "
    "Bielefeld, Bingen, Bochum, Bonn, Bottrop, Brandenburg, Braunschweig, Bremen, Bremerhaven, Chemnitz, Cottbus, "
    "Dortmund, Dresden, Duisburg, Düsseldorf, Duderstadt, Eisenach, Erfurt, Erlangen, Essen, Flensburg, Freiburg, "
    "Gelsenkirchen, Gera, Göttingen, Gotha, Gütersloh, Hagen, Halle, Hamburg, Hamm, Hannover, Hann. Münden, "
    "Heidelberg, Heilbad Heiligenstadt, Heilbronn, Herne, Hildesheim, Höxter, Ingolstadt, Jena, Kaiserslautern, "
    "Karlsruhe, Kiel, Koblenz, Köln, Krefeld, Leipzig, Leverkusen, Ludwigshafen, Lübeck, Magdeburg, Mainz, Mannheim, "
    "Meiningen, Miltenberg, Mönchengladbach, Montabaur, Moers, Mülheim an der Ruhr, München, Neuss, Nürnberg, "
    "Oberhausen, Oldenburg, Osnabrück, Paderborn, Pforzheim, Potsdam, Recklinghausen, Regensburg, Remscheid, "
    "Reutlingen, Rostock, Saarbrücken, Salzgitter, Siegen, Solingen, Speyer, Stuttgart, Trier, Ulm, Warburg, Weinheim, "
    "Wiesloch, Wolfsburg, Worms, Wuppertal, Würzburg, Zwickau"
)
"""Large cities and near towns of other Länder, none of which a municipality of Hessen is called like.

Of any other name that the tables do not know, it cannot be said where it is: it may be a part of a municipality.
"""
ELSEWHERE = frozenset(spelled(name) for name in _CITIES_ELSEWHERE.split(", "))


@dataclass(frozen=True, slots=True)
class SearchAnswer:
    """What was found.

    Attributes:
        places: What is meant: one, or several to choose from; empty for none.
        elsewhere: It is known to lie outside of Hessen.
    """

    places: tuple[Place, ...] = ()
    elsewhere: bool = False


def answer(text: str, dataset: Dataset) -> SearchAnswer:
    """What the text means: the whole name before its beginning, and never one that is only alike."""
    asked, every = spelled(text), search_places(dataset)
    if not asked:
        return SearchAnswer()
    spellings = {area.id: names_of(area, dataset) for area in dataset.areas.values()}
    same = tuple(place for place in every if asked in _names(place, spellings))
    if same:
        # A municipality of today before a former one of the same name.
        return SearchAnswer(tuple(place for place in same if not place.former) or same)
    if asked in ELSEWHERE or KeyResolver(dataset).resolve(text).kind == "elsewhere":
        return SearchAnswer(elsewhere=True)
    begins = (place for place in every if any(name.startswith(asked) for name in _names(place, spellings)))
    return SearchAnswer(tuple(begins))


def _names(place: Place, spellings: dict[str, set[str]]) -> set[str]:
    own = spellings[place.area_id] if place.ags is None else set()
    return {spelled(place.label), *own}
