"""Who fills the index: each room registers, at start, what of its own can be found."""

from __future__ import annotations

from collections.abc import Callable, Iterator

from core.models import Entry

# Called with conditions on its rows, as for `filter`; with none it gives all it has.
Provider = Callable[..., Iterator[Entry]]
PROVIDERS: dict[str, Provider] = {}


def register(name: str) -> Callable[[Provider], Provider]:
    """Name a function that makes entries: `@register("councils")`."""

    def keep(provider: Provider) -> Provider:
        PROVIDERS[name] = provider
        return provider

    return keep
