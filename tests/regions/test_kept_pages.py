"""Pages are made of parts that are kept; no reader ever sees one that is out of date."""

from decimal import Decimal

import pytest
from django.core.cache import cache
from django.test import Client
from django.urls import reverse
from wagtail.models import PageViewRestriction

from core.keeping import store
from core.models import Source
from regions.models import Observation, RegionIndexPage
from tests.factories import CouncilFactory, ObservationFactory, SourceFactory

READ_AGAIN = 1  # query, for the state of content
pytestmark = pytest.mark.django_db(transaction=True, serialized_rollback=True)


@pytest.fixture(autouse=True)
def fresh(home):
    """The roots of sites are cached by Wagtail, those of other tests too."""
    cache.clear()


@pytest.fixture
def page(make_region, make_highlight):
    page = make_region("Hertfordshire", highlights=[make_highlight()])
    ObservationFactory(region=page.region, value=Decimal(605200))
    CouncilFactory(name="Stevenage", regions=[page.region])
    return page


def said(client, page) -> str:
    answer = client.get(page.url)
    assert answer.status_code == 200
    return answer.content.decode()


def test_a_page_read_twice_says_the_same_and_asks_only_whether_anything_changed(
    client, page, django_assert_num_queries
):
    said(client, page)  # draws pictures, once and for all
    first = said(client, page)
    with django_assert_num_queries(READ_AGAIN):
        assert said(client, page) == first


def test_a_preview_leaves_nothing_for_readers(admin_client, page, make_highlight):
    page.highlights.add(make_highlight(text="to keep this secret."))
    page.save_revision()
    Source.objects.update(note="")  # whatever was kept so far is thrown away
    before = store._newest
    draft = admin_client.get(reverse("wagtailadmin_pages:view_draft", args=[page.pk]))

    assert "to keep this secret." in draft.content.decode()
    assert store._newest is before
    assert "to keep this secret." not in said(Client(), page)


def test_a_corrected_figure_is_on_the_page_at_once(client, page):
    assert "605,200" in said(client, page)
    Observation.objects.update(value=Decimal(612000))

    now = said(client, page)
    assert "612,000" in now
    assert "605,200" not in now


def test_a_source_that_is_withdrawn_takes_its_figures_along_at_once(client, page):
    said(client, page)
    Source.objects.update(live=False)

    assert "605,200" not in said(client, page)


def test_a_renamed_council_is_renamed_at_once(client, page):
    said(client, page)
    page.region.councils.update(name="Stevenage Borough")

    assert "Stevenage Borough" in said(client, page)


def test_a_new_page_is_on_every_map_and_list_at_once(client, page, make_region, home):
    before = {one.url: said(client, one) for one in (home, page, page.get_parent())}
    make_region("Cumbria")

    assert not [url for url in before if "/regions/cumbria/" in before[url]]
    for one in (home, page.get_parent()):
        assert "/regions/cumbria/" in said(client, one)


def test_a_page_kept_from_the_public_is_on_no_list_at_once(client, page, make_region, home):
    secret = make_region("Cumbria")
    assert "/regions/cumbria/" in said(client, home)
    PageViewRestriction.objects.create(page=secret, restriction_type="login")

    assert "/regions/cumbria/" not in said(client, home)
    assert client.get(secret.url).status_code == 302


def test_the_words_that_all_regions_share_change_on_each_at_once(client, page):
    assert "A plan for the whole country." in said(client, page)
    shared = RegionIndexPage.objects.get()
    shared.opening = "Another plan."
    shared.save()

    assert "Another plan." in said(client, page)


def test_a_page_moved_to_another_address_is_found_there_and_its_old_one_leads_to_it(client, page):
    old = page.url
    said(client, page)
    page.slug = "herts"
    page.save()

    assert said(client, page)
    assert client.get(old).headers["Location"] == page.url


def test_two_regions_keep_their_own_parts(client, page, make_region):
    other = make_region("Cumbria")
    ObservationFactory(region=other.region, value=Decimal(237300), source=SourceFactory())

    assert "605,200" in said(client, page)
    assert "237,300" in said(client, other)
    assert "605,200" not in said(client, other)


def test_a_region_page_read_again_costs_few_queries(page, make_story, sql):
    make_story(page)

    assert sql(page.url).count <= 8
