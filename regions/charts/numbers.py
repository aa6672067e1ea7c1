"""Numbers as a chart writes them: commas, a true minus, the unit, and short forms for an axis."""

from __future__ import annotations

from decimal import Decimal

SHORT_FROM = Decimal("1e6")
SUFFIXES = ((Decimal("1e12"), "tn"), (Decimal("1e9"), "bn"), (SHORT_FROM, "m"))
SIGNS_BEFORE = ("£", "$", "€")
SIGNS = (*SIGNS_BEFORE, "%")


def plain(value: Decimal) -> str:
    """Write a number with commas and a true minus, less the noughts after its decimals."""
    digits = f"{abs(value):,f}"
    if "." in digits:
        digits = digits.rstrip("0").rstrip(".")
    return f"−{digits}" if value < 0 else digits


def short(value: Decimal) -> str:
    """Write a round number for an axis: 250,000 or 2.5m; bn is 10^9 and tn is 10^12."""
    for size, suffix in SUFFIXES:
        if abs(value) >= size:
            return plain(value / size) + suffix
    return plain(value)


def number(value: Decimal, unit: str = "") -> str:
    """Write a number in full, with its unit."""
    return with_unit(plain(value), unit)


def signed(value: Decimal, unit: str = "") -> str:
    """Write a number in full with a unit that is a sign; a word is left for the title to say."""
    return number(value, unit if unit in SIGNS else "")


def with_unit(written: str, unit: str) -> str:
    """Put a sign of money before a written number, after its minus; % or a word after it."""
    if unit in SIGNS_BEFORE:
        minus = "−" if written.startswith("−") else ""
        return f"{minus}{unit}{written.removeprefix('−')}"
    return f"{written}{'' if unit in ('', '%') else ' '}{unit}"


def check_finite(*values: Decimal | None) -> None:
    """Raise ValueError where a value is a number that cannot be drawn (infinity, NaN)."""
    for value in values:
        if value is not None and not value.is_finite():
            raise ValueError(f"A chart cannot draw {value}")


def check_interval(low: Decimal | None, high: Decimal | None) -> None:
    """Raise ValueError where an interval has one end only, or ends before it begins."""
    check_finite(low, high)
    if (low is None) != (high is None) or (low is not None and high is not None and low > high):
        raise ValueError(f"An interval needs a low and a high end in order, not {low} to {high}")
