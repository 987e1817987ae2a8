"""The Stand of the whole data set: one day, read from the sources themselves."""

from __future__ import annotations

from datetime import date

from data.figures.source_dates import span_of
from data.model.errors import DataError
from data.model.records import Dataset
from data.model.remembered import remembered


# Asked for every file that a page offers, and every source's date is read for it.
@remembered(most=1)
def stand(dataset: Dataset) -> date:
    """The latest day that a source is dated to; sources dated to a month or a year only do not count.

    Neither do the viewer's own files: their figures are no newer state of the atlas.

    Raises:
        DataError: No source is dated to the day.
    """
    spans = [
        span_of(source.date) for source in dataset.sources.values() if source.id not in dataset.own_sources
    ]
    days = [span[0] for span in spans if span is not None and span[0] == span[1]]
    if not days:
        raise DataError("at least one source with a full date", file="source.csv", column="date")
    return max(days)
