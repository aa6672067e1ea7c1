"""What page templates ask about the national strategy."""

from django import template

from core.models import Theme

register = template.Library()


@register.inclusion_tag("core/partials/foundations.html")
def foundations() -> dict:
    """The five foundations, each with its colour, pattern and letter."""
    return {"themes": Theme.objects.all()}
