"""Reports of the admin that say more than an editor of one region may know."""

from django.core.exceptions import PermissionDenied
from wagtail.admin.views.reports.page_types_usage import PageTypesUsageReportView
from wagtail.models import Page
from wagtail.permission_policies.pages import PagePermissionPolicy


def sees_all_pages(user) -> bool:
    """Whether somebody may publish from the very top of the tree: the department, not a region."""
    root = Page.get_first_root_node()
    return PagePermissionPolicy().user_has_permission_for_instance(user, "publish", root)


class PageTypesUsage(PageTypesUsageReportView):
    """Names the last edited page of each type, draft or not: for those who look after all."""

    def dispatch(self, request, *args, **kwargs):
        if not sees_all_pages(request.user):
            raise PermissionDenied
        return super().dispatch(request, *args, **kwargs)
