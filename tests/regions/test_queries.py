"""A page costs a fixed number of queries, however much there is to show."""

import datetime

import pytest
from wagtail.images.tests.utils import get_test_image_file

from core.models import SiteImage
from regions.models import RegionPage
from tests.factories import (
    CouncilFactory,
    MeasureFactory,
    ObservationFactory,
    SourceFactory,
    ThemeFactory,
)

ENOUGH = 12
UNITED_KINGDOM = 41


@pytest.fixture
def picture(db):
    """Keep a picture, each with a file of its own."""

    def picture(name: str) -> SiteImage:
        return SiteImage.objects.create(title=name, file=get_test_image_file(f"{name}.png"))

    return picture


@pytest.fixture
def fill(make_region, make_highlight, make_story, picture):
    """Publish a region with some of everything."""
    source, measures = SourceFactory(), MeasureFactory.create_batch(3)

    def fill(name: str, *, story: bool = True) -> RegionPage:
        rows = [
            make_highlight(source=source, theme=ThemeFactory(slug=slug))
            for slug in ("blue", "rust")
        ]
        whole = RegionPage.Summary.WHOLE
        page = make_region(name, highlights=rows, summary_state=whole, cover=picture(name))
        CouncilFactory(regions=[page.region])
        observe(page, measures, source, range(2010, 2015))
        if story:
            make_story(page, f"Story of {name}", image=picture(f"Story of {name}"))
        return page

    return fill


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


def test_region_page_costs_little(fill, sql):
    page = fill("Hertfordshire")

    assert sql(page.url).count <= ENOUGH


def test_region_page_costs_no_more_when_all_is_doubled(fill, make_highlight, make_story, sql):
    page = fill("Hertfordshire")
    before = sql(page.url).count
    fill("Elsewhere")
    source = SourceFactory()
    observe(page, MeasureFactory.create_batch(3), source, range(2010, 2015))
    observe(page, MeasureFactory.create_batch(3), SourceFactory(), range(2010, 2020))
    CouncilFactory(regions=[page.region, RegionPage.objects.last().region])
    page.highlights.add(make_highlight(), make_highlight())
    page.save()
    make_story(page, "Another story")

    assert sql(page.url).count == before


def test_regions_page_costs_little_for_the_whole_country(make_region, regions_page, sql):
    regions_page.headline_measure = MeasureFactory()
    regions_page.save()
    for number in range(UNITED_KINGDOM):
        page = make_region(f"Region number {number}")
        ObservationFactory(region=page.region, measure=regions_page.headline_measure)

    assert sql(regions_page.url).count <= ENOUGH


def test_regions_page_costs_no_more_when_all_is_doubled(fill, regions_page, sql):
    regions_page.headline_measure = MeasureFactory()
    regions_page.save()
    for number in range(4):
        fill(f"First {number}", story=False)
    before = sql(regions_page.url).count
    for number in range(4):
        fill(f"Second {number}", story=False)

    assert sql(regions_page.url).count == before


def test_home_page_costs_little(fill, home, sql):
    for number in range(3):
        fill(f"First {number}")

    assert sql(home.url).count <= ENOUGH


def test_home_page_costs_no_more_when_all_is_doubled(fill, home, sql):
    for number in range(3):
        fill(f"First {number}")
    before = sql(home.url).count
    for number in range(3):
        fill(f"Second {number}")

    assert sql(home.url).count == before


def test_case_studies_page_costs_little(fill, stories_page, sql):
    for number in range(3):
        fill(f"First {number}")

    assert sql(stories_page.url).count <= ENOUGH


def test_case_studies_page_costs_no_more_when_all_is_doubled(fill, stories_page, sql):
    for number in range(3):
        fill(f"First {number}")
    before = sql(stories_page.url).count
    for number in range(3):
        fill(f"Second {number}")

    assert sql(stories_page.url).count == before


def test_case_study_costs_little(fill, sql):
    page = fill("Hertfordshire")

    assert sql(f"{page.url}story-of-hertfordshire/").count <= ENOUGH
