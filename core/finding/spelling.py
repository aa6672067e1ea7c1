"""Forgiving a misspelled word: the same on every database, and as quick among any number.

A word is kept by its beginning and by its beginning without each one of its letters. Two words
that share such a key differ there by a letter left out, put in, changed or swapped; of those, the
one that is most alike as a whole is meant.
"""

from __future__ import annotations

from collections.abc import Iterable
from difflib import get_close_matches

from core.models import Spelling

BEGINNING = 8  # letters of a word that keys are made of
SHORTEST = 4  # letters of a word that can be told to be misspelled
ALIKE = 0.7
MOST = 400  # words that are looked at


def keys(word: str) -> set[str]:
    """The beginning of a word, whole and without each of its letters."""
    start = word[:BEGINNING]
    return {start, *(start[:one] + start[one + 1 :] for one in range(len(start)))}


def is_corrigible(word: str) -> bool:
    return len(word) >= SHORTEST and word.isalpha()


def learn(titles: Iterable[str]) -> None:
    """Keep all the words of some titles."""
    every = {word for title in titles for word in title.split() if is_corrigible(word)}
    rows = [Spelling(key=key, word=word) for word in sorted(every) for key in sorted(keys(word))]
    Spelling.objects.bulk_create(rows, ignore_conflicts=True, batch_size=500)


def corrected(asked: list[str]) -> list[str]:
    """Each word as it was probably meant; itself where nothing is near. One query."""
    wrong = [word for word in asked if is_corrigible(word)]
    if not wrong:
        return asked
    wanted = set().union(*map(keys, wrong))
    near = Spelling.objects.filter(key__in=wanted).values_list("word", flat=True).distinct()
    known = sorted(near[:MOST])
    return [nearest(word, known) if word in wrong else word for word in asked]


def nearest(word: str, known: list[str]) -> str:
    """The known word that is most like this one; itself where it is known or none is near."""
    if word in known:
        return word
    own = keys(word)
    alike = [one for one in known if own & keys(one)]
    return next(iter(get_close_matches(word, alike, n=1, cutoff=ALIKE)), word)
