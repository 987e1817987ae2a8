from __future__ import annotations

import re
import tomllib
from functools import cache
from itertools import pairwise
from pathlib import Path
from typing import get_args

import pytest

from data.statewide.budget import budget_years, other_scopes
from data.statewide.budget_rise import PARTS, PartId
from data.statewide.funding_lines import LINES, LineId, funding_lines
from data.statewide.migration_background import stated_shares
from data.statewide.steps import STEPS, StepId, steps
from pages.features.programme.programme_text import TASKS, TaskId, programme_sources
from pages.texts.words import catalogue
from tests.real_tables import real_dataset
from tests.screen import html, link, notices, screen
from tests.source_panels import said_of, stated_of

TEXTS = Path(__file__).resolve().parents[2] / "pages" / "texts" / "de" / "programme.toml"


@cache
def content() -> str:
    app = screen("programme_page.py")
    assert notices(app) == []
    assert link(app) == {}
    return html(app)


def told() -> set[str]:
    """Keys of every observation that the page tells of."""
    dataset = real_dataset()
    keys = {each for figure in budget_years(dataset) for each in figure.candidate_ids}
    keys |= {*PARTS.values(), *(one.id for one in (*other_scopes(dataset), *stated_shares(dataset)))}
    keys |= {one.id for line in funding_lines(dataset) for one in line.observations}
    return keys | {one.id for step in steps(dataset) for one in step.observations}


def test_every_figure_of_the_page_can_be_followed_to_its_observation() -> None:
    dataset, opened = real_dataset(), said_of(content())
    assert [key for key in sorted(told()) if stated_of(dataset, key) not in opened] == []


def test_every_stated_value_is_followed_by_a_source_sign() -> None:
    values = re.findall(
        r'<strong>[^<]*\d[^<]*</strong>(?!</p>)\s*(?:<span>[^<]*</span>)?\s*(<\w+ class="[^"]*")', content()
    )
    assert len(values) > 20, "the pattern found too little to prove anything"
    assert set(values) == {'<button class="wir-source-sign"'}


def test_sources_of_all_figures_are_listed_once_at_the_end() -> None:
    listed = re.findall(r"\[(S\d{3})\]", content().rpartition('<section class="wir-sources">')[2])
    expected = sorted({"S001", *(real_dataset().observations[key].source_id for key in told())})
    assert programme_sources(real_dataset()) == expected
    assert listed == expected


def test_page_asks_for_no_foreign_file() -> None:
    assert not re.search(r"<(script|img|iframe|link)\b", content())


def test_headings_go_down_one_level_at_a_time() -> None:
    levels = [int(level) for level in re.findall(r"<h(\d)", content())]
    assert levels[0] == 1
    assert levels.count(1) == 1
    assert all(after - before <= 1 for before, after in pairwise(levels))


def test_no_figure_is_typed_into_the_sentences() -> None:
    texts = tomllib.loads(TEXTS.read_text(encoding="utf-8"))
    sentences = [text for section in texts.values() for text in section.values()]
    assert len(sentences) > 50
    assert [text for text in sentences if re.search(r"\d", text)] == []


@pytest.mark.parametrize(
    ("known", "shown", "patterns"),
    [
        (get_args(PartId), tuple(PARTS), ("rise.part_{}",)),
        (get_args(LineId), tuple(LINES), ("funding.{}", "funding.{}_text")),
        (get_args(StepId), tuple(STEPS), ("step.{}", "step.{}_text")),
        (get_args(TaskId), TASKS, ("casework.{}_task", "casework.{}_partner")),
    ],
)
def test_everything_told_has_its_words(
    known: tuple[str, ...], shown: tuple[str, ...], patterns: tuple[str, ...]
) -> None:
    assert set(known) == set(shown)
    wanted = [pattern.format(each) for each in known for pattern in patterns]
    assert [key for key in wanted if key not in catalogue("de")] == []


def test_diagram_is_a_list_of_partners_with_tasks() -> None:
    diagram = content().partition('<div class="wir-casework">')[2].partition("</section>")[0]
    assert re.findall(r"<li><strong>(.*?)</strong><span>(.*?)</span></li>", diagram) == [
        (catalogue("de")[f"casework.{task}_partner"], catalogue("de")[f"casework.{task}_task"])
        for task in TASKS
    ]
