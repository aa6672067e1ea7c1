"""Which misspelled words are forgiven, and which are left as they are."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from core.finding import spelling
from core.models import Spelling

pytestmark = pytest.mark.django_db
KNOWN = "hertfordshire black country apprenticeship starts stevenage"


@pytest.fixture(autouse=True)
def learned(db) -> None:
    spelling.learn([KNOWN, "stevenage again"])


@pytest.mark.parametrize(
    ("typed", "meant"),
    [
        ("hertforshire", "hertfordshire"),
        ("hertfordshrie", "hertfordshire"),
        ("ertfordshire", "hertfordshire"),
        ("hretfordshire", "hertfordshire"),
        ("apprenticship", "apprenticeship"),
        ("aprenticeship", "apprenticeship"),
        ("stevanage", "stevenage"),
        ("balck", "black"),
        ("contry", "country"),
    ],
)
def test_a_letter_left_out_put_in_changed_or_swapped_is_forgiven(typed, meant):
    assert spelling.corrected([typed]) == [meant]


@pytest.mark.parametrize("word", ["stevenage", "zyzzyva", "blk", "e37000001", "6000000", "black"])
def test_a_word_that_is_known_or_like_none_stays_as_it_is(word):
    assert spelling.corrected([word]) == [word]


def test_all_words_are_looked_up_at_once(django_assert_num_queries):
    with django_assert_num_queries(1):
        spelling.corrected(["balck", "contry", "stevanage"])


def test_a_word_is_kept_once_however_often_it_stands_in_titles():
    before = Spelling.objects.count()
    spelling.learn([KNOWN])

    assert Spelling.objects.count() == before


letters = st.text(alphabet="abcdefghij", min_size=4, max_size=20)


@given(letters, st.integers(0, 19))
def test_a_word_and_the_same_without_a_letter_share_a_key(word, place):
    place %= len(word)

    assert spelling.keys(word) & spelling.keys(word[:place] + word[place + 1 :])
