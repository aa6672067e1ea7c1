"""What a reader sees on the page of a region, and what nobody should."""

from decimal import Decimal

import pytest
from bs4 import BeautifulSoup

from regions.models import RegionPage
from tests.factories import (
    CouncilFactory,
    MeasureFactory,
    ObservationFactory,
    SourceFactory,
    ThemeFactory,
)


@pytest.fixture
def read(client):
    """The page at a path as a reader gets it."""

    def read(path: str) -> BeautifulSoup:
        response = client.get(path)
        assert response.status_code == 200, path
        return BeautifulSoup(response.content, "html.parser")

    return read


def words(soup: BeautifulSoup, css: str) -> list[str]:
    return [" ".join(one.get_text(" ").split()) for one in soup.select(css)]


def test_page_opens_with_the_words_that_all_regions_share(make_region, read):
    assert words(read(make_region().url), ".masthead__opening") == ["A plan for the whole country."]


def test_region_without_a_statement_has_the_one_all_share(make_region, read):
    soup = read(make_region().url)

    assert words(soup, ".masthead__lead") == ["In Hertfordshire a partnership is at work."]


def test_shared_statement_names_the_region_as_a_sentence_does(make_region, read):
    page = make_region("North East")
    page.region.name_in_sentence = "the North East"
    page.region.save()

    lead = words(read(page.url), ".masthead__lead")
    assert lead == ["In the North East a partnership is at work."]


def test_own_statement_takes_the_place_of_the_shared_one(make_region, read):
    soup = read(make_region(lead="We do it otherwise.").url)

    assert words(soup, ".masthead__lead") == ["We do it otherwise."]


def test_editing_the_shared_words_changes_every_region(regions_page, make_region, read):
    pages = [make_region("One"), make_region("Two")]
    regions_page.opening = "A new plan."
    regions_page.save_revision().publish()

    assert [words(read(page.url), ".masthead__opening") for page in pages] == [["A new plan."]] * 2


def test_headings_of_an_editor_stand_a_rank_below_the_heading_of_their_part(make_region, read):
    prose = "<h2>Its people</h2><p>Of H2 &lt;h2&gt; and</p><h3>its towns</h3><hr>"
    callout = {"heading": "Note", "text": "<p>Apply.</p>"}
    make_region("Hertfordshire", body=[("prose", prose), ("callout", callout)])
    part = read("/regions/hertfordshire/").select_one("[aria-labelledby=more]")

    assert words(part, "h2") == ["More about the region"]
    assert words(part, "h3") == ["Its people", "Note"]
    assert words(part, "h4") == ["its towns"]
    assert "Of H2 <h2> and" in words(part, "p")


def test_figure_of_an_unstated_period_says_in_the_open_what_is_known_of_it(make_region, read):
    page = make_region()
    measure = MeasureFactory(definition="As printed, for no stated months.")
    ObservationFactory(region=page.region, measure=measure, period_start=None, period_end=None)
    figure = read(page.url).select_one(".figure")

    assert "As printed, for no stated months." in words(figure, ".figure__interval")
    assert words(figure, "summary") == [f"Citation : {measure.name}"]


def test_figures_without_a_chart_stand_before_those_with_one(make_region, read):
    page = make_region()
    jobs = [MeasureFactory(topic="jobs", name=name, order=i) for i, name in enumerate("ABC")]
    for measure in jobs:
        ObservationFactory(region=page.region, measure=measure)
    ObservationFactory(
        region=page.region, measure=jobs[0], source=jobs[0].observations.get().source,
        period_label="earlier", period_start="2001-01-01", period_end="2001-12-31",
    )  # fmt: skip

    assert words(read(page.url), ".figure__title") == ["B", "C", "A"]


def test_region_of_which_nothing_is_known_says_so_once(make_region, read):
    soup = read(make_region(summary_state="not_transcribed").url)

    assert words(soup, ".notice")[0].startswith("Not covered yet.")
    assert not soup.select("#highlights, #figures, [href='#highlights'], [href='#figures']")


def test_region_without_highlights_but_with_figures_says_so_in_its_place(make_region, read):
    page = make_region(summary_state="not_transcribed")
    ObservationFactory(region=page.region)
    soup = read(page.url)

    assert words(soup, ".notice")[0].startswith("A statistical profile.")
    assert soup.select_one("#highlights") and soup.select_one("[href='#highlights']")


def test_highlight_without_an_amount_says_that_none_is_given(make_region, make_highlight, read):
    soup = read(make_region(highlights=[make_highlight(amount=None)]).url)

    assert words(soup, ".highlight__none") == ["No amount given :"]


def test_page_closes_with_the_national_commitment(make_region, read):
    soup = read(make_region().url)

    assert words(soup, ".commitment__said")[0].startswith(
        "We have committed more than £45 billion to programmes."
    )


def test_national_money_is_in_no_regional_total(make_region, make_highlight, read):
    page = make_region(highlights=[make_highlight(amount=Decimal(6_000_000))])

    assert words(read(page.url), ".glance__figure") == ["£6 million"]


def test_highlights_stand_in_the_order_of_the_editor(make_region, make_highlight, read):
    said = ["to open a bridge.", "to open a tunnel.", "to open a pier."]
    page = make_region(highlights=[make_highlight(text=text) for text in said])

    assert words(read(page.url), ".highlight__text") == said


def test_highlight_says_how_firm_its_amount_is(make_region, make_highlight, read):
    page = make_region(highlights=[make_highlight(qualifier="up_to")])

    assert words(read(page.url), ".highlight__amount") == ["up to £6 million"]


def test_highlight_cites_a_source_that_is_listed(make_region, make_highlight, read):
    source = SourceFactory(title="The summary")
    soup = read(make_region(highlights=[make_highlight(source=source)]).url)
    target = soup.select_one(".highlight .cite")["href"].removeprefix("#")

    assert "The summary" in soup.find(id=target).get_text()


def test_every_citation_leads_to_its_source(make_region, make_highlight, read):
    page = make_region(highlights=[make_highlight(), make_highlight()])
    for topic in ("jobs", "pay", "skills", "business", "people", "place"):
        ObservationFactory(region=page.region, measure__topic=topic)
    soup = read(page.url)
    cited = {one["href"].removeprefix("#") for one in soup.select("a.cite")}

    assert cited == {one["id"] for one in soup.select(".sources__one")}
    assert len(cited) == 9  # two highlights, six figures, the national commitment


def test_total_is_exact_where_every_amount_is(make_region, make_highlight, read):
    amounts = [Decimal(2_500_000), Decimal(34_000_000)]
    page = make_region(highlights=[make_highlight(amount=amount) for amount in amounts])

    assert words(read(page.url), ".glance__figure") == ["£36.5 million"]


def test_total_is_at_least_where_one_amount_is_more_than(make_region, make_highlight, read):
    page = make_region(highlights=[make_highlight(), make_highlight(qualifier="more_than")])

    assert words(read(page.url), ".glance__figure") == ["at least £12 million"]


def test_highlight_without_an_amount_is_counted_and_said_to_have_none(
    make_region, make_highlight, read
):
    page = make_region(highlights=[make_highlight(), make_highlight(amount=None)])
    soup = read(page.url)

    assert words(soup, ".glance__figure") == ["£6 million"]
    assert words(soup, ".glance__period") == ["2 highlights , 1 without an amount"]


def test_region_whose_highlights_name_no_amount_has_no_total(make_region, make_highlight, read):
    page = make_region(highlights=[make_highlight(amount=None)])

    assert words(read(page.url), ".glance") == []


class TestSourceThatIsWithdrawn:
    """What rests on a source goes when it goes, and comes back with it."""

    @pytest.fixture
    def source(self, db):
        return SourceFactory(title="The withdrawn summary")

    @pytest.fixture
    def page(self, make_region, make_highlight, source) -> RegionPage:
        keep = make_highlight(text="to stay.", theme=ThemeFactory(slug="rust"))
        go = make_highlight(text="to vanish.", amount=Decimal(34_000_000), source=source)
        page = make_region(highlights=[keep, go])
        source.unpublish()
        return page

    def test_its_highlights_vanish_from_the_page(self, page, read):
        assert words(read(page.url), ".highlight__text") == ["to stay."]

    def test_its_money_vanishes_from_the_total(self, page, read):
        assert words(read(page.url), ".glance__figure") == ["£6 million"]

    def test_its_money_vanishes_from_the_list_of_regions(self, page, regions_page, read):
        assert words(read(regions_page.url), ".area__state") == ["£6 million highlighted"]

    def test_its_money_vanishes_from_the_cards_of_the_home_page(self, page, home, read):
        RegionPage.objects.update(summary_state=RegionPage.Summary.WHOLE)

        assert words(read(home.url), ".card__figure") == ["£6 million"]

    def test_it_is_named_nowhere(self, page, client):
        assert "withdrawn" not in client.get(page.url).content.decode()

    def test_all_of_it_comes_back(self, page, source, read):
        source.save_revision().publish()

        assert words(read(page.url), ".highlight__text") == ["to stay.", "to vanish."]
        assert words(read(page.url), ".glance__figure") == ["£40 million"]

    def test_the_amount_of_the_commitment_goes_with_its_source(
        self, make_region, regions_page, source, client
    ):
        regions_page.commitment_source = source
        regions_page.save()
        source.unpublish()

        assert "£45 billion" not in client.get(make_region("Elsewhere").url).content.decode()

    def test_a_commitment_without_an_amount_stays_and_cites_no_withdrawn_source(
        self, make_region, regions_page, source, read
    ):
        regions_page.commitment = "We have committed ourselves."
        regions_page.commitment_source = source
        regions_page.save()
        source.unpublish()
        soup = read(make_region("Elsewhere").url)

        assert words(soup, ".commitment__said") == ["We have committed ourselves."]
        assert not soup.select(".commitment .cite")


def test_council_in_two_regions_names_the_other(make_region, read):
    here, there = make_region("Hertfordshire"), make_region("Greater Cambridge")
    CouncilFactory(name="North Hertfordshire", regions=[here.region, there.region])
    CouncilFactory(name="Stevenage", regions=[here.region])

    assert words(read(here.url), ".councils li") == [
        "North Hertfordshire also in Greater Cambridge",
        "Stevenage",
    ]


def test_councils_of_elsewhere_are_not_named(make_region, read):
    here, there = make_region("Hertfordshire"), make_region("Greater Cambridge")
    CouncilFactory(name="Ely", regions=[there.region])

    assert words(read(here.url), ".councils li") == []


def test_figures_of_elsewhere_are_not_shown(make_region, read):
    page = make_region()
    ObservationFactory()

    assert words(read(page.url), ".figure__sentence") == []
    assert "no statistics have been published here" in words(read(page.url), ".notice")[0]


def test_figures_of_a_draft_source_are_not_shown(make_region, client):
    page = make_region()
    ObservationFactory(
        region=page.region, value=Decimal(987_654), source=SourceFactory(live=False, title="Secret")
    )
    html = client.get(page.url).content.decode()

    assert "987,654" not in html
    assert "Secret" not in html


def test_words_of_an_editor_are_never_markup(make_region, make_highlight, client):
    nasty = "<script>alert('x')</script> & {{ profile }}"
    page = make_region(lead=nasty, highlights=[make_highlight(text=nasty, place=nasty[:100])])
    html = client.get(page.url).content.decode()

    assert "<script>alert" not in html
    assert "&lt;script&gt;alert(&#x27;x&#x27;)&lt;/script&gt; &amp; {{ profile }}" in html


def test_draft_of_a_region_is_not_found(make_region, client):
    page = make_region(live=False)

    assert client.get(f"/regions/{page.slug}/").status_code == 404
