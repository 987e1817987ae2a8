"""Numbers, sums of money and dates as German or English readers write them; qualifiers as words before a number.

Numbers are rounded half up (2.5 becomes 3), as statistical offices do, not half even as Python and Babel would.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Sequence
from datetime import date
from decimal import ROUND_HALF_UP, Decimal
from functools import lru_cache

from babel.dates import format_date
from babel.numbers import format_decimal

from data.model.figure import Term
from data.model.records import SumQualifier
from data.model.words import LANGUAGES, Language, Words, in_language

_LOCALES = {language: tag.replace("-", "_") for language, tag in LANGUAGES.items()}
_QUALIFIED: dict[SumQualifier, Words] = {
    "exact": Words("{}", "{}"),
    "stated": Words("{}", "{}"),
    "about": Words("rund {}", "about {}"),
    "more_than": Words("über {}", "more than {}"),
    "almost": Words("fast {}", "almost {}"),
    "up_to": Words("bis zu {}", "up to {}"),
    "up_to_about": Words("bis zu rund {}", "up to about {}"),
    "at_least": Words("mindestens {}", "at least {}"),
    "at_least_about": Words("mindestens rund {}", "at least about {}"),
    "since": Words("seit {}", "since {}"),
}
_DISPUTED = Words("{low} bis {high} (strittig)", "{low} to {high} (disputed)")
_MILLION = 1_000_000
_ISO = re.compile(
    r"(?<!\d)(?P<year>\d{4})-(?P<month>0[1-9]|1[0-2])"
    r"(?:-(?P<day>0[1-9]|[12]\d|3[01])|/(?P<last>0[1-9]|1[0-2]))?(?!\d|-\d)"
)


# The same few hundred numbers stand in tooltips, ranking and table of every view.
@lru_cache(maxsize=4096)
def number(value: float, decimals: int, language: Language) -> str:
    """The value with exactly so many decimals and with thousands marks: "96.023", "1,04".

    Raises:
        ValueError: The value is not a finite number.
    """
    pattern = "#,##0" + ("." + "0" * decimals if decimals else "")
    return format_decimal(rounded(value, decimals), format=pattern, locale=_LOCALES[language])


def typed(text: str, language: Language) -> str:
    """A number as a reader types it, without thousands marks and with a decimal point: "1.000,5" is "1000.5".

    Nothing is checked: what is no number stays none.
    """
    text = text.strip()
    return text.replace(".", "").replace(",", ".") if language == "de" else text.replace(",", "")


def rounded(value: float, decimals: int) -> Decimal:
    """The number that `number` writes.

    Raises:
        ValueError: The value is not a finite number.
    """
    if not Decimal(value).is_finite():
        raise ValueError(f"{value} is not a finite number")
    # By way of the shortest decimal text, so that 1.005 is what was written and not the float just below it.
    written = Decimal(str(value)).quantize(Decimal(1).scaleb(-decimals), rounding=ROUND_HALF_UP)
    # Adding zero takes the sign from a zero: "-0" is no number anybody writes.
    return written + 0


def with_qualifier(text: str, qualifier: SumQualifier, language: Language) -> str:
    """The number's text with how far it holds: "über 70", "rund 30", "mindestens 1"; exact ones unchanged."""
    return _QUALIFIED[qualifier].said(language).format(text)


def disputed(low: str, high: str, language: Language) -> str:
    """A range that sources of equal rank span: "70 bis 80 (strittig)"."""
    return _DISPUTED.said(language).format(low=low, high=high)


def sum_text(terms: Sequence[Term], language: Language, decimals: int = 0) -> str:
    """The calculation of a partial figure: "rund 30 + 16 = mindestens 46"; empty with fewer than two terms."""
    if len(terms) < 2:
        return ""
    shown = [
        with_qualifier(number(term.value, decimals, language), term.qualifier, language) for term in terms
    ]
    total = number(sum(term.value for term in terms), decimals, language)
    return f"{' + '.join(shown)} = {with_qualifier(total, 'at_least', language)}"


def money(euros: float, language: Language) -> str:
    """Euros: whole millions and hundredths of one short ("1,65 Mio. €"), all else in full ("50.000 €").

    The space is a no-break space. Nothing is rounded away: 1 234 567 euros stay "1.234.567 €".
    """
    if abs(euros) >= _MILLION and euros % (_MILLION // 100) == 0:
        decimals = next(d for d in (0, 1, 2) if euros % (_MILLION // 10**d) == 0)
        amount = number(euros / _MILLION, decimals, language)
        return f"{amount}\u00a0Mio.\u00a0€" if language == "de" else f"€{amount}\u00a0million"
    amount = number(euros, 0 if euros == int(euros) else 2, language)
    return f"{amount}\u00a0€" if language == "de" else f"€{amount}"


@lru_cache(maxsize=512)
def day(when: date, language: Language) -> str:
    """A date: "31.12.2018", "31 Dec 2018"."""
    return format_date(when, locale=_LOCALES[language])


def decimals_in(value: float, least: int = 0, most: int = 2) -> int:
    """Decimals that the value needs to be said: 0 for 3, 1 for 2.5; within the limits."""
    return max(least, len(f"{value:.{most}f}".rstrip("0").partition(".")[2]))


def date_or_text(words: str, language: Language) -> str:
    """A source's or a period's own words, with ISO dates in them written out: "10.09.2019", "September 2019".

    Spans of years ("2014-2021") and everything else stay as they are.
    """
    return _ISO.sub(_written(language), in_language(words, language))


def _written(language: Language) -> Callable[[re.Match[str]], str]:
    def write(match: re.Match[str]) -> str:
        year, month = int(match["year"]), int(match["month"])
        if match["day"]:
            try:
                return day(date(year, month, int(match["day"])), language)
            except ValueError:
                return match[0]
        last = f"/{_month(int(match['last']), language)}" if match["last"] else ""
        return f"{_month(month, language)}{last} {year}"

    return write


def _month(month: int, language: Language) -> str:
    return format_date(date(2000, month, 1), format="LLLL", locale=_LOCALES[language])
