from data.statewide.migration_background import stated_shares
from tests.real_tables import real_dataset


def test_three_shares_of_different_definition_stand_side_by_side_oldest_first() -> None:
    found = [(one.measure, one.period, one.number, one.source_id) for one in stated_shares(real_dataset())]
    assert found == [
        ("share_migration_background", "2018", 30, "S001"),
        ("share_migration_background", "2024", 38, "S144"),
        ("share_einwanderungsgeschichte", "2024", 32.7, "S145"),
    ]
