// Measures how fast btcli is, as multiples of bare Node in the same round, and compares that with the
// last result that was committed. Run it after `npm run build`: npm run bench [-- --quick]
// docs/benchmarks.md says how to read what it prints.
import { execFileSync } from 'node:child_process';
import { mkdirSync, writeFileSync } from 'node:fs';
import { cpus, loadavg } from 'node:os';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import { chainCases } from './cases/chain.mjs';
import { measureFar } from './cases/far.mjs';
import { growthOfSubnets, growthOfWallets, growthOnChain } from './cases/growth.mjs';
import { peerCases } from './cases/peers.mjs';
import { startUpCases } from './cases/start-up.mjs';
import { bareNode } from './home.mjs';
import { withChain } from './localnet/chain.mjs';
import { oneBigSubnet } from './localnet/epoch.mjs';
import { compareWith, measured } from './measure/measured.mjs';
import { bundleSizes } from './measure/sizes.mjs';
import { printReport } from './report.mjs';

const { values } = parseArgs({
  options: {
    quick: { type: 'boolean', default: false },
    /** Without it everything is measured. */
    only: { type: 'string', multiple: true },
    port: { type: 'string', default: '19947' },
    rounds: { type: 'string' },
  },
});
const rounds = Number(values.rounds ?? (values.quick ? 5 : 21));
const file = fileURLToPath(new URL('results/latest.json', import.meta.url));
const wants = (part) => values.only === undefined || values.only.includes(part);
const result = {
  node: process.version,
  processor: cpus()[0]?.model,
  loadBefore: loadavg()[0],
  rounds,
  sizes: bundleSizes(),
  cases: [],
  far: [],
  growth: [],
};

if (wants('start-up')) {
  result.cases.push(...(await measured([bareNode, ...startUpCases(), ...peerCases({})], rounds)));
}
if (wants('chain') || wants('far') || wants('growth')) {
  const url = `ws://127.0.0.1:${values.port}`;
  await withChain(undefined, values.port, async (scene) => {
    await oneBigSubnet(scene);
    if (wants('chain')) {
      const { cases } = await chainCases(scene, url);
      result.cases.push(...(await measured([bareNode, ...cases.filter(isForChain)], rounds)));
    }
    if (wants('far')) result.far.push(...(await measureFar(scene, values.port, rounds)));
    if (wants('growth')) result.growth.push(...(await growthOnChain(scene, url, rounds)));
  });
}
if (wants('growth')) {
  result.growth.push(await growthOfWallets(rounds));
  result.growth.push(await growthOfSubnets(values.port, rounds));
}
result.loadAfter = loadavg()[0];
printReport(result, compareWith(committed(), result));
mkdirSync(fileURLToPath(new URL('results/', import.meta.url)), { recursive: true });
writeFileSync(file, `${JSON.stringify(result, undefined, 2)}\n`);
console.log(`\nwritten to ${file}; commit it to compare later runs with this one`);

/** Help of the peers was measured at start-up. */
function isForChain({ job, peer }) {
  return !(peer && job === '--help');
}

function committed() {
  try {
    const root = fileURLToPath(new URL('..', import.meta.url));
    const show = ['show', 'HEAD:bench/results/latest.json'];
    const stdio = ['ignore', 'pipe', 'ignore'];
    return JSON.parse(execFileSync('git', show, { cwd: root, encoding: 'utf8', stdio }));
  } catch {
    return undefined;
  }
}
