"""The demonstration is whole, and loading it again harms nothing."""

import io

import pytest
from django.apps import apps
from django.core.management import call_command
from django.db.models import Count
from wagtail.models import Page, Site

from casestudies.models import CaseStudyPage
from core.models import ContentPage, HomePage, SiteImage, User
from regions.models import Council, Measure, Observation, Region, RegionIndexPage, RegionPage

pytestmark = pytest.mark.usefixtures("demo")


def load() -> str:
    told = io.StringIO()
    call_command("load_demo", stdout=told)
    return told.getvalue()


def rows() -> dict[str, int]:
    """How many rows there are of everything."""
    models = [model for model in apps.get_models() if model._meta.managed]
    return {model._meta.label: model._default_manager.count() for model in models}


def pages() -> list[tuple]:
    """What would differ of a page that somebody had saved."""
    return list(
        Page.objects.order_by("pk").values_list(
            "pk",
            "path",
            "url_path",
            "title",
            "live",
            "latest_revision_id",
            "latest_revision_created_at",
            "last_published_at",
        )
    )


# What is there


def test_every_area_and_nation_has_a_page():
    assert RegionPage.objects.live().count() == 41


def test_england_is_what_areas_are_compared_with_and_has_no_page():
    england = Region.objects.get(kind="benchmark")

    assert (england.name, england.pages.count()) == ("England", 0)


@pytest.mark.parametrize(("kind", "count"), [("area", 38), ("nation", 3), ("benchmark", 1)])
def test_every_region_is_of_its_kind(kind, count):
    assert Region.objects.filter(kind=kind).count() == count


def test_every_figure_is_there():
    assert Observation.objects.count() == 784


def test_every_figure_is_published():
    assert Observation.objects.published().count() == 784


def test_every_council_is_there_and_thirty_lie_in_two_areas():
    numbers = Council.objects.annotate(areas=Count("regions")).values_list("areas", flat=True)

    assert sorted(numbers) == [1] * 296 + [2] * 30


def test_a_measure_knows_what_it_is_a_part_of():
    parts = Measure.objects.exclude(part_of=None)

    assert parts.exists()
    assert not [part for part in parts if part.part_of_id == part.pk]


def test_three_regions_have_a_story_and_highlights():
    told = {story.region.slug for story in CaseStudyPage.objects.live()}
    written = RegionPage.objects.annotate(rows=Count("highlights")).filter(rows__gt=0)

    assert told == {"black-country", "hertfordshire", "liverpool-city-region"}
    assert {page.slug for page in written} == told


def test_every_page_is_published_and_has_a_first_version():
    unfinished = Page.objects.filter(depth__gt=1).filter(has_unpublished_changes=True)

    assert not unfinished.exists()
    assert not Page.objects.filter(depth__gt=1, latest_revision=None).exists()


def test_the_tree_is_sound():
    assert not any(Page.find_problems())


def test_the_site_begins_at_our_home_page_and_has_the_name_we_gave_it():
    site = Site.objects.get(is_default_site=True)

    assert isinstance(site.root_page.specific, HomePage)
    assert site.root_url == "http://testserver"


def test_nothing_is_left_of_the_page_that_wagtail_welcomes_with():
    assert list(Page.objects.filter(depth=2).values_list("slug", flat=True)) == ["home"]


def test_every_picture_says_who_made_it():
    assert SiteImage.objects.exists()
    assert not SiteImage.objects.filter(credit="").exists()


def test_what_was_loaded_can_be_searched_for(client):
    found = client.get("/search/?q=stevenage").context["results"]

    assert "Stevenage" in [hit.title for hit in found]


# Loading again


def test_loading_again_adds_no_row():
    before = rows()
    load()

    assert rows() == before


def test_loading_again_touches_no_page():
    before = pages()
    load()

    assert pages() == before


def test_loading_again_says_that_all_is_there(demo):
    assert "observations: 784 added\n" in demo
    assert "observations: 0 added, 784 there already" in load()


def test_an_edited_page_stays_as_its_editors_made_it():
    page = RegionPage.objects.get(slug="hertfordshire")
    page.title, page.lead = "Herts", "Rewritten."
    page.highlights = list(page.highlights.all())[:1]
    page.save_revision().publish()
    load()

    page = RegionPage.objects.get(region__slug="hertfordshire")
    assert (page.title, page.lead, page.highlights.count()) == ("Herts", "Rewritten.", 1)


def test_an_unfinished_edit_stays_unfinished():
    page = RegionPage.objects.get(slug="hertfordshire")
    page.lead = "Not yet."
    draft = page.save_revision()
    load()

    page.refresh_from_db()
    assert (page.latest_revision_id, page.live, page.lead) == (draft.pk, True, "")


def test_a_page_that_was_withdrawn_stays_withdrawn():
    RegionPage.objects.get(slug="hertfordshire").unpublish()
    load()

    assert not RegionPage.objects.get(region__slug="hertfordshire").live


def test_a_region_whose_address_was_changed_gets_no_second_page():
    page = RegionPage.objects.get(slug="hertfordshire")
    page.slug = "herts"
    page.save()
    load()

    assert RegionPage.objects.filter(region__slug="hertfordshire").get().slug == "herts"


def test_the_words_that_regions_share_stay_as_they_were_edited():
    page = RegionIndexPage.objects.get()
    page.opening = "Rewritten."
    page.save_revision().publish()
    load()

    assert RegionIndexPage.objects.get().opening == "Rewritten."


def test_a_home_page_of_ones_own_stays():
    home = HomePage.objects.get()
    home.title = "Our own"
    home.save_revision().publish()
    load()

    assert HomePage.objects.get().title == "Our own"


def test_a_corrected_figure_stays_corrected():
    row = Observation.objects.filter(region__slug="hertfordshire").first()
    Observation.objects.filter(pk=row.pk).update(value=1)
    load()

    assert Observation.objects.get(pk=row.pk).value == 1


@pytest.mark.parametrize("model", [CaseStudyPage, ContentPage])
def test_a_page_that_is_missing_is_added_again(model):
    before = model.objects.count()
    model.objects.first().delete()
    load()

    assert model.objects.count() == before


# Accounts


@pytest.fixture
def accounts(demo, settings) -> str:
    """Accounts are made on a developer's machine alone."""
    settings.DEBUG = True
    return load()


def test_no_account_is_made_on_a_live_site(demo):
    assert not User.objects.exists()
    assert "No accounts were made" in demo


NAMES = ["admin", "moderator", "analyst", "hertfordshire-editor", "liverpool-editor"]


@pytest.mark.parametrize("name", NAMES)
def test_every_account_of_a_developers_machine_is_told_and_signs_in(client, accounts, name):
    assert f"{name}-demo" in accounts
    answer = client.post("/admin/login/", {"username": name, "password": f"{name}-demo"})

    assert (answer.status_code, answer["Location"]) == (302, "/admin/")
    assert client.get("/admin/").status_code == 200


def test_only_one_account_may_do_everything(accounts):
    assert User.objects.get(is_superuser=True).username == "admin"


@pytest.mark.parametrize(
    ("name", "edits", "publishes"),
    [
        ("admin", {"hertfordshire", "cumbria"}, {"hertfordshire", "cumbria"}),
        ("moderator", {"hertfordshire", "cumbria"}, {"hertfordshire", "cumbria"}),
        ("analyst", set(), set()),
        ("hertfordshire-editor", {"hertfordshire"}, set()),
    ],
)
def test_each_account_edits_what_its_role_says(accounts, name, edits, publishes):
    user = User.objects.get(username=name)
    asked = [
        (page.slug, page.permissions_for_user(user))
        for page in RegionPage.objects.filter(slug__in=["hertfordshire", "cumbria"])
    ]

    assert {slug for slug, may in asked if may.can_edit()} == edits
    assert {slug for slug, may in asked if may.can_publish()} == publishes


def test_loading_again_gives_nobody_their_old_password_back(accounts):
    user = User.objects.get(username="admin")
    user.set_password("another")
    user.save()
    load()

    user.refresh_from_db()
    assert user.check_password("another")


def test_loading_again_makes_no_second_account(accounts):
    before = rows()
    load()

    assert rows() == before
