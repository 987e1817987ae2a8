from __future__ import annotations

from pages.choice import link
from pages.features.years.time_line import TimeLine, TimeMark, time_line
from tests.links import chosen_by
from tests.real_tables import real_dataset
from tests.views import every_view, view


def mark_of(line: TimeLine, year: int) -> TimeMark:
    return next(mark for mark in line.marks if mark.year == year)


def test_every_year_from_first_to_last_has_a_mark_and_gaps_have_no_link() -> None:
    for shown in every_view():
        line = time_line(shown)
        found = [mark.year for mark in line.marks]
        assert found == list(range(found[0], found[-1] + 1))
        assert [mark.year for mark in line.marks if mark.current] == [shown.selection.jahr]
        assert all(mark.share > 0 for mark in line.marks if mark.href)
        assert all("keine Angabe" in mark.words for mark in line.marks if not mark.href)


def test_2021_is_a_gap_between_two_years_of_coordinators() -> None:
    line = time_line(view(kennzahl="koordination", jahr=2020))
    gap = mark_of(line, 2021)
    assert (gap.href, gap.words) == ("", "keine Angabe")
    assert line.ahead is not None
    assert line.ahead.year == 2022
    assert line.back is not None
    assert line.back.year == 2019


def test_a_year_says_how_much_is_known_of_it() -> None:
    line = time_line(view(kennzahl="ikw-veranstaltungen", bezug="absolut", jahr=2019))
    assert mark_of(line, 2019).words == "15 von 33 Gebieten mit Angabe"
    assert mark_of(line, 2019).share == 45


def test_a_link_changes_the_year_and_nothing_else() -> None:
    shown = view(gebiet="hanau", typ=("Landkreis",), farben="grau", sicht="verlauf")
    chosen = chosen_by(mark_of(time_line(shown), 2020).href)
    assert chosen.jahr == 2020
    assert (chosen.gebiet, chosen.typ, chosen.farben, chosen.sicht) == (
        "hanau",
        ("Landkreis",),
        "grau",
        "verlauf",
    )


def test_each_other_year_leads_to_both_years_beside_each_other() -> None:
    line = time_line(view())
    assert [year for year, _ in line.others] == [2017, 2019, 2020]
    page, _, _ = line.others[2][1].partition("?")
    chosen = chosen_by(line.others[2][1])
    assert page == "vergleich"
    assert (chosen.jahr, chosen.vergleich.vergleichsjahr, chosen.vergleich.ansicht) == (2018, 2020, "karten")
    assert link.write(chosen, real_dataset())["ansicht"] == "karten"
