"""What page templates ask of the ground floor."""

import datetime
import re
from decimal import Decimal

from django import template
from django.http import HttpRequest
from django.utils.safestring import SafeString, mark_safe

from core import dates, keeping, money
from core.menu import Entry, menu
from core.navigation import Navigation, navigation
from core.serving import address

register = template.Library()
HEADING = re.compile(r"(?<=<h|/h)[23](?=[\s>])")
LONGEST_NUMBER = 9  # characters that a large amount may have where there is little room


@register.simple_tag(takes_context=True)
def navigate(context: template.Context) -> Navigation:
    """The menu and the breadcrumb of the page being shown."""
    return navigation(context.get("page"))


@register.simple_tag(takes_context=True)
def main_menu(context: template.Context) -> list[Entry]:
    """The main menu as it is seen on the page being shown."""
    page, request = context.get("page"), context.get("request")
    return menu(
        context["navigation"],
        getattr(page, "pk", None),
        request.path if request else "",
        getattr(page, "listed_on", ""),
    )


@register.filter
def pounds(amount: money.Amount | None, style: str = "prose") -> str:
    """“£2.5 million”, or “£2.5m” with `:"table"`; nothing for nothing."""
    return money.say(amount, style) if amount else ""


@register.filter
def is_long(amount: money.Amount) -> bool:
    """Whether an amount has a number that no line breaks and few columns hold: £617,283,945.25."""
    return max(len(word) for word in money.say(amount).split()) > LONGEST_NUMBER


@register.filter
def plain(value: Decimal) -> str:
    """A number for a machine: no commas, no trailing zeros, never an exponent."""
    return f"{value.normalize():f}"


@register.filter
def on(date: datetime.date | None, precision: str = dates.Precision.DAY) -> str:
    """A date as far as it is known: “3 December 2018”, “July 2019”."""
    return dates.say(date, precision)


@register.filter(is_safe=True)
def beneath(html: SafeString) -> SafeString:
    """An editor's text with its headings a rank lower, for where it stands below a heading."""
    lower = HEADING.sub(lambda rank: str(int(rank.group()) + 1), html)
    return mark_safe(lower)  # noqa: S308  as safe as it came: only the digits of tags change


class KeepNode(template.Node):
    """A part of a page that is drawn once while public content stands: see `core.keeping`."""

    def __init__(self, key: list[template.base.FilterExpression], nodelist) -> None:
        self.key, self.nodelist = key, nodelist

    def render(self, context: template.Context) -> str:
        request = context.get("request")
        if request is None or getattr(request, "is_preview", False):
            return self.nodelist.render(context)  # of a draft, which no table holds
        key = ("template", *(part.resolve(context) for part in self.key))
        return keeping.keep(key, lambda: self.nodelist.render(context))


@register.tag("keep")
def keep(parser: template.base.Parser, token: template.base.Token) -> KeepNode:
    """`{% keep "councils" page.pk %}…{% endkeep %}`: kept by its name and what follows that."""
    key = [parser.compile_filter(bit) for bit in token.split_contents()[1:]]
    nodelist = parser.parse(("endkeep",))
    parser.delete_first_token()
    return KeepNode(key, nodelist)


@register.simple_tag(takes_context=True)
def canonical(context: template.Context) -> str:
    """The one address of what is shown, whatever host or query it was asked by.

    Of a query only that part remains which `canonical_query` says makes another page of it.
    """
    request: HttpRequest = context["request"]
    page = context.get("page")
    path = address(page.url_path) if page is not None and page.url_path else request.path
    return f"{context['site_url']}{path}{context.get('canonical_query', '')}"
