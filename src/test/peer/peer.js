// Trains NLP.js, as it comes, on one labelled file and tests it on another; prints what `evaluate intents` prints.
'use strict';

const fs = require('node:fs');
const { dockStart } = require('@nlpjs/basic');
const { OUT_OF_SCOPE } = require('./compare.js');

/** What NLP.js calls texts that belong to none of its intents. */
const NONE = 'None';
const WARM_UP = 200;
const MOST_GIVEN_UP = 0.03;

function read(file) {
  return fs
    .readFileSync(file, 'utf8')
    .split('\n')
    .filter((line) => line.includes('\t'))
    .map((line) => ({ label: line.slice(0, line.indexOf('\t')), text: line.slice(line.indexOf('\t') + 1).trim() }));
}

async function learn(examples) {
  const dock = await dockStart({ use: ['Basic'], settings: { nlp: { autoSave: false, log: false } } });
  const nlp = dock.get('nlp');
  nlp.addLanguage('en');
  examples.forEach(({ label, text }) => nlp.addDocument('en', text, label === OUT_OF_SCOPE ? NONE : label));
  await nlp.train();
  return nlp;
}

/** The likeliest intent in scope with its score, and the time it took. */
async function guess(nlp, { label, text }) {
  const start = process.hrtime.bigint();
  const result = await nlp.process('en', text);
  const millis = Number(process.hrtime.bigint() - start) / 1e6;
  const none = result.intent === NONE;
  const best = (result.classifications ?? []).find((one) => one.intent !== NONE);
  return { label, millis, guess: best?.intent ?? '', score: none ? 0 : (best?.score ?? 0) };
}

/** The most texts out of scope that a line on the score finds while at most so much accuracy in scope is given up. */
function rejection(guesses, inScope, outOfScope) {
  let best = { recall: 0, lost: 0 };
  const accuracy = share(inScope, (one) => one.guess === one.label);
  for (const line of [...new Set(guesses.map((one) => one.score))].sort((a, b) => a - b)) {
    const lost = accuracy - share(inScope, (one) => one.guess === one.label && one.score > line);
    if (lost > MOST_GIVEN_UP) {
      return best;
    }
    best = { recall: share(outOfScope, (one) => one.score <= line), lost };
  }
  return best;
}

function share(all, holds) {
  return all.length === 0 ? 0 : all.filter(holds).length / all.length;
}

function macroF1(inScope) {
  const labels = [...new Set(inScope.map((one) => one.label))];
  const of = (label) => {
    const right = inScope.filter((one) => one.label === label && one.guess === label).length;
    const given = inScope.filter((one) => one.guess === label).length;
    return (2 * right) / (given + inScope.filter((one) => one.label === label).length);
  };
  return labels.reduce((sum, label) => sum + of(label), 0) / labels.length;
}

async function main([train, test]) {
  const examples = read(train);
  const texts = read(test);
  const start = process.hrtime.bigint();
  const nlp = await learn(examples);
  const seconds = Number(process.hrtime.bigint() - start) / 1e9;
  for (const text of texts.slice(0, WARM_UP)) {
    await guess(nlp, text);
  }
  const guesses = [];
  for (const text of texts) {
    guesses.push(await guess(nlp, text));
  }
  const inScope = guesses.filter((one) => one.label !== OUT_OF_SCOPE);
  const outOfScope = guesses.filter((one) => one.label === OUT_OF_SCOPE);
  const millis = guesses.map((one) => one.millis).sort((a, b) => a - b);
  const at = (part) => millis[Math.max(0, Math.ceil(part * millis.length) - 1)].toFixed(3);
  const labels = new Set(examples.map((one) => one.label)).size;
  console.log(`train: ${examples.length} texts, ${labels} labels, ${seconds.toFixed(1)} s`);
  console.log(`accuracy: ${(100 * share(inScope, (one) => one.guess === one.label)).toFixed(1)} %`);
  console.log(`macro-F1: ${(100 * macroF1(inScope)).toFixed(1)} %`);
  console.log(`milliseconds a text: median ${at(0.5)}, p99 ${at(0.99)}`);
  if (outOfScope.length > 0) {
    const { recall, lost } = rejection(guesses, inScope, outOfScope);
    console.log(`out-of-scope recall: ${(100 * recall).toFixed(1)} % for ${(100 * lost).toFixed(1)} points in scope`);
  }
}

main(process.argv.slice(2)).catch((trouble) => {
  console.error(trouble.stack);
  process.exit(1);
});
