"""The main menu: pages first to last, and beside them what is no page."""

import pytest

from core import menu
from core.navigation import Item, Navigation
from tests.core.test_navigation import add

HERE = Item(1, "Regions", "/regions/", 3)
ABOUT = Item(2, "About", "/about/", 3, "aboutpage")


@pytest.fixture
def links(monkeypatch):
    """A menu that leads to the search and to nothing else that is no page."""
    monkeypatch.setattr(menu, "LINKS", [])
    menu.register("search", "Search")


def shown(path="/", page_id=None, trail=(), listed_on=""):
    navigation = Navigation(menu=[HERE, ABOUT], trail=list(trail))
    return [(one.title, one.current) for one in menu.menu(navigation, page_id, path, listed_on)]


def test_what_is_no_page_stands_after_the_first_page(links):
    assert [title for title, _ in shown()] == ["Regions", "Search", "About"]


def test_what_is_no_page_is_marked_where_one_is_and_below(links):
    assert shown("/search/")[1] == ("Search", "page")
    assert shown("/search/more/")[1] == ("Search", "true")
    assert shown("/searching/")[1] == ("Search", "")


def test_a_page_is_marked_where_one_is_and_below(links):
    assert shown(page_id=1)[0] == ("Regions", "page")
    assert shown(trail=[HERE])[0] == ("Regions", "true")


def test_a_page_of_a_list_is_below_the_list_wherever_it_stands(links):
    marked = dict(shown(trail=[HERE], listed_on="aboutpage"))

    assert marked == {"Regions": "", "Search": "", "About": "true"}


def test_a_page_whose_list_is_not_in_the_menu_is_below_what_it_stands_under(links):
    assert dict(shown(trail=[HERE], listed_on="storypage"))["Regions"] == "true"


def test_what_is_registered_twice_stands_once(links):
    menu.register("search", "Search")

    assert len(menu.LINKS) == 1


def test_every_page_leads_to_figures_foundations_and_comparison(home, client):
    add(home, "About", show_in_menus=True)
    html = client.get("/about/").content.decode()

    for path in ("/figures/", "/foundations/", "/regions/compare/"):
        assert f'class="menu__link" href="{path}"' in html
