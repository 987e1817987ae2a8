"""Medians and quartiles, and the table that `make bench` prints."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from statistics import median, quantiles

from tests.bench.stopwatch import Change


@dataclass(frozen=True, slots=True)
class Summary:
    """Many changes in short; milliseconds as median and quartiles, bytes and messages as medians."""

    n: int
    ms: float
    ms_low: float
    ms_high: float
    bytes_all: int
    bytes_map: int
    messages: int


def summary(changes: Sequence[Change]) -> Summary:
    """Median and quartiles of at least two changes."""
    low, _, high = quantiles([each.ms for each in changes], n=4, method="inclusive")
    return Summary(
        n=len(changes),
        ms=round(median(each.ms for each in changes), 1),
        ms_low=round(low, 1),
        ms_high=round(high, 1),
        bytes_all=round(median(each.bytes_all for each in changes)),
        bytes_map=round(median(each.bytes_map for each in changes)),
        messages=round(median(each.messages for each in changes)),
    )


def line(title: str, found: Summary, references: Sequence[Summary] = ()) -> str:
    """One line of the table; ratios of the medians to the references at its end."""
    ratios = "".join(f" | {found.ms / each.ms:5.2f}" for each in references)
    return (
        f"| {title:60} | {found.ms:6.1f} | {found.ms_low:6.1f} - {found.ms_high:6.1f} "
        f"| {found.bytes_all:7,} | {found.bytes_map:7,} | {found.messages:3}{ratios} |"
    )
