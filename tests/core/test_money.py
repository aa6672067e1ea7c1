"""What editors may type for an amount of money, and how a reader then sees it."""

import time
from decimal import Decimal, localcontext

import pytest
from hypothesis import example, given
from hypothesis import strategies as st

from core.money import LARGEST, Amount, MoneyError, Qualifier, parse, say, say_pounds, sum_of

EXACT, MORE_THAN, UP_TO, AROUND, AT_LEAST = Qualifier
NO_BREAK, NARROW, THIN = "\u00a0", "\u202f", "\u2009"

pence = st.integers(min_value=1, max_value=int(LARGEST * 100))
# Chance seldom draws the round numbers that people write, so these are drawn on purpose.
round_pence = st.builds(
    lambda figure, zeros: figure * 10**zeros, st.integers(1, 9999), st.integers(0, 11)
)
amounts = st.builds(
    Amount,
    (pence | round_pence).map(lambda count: Decimal(count).scaleb(-2)),
    st.sampled_from(Qualifier),
)
styles = st.sampled_from(["prose", "table"])
money_like = st.text(alphabet="0123456789.,£$-–+ kmbntillouseGPrcd~%()" + NO_BREAK, max_size=30)
anything = (
    st.text()
    | st.text(alphabet=st.characters())  # surrogates too, which text() leaves out
    | st.text(alphabet=st.characters(categories=["Cs", "Cc", "Cf", "Nd", "Zs", "Sc"]))
    | money_like
    | st.binary()
    | st.binary().map(lambda raw: raw.decode("latin-1"))
    | st.none()
    | st.integers()
    | st.floats()
    | st.decimals()
    | st.lists(st.text())
)


REFUSED = {
    "is empty": ["", " \t\n"],
    "no number": ["two million", "NaN", "Infinity"],
    "digits 0 to 9": ["£２.５m", "٣ million"],
    "“e”": ["1e999", "1e-5"],
    "is zero": ["£0", "£0.00m"],
    "not above zero": ["-5", "£-5m", "−£5m", "(£5m)"],
    "splits a penny": ["£2.555", "£2.555555555m", "£0.0000000001m"],
    "too large": ["£10tn", "10,000,000,000,000", "9" * 99],
    "comma out of place": ["2,50,000", "1,00", "2,5m", "1,0000", "0,500m"],
    "full stops between thousands": ["2.500.000", "1.234,56"],
    "spaces in its number": ["2 500 000", f"2{NARROW}500{NARROW}000"],
    "is a range": ["£2m-£3m", "£2–3m", "£2m to £3m", "between £2m and £3m"],
    "more than one number": ["£2m and £3m", "£2m (2024)"],
    "percentage": ["5%", "5 per cent"],
    "not in pounds": ["$5m", "€5m", "5m EUR", "5 million dollars"],
    "in pence": ["50p"],
    "cannot be read": ["£3t", "£3m a year", "007", "£.5m", "+4m"],
    "hidden character (U+200B)": ["£2.5\u200bm"],
    "hidden character (U+202E)": ["\u202e£5m"],
    "hidden character (U+0000)": ["£5\x00m"],
    "hidden character (U+D800)": ["\ud800"],
    "at most 100 characters": ["x" * 101, None, 2_500_000, b"2.5m"],
}


def refusal(text: object) -> MoneyError:
    with pytest.raises(MoneyError) as caught:
        parse(text)
    return caught.value


@pytest.mark.parametrize(
    ("text", "pounds"),
    [
        ("£2.5m", "2500000"),
        ("2.5 million", "2500000"),
        ("£2.5 million", "2500000"),
        ("£2.5 Million", "2500000"),
        ("2.5 mn", "2500000"),
        ("£6M", "6000000"),
        ("£ 6 m", "6000000"),
        ("GBP 3m", "3000000"),
        ("3m GBP", "3000000"),
        ("gbp3m", "3000000"),
        ("GBP £3m", "3000000"),
        ("3 million pounds", "3000000"),
        ("£600k", "600000"),
        ("£250 thousand", "250000"),
        ("£45bn", "45000000000"),
        ("£45b", "45000000000"),
        ("45 billion", "45000000000"),
        ("£1.2tn", "1200000000000"),
        ("1.2 trillion", "1200000000000"),
        ("2,500,000", "2500000"),
        ("2500000", "2500000"),
        ("£2,500,000.50", "2500000.50"),
        ("£1,234.5m", "1234500000"),
        ("£2.5555m", "2555500"),
        ("£2.50000000000000000000000000000000000000m", "2500000"),
        ("£0.00001m", "10"),
        ("  £2.5m\r\n", "2500000"),
        (f"£2.5{NO_BREAK}million", "2500000"),
        (f"£{NARROW}2.5{THIN}m", "2500000"),
    ],
)
def test_amounts_are_read_as_people_write_them(text, pounds):
    assert parse(text) == Amount(Decimal(pounds), EXACT)


@pytest.mark.parametrize(
    ("text", "qualifier"),
    [
        ("more than £4m", MORE_THAN),
        ("More than £4m", MORE_THAN),
        ("over £4m", MORE_THAN),
        ("upwards of £4m", MORE_THAN),
        (f"in excess{NO_BREAK}of 4 million", MORE_THAN),
        ("up to £4m", UP_TO),
        ("£4m or less", UP_TO),
        ("around £4m", AROUND),
        ("about 4m", AROUND),
        ("approximately £4m", AROUND),
        ("approx. £4m", AROUND),
        ("circa £4m", AROUND),
        ("c. £4m", AROUND),
        ("c.£4m", AROUND),
        ("c4m", AROUND),
        ("~£4m", AROUND),
        ("£4m or so", AROUND),
        ("at least £4m", AT_LEAST),
        ("£4m or more", AT_LEAST),
        ("£4m+", AT_LEAST),
        ("£4m +", AT_LEAST),
        ("at least £4m or more", AT_LEAST),
    ],
)
def test_words_in_front_or_behind_qualify_the_amount(text, qualifier):
    assert parse(text) == Amount(Decimal(4_000_000), qualifier)


@pytest.mark.parametrize("text", ["1000", "£1,000", "2500.50", "£2.50", "£34.00", "GBP 172.50"])
def test_number_that_can_only_be_pounds_is_pounds(text):
    assert parse(text).pounds == Decimal(text.strip("£GBP ").replace(",", ""))


@pytest.mark.parametrize("text", ["2.5", "£2.5", "34", "£34", "999", "2.50", "1000.5", "£2.500"])
def test_number_that_may_be_pounds_or_millions_is_asked_about(text):
    assert "Is “" in str(refusal(text))


def test_question_names_both_answers():
    refused = refusal("2.5")

    assert str(refused) == "Is “2.5” £2.50 or £2.5 million? Write it in full: £2.5m, or £2.50."
    assert refused.suggestions == ("£2.5m", "£2.50")


def test_question_keeps_the_qualifier():
    assert refusal("over 34").suggestions == ("more than £34m", "more than £34.00")


@pytest.mark.parametrize("word", ["nearly", "almost", "just under", "less than"])
def test_word_that_is_neither_up_to_nor_around_asks_for_one_of_them(word):
    assert refusal(f"{word} £3m").suggestions == ("up to £3m", "around £3m")


def test_two_qualifiers_that_differ_ask_for_one_of_them():
    assert refusal("over £28m+").suggestions == ("more than £28m", "at least £28m")


@pytest.mark.parametrize(
    ("fault", "text"), [(fault, text) for fault, texts in REFUSED.items() for text in texts]
)
def test_refusal_says_what_is_wrong(fault, text):
    assert fault in str(refusal(text))


@pytest.mark.parametrize("part", ["1", "1,", "1.", " ", "c.", "1,111", "1 ", "-", "\x00", "£"])
def test_megabyte_is_refused_at_once(part):
    start = time.perf_counter()

    refusal(part * 2**20)

    assert time.perf_counter() - start < 0.5


def test_largest_amount_is_kept_to_the_penny():
    assert parse("£9,999,999,999,999.99").pounds == LARGEST


def test_long_text_is_quoted_in_40_characters():
    message = str(refusal("abcdefghij" * 9 + "1"))

    assert message.split("”")[0] == "“" + ("abcdefghij" * 4)[:39] + "…"


def test_reading_does_not_depend_on_the_decimal_context():
    with localcontext(prec=3):
        assert str(parse("£1,234,567.89").pounds) == "1234567.89"


@given(anything)
@example("9999999999999.5")
def test_whatever_is_typed_gives_an_amount_that_can_be_kept_or_a_money_error(text):
    try:
        amount = parse(text)
    except MoneyError as refused:
        assert str(refused).encode() and str(refused).isprintable()
        assert all(parse(suggestion) for suggestion in refused.suggestions)
        assert all(suggestion in str(refused) for suggestion in refused.suggestions)
    else:
        assert amount.pounds.is_finite()
        assert 0 < amount.pounds <= LARGEST
        assert amount.pounds.as_tuple().exponent == -2


@pytest.mark.parametrize(
    ("text", "prose", "table"),
    [
        ("£2.5m", "£2.5 million", "£2.5m"),
        ("£172.5m", "£172.5 million", "£172.5m"),
        ("£45bn", "£45 billion", "£45bn"),
        ("over £45bn", "more than £45 billion", "more than £45bn"),
        ("£1.2tn", "£1.2 trillion", "£1.2tn"),
        ("£600k", "£600,000", "£600k"),
        ("£172,500", "£172,500", "£172.5k"),
        ("£12,345", "£12,345", "£12,345"),
        ("£1000", "£1,000", "£1k"),
        ("£2,500.50", "£2,500.50", "£2,500.50"),
        ("£2.345m", "£2.345 million", "£2.345m"),
        ("£2,555,500.25", "£2,555,500.25", "£2,555,500.25"),
        ("£999,999,999.99", "£999,999,999.99", "£999,999,999.99"),
        ("£34.00", "£34.00", "£34.00"),
        ("up to £0.50", "up to £0.50", "up to £0.50"),
    ],
)
def test_amount_is_said_in_the_shortest_words_that_lose_no_penny(text, prose, table):
    amount = parse(text)

    assert (say(amount), say(amount, "table")) == (prose, table)


@given(amounts, styles)
@example(Amount(LARGEST), "table")
@example(Amount(Decimal("0.01"), AROUND), "prose")
def test_what_is_said_reads_back_as_the_same_amount(amount, style):
    assert parse(say(amount, style)) == amount


@given(amounts)
def test_pounds_said_in_full_read_back_as_the_same_pounds(amount):
    assert parse(say_pounds(amount.pounds)).pounds == amount.pounds


@pytest.mark.parametrize(
    ("parts", "total"),
    [
        ([EXACT], EXACT),
        ([EXACT, EXACT], EXACT),
        ([EXACT, MORE_THAN], AT_LEAST),
        ([EXACT, AT_LEAST], AT_LEAST),
        ([MORE_THAN, AT_LEAST], AT_LEAST),
        ([EXACT, UP_TO], UP_TO),
        ([MORE_THAN, UP_TO], AROUND),
        ([AT_LEAST, UP_TO], AROUND),
        ([EXACT, AROUND], AROUND),
        ([AT_LEAST, AROUND], AROUND),
        ([UP_TO, AROUND], AROUND),
    ],
)
def test_total_claims_no_more_than_its_parts(parts, total):
    added = sum_of(Amount(Decimal("0.10"), qualifier) for qualifier in parts)

    assert added == Amount(Decimal("0.10") * len(parts), total)


def test_total_of_nothing_is_an_error():
    with pytest.raises(ValueError, match="no amounts"):
        sum_of([])


def test_total_above_the_largest_amount_can_still_be_said():
    assert say(sum_of([parse("£9tn"), parse("£3.5tn")])) == "£12.5 trillion"
