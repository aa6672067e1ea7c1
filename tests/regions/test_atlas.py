"""What the map of all regions may be shaded by: only what may be compared and is published."""

import datetime
from decimal import Decimal

import pytest
from bs4 import BeautifulSoup

from regions import atlas, directory
from regions.models import Measure
from tests.factories import MeasureFactory, ObservationFactory, RegionFactory, SourceFactory

ENOUGH = 9


@pytest.fixture
def rate(db) -> Measure:
    return MeasureFactory(
        slug="rate", name="Employment rate", kind=Measure.Kind.RATE, unit="%", decimals=1
    )


@pytest.fixture
def population(db) -> Measure:
    return MeasureFactory(slug=atlas.POPULATION, name="Population")


@pytest.fixture
def source(db):
    return SourceFactory(title="The survey")


@pytest.fixture
def observe(source):
    def observe(page, measure, value, year=2018, **fields):
        return ObservationFactory(
            region=page.region,
            measure=measure,
            value=Decimal(value),
            period_label=str(year),
            period_start=datetime.date(year, 1, 1),
            period_end=datetime.date(year, 12, 31),
            **{"source": source} | fields,
        )

    return observe


def shown(page, asked: str = "") -> atlas.Atlas:
    return atlas.of(directory.of(page), asked)


def texts(found: atlas.Atlas) -> list[str]:
    return sorted(value.text for value in found.shading.values.values())


def test_first_rate_shades_the_map_where_nothing_is_asked(make_region, regions_page, rate, observe):
    observe(make_region(), rate, "75.04")

    assert texts(shown(regions_page)) == ["75.0%"]


def test_count_is_never_offered(make_region, regions_page, observe):
    observe(make_region(), MeasureFactory(slug="people", kind=Measure.Kind.COUNT), 5)

    assert shown(regions_page, "people").choices == ()


def test_rate_without_a_published_value_is_not_offered(make_region, regions_page, rate, observe):
    observe(make_region(), rate, 5, source=SourceFactory(live=False))

    assert shown(regions_page).choices == ()


@pytest.mark.parametrize("asked", ["", "people", "' OR 1=1", "\x00", "rate " * 500])
def test_unknown_shade_is_as_if_nothing_were_asked(make_region, regions_page, rate, observe, asked):
    observe(make_region(), rate, 75)

    assert shown(regions_page, asked).shading.key == "rate"


def test_reader_may_have_no_shading(make_region, regions_page, rate, observe):
    observe(make_region(), rate, 75)

    assert shown(regions_page, "none").shading is None


def test_only_the_newest_period_is_shown(make_region, regions_page, rate, observe):
    old, new = make_region("Old"), make_region("New")
    observe(old, rate, 70, 2017)
    observe(new, rate, 71, 2017)
    observe(new, rate, 72, 2018)
    found = shown(regions_page)

    assert (texts(found), found.shading.period, found.missing) == (["72.0%"], "2018", 1)


def test_two_sources_are_never_mixed(make_region, regions_page, rate, observe):
    one, two = make_region("One"), make_region("Two")
    observe(one, rate, 70)
    observe(two, rate, 71)
    observe(one, rate, 99, source=SourceFactory())

    assert texts(shown(regions_page)) == ["70.0%", "71.0%"]


def test_region_without_a_public_page_is_not_in_the_classes(
    make_region, regions_page, rate, observe
):
    observe(make_region("Shown"), rate, 70)
    observe(make_region("Hidden", live=False), rate, 90)

    assert texts(shown(regions_page)) == ["70.0%"]


def test_values_that_read_alike_are_in_one_class(make_region, regions_page, rate, observe):
    for name, value in (("One", "70.01"), ("Two", "70.04")):
        observe(make_region(name), rate, value)

    assert len(shown(regions_page).shading.legend) == 1


def test_amount_per_head_is_as_firm_as_the_amount(
    make_region, make_highlight, regions_page, population, observe
):
    rows = [make_highlight(amount=Decimal(204_000_000), qualifier="more_than")]
    observe(make_region(highlights=rows), population, 1_500_000)

    assert texts(shown(regions_page, atlas.PER_HEAD)) == ["at least £136.00"]


def test_amounts_per_head_divide_by_people_of_one_period_whichever_was_entered_last(
    make_region, make_highlight, regions_page, population, observe
):
    pages = [
        make_region(name, highlights=[make_highlight(amount=Decimal(2_000_000))])
        for name in ("One", "Two")
    ]
    for page in pages:
        observe(page, population, 1_000_000)
    observe(pages[0], population, 1000, year=1991)
    found = shown(regions_page, atlas.PER_HEAD)

    assert texts(found) == ["£2.00", "£2.00"]
    assert "1991" not in found.shading.period


def test_there_is_no_amount_per_head_without_a_population(
    make_region, make_highlight, regions_page, population, observe
):
    make_region("Rich", highlights=[make_highlight()])
    observe(make_region("Known"), population, 1000)
    found = shown(regions_page, atlas.PER_HEAD)

    assert (found.shading.values, found.missing) == ({}, 2)


def listed(client, path: str) -> list[str]:
    """The rows of the list, each as it is read."""
    rows = BeautifulSoup(client.get(path).content, "html.parser").select(".area")
    return [" ".join(one.get_text(" ").split()) for one in rows]


@pytest.fixture
def six(make_region, rate, observe) -> None:
    """Five areas with a value each, enough for classes, and one without."""
    for number in range(5):
        region = RegionFactory(name=f"{number}th", slug=f"a-{number}", hex_q=number, hex_r=0)
        observe(make_region(region.name, region=region), rate, 70 + number)
    region = RegionFactory(name="Unknown", slug="unknown", hex_q=7, hex_r=0)
    make_region("Unknown", region=region)


def test_list_says_what_the_map_says(six, client):
    assert listed(client, "/regions/") == [
        "0TH 0th 70.0% class 1",
        "1TH 1th 71.0% class 2",
        "2TH 2th 72.0% class 3",
        "3TH 3th 73.0% class 4",
        "4TH 4th 74.0% class 5",
        "UNK Unknown – no data No figures published here yet",
    ]


@pytest.mark.parametrize("path", ["/regions/", "/regions/?shade=none"])
def test_period_and_measure_are_said_once_for_the_whole_list(
    make_region, regions_page, rate, observe, client, path
):
    count = MeasureFactory(slug="people", name="People at work")
    regions_page.headline_measure = count
    regions_page.save()
    for number in range(3):
        page = make_region(f"Area {number}")
        observe(page, rate, 70 + number)
        observe(page, count, 1000 + number, year=2016)
    areas = BeautifulSoup(client.get(path).content, "html.parser").select_one(".areas").get_text()
    title, period = ("People at work", "People, 2016") if "none" in path else (rate.name, "2018")

    assert areas.count(title) == areas.count(period) == 1


def test_figure_of_another_period_says_so_in_its_row(make_region, regions_page, observe, client):
    count = MeasureFactory(slug="people")
    regions_page.headline_measure = count
    regions_page.save()
    for name, year in (("One", 2018), ("Three", 2018), ("Two", 2017)):
        observe(make_region(name), count, 5, year)

    assert listed(client, "/regions/") == ["ONE One 5", "THR Three 5", "TWO Two 5 2017"]


def test_unshaded_list_names_the_source_of_its_figures(make_region, regions_page, observe, client):
    regions_page.headline_measure = MeasureFactory(slug="people")
    regions_page.save()
    observe(make_region(), regions_page.headline_measure, 5)
    legend = BeautifulSoup(client.get("/regions/").content, "html.parser").select_one(".legend")

    assert "The survey" in legend.text
    assert [one["href"] for one in legend.select("a")] == [
        "/figures/people/",
        "/figures/people.csv",
    ]


def test_regions_page_begins_with_the_search_box(make_region, regions_page, client):
    make_region()
    page = BeautifulSoup(client.get("/regions/").content, "html.parser")
    order = [one.get("class", [one.name])[0] for one in page.select("h1, .ask, .areas, .hexmap")]

    assert order == ["masthead__title", "ask", "areas", "hexmap"]
    assert len(page.select("form[role=search]")) == 1


def test_what_is_known_of_few_comes_last_and_says_of_how_many(
    make_region, make_highlight, regions_page, rate, population, observe
):
    for name in ("One", "Two"):
        page = make_region(name, highlights=[make_highlight()])
        observe(page, rate, 70)
    observe(page, population, 1000)

    assert [one.label for one in shown(regions_page).choices] == [
        "Employment rate", "Not shaded", "Highlighted investment per head (1 of 2 areas)",
    ]  # fmt: skip


def test_few_values_are_told_by_name_without_classes(
    make_region, make_highlight, regions_page, population, observe, client
):
    for name in ("Known", "Rich"):
        page = make_region(name, highlights=[make_highlight()])
    observe(make_region("Poor", highlights=[]), population, 1000)
    observe(page, population, 1_000_000)
    soup = BeautifulSoup(
        client.get(f"/regions/?shade={atlas.PER_HEAD}").content, "html.parser"
    ).select_one(".atlas__beside")
    said = " ".join(soup.get_text(" ").split())

    assert "1 area has highlights and a known population." in said
    assert "Rich: £6" in said and "Each class" not in said and "class" not in soup.svg.get_text()
    assert "no source here gives a population: Known (£6 million highlighted" in said
    assert "Poor" not in said.partition("no source here")[2]


def test_five_values_are_classes(six, client):
    beside = BeautifulSoup(client.get("/regions/").content, "html.parser").select_one(".atlas")

    assert "Each class has about as many areas" in beside.get_text()
    assert len(beside.select(".key__list .legend__tint")) == 6 and not beside.select(".key__told")


def cells(client, path: str) -> dict[str, str]:
    page = BeautifulSoup(client.get(path).content, "html.parser")
    return {one.title.get_text(): one["class"][-1] for one in page.select(".hexmap a")}


def test_each_cell_says_its_value_and_class(six, client):
    assert cells(client, "/regions/?shade=rate") == {
        **{
            f"{number}th ({number}TH), 7{number}.0%, class {number + 1} of 5":
            f"hexmap__cell--tint-{number + 1}"
            for number in range(5)
        },
        "Unknown (UNK), no data": "hexmap__cell--tint-0",
    }  # fmt: skip


def test_few_cells_say_their_value_and_no_class(make_region, regions_page, rate, observe, client):
    observe(make_region("Low"), rate, 70)

    assert list(cells(client, "/regions/")) == ["Low (LOW), 70.0%"]


def test_map_of_the_home_page_says_values_too(make_region, home, rate, observe, client):
    observe(make_region("Low"), rate, 70)
    make_region("Unknown")

    assert list(cells(client, "/")) == ["Low (LOW), 70.0%", "Unknown (UNK), no data"]


def test_map_of_the_home_page_has_its_classes_in_words(make_region, home, rate, observe, client):
    observe(make_region(), rate, 70)
    key = BeautifulSoup(client.get("/").content, "html.parser").select_one(".key")

    assert "Employment rate, 2018" in " ".join(key.text.split()) and "70.0%" in key.text


def test_map_of_the_home_page_stands_without_any_figure(make_region, home, client):
    make_region("Unknown")

    assert list(cells(client, "/")) == ["Unknown (UNK)"]


@pytest.mark.parametrize("path", ["/", "/regions/"])
def test_map_says_what_it_shows_and_can_be_passed(
    make_region, regions_page, rate, observe, client, path
):
    observe(make_region(), rate, 70)
    page = BeautifulSoup(client.get(path).content, "html.parser")
    drawing, past = page.select_one(".hexmap"), page.select_one("figure > .pass")

    assert drawing["aria-label"] == "Map of all areas: Employment rate, 2018"
    assert page.select(past["href"])


def test_map_leads_to_all_its_values(make_region, regions_page, rate, observe, client):
    observe(make_region(), rate, 70)
    links = BeautifulSoup(client.get("/regions/").content, "html.parser").select(".legend a")

    assert {"/figures/rate/", "/figures/rate.csv"} <= {one["href"] for one in links}


def test_choice_that_holds_is_marked(make_region, regions_page, rate, observe, client):
    observe(make_region(), rate, 70)
    page = BeautifulSoup(client.get("/regions/?shade=none").content, "html.parser")

    assert [one.text for one in page.select(".shades [aria-current]")] == ["Not shaded"]


def test_map_says_its_period_and_source(make_region, regions_page, rate, observe, client):
    observe(make_region(), rate, 70)
    legend = BeautifulSoup(client.get("/regions/").content, "html.parser").select_one(".legend")

    assert "2018" in legend.text and "The survey" in legend.text


@pytest.mark.parametrize("key", ["rate", atlas.PER_HEAD, "none"])
def test_regions_page_costs_no_more_when_all_is_doubled(
    make_region, make_highlight, regions_page, rate, population, observe, sql, key
):
    def fill(name):
        page = make_region(name, highlights=[make_highlight()])
        observe(page, rate, 70)
        observe(page, population, 1000)

    fill("One")
    before = sql(f"/regions/?shade={key}").count
    fill("Two")
    fill("Three")

    assert sql(f"/regions/?shade={key}").count == before <= ENOUGH
