"""The menu and the breadcrumb: where a page stands, and where to go from it."""

import pytest
from wagtail.models import PageViewRestriction

from core.models import ContentPage
from core.navigation import navigation

pytestmark = pytest.mark.django_db


def add(parent, title: str, **fields) -> ContentPage:
    page = ContentPage(title=title, slug=title.lower().replace(" ", "-"), **fields)
    parent.add_child(instance=page)
    return page


def titles(pages) -> list[str]:
    return [page.title for page in pages]


def test_the_menu_has_the_pages_their_editors_put_in_it_in_the_trees_order(home):
    add(home, "About", show_in_menus=True)
    add(home, "Privacy")
    add(home, "Help", show_in_menus=True)

    assert titles(navigation(home).menu) == ["About", "Help"]


def test_a_draft_is_not_in_the_menu(home):
    add(home, "About", show_in_menus=True, live=False)

    assert navigation(home).menu == []


def test_a_page_further_down_is_not_in_the_menu(regions_page, make_region):
    make_region(show_in_menus=True)

    assert titles(navigation(regions_page).menu) == ["Regions"]


def test_a_page_below_the_home_page_that_is_in_no_menu_is_at_the_foot(home):
    add(home, "About", show_in_menus=True)
    add(home, "Privacy")
    add(home, "Accessibility", live=False)

    assert titles(navigation(home).foot) == ["Privacy"]


def test_a_page_that_is_kept_from_the_public_is_not_named_at_the_foot(home):
    page = add(home, "For the board")
    PageViewRestriction.objects.create(page=page, restriction_type="login")

    assert navigation(home).foot == []


def test_the_trail_leads_from_the_home_page_to_the_page_above(make_region, make_story):
    story = make_story(make_region("Hertfordshire"))

    assert titles(navigation(story).trail) == ["Industrial Strategy", "Regions", "Hertfordshire"]


def test_the_trail_does_not_name_a_page_that_was_withdrawn(make_region, make_story):
    page = make_region("Hertfordshire")
    story = make_story(page)
    page.unpublish()

    assert titles(navigation(story).trail) == ["Industrial Strategy", "Regions"]


def test_the_home_page_has_no_trail(home):
    assert navigation(home).trail == []


def test_the_trail_of_a_page_does_not_lead_through_the_page_beside_it(home, make_region):
    add(home, "About", show_in_menus=True)

    assert titles(navigation(make_region()).trail) == ["Industrial Strategy", "Regions"]


def test_what_is_no_page_stands_right_below_the_home_page(home):
    add(home, "About", show_in_menus=True)
    found = navigation(None)

    assert (titles(found.trail), titles(found.menu)) == (["Industrial Strategy"], ["About"])


def test_a_page_that_was_never_saved_can_be_asked_where_it_stands(home):
    assert navigation(ContentPage(title="New")).trail == []


def test_it_is_one_query_however_deep_the_page(make_region, make_story, django_assert_num_queries):
    story = make_story(make_region())
    navigation(story)  # asks where the site begins, which Wagtail remembers

    with django_assert_num_queries(1):
        navigation(story)


def test_a_page_marks_itself_in_the_menu(client, home):
    add(home, "About", show_in_menus=True)

    assert b'href="/about/" aria-current="page"' in client.get("/about/").content


def test_a_page_below_marks_its_part_of_the_menu(client, make_region):
    make_region("Hertfordshire")

    html = client.get("/regions/hertfordshire/").content
    assert b'href="/regions/" aria-current="true"' in html
