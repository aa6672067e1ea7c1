"""What the ground floor adds to the admin."""

from django.db.models import Q
from django.templatetags.static import static
from django.utils.html import format_html
from wagtail import hooks
from wagtail.permission_policies.pages import PagePermissionPolicy

from core.reports import sees_all_pages


@hooks.register("insert_global_admin_css")
def own_ink() -> str:
    return format_html('<link rel="stylesheet" href="{}">', static("css/admin.css"))


@hooks.register("construct_reports_menu")
def only_own_reports(request, menu_items) -> None:
    if not sees_all_pages(request.user):
        menu_items[:] = [item for item in menu_items if item.name != "page-types-usage"]


@hooks.register("construct_page_chooser_queryset")
def no_strangers_drafts(pages, request):
    """Let an editor link to what is public and to her own pages, not to others' drafts."""
    own = PagePermissionPolicy().instances_user_has_permission_for(request.user, "change")
    return pages.filter(Q(live=True) | Q(pk__in=own.values("pk")))
