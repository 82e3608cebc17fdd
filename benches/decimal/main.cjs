'use strict';
// Answers one line on standard input with one on standard output, so that whoever asks can take turns with another program:
// "result" with the figures as JSON; a number with the nanoseconds that so many projections took, each.
//
// Call: node main.cjs SCENARIO TARIFF

const fs = require('node:fs');
const readline = require('node:readline');
const { prepare, project, worded } = require('./projection.cjs');

const [scenarioFile, tariffFile] = process.argv.slice(2);
const read = (file) => JSON.parse(fs.readFileSync(file, 'utf8'));
const scenario = prepare(read(scenarioFile), read(tariffFile));

let kept = null;
function timed(turns) {
  const start = process.hrtime.bigint();
  for (let turn = 0; turn < turns; turn++) kept = project(scenario);
  return (process.hrtime.bigint() - start) / BigInt(turns);
}

readline.createInterface({ input: process.stdin }).on('line', (line) => {
  const answer = line === 'result' ? JSON.stringify(worded(scenario, project(scenario))) : timed(Number(line));
  process.stdout.write(`${answer}\n`);
});
