#!/usr/bin/env python3
"""Make data/places/gazetteer.tsv from the GeoNames cities15000 file.
usage: make_gazetteer.py CITIES15000.zip > data/places/gazetteer.tsv

A row for each populated place of 15,000 people and more, with the names it bears in Latin and Cyrillic letters, folded as
rg_text_fold folds them. Left out: airport codes, nicknames of several common
words ("windy city", "old town"), romanisations from other scripts, which GeoNames writes in lower case, and the alternate names of places outside Europe and its neighbours that have fewer than 200,000 people."""
import os
import re
import sys
import zipfile

sys.path.insert(0, __file__.rsplit('/', 1)[0])
from fold import fold

NEAR = set('''AL AD AM AT AZ BA BE BG BY CH CY CZ DE DK DZ EE EG ES FI FR GB GE GI GR HR HU IE IL IQ IR IS IT JO KZ LB LI LT LU LV LY MA MC
MD ME MK MT NL NO PL PS PT RO RS RU SA SE SI SK SM SY TN TR UA UZ VA XK'''.split())
LETTERS = re.compile("^[A-Za-zÀ-ɏḀ-ỿͰ\u0400-\u04ff ʼ’'.\\-]+$")
# Alternate names that are a word of English in capitals: a place is never meant.
NOT_NAMES = set('the of and most same date march may august bar by is as are on an at city state capital paper cotton temple big'.split())

COMMON = os.path.join(os.path.dirname(os.path.abspath(__file__)), '..', 'data', 'lang', 'en', 'common_words.tsv')


def common_words():
    rows = (line.split('\t') for line in open(COMMON, encoding='utf-8') if not line.startswith(('#', 'class\t')))
    return {word for row in rows for word in row[1].split(', ')} | {'new', 'old'}


def nickname(name, proper, common):
    words = name.split()
    return len(words) > 1 and all(w in common for w in words) and not set(words) & set(proper.split())


def names_of(name, ascii_name, alternates, country, population, common):
    out = [fold(name), fold(ascii_name)]
    if country in NEAR or population >= 200000:
        for other in alternates.split(','):
            if not LETTERS.match(other) or not other[0].isupper() or (len(other) <= 4 and other.isupper()):
                continue
            if len(other) < 3 or other.startswith(('Gorad ', 'Lungsod', 'Kota ', 'Comuna ', 'Municip')) or other.endswith(' osh'):
                continue
            out.append(fold(other))
    return [n for n in dict.fromkeys(out) if n and n not in NOT_NAMES and not nickname(n, out[1], common)]


def main():
    rows, common = [], common_words()
    with zipfile.ZipFile(sys.argv[1]) as z:
        for line in z.read('cities15000.txt').decode('utf-8').splitlines():
            f = line.split('\t')
            if f[7] in ('PPLW', 'PPLQ'):
                continue
            population = int(f[14])
            # A part of a town counts for less than a town of the same name.
            weight = population // 4 if f[7] == 'PPLX' else population
            names = names_of(f[1], f[2], f[3], f[8], population, common)
            if names:
                rows.append((-weight, f[1], names, '%.4f' % float(f[4]), '%.4f' % float(f[5]), f[8], f[7], str(population)))
    rows.sort()
    print('# Made by tools/make_gazetteer.py from GeoNames cities15000 (https://www.geonames.org, CC BY 4.0). Largest first.')
    print('name\tnames\tlat\tlon\tcountry\tfeature\tpopulation\tsource')
    for _, name, names, *rest in rows:
        print('\t'.join([name, '|'.join(names)] + rest + ['geonames']))


main()
