#!/usr/bin/env python3
"""PDF read through pdftotext: pages are written here, word by word, and read with regest: columns, parted words, running heads, notes at
the foot with their marks, lists; files that are broken, locked or empty; and what is said where pdftotext is not there."""
import json
import os
import random
import subprocess
import sys
import tempfile

ROOT = os.environ.get('ROOT') or os.path.dirname(os.path.dirname(os.path.dirname(os.path.abspath(__file__))))
REGEST = os.environ.get('REGEST') or os.path.join(ROOT, 'build', 'regest')
LEFT, RIGHT = 72, 320  # where the columns begin


def line(text, x, y, size=10):
    """Words at a place; `text^3` raises what follows the sign."""
    out = ['BT', '/F1 %g Tf' % size, '1 0 0 1 %g %g Tm' % (x, y)]
    for n, piece in enumerate(text.split('^')):
        escaped = piece.replace('\\', '\\\\').replace('(', '\\(').replace(')', '\\)')
        mark, rest = (escaped.split(' ', 1) + [''])[:2] if n else ('', escaped)
        if n:
            out.append('/F1 %g Tf %g Ts (%s) Tj /F1 %g Tf 0 Ts' % (size * 0.6, size * 0.4, mark, size))
            rest = ' ' + rest
        out.append('(%s) Tj' % rest)
    return '\n'.join(out + ['ET'])


def lines(texts, x, y, size=10):
    return [line(text, x, y - n * size * 1.3, size) for n, text in enumerate(texts)]


def pdf(pages, encrypted=False):
    objects = ['<< /Type /Catalog /Pages 2 0 R >>',
               '<< /Type /Pages /Count %d /Kids [%s] >>' % (len(pages), ' '.join('%d 0 R' % (4 + 2 * n) for n in range(len(pages)))),
               '<< /Type /Font /Subtype /Type1 /BaseFont /Times-Roman /Encoding /WinAnsiEncoding >>']
    for n, page in enumerate(pages):
        content = '\n'.join(page)
        objects.append('<< /Type /Page /Parent 2 0 R /MediaBox [0 0 595 842] /Contents %d 0 R /Resources << /Font << /F1 3 0 R >> >> >>' % (5 + 2 * n))
        objects.append('<< /Length %d >>\nstream\n%s\nendstream' % (len(content), content))
    lock = ''
    if encrypted:
        objects.append('<< /Filter /Standard /V 1 /R 2 /P -44 /O <%s> /U <%s> >>' % ('5a' * 32, 'a5' * 32))
        lock = ' /Encrypt %d 0 R /ID [<00> <00>]' % len(objects)
    out, offsets = '%PDF-1.4\n', []
    for n, text in enumerate(objects, 1):
        offsets.append(len(out))
        out += '%d 0 obj\n%s\nendobj\n' % (n, text)
    table = ''.join('%010d 00000 n \n' % offset for offset in offsets)
    out += 'xref\n0 %d\n0000000000 65535 f \n%strailer\n<< /Size %d /Root 1 0 R%s >>\nstartxref\n%d\n%%%%EOF\n' % (
        len(objects) + 1, table, len(objects) + 1, lock, len(out))
    return out.encode('latin-1')


def book():
    """Three pages of a book with running heads, numbers, notes, a word parted between pages."""
    first = [line('The Mills of the Vale', LEFT, 760, 18)]
    first += lines(['The mill at Orrin was burnt in March 1788, as the miller told^1 the court, and re-',
                    'built two years later by his nephew. Nobody was punished for the fire. The two-',
                    'storey house beside it, a two-storey house of stone, stood empty until the war be-'], LEFT, 720)
    first += [line('1', LEFT, 40, 9)]
    first += lines(['^1 Court roll 14, fol. 3.'], LEFT, 70, 8)
    second = [line('MILLS OF THE VALE', 220, 800, 9)]
    second += lines(['gan in the spring of 1793. Of the second mill little is known.^2 It stood below the', 'bridge, and the river took it in 1801.^3'], LEFT, 740)
    second += lines(['\x95 the upper mill, of 1612', '\x95 the lower mill, of 1640'], LEFT, 690)
    second += lines(['^2 Hartmann, Mills and Millers, 1902, 14, doubts that it ever', 'stood there.', '^3 Parish book, under 1801.'], LEFT, 80, 8)
    second += [line('2', LEFT, 40, 9)]
    third = [line('MILLS OF THE VALE', 220, 800, 9)]
    third += lines(['The third mill was never finished.'], LEFT, 740) + [line('3', LEFT, 40, 9)]
    return [first, second, third]


def columns():
    left = lines(['The council met in the left', 'hall on the ninth of May 1821', 'and sat until the evening; its'], LEFT, 700)
    right = lines(['protocol is lost. A copy was', 'made in 1822 by the town clerk', 'and is kept in the archive.'], RIGHT, 700)
    return [[line('The council of May', LEFT, 760, 16)] + left + right]


def read(data, *options, env=None):
    with tempfile.NamedTemporaryFile(suffix='.pdf') as file:
        file.write(data)
        file.flush()
        done = subprocess.run([REGEST, 'read', '--json', *options, file.name], capture_output=True, env=env)
    rows = [json.loads(row) for row in done.stdout.splitlines()]
    return rows, done.returncode, done.stderr.decode().replace(file.name, 'F').replace(os.path.basename(file.name), 'F')


def check(name, got, wanted):
    print('ok ' + name if got == wanted else 'not ok %s: %r is not %r' % (name, got, wanted))


def read_well():
    rows, code, said = read(pdf(book()))
    check('pdf_book', [(row['part'], row['text'], row['line']) for row in rows if row['part'] != 'skipped'], [
        ('title', 'The Mills of the Vale', 1),
        ('paragraph', 'The mill at Orrin was burnt in March 1788, as the miller told1 the court, and rebuilt two years later by his nephew. Nobody was '
         'punished for the fire. The two-storey house beside it, a two-storey house of stone, stood empty until the war began in the spring of '
         '1793. Of the second mill little is known.2 It stood below the bridge, and the river took it in 1801.3', 1),
        ('list', '\u2022 the upper mill, of 1612', 2), ('list', '\u2022 the lower mill, of 1640', 2),
        ('paragraph', 'The third mill was never finished.', 3),
        ('reference', '1 Court roll 14, fol. 3.', 1), ('reference', '2 Hartmann, Mills and Millers, 1902, 14, doubts that it ever stood there.', 2),
        ('reference', '3 Parish book, under 1801.', 2)])
    check('pdf_skipped', sorted((row['text'], row['reason']) for row in rows if row['part'] == 'skipped'),
          [('1', 'page number'), ('2', 'page number'), ('3', 'page number'), ('MILLS OF THE VALE', 'running head'), ('MILLS OF THE VALE', 'running head')])
    check('pdf_marks', [row['notes'] for row in rows if row['notes']], [['1', '2', '3']])
    notes, code, said = read(pdf(book()), '--notes')
    check('pdf_notes', [(row['note'], row['uses'], row['work']) for row in notes if 'note' in row][:1], [('1', 1, 'Court roll 14, fol. 3.')])
    rows, code, said = read(pdf(columns()))
    check('pdf_columns', [row['text'] for row in rows], ['The council of May', 'The council met in the left hall on the ninth of May 1821 and sat until '
          'the evening; its protocol is lost. A copy was made in 1822 by the town clerk and is kept in the archive.'])


def refused():
    good = pdf(book())
    check('pdf_locked', read(pdf(book(), encrypted=True))[1:], (3, 'regest: F: the PDF is locked: it opens with a password only\nhint: Open it and save it without one.\n'))
    rows, code, said = read(b'%PDF-1.4\nnothing of a PDF\n')
    check('pdf_broken', (code, said.split(':')[2].strip()), (3, 'no text can be taken from the PDF'))
    check('pdf_pictures', read(pdf([[]]))[1:], (3, 'regest: F: there is no text in the PDF\nhint: Where its pages are pictures, run OCR over them first.\n'))
    chance, bad = random.Random(7), ''
    for n in range(40):  # whatever the child makes of it, the answer is an answer
        data = bytearray(good)
        for k in range(chance.randrange(1, 30)):
            data[chance.randrange(len(data))] = chance.randrange(256)
        code = read(bytes(data[:chance.randrange(len(data) // 2, len(data))]))[1]
        bad += '' if code in (0, 3) else ' %d' % code
    check('pdf_damaged', bad, '')


def main():
    if not os.path.exists('/usr/bin/pdftotext'):
        print('skip pdf: no pdftotext')
        return
    read_well()
    refused()


if __name__ == '__main__':
    main()
