"""A cover is the same on every run, shows the right cells, and leaves room for words."""

import io
from collections import Counter

import pytest
from PIL import Image

from regions.countries import draw_country
from regions.covers import FOCUS, INK, PALETTES, PAPER, Palette, draw_cover, encode, fold, mix
from regions.geography import Cell, neighbours

HERTFORDSHIRE = Cell(5, 5)
ISLAND = Cell(0, 10)
SMALL = (320, 180)
LAND = {
    "hertfordshire": HERTFORDSHIRE,
    **{f"neighbour-{i}": cell for i, cell in enumerate(neighbours(HERTFORDSHIRE))},
    "northern-ireland": ISLAND,
}


def colours(image):
    return {colour for _, colour in image.getcolors(image.width * image.height)}


def luminance(colour):
    linear = [
        band / 255 / 12.92 if band <= 10 else ((band / 255 + 0.055) / 1.055) ** 2.4
        for band in colour
    ]
    return 0.2126 * linear[0] + 0.7152 * linear[1] + 0.0722 * linear[2]


def contrast(one, other):
    light, dark = sorted((luminance(one), luminance(other)), reverse=True)
    return (light + 0.05) / (dark + 0.05)


def test_same_region_has_the_same_cover_to_the_last_byte():
    one, other = (draw_cover(LAND, "hertfordshire", PALETTES["violet"], SMALL) for _ in range(2))

    assert one.tobytes() == other.tobytes()
    assert encode(one) == encode(other)


def test_emblem_does_not_change_from_one_run_of_python_to_the_next():
    assert "".join(map(str, fold("hertfordshire").values())) == "101011342000030221203"


def test_no_two_regions_of_the_map_share_an_emblem():
    emblems = {tuple(fold(f"E370000{i:02}").values()) for i in range(41)}

    assert len(emblems) == 41


def test_every_emblem_has_as_much_of_each_shade():
    assert Counter(fold("london").values()) == Counter(fold("cumbria").values())


@pytest.mark.parametrize("size", [(1600, 900), (1200, 630), (333, 187), (100, 100)])
def test_cover_has_the_size_that_was_asked_for(size):
    image = draw_cover(LAND, "hertfordshire", PALETTES["rust"], size)

    assert image.size == size
    assert image.mode == "RGB"


@pytest.mark.parametrize("name", PALETTES)
def test_own_cell_is_in_the_strong_colour_to_the_right_of_the_middle(name):
    image = draw_cover(LAND, "northern-ireland", PALETTES[name], SMALL)
    strong = set(PALETTES[name].strong())
    xs = [
        x
        for x in range(image.width)
        if image.getpixel((x, round(image.height * FOCUS[1]))) in strong
    ]

    assert min(xs) > image.width * 0.4
    assert max(xs) < image.width


@pytest.mark.parametrize(("q", "west", "east"), [(4, True, False), (6, False, True)])
def test_neighbour_stands_where_it_does_on_the_map(q, west, east):
    land = {"hertfordshire": HERTFORDSHIRE, "neighbour": Cell(q, HERTFORDSHIRE.r)}
    image = draw_cover(land, "hertfordshire", PALETTES["blue"], SMALL)
    tints = PALETTES["blue"].pale()

    assert (image.getpixel((90, 90)) in tints) is west
    assert (image.getpixel((310, 90)) in tints) is east


def test_region_without_neighbours_has_the_sea_all_around_it():
    image = draw_cover(LAND, "northern-ireland", PALETTES["blue"], SMALL)
    tints = PALETTES["blue"].pale()
    tinted = sum(count for count, colour in image.getcolors(320 * 180) if colour in tints)

    assert tinted < 320 * 180 / 100  # what an edge or a line at sea may have by chance
    assert image.getpixel((20, 90)) == PAPER


def test_region_in_the_middle_of_the_land_has_no_sea_between_its_cells():
    further = {cell for near in neighbours(HERTFORDSHIRE) for cell in neighbours(near)}
    inland = {f"{cell.q} {cell.r}": cell for cell in further}
    image = draw_cover(inland, "5 5", Palette(INK), SMALL)
    gap = [image.getpixel((205 - 58, y)) for y in range(80, 100)]

    assert set(gap) == {PAPER}


@pytest.mark.parametrize("name", PALETTES)
def test_ink_can_be_read_on_everything_but_the_own_cell(name):
    palette = PALETTES[name]

    assert all(contrast(INK, tint) >= 7 for tint in [*palette.pale(), PAPER])


def test_theme_is_told_by_its_pattern_too():
    plain = draw_cover(LAND, "northern-ireland", Palette((29, 95, 168)), SMALL)
    pictures = {
        draw_cover(LAND, "northern-ireland", Palette((29, 95, 168), each.pattern), SMALL).tobytes()
        for each in PALETTES.values()
        if each.pattern
    }

    assert len(pictures | {plain.tobytes()}) == 6


def test_file_is_small_and_its_paper_is_still_the_page_s():
    image = draw_cover(LAND, "hertfordshire", PALETTES["raspberry"])
    file = encode(image)
    read = Image.open(io.BytesIO(file))

    assert len(file) < 120_000
    assert (read.format, read.size) == ("PNG", (1600, 900))
    assert {PAPER, PALETTES["raspberry"].colour} <= colours(read.convert("RGB"))


def test_a_map_that_reaches_far_is_drawn_however_small_its_cells_are():
    cells = {"here": Cell(0, 0), "far": Cell(32767, 32767)}

    assert draw_country(cells, {"here"}, PALETTES["blue"], (600, 630)).size == (600, 630)


def test_region_that_is_not_on_the_map_is_refused():
    with pytest.raises(KeyError):
        draw_cover(LAND, "atlantis", PALETTES["blue"], SMALL)


def test_cover_without_a_side_is_refused():
    with pytest.raises(ValueError, match="above zero"):
        draw_cover(LAND, "hertfordshire", PALETTES["blue"], (0, 900))


def test_mixing_all_or_nothing_gives_either_colour():
    assert mix(INK, 1) == INK
    assert mix(INK, 0) == PAPER
