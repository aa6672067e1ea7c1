"""How a text becomes words: the same for what is asked as for what is found."""

from __future__ import annotations

import re
import unicodedata

from core.money import MoneyError, parse

MOST = 12  # words of a question; nobody means more
LONGEST = 40  # characters of a word
WORD = re.compile(r"[^\W_]+")
AMOUNT = re.compile(
    r"(?:£ ?)?\b\d[\d,]{0,20}(?:\.\d{1,9})? ?(?:thousand|million|billion|trillion|bn|tn|mn|[kmb])\b"
    r"|£ ?\d[\d,]{0,20}(?:\.\d{1,9})?",
    re.IGNORECASE,
)
THOUSANDS = re.compile(r"(?<=\d),(?=\d{3}(?!\d))")
APOSTROPHES = re.compile(r"['’‘ʼ]")
UNSAID = frozenset(["a", "an", "and", "at", "by", "for", "in", "of", "on", "or", "the", "to"])
# There is nothing here to look a constituency up in: what is left of the question may be a place.
CONSTITUENCY = frozenset(["constituencies", "constituency", "mp", "mps"])
# Words of a question in a sentence, which what is looked for does not say of itself.
ASKING = CONSTITUENCY | frozenset(
    ["about", "any", "are", "can", "did", "do", "does", "find", "from", "how", "i", "is", "it",
     "many", "me", "much", "my", "near", "there", "was", "were", "what", "when", "where", "which",
     "who", "why", "with", "you"]
)  # fmt: skip
PLACE = "0place"  # what areas and councils have among their words, and nobody types
READING = "0reading"  # and what case studies and pages have
FIGURE = "0figure"  # and what the value of one area has
AHEAD = "0ahead"  # and what is looked at however much there is: places, and tables of all areas
# A whole postcode anywhere, or its first half where nothing else is asked.
OUTWARD = "[A-Z]{1,2}[0-9][A-Z0-9]?"
POSTCODE = re.compile(rf"\b{OUTWARD} ?[0-9][A-Z]{{2}}\b|^{OUTWARD}$", re.IGNORECASE)


def plain(text: str) -> str:
    """Write `text` in its plainest form: small letters, no accents, no signs, amounts in pounds.

    “The £2.5m Môn–Mawddach line” is “the 2500000 mon mawddach line”, and so is whoever
    asks for £2.5 million or 2,500,000.
    """
    text = AMOUNT.sub(lambda found: f" {pounds(found[0])} ", text)
    text = APOSTROPHES.sub("", THOUSANDS.sub("", text)).replace("&", " and ")
    bare = "".join(
        letter
        for letter in unicodedata.normalize("NFKD", text)
        if not unicodedata.combining(letter)
    )
    return " ".join(word[:LONGEST] for word in WORD.findall(bare.casefold()))


def pounds(amount: str) -> str:
    """An amount as one word of digits; as it is where it could mean two things."""
    try:
        found = parse(amount.replace("\n", " "))
    except MoneyError:
        return amount
    return f"{found.pounds:f}".removesuffix(".00").replace(".", "d")


def asked_for(question: str) -> list[str]:
    """The words that each result must have, those that say nothing left out."""
    return list(dict.fromkeys(singular(word) for word in said(question)))[:MOST]


def said(question: str) -> list[str]:
    """The words of a question that say what is looked for; all of them where none does."""
    every = list(dict.fromkeys(plain(question).split()))
    named = [word for word in every if word not in UNSAID]
    return [word for word in named if word not in ASKING] or named or every


def postcode(question: str) -> str:
    """The postcode in a question, or “” where it has none."""
    found = POSTCODE.search(question)
    return found[0].upper() if found else ""


def is_postcode(question: str) -> bool:
    """Whether a postcode is all that a question has."""
    return bool(found := postcode(question)) and len(found) == len(question)


def names_constituency(question: str) -> bool:
    return not CONSTITUENCY.isdisjoint(plain(question).split())


def singular(word: str) -> str:
    """A word without its plural: as a beginning, it finds both."""
    if len(word) > 5 and word.endswith("ies"):
        return word[:-3]
    if len(word) > 3 and word.endswith("s") and not word.endswith("ss"):
        return word[:-1]
    return word


def is_beginning(word: str) -> bool:
    """Whether longer words that begin so will do: not for numbers, codes and a letter or two."""
    return len(word) > 2 and word.isalpha()


def pattern(word: str) -> tuple[str, bool]:
    """A word asked for, and whether longer words that begin so will do, as “hert*” says too."""
    return (word[:-1], True) if word.endswith("*") else (word, is_beginning(word))


def name(text: str) -> str:
    """A name as it is compared: “Cheshire & Warrington” is “cheshire warrington”."""
    every = plain(text).split()
    return " ".join([word for word in every if word not in UNSAID] or every)


def matches(word: str, asked: list[str]) -> bool:
    """Whether a word of a text is one of those asked for, or begins with one."""
    return any(word == one or (word.startswith(one) and is_beginning(one)) for one in asked)


def has(text: str, asked: str) -> bool:
    """Whether a text in its plainest form has a word that was asked for, or one that begins so."""
    word, begins = pattern(asked)
    return f" {word}" in f" {text}" if begins else f" {word} " in f" {text} "
