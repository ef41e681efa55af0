// usage: prose.mjs FILE...: megabytes of prose a second through npm chrono-node (dates) and compromise with its dates plugin.
import { readFileSync } from 'node:fs';
import * as chrono from 'chrono-node';
import nlp from 'compromise';
import dates from 'compromise-dates';

nlp.plugin(dates);
const texts = process.argv.slice(2).map((file) => readFileSync(file, 'utf8'));
const bytes = texts.reduce((sum, text) => sum + Buffer.byteLength(text), 0);
const paragraphs = texts.flatMap((text) => text.split(/\n\s*\n/));

function measure(name, read) {
  let found = 0;
  const begin = process.hrtime.bigint();
  for (const paragraph of paragraphs) found += read(paragraph);
  const seconds = Number(process.hrtime.bigint() - begin) / 1e9;
  console.log(`${(bytes / 1e6 / seconds).toFixed(3)} MB/s, ${found} dates in ${(bytes / 1e6).toFixed(1)} MB: ${name}`);
}

measure('npm chrono-node', (text) => chrono.parse(text).length);
measure('npm compromise', (text) => nlp(text).dates().length);
