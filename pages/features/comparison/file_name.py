"""What a file of the page of comparison is called: the way of looking, and both of what is set against each other."""

from __future__ import annotations

from pages.choice.selection import Selection
from pages.features.comparison.comparison_view import comparison_view, other_year_view, second_view
from pages.view.view import View


def comparison_name(view: View) -> str:
    """Part of a file's name: "vergleich_veraenderung_einwohner_absolut_2018-2024"."""
    compared = comparison_view(view)
    chosen = compared.selection.vergleich
    parts = ["vergleich", chosen.ansicht]
    two_figures = chosen.ansicht == "streuung" or (chosen.ansicht, chosen.karten) == ("karten", "kennzahlen")
    if two_figures:
        parts += [_figure(compared.selection), _figure(second_view(compared).selection)]
    elif chosen.ansicht in ("karten", "veraenderung"):
        other = other_year_view(compared)
        years = {compared.selection.jahr, *([] if other is None else [other.selection.jahr])}
        parts += [_measure(compared.selection), "-".join(str(year) for year in sorted(years))]
    else:
        parts.append(_figure(compared.selection))
    return "_".join(parts)


def _figure(chosen: Selection) -> str:
    return f"{_measure(chosen)}_{chosen.jahr}"


def _measure(chosen: Selection) -> str:
    return f"{chosen.kennzahl}_{chosen.bezug}"
