"""Forms that ask more of a page or a fact than each of its fields asks alone."""

from typing import ClassVar

from django.core.exceptions import ValidationError
from wagtail.admin.forms import WagtailAdminModelForm, WagtailAdminPageForm
from wagtail.permission_policies import ModelPermissionPolicy

from core.reserved import refuse_reserved

DRAFT_SOURCE = "This source is still a draft. Publish the source first, then this page."
NO_SUCH_SOURCE = "Choose a source from the list."


class BasePageForm(WagtailAdminPageForm):
    """Says beside the slug that the address is taken; a page being added knows no parent yet."""

    def clean(self) -> dict:
        cleaned = super().clean()
        if self.parent_page and "slug" in cleaned:
            try:
                refuse_reserved(cleaned["slug"], self.parent_page)
            except ValidationError as refusal:
                self.add_error(None, refusal)
        return cleaned


class SourcedPageForm(BasePageForm):
    """Says beside a row itself why its source will not do; drafts of the page may wait."""

    sourced: ClassVar[str] = "sources"  # the rows that each name a source

    def is_valid(self) -> bool:
        valid = super().is_valid()
        problems = [self.source_problem(row) for row in self.rows()]
        return valid and not any(problems)

    def rows(self) -> list:
        """The rows that were sent, without those being deleted."""
        formset = self.formsets.get(self.sourced)
        sent = formset.forms if formset is not None else []
        return [row for row in sent if not getattr(row, "cleaned_data", {}).get("DELETE")]

    def source_problem(self, row) -> str:
        """Note beside a row that its source is a draft, and return what was noted.

        Who may not see drafts of sources may not name one by its number either, unless
        somebody who may has put it there before.
        """
        source = getattr(row, "cleaned_data", {}).get("source")
        if source is None or source.live:
            return ""
        policy = ModelPermissionPolicy(type(source))
        may_see = policy.user_has_permission(self.for_user, "change")
        problem = DRAFT_SOURCE if may_see or "source" not in row.changed_data else NO_SUCH_SOURCE
        if self.is_deferred_validation and problem == DRAFT_SOURCE:
            return ""
        row.add_error("source", problem)
        if problem == NO_SUCH_SOURCE:
            # Shown again, the chooser would name what was only guessed at.
            row.data = row.data.copy()
            row.data[row.add_prefix("source")] = ""
        return problem


class CodedForm(WagtailAdminModelForm):
    """A fact whose code is its key: given once, since another code is another fact."""

    def __init__(self, *args, **kwargs) -> None:
        super().__init__(*args, **kwargs)
        if not self.instance._state.adding and "code" in self.fields:
            self.fields["code"].disabled = True
            self.fields["code"].help_text = "A new code is a new place: add it beside this one."
