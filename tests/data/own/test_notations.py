"""Tables written in every notation that is read come back as their numbers or a question, never as another number."""

from __future__ import annotations

from collections.abc import Sequence

from hypothesis import example, given, settings
from hypothesis import strategies as some

from data.intake.refusal import Refused
from data.own.headings import is_bare_year
from data.own.numbers import LARGEST, decimal_of, read_number
from pages.features.own_figures.table_findings import count_lines
from tests.made_files import Row, csv, xls, xlsx
from tests.own_tables import Checked, checked, lost_cells
from tests.words import say

AREAS = {
    "06411": "darmstadt", "06412": "frankfurt-am-main", "06413": "offenbach-am-main", "06414": "wiesbaden",
    "06431": "bergstrasse", "06535": "vogelsbergkreis",
}  # fmt: skip
NOTATIONS = [
    (mark, group)
    for mark, groups in (
        (",", ("", ".", " ", "\u00a0", "\u2009", "\u202f", "'")),
        (".", ("", ",", " ", "\u00a0", "'")),
    )
    for group in groups
]
NUMBERS = some.lists(
    some.integers(min_value=0, max_value=9_999_999_999).map(lambda number: number / 1000)
    | some.integers(min_value=0, max_value=9_999_999).map(float),
    min_size=1,
    max_size=len(AREAS),
    # Nothing but years is not proposed as figures, unless the heading has a unit.
).filter(lambda numbers: not all(is_bare_year(f"{number:g}") for number in numbers))


def written(number: float, mark: str, group: str, decimals: int) -> str:
    """The number with at least so many decimals, its thousands apart."""
    whole, _, rest = f"{number:.{decimals}f}".partition(".")
    grouped = f"{int(whole):,}".replace(",", group)
    return f"{grouped}{mark}{rest}" if rest else grouped


def decimals_of(number: float) -> int:
    """How many are needed to write the number, which has three at most."""
    return len(f"{number:.3f}".rstrip("0").partition(".")[2])


def assert_own_numbers(found: Checked, numbers: Sequence[float]) -> None:
    """Each figure is that of its row, and each row has its figure or waits for an answer."""
    expected = dict(zip(AREAS.values(), numbers, strict=False))
    read = {area: value for area, _, _, value in found.values}
    assert all(value == expected[area] for area, value in read.items())
    assert {end.kind for end in found.outcome.rows.values()} <= {"taken", "asked"}
    assert len(read) + len({row for each in found.outcome.asked for row in each.rows}) >= len(numbers)


@given(NUMBERS, some.sampled_from(NOTATIONS), some.integers(min_value=0, max_value=5), some.booleans())
@settings(max_examples=25, deadline=None)
def test_numbers_as_text_come_back_or_are_asked_about(
    numbers: list[float], notation: tuple[str, str], fixed: int, suffixed: bool
) -> None:
    mark, group = notation
    cells = [written(number, mark, group, max(fixed, decimals_of(number))) for number in numbers]
    rows: list[Row] = [["AGS", "Höchstförderung 2019"]]
    rows += [[key, f"{cell} €" if suffixed else cell] for key, cell in zip(AREAS, cells, strict=False)]
    for content in (csv(rows), xlsx(rows)):
        assert_own_numbers(checked("tabelle", content), numbers)
        answered = checked("tabelle", content, plan={"answers": {"decimal": mark}})
        assert [value for *_, value in answered.values] == numbers


@given(NUMBERS, some.sampled_from([xlsx, xls]))
@settings(max_examples=10, deadline=None)
def test_numbers_as_such_come_back(numbers: list[float], make: type) -> None:
    rows = [
        ["AGS", "Höchstförderung 2019"],
        *([key, number] for key, number in zip(AREAS, numbers, strict=False)),
    ]
    assert [value for *_, value in checked("tabelle", make(rows)).values] == numbers


@given(
    NUMBERS,
    some.sampled_from(
        [("Tsd. EUR", 1_000), ("TEUR", 1_000), ("in 1 000 Euro", 1_000), ("Mio. €", 1_000_000)]
    ),
)
@example([1950.0, 2010.0], ("Tsd. EUR", 1_000))
@settings(max_examples=10, deadline=None)
def test_numbers_with_a_factor_are_asked_about(numbers: list[float], unit: tuple[str, int]) -> None:
    text, factor = unit
    rows: list[Row] = [["AGS", f"Höchstförderung 2019 {text}"]]
    rows += [[key, number] for key, number in zip(AREAS, numbers, strict=False)]
    assert checked("tabelle", xlsx(rows)).values == []
    times = checked("tabelle", xlsx(rows), plan={"answers": {f"unit:{factor}": "times"}})
    read = {area: value for area, _, _, value in times.values}
    for area, number in zip(AREAS.values(), numbers, strict=False):
        # What is more than a billion is refused, and said.
        assert read.get(area) == (round(number * factor, 6) if number * factor <= LARGEST else None)


@given(some.text(alphabet="0123456789.,'- \u00a0\u2009\n\t€%eE+rund", max_size=14))
@example("1.€000")
@settings(max_examples=400)
def test_any_text_is_one_number_in_one_reading_or_none(text: str) -> None:
    alone, comma, point = read_number(text), read_number(text, ","), read_number(text, ".")
    if alone.value is not None:
        assert {alone.value} == {found.value for found in (comma, point) if found.value is not None}
    if alone.code == "two_readings":
        assert comma.value != point.value
        assert decimal_of([text]) == "open"


KEYS = (
    lambda ags: ags,
    lambda ags: ags.lstrip("0"),
    lambda ags: f"{ags}000",
    lambda ags: f"{ags}0000000",
    lambda ags: f"{ags}0000000".lstrip("0"),
    lambda ags: f"{ags.lstrip('0')}.0",
    lambda ags: f"'{ags}",
    lambda ags: f'="{ags}"',
)  # fmt: skip


@given(
    some.lists(
        some.tuples(some.sampled_from(sorted(AREAS)), some.sampled_from(KEYS)),
        min_size=1,
        max_size=6,
        unique_by=lambda pair: pair[0],
    )
)
@settings(max_examples=25, deadline=None)
def test_keys_in_every_notation_mean_their_areas(pairs: list[tuple[str, object]]) -> None:
    rows: list[Row] = [["Schlüssel", "Lotsen 2019"]]
    rows += [[write(ags), number] for number, (ags, write) in enumerate(pairs)]  # type: ignore[operator]
    found = checked("tabelle.csv", csv(rows))
    assert [area for area, *_ in found.values] == [AREAS[ags] for ags, _ in pairs]


CELLS = some.sampled_from(
    (
        "", "06411", "6411.0", "Darmstadt", "Kassel", "LK Kassel", "Bergstraße", "Bensheim", "09162", "Bayern", "Hessen",
        "06", "Summe", "2019", "2019/20", "31.12.2018", "1.234", "1,5", "12\n150", "5", "n. v.", "-", "weiblich", "AGS",
        "Jahr", "Lotsen 2019", "Lotsen in Tsd.", "Geschlecht", "Gemeinde", "2", "3", "1", 7, 2.5, None, True, -1, 1e300,
    )
)  # fmt: skip


@given(some.lists(some.lists(CELLS, max_size=6), min_size=1, max_size=9))
@settings(max_examples=60, deadline=None)
def test_every_row_of_any_table_ends_once_and_every_cell_is_told_of(rows: list[list[object]]) -> None:
    try:
        found = checked("tabelle.xlsx", xlsx(rows), plan={"kennzahl": "integrationslotsen"})
    except Refused:
        return
    first = found.plan.first_row
    filled = {row for row, cells in enumerate(found.sheet.rows) if any(cell is not None for cell in cells)}
    assert set(found.outcome.rows) == {row for row in filled if row >= first}
    assert all((end.kind == "refused") == bool(end.reason) for end in found.outcome.rows.values())
    assert lost_cells(found) == []
    assert (
        str(len(found.outcome.rows) if len(found.outcome.rows) != 1 else "Eine")
        in count_lines(found.outcome, say)[1]
    )
