#!/usr/bin/env python3
"""Pack the gazetteer for the program: pack_places.py OUT regions.tsv gazetteer.tsv

Rows of regions.tsv come first and take in the town of the gazetteer that has one of their names and lies near. Where several places
bear a name, it stands for the weightiest: states before regions before towns, among towns the largest, a place's own name before
another's by-name. The form: src/engine/read/place.c."""
import struct
import sys

from fold import fold
from pack import normal, pack, rows

COLUMNS = ['name', 'names', 'lat', 'lon', 'country', 'feature', 'population']
WEIGHT = {'continent': 2e9, 'country': 1e9, 'state': 5e8, 'sea': 4e8, 'region': 3e8, 'city': 3e8, 'river': 2e8, 'lake': 2e8, 'mountains': 2e8,
          'place': 2e6}
FEATURES = ['city', 'country', 'state', 'region', 'continent', 'sea', 'lake', 'river', 'mountains', 'place']


class Place:
    def __init__(self, row):
        self.name, names, lat, lon, self.country, self.feature, population = row
        self.names = [normal(n) for n in names.split('|')]
        self.lat, self.lon, self.population = float(lat), float(lon), int(population)
        self.weight = WEIGHT.get(self.feature, 0)
        if self.feature not in FEATURES:
            self.weight = self.population / (4 if self.feature == 'PPLX' else 1)
            self.feature = 'city'

    def near(self, other):
        return abs(self.lat - other.lat) < 0.3 and abs(self.lon - other.lon) < 0.5

    def take(self, other):
        self.names += [n for n in other.names if n not in self.names]
        self.population = max(self.population, other.population)


def read(regions, gazetteer):
    places = [Place(r) for r in rows(regions, COLUMNS)]
    by_name = {}
    for p in places:
        if p.feature in ('city', 'place'):
            for n in p.names:
                by_name.setdefault(n, []).append(p)
    for town in (Place(r) for r in rows(gazetteer, COLUMNS)):
        twin = next((p for n in town.names for p in by_name.get(n, []) if p.near(town)), None)
        if twin:
            twin.take(town)
        else:
            places.append(town)
    return places


def main():
    out, regions, gazetteer = sys.argv[1:]
    places = read(regions, gazetteer)
    best = {}
    for i, p in enumerate(places):
        for n in p.names:
            weight = p.weight * (4 if n == normal(fold(p.name)) else 1)
            if n and (n not in best or weight > best[n][0]):
                best[n] = (weight, i)
    text, rows_out = bytearray(), []
    for p in places:
        name, key = p.name.encode('utf-8'), normal(fold(p.name)).encode('utf-8')
        rows_out.append(struct.pack('<IiiBBBBI2sBB', len(text), round(p.lat * 1e4), round(p.lon * 1e4), len(name), len(key),
                                    FEATURES.index(p.feature), 0, p.population, p.country.encode('ascii'), 0, 0))
        text += name + key
    head = struct.pack('<4sIIII', b'RGPL', 1, len(places), 20 + 24 * len(places), 20 + 24 * len(places) + len(text))
    with open(out, 'wb') as f:
        f.write(head + b''.join(rows_out) + bytes(text) + pack({n: i for n, (_, i) in best.items()}))


main()
