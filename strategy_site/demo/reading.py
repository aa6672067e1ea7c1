"""Read the fixtures: facts from CSV, pages from text with a head of TOML."""

import csv
import datetime
import tomllib
from collections.abc import Iterator
from dataclasses import dataclass
from decimal import Decimal
from pathlib import Path

from django.conf import settings

FIXTURES = Path(settings.BASE_DIR) / "fixtures"
FENCE = "+++"


def rows(name: str) -> Iterator[dict[str, str]]:
    """Each row of `fixtures/facts/<name>.csv`, every cell without space around it."""
    with (FIXTURES / "facts" / f"{name}.csv").open(encoding="utf-8", newline="") as file:
        for row in csv.DictReader(file):
            yield {column: (cell or "").strip() for column, cell in row.items()}


def number(cell: str) -> Decimal | None:
    return Decimal(cell) if cell else None


def whole(cell: str) -> int | None:
    return int(cell) if cell else None


def date(cell: str) -> datetime.date | None:
    return datetime.date.fromisoformat(cell) if cell else None


@dataclass(frozen=True)
class Text:
    """One page's file: what its head says, and its body as Markdown."""

    name: str
    head: dict
    body: str


def text(path: str) -> Text:
    """Read `fixtures/pages/<path>.md`. Raises ValueError where it has no head."""
    file = FIXTURES / "pages" / f"{path}.md"
    blank, head, body = file.read_text(encoding="utf-8").split(FENCE, 2)
    if blank.strip():
        raise ValueError(f"{file.name} must begin with {FENCE}")
    return Text(file.stem, tomllib.loads(head), body.strip())


def texts(folder: str) -> Iterator[Text]:
    """Every page of a folder but its index, by name."""
    for file in sorted((FIXTURES / "pages" / folder).glob("*.md")):
        if file.stem != "index":
            yield text(f"{folder}/{file.stem}")
