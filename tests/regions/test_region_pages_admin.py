"""Every type of page can be made where it belongs, edited, previewed and read."""

import pytest
from django.urls import reverse
from wagtail.coreutils import get_dummy_request
from wagtail.models import Page, Revision
from wagtail.test.utils import WagtailPageTestCase
from wagtail.test.utils.form_data import inline_formset, nested_form_data, streamfield

from casestudies.models import CaseStudyIndexPage, CaseStudyPage
from core.models import ContentPage, HomePage
from regions.models import RegionIndexPage, RegionPage
from tests.factories import SourceFactory, ThemeFactory
from tests.regions.posting import prose, region_form, row

PARENTS = {
    HomePage: {Page},
    ContentPage: {HomePage},
    RegionIndexPage: {HomePage},
    RegionPage: {RegionIndexPage},
    CaseStudyIndexPage: {HomePage},
    CaseStudyPage: {RegionPage},
}
SUBPAGES = {
    HomePage: {ContentPage, RegionIndexPage, CaseStudyIndexPage},
    ContentPage: set(),
    RegionIndexPage: {RegionPage},
    RegionPage: {CaseStudyPage},
    CaseStudyIndexPage: set(),
    CaseStudyPage: set(),
}
every_type = pytest.mark.parametrize("model", PARENTS, ids=lambda model: model.__name__)
BODY = [prose("<p>Hello</p>")]


@pytest.fixture
def wagtail(client, db) -> WagtailPageTestCase:
    """Wagtail's own assertions about pages."""
    case = WagtailPageTestCase()
    case.client, case.dummy_request = client, get_dummy_request()
    return case


@pytest.fixture
def site(home, regions_page, stories_page, make_region, make_highlight, make_story) -> dict:
    """One page of each type, and for each what an editor would send who changed its title."""
    content = ContentPage(title="About", slug="about")
    home.add_child(instance=content)
    region = make_region(highlights=[make_highlight()])
    story = make_story(region)
    return {page.specific_class: page for page in (
        home, content, regions_page, stories_page, region, story
    )}  # fmt: skip


def form(page: Page) -> dict:
    """What the browser sends when the title of `page` was changed."""
    title = f"{page.title}, edited"
    if isinstance(page, RegionPage):
        rows = [row(one) for one in page.highlights.all()]
        return region_form(page, rows, title=title, body=streamfield(BODY))
    fields = {"title": title, "slug": page.slug, "lead": page.lead, "body": streamfield(BODY)}
    fields |= {"search_description": "", "comments": inline_formset([]), **own_fields(page)}
    return nested_form_data(fields)


def own_fields(page: Page) -> dict:
    if isinstance(page, RegionIndexPage):
        return {
            "opening": page.opening,
            "default_lead": page.default_lead,
            "commitment": page.commitment,
            "amount": "£45bn",
            "qualifier": page.qualifier,
            "commitment_source": page.commitment_source_id,
            "examples_text": page.examples_text,
            "examples_url": page.examples_url,
        }
    if isinstance(page, CaseStudyPage):
        sources = [{"id": one.pk, "source": one.source_id} for one in page.sources.all()]
        return {
            "dated": "2018-12-03",
            "qualifier": "exact",
            "theme": page.theme_id,
            "sources": inline_formset(sources, initial=len(sources)),
        }
    return {}


def titles_kept(page: Page) -> list[str]:
    return [one.content["title"] for one in Revision.objects.for_instance(page)]


def test_no_type_of_page_is_forgotten():
    ours = {"core", "regions", "casestudies"}
    models = {one for one in Page.__subclasses__() if one._meta.app_label in ours}
    models |= {deep for one in Page.__subclasses__() for deep in one.__subclasses__()}

    assert {one for one in models if not one._meta.abstract} == set(PARENTS)


@every_type
def test_page_may_stand_only_below_these(wagtail, model):
    wagtail.assertAllowedParentPageTypes(model, PARENTS[model])


@every_type
def test_only_these_may_stand_below_a_page(wagtail, model):
    wagtail.assertAllowedSubpageTypes(model, SUBPAGES[model])


@every_type
def test_page_can_be_read(wagtail, site, model):
    wagtail.assertPageIsRoutable(site[model])
    wagtail.assertPageIsRenderable(site[model])


@every_type
def test_page_can_be_edited_and_published(wagtail, site, model):
    page = site[model]
    wagtail.assertPageIsEditable(page, post_data=form(page) | {"action-publish": "1"})

    assert titles_kept(page) == [f"{page.title}, edited"]


@every_type
def test_page_can_be_previewed(wagtail, site, model):
    wagtail.assertPageIsPreviewable(site[model], post_data=form(site[model]))


@every_type
def test_preview_shows_what_is_typed_and_not_yet_saved(client, admin_user, site, model):
    client.force_login(admin_user)
    path = reverse("wagtailadmin_pages:preview_on_edit", args=[site[model].pk])
    client.post(path, form(site[model]))

    assert f"{site[model].title}, edited" in client.get(path).content.decode()


def test_region_page_is_previewed_before_it_was_ever_saved(
    client, admin_user, regions_page, make_region
):
    client.force_login(admin_user)
    page = make_region("Model")
    data = region_form(page, title="Brand new", slug="brand-new")
    data["region"] = page.region_id
    page.delete()
    args = ["regions", "regionpage", regions_page.pk]
    path = reverse("wagtailadmin_pages:preview_on_add", args=args)

    assert client.post(path, data).json()["is_valid"]
    assert "Brand new" in client.get(path).content.decode()


def test_case_study_is_previewed_before_it_was_ever_saved(client, admin_user, make_region):
    client.force_login(admin_user)
    region = make_region()
    data = nested_form_data(
        {
            "title": "Brand new",
            "slug": "brand-new",
            "dated": "2018-12-03",
            "qualifier": "exact",
            "theme": ThemeFactory(slug="green").pk,
            "body": streamfield(BODY),
            "sources": inline_formset([{"source": SourceFactory().pk}]),
            "comments": inline_formset([]),
        }
    )
    args = ["casestudies", "casestudypage", region.pk]
    path = reverse("wagtailadmin_pages:preview_on_add", args=args)

    assert client.post(path, data).json()["is_valid"]
    assert "Brand new" in client.get(path).content.decode()
