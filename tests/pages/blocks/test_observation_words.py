import pytest

from pages.blocks.observation_words import label_words, period_words, value_words
from pages.texts.words import Words
from tests.real_tables import real_dataset
from tests.words import say


@pytest.mark.parametrize(
    ("key", "value", "period"),
    [
        ("budget_wir_programme-hessen-2018-S031", "über 10 Mio. €", "2018"),
        ("budget_migrant_organisations-hessen-2017-S027", "400.000 €", "2017"),
        ("max_grant_per_coordinator_post-hessen-ab-2021-S037", "bis zu 60.000 € im Jahr", "ab 2021"),
        ("grants_vielfaltszentren-hessen-2026-2030-S039", "rund 22 Mio. €", "2026–2030"),
        ("share_einwanderungsgeschichte-hessen-2024-S145", "32,7 %", "2024"),
        ("coordinator_posts-hessen-2014-S025", "27 Stellen", "2014"),
        ("integrationslotsen_active-hessen-2023-06-21-S155", "rund 1.000 Personen", "21.06.2023"),
    ],
)
def test_observation_is_said_with_qualifier_unit_and_period(key: str, value: str, period: str) -> None:
    one = real_dataset().observations[key]
    assert value_words(real_dataset(), one, say).replace("\u00a0", " ") == value
    assert period_words(one, say) == period


def test_english_readers_get_english_words() -> None:
    one = real_dataset().observations["max_grant_per_coordinator_post-hessen-ab-2021-S037"]
    assert value_words(real_dataset(), one, Words("en")) == "up to €60,000 a year"
    assert label_words(real_dataset(), one, Words("en")) == "Maximum grant per WIR coordinator post"
