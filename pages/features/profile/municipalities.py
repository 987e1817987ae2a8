"""The municipalities of an area: inhabitants, change in the present territory, and where they lie."""

from __future__ import annotations

from base64 import b64encode
from bisect import bisect_right
from dataclasses import dataclass

from markupsafe import Markup

from data.model.records import Dataset
from data.statistics.municipality_growth import Days, MunicipalityGrowth, compared_days, municipality_growth
from geo.boundaries.areas import licence_line, municipality_ids
from geo.boundaries.municipality_layer import layer_units, territory_day
from pages.blocks import html_block
from pages.blocks.source_mark import mark_of_words, written
from pages.drawing.municipality_picture import PictureArea, municipality_picture
from pages.features.comparison.difference_words import signed
from pages.texts.words import Words
from pages.view.figure_words import FigureWords

LIMITS = (-3.0, -1.0, 1.0, 5.0)
"""Per cent. From the tenths of all municipalities of 2013 to 2023: one in ten lost more than 2.7, half gained 3.1."""

# BrBG by Cynthia Brewer, https://colorbrewer2.org: told apart with any kind of colour vision.
COLOURS = ("#a6611a", "#dfc27d", "#f5f5f5", "#80cdc1", "#018571")
UNINHABITED = "#b9bec4"
CITY = "#d5d8dc"


def growth_class(percent: float) -> int:
    """Number of the class, 0 being the strongest loss; by the value as printed, with one decimal."""
    return bisect_right(LIMITS, round(percent, 1))


def class_names(say: Words) -> list[str]:
    """Words of the classes, the strongest loss first."""
    low, *middle, high = [say.number(limit, 0).replace("-", "−") for limit in LIMITS]
    between = zip([low, *middle], [*middle, high], strict=True)
    return [
        say("municipalities.class_below", limit=low),
        *(say("municipalities.class_between", low=a, high=b) for a, b in between),
        say("municipalities.class_above", limit=high),
    ]


@dataclass(frozen=True, slots=True)
class MunicipalityRow:
    """A municipality; `number` is written into the picture too."""

    number: int
    name: str
    note: str
    persons: str
    change: str
    colour: str
    step: str
    km2: str


def show_municipalities(words: FigureWords, area_id: str) -> None:
    """Write picture, legend and table of the municipalities; a city is one itself."""
    say, found = words.say, municipality_growth(words.dataset, area_id)
    days = compared_days(words.dataset)
    spans = {"first": days.first.year, "same": days.same_census.year, "last": days.latest.year}
    heads = ("number", "name", "persons", "change", "step", "km2")
    html_block.show(
        "profile_municipalities",
        title=say("municipalities.title"),
        lead=_lead(words.dataset, words.say, area_id, found),
        warning=say(
            "municipalities.warning",
            **spans,
            before=say.of_data(days.census_first),
            after=say.of_data(days.census_latest),
        ),
        image=picture(words.dataset, area_id, found) if len(found) > 1 else "",
        alt=say("municipalities.alt", count=len(found), **spans),
        licence=licence_line(),
        legend_title=say("municipalities.legend", **spans),
        classes=_legend(words.say, found),
        caption=say("municipalities.title"),
        heads={name: say(f"municipalities.head_{name}", **spans) for name in heads},
        rows=[municipality_row(words, number, each) for number, each in enumerate(found, 1)],
        sources_label=say("source.label"),
        marks=_marks(words.dataset, words.say, found, days),
    )


def municipality_row(words: FigureWords, number: int, growth: MunicipalityGrowth) -> MunicipalityRow:
    """The words of one municipality."""
    say, percent = words.say, growth.change_percent
    note = ""
    if growth.merged:
        note = say("municipalities.merged", names=words.listed(list(growth.merged)))
    if percent is None:
        change = say("municipalities.uninhabited")
    else:
        amounts = {
            "percent": say.number(abs(percent), 1),
            "persons": signed(growth.change, 0, words.say),
        }
        direction = "same" if growth.change == 0 else "more" if growth.change > 0 else "fewer"
        change = say(f"municipalities.{direction}", **amounts)
    return MunicipalityRow(
        number=number,
        name=growth.name,
        note=note,
        persons=say.number(growth.latest.persons, 0),
        change=change,
        colour=_colour(growth),
        step="" if percent is None else signed(growth.census_step, 0, words.say),
        km2=say.number(growth.latest.area_km2, 2),
    )


def picture(dataset: Dataset, area_id: str, found: tuple[MunicipalityGrowth, ...]) -> str:
    """The municipalities with their numbers, and a city that lies among them, as a data URI."""
    areas = [
        PictureArea(_units(dataset, each), _colour(each), str(number)) for number, each in enumerate(found, 1)
    ]
    for city in dataset.areas.values():
        if city.surrounding == area_id:
            inside = municipality_growth(dataset, city.id)
            areas += [PictureArea(_units(dataset, each), CITY, each.name) for each in inside]
    svg = municipality_picture(tuple(areas))
    return "data:image/svg+xml;base64," + b64encode(svg.encode()).decode()


def _units(dataset: Dataset, growth: MunicipalityGrowth) -> tuple[str, ...]:
    day = territory_day(growth.latest.day)
    return layer_units(growth.latest.ags, day, dataset.municipality_changes, municipality_ids())


def _colour(growth: MunicipalityGrowth) -> str:
    percent = growth.change_percent
    return UNINHABITED if percent is None else COLOURS[growth_class(percent)]


def _lead(dataset: Dataset, say: Words, area_id: str, found: tuple[MunicipalityGrowth, ...]) -> str:
    count = sum(each.latest.persons > 0 for each in found)
    if len(found) == 1:
        return say("municipalities.city", area=dataset.areas[area_id].long_name)
    if count == len(found):
        return say("municipalities.lead", count=count)
    return say("municipalities.lead_empty", municipalities=count, count=len(found) - count)


def _legend(say: Words, found: tuple[MunicipalityGrowth, ...]) -> list[tuple[str, str, int]]:
    """Colour, words and number of municipalities of every class, the strongest growth first."""
    classes = [growth_class(each.change_percent) for each in found if each.change_percent is not None]
    names = class_names(say)
    return [
        (COLOURS[number], names[number], classes.count(number)) for number in reversed(range(len(COLOURS)))
    ]


def _marks(
    dataset: Dataset, say: Words, found: tuple[MunicipalityGrowth, ...], days: Days
) -> list[tuple[str, Markup]]:
    """Day and sign of the source of each day compared."""
    area_id = found[0].latest.area_id
    marks = []
    for day in (days.first, days.same_census, days.latest):
        source_id = dataset.populations[(area_id, day.year)].source_id
        words = say.day(day)
        mark = mark_of_words(dataset, source_id, words, say)
        marks.append((words, written(mark)))
    return marks
