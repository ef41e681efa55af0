#!/usr/bin/env python3
"""The server as a stranger meets it: its pages, its headers, what it refuses, how it ends. Prints a line for each test."""
import http.client
import html.parser
import os
import re
import signal
import subprocess
import sys
import tempfile

ROOT = os.environ.get('ROOT') or os.path.dirname(os.path.dirname(os.path.dirname(os.path.abspath(__file__))))
REGEST = os.environ.get('REGEST') or os.path.join(ROOT, 'build', 'regest')
PLAIN = """The War of the Harbour

The first meeting was held on 27 September 1939 in Warsaw.[1] Some historians claim that the first meeting took place in Lublin.[2]

The second meeting took place in March 1940, probably in Krakow.[1] The third meeting was held in Vilnius in May 1940.[7]

References

1. Smith, J. <script>alert(1)</script> Annals & Memory (1990).
2. Doe, A. The Harbour (1991).

Further reading

1. Roe, B. Another Harbour (1992).
"""
OTHER = """A Memoir

The first meeting was held on 28 September 1939 in Warsaw.
"""
VOID = {'area', 'base', 'br', 'col', 'embed', 'hr', 'img', 'input', 'link', 'meta', 'source', 'track', 'wbr', '!doctype'}


class Server:
    def __init__(self, folder, *names):
        self.process = subprocess.Popen([REGEST, 'serve', *names], cwd=folder, stdout=subprocess.PIPE, stderr=subprocess.PIPE)
        self.address = self.process.stdout.readline().decode().strip()
        m = re.fullmatch(r'http://127\.0\.0\.1:(\d+)/', self.address)
        self.port = int(m[1]) if m else 0

    def ask(self, path, method='GET', body=None, **headers):
        link = http.client.HTTPConnection('127.0.0.1', self.port, timeout=60)
        names = {k.replace('_', '-'): v for k, v in headers.items()}
        link.putrequest(method, path, skip_host='Host' in names)
        for k, v in names.items():
            if v is not None:
                link.putheader(k, v)
        if body is not None:
            link.putheader('Content-Length', str(len(body)))
        link.endheaders()
        if body:
            link.send(body)
        r = link.getresponse()
        data = r.read()
        link.close()
        return r.status, dict((k.lower(), v) for k, v in r.getheaders()), data.decode('utf-8')

    def end(self, how=signal.SIGTERM):
        self.process.send_signal(how)
        self.process.communicate(timeout=60)
        return self.process.returncode


class Page(html.parser.HTMLParser):
    """Elements that do not close in order, ids, links, event handlers, styles."""

    def __init__(self, text):
        super().__init__()
        self.stack, self.wrong, self.ids, self.links = [], [], [], []
        self.feed(text)
        self.wrong += ['<%s> is not closed' % t for t in self.stack]

    def handle_starttag(self, tag, attrs):
        for k, v in attrs:
            if k.startswith('on') or k == 'style' or (k in ('href', 'src') and (v or '').lower().startswith('javascript')):
                self.wrong.append('%s has %s' % (tag, k))
            if k == 'id':
                self.ids.append(v)
            if k == 'href' and tag == 'a':
                self.links.append(v)
        if tag in ('script', 'style', 'iframe'):
            self.wrong.append('<%s>' % tag)
        if tag == 'a' and 'a' in self.stack:
            self.wrong.append('a link in a link')
        if tag not in VOID:
            self.stack.append(tag)

    def handle_startendtag(self, tag, attrs):
        self.handle_starttag(tag, attrs)
        if tag not in VOID:
            self.stack.pop()

    def handle_endtag(self, tag):
        if not self.stack or self.stack.pop() != tag:
            self.wrong.append('</%s> out of order' % tag)


def crawl(server):
    """Every page that can be reached, each once, as path -> Page or what is wrong."""
    pages, todo = {}, ['/']
    while todo:
        path = todo.pop(0)
        if path in pages or len(pages) > 400:
            continue
        status, _, text = server.ask(path)
        pages[path] = Page(text) if status == 200 else 'status %d' % status
        if status == 200:
            todo += [l.split('#')[0] for l in pages[path].links if l.startswith('/')]
    return pages


def every_link_leads_somewhere(server):
    pages = crawl(server)
    bad = ['%s: %s' % (p, v) for p, v in pages.items() if isinstance(v, str)]
    for path, page in pages.items():
        if isinstance(page, str):
            continue
        bad += ['%s: %s' % (path, w) for w in page.wrong]
        bad += ['%s: id %s twice' % (path, i) for i in set(page.ids) if page.ids.count(i) > 1]
        for link in page.links:
            to, _, anchor = link.partition('#')
            to = to or path
            if anchor and (to not in pages or isinstance(pages[to], str) or anchor not in pages[to].ids):
                bad.append('%s: %s leads to no place' % (path, link))
    names = {p.split('/')[1] for p in pages}
    bad += ['no page under /%s was reached' % n for n in ('collation', 'timeline', 'stemma', 'disputes', 'findings', 'account', 'claim') if n not in names]
    return bad


def pages_carry_their_guards(server):
    bad = []
    for path in ('/', '/collation', '/timeline.svg', '/stemma', '/stemma.svg', '/disputes', '/style.css', '/nowhere'):
        _, h, _ = server.ask(path)
        want = {'content-security-policy': "default-src 'none'; style-src 'self'; img-src 'self' data:; base-uri 'none'; form-action 'none'; "
                                           "frame-ancestors 'none'",
                'x-content-type-options': 'nosniff', 'referrer-policy': 'no-referrer', 'cache-control': 'no-store', 'x-frame-options': 'DENY',
                'cross-origin-resource-policy': 'same-origin', 'cross-origin-opener-policy': 'same-origin'}
        bad += ['%s: %s is %r' % (path, k, h.get(k)) for k, v in want.items() if h.get(k) != v]
    return bad


def foreign_names_and_sites_are_refused(server):
    own = '127.0.0.1:%d' % server.port
    want = [(dict(Host=own), 200), (dict(Host='localhost:%d' % server.port), 200), (dict(Host='[::1]:%d' % server.port), 200),
            (dict(Host='evil.example'), 403), (dict(Host='evil.example:%d' % server.port), 403), (dict(Host='127.0.0.1'), 403),
            (dict(Host=own + '.evil.example'), 403), (dict(Origin='http://' + own), 200), (dict(Origin='http://evil.example'), 403),
            (dict(Origin='null'), 403), (dict(Origin='https://' + own), 403)]
    return ['%r: %d' % (h, s) for h, w in want for s in [server.ask('/', **h)[0]] if s != w]


def only_reading_is_allowed(server):
    bad = []
    for method in ('POST', 'PUT', 'DELETE', 'OPTIONS', 'TRACE'):
        status, h, _ = server.ask('/', method, body=b'x' * 100 if method in ('POST', 'PUT') else None)
        if status != 405 or h.get('allow') != 'GET, HEAD':
            bad.append('%s: %d, allow %s' % (method, status, h.get('allow')))
    status, h, text = server.ask('/collation', 'HEAD')
    if status != 200 or text or int(h['content-length']) < 500:
        bad.append('HEAD: %d, %d bytes' % (status, len(text)))
    return bad


def what_is_not_there_is_said_plainly(server):
    bad = []
    for path, want in [('/nowhere', 404), ('/account/zz-stranger', 404), ('/claim/c-nothing', 404), ('/account/', 404), ('/collation/', 404),
                       ('/account/..%2f..%2fetc%2fpasswd', 404), ('/%00', 404), ('/claim/' + 'a' * 3000, 414), ('/?event=' + 'x' * 200, 200)]:
        status, _, text = server.ask(path)
        if status != want and path != '/%00':
            bad.append('%s: %d' % (path[:40], status))
        if 'zz-stranger' in text or '<script' in text:
            bad.append('%s: the request is repeated' % path)
    return bad


def the_picture_is_sound_xml(server):
    import xml.dom.minidom
    status, h, text = server.ask('/timeline.svg')
    root = xml.dom.minidom.parseString(text.encode()).documentElement
    return [] if status == 200 and root.tagName == 'svg' and h['content-type'] == 'image/svg+xml' else ['%d %s' % (status, root.tagName)]


def the_same_page_twice_is_the_same(server):
    return [p for p in ('/', '/collation', '/timeline', '/stemma', '/findings', '/account/plain.txt') if server.ask(p)[2] != server.ask(p)[2]]


def a_passage_is_anchored_where_its_words_stand(server):
    """A link from the collation's variant names an element of the account's page that holds the value's words."""
    _, _, text = server.ask('/collation')
    links = re.findall(r'href="(/account/plain\.txt)#(c-[0-9a-f]+)"', text)
    if not links:
        return ['the collation links to no passage of plain.txt']
    _, _, account = server.ask(links[0][0])
    return ['%s stands nowhere' % i for _, i in links if 'id="%s"' % i not in account]


def a_second_server_cannot_have_its_port(server):
    r = subprocess.run([REGEST, 'serve', '--port', str(server.port), os.path.join(FOLDER, 'plain.txt')], capture_output=True, timeout=60)
    want = b'regest: port %d of 127.0.0.1 cannot be had\n' % server.port
    return [] if r.returncode == 4 and r.stderr.startswith(want) and not r.stdout else ['exit %d: %s' % (r.returncode, r.stderr.decode())]


def it_ends_at_once_and_cleanly(server):
    bad = [] if server.end() == 0 else ['SIGTERM: exit %d' % server.process.returncode]
    again = Server(FOLDER, 'plain.txt')
    code = again.end(signal.SIGINT)
    return bad if code == 0 else bad + ['SIGINT: exit %d' % code]


TESTS = [every_link_leads_somewhere, pages_carry_their_guards, foreign_names_and_sites_are_refused, only_reading_is_allowed,
         what_is_not_there_is_said_plainly, the_picture_is_sound_xml, the_same_page_twice_is_the_same,
         a_passage_is_anchored_where_its_words_stand, a_second_server_cannot_have_its_port, it_ends_at_once_and_cleanly]


def main():
    global FOLDER
    failed = 0
    with tempfile.TemporaryDirectory() as FOLDER:
        for name, text in (('plain.txt', PLAIN), ('a memoir & more.txt', OTHER)):
            with open(os.path.join(FOLDER, name), 'w', encoding='utf-8') as f:
                f.write(text)
        server = Server(FOLDER, 'plain.txt', 'a memoir & more.txt')
        if not server.port:
            server.process.kill()
            print('not ok serve: %r, %s' % (server.address, server.process.stderr.read().decode()))
            return 1
        try:
            for test in TESTS:
                bad = test(server)
                failed |= bool(bad)
                print('%s %s%s' % ('not ok' if bad else 'ok', test.__name__, ': ' + '; '.join(bad[:4]) if bad else ''))
        finally:
            if server.process.poll() is None:
                server.process.kill()
                server.process.communicate()
    return failed


sys.exit(main())
