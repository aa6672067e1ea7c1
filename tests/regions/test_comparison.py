"""Regions side by side, and what is said before they are compared."""

import csv
import datetime
from decimal import Decimal

import pytest
from bs4 import BeautifulSoup
from wagtail.models import PageViewRestriction

from regions.exports import FIGURE_COLUMNS
from tests.factories import MeasureFactory, ObservationFactory, RegionFactory, SourceFactory
from tests.pango import needs_pango

PATH = "/regions/compare/"
BOTH = ("hertfordshire", "cumbria")


@pytest.fixture
def measure(db):
    return MeasureFactory(name="Employment rate", unit="%", kind="rate", decimals=1)


@pytest.fixture
def observe(measure):
    """Give a region's page a value of the measure, by default for 2018 from one source."""
    source = SourceFactory(publisher="The Office")

    def observe(page, value, year=2018, **fields):
        given = {"measure": measure, "source": source, "period_label": str(year)}
        dates = {
            "period_start": datetime.date(year, 1, 1),
            "period_end": datetime.date(year, 12, 31),
        }
        return ObservationFactory(
            region=getattr(page, "region", page), value=Decimal(value), **given | dates | fields
        )

    return observe


@pytest.fixture
def pair(make_region):
    return make_region("Hertfordshire"), make_region("Cumbria")


@pytest.fixture
def ask(client):
    """The page that compares the regions named."""

    def ask(*slugs: str):
        response = client.get(PATH, {"region": slugs})
        assert response.status_code == 200
        return BeautifulSoup(response.content, "html.parser")

    return ask


def words(soup, css: str) -> list[str]:
    return [" ".join(one.get_text(" ").split()) for one in soup.select(css)]


def test_regions_stand_in_the_order_they_were_asked_for(pair, observe, ask):
    for page in pair:
        observe(page, "70")

    assert words(ask("cumbria", "hertfordshire"), "thead th")[1:] == ["Cumbria", "Hertfordshire"]


def test_newest_period_that_all_have_is_compared(pair, observe, ask):
    observe(pair[0], "70", 2017)
    observe(pair[0], "71", 2018)
    observe(pair[1], "60", 2017)

    assert words(ask("hertfordshire", "cumbria"), ".compare__value") == ["70.0%", "60.0%"]


def test_different_periods_are_said_and_share_no_scale(pair, observe, ask):
    observe(pair[0], "70", 2017)
    observe(pair[1], "60", 2018)
    soup = ask("hertfordshire", "cumbria")

    assert words(soup, ".compare__warning") == ["Different periods: not like for like."]
    assert soup.select("svg.cellbar") == []


def test_different_sources_are_said(pair, observe, ask):
    observe(pair[0], "70")
    observe(pair[1], "60", source=SourceFactory())

    assert words(ask("hertfordshire", "cumbria"), ".compare__warning") == [
        "Different sources: not like for like."
    ]


def test_figures_of_two_sources_share_no_scale(pair, observe, ask):
    observe(pair[0], "70")
    observe(pair[1], "60", source=SourceFactory())

    assert ask("hertfordshire", "cumbria").select("svg.cellbar") == []


def test_figures_defined_differently_share_no_scale(pair, observe, ask):
    observe(pair[0], "70")
    observe(pair[1], "60", note="On the boundary of 2021.")

    assert ask("hertfordshire", "cumbria").select("svg.cellbar") == []


def test_notes_that_differ_in_a_number_warn_of_nothing_and_are_cited(pair, observe, ask):
    observe(pair[0], "70", note="Summed over 6 districts. Each is rounded to 10.")
    observe(pair[1], "60", note="Summed over 10 districts. Each is rounded to 10.")
    soup = ask("hertfordshire", "cumbria")

    assert soup.select(".compare__warning") == []
    assert words(soup, "td .cite") == ["a", "b"]
    assert len(soup.select("svg.cellbar")) == 2


def test_note_that_two_sources_share_is_cited_beside_each_value(pair, observe, ask):
    observe(pair[0], "70", note="No months are given.")
    observe(pair[1], "60", note="No months are given.", source=SourceFactory())

    assert words(ask("hertfordshire", "cumbria"), "td .compare__said .cite") == ["a", "a"]


def test_notes_that_differ_in_a_year_are_of_two_definitions(pair, observe, ask):
    observe(pair[0], "70", note="On the boundary of 2018.")
    observe(pair[1], "60", note="On the boundary of 2021.")

    found = words(ask("hertfordshire", "cumbria"), ".compare__warning")
    assert found == ["Not defined alike: see a b"]


REVISED = "Some are provisional or were revised, others not."


def test_areas_that_were_not_all_revised_are_warned_of(pair, observe, ask):
    observe(pair[0], "70", status="revised")
    observe(pair[1], "60")

    assert words(ask("hertfordshire", "cumbria"), ".compare__warning") == [REVISED]


def test_country_that_alone_was_not_revised_is_a_quiet_note(pair, observe, ask):
    england = RegionFactory(
        name="England", slug="england", kind="benchmark", hex_q=None, hex_r=None
    )
    observe(england, "75")
    for page in pair:
        observe(page, "70", status="revised")
    soup = ask("england", "hertfordshire", "cumbria")

    assert soup.select(".compare__warning") == []
    assert REVISED in words(soup, "th .compare__period")


def test_overlapping_intervals_are_said(pair, observe, ask):
    observe(pair[0], "70", interval_low=65, interval_high=75)
    observe(pair[1], "72", interval_low=69, interval_high=74)

    assert (
        "does not call these different; they may be"
        in words(ask("hertfordshire", "cumbria"), ".compare")[0]
    )


def test_like_for_like_has_no_warning_and_one_scale(pair, observe, ask):
    observe(pair[0], "70", interval_low=69, interval_high=71)
    observe(pair[1], "60", interval_low=59, interval_high=61)
    soup = ask("hertfordshire", "cumbria")

    assert soup.select(".compare__warning") == []
    assert len(soup.select("svg.cellbar")) == 2


def test_what_a_region_lacks_is_said(pair, observe, ask):
    observe(pair[0], "70")

    found = words(ask("hertfordshire", "cumbria"), "td")
    assert found[-1] == "Cumbria – Not available"


def test_england_may_stand_beside_an_area(pair, observe, ask):
    england = RegionFactory(
        name="England", slug="england", kind="benchmark", hex_q=None, hex_r=None
    )
    observe(england, "75")
    observe(pair[0], "70")

    assert words(ask("england", "hertfordshire"), ".compare__value") == ["75.0%", "70.0%"]


def test_figures_of_a_draft_source_are_not_compared(pair, observe, ask):
    draft = SourceFactory(live=False)
    observe(pair[0], "70")
    observe(pair[1], "60", source=draft)

    assert words(ask("hertfordshire", "cumbria"), ".compare__value") == ["70.0%"]


def test_draft_page_is_not_offered_and_not_shown(make_region, ask):
    make_region("Hertfordshire")
    make_region("Secretland", live=False)
    soup = ask("hertfordshire", "secretland")

    assert "Secretland" not in words(soup, "option")
    assert words(soup, ".notice") == ["No region is called “secretland”."]


def test_total_of_more_than_reads_at_least(make_region, make_highlight, pair, observe, ask):
    make_region("Liverpool", highlights=[make_highlight(qualifier="more_than"), make_highlight()])
    observe(pair[0], "70")

    found = words(ask("hertfordshire", "liverpool"), ".compare__value")
    assert "at least £12 million" in found


def test_five_regions_are_cut_to_four_in_words(make_region, observe, ask):
    names = ["Aa", "Bb", "Cc", "Dd", "Ee"]
    for name in names:
        observe(make_region(name), "70")
    soup = ask(*(name.lower() for name in names))

    assert len(soup.select("thead th")) == 5
    assert "the first four are shown" in words(soup, ".notice")[0]


@pytest.mark.parametrize(
    "asked", [[], ["hertfordshire"], ["", ""], ["<script>"], ["\x00"], ["é" * 5000], ["a"] * 500]
)
def test_any_question_is_answered(pair, client, asked):
    response = client.get(PATH, {"region": asked}, follow=True)

    assert response.status_code == 200
    assert b"<script>" not in response.content


def test_more_regions_and_figures_cost_no_more_queries(pair, observe, make_region, sql):
    for page in pair:
        observe(page, "70")
    path = f"{PATH}?region=hertfordshire&region=cumbria"
    before = sql(path).count
    for year in range(2000, 2010):
        observe(pair[0], "70", year)
    make_region("Liverpool")

    assert sql(path).count == before <= 8


@pytest.fixture
def file(client):
    """The lines of the file of a comparison."""

    def file(*slugs: str) -> list[dict]:
        answer = client.get("/regions/compare.csv", {"region": slugs})
        return list(csv.DictReader(answer.content.decode("utf-8-sig").splitlines()))

    return file


def test_file_says_the_same_as_the_table(pair, observe, file):
    observe(pair[0], "70.5")
    observe(pair[1], "60")

    assert [(one["area"], one["value"], one["period"], one["note"]) for one in file(*BOTH)] == [
        ("Hertfordshire", "", "", "Nothing recorded here"),
        ("Cumbria", "", "", "Nothing recorded here"),
        ("Hertfordshire", "70.5", "2018", ""),
        ("Cumbria", "60", "2018", ""),
    ]


def test_file_says_where_there_is_no_value_and_in_what_values_differ(pair, observe, file):
    observe(pair[0], "70", 2017)
    observe(pair[1], "60", 2018)
    observe(pair[0], "5", measure=MeasureFactory(name="Known for one", order=90))

    said = [(one["area"], one["value"], one["note"], one["differs_in"]) for one in file(*BOTH)]

    assert said[2][3] == said[3][3] == "Different periods: not like for like."
    assert said[4:] == [("Hertfordshire", "5", "", ""), ("Cumbria", "", "Not available", "")]


def test_a_country_is_not_said_to_have_published_no_highlights(pair, observe, file):
    region = RegionFactory(name="England", slug="england", kind="benchmark", hex_q=None, hex_r=None)
    observe(pair[0], "70")
    observe(region, "75")
    lines = file("hertfordshire", "england")

    assert lines[1]["note"] == "Not counted for a country"


def test_file_has_the_columns_of_every_file_of_figures(pair, observe, file):
    source = SourceFactory(licence="Open Government Licence v3.0")
    for page in pair:
        observe(page, "70", source=source)
    line = file(*BOTH)[2]

    assert tuple(line) == (*FIGURE_COLUMNS, "qualifier", "differs_in")
    assert (line["period_start"], line["period_end"]) == ("2018-01-01", "2018-12-31")
    assert line["licence"] == "Open Government Licence v3.0"


def test_regions_may_be_named_with_commas_between_them(pair, observe, ask):
    observe(pair[0], "70")
    observe(pair[1], "60")

    assert words(ask("hertfordshire,cumbria"), "thead th")[1:] == ["Hertfordshire", "Cumbria"]


def test_each_region_can_be_taken_away(pair, ask):
    links = [
        link["href"] for link in ask("hertfordshire", "cumbria").select(".compare-bar__chosen a")
    ]

    assert links == [f"{PATH}?region=cumbria", f"{PATH}?region=hertfordshire"]


def test_one_period_of_two_sources_is_taken_before_two_periods(pair, observe, ask):
    observe(pair[0], "70", 2017)
    observe(pair[1], "60", 2017, source=SourceFactory())
    observe(pair[1], "61", 2018, source=SourceFactory())

    found = words(ask("hertfordshire", "cumbria"), ".compare__value")
    assert found == ["70.0%", "60.0%"]


def test_every_figure_cites_its_source(pair, observe, ask):
    observe(pair[0], "70")
    observe(pair[1], "60", source=SourceFactory(title="Another survey"))
    soup = ask("hertfordshire", "cumbria")

    assert words(soup, ".cite") == ["1", "2"]
    assert "Another survey" in words(soup, "#source-2")[0]


def test_what_is_highlighted_is_in_the_file(make_region, make_highlight, pair, observe, file):
    rows = [make_highlight(qualifier="more_than"), make_highlight()]
    make_region("Liverpool", highlights=rows)
    observe(pair[0], "70")
    first = file("liverpool", "hertfordshire")[0]

    assert (first["area"], first["value"], first["qualifier"]) == (
        "Liverpool", "12000000", "at_least",
    )  # fmt: skip


def test_only_some_intervals_of_three_overlapping_is_not_said_of_all(
    pair, make_region, observe, ask
):
    observe(pair[0], "70", interval_low=65, interval_high=75)
    observe(pair[1], "72", interval_low=69, interval_high=74)
    observe(make_region("Liverpool"), "20", interval_low=19, interval_high=21)

    found = words(ask("hertfordshire", "cumbria", "liverpool"), ".compare .compare__warning")
    assert found == [
        "Some 95% intervals overlap: this page does not call those different; some may be."
    ]


def test_what_is_offered_beside_one_region_is_called_what_it_is(pair, ask):
    RegionFactory(name="England", slug="england", kind="benchmark", hex_q=None, hex_r=None)
    heading = words(ask("hertfordshire"), ".compare-offers__title")

    assert heading == ["Beside the country, or one of the nearest areas, by their centres"]


def test_asking_for_nothing_says_what_to_do(pair, ask):
    assert "Choose two regions" in words(ask(), "main")[0]


def test_regions_page_kept_from_the_public_is_not_in_the_trail(pair, regions_page, client):
    PageViewRestriction.objects.create(page=regions_page, restriction_type="login")

    assert b'class="breadcrumb__list"' in (shown := client.get(PATH).content)
    assert b'href="/regions/"' not in shown


def test_rates_come_before_counts_and_what_one_alone_has_comes_last(pair, observe, ask):
    count, lone = MeasureFactory(name="Jobs", order=0), MeasureFactory(name="Ships", order=1)
    for page in pair:
        observe(page, "70")
        observe(page, "900", measure=count)
    observe(pair[0], "3", measure=lone)

    names = words(ask("hertfordshire", "cumbria"), "a.compare__measure")
    assert names == ["Employment rate", "Jobs", "Ships"]


def test_whole_country_has_no_bar_beside_counts_but_an_outline_beside_rates(pair, observe, ask):
    england = RegionFactory(
        name="England", slug="england", kind="benchmark", hex_q=None, hex_r=None
    )
    count = MeasureFactory(name="Jobs")
    for region in (england, *pair):
        observe(region, "70")
        observe(region, "900", measure=count)
    rates, counts = ask("england", "hertfordshire", "cumbria").select(".compare__group")

    assert len(rates.select("svg.cellbar--whole")) == 1 and len(rates.select("svg.cellbar")) == 3
    assert len(counts.select("svg.cellbar")) == 2


def test_period_that_all_share_is_said_once(pair, observe, ask):
    for page in pair:
        observe(page, "70")

    assert words(ask("hertfordshire", "cumbria"), ".compare__group .compare__period") == ["2018 1"]


def test_figures_defined_differently_cite_their_notes(pair, observe, ask):
    observe(pair[0], "70")
    observe(pair[1], "60", note="On the boundary of 2021.")
    soup = ask("hertfordshire", "cumbria")

    assert words(soup, ".compare__warning") == ["Not defined alike: see a"]
    assert words(soup, "#note-a") == ["a On the boundary of 2021."]


def test_empty_lists_of_the_form_are_no_part_of_the_address(pair, client):
    answer = client.get(f"{PATH}?region=hertfordshire&region=&region=cumbria&region=")

    assert answer.url == f"{PATH}?region=hertfordshire&region=cumbria"


def test_comparison_is_kept_out_of_search_engines_but_its_door_is_not(pair, observe, client):
    observe(pair[0], "70")

    assert b"noindex" in client.get(f"{PATH}?region=hertfordshire&region=cumbria").content
    assert b"noindex" not in client.get(PATH).content


def test_area_that_has_closed_says_until_when(make_region, pair, observe, ask):
    old = RegionFactory(name="Oldland", slug="oldland", active_to=datetime.date(2020, 3, 31))
    observe(make_region("Oldland", region=old), "70")
    observe(pair[0], "70")

    assert words(ask("oldland", "hertfordshire"), ".compare__ended") == ["until 31 March 2020"]


@needs_pango
def test_files_of_a_comparison_are_offered_side_by_side(pair, observe, ask):
    observe(pair[0], "70")
    observe(pair[1], "60")

    assert words(ask("hertfordshire", "cumbria"), ".compare-files a") == [
        "Download this table (CSV)", "Print the sheets of these areas (PDF)",
    ]  # fmt: skip


def test_what_one_alone_has_is_a_dash_for_the_others_and_a_word_for_who_listens(
    pair, make_region, observe, ask
):
    observe(pair[0], "70")
    make_region("Liverpool")
    soup = ask("hertfordshire", "cumbria", "liverpool")

    assert words(soup, ".compare__group--alone .compare__none") == ["– Not available"] * 2
    assert [one.text for one in soup.select(".compare__none [aria-hidden]")] == ["–", "–"]
    assert "Not available for the others" in words(soup, ".compare__words")[0]


def test_each_cell_can_name_its_region(pair, observe, ask):
    for page in pair:
        observe(page, "70")
    names = ask("hertfordshire", "cumbria").select("td .compare__where")

    assert [one.text for one in names] == ["Hertfordshire", "Cumbria"] * 2
    assert [one.get("href") for one in names] == [page.url for page in pair] + [None, None]
