// usage: wiki.mjs DUMP: megabytes of wikitext a second through npm wtf_wikipedia, references read; the dump's own XML is not counted.
import { readFileSync } from 'node:fs';
import wtf from 'wtf_wikipedia';

const plain = (text) => text.replace(/&lt;/g, '<').replace(/&gt;/g, '>').replace(/&quot;/g, '"').replace(/&amp;/g, '&');
const texts = [...readFileSync(process.argv[2], 'utf8').matchAll(/<text[^>]*>([^<]*)<\/text>/g)].map((found) => plain(found[1]));
const bytes = texts.reduce((sum, text) => sum + Buffer.byteLength(text), 0);
let found = 0;
const begin = process.cpuUsage();
for (const text of texts) found += wtf(text).references().length;
const { user, system } = process.cpuUsage(begin);
console.log(`${(bytes / (user + system)).toFixed(3)} MB/s, ${found} references in ${(bytes / 1e6).toFixed(1)} MB: npm wtf_wikipedia`);
