from __future__ import annotations

from pages.features.profile.area_figures import strip
from tests.real_tables import real_dataset
from tests.views import disputed_view, every_view, view


def test_ends_are_the_smallest_and_the_largest_area() -> None:
    # 2024: Frankfurt 756 021 inhabitants at the right end; the smallest area at the left.
    shown = view(kennzahl="einwohner", bezug="absolut", jahr=2024)
    persons = {area: real_dataset().populations[(area, 2024)].persons for area in real_dataset().areas}
    largest, smallest = max(persons, key=persons.__getitem__), min(persons, key=persons.__getitem__)
    right, left = strip(shown, largest), strip(shown, smallest)
    assert right is not None
    assert left is not None
    assert (right.own, left.own, len(right.ticks)) == (100.0, 0.0, 33)
    assert right.ticks == left.ticks
    middle = strip(shown, "hanau")
    assert middle is not None
    low, high = persons[smallest], persons[largest]
    assert middle.own == round(100 * (persons["hanau"] - low) / (high - low), 1)
    assert middle.mean_hessen == round(100 * (sum(persons.values()) / 33 - low) / (high - low), 1)


def test_equal_values_make_no_strip() -> None:
    assert strip(view(kennzahl="fallmanagement-vorgesehen", bezug="absolut", jahr=2018), "hanau") is None


def test_disputed_figure_spans_its_two_ends() -> None:
    found = strip(disputed_view(), "frankfurt-am-main")
    assert found is not None
    assert found.own is not None
    assert found.own_upper is not None
    assert found.own < found.own_upper
    assert "70 bis 80" in found.text


def test_gap_has_ticks_and_means_but_no_place_of_its_own() -> None:
    found = strip(view(kennzahl="ikw-veranstaltungen", bezug="absolut", jahr=2019), "wiesbaden")
    assert found is not None
    assert found.own is None
    assert found.ticks
    assert "Dieses Gebiet" not in found.text


def test_every_place_lies_on_the_line() -> None:
    for shown in every_view():
        for area_id in shown.dataset.areas:
            found = strip(shown, area_id)
            if found is not None:
                places = [*found.ticks, found.own, found.own_upper, found.mean_type, found.mean_hessen]
                assert all(0 <= place <= 100 for place in places if place is not None), (area_id, found)
