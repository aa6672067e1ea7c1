"""Money as editors write it and readers read it: “more than £45bn” is an `Amount`."""

import enum
import re
from collections.abc import Iterable
from dataclasses import dataclass
from decimal import Context, Decimal
from typing import Literal

LONGEST = 100  # characters; longer text is refused before any pattern sees it
LARGEST = Decimal("9999999999999.99")  # pounds: what max_digits=15, decimal_places=2 can hold
EXAMPLES = "£2.5m, £600k, £45 billion or £2,500,000"


class Qualifier(enum.StrEnum):
    """How an amount stands to the truth. The values are stored, so they never change."""

    EXACT = "exact"
    MORE_THAN = "more_than"
    UP_TO = "up_to"
    AROUND = "around"
    AT_LEAST = "at_least"

    @property
    def words(self) -> str:
        """What stands before the amount; nothing where that is exact. `parse` reads it back."""
        return "" if self is Qualifier.EXACT else self.replace("_", " ")


EXACT, MORE_THAN, UP_TO, AROUND, AT_LEAST = Qualifier


@dataclass(frozen=True)
class Amount:
    """Pounds sterling as a source gives them: above zero, in whole pence, `LARGEST` at most."""

    pounds: Decimal
    qualifier: Qualifier = EXACT


class MoneyError(ValueError):
    """Why a text is not an amount, in words for its writer, and what they could write instead."""

    def __init__(self, message: str, suggestions: tuple[str, ...] = ()) -> None:
        super().__init__(message)
        self.suggestions = suggestions


# Words with two meanings fit neither (“nearly” is both below and close): the writer chooses.
FRONT = {
    word: meanings
    for meanings, words in (
        ((MORE_THAN,), "more than|over|above|upwards of|in excess of"),
        ((UP_TO,), "up to|as much as|no more than|a maximum of"),
        ((AROUND,), "around|about|approximately|approx.|approx|roughly|circa|c.|c|~"),
        ((AT_LEAST,), "at least|no less than|a minimum of"),
        ((UP_TO, AROUND), "nearly|almost|just under|under|below|less than|close to"),
        ((MORE_THAN, AROUND), "just over|just above"),
    )
    for word in words.split("|")
}
BACK = {"+": (AT_LEAST,), "or more": (AT_LEAST,), "or less": (UP_TO,), "or so": (AROUND,)}
SCALES = {  # word: power of ten. No “t”: a thousand to some, a trillion to others.
    **dict.fromkeys(("k", "thousand"), 3),
    **dict.fromkeys(("m", "mn", "million"), 6),
    **dict.fromkeys(("b", "bn", "billion"), 9),
    **dict.fromkeys(("tn", "trillion"), 12),
}
AMOUNT = re.compile(
    rf"(?P<front>{'|'.join(map(re.escape, FRONT))})? ?(?P<sign>£|gbp ?£?)? ?"
    r"(?P<whole>0|[1-9][0-9]*|[1-9][0-9]{0,2}(?:,[0-9]{3})+)(?:\.(?P<decimals>[0-9]+))?"
    rf" ?(?P<scale>{'|'.join(SCALES)})? ?(?P<currency>gbp|pounds)?"
    rf" ?(?P<back>{'|'.join(map(re.escape, BACK))})?"
)
# Said of a text that is no amount: the first whose pattern is found in it.
FAULTS = {
    r"^$": "is empty. Write an amount, as in £2.5m.",
    r"^[^0-9]*$": "has no number in it. Use the digits 0 to 9, as in £2.5m.",
    r"[$¢¥\u20a0-\u20cf]|usd|eur|dollar": "is not in pounds. Turn it into pounds, as in £2.5m.",
    r"%|per ?cent": "is a percentage. Write an amount of money, as in £2.5m.",
    r"^£? ?[-\u2010-\u2015\u2212]|^\(": "is not above zero. Write it as in £2.5m.",
    r"[0-9]e[-+]?[0-9]": "has an “e” in its number. Write it out, as in £2,500,000.",
    r"[0-9] [0-9]{3}(?![0-9])": "has spaces in its number. Use commas, as in £2,500,000.",
    r"[0-9][^0-9]*(?:[-\u2010-\u2015\u2212]| to )[^0-9]*[0-9]|^between ": (
        "is a range. Write one end of it, as in “at least £2m” or “up to £3m”."
    ),
    r"[0-9][^0-9.,]+[0-9]": "has more than one number in it. Write one amount only.",
    r"\.[0-9]{3}[.,][0-9]": "has full stops between thousands. Use commas, as in £2,500,000.",
    r"[0-9],[0-9]": (
        "has a comma out of place. Write thousands as in £2,500,000, and decimals as in £2.5m."
    ),
    r"[0-9] ?p(?:ence)?$": "is in pence. Write it in pounds, as in £0.50.",
    r"": f"cannot be read as an amount. Write the amount alone, as in {EXAMPLES}.",
}


def parse(text: object) -> Amount:
    """Read an amount as people write it: `£2.5m`, `GBP 3m`, `2,500,000`, `over £45 billion`.

    A scale is never guessed. A number with no word for it is pounds only where it is 1,000 or
    more with no decimals or two, or has a pound sign and two decimals (`£2.50`). Any other
    (`2.5`, `£34`, `1000.5`) could be millions, and the writer is asked.

    `pounds` has two decimals. Raises MoneyError, and no other, for all that is not an amount.
    """
    said = _cleaned(text)
    seen = said if len(said) <= 40 else f"{said[:39]}…"
    found = AMOUNT.fullmatch(said.lower())
    if found is None:
        fault = next(fault for pattern, fault in FAULTS.items() if re.search(pattern, said.lower()))
        raise MoneyError(f"“{seen}” {fault}")
    pounds = _pounds(seen, found)
    front, back = FRONT.get(found["front"], ()), BACK.get(found["back"], ())
    meanings = tuple(dict.fromkeys(front + back)) or (EXACT,)
    marked, places = found["sign"] or found["currency"], len(found["decimals"] or "")
    is_in_full = (pounds >= 1000 and places in (0, 2)) or (marked and places == 2)
    if not (found["scale"] or is_in_full):
        millions = pounds * 10**6
        why = f"Is “{seen}” {say_pounds(pounds)} or {say(Amount(millions))}? Write it in full"
        raise _choice(why, (millions, pounds), meanings)
    if len(meanings) > 1:
        why = f"“{seen}” can be read in more than one way. Choose one of these"
        raise _choice(why, (pounds,), meanings)
    return Amount(pounds, meanings[0])


def _cleaned(text: object) -> str:
    """Make each run of spaces one space (tabs and no-break spaces too); refuse what is unseen."""
    if not isinstance(text, str) or len(text) > LONGEST:
        raise MoneyError(f"Write an amount in at most {LONGEST} characters, as in {EXAMPLES}.")
    said = " ".join(text.split())
    if hidden := [character for character in said if not character.isprintable()]:
        code = f"U+{ord(hidden[0]):04X}"
        raise MoneyError(f"There is a hidden character ({code}) here. Delete it all and retype it.")
    return said


def _pounds(seen: str, found: re.Match[str]) -> Decimal:
    digits = f"{found['whole'].replace(',', '')}.{found['decimals'] or ''}"
    # Built from its digits, since arithmetic would round what is longer than its context.
    pounds = Decimal(f"{digits}e{SCALES.get(found['scale'], 0)}")
    if pounds == 0:
        raise MoneyError(f"“{seen}” is zero. Write an amount above zero, as in £2.5m.")
    if pounds > LARGEST:
        raise MoneyError(f"“{seen}” is too large. Write at most {say_pounds(LARGEST)}.")
    kept = pounds.quantize(Decimal("0.01"), context=Context(prec=28))
    if kept != pounds:
        raise MoneyError(f"“{seen}” splits a penny. Use fewer decimals, or a word as in £2.5m.")
    return kept


def _choice(why: str, values: Iterable[Decimal], meanings: Iterable[Qualifier]) -> MoneyError:
    amounts = [Amount(value, meaning) for value in values for meaning in meanings]
    offers = tuple(say(amount, "table") for amount in amounts if amount.pounds <= LARGEST)
    return MoneyError(f"{why}: {', or '.join(offers)}.", offers)


# The pounds in one of each scale, its word, and how many decimals read well with it: with
# three for a thousand, each £12,345 in a table would be £12.345k.
MILLIONS_UP = ((10**12, " trillion", 3), (10**9, " billion", 3), (10**6, " million", 3))
THOUSANDS_UP = ((10**12, "tn", 3), (10**9, "bn", 3), (10**6, "m", 3), (10**3, "k", 1))


def say(amount: Amount, style: Literal["prose", "table"] = "prose") -> str:
    """Write “more than £45 billion” (prose) or “more than £45bn” (table), and lose no penny.

    What its scale cannot say in few decimals is in full, “£2,555,500.25”. `parse` reads it back.
    """
    words = f"{amount.qualifier.words} ".lstrip()
    for scale, word, places in MILLIONS_UP if style == "prose" else THOUSANDS_UP:
        if amount.pounds >= scale:
            number = amount.pounds / scale
            if number == round(number, places):
                return f"{words}£{number.normalize():,f}{word}"
            break
    return words + say_pounds(amount.pounds)


def say_pounds(pounds: Decimal) -> str:
    """Write pounds in full, with any pence: “£2,500,000”, “£2,500.50”.

    Below £1,000 the pence are always there (“£34.00”), lest it be taken for millions.
    """
    full = f"£{pounds:,.2f}"
    return full.removesuffix(".00") if pounds >= 1000 else full


def sum_of(amounts: Iterable[Amount]) -> Amount:
    """Add amounts up, claiming no more of the total than holds for every part of it.

    A part with a floor (more than, at least) makes the total “at least”; one with a ceiling
    (up to), “up to”; both, or any “around”, “around”. The total may be above `LARGEST`.

    Raises ValueError where there is nothing to add up.
    """
    parts = list(amounts)
    if not parts:
        raise ValueError("There are no amounts to add up")
    said = {part.qualifier for part in parts}
    floor, ceiling = bool(said & {MORE_THAN, AT_LEAST}), UP_TO in said
    total = sum((part.pounds for part in parts), Decimal(0))
    if AROUND in said or (floor and ceiling):
        return Amount(total, AROUND)
    return Amount(total, AT_LEAST if floor else UP_TO if ceiling else EXACT)
