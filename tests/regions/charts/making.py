"""What the tests of charts are made from: small inputs, and ways to look into a drawing."""

from decimal import Decimal
from xml.etree import ElementTree

from regions.charts import PATTERNS, Bar, Dot, Point, bars, dot_strip, line, then_and_now

SVG = "{http://www.w3.org/2000/svg}"
AWKWARD = [
    '<script>alert("1")</script> & Co',
    "محافظة هيرتفوردشير",
    "Buckinghamshire Thames Valley, Greater Cambridge & Peterborough",
    "A" * 60,
    "bell\x07 and \ud800 surrogate",
    "",
]
NUMBERS = ["0", "1", "-1", "0.001", "-273.15", "604700", "1e24", "-1e24"]


def bar(value, label="Hertfordshire", **more):
    return Bar(label, None if value is None else Decimal(value), f"{value}", **more)


def point(value, year=2018, **more):
    known = None if value is None else Decimal(value)
    return Point(f"the year {year}", f"{year}", known, f"{value}", **more)


def series(*values):
    return [point(value, 2010 + i) for i, value in enumerate(values)]


def dots(*values, current=0):
    return [
        Dot(f"Area {i}", Decimal(value), f"{value}", current=i == current)
        for i, value in enumerate(values)
    ]


def draw_all(values, label="Hertfordshire"):
    """Draw the same values as each kind of chart."""
    rows = [bar(value, label, current=i == 0) for i, value in enumerate(values)]
    points = [Point(label, label, Decimal(value), f"{value}") for value in values]
    marks = [Dot(label, Decimal(value), f"{value}", i == 0) for i, value in enumerate(values)]
    return [bars(rows, "a", label), line(points, "b", label, "%"), dot_strip(marks, "c", label)]


def parse(svg):
    return ElementTree.XML(svg)


def texts(svg, css=""):
    return [
        " ".join(each.itertext())
        for each in parse(svg).iter(f"{SVG}text")
        if css in each.get("class").split() or not css
    ]


def paths(svg, css):
    return [each.get("d") for each in parse(svg).iter(f"{SVG}path") if css in each.get("class")]


def rectangles(svg):
    return [each for each in parse(svg).iter(f"{SVG}rect") if "chart__bar" in each.get("class")]


def every_chart(key="k"):
    rows = [bar(str(i), f"Foundation {i}", pattern=name) for i, name in enumerate(PATTERNS)]
    points = series("550900", "548000", "571000", "598000", "604700")
    measured = [
        Point(p.label, p.short_label, p.value, p.text, p.value - 9000, p.value + 9000)
        for p in points
    ]
    return [
        bars(rows, key, "Investment by foundation", unit="£"),
        then_and_now(measured[0], measured[-1], key, "People in employment", subject="Herts"),
        line(measured, key, "People in employment", "people", subject="Hertfordshire"),
        dot_strip(dots("1", "2", "3", "4", "5"), key, "Employment rate"),
    ]
