"""A page costs a fixed number of queries, however much there is to show."""

import datetime

import pytest
from django.core.cache import cache
from wagtail.images.tests.utils import get_test_image_file

from core.models import SiteImage, Source
from regions.models import RegionPage
from tests.factories import (
    CouncilFactory,
    MeasureFactory,
    ObservationFactory,
    SourceFactory,
    ThemeFactory,
)

# What pages share is kept outside transactions only, as it is for readers.
pytestmark = pytest.mark.django_db(transaction=True, serialized_rollback=True)

ENOUGH = 8
FIRST = 13  # queries of the first page after a change: it pays for what all pages share
REGION = "/regions/first-0/"
PAGES = (
    "/",
    "/regions/",
    "/regions/?shade=highlighted-per-head",
    "/regions/?view=outlines",
    REGION,
    "/regions/first-0.csv",
    f"{REGION}highlights.csv",
    "/case-studies/",
    "/case-studies/?theme=blue&q=story",
    f"{REGION}story-of-first-0/",
    "/figures/",
    "/figures/jobs/",
    "/figures/jobs/?area=first-1&sort=name",
    "/figures/jobs.csv",
    "/foundations/",
    "/foundations/blue/",
    "/foundations/highlights.csv",
    "/foundations/totals.csv",
    "/regions/compare/",
    "/regions/compare/?region=first-0&region=first-1",
    "/regions/compare.csv?region=first-0&region=first-1",
    "/search/?q=story",
    "/search/?q=first&kind=region",
    "/no-such-page/",
    "/regions/pack/",
    "/regions/compare/?region=first-0",
    "/regions/first-0.csv",
    "/case-studies/?view=map",
    "/sitemap.xml",
)


@pytest.fixture
def fill(home, stories_page, make_region, make_highlight, make_story):
    """Publish regions with some of everything; `fill("First")` publishes First 0, First 1 …"""
    cache.clear()  # of the root of another test's site
    source = SourceFactory()
    measures = [MeasureFactory(slug="jobs", unit="%"), *MeasureFactory.create_batch(2)]

    def fill(name: str, regions: int = 3) -> list[RegionPage]:
        return [publish(f"{name} {number}") for number in range(regions)]

    def publish(name: str) -> RegionPage:
        rows = [make_highlight(source=source, theme=ThemeFactory(slug=s)) for s in ("blue", "rust")]
        whole = RegionPage.Summary.WHOLE
        page = make_region(name, highlights=rows, summary_state=whole, cover=picture(name))
        CouncilFactory(regions=[page.region])
        observe(page, measures, source, range(2010, 2015))
        make_story(page, f"Story of {name}", image=picture(f"Story of {name}"))
        return page

    return fill


def picture(name: str) -> SiteImage:
    return SiteImage.objects.create(title=name, file=get_test_image_file(f"{name}.png"))


def observe(page, measures, source, years) -> None:
    for measure in measures:
        for year in years:
            ObservationFactory(
                region=page.region,
                measure=measure,
                source=source,
                period_label=f"{year}",
                period_start=datetime.date(year, 1, 1),
                period_end=datetime.date(year, 12, 31),
            )


@pytest.fixture
def costs(sql, client):
    """How many queries each page takes; `anew` for the first page after a change."""

    def count(paths=PAGES, *, anew: bool = False) -> dict[str, int]:
        found = {}
        for path in paths:
            client.get(path)  # draws pictures in the sizes the page needs, once and for all
            if anew:
                Source.objects.update(note="")
            found[path] = sql(path, warm=not anew).count
        return found

    return count


def test_no_page_takes_more_than_a_few_queries(fill, costs):
    fill("First")

    assert not {path: cost for path, cost in costs().items() if cost > ENOUGH}


def test_no_page_takes_many_queries_even_as_the_first_after_a_change(fill, costs):
    fill("First")

    assert not {path: cost for path, cost in costs(anew=True).items() if cost > FIRST}


@pytest.mark.parametrize("anew", [False, True], ids=["read again", "first after a change"])
def test_no_page_takes_more_queries_where_there_is_more_of_everything(fill, costs, anew):
    fill("First")
    before = costs(anew=anew)
    fill("Second")

    assert costs(anew=anew) == before


def test_a_region_takes_no_more_queries_where_it_has_more_of_everything(
    fill, costs, make_highlight, make_story
):
    page = fill("First")[0]
    before = costs([REGION], anew=True)
    source = SourceFactory()
    observe(page, MeasureFactory.create_batch(3), source, range(2010, 2015))
    observe(page, MeasureFactory.create_batch(3), SourceFactory(), range(2010, 2020))
    CouncilFactory(regions=[page.region, RegionPage.objects.last().region])
    page.highlights.add(make_highlight(), make_highlight())
    page.save()
    make_story(page, "Another story")

    assert costs([REGION], anew=True) == before
