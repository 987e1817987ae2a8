"""What comes once a year, each one command: a population date, a programme year, a new key of an area.

Each changes a copy of the tables, says what is different, and takes the copy over, sealed, only if it passes every
check. New boundaries are made by `geo.build`, researched facts by `tables.py`.
"""

from __future__ import annotations

import shutil
from collections import Counter, defaultdict
from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from datetime import date, timedelta
from pathlib import Path
from tempfile import TemporaryDirectory

from openpyxl import load_workbook

from data.build.german_texts import Row, read_rows, write_rows
from data.loading import check
from data.loading.checksums import write_checksums
from data.model.errors import DataError

MUNICIPALITY, HESSEN = "60", "06"
"""Kind of row and Land in the official Gemeindeverzeichnis."""
TELLING_PERCENT = 3.0
"""A programme area that has grown or shrunk by more in a year is named: perhaps a municipality has moved."""

_KEY_COLUMNS, _NAME, _KM2, _PERSONS = {2: 2, 3: 1, 4: 2, 6: 3}, 7, 8, 9
"""Columns of the Gemeindeverzeichnis; those of the key (Land, Regierungsbezirk, Kreis, Gemeinde) with their digits."""


@dataclass(frozen=True, slots=True)
class Municipality:
    """A row of the Gemeindeverzeichnis.

    Attributes:
        ags: Eight digits.
        area_km2: As printed, with decimal point.
    """

    ags: str
    name: str
    area_km2: str
    persons: int


@dataclass(frozen=True, slots=True)
class NewKey:
    """A key of an area.

    Attributes:
        ags: Five digits, or the eight of a Sonderstatusstadt.
        first_day: From which it holds.
        source_id: Official source of it, in `source.csv`.
        kind: Type of the area from then on; empty: as before.
        nuts3: NUTS 3 code; empty: as before.
    """

    ags: str
    first_day: date
    source_id: str
    kind: str = ""
    nuts3: str = ""


def upkeep(folder: Path, change: Callable[[Path], Sequence[str]]) -> int:
    """Change the tables of a folder, if they are in order afterwards; prints what has changed.

    Returns:
        Exit code: 1 where nothing was changed because of a problem.
    """
    with TemporaryDirectory() as temporary:
        copy = Path(temporary) / "tables"
        shutil.copytree(folder, copy)
        try:
            lines = change(copy)
        except DataError as problem:
            print(problem)
            return 1
        print("\n".join(lines))
        if check.main([str(copy), "--unsealed"]):
            print("Nothing was changed.")
            return 1
        for file in copy.glob("*.csv"):
            shutil.copyfile(file, folder / file.name)
    write_checksums(folder)
    return 0


def add_population(folder: Path, file: Path, day: date, source_id: str, census: str) -> list[str]:
    """Add the inhabitants of a day from the official Gemeindeverzeichnis (Destatis, "AuszugGV", XLSX).

    Args:
        folder: Tables to change.
        file: The workbook.
        day: Last day of a year.
        source_id: Its row in `source.csv`.
        census: Census that the numbers are carried forward from, as the tables call it.

    Raises:
        DataError: The day is there already, the source is not, or the workbook is another one.
    """
    _want_source(folder, source_id)
    towns, areas = read_rows(folder / "municipality_population.csv"), read_rows(folder / "population.csv")
    if any(row["day"] == day.isoformat() for row in towns):
        raise DataError(
            "a day that is not there yet", file="municipality_population.csv", value=day.isoformat()
        )
    known = read_rows(folder / "area_status.csv")
    found = list(_municipalities(file))
    of_area = {each.ags: _area_of(each.ags, known, day) for each in found}
    common = {"day": day.isoformat(), "census_basis": census, "source_id": source_id}
    new_towns = [
        {
            "ags": each.ags,
            "name": each.name,
            "area_id": of_area[each.ags],
            "persons": str(each.persons),
            "area_km2": each.area_km2,
            **common,
        }
        for each in found
    ]
    new_areas = _sums(found, of_area, known, day, common)
    before = max(row["day"] for row in towns)
    lines = [
        *_what_moved([row for row in towns if row["day"] == before], new_towns, before, day),
        *_what_grew([row for row in areas if row["day"] == before], new_areas),
    ]
    write_rows(folder / "municipality_population.csv", _in_order([*towns, *new_towns], "ags"))
    write_rows(folder / "population.csv", _in_order([*areas, *new_areas], "area_id"))
    return lines


def add_programme_year(
    folder: Path, year: int, source_id: str, notes: tuple[str, str], like: int, rules: Sequence[str] = ()
) -> list[str]:
    """Add a year of the programme by a source that says its rules go on; other values are entered by hand.

    Args:
        folder: Tables to change.
        year: The new year.
        source_id: Source that says so.
        notes: What it says, in one sentence, German and English.
        like: Year whose rules go on.
        rules: Ids of those that do; all of that year unless said.

    Raises:
        DataError: No such source or rule, or the year is there already.
    """
    _want_source(folder, source_id)
    file = "programme_rule.csv"
    every = read_rows(folder / file)
    going_on = [
        row
        for row in every
        if int(row["first_year"]) <= like <= int(row["last_year"]) and (not rules or row["rule_id"] in rules)
    ]
    if not going_on or (missing := set(rules) - {row["rule_id"] for row in going_on}):
        raise DataError(
            f"rules of {like}", file=file, value=", ".join(sorted(rules if not going_on else missing))
        )
    added = [
        row
        | {
            "rule_id": f"{row['kennzahl']}-{row['applies_to'].lower().replace(' ', '-')}-{year}",
            "first_year": str(year),
            "last_year": str(year),
            "carried_from": "",
            "note_de": notes[0],
            "note_en": notes[1],
            "source_ids": source_id,
        }
        for row in going_on
    ]
    write_rows(folder / file, [*every, *added])
    return [f"new: {row['rule_id']}: {row['value']} ({row['qualifier']})" for row in added]


def set_key(folder: Path, area_id: str, new_key: NewKey) -> list[str]:
    """Give an area a new key from a day on, or confirm one that stood on weaker sources.

    Raises:
        DataError: No such source or area, or a key older than the latest.
    """
    ags, first_day, source_id = new_key.ags, new_key.first_day, new_key.source_id
    _want_source(folder, source_id)
    statuses = read_rows(folder / "area_status.csv")
    of_area = [row for row in statuses if row["area_id"] == area_id]
    if not of_area:
        raise DataError("one of the area ids", file="area_status.csv", value=area_id)
    last = of_area[-1]
    if (last["ags"], last["valid_from"]) == (ags, first_day.isoformat()):
        lines = [f"confirmed: {area_id} has {ags} from {first_day} on (before: {last['source_id']})"]
        last |= {"source_id": source_id, "note": ""}
        changes = read_rows(folder / "municipality_change.csv")
        for row in changes:
            if row["ags_new"].startswith(ags) and row["day"] == first_day.isoformat():
                lines.append(f"confirmed: {row['ags_old']} became {row['ags_new']} ({row['name_new']})")
                row |= {"source_id": source_id, "note": row["note"].partition(";")[0]}
        write_rows(folder / "municipality_change.csv", changes)
    elif last["valid_from"] >= first_day.isoformat():
        raise DataError(
            f"a day after {last['valid_from']}", file="area_status.csv", value=first_day.isoformat()
        )
    else:
        lines = [f"{area_id}: {last['ags']} until {first_day - timedelta(1)}, {ags} from {first_day} on"]
        new = last | {"ags": ags, "type": new_key.kind or last["type"], "valid_from": first_day.isoformat()}
        new |= {"valid_to": "", "source_id": source_id, "note": ""}
        last["valid_to"] = (first_day - timedelta(1)).isoformat()
        statuses.insert(statuses.index(last) + 1, new)
    write_rows(folder / "area_status.csv", statuses)
    if new_key.nuts3:
        areas = read_rows(folder / "area.csv")
        for row in areas:
            if row["area_id"] == area_id:
                lines.append(f"{area_id}: NUTS 3 {row['nuts3']} becomes {new_key.nuts3}")
                row["nuts3"] = new_key.nuts3
        write_rows(folder / "area.csv", areas)
    return lines


def _want_source(folder: Path, source_id: str) -> None:
    if source_id not in {row["source_id"] for row in read_rows(folder / "source.csv")}:
        raise DataError(
            "a source that stands in source.csv; enter it first", file="source.csv", value=source_id
        )


def _municipalities(file: Path) -> Iterator[Municipality]:
    try:
        sheets = load_workbook(file, read_only=True, data_only=True).worksheets
    except (OSError, ValueError, KeyError) as problem:
        raise DataError("the Gemeindeverzeichnis as XLSX", file=file.name, value=str(problem)) from None
    found = False
    for sheet in sheets:
        for row in sheet.iter_rows(min_col=1, max_col=_PERSONS + 1, values_only=True):
            cells = ["" if cell is None else str(cell).strip() for cell in row]
            # Text as it comes; numbers without their zeros where a spreadsheet has saved it anew.
            key = [cells[column].zfill(digits) for column, digits in _KEY_COLUMNS.items()]
            if cells[0] != MUNICIPALITY or key[0] != HESSEN:
                continue
            found = True
            ags = "".join(key)
            try:
                yield Municipality(
                    ags, cells[_NAME], f"{float(cells[_KM2]):.2f}", int(float(cells[_PERSONS]))
                )
            except ValueError:
                raise DataError(
                    "km² and inhabitants", file=file.name, value=f"{ags} {cells[_NAME]}"
                ) from None
    if not found:
        expected = "rows of kind 60 of Land 06, as in the Gemeindeverzeichnis of Destatis"
        raise DataError(expected, file=file.name)


def _statuses_on(known: Sequence[Row], day: date) -> dict[str, Row]:
    """Status of each area by its key of that day."""
    text = day.isoformat()
    return {
        row["ags"]: row
        for row in known
        if row["valid_from"] <= text and (not row["valid_to"] or text <= row["valid_to"])
    }


def _area_of(ags: str, known: Sequence[Row], day: date) -> str:
    keys = _statuses_on(known, day)
    status = keys.get(ags) or keys.get(ags[:5])
    if status is None:
        expected = "a key of one of the areas; a new one is entered by `python -m data key`"
        raise DataError(expected, file="area_status.csv", value=ags)
    return status["area_id"]


def _sums(
    found: Sequence[Municipality],
    of_area: Mapping[str, str],
    known: Sequence[Row],
    day: date,
    common: Mapping[str, str],
) -> list[Row]:
    persons: Counter[str] = Counter()
    hundredths: Counter[str] = Counter()
    for each in found:
        # By area, and by official Kreis, which includes its Sonderstatusstadt.
        for key in {of_area[each.ags], each.ags[:5]}:
            persons[key] += each.persons
            hundredths[key] += round(float(each.area_km2) * 100)
    rows = []
    for ags, status in _statuses_on(known, day).items():
        area, whole = status["area_id"], ags if len(ags) == 5 else status["area_id"]
        rows.append(
            {
                "area_id": area,
                "persons": str(persons[area]),
                "area_km2": f"{hundredths[area] / 100:.2f}",
                "persons_with_city": str(persons[whole]),
                "area_km2_with_city": f"{hundredths[whole] / 100:.2f}",
                **common,
            }
        )
    return rows


def _what_moved(old: Sequence[Row], new: Sequence[Row], before: str, day: date) -> Iterator[str]:
    was, now = ({row["ags"]: row for row in rows} for rows in (old, new))
    total_was, total_now = (sum(int(row["persons"]) for row in rows) for rows in (old, new))
    yield f"{before}: {len(was)} municipalities, {total_was} inhabitants"
    yield f"{day}: {len(now)} municipalities, {total_now} inhabitants ({100 * total_now / total_was - 100:+.2f} %)"
    yield from (f"gone: {ags} {was[ags]['name']}" for ags in sorted(set(was) - set(now)))
    yield from (
        f"new: {ags} {now[ags]['name']} ({now[ags]['area_id']})" for ags in sorted(set(now) - set(was))
    )
    for ags in sorted(set(was) & set(now)):
        if was[ags]["name"] != now[ags]["name"]:
            yield f"renamed: {ags} {was[ags]['name']} is {now[ags]['name']}"
    if set(was) ^ set(now):
        yield "check whether municipality_change.csv says so"


def _what_grew(old: Sequence[Row], new: Sequence[Row]) -> Iterator[str]:
    was = {row["area_id"]: row for row in old}
    changed: dict[str, float] = defaultdict(float)
    for row in new:
        before = was.get(row["area_id"])
        if before is None:
            yield f"new area: {row['area_id']}"
            continue
        changed[row["area_id"]] = 100 * int(row["persons"]) / int(before["persons"]) - 100
    told = {area: percent for area, percent in changed.items() if abs(percent) > TELLING_PERCENT}
    yield from (f"{area}: {percent:+.1f} % inhabitants" for area, percent in sorted(told.items()))
    yield from (f"no number any more: {area}" for area in sorted(set(was) - {row["area_id"] for row in new}))


def _in_order(rows: Sequence[Row], key: str) -> list[Row]:
    """Rows of the same key together, by day; keys in the order of their first row."""
    columns = list(rows[0])
    place: dict[str, int] = {}
    for row in rows:
        place.setdefault(row[key], len(place))
    ordered = sorted(rows, key=lambda row: (place[row[key]], row["day"]))
    return [{column: row[column] for column in columns} for row in ordered]
