"""The list of all measures, the files of their values, and what the pages of both cost."""

import csv
import datetime
import io

import pytest

from tests.factories import MeasureFactory, ObservationFactory, SourceFactory

ENOUGH = 8


@pytest.fixture
def measure(db):
    return MeasureFactory(slug="jobs", name="Jobs")


def observe(page, measure, **fields):
    return ObservationFactory(region=page.region, measure=measure, **fields)


def rows(client) -> list[dict]:
    text = client.get("/figures/jobs.csv").content.decode("utf-8-sig")
    return list(csv.DictReader(io.StringIO(text)))


def entries(client) -> list:
    sections = client.get("/figures/").context["sections"]
    return [entry for section in sections for entry in section.entries]


def test_a_measure_is_listed_with_its_newest_period(client, make_region, measure):
    page = make_region()
    observe(page, measure)
    observe(page, measure, period_label="2019", period_end=datetime.date(2019, 12, 31))

    (entry,) = entries(client)

    assert (entry.measure.name, entry.areas, entry.periods, entry.newest) == ("Jobs", 1, 2, "2019")


def test_a_measure_without_published_values_is_not_listed(client, make_region, measure):
    observe(make_region(), measure, source=SourceFactory(live=False))

    assert entries(client) == []


def test_a_measure_known_only_where_the_page_is_a_draft_is_not_listed(client, make_region, measure):
    observe(make_region(live=False), measure)

    assert entries(client) == []


def test_the_file_of_a_measure_holds_what_it_is_made_up_of(client, make_region, measure):
    page, part = make_region(), MeasureFactory(name="Small jobs", part_of=measure)
    observe(page, part)
    observe(page, part, period_label="2030", source=SourceFactory(live=False))
    observe(page, measure)

    assert [row["measure"] for row in rows(client)] == ["Jobs", "Small jobs"]


def test_nothing_published_is_said(client, home):
    assert "No figures have been published" in client.get("/figures/").content.decode()


def test_the_list_costs_little_however_much_there_is(make_region, measure, sql):
    observe(make_region("One"), measure)
    before = sql("/figures/").count
    for name in ("Two", "Three", "Four"):
        observe(make_region(name), MeasureFactory())

    assert sql("/figures/").count == before <= ENOUGH


def test_a_table_costs_little_however_many_areas_there_are(make_region, measure, sql):
    observe(make_region("One"), measure)
    before = sql("/figures/jobs/").count
    for name in ("Two", "Three", "Four"):
        observe(make_region(name), measure)

    assert sql("/figures/jobs/").count == before <= ENOUGH


def test_the_file_has_every_period_and_source(client, make_region, measure):
    page = make_region()
    observe(page, measure, source=SourceFactory(title="B"))
    observe(page, measure, source=SourceFactory(title="C"))
    observe(page, measure, period_label="2017", period_end=datetime.date(2018, 6, 1),
            source=SourceFactory(title="A"))  # fmt: skip

    assert [(row["period"], row["source"]) for row in rows(client)] == [
        ("2017", "A"), ("2018", "B"), ("2018", "C"),
    ]  # fmt: skip


def test_the_file_has_nothing_of_a_draft_source(client, make_region, measure):
    page = make_region()
    observe(page, measure)
    observe(page, measure, source=SourceFactory(live=False, title="Secret"))

    assert [row["source"] for row in rows(client) if row["source"] == "Secret"] == []


def test_text_in_the_file_runs_nothing(client, make_region, measure):
    observe(make_region(), measure, note="=1+1")

    assert rows(client)[0]["note"] == "'=1+1"


def test_a_region_page_links_to_the_table_and_the_file(client, make_region, measure):
    page = make_region("Herts")
    observe(page, measure)

    shown = client.get(page.url).content.decode()

    assert 'href="/figures/jobs/?area=herts#picked"' in shown
    assert 'href="/figures/jobs.csv"' in shown


@pytest.mark.parametrize("path", ["/figures/", "/figures/jobs/", "/figures/jobs.csv"])
def test_only_reading_is_answered_and_no_cookie_is_set(client, make_region, measure, path):
    observe(make_region(), measure)

    assert client.post(path).status_code == 405
    assert not client.get(path).cookies
