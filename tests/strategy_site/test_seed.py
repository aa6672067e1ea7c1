"""Hertfordshire says all that its one-page summary of December 2018 said, in the same order."""

import re
from xml.etree.ElementTree import Element

import html5lib
import pytest

pytestmark = pytest.mark.usefixtures("demo")

# One after the other, as the summary of 2018 has them; each is looked for after the one before.
IN_ORDER = [
    r"^Hertfordshire\b",
    r"Industrial Strategy .* sets out how the government plans, over the long term",
    r"well-paid jobs",
    r"invests in skills, in industries and in infrastructure",
    r"In Hertfordshire, leaders from business and public life have formed a partnership",
    r"Together with the government and other local partners",
    r"Industrial Strategy highlights",
    r"£2\.5 million for the Hertfordshire Science Partnership",
    r"links businesses with the University of Hertfordshire",
    r"technologies in development to market",
    r"£6 million to redevelop Hatfield railway station",
    r"£34 million towards a package of major projects that regenerate the centre of Stevenage",
    r"new housing, shops, cafes and restaurants",
    r"public sector hub for health facilities, council offices and a new library",
    r"605,200 people were in employment in Hertfordshire",
    r"an increase of 54,300 since 2010",
    r"27,900 workers in Hertfordshire benefited directly from the National Living and Minimum",
    r"6,800 apprenticeships were started in Hertfordshire",
    r"Case study",
    r"Hertfordshire IQ",
    r"See more examples",
    r"Local Industrial Strategy",
    r"In development",
    r"Hertfordshire Local Enterprise Partnership was working with the government to develop its "
    r"Local Industrial Strategy",
    r"committed more than £45 billion to Industrial Strategy programmes",
    r"the whole of the United Kingdom",
    r"research, training, local infrastructure and the growth of businesses",
    r"Spending had already started",
]

STORY = [
    r"^Case study · Hertfordshire Hertfordshire IQ",
    r"lead the UK as a place for green businesses",
    r"Hertfordshire Innovation Quarter, the county's Enterprise Zone",
    r"modern construction, agri-tech and environmental technology",
    r"Hemel Hempstead",
    r"30 minutes from London",
    r"workspace that is sustainable and flexible",
    r"tax breaks",
    r"experts from industry",
    r"hub for the UK's green companies",
]


def read(client, path: str) -> Element:
    answer = client.get(path)
    assert answer.status_code == 200
    return html5lib.parse(answer.content, namespaceHTMLElements=False).find(".//main")


def words(element: Element) -> str:
    """What a reader reads on the screen: without drawings, nor numbers that point at sources."""
    if "svg" in str(element.tag) or element.get("class") in ("cite", "onpaper"):
        return ""
    return (element.text or "") + "".join(words(child) + (child.tail or "") for child in element)


def text(element: Element) -> str:
    return re.sub(r"\s+([.,])", r"\1", " ".join(words(element).split()))


@pytest.fixture
def page(client) -> Element:
    return read(client, "/regions/hertfordshire/")


@pytest.mark.parametrize(
    ("path", "expected"),
    [
        ("/regions/hertfordshire/", IN_ORDER),
        ("/regions/hertfordshire/hertfordshire-iq/", STORY),
    ],
)
def test_everything_is_said_in_the_order_of_the_summary(client, path, expected):
    said, start = text(read(client, path)), 0
    for pattern in expected:
        found = re.compile(pattern).search(said, start)
        assert found, f"{pattern!r} is not after {said[max(0, start - 60) : start]!r}"
        start = found.end()


@pytest.mark.parametrize(
    ("value", "said"),
    [
        ("2500000", "£2.5 million"),
        ("6000000", "£6 million"),
        ("34000000", "£34 million"),
        ("42500000", "£42.5 million"),
        ("605200", "605,200"),
        ("54300", "54,300"),
        ("27900", "27,900"),
        ("6800", "6,800"),
    ],
)
def test_every_figure_is_there_for_readers_and_for_programs(page, value, said):
    assert said in [text(data) for data in page.iter("data") if data.get("value") == value]


def test_there_are_three_highlights_and_no_more(page):
    amounts = [one.get("value") for one in page.findall(".//ol[@class='highlights']/li//data")]

    assert amounts == ["2500000", "6000000", "34000000"]


def test_every_highlight_and_every_figure_names_its_source(page):
    said = [*page.findall(".//ol[@class='highlights']/li"), *page.findall(".//article")]

    assert len(said) > 6
    assert not [text(one) for one in said if one.find(".//a[@class='cite']") is None]


def test_more_examples_are_where_the_summary_says(page):
    assert "https://bit.ly/IS-map" in [link.get("href") for link in page.iter("a")]


def test_the_case_study_can_be_opened_from_the_page(page):
    linked = {link.get("href"): text(link) for link in page.iter("a")}

    assert "Hertfordshire IQ" in linked["/regions/hertfordshire/hertfordshire-iq/"]


def test_the_national_money_is_in_no_total_of_the_region(page):
    totals = [text(one) for one in page.iter("data") if "billion" in text(one)]

    assert totals == []


def test_the_source_of_it_all_is_the_announcement_of_december_2018(page):
    first = page.find(".//li[@id='source-1']")

    assert "Hertfordshire" in text(first) and "3 December 2018" in text(first)
    assert first.find("a").get("href").startswith("https://www.gov.uk/government/news/local-indus")


def test_the_words_that_all_regions_share_stand_on_another_regions_page_as_well(client, page):
    shared = [".//p[@class='masthead__opening']", ".//p[@class='commitment__said']"]
    other = read(client, "/regions/cumbria/")

    assert [text(page.find(path)) for path in shared] == [text(other.find(path)) for path in shared]
