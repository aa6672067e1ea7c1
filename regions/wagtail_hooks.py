"""What the places add to the admin."""

from wagtail.snippets.models import register_snippet

from regions.facts_admin import FactsViewSetGroup

register_snippet(FactsViewSetGroup)
