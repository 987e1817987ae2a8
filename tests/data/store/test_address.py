from __future__ import annotations

from pathlib import Path

import pytest

from data.store.address import VARIABLE, AddressError, read_address, store_address

SECRET = "s3cr%40t%2Fword"


@pytest.mark.parametrize(
    ("url", "file"),
    [
        ("duckdb:///srv/atlas/atlas.duckdb", Path("/srv/atlas/atlas.duckdb")),
        ("duckdb:////srv/atlas/atlas.duckdb", Path("//srv/atlas/atlas.duckdb")),
        ("duckdb://atlas.duckdb", Path("atlas.duckdb")),
        ("duckdb://ordner/Atlas%202026.duckdb", Path("ordner/Atlas 2026.duckdb")),
        ("duckdb:///C:/atlas/atlas.duckdb", Path("C:/atlas/atlas.duckdb")),
        ("postgresql://atlas@db.example.org/atlas", None),
        ("postgres:///atlas?host=db.example.org", None),
    ],
)
def test_address_names_a_file_or_a_server(url: str, file: Path | None) -> None:
    address = read_address(url)
    assert address.file == file
    assert address.engine == ("DuckDB" if file else "PostgreSQL")


@pytest.mark.parametrize(
    "url",
    [
        f"mysql://atlas:{SECRET}@db/atlas",
        f"postgresql://atlas:{SECRET}@db",
        f"postgresql://atlas:{SECRET}@[db/atlas",
        "duckdb://",
        "duckdb:///",
        "atlas.duckdb",
    ],
)
def test_unusable_address_is_refused_without_being_repeated(url: str) -> None:
    with pytest.raises(AddressError, match=VARIABLE) as refused:
        read_address(url)
    assert SECRET not in str(refused.value)


def test_password_is_masked_in_every_form() -> None:
    address = read_address(f"postgresql://atlas:{SECRET}@db/atlas?sslpassword=noch%20eins")
    told = address.masked(f"{address.url} {SECRET} s3cr@t/word noch%20eins noch eins atlas")
    assert told == "*** *** *** *** *** atlas"
    assert SECRET not in repr(address)


def test_no_address_means_no_store(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv(VARIABLE, "  ")
    assert store_address() is None
    monkeypatch.setenv(VARIABLE, "duckdb://atlas.duckdb")
    found = store_address()
    assert found is not None
    assert found.file == Path("atlas.duckdb")
