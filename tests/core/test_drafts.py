"""What a draft names is kept, although no row points to it; what is broken stops nothing else."""

import datetime

import pytest
from django.core.exceptions import ValidationError
from django.core.management import call_command
from django.db import transaction
from django.urls import reverse
from django.utils import timezone
from wagtail.models import Revision

from core.models import Source, Theme
from regions.models import Measure, Region, RegionPage
from tests.factories import MeasureFactory, RegionFactory, SourceFactory, ThemeFactory


@pytest.fixture
def named(make_region, make_highlight, regions_page):
    """A fact of each kind that a draft of a page names, and that no row points to."""
    page = make_region("Hertfordshire")
    named = {
        Source: SourceFactory(title="Draft plan"),
        Theme: ThemeFactory(slug="rust"),
        Region: RegionFactory(name="Elsewhere"),
        Measure: MeasureFactory(),
    }
    page.highlights.add(make_highlight(source=named[Source], theme=named[Theme]))
    page.region = named[Region]
    page.save_revision()
    regions_page.headline_measure = named[Measure]
    regions_page.save_revision()
    return named


KINDS = pytest.mark.parametrize("model", [Source, Theme, Region, Measure])


@KINDS
def test_what_only_a_draft_names_is_not_deleted(named, model):
    refusal = pytest.raises(ValidationError, match=r"is not deleted: versions of “\w+” name it")
    with refusal, transaction.atomic():
        named[model].delete()

    assert model.objects.filter(pk=named[model].pk).exists()


@KINDS
def test_nor_with_many_others(named, model):
    with pytest.raises(ValidationError):
        model.objects.filter(pk=named[model].pk).delete()


def test_what_an_old_version_names_is_not_deleted_either(named):
    page = RegionPage.objects.get()
    page.save_revision()

    with pytest.raises(ValidationError):
        named[Source].delete()


def test_what_no_version_names_is_deleted(named):
    other = SourceFactory(id=int(f"{named[Source].pk}1"))
    other.delete()

    assert not Source.objects.filter(pk=other.pk).exists()


def test_what_was_named_is_deleted_with_the_versions_that_named_it_gone(named):
    Revision.objects.all().delete()
    named[Source].delete()

    assert not Source.objects.filter(pk=named[Source].pk).exists()


def test_the_admin_says_why_and_stays_whole(named, admin_client):
    delete = reverse("wagtailsnippets_core_source:delete", args=[named[Source].pk])
    answer = admin_client.post(delete, headers={"referer": f"http://testserver{delete}"})
    said = admin_client.get(answer["Location"]).content.decode()

    assert "is not deleted: versions of “Hertfordshire” name it" in said
    assert Source.objects.filter(pk=named[Source].pk).exists()
    edit = reverse("wagtailadmin_pages:edit", args=[RegionPage.objects.get().pk])
    assert admin_client.get(edit).status_code == 200


# A draft that is broken all the same, by a hand within the database


@pytest.fixture
def broken(named) -> RegionPage:
    named_by = RegionPage.objects.get()
    Source.objects.filter(pk=named[Source].pk)._raw_delete("default")
    return named_by


def due(page, minutes: int) -> None:
    when = timezone.now() - datetime.timedelta(minutes=minutes)
    Revision.objects.filter(pk=page.latest_revision_id).update(approved_go_live_at=when)


def test_a_broken_draft_holds_up_no_other_at_its_hour(broken, make_region, capsys):
    due(broken, 60)
    other = make_region("Cumbria")
    other.title = "Cumbria and beyond"
    other.save_revision()
    due(other, 1)

    call_command("publish_scheduled")

    other.refresh_from_db()
    assert other.title == "Cumbria and beyond"
    assert "Hertfordshire: Exception:" in capsys.readouterr().err


def test_a_broken_draft_shuts_nobody_out_who_looks_after_all_regions(
    broken, make_region, admin_client
):
    for name in ("Cumbria", "London", "Dorset"):
        make_region(name)

    assert admin_client.get("/admin/").status_code == 200
