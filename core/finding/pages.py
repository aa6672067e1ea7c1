"""What of plain pages can be found, and that it stays so."""

from __future__ import annotations

from collections.abc import Collection, Iterator

from django.db.models.signals import post_save
from wagtail.models import Page

from core.finding import indexing
from core.finding.registry import register
from core.models import Entry

# What Wagtail notes on a page that no reader sees.
NOTED = {
    "draft_title", "latest_revision", "live_revision", "has_unpublished_changes", "live",
    "latest_revision_created_at", "first_published_at", "last_published_at", "go_live_at",
    "expire_at", "expired", "locked", "locked_at", "locked_by", "owner", "content_type",
}  # fmt: skip


def follow(model: type[Page], provider: str) -> None:
    """Renew a page's entry whenever one of `model` is saved.

    From its row, not from the instance: saving a draft saves an instance that holds words
    nobody may read yet, and writes none of them to the row.
    """

    def renew(sender, instance, raw=False, update_fields=None, **kwargs) -> None:
        if not raw and says_something(update_fields):
            indexing.renew(provider, [key(instance.pk)], pk=instance.pk)

    post_save.connect(renew, sender=model, weak=False, dispatch_uid=f"find {model._meta.label}")


def says_something(update_fields: Collection[str] | None) -> bool:
    """Whether a save wrote any words: Wagtail notes much on a page besides, at every draft."""
    return update_fields is None or not set(update_fields) <= NOTED


def of_plain(model: type[Page], provider: str) -> None:
    """Let all pages of `model` be found by their title, summary, lead and body."""

    @register(provider)
    def entries(**only) -> Iterator[Entry]:
        for page in model.objects.filter(**only).iterator(chunk_size=100):
            yield plain(page)

    follow(model, provider)


def plain(page, kind: Entry.Kind = Entry.Kind.PAGE, **more) -> Entry:
    """The entry of a page, with `more` of what is known of it."""
    body = [*more.pop("body", ()), page.lead, page.search_description, *said(page.body)]
    more.setdefault("text", page.summary)
    return indexing.entry(kind, key(page.pk), page.title, page_id=page.pk, body=body, **more)


def key(page_id: int) -> str:
    return f"page:{page_id}"


def said(body) -> list[str]:
    """All the words of a body of blocks."""
    return body.stream_block.get_searchable_content(body) if body else []
