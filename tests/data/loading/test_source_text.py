import re

from data.loading.source_text import source_text, sources_with_text
from tests.real_tables import committed_dataset


def test_press_release_is_whole_and_has_the_figures_that_rest_on_it() -> None:
    text = " ".join(source_text("S001"))
    for figure in (
        "8,85 Millionen Euro",
        "50.000 Euro",
        "1,65 Millionen Euro",
        "allen 33",
        "rund 5.000",
        "30 Prozent",
    ):
        assert figure in text, figure
    assert text.startswith("Presseinformation")
    assert text.endswith("sollen sie eng kooperieren.")


def test_no_person_is_named_and_no_number_can_be_called() -> None:
    text = " ".join(source_text("S001"))
    assert text.count("[…]") == 3
    assert not re.search(r"Staatssekretär [A-ZÄÖÜ]|Telefon|@|\+49|(?<![.\d])0\d{2,}", text)


def test_only_sources_without_an_address_have_a_text_here() -> None:
    sources = committed_dataset().sources
    assert sources_with_text() == {"S001"}
    assert all(sources[each].url == "" for each in sources_with_text())
    assert source_text("../source") == ()
