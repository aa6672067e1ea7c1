"""A sentence says what its row says, and nothing an editor types can break the page."""

import re
from decimal import Decimal
from html import unescape

import pytest
from hypothesis import given
from hypothesis import strategies as st

from regions.sentences import Figure, direction, fill, problem, sentence

EMPLOYED = Figure(
    value=Decimal(605_200),
    text="605,200",
    period="2018",
    change=Decimal(54_300),
    change_text="54,300",
    since="2010",
)
SAID = "{value} people were in employment in {region} ({period})."
CHANGED = "{direction} {change} since {since}"
TAG = re.compile(r"</?data[^<>]*>")

SOUND = ["{value}", "{region}", "{period}", "{{", "}}", " people ", "<b>"]
SPOILT = ["{", "}", "{place}", "{value!r}", "{value:>9}", "{period.x}", "{}", "{0}"]
sound_templates = st.lists(st.sampled_from(SOUND), max_size=5).map("".join)
templates = st.lists(st.sampled_from(SOUND + SPOILT), max_size=5).map("".join)
awkward = st.text(alphabet=st.sampled_from("<>&\"'{} ab;#x3é")) | st.text()


def read(html: str) -> str:
    """The words that a reader sees."""
    return unescape(TAG.sub("", html))


def test_figure_is_said_with_its_place_period_and_change():
    assert read(sentence(SAID, CHANGED, EMPLOYED, "Hertfordshire")) == (
        "605,200 people were in employment in Hertfordshire (2018), "
        "an increase of 54,300 since 2010."
    )


def test_number_can_be_read_by_a_machine():
    said = sentence("{value} people.", "", EMPLOYED, "Hertfordshire")

    assert said == '<data class="number" value="605200">605,200</data> people.'


@pytest.mark.parametrize(
    ("value", "machine"), [("605200.0000", "605200"), ("79.3000", "79.3"), ("0.0000", "0")]
)
def test_machine_reads_no_exponent_and_no_idle_zeros(value, machine):
    figure = Figure(value=Decimal(value), text="the number", period="2018")

    assert f'value="{machine}"' in sentence("{value}", "", figure, "Hertfordshire")


@pytest.mark.parametrize(
    ("change", "words"),
    [
        ("0.1", "an increase of"),
        ("-0.1", "a fall of"),
        ("0", "a change of"),
        ("-0.0", "a change of"),
    ],
)
def test_direction_follows_the_sign_of_the_change(change, words):
    assert direction(Decimal(change)) == words


def test_fall_is_said_with_a_number_above_zero():
    figure = Figure(Decimal(10), "10", "2018", Decimal(-5), "5", "2010")

    assert read(sentence("{value}.", CHANGED, figure, "")) == "10, a fall of 5 since 2010."


def test_change_of_nothing_is_said_too():
    figure = Figure(Decimal(10), "10", "2018", Decimal(0), "0", "2010")

    assert read(sentence("{value}.", CHANGED, figure, "")) == "10, a change of 0 since 2010."


def test_change_is_left_out_where_the_source_gives_none():
    figure = Figure(Decimal(10), "10", "2018")

    assert read(sentence("{value} ({period}).", CHANGED, figure, "")) == "10 (2018)."


def test_change_is_left_out_where_the_measure_has_no_words_for_it():
    assert "increase" not in sentence(SAID, "", EMPLOYED, "Hertfordshire")


def test_sentence_that_begins_with_the_region_begins_with_a_capital():
    said = sentence("{region} has {value} people.", "", EMPLOYED, "the North East")

    assert said.startswith("The North East has")


def test_region_within_a_sentence_keeps_its_small_letter():
    assert "in the North East (" in sentence(SAID, "", EMPLOYED, "the North East")


def test_only_the_last_full_stop_gives_way_to_the_change():
    said = read(sentence("In St. Albans: {value}.", CHANGED, EMPLOYED, ""))

    assert said == "In St. Albans: 605,200, an increase of 54,300 since 2010."


@given(region=awkward, period=awkward, text=awkward, since=awkward, change_text=awkward)
def test_no_word_that_is_filled_in_becomes_markup(region, period, text, since, change_text):
    figure = Figure(Decimal(1), text, period, Decimal(1), change_text, since)
    said = sentence(SAID, CHANGED, figure, region)

    assert not set(TAG.sub("", said)) & set("<>\"'")
    assert re.findall(r"&(?!amp;|lt;|gt;|quot;|#x27;)", said) == []
    assert read(said) == (
        f"{text} people were in employment in {region} ({period}), "
        f"an increase of {change_text} since {since}."
    )


@given(literal=awkward)
def test_no_word_of_the_template_becomes_markup(literal):
    template = literal.replace("{", "{{").replace("}", "}}") + "{value}"
    said = fill(template, {"value": "1"})

    assert not set(said) & set("<>\"'")
    assert unescape(said) == f"{literal}1"


@given(template=sound_templates | templates)
def test_every_template_without_a_problem_can_be_filled(template):
    if not problem(template, "sentence"):
        sentence(template, "", EMPLOYED, "Hertfordshire")


@given(template=sound_templates)
def test_sound_template_has_no_problem_but_a_missing_value(template):
    wrong = "{value}" not in template.replace("{{", "") and template
    assert bool(problem(template, "sentence")) == bool(wrong)


@given(template=templates)
def test_every_template_that_cannot_be_filled_has_a_problem(template):
    try:
        template.format(value=1, region=1, period=1)
    except (ValueError, IndexError, KeyError, AttributeError):
        assert problem(template, "sentence")


def test_brackets_that_are_doubled_stand_for_themselves():
    assert problem("{{braces}} {value}", "sentence") == ""
    assert fill("{{braces}}", {}) == "{braces}"
