import pytest

from data.model.errors import DataError
from data.statewide.lookup import observation_named, observations_named
from tests.real_tables import real_dataset


def test_observations_come_in_the_order_asked_for() -> None:
    asked = ("share_migration_background-hessen-2024-S144", "share_migration_background-hessen-2018-S001")
    assert tuple(one.id for one in observations_named(real_dataset(), asked)) == asked


def test_unknown_key_names_table_and_key() -> None:
    with pytest.raises(DataError, match=r"observation\.csv, column 'observation_id': found 'no-such-key'"):
        observation_named(real_dataset(), "no-such-key")
