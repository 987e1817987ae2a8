"""What the rank correlation of two figures means in words, with its cautions and who is not in it."""

from __future__ import annotations

from data.statistics.census_break import COUNTS_PERSONS
from data.statistics.figure_pairs import FigurePairs, may_be_chance, rank_correlation
from pages.features.comparison.comparison_view import ViewPair
from pages.features.comparison.difference_words import MINUS
from pages.view.figure_words import FigureWords
from pages.view.view import View

FEWEST = 10
"""Fewer pairs are not worth a word about strength."""
_STRENGTHS = ((0.2, "none"), (0.5, "weak"), (0.8, "medium"), (1.1, "strong"))


def correlation_lines(pair: ViewPair, found: FigurePairs) -> list[str]:
    """The number with its n, what it means, the cautions that apply, and who is not in it."""
    say, n = pair.left.say, len(found.pairs)
    rho = rank_correlation(*pair_values(found))
    if rho is None:
        lines = [say("compare_rho.undefined", count=n)]
    else:
        text = say.number(rho, 2).replace("-", MINUS)
        lines = [say("compare_rho.number", rho=text, count=n), *_meaning(rho, n, pair)]
        lines.append(say("compare_rho.no_cause"))
    if _same(pair):
        lines.append(say("compare_rho.same"))
    elif all(_on_persons(each) for each in pair):
        lines.append(say("compare_rho.persons"))
    return [*lines, *left_out_lines(pair.left.words, found)]


def left_out_lines(words: FigureWords, found: FigurePairs) -> list[str]:
    """Who is not in the picture, by reason; the joint figures that are one point in it."""
    lines = [
        words.say(
            f"compare_left_out.{reason}",
            areas=words.listed([words.dataset.areas[area].label for area in areas]),
        )
        for reason, areas in found.left_out.items()
    ]
    joint = sum(len(each.areas) > 1 for each in found.pairs)
    return [*lines, *([words.say("compare_left_out.joint", count=joint)] if joint else [])]


def pair_values(found: FigurePairs) -> tuple[list[float], list[float]]:
    """The values of the first and those of the second figure, in the order of the pairs."""
    return [each.x.value or 0 for each in found.pairs], [each.y.value or 0 for each in found.pairs]


def _meaning(rho: float, n: int, pair: ViewPair) -> list[str]:
    say = pair.left.say
    if n < FEWEST:
        return [say("compare_rho.too_few", count=n)]
    strength = next(word for limit, word in _STRENGTHS if abs(rho) < limit)
    if strength == "none":
        return [say("compare_rho.none")]
    lines = [say(f"compare_rho.{strength}_{'up' if rho > 0 else 'down'}")]
    return [*lines, say("compare_rho.chance", count=n)] if may_be_chance(rho, n) else lines


def _same(pair: ViewPair) -> bool:
    one, other = (each.selection for each in pair)
    return (one.kennzahl, one.bezug, one.jahr) == (other.kennzahl, other.bezug, other.jahr)


def _on_persons(view: View) -> bool:
    return view.kennzahl.id == COUNTS_PERSONS or view.bezug.base == "persons"
