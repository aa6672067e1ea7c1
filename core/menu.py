"""The main menu: the pages their editors put in it, and what rooms have that is no page."""

from __future__ import annotations

from dataclasses import dataclass

from django.urls import reverse

from core.navigation import Navigation

LINKS: list[tuple[str, str]] = []


@dataclass(frozen=True)
class Entry:
    """One link of the menu; `current` is what `aria-current` says of it, if anything."""

    title: str
    url: str
    current: str = ""


def register(name: str, title: str) -> None:
    """Put the address called `name` into the menu under a title: once for each room, at start."""
    if (name, title) not in LINKS:
        LINKS.append((name, title))


def menu(
    navigation: Navigation, page_id: int | None, path: str, listed_on: str = ""
) -> list[Entry]:
    """The menu as it is seen at `path`. What is no page stands after the first page, which is
    what the site is about; the other pages follow.

    One is below the pages that the trail leads through; but where the menu has a list that such
    pages are in, named by its model as `listed_on`, readers came by that.
    """
    lists = [item for item in navigation.menu if listed_on and item.model == listed_on]
    above = lists or navigation.trail
    pages = [
        Entry(item.title, item.url, "page" if item.pk == page_id else
              "true" if item in above else "")
        for item in navigation.menu
    ]  # fmt: skip
    links = [linked(title, reverse(name), path) for name, title in LINKS]
    return [*pages[:1], *links, *pages[1:]]


def linked(title: str, url: str, path: str) -> Entry:
    """What is no page is where one is, or above it, by its address alone."""
    return Entry(str(title), url, "page" if path == url else "true" if path.startswith(url) else "")
