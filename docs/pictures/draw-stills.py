#!/usr/bin/env python3
"""Draws the pictures of the sample's press kit. Needs Pillow. Run from the top of the repository."""
import math
from pathlib import Path

from PIL import Image, ImageDraw

INK, SOOT, PAPER, BRASS, OXBLOOD, SMOKE = (28, 27, 25), (43, 41, 38), (251, 250, 247), (201, 165, 102), (194, 80, 95), (107, 101, 93)
FINE = 3    # drawn this much larger, then made smaller, so that lines are smooth
FOLDER = Path("seed/press-kit/pictures")


def mix(one, other, share):
    return tuple(round(a + (b - a) * share) for a, b in zip(one, other))


def canvas(width, height, ground=INK):
    image = Image.new("RGB", (width * FINE, height * FINE), ground)
    return image, ImageDraw.Draw(image)


def keep(image, name):
    small = image.resize((image.width // FINE, image.height // FINE), Image.LANCZOS)
    small.save(FOLDER / f"{name}.jpg", quality=84, optimize=True)


def ring(draw, x, y, radius, colour, weight):
    box = [(v - radius) * FINE for v in (x, y)] + [(v + radius) * FINE for v in (x, y)]
    draw.ellipse(box, outline=colour, width=max(1, round(weight * FINE)))


def disc(draw, x, y, radius, colour):
    draw.ellipse([(x - radius) * FINE, (y - radius) * FINE, (x + radius) * FINE, (y + radius) * FINE], fill=colour)


def stroke(draw, points, colour, weight):
    draw.line([(x * FINE, y * FINE) for x, y in points], fill=colour, width=max(1, round(weight * FINE)), joint="curve")


def grooves():
    """Two records whose grooves run into one another."""
    image, draw = canvas(1600, 1067)
    for index, radius in enumerate(range(64, 620, 22)):
        fade = 0.15 + 0.85 * radius / 640
        weight = 6 if index % 7 == 0 else 3
        ring(draw, 430, 560, radius, mix(BRASS, INK, fade), weight)
        ring(draw, 1190, 480, radius, mix(OXBLOOD, INK, fade), weight)
    for x, y, colour in ((430, 560, BRASS), (1190, 480, OXBLOOD)):
        disc(draw, x, y, 42, colour)
        disc(draw, x, y, 8, INK)
    keep(image, "two-grooves")


def strokes():
    """Forty strokes for forty years, ten to a decade, around a quiet middle."""
    image, draw = canvas(1600, 1067, PAPER)
    shades = [INK, OXBLOOD, BRASS, SMOKE]
    for year in range(40):
        angle = math.radians(-90 + year * 9 + 1.5)
        far = 330 + 110 * abs(math.sin(year * 1.7)) + (60 if year % 10 == 0 else 0)
        near = 150
        start = (800 + near * math.cos(angle), 533 + near * math.sin(angle))
        end = (800 + far * math.cos(angle), 533 + far * math.sin(angle))
        stroke(draw, [start, end], shades[year // 10], 15)
        disc(draw, *end, 7.4, shades[year // 10])
        disc(draw, *start, 7.4, shades[year // 10])
    ring(draw, 800, 533, 96, INK, 3)
    keep(image, "forty-strokes")


def paths():
    """Two bundles of lines that run apart, come together and go on as one."""
    image, draw = canvas(1600, 1067, INK)

    def line(side, offset):
        points = []
        for x in range(-20, 1641, 8):
            t = max(0, min(1, (x - 260) / 820))
            ease = t * t * (3 - 2 * t)
            apart = side * 290 * (1 - ease) + side * 52 * ease
            ripple = 16 * math.sin(x / 74 + side + offset * 0.31) * (1 - ease)
            points.append((x, 533 + apart + offset * (13 - 5 * ease) + ripple))
        return points

    for offset in range(-9, 10):
        fade = abs(offset) / 11
        stroke(draw, line(-1, offset), mix(BRASS, INK, fade * 0.85), 3.2 if offset % 3 == 0 else 1.8)
        stroke(draw, line(1, offset), mix(OXBLOOD, INK, fade * 0.85), 3.2 if offset % 3 == 0 else 1.8)
    keep(image, "two-paths")


def tables():
    """Two round tables from above, and the way from one to the other."""
    image, draw = canvas(1600, 1067, PAPER)
    for x, colour in ((460, BRASS), (1140, OXBLOOD)):
        disc(draw, x, 533, 190, mix(colour, PAPER, 0.55))
        ring(draw, x, 533, 190, INK, 4)
        ring(draw, x, 533, 176, mix(INK, PAPER, 0.6), 1.5)
        for seat in range(10):
            angle = math.radians(-90 + seat * 36)
            px, py = x + 250 * math.cos(angle), 533 + 250 * math.sin(angle)
            disc(draw, px, py, 31, colour if seat == 0 else PAPER)
            ring(draw, px, py, 31, INK, 4)
            disc(draw, x + 135 * math.cos(angle), 533 + 135 * math.sin(angle), 23, PAPER)
            ring(draw, x + 135 * math.cos(angle), 533 + 135 * math.sin(angle), 23, mix(INK, PAPER, 0.45), 2)
    way = [(460 + t * 6.8, 240 - 130 * math.sin(math.pi * t / 100)) for t in range(0, 101)]
    for start in range(2, 98, 6):
        stroke(draw, way[start:start + 4], INK, 4.5)
    keep(image, "two-tables")


def street():
    """A row of houses at seven in the evening; one window is lit on the second floor."""
    image, draw = canvas(1600, 1067, INK)
    for y in range(1067):
        draw.line([(0, y * FINE), (1600 * FINE, y * FINE)], fill=mix(mix(INK, OXBLOOD, 0.1), mix(OXBLOOD, BRASS, 0.25), (y / 1067) ** 1.4), width=FINE + 1)
    left = -40
    for index, (width, height) in enumerate(((250, 560), (210, 680), (290, 610), (330, 760), (230, 590), (260, 700), (240, 540))):
        top = 1000 - height
        draw.rectangle([left * FINE, top * FINE, (left + width - 6) * FINE, 1000 * FINE], fill=mix(SOOT, INK, 0.2 * (index % 3)))
        for row in range(4):
            for column in range(3):
                x, y = left + width * (column + 0.62) / 3.3, top + 70 + row * 125
                if y > 880:
                    continue
                lit = index == 3 and row in (1, 2) and column == 1
                colour = BRASS if lit else mix(SMOKE, INK, 0.62)
                draw.rectangle([x * FINE, y * FINE, (x + 40) * FINE, (y + 68) * FINE], fill=colour)
                draw.line([((x + 20) * FINE, y * FINE), ((x + 20) * FINE, (y + 68) * FINE)], fill=SOOT, width=3 * FINE)
        left += width
    draw.rectangle([0, 1000 * FINE, 1600 * FINE, 1067 * FINE], fill=INK)
    for x in (300, 800, 1300):
        stroke(draw, [(x, 1000), (x, 800)], SMOKE, 6)
        for glow in range(60, 8, -4):
            disc(draw, x, 790, glow, mix(BRASS, mix(SOOT, OXBLOOD, 0.18), min(1, 0.35 + glow / 62)))
        disc(draw, x, 790, 13, BRASS)
    keep(image, "lantern-row")


def translator():
    """A head and shoulders written in subtitle lines: nobody's likeness."""
    image, draw = canvas(1200, 1500, PAPER)

    def half(y):
        if y < 780:
            return 235 * math.sqrt(max(0, 1 - ((y - 520) / 300) ** 2))
        if y < 900:
            return 95
        return 95 + 345 * min(1, ((y - 900) / 330)) ** 0.5 if y < 1500 else 440

    for index, y in enumerate(range(232, 1480, 26)):
        wide = half(y)
        if wide < 14:
            continue
        gap = 40 + 31 * (index % 4)
        left, right = 600 - wide, 600 + wide
        cut = left + (right - left) * (0.34 + 0.09 * (index % 5))
        colour = OXBLOOD if index in (17, 18) else INK
        for a, b in ((left, cut - gap / 3), (cut + gap / 3, right)):
            if b - a > 12:
                stroke(draw, [(a, y), (b, y)], colour, 11)
    keep(image, "ines-placeholder")


FOLDER.mkdir(parents=True, exist_ok=True)
for picture in (grooves, strokes, paths, tables, street, translator):
    picture()
