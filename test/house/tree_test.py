#!/usr/bin/env python3
"""The house itself: layers, names, calls, sources of tables, the public header. Prints a line for each test, as unit programs do."""
import os
import re
import shutil
import subprocess
import sys
import tempfile

ROOT = os.environ.get('ROOT') or os.path.dirname(os.path.dirname(os.path.dirname(os.path.abspath(__file__))))
CODE = ('.c', '.h', '.re', '.y')


def files(folder, endings=CODE):
    for d, dirs, names in os.walk(os.path.join(ROOT, folder)):
        dirs.sort()
        for n in sorted(names):
            if n.endswith(endings):
                yield os.path.relpath(os.path.join(d, n), ROOT)


def read(path):
    with open(os.path.join(ROOT, path), encoding='utf-8') as f:
        return f.read()


def code_only(text):
    """Comments and string literals blanked, lines kept."""
    blank = lambda m: re.sub(r'[^\n]', ' ', m[0])
    return re.sub(r'/\*.*?\*/|//[^\n]*|"(?:\\.|[^"\\\n])*"', blank, text, flags=re.S)


def layers():
    allowed = {}
    for line in read('src/LAYERS').split('\n'):
        if line.strip() and not line.startswith('#'):
            folder, rest = line.split(':')
            allowed[folder] = set(rest.split())
    return allowed


def every_include_obeys_the_layers():
    allowed, bad = layers(), []
    for path in files('src'):
        folder = os.path.dirname(path)[len('src/'):]
        if folder not in allowed:
            bad.append('%s: folder %s is not in src/LAYERS' % (path, folder))
            continue
        for n, line in enumerate(read(path).split('\n'), 1):
            m = re.match(r'\s*#\s*include\s+"([^"]+)"', line)
            if not m or m[1] == 'regest/regest.h':
                continue
            target = os.path.dirname(m[1])
            if not target and not os.path.exists(os.path.join(ROOT, 'src', folder, m[1])):
                continue  # generated beside it
            if target and target != folder and target not in allowed[folder]:
                bad.append('%s:%d includes %s' % (path, n, m[1]))
            if m[1].endswith('_int.h') and target not in ('', folder):
                bad.append('%s:%d includes the inside of %s' % (path, n, target))
    return bad


def layers_name_real_folders_and_no_circle():
    allowed, bad = layers(), []
    order = list(allowed)
    for folder, others in allowed.items():
        if not os.path.isdir(os.path.join(ROOT, 'src', folder)):
            bad.append(folder + ' is in src/LAYERS but not in src')
        for other in others:
            if other not in allowed:
                bad.append('%s may include %s, which is no folder' % (folder, other))
    done = set()
    while len(done) < len(order):
        free = [f for f in order if f not in done and allowed[f] <= done]
        if not free:
            return bad + ['a circle among ' + ', '.join(f for f in order if f not in done)]
        done.update(free)
    return bad


def only_the_store_sees_sqlite():
    return [p for p in files('src') if not p.startswith(('src/flow/store/', 'src/face/sqlite/')) and re.search(r'#\s*include\s*<sqlite3?\.h>|\bsqlite3_\w+\s*\(', code_only(read(p)))]


def sql_stands_in_sql_files():
    sql = re.compile(r'"\s*(SELECT\s.*\sFROM|INSERT\s+(OR\s+\w+\s+)?INTO|UPDATE\s+\w+\s+SET|DELETE\s+FROM|CREATE\s+(TABLE|INDEX|VIEW|TRIGGER))\b', re.I)
    return ['%s:%d' % (p, n) for p in files('src') for n, l in enumerate(read(p).split('\n'), 1) if sql.search(l)]


def foreign_libraries_stay_in_their_folders():
    homes = {'libxml/': 'src/flow/source/', 'microhttpd.h': 'src/face/web/', 'utf8proc.h': 'src/base/'}
    bad = []
    for p in files('src'):
        for m in re.finditer(r'#\s*include\s*<([^>]+)>', read(p)):
            for header, home in homes.items():
                if m[1].startswith(header) and not p.startswith(home):
                    bad.append('%s includes <%s>' % (p, m[1]))
    return bad


def base_names_are_unique():
    seen, bad = {}, []
    for p in files('src', ('.c', '.re', '.y')):
        stem = os.path.splitext(os.path.basename(p))[0]
        if stem in seen:
            bad.append('%s and %s' % (seen[stem], p))
        seen[stem] = p
    return bad


BANNED = re.compile(r'(?<![\w.>])(atoi|atol|atoll|atof|strtol|strtoul|strtoll|strtod|strcpy|strncpy|strcat|strncat|sprintf|vsprintf|gets|strtok|'
                    r'setlocale|gmtime|localtime|time|clock|rand|srand)\s*\(')
THE_CLOCK = ('src/face/cmd/judge.c', 'time')  # when a person judged: kept in the record, and no finding knows of it


def no_banned_calls():
    bad = []
    for p in files('src'):
        for n, line in enumerate(code_only(read(p)).split('\n'), 1):
            bad += ['%s:%d calls %s' % (p, n, m[1]) for m in BANNED.finditer(line) if (p, m[1]) != THE_CLOCK]
    return bad


# what open_memstream wrote is its caller's to free
CLIENTS_WITH_HEAP = {'src/face/cmd/filter.c'}


def memory_comes_from_arenas():
    heap = re.compile(r'(?<![\w.>])(malloc|calloc|realloc|free|strdup|asprintf)\s*\(')
    bad = []
    for p in files('src'):
        if os.path.basename(p) == 'arena.c' or p in CLIENTS_WITH_HEAP or p.startswith('src/face/web/'):
            continue
        for n, line in enumerate(code_only(read(p)).split('\n'), 1):
            bad += ['%s:%d calls %s' % (p, n, m[1]) for m in heap.finditer(line)]
    return bad


def the_library_is_silent():
    """It never prints, exits, aborts or reads the environment."""
    loud = re.compile(r'(?<![\w.>])(printf|puts|putchar|exit|_exit|abort|getenv|perror|system|popen)\s*\(|\b(stdout|stderr)\b')
    bad = []
    for p in files('src'):
        if p.startswith('src/face/'):
            continue
        for n, line in enumerate(code_only(read(p)).split('\n'), 1):
            bad += ['%s:%d: %s' % (p, n, m[0]) for m in loud.finditer(line) if (p, m[1]) != ('src/base/child.c', '_exit')]  # the child's
    return bad


def files_are_short():
    places = list(files('src')) + list(files('include')) + list(files('test')) + list(files('.', ('.py',)))
    return ['%s has %d lines' % (p, read(p).count('\n')) for p in places if not re.search(r'(^|/)(build[^/]*|spec)/', p) and read(p).count('\n') > 800]


def functions_are_short():
    """Few over 60 lines, none over 120: tables in the body of a file are not functions."""
    bad = []
    for p in files('src', ('.c',)):
        start = None
        for n, line in enumerate(read(p).split('\n'), 1):
            if re.match(r'[a-z_].*\)\s*\{$|[ ]+.*\)\s*\{$', line) and start is None and not re.match(r'\s', line):
                start = n
            elif re.match(r'\s+.*\) \{$', line) and start is None:
                start = n
            elif line == '}' and start is not None:
                if n - start > 120:
                    bad.append('%s:%d: %d lines' % (p, start, n - start))
                start = None
    return bad


def every_file_says_what_it_is():
    return [p for p in files('src') if not read(p).lstrip('%{\n ').startswith('/*') or not re.match(r'\S*/\*\s*%s' % re.escape(os.path.basename(p)), read(p).lstrip('%{\n '))]


def tables():
    return files('data', ('.tsv',))


def every_table_says_its_source():
    bad = []
    for p in tables():
        lines = [l for l in read(p).split('\n') if l and not l.startswith('#')]
        columns = lines[0].split('\t') if lines else []
        if not columns or columns[-1] != 'source':
            bad.append('%s: its last column is not `source`' % p)
            continue
        for n, line in enumerate(lines[1:], 2):
            row = line.split('\t')
            if len(row) != len(columns) or not row[-1].strip():
                bad.append('%s: row %d has no source' % (p, n))
                break
    return bad


def no_rule_of_time_is_dropped():
    """Rules beyond the limit are not read."""
    most = int(re.search(r'RG_WHEN_RULES = (\d+)', read('src/engine/read/when_int.h'))[1])
    bad = []
    for p in tables():
        if os.path.basename(p) != 'when_rules.tsv':
            continue
        rules = [l for l in read(p).split('\n')[1:] if l and not l.startswith('#') and l.split('\t')[2] not in ('=', 'action')]
        if len(rules) > most:
            bad.append('%s: %d rules, of %d' % (p, len(rules), most))
    return bad


def every_specification_file_says_its_source():
    folder = os.path.join(ROOT, 'test', 'spec')
    if not os.path.isdir(folder):
        return []
    bad = []
    for d, _, names in os.walk(folder):
        data = [n for n in names if not n.lower().startswith(('readme', 'licen', 'meson'))]
        notes = ''.join(read(os.path.relpath(os.path.join(d, n), ROOT)) for n in names if n.lower().startswith('readme'))
        for n in data:
            with open(os.path.join(d, n), encoding='utf-8', errors='replace') as f:
                head = f.read(2000)
            if n not in notes and not re.search(r'source|https?://|ISO ', head, re.I):
                bad.append('%s/%s names no source' % (os.path.relpath(d, ROOT), n))
    return bad


def nothing_is_left_for_later():
    mark = re.compile(r'\bTO' + r'DO\b|\bFIX' + r'ME\b|\bXX' + r'X\b|not implem' + 'ented')
    return ['%s:%d' % (p, n) for folder in ('src', 'include', 'tools', 'web') for p in files(folder, CODE + ('.py', '.sh', '.ts', '.sql'))
            for n, l in enumerate(read(p).split('\n'), 1) if mark.search(l)]


def compiles(compiler, language, standard):
    if not shutil.which(compiler):
        return None
    with tempfile.TemporaryDirectory() as folder:
        source = os.path.join(folder, 'alone.' + language)
        with open(source, 'w') as f:
            f.write('#include "regest/regest.h"\nint main(void) { return regest_version() == 0; }\n')
        r = subprocess.run([compiler, '-std=' + standard, '-Wall', '-Wextra', '-Wpedantic', '-Werror', '-fsyntax-only', '-I', os.path.join(ROOT, 'include'), source],
                           capture_output=True, text=True)
    return [r.stderr.strip()[:300]] if r.returncode else []


def the_public_header_stands_alone_in_c11():
    return compiles('cc', 'c', 'c11')


def the_public_header_stands_alone_in_cpp():
    return compiles('g++', 'cc', 'c++11')


def library():
    folder = os.path.dirname(os.environ.get('REGEST') or os.path.join(ROOT, 'build', 'regest'))
    path = os.path.join(folder, 'libregest.so')
    return path if os.path.exists(path) and shutil.which('nm') else None


def exported():
    """What the shared library exports; the sanitizers' and coverage's own names are not ours."""
    r = subprocess.run(['nm', '-D', '--defined-only', library()], capture_output=True, text=True)
    names = [l.split()[-1] for l in r.stdout.split('\n') if l.strip()]
    return sorted(n for n in names if not re.match(r'_|llvm_|mangle_path|gcov', n))


def exported_symbols_are_the_committed_list():
    if not library():
        return None
    want = [l for l in read('test/house/symbols.txt').split('\n') if l and not l.startswith('#')]
    got = exported()
    return ['%s is exported but not listed' % s for s in got if s not in want] + ['%s is listed but not exported' % s for s in want if s not in got]


def the_symbol_list_is_the_public_header():
    declared = sorted(set(re.findall(r'REGEST_API[^;(]*?\b(regest_\w+)\(', read('include/regest/regest.h'))))
    want = [l for l in read('test/house/symbols.txt').split('\n') if l and not l.startswith('#')]
    return [] if declared == want else ['header and test/house/symbols.txt differ: %s' % sorted(set(declared) ^ set(want))]


def every_status_has_a_test():
    names = re.findall(r'X\((\w+), \d, "', read('include/regest/regest.h'))
    text = ''.join(read(p) for p in files('test', ('.c', '.case')))
    return ['REGEST_%s is in no test' % n for n in names if not re.search(r'REGEST_%s\b' % n, text)]


TESTS = [f for n, f in list(globals().items()) if callable(f) and getattr(f, '__module__', '') == '__main__'
         and n not in ('files', 'read', 'code_only', 'layers', 'tables', 'compiles', 'library', 'exported')]


def main():
    failed = False
    for test in TESTS:
        if test is main:
            continue
        bad = test()
        if bad is None:
            print('skip %s: a tool it needs is not here' % test.__name__)
        elif bad:
            failed = True
            print('not ok %s: %s' % (test.__name__, '; '.join(bad[:6]) + (' and %d more' % (len(bad) - 6) if len(bad) > 6 else '')))
        else:
            print('ok ' + test.__name__)
    return failed


sys.exit(main())
