"""A region's team: who may edit its page and its case studies, and nothing else."""

from django.contrib.auth.models import Group, Permission
from wagtail.models import Collection, GroupCollectionPermission, GroupPagePermission

from regions.models import Region, RegionPage

MAY_ON_PAGES = ("add_page", "change_page")
MAY_ON_FILES = ("add_image", "change_image", "choose_image", "add_document", "change_document",
                "choose_document")  # fmt: skip

TEAM = " editors"  # what the names of their groups have in common


def open_team(page: RegionPage) -> Group:
    """Make the group that edits `page` and the stories below it, with pictures of its own.

    Its members write and submit; moderators publish. Calling it again changes nothing, even where
    the region was renamed meanwhile.
    """
    group = team_of(page) or new_team(page)
    group.permissions.add(permission("wagtailadmin", "access_admin"))
    for codename in MAY_ON_PAGES:
        GroupPagePermission.objects.get_or_create(
            group=group, page=page, permission=permission("wagtailcore", codename)
        )
    collection = collection_of(group) or new_collection(page.region)
    for codename in MAY_ON_FILES:
        app = "wagtaildocs" if codename.endswith("document") else "wagtailimages"
        GroupCollectionPermission.objects.get_or_create(
            group=group, collection=collection, permission=permission(app, codename)
        )
    return group


def team_of(page: RegionPage) -> Group | None:
    """The group that was made for a page, by what it may edit: its region may have been renamed."""
    teams = Group.objects.filter(name__contains=TEAM, page_permissions__page=page)
    return teams.order_by("pk").first()


def new_team(page: RegionPage) -> Group:
    """A group by the region's name, unless that is the team of another page, of a namesake."""
    name = f"{page.region.name}{TEAM}"
    named = Group.objects.filter(name=name).first()
    if named and named.page_permissions.exists():
        return Group.objects.create(name=f"{name} ({page.region_id})")
    return named or Group.objects.create(name=name)


def collection_of(group: Group) -> Collection | None:
    """The collection that a team has its pictures in already."""
    own = GroupCollectionPermission.objects.filter(
        group=group, permission=permission("wagtailimages", "add_image")
    )
    row = own.select_related("collection").order_by("pk").first()
    return row.collection if row else None


def new_collection(region: Region) -> Collection:
    """A collection by the region's name, unless a namesake's team has its pictures there."""
    named = collection_named(region.name)
    taken = GroupCollectionPermission.objects.filter(collection=named, group__name__contains=TEAM)
    return collection_named(f"{region.name} ({region.code})") if taken.exists() else named


def collection_named(name: str) -> Collection:
    """The collection of that name just below the root, made where it is missing."""
    root = Collection.get_first_root_node()
    return root.get_children().filter(name=name).first() or root.add_child(name=name)


def permission(app: str, codename: str) -> Permission:
    return Permission.objects.get(content_type__app_label=app, codename=codename)


def open_analysts() -> Group:
    """Make the group that keeps the facts: it publishes sources, and edits no page."""
    group, _ = Group.objects.get_or_create(name="Analysts")
    group.permissions.add(permission("wagtailadmin", "access_admin"), *fact_permissions())
    return group


def open_moderators() -> Group:
    """Give Wagtail's moderators, who publish all pages, the facts that pages rest on as well."""
    group, _ = Group.objects.get_or_create(name="Moderators")
    group.permissions.add(*fact_permissions())
    return group


def fact_permissions() -> list[Permission]:
    """All that may be done to facts: measures, observations, sources, places."""
    facts = {"core": ["source", "theme", "sector"],
             "regions": ["region", "council", "measure", "observation"]}  # fmt: skip
    return [
        one
        for app, models in facts.items()
        for one in Permission.objects.filter(
            content_type__app_label=app, content_type__model__in=models
        )
    ]
