from __future__ import annotations

import pytest

from data.kennzahlen.bezug import BEZUEGE
from data.model.records import Qualifier, SumQualifier
from data.statistics.qualifiers import of_rate, of_sum


@pytest.mark.parametrize(
    ("summands", "said"),
    [
        ((), "exact"),
        (("exact", "stated", "since"), "exact"),
        (("exact", "about"), "about"),
        (("almost",), "about"),
        (("exact", "at_least"), "at_least"),
        (("more_than",), "at_least"),
        (("more_than", "about", "exact"), "at_least_about"),
        (("up_to", "exact"), "up_to"),
        (("up_to", "almost"), "up_to_about"),
        # From above and from below: of the sum neither end is known.
        (("up_to", "at_least"), "about"),
    ],
)
def test_sum_holds_as_far_as_its_summands(summands: tuple[Qualifier, ...], said: SumQualifier) -> None:
    assert of_sum(summands) == said


def test_what_stands_below_the_line_turns_the_direction() -> None:
    inverted, plain = BEZUEGE["einwohner-je-stelle"], BEZUEGE["je-100000-einwohner"]
    turned: dict[SumQualifier, SumQualifier] = {
        "at_least": "up_to",
        "at_least_about": "up_to_about",
        "up_to": "at_least",
        "up_to_about": "at_least_about",
        "about": "about",
        "exact": "exact",
    }
    for known, other in turned.items():
        assert of_rate(inverted, known) == other
        assert of_rate(plain, known) == known
