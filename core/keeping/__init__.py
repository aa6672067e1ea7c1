"""Keeping what was made from public content for as long as none of it has changed.

`kept` is for functions whose answers many pages need, `{% keep %}` for parts of a template;
`triggers` has the database say when content changes; `core.middleware.Reading` opens the time in
which things may be kept.
"""

from core.keeping.store import keep, kept, reading

__all__ = ["keep", "kept", "reading"]
