"""Title of a view and the one sentence that says how to read it."""

from __future__ import annotations

from pages.view.view import View


def title(view: View) -> str:
    """Kennzahl, Bezug and year: "Vorgesehene Fallmanagement-Stellen je 100.000 Einwohner, 2018".

    Says so where figures of the viewer's own are among them, since it heads every file and citation too.
    """
    key = "heading.title_own" if view.own_areas else "heading.title"
    return view.say(key, label=subject(view), year=view.selection.jahr)


def subject(view: View) -> str:
    """Kennzahl and Bezug without the year: "… je 100.000 Einwohner", "…: Euro je Einwohner"."""
    say = view.say
    label = say.term(view.kennzahl.label)
    if view.bezug.id == "absolut":
        return label
    # "je 100.000 Einwohner" goes on the sentence; "Einwohner je Stelle" is a unit of its own.
    own = view.bezug.id in ("einwohner-je-stelle", "eur-je-einwohner")
    key = "heading.own_unit" if own else "heading.related"
    return say(key, label=label, bezug=say.term(view.bezug.label))


def lead(view: View) -> str:
    """How to read this very map: what the pattern shows, what it does not, and whose figures it shows."""
    return f"{own_words(view)} {_reading(view)}".strip()


def own_words(view: View) -> str:
    """For how many areas the viewer's own figures stand; empty without any."""
    own = len(view.own_areas)
    return view.say("lead.own", count=own, n=len(view.table.cells)) if own else ""


def _reading(view: View) -> str:
    say, table = view.say, view.table
    if view.kennzahl.kind == "year":
        return say("lead.start_year")
    whole = table.coverage.covered == table.coverage.areas
    gaps = (
        ""
        if whole
        else say("lead.zero" if table.coverage.zero else "lead.gaps", coverage=coverage_text(view))
    )
    if table.same_everywhere:
        who = "all" if whole else "known"
        how = "absolute" if view.bezug.id == "absolut" else "inverted" if view.bezug.inverted else "rate"
        count = sum(cell.classed for cell in table.cells.values())
        same = say(f"same.{who}", count=count, value=same_value(view))
        if how == "absolute":
            how = f"absolute_{who}"
        elif not view.one_fill:
            how = f"{how}_classed"
        return f"{same} {say(f'same.{how}')} {gaps}".strip()
    if gaps:
        return gaps
    return say(f"lead.{view.kennzahl.id}")


def coverage_text(view: View) -> str:
    """How many areas are known: "13 von 33 Gebieten …, davon 4 in 2 gemeinsamen Angaben, 2 nur für einzelne Orte"."""
    say, coverage = view.say, view.table.coverage
    parts = [say("coverage.all", covered=coverage.covered, n=coverage.areas)]
    if coverage.joint:
        parts.append(say("coverage.joint", areas=coverage.joint, count=coverage.joint_figures))
    if coverage.part:
        parts.append(say("coverage.part", areas=coverage.part))
    if coverage.zero:
        parts.append(say("coverage.zero", areas=coverage.zero, unit=say.term(view.kennzahl.unit_plural)))
    return ", ".join(parts)


def same_value(view: View) -> str:
    """The figure that all known areas have: "2 Stellen"."""
    return view.words.counted(next(cell for cell in view.table.cells.values() if cell.classed))
