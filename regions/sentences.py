"""Sentences made from rows, so that words and numbers cannot disagree."""

from dataclasses import dataclass
from decimal import Decimal
from string import Formatter

from django.utils.html import conditional_escape, format_html
from django.utils.safestring import SafeString, mark_safe
from django.utils.text import capfirst
from django.utils.translation import gettext

ALLOWED = {
    "sentence": frozenset({"value", "region", "period"}),
    "change_sentence": frozenset({"direction", "change", "since"}),
}
NEEDED = {"sentence": "value", "change_sentence": "change"}


@dataclass(frozen=True)
class Figure:
    """One observation, already written as its measure writes numbers."""

    value: Decimal
    text: str
    period: str
    change: Decimal | None = None
    change_text: str = ""
    since: str = ""


def problem(template: str, field: str) -> str:
    """Say what is wrong with the template of a field, or nothing when it can be filled.

    An empty template is no sentence at all and has no fault; one that leaves its number out has.
    """
    allowed, needed = ALLOWED[field], NEEDED[field]
    try:
        names = {name for _, name, *_ in Formatter().parse(template) if name is not None}
    except ValueError:
        return "A curly bracket is not closed."
    if unknown := sorted(names - allowed):
        wanted = ", ".join(f"{{{name}}}" for name in sorted(allowed))
        return f"{{{unknown[0]}}} means nothing here. Use only {wanted}."
    return f"The sentence must say {{{needed}}}." if template and needed not in names else ""


def direction(change: Decimal) -> str:
    """Which way a figure went, as a noun that a number can follow."""
    if change > 0:
        return gettext("an increase of")
    return gettext("a fall of") if change < 0 else gettext("a change of")


def fill(template: str, words: dict[str, str]) -> SafeString:
    """Put each word in its place; everything that is not already markup is escaped."""
    parts = []
    for literal, name, *_ in Formatter().parse(template):
        parts.append(conditional_escape(literal))
        if name is not None:
            parts.append(conditional_escape(words[name]))
    return mark_safe("".join(parts))  # noqa: S308  every part was escaped above


def literal(template: str) -> str:
    """What a template says whatever is put in."""
    return " ".join(literal for literal, *_ in Formatter().parse(template))


def number(value: Decimal, text: str) -> SafeString:
    """A number that a person reads and a machine can too."""
    return format_html('<data class="number" value="{}">{}</data>', f"{value.normalize():f}", text)


def sentence(template: str, change_template: str, figure: Figure, region: str) -> SafeString:
    """Say one figure: “605,200 people were in employment in Hertfordshire (2018), an increase
    of 54,300 since 2010.” The change is left out where its source gives none."""
    said = fill(
        template,
        {
            "value": number(figure.value, figure.text),
            # A sentence begins with a capital, “the North East” or not.
            "region": capfirst(region) if template.startswith("{region}") else region,
            "period": figure.period,
        },
    )
    if figure.change is None or not change_template:
        return said
    change = fill(
        change_template,
        {
            "direction": direction(figure.change),
            "change": number(figure.change, figure.change_text),
            "since": figure.since,
        },
    )
    return format_html("{}, {}.", mark_safe(said.rstrip(".")), change)  # noqa: S308  as above
