"""Numbers as the site writes them."""

from decimal import ROUND_HALF_UP, Decimal


def say(value: Decimal, decimals: int = 0, unit: str = "") -> str:
    """Write `value` with comma thousands and exactly `decimals` places: “605,200”, “79.3%”.

    Halves round away from zero, as the ONS rounds. A percent sign follows without a space,
    a unit of area after one; the names of things counted (people, starts) stand in the sentence.
    """
    quantum = Decimal(1).scaleb(-decimals)
    rounded = value.quantize(quantum, ROUND_HALF_UP) + 0  # adding nothing turns −0 into 0
    number = f"{rounded:,f}".replace("-", "−")
    if unit == "%":
        return f"{number}%"
    return f"{number}\u00a0{unit}" if unit == "km²" else number
