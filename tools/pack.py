"""Pack keys into a table that a program looks up where it lies, without set-up: src/engine/read/pack.h has the form."""
import struct

WHOLE, PREFIX = 1, 2


def normal(key):
    """The key without the stops of abbreviations, words parted by one blank."""
    return ' '.join(key.replace('.', '').replace(',', ' ').split())


def hash_of(data):
    h = 2166136261
    for b in data:
        h = ((h ^ b) * 16777619) & 0xffffffff
    return h


def with_prefixes(values):
    entries = {key: [WHOLE, value] for key, value in values.items()}
    for key in values:
        words = key.split(' ')
        for n in range(1, len(words)):
            entries.setdefault(' '.join(words[:n]), [0, 0])[0] |= PREFIX
    return entries


def pack(values):
    """values: normal key -> number below 2^32. Returns bytes: u32 slot count, slots (u32 hash, u32 offset), pool."""
    entries = with_prefixes(values)
    slots = 16
    while slots < 2 * len(entries):
        slots *= 2
    table, pool = [None] * slots, bytearray(4)
    for key in sorted(entries):
        data, (flags, value) = key.encode('utf-8'), entries[key]
        if len(data) > 120:
            continue
        h = hash_of(data)
        at = h & (slots - 1)
        while table[at]:
            at = (at + 1) & (slots - 1)
        table[at] = (h, len(pool))
        pool += struct.pack('<IBB', value, flags, len(data)) + data
    out = [struct.pack('<I', slots)]
    out += [struct.pack('<II', *slot) if slot else bytes(8) for slot in table]
    return b''.join(out) + bytes(pool)


def rows(path, columns):
    with open(path, encoding='utf-8') as f:
        lines = [line.rstrip('\n').split('\t') for line in f if line.strip() and line[0] != '#']
    head = lines[0]
    for line in lines[1:]:
        row = dict(zip(head, line))
        yield [row.get(c, '') for c in columns]
