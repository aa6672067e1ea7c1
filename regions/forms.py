"""What the editor of a region is asked, beyond what each field asks alone."""

from wagtail.admin.forms import WagtailAdminPageForm
from wagtail.permission_policies import ModelPermissionPolicy

from core.models import Source

DRAFT_SOURCE = "This source is still a draft. Publish the source first, then this page."
NO_SUCH_SOURCE = "Choose a source from the list."


class RegionPageForm(WagtailAdminPageForm):
    """Says beside the highlight itself why it may not be published yet; drafts may wait."""

    def is_valid(self) -> bool:
        valid = super().is_valid()
        problems = [self.source_problem(row) for row in self.rows()]
        return valid and not any(problems)

    def rows(self) -> list:
        """The highlights that were sent, without those being deleted."""
        formset = self.formsets.get("highlights")
        sent = formset.forms if formset is not None else []
        return [row for row in sent if not getattr(row, "cleaned_data", {}).get("DELETE")]

    def source_problem(self, row) -> str:
        """Note beside a highlight that its source is a draft, and return what was noted.

        Who may not see drafts of sources may not name one by its number either, unless
        somebody who may has put it there before.
        """
        source = getattr(row, "cleaned_data", {}).get("source")
        if source is None or source.live:
            return ""
        may_see = ModelPermissionPolicy(Source).user_has_permission(self.for_user, "change")
        problem = DRAFT_SOURCE if may_see or "source" not in row.changed_data else NO_SUCH_SOURCE
        if self.is_deferred_validation and problem == DRAFT_SOURCE:
            return ""
        row.add_error("source", problem)
        return problem
