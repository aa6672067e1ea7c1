"""How much of a processor a page takes, in this process and on the demonstration's content."""

import gc
from statistics import median
from time import process_time

import pytest
from django.core.cache import cache
from django.core.management import call_command
from django.db import connection

from core.keeping import store
from core.models import Source

# What is kept is kept outside transactions only.
pytestmark = [
    pytest.mark.benchmark,
    pytest.mark.django_db(transaction=True, serialized_rollback=True),
]
REGION = "/regions/hertfordshire/"
ENOUGH = 8  # milliseconds for a region's page
PAGES = (
    "/", "/regions/", REGION, "/regions/cumbria/", "/case-studies/",
    f"{REGION}hertfordshire-iq/", "/figures/", "/figures/employment-16-plus/", "/foundations/",
    "/foundations/places/", "/regions/compare/?region=hertfordshire&region=cumbria",
    "/search/?q=hatfield",
)  # fmt: skip
TIMES = 40


@pytest.fixture
def demo():
    cache.clear()
    call_command("load_demo", verbosity=0)
    cache.clear()


def milliseconds(client, path: str, before=lambda: None) -> float:
    """The median of many visits, in milliseconds of the processor; `before` comes before each."""
    taken = []
    client.get(path)
    gc.collect()
    for _ in range(TIMES):
        before()
        start = process_time()
        answer = client.get(path)
        taken.append((process_time() - start) * 1000)
        assert answer.status_code == 200
    return median(taken)


def forget_region() -> None:
    """Throw away what is kept of region pages, and leave what all pages share."""
    things = store._newest.things
    for key in [key for key in things if "template" in key or "E37000015" in key]:
        del things[key]


def change_something() -> None:
    """Have everything made anew, as after any editor's change."""
    Source.objects.update(note="")


def say(line: str) -> None:
    print(f"\n{connection.vendor}: {line}")  # noqa: T201  whoever measures wants to know


def test_a_region_page_is_made_fast(demo, client):
    again = milliseconds(client, REGION)
    first = milliseconds(client, REGION, forget_region)
    cold = milliseconds(client, REGION, change_something)
    say(f"{REGION} in {again:.1f} ms; {first:.1f} ms where nothing of it is kept; "
        f"{cold:.1f} ms as the first page after a change")  # fmt: skip

    assert again <= ENOUGH


def test_every_page_is_made_in_a_moment(demo, client):
    for path in PAGES:
        say(f"{path} in {milliseconds(client, path):.1f} ms")
