"""Whatever way a thing is written, it becomes the same words."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from core.finding import words
from core.finding.marking import mark


@pytest.mark.parametrize(
    "written", ["£6m", "£6 million", "£6,000,000", "6 million", "6,000,000", "6000000", "£6.0m"]
)
def test_an_amount_is_one_word_however_it_is_written(written):
    assert words.plain(written) == "6000000"


def test_an_amount_that_could_mean_two_things_is_left_as_it_is():
    assert words.plain("£34") == "34"


@pytest.mark.parametrize(
    ("written", "plain"),
    [
        ("Ynys Môn", "ynys mon"),
        ("Stoke-on-Trent", "stoke on trent"),
        ("King’s Lynn", "kings lynn"),
        ("Cheshire & Warrington", "cheshire and warrington"),
        ("605,200", "605200"),
        ("محطة 🚂", "محطة"),
        ("a\x00b", "a b"),
    ],
)
def test_a_text_is_written_plainly(written, plain):
    assert words.plain(written) == plain


def test_words_that_say_nothing_are_not_asked_for():
    assert words.asked_for("the station in Hatfield") == ["station", "hatfield"]


def test_words_that_say_nothing_are_asked_for_where_there_are_no_others():
    assert words.asked_for("of the") == ["of", "the"]


def test_one_of_many_is_asked_for_as_well():
    assert words.asked_for("stations industries business") == ["station", "industr", "business"]


@given(st.text(alphabet=st.characters(exclude_categories=["Cs"]), max_size=300))
def test_words_have_no_sign_that_a_database_could_take_for_its_own(text):
    assert all(word.isalnum() for word in words.asked_for(text))


def test_what_was_asked_for_is_marked():
    assert mark("The Stations of Môn", ["station", "mon"]) == (
        "The <mark>Stations</mark> of <mark>Môn</mark>"
    )


@pytest.mark.parametrize("text", ["£6 million here", "£6m here", "£6,000,000 here"])
def test_an_amount_is_marked_whole(text):
    assert mark(text, ["6000000"]) == f"<mark>{text.removesuffix(' here')}</mark> here"


def test_what_is_marked_is_escaped():
    assert mark("<b>station</b> & co", ["station"]) == (
        "&lt;b&gt;<mark>station</mark>&lt;/b&gt; &amp; co"
    )


@given(st.text(max_size=200))
def test_a_text_with_nothing_to_mark_is_only_escaped(text):
    assert "<" not in mark(text, []) and "<mark>" not in mark(text, ["nothing like it"])
