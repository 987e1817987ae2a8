from __future__ import annotations

from dataclasses import replace
from datetime import date

import pytest

from data.figures.stand import stand
from data.model.errors import DataError
from tests.real_tables import real_dataset


def test_stand_is_the_latest_day_a_source_is_dated_to() -> None:
    # S137 is dated 2025-12-10; S044 says "2026" only and could be of any day.
    assert stand(real_dataset()) == date(2025, 12, 10)


def test_without_a_dated_source_there_is_no_stand() -> None:
    data = real_dataset()
    undated = {key: replace(source, date="2019") for key, source in data.sources.items()}
    with pytest.raises(DataError, match="at least one source with a full date"):
        stand(replace(data, sources=undated))
