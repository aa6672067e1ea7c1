"""Any address can be read, and what is asked for can be written as one."""

import pytest
from django.http import QueryDict

from casestudies.filters import Asked, read


def test_address_is_read_part_by_part():
    query = QueryDict("region=hertfordshire&theme=people&sector=transport&q=new+rail&order=az")

    assert read(query) == Asked("hertfordshire", "people", "transport", "new rail", "az")


def test_nothing_asked_is_the_whole_list_newest_first():
    assert read(QueryDict("")) == Asked(order="newest", view="list")


@pytest.mark.parametrize("query", ["order=sideways", "view=globe", "order=", "view=MAP"])
def test_order_and_view_nobody_knows_are_the_usual_ones(query):
    assert read(QueryDict(query)) == Asked()


def test_control_characters_are_no_part_of_a_question():
    assert read(QueryDict("q=%00zone%0a%09park&region=%00")) == Asked(q="zone park")


def test_words_beyond_reason_are_dropped():
    assert len(read(QueryDict("q=" + "a+" * 90)).words) == 8


def test_last_of_two_values_counts():
    assert read(QueryDict("region=kent&region=london")).region == "london"


@pytest.mark.parametrize(
    "query", ["", "?region=hertfordshire", "?theme=people&q=100%25+new", "?order=az&view=map"]
)
def test_question_is_written_as_it_was_read(query):
    assert read(QueryDict(query.removeprefix("?"))).query == query


def test_filter_can_be_taken_out_of_the_question():
    assert Asked(region="kent", q="rail", order="az").but(region="").query == "?q=rail&order=az"


def test_order_and_view_make_no_other_page_of_a_question():
    assert read({"region": "kent", "order": "az", "view": "map"}).canonical.query == "?region=kent"


@pytest.mark.parametrize(
    ("query", "unlisted"),
    [
        ({}, False),
        ({"region": "kent"}, False),
        ({"q": "rail"}, True),
        ({"region": "kent", "theme": "ideas"}, True),
    ],
)
def test_search_engines_need_only_the_list_under_one_filter(query, unlisted):
    assert read(query).unlisted is unlisted
