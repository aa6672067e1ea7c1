"""What the editor of a region is asked, beyond what each field asks alone."""

from wagtail.admin.forms import WagtailAdminPageForm

DRAFT_SOURCE = "This source is still a draft. Publish the source first, then this page."


class RegionPageForm(WagtailAdminPageForm):
    """Says beside the highlight itself why it may not be published yet; drafts may wait."""

    def is_valid(self) -> bool:
        valid = super().is_valid()
        if self.is_deferred_validation or "highlights" not in self.formsets:
            return valid
        for row in self.formsets["highlights"].forms:
            source = getattr(row, "cleaned_data", {}).get("source")
            if source is not None and not source.live and not row.cleaned_data.get("DELETE"):
                row.add_error("source", DRAFT_SOURCE)
                valid = False
        return valid
