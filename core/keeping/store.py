"""What this process keeps, and for how long."""

from __future__ import annotations

import datetime
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from contextvars import ContextVar
from functools import wraps
from typing import Any

from django.db import connection
from django.utils import timezone
from django.utils.translation import get_language

MOST = 5_000  # things kept at a time; more are made and not kept
# Of all rows together: every change adds a random token, or puts one in the place of another.
STATE = {
    "sqlite": "SELECT max(token) FROM core_generation",
    "postgresql": "SELECT count(*), sum(id), sum(hashtextextended(token, id)) FROM core_generation",
}

State = tuple[datetime.date, tuple]


class Store:
    """What was made while content was in one state."""

    def __init__(self, state: State | None) -> None:
        self.state = state
        self.things: dict[tuple, Any] = {}

    def get(self, key: tuple, make: Callable[[], Any]) -> Any:
        if key in self.things:
            return self.things[key]
        made = make()
        if made is not None and len(self.things) < MOST:
            self.things[key] = made
        return made


class Reading:
    """One request's look at public content; its state is asked for once, when first needed."""

    def __init__(self) -> None:
        self.store: Store | None = None

    def open(self) -> Store:
        """This process's store, or a new one where content is no longer as it was.

        The state is read before anything is made from content. So what changes meanwhile is at
        worst kept under the state before, which nobody asks for again.
        """
        global _newest
        if self.store is None:
            state = state_of_content()
            if _newest.state != state:
                _newest = Store(state)
            self.store = _newest
        return self.store


_newest = Store(None)
_reading: ContextVar[Reading | None] = ContextVar("reading", default=None)


@contextmanager
def reading() -> Iterator[None]:
    """A time in which content is only read, so that what is made of it may be kept."""
    before = _reading.set(Reading())
    try:
        yield
    finally:
        _reading.reset(before)


def state_of_content() -> State:
    """What differs whenever public content does, or the day does: one cheap query."""
    with connection.cursor() as cursor:
        cursor.execute(STATE[connection.vendor])
        return timezone.localdate(), cursor.fetchone()


def keep(key: tuple, make: Callable[[], Any]) -> Any:
    """What is kept under `key` in this language, or else what is made now.

    None is not kept, lest addresses that lead nowhere take the room of those that do.

    What is made may depend on the key and on public content, on nothing of a visitor. Whoever
    is given it shares it with every other request and must not alter it. Outside a reading, and
    inside a transaction, which may see what others must not, everything is made anew.
    """
    now = _reading.get()
    if now is None or connection.in_atomic_block:
        return make()
    return now.open().get((get_language(), *key), make)


def kept(make: Callable) -> Callable:
    """Let a function's answers be kept by its arguments, as `keep` says."""

    @wraps(make)
    def answer(*args):
        return keep((make, *args), lambda: make(*args))

    return answer
