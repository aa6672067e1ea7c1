"""What the editor of a region is asked, beyond what each field asks alone."""

from core.forms import SourcedPageForm


class RegionPageForm(SourcedPageForm):
    """A highlight's source must be one that may be known."""

    sourced = "highlights"
