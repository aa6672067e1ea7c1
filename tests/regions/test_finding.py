"""The index follows what editors and analysts do, and never shows what is not public."""

from decimal import Decimal

import pytest
from wagtail.models import PageViewRestriction

from core.finding.asking import Search
from regions.models import Highlight, RegionPage
from tests.factories import (
    CouncilFactory,
    MeasureFactory,
    ObservationFactory,
    RegionFactory,
    SourceFactory,
    ThemeFactory,
)

pytestmark = pytest.mark.django_db


def found(asked: str) -> list[str]:
    return [hit.title for hit in Search(asked).results(1)]


@pytest.fixture
def page(make_region, make_highlight) -> RegionPage:
    return make_region("Hertfordshire", highlights=[make_highlight(text="to build a hangar.")])


@pytest.fixture
def observation(page):
    measure = MeasureFactory(name="Quokka counts")
    return ObservationFactory(region=page.region, measure=measure, value=605_200)


HANGAR, FIGURE = (
    ["£6 million to build a hangar."],
    ["Quokka counts: all areas", "Quokka counts: Hertfordshire"],
)


def test_a_highlight_of_a_draft_source_is_not_found_by_any_way_it_became_one(page):
    assert found("hangar") == HANGAR
    type(Highlight.objects.get().source).objects.update(live=False)

    assert found("hangar") == []


def test_a_figure_of_a_draft_source_is_not_found(page):
    measure = MeasureFactory(name="Quokka counts")
    ObservationFactory(region=page.region, measure=measure, source=SourceFactory(live=False))

    assert found("quokka") == []


def test_a_figure_is_found_as_soon_as_its_source_is_published(page):
    source = SourceFactory(live=False)
    measure = MeasureFactory(name="Quokka counts")
    ObservationFactory(region=page.region, measure=measure, source=source)
    source.save_revision().publish()

    assert found("quokka") == FIGURE


def test_nothing_of_a_page_that_was_withdrawn_is_found(page, observation):
    page.unpublish()

    assert found("hangar") == found("quokka") == found("hertfordshire") == []


def test_nothing_of_a_page_that_is_kept_is_found(page, observation):
    PageViewRestriction.objects.create(page=page, restriction_type="login")

    assert found("hangar") == found("quokka") == found("hertfordshire") == []


def test_nothing_of_a_page_that_was_deleted_is_found(page, observation):
    page.delete()

    assert found("hangar") == found("quokka") == found("hertfordshire") == []


def hide(page) -> None:
    PageViewRestriction.objects.create(page=page, restriction_type="login")


@pytest.mark.parametrize("away", [hide, RegionPage.unpublish])
def test_a_council_is_found_in_its_other_area_where_one_is_kept(page, make_region, away):
    other = make_region("Midlands")
    CouncilFactory(name="Dacorum", regions=[page.region, other.region])
    away(page)
    (hit,) = Search("dacorum").results(1)

    assert (hit.region, hit.also, hit.url) == ("Midlands", (), other.url)


@pytest.mark.parametrize("away", [hide, RegionPage.unpublish])
def test_an_area_that_is_kept_is_not_even_named(page, make_region, away):
    CouncilFactory(name="Dacorum", regions=[page.region, make_region("Midlands").region])
    away(page)
    search = Search("dacorum")

    assert [choice.label for choice in search.choices("region")] == ["Midlands"]
    assert found("dacorum hertfordshire") == found("hertfordshire") == []
    assert Search("dacorum", {"region": page.region_id}).count == 0


@pytest.mark.parametrize("away", [hide, RegionPage.unpublish])
def test_what_is_kept_is_not_offered_as_a_spelling_nor_in_part(page, away):
    assert Search("hertforshire").nearest.meant == "Hertfordshire"
    away(page)
    nearest = Search("hertforshire hangr").nearest

    assert (nearest.meant, nearest.hits) == ("", [])


def test_a_highlight_that_was_taken_out_is_found_no_more(page):
    Highlight.objects.get().delete()

    assert found("hangar") == []


def test_words_of_a_draft_are_not_found(page):
    page.highlights.all()[0].text = "to build a zeppelin."
    page.lead = "A pangolin."
    page.save_revision()

    assert found("zeppelin") == found("pangolin") == []


def test_a_value_that_was_corrected_is_found_and_the_old_one_is_not(observation):
    observation.value = 612_000
    observation.save()

    assert (found("605,200"), found("612,000")) == ([], FIGURE[1:])


def test_a_value_that_was_deleted_is_found_no_more(observation):
    observation.delete()

    assert found("quokka") == []


def test_a_value_that_was_entered_for_the_wrong_region_is_found_in_the_right_one(
    observation, make_region
):
    observation.region = make_region("Cumbria").region
    observation.save()

    assert found("quokka") == ["Quokka counts: all areas", "Quokka counts: Cumbria"]


def test_figures_entered_before_there_was_a_page_are_found_once_there_is_one(make_region):
    region = RegionFactory(name="Cumbria")
    ObservationFactory(region=region, measure=MeasureFactory(name="Quokka counts"))
    CouncilFactory(name="Eden", regions=[region])
    assert found("quokka") == found("eden") == []

    make_region("Cumbria", region=region)

    assert (found("quokka"), found("eden")) == (
        ["Quokka counts: all areas", "Quokka counts: Cumbria"],
        ["Eden"],
    )


def test_a_measure_that_was_renamed_is_found_by_its_new_name(observation):
    observation.measure.name = "Wombats"
    observation.measure.save()

    assert (found("quokka"), found("wombats")) == (
        [],
        ["Wombats: all areas", "Wombats: Hertfordshire"],
    )


def test_a_region_that_was_renamed_is_found_by_its_new_name(page, observation):
    page.region.name = "Wessex"
    page.region.save()

    assert "Quokka counts: Wessex" in found("wessex")


def test_a_council_that_was_moved_leads_to_its_new_region(page, make_region):
    council = CouncilFactory(name="Eden", regions=[page.region])
    council.regions.set([make_region("Cumbria").region])

    assert [hit.region for hit in Search("eden").results(1)] == ["Cumbria"]


def test_a_page_that_was_moved_is_found_at_its_new_address(page, regions_page):
    regions_page.slug = "places"
    regions_page.save()

    assert Search("hangar").results(1)[0].url.startswith("/places/hertfordshire/#")


def test_the_table_of_all_areas_comes_before_each_area_in_it(observation, make_region):
    for name in ("Cumbria", "Dorset"):
        region = make_region(name).region
        ObservationFactory(region=region, measure=observation.measure, source=observation.source)

    assert found("quokka")[0] == "Quokka counts: all areas"


def test_a_value_that_is_still_a_draft_hides_no_table(observation):
    ObservationFactory(
        region=observation.region,
        measure=observation.measure,
        source=SourceFactory(live=False),
        period_label="2030",
    )

    assert "Quokka counts: all areas" in found("quokka")


def test_a_table_is_found_whichever_of_its_areas_is_kept_from_the_public(observation, make_region):
    other = make_region("Cumbria")
    ObservationFactory(region=other.region, measure=observation.measure, source=observation.source)
    PageViewRestriction.objects.create(page=other, restriction_type="login")

    assert "Quokka counts: all areas" in found("quokka")


def test_a_table_that_only_kept_areas_have_values_of_is_not_found(page, observation):
    PageViewRestriction.objects.create(page=page, restriction_type="login")

    assert found("quokka") == []


def test_a_region_is_found_by_what_its_highlights_come_to(make_region, make_highlight):
    rows = [make_highlight(amount=Decimal(2_500_000)), make_highlight(amount=Decimal(40_000_000))]
    page = make_region("Cumbria", highlights=rows)
    page.save_revision().publish()

    assert found("£42.5m") == ["Cumbria"]
    rows[0].source.unpublish()
    assert found("£42.5m") == []
    assert "Cumbria" in found("£40m")


def test_the_national_commitment_is_found_by_its_amount_while_its_source_is_public(regions_page):
    assert found("£45bn") == ["National commitment: more than £45 billion"]
    regions_page.commitment_source.unpublish()

    assert found("£45bn") == []


def test_a_foundation_is_found_by_its_name_and_leads_to_its_total(regions_page):
    theme = ThemeFactory(name="Infrastructure")
    (hit,) = Search("infrastructure").results(1)

    assert (hit.title, hit.url) == ("Infrastructure", f"/foundations/{theme.slug}/")
    theme.delete()
    assert found("infrastructure") == []
