#!/usr/bin/env python3
"""Draws the cover of the sample evening: two sets of grooves that start apart and meet. Run from the top of the repository."""
import math
from pathlib import Path

WIDTH, HEIGHT = 1600, 900
INK, PAPER, BRASS, OXBLOOD = "#1C1B19", "#FBFAF7", "#C9A566", "#C2505F"
LEFT, RIGHT, MIDDLE = 470, 1130, 450
FIRST, STEP, LAST = 54, 12, 560


def meets(radius):
    """Half the height of the lens that two circles of this radius share, or zero while they are apart."""
    half = (RIGHT - LEFT) / 2
    return math.sqrt(radius * radius - half * half) if radius > half else 0


def rings(centre, colour):
    for index, radius in enumerate(range(FIRST, LAST, STEP)):
        fade = 0.92 - 0.72 * (radius - FIRST) / (LAST - FIRST)
        weight = 3 if index % 7 == 0 else 1.4
        yield f'<circle cx="{centre}" cy="{MIDDLE}" r="{radius}" stroke="{colour}" stroke-width="{weight}" stroke-opacity="{fade:.2f}"/>'


def lenses():
    """Where equal grooves cross: one bright lens for each pair, drawn as two arcs."""
    centre = (LEFT + RIGHT) / 2
    for radius in range(FIRST, LAST, STEP * 3):
        tall = meets(radius)
        if tall:
            arc = f"A{radius} {radius} 0 0 1"
            yield f'<path d="M{centre:g} {MIDDLE - tall:.1f}{arc} {centre:g} {MIDDLE + tall:.1f}{arc} {centre:g} {MIDDLE - tall:.1f}" stroke="{PAPER}" stroke-width="1.6" stroke-opacity=".55"/>'


def labels():
    yield f'<circle cx="{LEFT}" cy="{MIDDLE}" r="34" fill="{BRASS}"/><circle cx="{LEFT}" cy="{MIDDLE}" r="6" fill="{INK}"/>'
    yield f'<circle cx="{RIGHT}" cy="{MIDDLE}" r="34" fill="{OXBLOOD}"/><circle cx="{RIGHT}" cy="{MIDDLE}" r="6" fill="{INK}"/>'


def cover():
    lines = [
        f'<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 {WIDTH} {HEIGHT}" width="{WIDTH}" height="{HEIGHT}">',
        f'<rect width="{WIDTH}" height="{HEIGHT}" fill="{INK}"/>',
        '<g fill="none">', *rings(LEFT, BRASS), *rings(RIGHT, OXBLOOD), *lenses(), "</g>",
        *labels(), "</svg>", "",
    ]
    return "\n".join(lines)


Path("wwwroot/img/cover-defiant-ones.svg").write_text(cover(), encoding="utf-8")
