"""What is kept from the public stays kept, for the page and for all below it."""

import pytest
from wagtail.models import Page, PageViewRestriction

from core.models import ContentPage
from core.visibility import restricted, restricted_pages
from tests.factories import UserFactory

pytestmark = pytest.mark.django_db
KINDS = [PageViewRestriction.PASSWORD, PageViewRestriction.LOGIN, PageViewRestriction.GROUPS]


def keep(page, kind=PageViewRestriction.PASSWORD) -> PageViewRestriction:
    return PageViewRestriction.objects.create(page=page, restriction_type=kind, password="sesame")


def kept() -> list[str]:
    return sorted(Page.objects.filter(restricted()).values_list("title", flat=True))


def test_nothing_is_kept_where_nobody_said_so(make_region):
    make_region()

    assert kept() == []


@pytest.mark.parametrize("kind", KINDS)
def test_a_page_is_kept_by_any_kind_of_restriction(make_region, kind):
    keep(make_region("Hertfordshire"), kind)
    make_region("Cumbria")

    assert kept() == ["Hertfordshire"]


def test_what_stands_below_a_kept_page_is_kept_as_well(make_region, make_story):
    region = make_region("Hertfordshire")
    make_story(region, "Hertfordshire IQ")
    keep(region)

    assert kept() == ["Hertfordshire", "Hertfordshire IQ"]


def test_what_stands_above_and_beside_a_kept_page_is_not_kept(make_region, make_story):
    region = make_region("Hertfordshire")
    keep(make_story(region, "Hertfordshire IQ"))
    make_story(region, "Stevenage")

    assert kept() == ["Hertfordshire IQ"]


def test_the_thirty_sixth_page_is_not_taken_for_one_below_the_first(make_region):
    pages = [make_region(f"Region {number}") for number in range(1, 38)]
    keep(pages[0])

    assert kept() == ["Region 1"]


@pytest.fixture
def all_sorts(home, make_region, make_story):
    """Pages that are kept and pages that are not, and others that stand for either."""
    for name in ("Hertfordshire", "Cumbria", "London", "Dorset"):
        make_story(make_region(name), f"{name} story")
    by_title = {page.title: page for page in Page.objects.all()}
    dorset, cumbria = by_title["Dorset"], by_title["Cumbria"]
    once = stand_in(by_title["London story"], dorset, "london-in-dorset")
    stand_in(once, cumbria, "twice-removed")
    stand_in(by_title["Dorset story"], by_title["Hertfordshire"], "dorset-in-hertfordshire")
    stand_in(by_title["Cumbria story"], dorset, "from-below-what-is-kept")
    about = ContentPage(title="About", slug="about")
    home.add_child(instance=about)
    about.add_child(instance=ContentPage(title="Below", slug="below"))
    stand_in(about, home, "about-us", recursive=True)
    stand_in(Page.objects.get(slug="about-us"), home, "about-them", recursive=True)
    keep(about)
    keep(cumbria)
    keep(by_title["London story"])
    keep(once, PageViewRestriction.LOGIN)  # Wagtail does not ask an alias for its own


def stand_in(page, parent, slug: str, **more) -> Page:
    """Put a page in another place that says whatever `page` says."""
    below = Page.objects.get(pk=parent.pk)
    return page.specific.create_alias(parent=below, update_slug=slug, **more)


def test_it_agrees_with_wagtails_own_answer(all_sorts):
    ours = set(Page.objects.exclude(restricted()).values_list("pk", flat=True))
    also = set(Page.objects.exclude(pk__in=restricted_pages()).values_list("pk", flat=True))
    theirs = {page.pk for page in Page.objects.all() if not Page.get_view_restrictions(page)}

    assert ours == also == theirs
    assert 5 < len(theirs) < Page.objects.count() - 5


def test_it_costs_no_query_of_its_own(make_region, django_assert_num_queries):
    keep(make_region())

    with django_assert_num_queries(2):
        list(Page.objects.exclude(restricted()))
        list(Page.objects.exclude(pk__in=restricted_pages()))


@pytest.mark.parametrize("above", [True, False])
def test_a_page_knows_the_restrictions_on_itself_and_above_it(make_region, above):
    page = make_region()
    restriction = keep(page.get_parent() if above else page)

    assert list(page.get_view_restrictions()) == [restriction]


def test_a_page_does_not_take_on_the_restrictions_of_those_beside_and_below(
    make_region, make_story
):
    page = make_region("Hertfordshire")
    keep(make_region("Cumbria"))
    keep(make_story(page))

    assert not page.get_view_restrictions().exists()


@pytest.fixture
def alias(home) -> ContentPage:
    """A page that stands for one which was kept from the public later."""
    page = ContentPage(title="About", slug="about", lead="The plan for green business.")
    home.add_child(instance=page)
    alias = page.create_alias(update_slug="about-us")
    keep(page, PageViewRestriction.LOGIN)
    return alias


def test_an_alias_is_kept_with_the_page_it_stands_for(client, alias):
    assert client.get("/about/").status_code == client.get(alias.url).status_code == 302


@pytest.mark.parametrize("path", ["/", "/sitemap.xml", "/search/?q=green", "/no-such-page/"])
def test_an_alias_of_a_kept_page_is_named_nowhere(client, alias, path):
    assert b"/about-us/" not in client.get(path).content


def test_an_alias_is_shown_where_what_it_stands_for_is_free_again(client, alias):
    PageViewRestriction.objects.all().delete()

    assert b"The plan for green business." in client.get(alias.url).content


# What a visitor gets


@pytest.fixture
def story_in_a_kept_region(make_region, make_story):
    region = make_region("Hertfordshire")
    make_story(region, "Hertfordshire IQ", lead="The plan for green business.")
    keep(region)
    return "/regions/hertfordshire/hertfordshire-iq/"


def test_a_page_below_a_kept_page_is_not_shown_to_anybody(client, story_in_a_kept_region):
    assert b"The plan for green business." not in client.get(story_in_a_kept_region).content


def test_a_kept_page_asks_for_its_password(client, story_in_a_kept_region):
    assert b'type="password"' in client.get(story_in_a_kept_region).content


def give_password(client, path: str, password: str):
    asked = client.get(path)
    client.post(asked.context["action_url"], {"password": password, "return_url": path})
    return client.get(path)


def test_who_gives_the_password_is_shown_the_page(client, story_in_a_kept_region):
    answer = give_password(client, story_in_a_kept_region, "sesame")

    assert b"The plan for green business." in answer.content


def test_who_gives_another_password_is_not(client, story_in_a_kept_region):
    answer = give_password(client, story_in_a_kept_region, "barley")

    assert b"The plan for green business." not in answer.content


@pytest.mark.parametrize("password", ["", "sesame"])
def test_what_needs_a_password_is_kept_by_no_cache(client, story_in_a_kept_region, password):
    answer = give_password(client, story_in_a_kept_region, password)

    assert "no-store" in answer["Cache-Control"]
    assert "public" not in answer["Cache-Control"]


def test_a_page_for_those_who_sign_in_sends_others_to_do_so(client, make_region):
    keep(make_region("Hertfordshire"), PageViewRestriction.LOGIN)
    answer = client.get("/regions/hertfordshire/")

    assert answer.status_code == 302
    assert answer["Location"].endswith("?next=/regions/hertfordshire/")


def test_where_others_are_sent_they_can_sign_in(client, make_region):
    keep(make_region("Hertfordshire"), PageViewRestriction.LOGIN)
    answer = client.get("/regions/hertfordshire/", follow=True)

    assert b'type="password"' in answer.content


def test_a_page_for_those_who_sign_in_is_shown_to_them(client, make_region):
    keep(make_region("Hertfordshire"), PageViewRestriction.LOGIN)
    client.force_login(UserFactory())

    assert client.get("/regions/hertfordshire/").status_code == 200


@pytest.mark.parametrize("path", ["/", "/regions/", "/case-studies/", "/sitemap.xml"])
def test_a_kept_region_is_named_in_no_list(client, make_region, stories_page, path):
    keep(make_region("Hertfordshire"))
    make_region("Cumbria")

    assert b"/regions/hertfordshire/" not in client.get(path).content


def test_a_story_in_a_kept_region_is_named_in_no_list_of_stories(
    client, stories_page, story_in_a_kept_region
):
    assert b"Hertfordshire IQ" not in client.get("/case-studies/").content
