"""What keeps the house standing: arrows only down, no drawers without a label, nothing too big."""

import ast
from collections.abc import Iterator
from pathlib import Path
from weakref import ReferenceType

import pytest
from django.db.models.signals import m2m_changed, post_delete, post_save, pre_delete, pre_save
from django.dispatch.dispatcher import NONE_ID

ROOT = Path(__file__).resolve().parent.parent
MAY_IMPORT: dict[str, set[str]] = {
    "core": set(),
    "regions": {"core"},
    "casestudies": {"core", "regions"},
    "strategy_site": {"core", "regions", "casestudies"},
}
NO_NAMES = {"utils.py", "util.py", "helpers.py", "common.py", "misc.py"}
LONGEST_FILE, LONGEST_FUNCTION = 300, 40


def modules(room: str) -> Iterator[Path]:
    return (path for path in (ROOT / room).rglob("*.py") if "migrations" not in path.parts)


def imported(path: Path) -> Iterator[str]:
    """The first name of every import in a file, wherever in it the import stands."""
    for node in ast.walk(ast.parse(path.read_text(encoding="utf-8"))):
        if isinstance(node, ast.Import):
            yield from (alias.name.split(".")[0] for alias in node.names)
        elif isinstance(node, ast.ImportFrom):
            assert node.level == 0, f"{path}: a relative import"
            yield (node.module or "").split(".")[0]


@pytest.mark.parametrize("room", MAY_IMPORT)
def test_imports_point_down(room):
    wrong = {
        f"{path.relative_to(ROOT)} -> {name}"
        for path in modules(room)
        for name in imported(path)
        if name in MAY_IMPORT and name != room and name not in MAY_IMPORT[room]
    }

    assert not wrong


def test_no_file_is_a_drawer_without_a_label():
    assert not [path for room in MAY_IMPORT for path in modules(room) if path.name in NO_NAMES]


def test_no_file_and_no_function_has_grown_too_long():
    long = []
    for path in (path for room in MAY_IMPORT for path in modules(room)):
        text = path.read_text(encoding="utf-8")
        if text.count("\n") > LONGEST_FILE:
            long.append(f"{path.relative_to(ROOT)}: {text.count(chr(10))} lines")
        for node in ast.walk(ast.parse(text)):
            if isinstance(node, ast.FunctionDef):
                lines = (node.end_lineno or 0) - node.lineno
                if lines > LONGEST_FUNCTION:
                    long.append(f"{path.relative_to(ROOT)}: {node.name}, {lines} lines")

    assert not long


def test_every_module_says_what_it_is():
    silent = [
        str(path.relative_to(ROOT))
        for room in MAY_IMPORT
        for path in modules(room)
        if path.read_text(encoding="utf-8").strip()
        and not ast.get_docstring(ast.parse(path.read_text(encoding="utf-8")))
    ]

    assert not silent


@pytest.mark.parametrize("signal", [pre_save, post_save, pre_delete, post_delete, m2m_changed])
def test_no_receiver_of_ours_runs_for_every_model(signal):
    listening = [(key[1], one) for key, one, *_ in signal.receivers]
    to_all = [one() if isinstance(one, ReferenceType) else one
              for sender, one in listening if sender == NONE_ID]  # fmt: skip

    assert listening
    assert not [one for one in to_all if one.__module__.split(".")[0] in MAY_IMPORT]
