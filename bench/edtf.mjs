// edtf.mjs: npm `edtf` over the same list: every string parsed, its first and last instant asked for.
// usage: node edtf.mjs strings.txt
import { readFileSync } from 'node:fs'
import edtf from 'edtf'

const strings = readFileSync(process.argv[2], 'utf8').trimEnd().split('\n')
const sample = strings.slice(0, 5000) // it is slow: a part of the list stands for the whole, the mix being the same throughout
let best = Infinity, rounds = 0, valid = 0, sum = 0
const begin = performance.now()
while (rounds < 3 || performance.now() - begin < 5000) {
  const start = performance.now()
  valid = 0
  for (const string of sample) {
    try {
      const date = edtf(string)
      sum += Number(date.min) + Number(date.max)
      valid++
    } catch { /* counted as not valid */ }
  }
  best = Math.min(best, performance.now() - start)
  if (++rounds === 20) break
}
const rate = sample.length / best / 1000
console.log(`npm edtf: ${sample.length} strings, ${valid} valid, best of ${rounds} rounds: ${rate.toFixed(4)} million strings/s`)
