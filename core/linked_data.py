"""Facts about a page for machines: JSON-LD, written so that nothing in it can end its script."""

import json

from django.utils.safestring import SafeString, mark_safe

OPEN_LICENCE = "https://www.nationalarchives.gov.uk/doc/open-government-licence/version/3/"
ESCAPED = {ord(">"): "\\u003E", ord("<"): "\\u003C", ord("&"): "\\u0026"}


def script(data: dict) -> SafeString:
    """A block of data, which browsers do not run and no content security policy forbids."""
    said = json.dumps({"@context": "https://schema.org"} | data, ensure_ascii=False)
    # As Django's json_script does it.
    safe = said.translate(ESCAPED)
    return mark_safe(f'<script type="application/ld+json">{safe}</script>')  # noqa: S308


def known(**facts: object) -> dict:
    """Keep the facts there are."""
    return {name: fact for name, fact in facts.items() if fact not in (None, "", [], {})}
