"""What follows when a source becomes known, or is withdrawn."""

import pytest

from core.finding.asking import Search
from tests.factories import SourceFactory


@pytest.fixture
def publish(make_region, make_highlight):
    """Publish a region as its editors do, with one highlight from a source."""

    def publish(source) -> None:
        page = make_region(live=False)
        page.highlights = [make_highlight(source=source, text="to build a zeppelin hangar.")]
        page.save_revision().publish()

    return publish


def found(asked: str) -> list[str]:
    return [hit.title for hit in Search(asked).results(1)]


def test_words_of_a_highlight_are_found_as_soon_as_it_is_published(publish):
    publish(SourceFactory())

    assert found("zeppelin") == ["£6 million to build a zeppelin hangar."]


def test_words_of_a_withdrawn_source_are_found_no_more(publish):
    source = SourceFactory()
    publish(source)

    source.unpublish()

    assert found("zeppelin") == []


def test_words_are_found_once_their_source_is_published(publish):
    source = SourceFactory()
    publish(source)
    source.unpublish()

    source.save_revision().publish()

    assert found("zeppelin") == ["£6 million to build a zeppelin hangar."]
