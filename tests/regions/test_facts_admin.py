"""The rooms where the central team keeps the facts: all open, and none slower as they fill."""

import datetime
from decimal import Decimal

import pytest
from django.db import connection
from django.test.utils import CaptureQueriesContext
from django.urls import reverse

from core.models import Sector, Source, Theme
from regions.models import Council, Measure, Observation, Region
from tests.factories import (
    CouncilFactory,
    MeasureFactory,
    ObservationFactory,
    RegionFactory,
    SectorFactory,
    SourceFactory,
    ThemeFactory,
)
from tests.regions.teams import Teams, signed_in

FACTORIES = {
    Observation: ObservationFactory,
    Measure: MeasureFactory,
    Source: SourceFactory,
    Region: RegionFactory,
    Council: CouncilFactory,
    Theme: ThemeFactory,
    Sector: SectorFactory,
}
every_fact = pytest.mark.parametrize("model", FACTORIES, ids=lambda model: model.__name__)
FILTERS = {
    Observation: "measure={measure}&status=published&source={source}&region={region}",
    Measure: "topic=jobs&kind=count&headline=true",
    Source: "publisher=ONS&live=true&published_on_from=2018-01-01",
    Region: "kind=area&wider_region=East+of+England",
    Council: "wider_region=London&regions={region}",
    Theme: "",
    Sector: "",
}


@pytest.fixture
def analyst(make_region):
    """The browser of somebody who keeps the facts, and edits no page."""
    teams = Teams.of(make_region("One"), make_region("Two"), make_region("Three", live=False))
    return signed_in(teams.analyst)


def url(model, room: str, *args) -> str:
    return reverse(model.snippet_viewset.get_url_name(room), args=args)


def asked(browser, path: str) -> int:
    """How many queries a view costs once its caches are warm."""
    browser.get(path)
    with CaptureQueriesContext(
        connection,
    ) as queries:
        assert browser.get(path).status_code == 200
    return len(queries)


@every_fact
@pytest.mark.parametrize("room", ["list", "list_results", "add"])
def test_room_is_open(analyst, model, room):
    FACTORIES[model]()

    assert analyst.get(url(model, room)).status_code == 200


@every_fact
@pytest.mark.parametrize("room", ["edit", "history", "usage", "delete"])
def test_room_of_one_fact_is_open(analyst, model, room):
    assert analyst.get(url(model, room, FACTORIES[model]().pk)).status_code == 200


@every_fact
def test_list_can_be_filtered(analyst, model):
    row = ObservationFactory(source__publisher="ONS")
    ids = {"measure": row.measure_id, "source": row.source_id, "region": row.region_id}

    assert analyst.get(f"{url(model, 'list')}?{FILTERS[model].format(**ids)}").status_code == 200


def test_filter_keeps_what_was_asked_for(analyst):
    one, other = ObservationFactory(), ObservationFactory(region__name="Nowhere")
    html = analyst.get(f"{url(Observation, 'list')}?region={one.region_id}").content.decode()

    assert url(Observation, "edit", one.pk) in html
    assert url(Observation, "edit", other.pk) not in html


@every_fact
def test_list_can_be_searched(analyst, model):
    FACTORIES[model]()

    assert analyst.get(f"{url(model, 'list')}?q=a").status_code == 200


@pytest.mark.parametrize("words", ["Hertfordshire", "employment", "2018", "Survey"])
def test_observation_is_found_by_any_of_its_words(analyst, words):
    row = ObservationFactory(
        region__name="Hertfordshire", measure__name="In employment", source__title="Survey"
    )
    html = analyst.get(url(Observation, "list"), {"q": words}).content.decode()

    assert url(Observation, "edit", row.pk) in html


@pytest.mark.parametrize("form", ["csv", "xlsx"])
@pytest.mark.parametrize("model", [Observation, Source], ids=lambda model: model.__name__)
def test_list_can_be_taken_away(analyst, model, form):
    FACTORIES[model]()
    answer = analyst.get(url(model, "list"), {"export": form})

    assert answer.status_code == 200
    assert len(b"".join(answer.streaming_content)) > 100


def test_list_that_is_taken_away_has_every_value(analyst):
    ObservationFactory(value=Decimal(605_200))
    answer = analyst.get(url(Observation, "list"), {"export": "csv"})

    assert b"605200" in b"".join(answer.streaming_content)


@pytest.mark.parametrize("room", ["list", "add", "edit"])
@pytest.mark.parametrize("model", [Observation, Measure, Source, Region], ids=lambda m: m.__name__)
def test_room_costs_no_more_when_observations_double(analyst, model, room):
    source, measure, region = SourceFactory(), MeasureFactory(), RegionFactory()
    same = {"source": source, "measure": measure, "region": region}
    kept = {Observation: None, Measure: measure, Source: source, Region: region}[model]
    for number in range(5):
        row = ObservationFactory(**same, period_label=f"first {number}")
    path = url(model, room, *([(kept or row).pk] if room == "edit" else []))
    before = asked(analyst, path)
    for number in range(5):
        ObservationFactory(**same, period_label=f"second {number}")
        ObservationFactory()

    assert asked(analyst, path) == before


def sent(row: Observation, **typed) -> dict:
    shown = {
        "region": row.region_id,
        "measure": row.measure_id,
        "source": row.source_id,
        "period_label": row.period_label,
        "period_start": "2018-01-01",
        "period_end": "2018-12-31",
        "value": row.value,
        "status": row.status,
        "note": row.note,
    }
    return shown | typed


def test_observation_can_be_edited(analyst):
    row = ObservationFactory()
    analyst.post(url(Observation, "edit", row.pk), sent(row, value="605200", note="Rounded."))
    row.refresh_from_db()

    assert (row.value, row.note) == (Decimal(605_200), "Rounded.")


def test_observation_can_be_added(analyst):
    first = ObservationFactory()
    analyst.post(url(Observation, "add"), sent(first, period_label="2017", value="42"))

    assert Observation.objects.get(period_label="2017").value == Decimal(42)


WRONG = {
    "change without its base": {"change": "5"},
    "value outside its interval": {"interval_low": "1", "interval_high": "2"},
    "period that ends before it begins": {"period_end": "2017-01-01"},
    "period without a name": {"period_label": ""},
    "words for a value": {"value": "many"},
}


@pytest.mark.parametrize("typed", WRONG.values(), ids=WRONG)
def test_form_refuses_and_explains(analyst, typed):
    row = ObservationFactory()
    answer = analyst.post(url(Observation, "edit", row.pk), sent(row, **typed))

    assert answer.status_code == 200
    assert answer.context["form"].errors
    assert Observation.objects.values().get() == Observation.objects.filter(pk=row.pk).values()[0]


def test_measure_with_a_wrong_sentence_is_refused_beside_the_sentence(analyst):
    measure = MeasureFactory()
    fields = ("name", "slug", "definition", "topic", "unit", "kind", "additive", "decimals",
              "change_sentence", "order")  # fmt: skip
    typed = {name: getattr(measure, name) for name in fields} | {"sentence": "{value} in {place}."}
    answer = analyst.post(url(Measure, "edit", measure.pk), typed)

    assert list(answer.context["form"].errors) == ["sentence"]


class TestRelease:
    """A release is entered in advance and appears in the moment its source is published."""

    @pytest.fixture
    def release(self, db) -> Source:
        return SourceFactory(live=False, published_on=datetime.date(2018, 12, 3))

    @pytest.fixture
    def page(self, make_region, release):
        page = make_region("Hertfordshire")
        ObservationFactory(region=page.region, source=release, value=Decimal(987_654))
        return page

    @pytest.fixture
    def press(self, page, analyst, release):
        def press(button: str):
            fields = ("title", "publisher", "slug", "published_on", "published_precision")
            typed = {name: getattr(release, name) for name in fields}
            return analyst.post(url(Source, "edit", release.pk), typed | {f"action-{button}": "1"})

        return press

    def test_figures_are_not_shown_before(self, page, client):
        assert "987,654" not in client.get(page.url).content.decode()

    def test_figures_are_shown_after(self, page, press, client):
        press("publish")

        assert "987,654" in client.get(page.url).content.decode()

    def test_saving_the_source_as_a_draft_shows_nothing(self, page, press, client):
        press("save")

        assert "987,654" not in client.get(page.url).content.decode()

    def test_withdrawing_the_source_hides_them_again(self, page, press, analyst, release, client):
        press("publish")
        analyst.post(url(Source, "unpublish", release.pk))

        assert "987,654" not in client.get(page.url).content.decode()
