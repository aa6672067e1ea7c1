"""What the editor's preview checks besides accessibility: whether every figure is vouched for."""

from django.utils.translation import gettext_lazy as _
from wagtail.admin.userbar import ContentCheckerItem

# `has-alt` is a check of axe-core that nothing but a picture can pass: a marker always fails it.
NEVER_PASSES = "has-alt"
UNVOUCHED = "figure-without-source"


class FigureChecker(ContentCheckerItem):
    """Points at each highlight that the preview marks as not ready to be published."""

    axe_run_only = [*ContentCheckerItem.axe_run_only, UNVOUCHED]
    axe_custom_rules = [
        *ContentCheckerItem.axe_custom_rules,
        {
            "id": UNVOUCHED,
            "impact": "critical",
            "selector": ".unvouched",
            "tags": ["best-practice"],
            "any": [NEVER_PASSES],
            "enabled": True,
        },
    ]
    axe_messages = {
        **ContentCheckerItem.axe_messages,
        UNVOUCHED: {
            "error_name": _("A highlight cannot be published yet"),
            "help_text": _("Give it a published source and a foundation"),
        },
    }
