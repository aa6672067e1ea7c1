"""What only drafts name: the database keeps a row that a row points to, but no draft is a row.

A draft that names what is gone can neither be opened nor published, and breaks whatever lists it.
So whatever a version of a page names, old or new, is not deleted while that version is kept.
"""

from __future__ import annotations

import json
import re
from collections.abc import Iterator

from django.apps import apps
from django.core.exceptions import ValidationError
from django.db.models import ForeignKey, Model, TextField
from django.db.models.functions import Cast
from django.db.models.signals import pre_delete
from django.utils.translation import gettext
from modelcluster.models import get_all_child_relations
from wagtail.models import Page, Revision

LISTED = 3  # pages that a refusal names


def guard(model: type[Model]) -> None:
    """Let nothing of `model` be deleted, by whatever door, that a version of a page names."""
    pre_delete.connect(refuse, sender=model, dispatch_uid=f"drafts {model._meta.label}")


def refuse(sender: type[Model], instance: Model, **kwargs) -> None:
    pages = naming(instance)
    if pages:
        listed = ", ".join(f"“{one}”" for one in pages[:LISTED])
        words = gettext(
            "“%(name)s” is not deleted: versions of %(pages)s name it. Whoever opened "
            "one of them would find it broken."
        )
        more = f"{listed} …" if len(pages) > LISTED else listed
        raise ValidationError(words % {"name": instance, "pages": more})


def naming(instance: Model) -> list[str]:
    """The titles of pages of which some version names this: one query over all versions."""
    fields = "|".join(sorted({field.name for field in pointing_at(type(instance))}))
    if not fields:
        return []
    # As JSON, in which a quotation mark within a text has a backslash before it.
    named = rf'"({fields})": {re.escape(json.dumps(instance.pk))}[,}}]'
    versions = Revision.objects.page_revisions().annotate(said=Cast("content", TextField()))
    found = versions.filter(said__regex=named).order_by()
    return sorted(set(found.values_list("object_str", flat=True)))


def pointing_at(model: type[Model]) -> Iterator[ForeignKey]:
    """The keys of pages, and of rows that are kept with them, that lead to `model`."""
    for page in (one for one in apps.get_models() if issubclass(one, Page)):
        rows = [relation.related_model for relation in get_all_child_relations(page)]
        for one in (page, *rows):
            for field in one._meta.get_fields():
                if isinstance(field, ForeignKey) and field.related_model is model:
                    yield field
