#!/usr/bin/env python3
"""usage: accuracy_formats.py REGEST: pages, PDF, damage. Prints a section of doc/accuracy.md. Reads ../shared/corpora."""
import collections
import html.parser
import json
import os
import random
import re
import subprocess
import sys
import tarfile
import tempfile
import unicodedata

ROOT = os.path.dirname(os.path.dirname(os.path.abspath(__file__)))
CORPORA = os.path.join(os.path.dirname(ROOT), 'shared', 'corpora')
PAGES = os.path.join(CORPORA, 'html', 'readability')
ARTICLES, EVERY = os.path.join(CORPORA, 'encyclopedia', 'plaintext_articles.tar.xz'), 40
sys.path.insert(0, os.path.join(ROOT, 'test', 'house'))
import pdf_test as pdf  # noqa: E402

chance = random.Random(3)
examples = collections.defaultdict(list)


def read(regest, data, ending, *options):
    with tempfile.NamedTemporaryFile(suffix=ending) as file:
        file.write(data)
        file.flush()
        done = subprocess.run([regest, 'read', '--json', *options, file.name], capture_output=True)
    return [json.loads(line) for line in done.stdout.splitlines()]


def words(text):
    return re.findall(r'\w+', text)


def shares(found, wanted):
    good = sum((found & wanted).values())
    return 100.0 * good / max(1, sum(found.values())), 100.0 * good / max(1, sum(wanted.values()))


# ---- pages


class Text(html.parser.HTMLParser):
    """The words of a page that no machine needs."""
    SILENT, INLINE = ('script', 'style', 'head'), ('a', 'b', 'i', 'em', 'strong', 'sup', 'sub', 'span', 'cite', 'abbr', 'small')

    def __init__(self, page):
        super().__init__()
        self.silent, self.out = 0, []
        self.feed(page)

    def handle_starttag(self, tag, attributes):
        self.silent += tag in self.SILENT
        self.out.append('' if tag in self.INLINE else ' ')

    def handle_endtag(self, tag):
        self.silent -= tag in self.SILENT and self.silent > 0
        self.out.append('' if tag in self.INLINE else ' ')

    def handle_data(self, data):
        if not self.silent:
            self.out.append(data)


def pages(regest):
    print('### Pages\n')
    print('Four saved pages of Wikipedia with the main text that another program, Readability, is expected to find. Words, by number; what it counts as text and we do not are '
          'edit links, "citation needed" and pointers to other pages, which are parts with a reason here.\n')
    print('| page | of our words in its text | of its words in ours | words of the page in no part |\n|---|---|---|---|')
    for name in sorted(os.listdir(PAGES)):
        folder = os.path.join(PAGES, name)
        if not os.path.isdir(folder):
            continue
        source, expected = (open(os.path.join(folder, file), encoding='utf-8').read() for file in ('source.html', 'expected.html'))
        rows = read(regest, source.encode(), '.html')
        ours = collections.Counter(words(' '.join(row['text'] for row in rows if row['part'] != 'skipped')))
        precise, whole = shares(ours, collections.Counter(words(''.join(Text(expected).out))))
        bare = lambda text: collections.Counter(c for c in text if not c.isspace() and c != '\ufeff')
        lost = bare(''.join(Text(source).out)) - bare(''.join(row['text'] for row in rows))
        print('| %s | %.1f %% | %.1f %% | %s |' % (name, precise, whole, '%d characters' % sum(lost.values()) if lost else 'none'))
    print()


# ---- PDF


def set_page(paragraphs, width, height):
    """Lines of columns: words parted where they do not fit. Yields columns of (text, first of its paragraph)."""
    column = []
    for paragraph in paragraphs:
        line, first = '   ', True
        rest = paragraph.split()
        while rest:
            word = rest.pop(0)
            room = width - len(line) - 2
            if len(line.strip()) and len(word) > room + 1:
                if room > 3 and len(word) > room + 3 and word.isalpha():
                    line, word = line + ' ' + word[:room] + '-', word[room:]
                column.append(line.strip() if not first else line)
                line, first = '', False
                if len(column) == height:
                    yield column
                    column = []
            line += (' ' if line.strip() else '') + word
        column.append(line.strip() if not first else line)
        if len(column) == height:
            yield column
            column = []
    if column:
        yield column


def typeset(title, paragraphs):
    columns, out = list(set_page(paragraphs, 44, 44)), []
    for n in range(0, len(columns), 2):
        page = [pdf.line(title.upper(), 200, 810, 8), pdf.line(str(n // 2 + 1), 300, 30, 8)]
        for x, column in zip((50, 310), columns[n:n + 2]):
            page += [pdf.line(text.strip(), x + (12 if text.startswith('   ') else 0), 770 - 15 * k, 10) for k, text in enumerate(column)]
        out.append(page)
    return pdf.pdf(out)


def pdfs(regest, articles):
    lost = made = total = right = found = 0
    for title, text in articles:
        paragraphs = [' '.join(p.split()) for p in re.split(r'\n\s*\n', text) if len(p) > 200]
        paragraphs = [unicodedata.normalize('NFKD', p).encode('ascii', 'ignore').decode() for p in paragraphs][:30]
        rows = [row for row in read(regest, typeset(title[:30], paragraphs), '.pdf') if row['part'] != 'skipped']
        ours, wanted = collections.Counter(w for row in rows for w in row['text'].split()), collections.Counter(w for p in paragraphs for w in p.split())
        lost, made, total = lost + sum((wanted - ours).values()), made + sum((ours - wanted).values()), total + sum(wanted.values())
        examples['words of PDF'] += [w for w in (ours - wanted)]
        starts = {p[:30] for p in paragraphs}
        right, found = right + len({row['text'][:30] for row in rows} & starts), found + len(rows)
        total_paragraphs[0] += len(starts)
    print('### PDF\n')
    print('%d articles of the encyclopedia set in two columns by `tools/accuracy_formats.py`, with words parted at random places, a running head and a number on every page, '
          'and read again.\n' % len(articles))
    print('| | |\n|---|---|')
    print('| words that come out otherwise, of %d | %d lost, %d made up (%.2f %%) |' % (total, lost, made, 100.0 * made / total))
    print('| paragraphs that begin where they did | %d of %d; %d found |' % (right, total_paragraphs[0], found))
    print('\nMade up, ten of them: %s.\n' % ', '.join('`%s`' % w for w in chance.sample(examples['words of PDF'], min(10, len(examples['words of PDF'])))))


total_paragraphs = [0]


# ---- damage


def mend(regest, articles):
    """What is mended and noted of damage that is known, and on the same texts undamaged."""
    rows = []
    for kind, spoil in (('mojibake: letters with marks, misread as windows-1252', mojibake), ('years with a letter for a digit', digits), ('words run together', glue)):
        hits = mended = noted = false = size = 0
        for title, text in articles:
            damaged, places = spoil(text)
            data = text.encode()
            hits, size = hits + len(places), size + len(data)
            mended_here, noted_here, _ = found(regest, damaged, kind)
            mended, noted = mended + len(places & mended_here), noted + len(places & noted_here)
            false += found(regest, text, kind)[2]
            examples[kind] += [re.match(r'\w+', damaged[at:])[0] for at in sorted(places - mended_here - noted_here)]
        rows.append('| %s | %d | %d | %d | %d in %.1f MB |' % (kind, hits, mended, noted, false, size / 1e6))
    print('### Damage\n')
    print('%d articles of the encyclopedia, damaged: every third letter with a mark, every third year, every tenth pair of words.\n' % len(articles))
    print('| | damaged | mended | noted | mended or noted in the whole text |\n|---|---|---|---|---|')
    print('\n'.join(rows) + '\n')
    for kind, missed in examples.items():
        if missed and 'PDF' not in kind:
            print('Missed, %s: %s.\n' % (kind.split(':')[0], ', '.join('`%s`' % word for word in chance.sample(missed, min(10, len(missed))))))


def found(regest, text, kind):
    """Places in the file, in code points, that are mended, that are noted; and how many pieces they are."""
    wanted = {'m': 'mojibake', 'y': 'digits', 'w': 'glued'}[kind[0]]
    mended, noted, pieces, shift, data = set(), set(), 0, 0, text.encode()
    point = lambda at: len(data[:at].decode('utf-8', 'ignore'))
    for row in read(regest, data, '.txt', '--as', 'text', '--lang', 'en'):
        for noise in row.get('noise', ()):
            start = noise['start'] + shift
            length = len(noise.get('was', noise['text']).encode())
            if noise['kind'] == wanted:
                pieces += 1
                (mended if 'was' in noise else noted).update(range(point(start), point(start + length)))
            if 'was' in noise:
                shift += length - (noise['end'] - noise['start'])
    return mended, noted, pieces


def spoil_at(text, pattern, change, every):
    out, places, last, size = [], set(), 0, 0
    for n, match in enumerate(re.finditer(pattern, text)):
        if n % every:
            continue
        new = change(match[0])
        out.append(text[last:match.start()])
        size += match.start() - last
        if new is not None and new != match[0]:
            places.add(size)
        out.append(match[0] if new is None else new)
        size += len(out[-1])
        last = match.end()
    return ''.join(out) + text[last:], places


def misread(letter):
    try:
        return letter.encode().decode('cp1252')
    except UnicodeDecodeError:
        return None


def mojibake(text):
    return spoil_at(text, '[\u00c0-\u017f]', misread, 3)


def digits(text):
    return spoil_at(text, r'(?<![\w.,/-])1[0-9]{3}(?![\w/-]|[.,][0-9])', lambda year: 'l' + year[1:], 3)


def glue(text):
    """The words are put together; the place is the first one's beginning."""
    return spoil_at(text, r'(?<![\w-])[A-Za-z]{2,12} [A-Za-z]{2,12}(?![\w-])', lambda two: two.replace(' ', ''), 10)


def main():
    regest = os.path.abspath(sys.argv[1])
    if not os.path.isdir(CORPORA):
        print('skipped: no ../shared')
        return
    articles = []
    with tarfile.open(ARTICLES) as archive:
        for n, member in enumerate(archive):
            if n % EVERY == 7 and member.isfile():
                articles.append((os.path.basename(member.name).rsplit('.', 1)[0], archive.extractfile(member).read().decode('utf-8', 'replace')))
    print('## Formats\n')
    pages(regest)
    pdfs(regest, articles[:20])
    mend(regest, articles[:60])


if __name__ == '__main__':
    main()
