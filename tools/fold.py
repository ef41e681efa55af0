"""The key of a name, as rg_text_fold (src/base/text.c) makes it: case-folded, marks stripped, strokes and ligatures undone."""
import unicodedata

STROKES = {'ł': 'l', 'đ': 'd', 'ð': 'd', 'ø': 'o', 'ı': 'i', 'ħ': 'h', 'ŧ': 't', '’': "'", '‘': "'", 'ʼ': "'", 'ʹ': "'",
           '‐': '-', '‑': '-', '‒': '-', '–': '-', 'æ': 'ae', 'œ': 'oe', 'þ': 'th'}


def fold(text):
    out = []
    for c in unicodedata.normalize('NFD', ' '.join(text.split()).casefold()):
        if not unicodedata.category(c).startswith('M'):
            out.append(STROKES.get(c, c))
    return ''.join(out)
