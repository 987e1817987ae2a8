"""Colours of the classes, light for low and dark for high, told apart with any kind of colour vision."""

from __future__ import annotations

from collections.abc import Sequence
from functools import cache
from itertools import pairwise

from branca.utilities import color_brewer

SCHEMES: tuple[str, ...] = ("blau", "gruenblau", "orange", "violett", "cividis", "grau")
MAX_COLOURS = 12

# ColorBrewer by Cynthia Brewer, https://colorbrewer2.org, as branca brings it.
_BREWER = {"blau": "Blues", "gruenblau": "GnBu", "orange": "Oranges", "violett": "Purples", "grau": "Greys"}
_DIVERGING = "PuOr"
# Cividis by Nuñez, Anderton and Renslow (2018), doi 10.1371/journal.pone.0199239: every fifth part of the way.
_CIVIDIS = ("#fee838", "#c8b866", "#948e77", "#666970", "#35456c", "#00224e")

DARKEST = 32.0
"""Lightness of the darkest of up to eight classes: the dark border between two areas of it still shows.

More classes need the whole scheme.
"""
MOST_WITH_BORDER = 8
_DARK_MIDDLE = "#60646a"
PLAIN, _DARK_PLAIN = "#eceff1", "#454e57"
"""Fill of areas that no class has; on a dark page."""
_NEAR, _FAR = 42.0, 94.0
"""Lightness of the lowest and of the highest class on a dark page: the lowest is as near to it as 3 to 1 allows."""


def colours(scheme: str, n: int) -> tuple[str, ...]:
    """Hex colours for ``n`` classes in equal steps of lightness, lowest class first.

    One class alone has a middle tone.

    Args:
        scheme: One of `SCHEMES`.
        n: 0 to 12.

    Raises:
        ValueError: The scheme is unknown or ``n`` is out of range.
    """
    if scheme not in SCHEMES:
        raise ValueError(f"scheme '{scheme}' is none of {', '.join(SCHEMES)}")
    if not 0 <= n <= MAX_COLOURS:
        raise ValueError(f"n is {n}, expected 0 to {MAX_COLOURS}")
    anchors = _anchors(scheme)
    light = lightness(anchors[0])
    dark = DARKEST if n <= MOST_WITH_BORDER else lightness(anchors[-1])
    if n == 1:
        return (_of_lightness(anchors, (light + dark) / 2),)
    return tuple(_of_lightness(anchors, light - (light - dark) * step / (n - 1)) for step in range(n))


def diverging_colours(sides: int) -> tuple[str, ...]:
    """Hex colours of a scale around a named middle: ``sides`` below it, the middle, as many above it.

    ColorBrewer's orange and purple, which every kind of colour vision tells apart. The same number of steps from the
    middle has the same lightness on both sides.

    Args:
        sides: 0 to 6.

    Raises:
        ValueError: ``sides`` is out of range.
    """
    if not 0 <= sides <= MAX_COLOURS // 2:
        raise ValueError(f"sides is {sides}, expected 0 to {MAX_COLOURS // 2}")
    brewer = color_brewer(_DIVERGING, 11)
    middle = brewer[5]
    light = lightness(middle)
    # The orange end is the lighter of the two.
    dark = max(DARKEST, lightness(brewer[0]), lightness(brewer[-1]))
    levels = [light - (light - dark) * step / sides for step in range(1, sides + 1)]
    low, high = tuple(brewer[5::-1]), tuple(brewer[5:])
    return (
        *(_of_lightness(low, level) for level in reversed(levels)),
        middle,
        *(_of_lightness(high, level) for level in levels),
    )


def dark_colours(scale: Sequence[str]) -> tuple[str, ...]:
    """What stands for the colours of a scale on a dark page: near to it for low values, far from it for high ones.

    The same hues and order in equal steps of lightness; a colour of no scale stays as it is.

    Args:
        scale: Of `colours` or `diverging_colours`, or single ones of them.
    """
    whole = _dark_scales().get(tuple(scale))
    return whole or tuple(_dark_singles().get(colour, colour) for colour in scale)


@cache
def _dark_singles() -> dict[str, str]:
    # A colour of scales of different length is that of the shortest.
    scales = sorted(_dark_scales().items(), key=lambda pair: -len(pair[0]))
    found = {colour: dark for light, twins in scales for colour, dark in zip(light, twins, strict=True)}
    return {**found, PLAIN: _DARK_PLAIN}


@cache
def _dark_scales() -> dict[tuple[str, ...], tuple[str, ...]]:
    found: dict[tuple[str, ...], tuple[str, ...]] = {}
    for scheme in SCHEMES:
        anchors = _anchors(scheme)
        far = min(_FAR, lightness(anchors[0]))
        for n in range(1, MAX_COLOURS + 1):
            shares = [step / (n - 1) if n > 1 else 0.5 for step in range(n)]
            twins = (_of_lightness(anchors, _NEAR + share * (far - _NEAR)) for share in shares)
            found[colours(scheme, n)] = tuple(twins)
    brewer = color_brewer(_DIVERGING, 11)
    low, high = tuple(brewer[4::-1]), tuple(brewer[6:])
    far = min(lightness(end[0]) for end in (low, high))
    for sides in range(1, MAX_COLOURS // 2 + 1):
        levels = [_NEAR + step * (far - _NEAR) / sides for step in range(1, sides + 1)]
        # The middle is grey: of a hue as dark one could not say to which side it belongs.
        found[diverging_colours(sides)] = (
            *(_of_lightness(low, level) for level in reversed(levels)),
            _DARK_MIDDLE,
            *(_of_lightness(high, level) for level in levels),
        )
    return found


def text_on(colour: str) -> str:
    """Black or white as hex, whichever has the greater contrast on the hex colour by WCAG 2."""
    # The two are equal where (1 + 0.05) / (L + 0.05) = (L + 0.05) / 0.05.
    return "#000000" if (luminance(colour) + 0.05) ** 2 >= 1.05 * 0.05 else "#ffffff"


def luminance(colour: str) -> float:
    """Relative luminance of a hex colour by WCAG 2: 0 for black to 1 for white."""
    red, green, blue = (_linear(channel / 255) for channel in _rgb(colour))
    return 0.2126 * red + 0.7152 * green + 0.0722 * blue


def lightness(colour: str) -> float:
    """Lightness of a hex colour as seen, CIE L*: 0 for black to 100 for white."""
    share = luminance(colour)
    return 116 * share ** (1 / 3) - 16 if share > 216 / 24389 else share * 24389 / 27


def _linear(channel: float) -> float:
    return channel / 12.92 if channel <= 0.04045 else ((channel + 0.055) / 1.055) ** 2.4


def _rgb(colour: str) -> tuple[int, int, int]:
    return int(colour[1:3], 16), int(colour[3:5], 16), int(colour[5:7], 16)


@cache
def _anchors(scheme: str) -> tuple[str, ...]:
    """The colours that the others are mixed from, light first."""
    if scheme == "cividis":
        return _CIVIDIS
    # The lightest of the nine is all but white.
    return tuple(color_brewer(_BREWER[scheme], 9)[1:])


def _of_lightness(anchors: tuple[str, ...], wanted: float) -> str:
    """The colour of the wanted lightness on the way through the anchors, mixed from the two beside it."""
    light, dark = next(pair for pair in pairwise(anchors) if lightness(pair[1]) <= wanted + 1e-9)
    share = (lightness(light) - wanted) / (lightness(light) - lightness(dark))
    mixed = (round(a + (b - a) * share) for a, b in zip(_rgb(light), _rgb(dark), strict=True))
    return "#" + "".join(f"{channel:02x}" for channel in mixed)
