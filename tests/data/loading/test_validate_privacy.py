from __future__ import annotations

import pytest

from data.loading.schema import Row
from data.loading.validate_privacy import privacy_problems


def _tables(text: str, column: str = "note_de") -> dict[str, list[Row]]:
    return {"observation": [{"value": "12", column: text}]}


@pytest.mark.parametrize(
    "text",
    [
        "erreichbar unter amt@example.org",
        "amt(at)example.org",
        "06031 / 83-1234",
        "0611 3219-0",
        "+49 611 32 19 0",
        "Tel. 3219",
        "Telefon: (0611) 3219",
    ],
)
def test_personal_data_is_found_and_named(text: str) -> None:
    (problem,) = privacy_problems(_tables(text))
    assert str(problem).startswith("observation.csv, row 2, column 'note_de'")


@pytest.mark.parametrize(
    "text",
    [
        "nur Seligenstadt (06438013) und Mainhausen (06438007) zusammen",
        "Stadt; 29.10.–12.11.2016",
        "33 × 50.000 EUR",
        "2017-03-31..2017-12-31",
        "GVBl. Hessen 2025 Nr. 16 vom 10.03.2025",
        "",
    ],
)
def test_keys_days_and_amounts_are_left_alone(text: str) -> None:
    assert list(privacy_problems(_tables(text))) == []


def test_web_address_is_left_alone() -> None:
    assert list(privacy_problems(_tables("https://example.org/0611-3219", column="url"))) == []
