// Fact Desk's classifier of intents beside that of NLP.js, on the same files in one run:
//   npm ci && node compare.js TRAIN.tsv TEST.tsv [TRAIN.tsv TEST.tsv ...]
// Each line of a file is label<TAB>text; texts of the label oos are out of scope. Each side learns and is tested in a process
// of its own, whose highest resident memory is read from /proc (Linux).
'use strict';

const { spawn } = require('node:child_process');
const fs = require('node:fs');
const path = require('node:path');

const JAR = path.join(__dirname, '..', '..', '..', 'target', 'factdesk.jar');
const OUT_OF_SCOPE = 'oos';
const POLL_MILLIS = 50;
const COLUMNS = ['', 'Fact Desk', 'NLP.js'];

/** Runs a program to its end; resolves to what it printed and the most memory that it held, in MB. */
function run(program, args) {
  return new Promise((resolve, reject) => {
    const child = spawn(program, args, { stdio: ['ignore', 'pipe', 'inherit'] });
    let printed = '';
    let megabytes = 0;
    const poll = setInterval(() => {
      megabytes = Math.max(megabytes, residentMegabytes(child.pid));
    }, POLL_MILLIS);
    child.stdout.on('data', (text) => {
      printed += text;
    });
    child.on('error', reject);
    child.on('close', (status) => {
      clearInterval(poll);
      if (status === 0) {
        resolve({ printed, megabytes });
      } else {
        reject(new Error(`${program} ${args.join(' ')} ended with ${status}`));
      }
    });
  });
}

function residentMegabytes(pid) {
  try {
    const peak = /VmHWM:\s+(\d+) kB/.exec(fs.readFileSync(`/proc/${pid}/status`, 'utf8'));
    return peak ? Math.round(Number(peak[1]) / 1024) : 0;
  } catch {
    return 0;
  }
}

/** The figures in what `evaluate intents` prints, which both sides print alike. */
function figures({ printed, megabytes }) {
  const find = (pattern) => pattern.exec(printed)?.[1] ?? '-';
  const recall = [...printed.matchAll(/^out-of-scope recall: ([\d.]+) % for ([\d.]+) points/gm)].pop();
  return {
    'trained in, s': find(/labels, ([\d.]+) s/),
    'accuracy, %': find(/^accuracy: ([\d.]+)/m),
    'macro-F1, %': find(/^macro-F1: ([\d.]+)/m),
    'a text, median ms': find(/median ([\d.]+)/),
    'a text, p99 ms': find(/p99 ([\d.]+)/),
    'out of scope found, %': recall?.[1] ?? '-',
    '… for points in scope': recall?.[2] ?? '-',
    'resident memory, MB': megabytes === 0 ? '-' : String(megabytes),
  };
}

async function compare(train, test) {
  console.log(`\n${train} → ${test}`);
  const peer = figures(await run(process.execPath, [path.join(__dirname, 'peer.js'), train, test]));
  const desk = figures(await run('java', ['-jar', JAR, 'evaluate', 'intents', '--train', train, '--test', test]));
  const row = (cells) => console.log(cells[0].padEnd(26) + cells[1].padStart(12) + cells[2].padStart(12));
  row(COLUMNS);
  Object.keys(desk).forEach((name) => row([name, desk[name], peer[name]]));
}

async function main(files) {
  if (files.length === 0 || files.length % 2 === 1) {
    console.error('usage: node compare.js TRAIN.tsv TEST.tsv [TRAIN.tsv TEST.tsv ...]');
    process.exit(2);
  }
  if (!fs.existsSync(JAR)) {
    console.error(`${JAR} is not there; build it with mvn -q -B -DskipTests package`);
    process.exit(1);
  }
  for (let i = 0; i < files.length; i += 2) {
    await compare(files[i], files[i + 1]);
  }
}

module.exports = { OUT_OF_SCOPE };

if (require.main === module) {
  main(process.argv.slice(2)).catch((trouble) => {
    console.error(trouble.message);
    process.exit(1);
  });
}
