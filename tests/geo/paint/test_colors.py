from __future__ import annotations

from itertools import pairwise
from math import dist

import numpy as np
import pytest

from geo.paint.colors import (
    MAX_COLOURS,
    SCHEMES,
    colours,
    dark_colours,
    diverging_colours,
    lightness,
    luminance,
    text_on,
)

# Machado, Oliveira and Fernandes (2009), doi 10.1109/TVCG.2009.113, table of severity 1.0, on linear RGB.
VISION = {
    "full": np.eye(3),
    "no red (protanopia)": np.array(
        [[0.152286, 1.052583, -0.204868], [0.114503, 0.786281, 0.099216], [-0.003882, -0.048116, 1.051998]]
    ),
    "no green (deuteranopia)": np.array(
        [[0.367322, 0.860646, -0.227968], [0.280085, 0.672501, 0.047413], [-0.011820, 0.042940, 0.968881]]
    ),
    "no blue (tritanopia)": np.array(
        [[1.255528, -0.076749, -0.178779], [-0.078411, 0.930809, 0.147602], [0.004733, 0.691367, 0.303900]]
    ),
}
# IEC 61966-2-1: linear sRGB to CIE XYZ, and the white D65.
TO_XYZ = np.array([[0.4124, 0.3576, 0.1805], [0.2126, 0.7152, 0.0722], [0.0193, 0.1192, 0.9505]])
WHITE = np.array([0.9505, 1.0, 1.089])

every_count = pytest.mark.parametrize("n", range(2, MAX_COLOURS + 1))
every_scheme = pytest.mark.parametrize("scheme", SCHEMES)


def _lab(colour: str, vision: str = "full") -> tuple[float, ...]:
    """CIE L*a*b* of a colour as somebody with this vision sees it."""
    channels = np.array([int(colour[at : at + 2], 16) for at in (1, 3, 5)]) / 255
    linear = np.where(channels <= 0.04045, channels / 12.92, ((channels + 0.055) / 1.055) ** 2.4)
    share = TO_XYZ @ np.clip(VISION[vision] @ linear, 0, 1) / WHITE
    x, y, z = np.where(share > 216 / 24389, np.cbrt(share), (24389 / 27 * share + 16) / 116)
    return (116 * y - 16, 500 * (x - y), 200 * (y - z))


@every_scheme
@pytest.mark.parametrize("n", range(MAX_COLOURS + 1))
def test_there_are_as_many_colours_as_classes(scheme: str, n: int) -> None:
    found = colours(scheme, n)
    assert len(set(found)) == len(found) == n
    assert all(len(colour) == 7 and int(colour[1:], 16) >= 0 for colour in found)


@every_count
@every_scheme
def test_every_class_is_darker_than_the_one_below(scheme: str, n: int) -> None:
    shades = [luminance(colour) for colour in colours(scheme, n)]
    assert shades == sorted(set(shades), reverse=True)


@pytest.mark.parametrize("vision", VISION)
@every_count
@every_scheme
def test_neighbours_are_told_apart(scheme: str, n: int, vision: str) -> None:
    # A difference of 2.3 is just noticed side by side (Mahy, Van Eycken and Oosterlinck 1994); a map needs
    # more, and up to eight classes have three times that.
    least = 7.5 if n <= 8 else 5
    seen = [_lab(colour, vision) for colour in colours(scheme, n)]
    assert min(dist(one, other) for one, other in pairwise(seen)) > least
    assert all(light[0] - dark[0] > 3.5 for light, dark in pairwise(seen))


@every_scheme
def test_two_classes_differ_clearly_and_one_lies_between(scheme: str) -> None:
    light, dark = map(lightness, colours(scheme, 2))
    (middle,) = map(lightness, colours(scheme, 1))
    assert light - dark > 40
    assert 50 < middle < 75


@every_count
@every_scheme
def test_lightest_class_shows_on_white_and_border_shows_on_darkest(scheme: str, n: int) -> None:
    found = colours(scheme, n)
    assert dist(_lab(found[0]), _lab("#ffffff")) > 4.5
    if n <= 8:
        # The border of the map is #333333.
        assert lightness(found[-1]) - lightness("#333333") > 9


@every_count
@every_scheme
def test_text_on_every_colour_has_the_contrast_that_wcag_asks_for(scheme: str, n: int) -> None:
    for colour in colours(scheme, n):
        light, dark = sorted((luminance(colour), luminance(text_on(colour))), reverse=True)
        assert (light + 0.05) / (dark + 0.05) >= 4.5


@pytest.mark.parametrize(
    ("colour", "text"),
    [("#ffffff", "#000000"), ("#000000", "#ffffff"), ("#767676", "#000000"), ("#757575", "#ffffff")],
)
def test_text_is_black_or_white(colour: str, text: str) -> None:
    assert text_on(colour) == text


def test_lightness_agrees_with_known_values() -> None:
    # Grey of 18 % luminance is L* 49.5; black and white are the ends; #777777 has luminance 0.1845.
    assert lightness("#000000") == 0
    assert lightness("#ffffff") == pytest.approx(100)
    assert luminance("#777777") == pytest.approx(0.1845, abs=1e-4)
    assert lightness("#777777") == pytest.approx(50.0, abs=0.1)


@pytest.mark.parametrize(
    ("scheme", "n", "message"),
    [
        ("rot", 5, "scheme 'rot' is none of blau, gruenblau, orange, violett, cividis, grau"),
        ("blau", -1, "n is -1, expected 0 to 12"),
        ("blau", 13, "n is 13, expected 0 to 12"),
    ],
)
def test_unknown_scheme_or_count_is_refused(scheme: str, n: int, message: str) -> None:
    with pytest.raises(ValueError, match=message):
        colours(scheme, n)


PAGE = "#10161c"
"""Ground of the dark page, and of the lines between areas there."""


@every_count
@every_scheme
def test_on_a_dark_page_low_values_are_near_to_it_and_high_ones_far_from_it(scheme: str, n: int) -> None:
    twins = dark_colours(colours(scheme, n))
    shades = [luminance(colour) for colour in twins]
    assert shades == sorted(set(shades))
    assert (shades[0] + 0.05) / (luminance(PAGE) + 0.05) >= 2.95
    steps = [lightness(high) - lightness(low) for low, high in pairwise(twins)]
    assert max(steps) - min(steps) < 2


@pytest.mark.parametrize("vision", VISION)
@every_count
@every_scheme
def test_neighbours_are_told_apart_on_a_dark_page_too(scheme: str, n: int, vision: str) -> None:
    # The range is narrower here: the lowest must stand out from the page.
    least = 6.5 if n <= 8 else 4
    seen = [_lab(colour, vision) for colour in dark_colours(colours(scheme, n))]
    assert min(dist(one, other) for one, other in pairwise(seen)) > least


@pytest.mark.parametrize("sides", range(1, MAX_COLOURS // 2 + 1))
def test_diverging_scale_leaves_the_dark_page_on_both_sides(sides: int) -> None:
    twins = dark_colours(diverging_colours(sides))
    assert len(set(twins)) == 2 * sides + 1
    levels = [lightness(colour) for colour in twins]
    assert levels[: sides + 1] == sorted(levels[: sides + 1], reverse=True)
    assert levels[sides:] == sorted(levels[sides:])
    for step in range(1, sides + 1):
        assert levels[sides - step] == pytest.approx(levels[sides + step], abs=2)


def test_colour_of_no_scale_stays_and_a_single_one_is_that_of_its_scale() -> None:
    blue = colours("blau", 5)
    assert dark_colours(["#123456", blue[0]]) == ("#123456", dark_colours(blue)[0])
