"""What a browser sends when an editor presses a button of a region's form."""

from bs4 import BeautifulSoup
from wagtail.test.utils.form_data import inline_formset, nested_form_data, rich_text, streamfield

from core.blocks import PROSE
from regions.models import Highlight, RegionPage


def prose(html: str) -> tuple[str, str]:
    return "prose", rich_text(html, features=PROSE)


def row(highlight: Highlight, **typed) -> dict:
    """One highlight as the form shows it, with what the editor typed over it."""
    shown = {
        "id": str(highlight.pk or ""),
        "amount": "" if highlight.amount is None else f"£{highlight.amount:,.2f}",
        "qualifier": highlight.qualifier,
        "text": highlight.text,
        "theme": str(highlight.theme_id or ""),
        "place": highlight.place,
        "source": str(highlight.source_id or ""),
    }
    return shown | typed


def region_form(page: RegionPage, rows=(), **typed) -> dict:
    """The whole form of a region's page: `rows` are its highlights, from `row`."""
    saved = sum(1 for one in rows if one["id"])
    shown = {
        "title": page.title,
        "slug": page.slug,
        "region": page.region_id,
        "lead": page.lead,
        "search_description": page.search_description,
        "summary_state": page.summary_state,
        "strategy_status": page.strategy_status,
        "strategy_precision": page.strategy_precision,
        "highlights": inline_formset(list(rows), initial=saved),
        "body": streamfield([]),
        "links": streamfield([]),
        "comments": inline_formset([]),
    }
    return nested_form_data(shown | typed)


def errors_beside(response, field: str) -> str:
    """What is said beside the box of that name, in the answer to a form."""
    box = BeautifulSoup(response.content, "html.parser").find(attrs={"name": field})
    wrapper = box.find_parent(class_="w-field__wrapper")
    return " ".join(one.get_text(" ", strip=True) for one in wrapper.select(".error-message"))
