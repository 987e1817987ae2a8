"""What `data.places.names.spelled` and the reading of keys do, as expressions that run in any engine."""

from __future__ import annotations

import ibis.expr.types as ir

_LETTERS = (
    ("a\u0308", "ae"),
    ("o\u0308", "oe"),
    ("u\u0308", "ue"),
    ("ä", "ae"),
    ("ö", "oe"),
    ("ü", "ue"),
    ("Ä", "ae"),
    ("Ö", "oe"),
    ("Ü", "ue"),
    ("ß", "ss"),
)
"""Umlauts, also those made of two signs; the large ones too, for a database whose locale leaves them alone."""


def spelled_in_engine(text: ir.StringValue) -> ir.StringValue:
    """A name as `data.places.names.spelled` writes it; letters of other alphabets fall away.

    A postal code in front ("60311 Frankfurt am Main") is left out. Null stays null, and so does a text
    without a letter.
    """
    plain = text.lower()
    for letter, others in _LETTERS:
        plain = plain.replace(letter, others)
    plain = plain.re_replace(r"^[^a-z0-9]*(d-?)?[0-9]{5}[^a-z0-9]+", "").re_replace(r"[^a-z0-9]+", "")
    return plain.nullif("")


def ags_in_engine(text: ir.StringValue) -> ir.StringValue:
    """The key as digits: its lost zero put back, a Regionalschlüssel of twelve digits cut down to the AGS.

    Null where no digit is left.
    """
    import ibis

    digits = text.re_replace(r"[^0-9]+", "")
    length = digits.length()
    return ibis.cases(
        (length.isin([4, 7]), ibis.literal("0") + digits),
        (length == 12, digits.substr(0, 5) + digits.substr(9, 3)),
        (length == 11, ibis.literal("0") + digits.substr(0, 4) + digits.substr(8, 3)),
        else_=digits.nullif(""),
    )
