// Measures how fast btcli is, as multiples of bare Node in the same round, and compares that with the
// last result that was committed. Run it after `npm run build`: npm run bench [-- --quick]
// docs/benchmarks.md says how to read what it prints.
import { cpus, loadavg } from 'node:os';
import { parseArgs } from 'node:util';
import { chainCases } from './cases/chain.mjs';
import { measureFar } from './cases/far.mjs';
import { growthOfSubnets, growthOfWallets, growthOnChain } from './cases/growth.mjs';
import { peerCases } from './cases/peers.mjs';
import { startUpCases } from './cases/start-up.mjs';
import { measureTricks } from './cases/tricks.mjs';
import { measureUnlock } from './cases/unlock.mjs';
import { bareNode } from './home.mjs';
import { withChain } from './localnet/chain.mjs';
import { oneBigSubnet } from './localnet/epoch.mjs';
import { compareWith } from './measure/compare.mjs';
import { measured } from './measure/measured.mjs';
import { bundleSizes } from './measure/sizes.mjs';
import { begin, progress } from './progress.mjs';
import {
  printCases,
  printFar,
  printGrowth,
  printMachine,
  printTricks,
  printUnlock,
} from './report.mjs';
import { committed, writeResult } from './results.mjs';

const PARTS = ['start-up', 'chain', 'far', 'unlock', 'growth', 'tricks'];
/** Each trick takes a build of the program. */
const QUICK_PARTS = PARTS.filter((part) => part !== 'tricks');
const { values } = parseArgs({
  options: {
    quick: { type: 'boolean', default: false },
    /** Without it everything is measured. */
    only: { type: 'string', multiple: true },
    port: { type: 'string', default: '19947' },
    rounds: { type: 'string' },
    /** Only the tricks in files whose path holds this. */
    trick: { type: 'string', default: '' },
  },
});
const wanted = values.only ?? (values.quick ? QUICK_PARTS : PARTS);
const unknown = wanted.filter((part) => !PARTS.includes(part));
if (unknown.length > 0) throw new Error(`${unknown} is none of ${PARTS.join(', ')}`);
// What was started ends with this, whatever ends this.
for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP']) process.once(signal, () => process.exit(130));

const rounds = Number(values.rounds ?? (values.quick ? 5 : 21));
const url = `ws://127.0.0.1:${values.port}`;
const result = {
  ...{ node: process.version, processor: cpus()[0]?.model, loadBefore: loadavg()[0], rounds },
  ...{
    sizes: bundleSizes(),
    cases: [],
    others: [],
    far: [],
    unlock: undefined,
    growth: [],
    tricks: [],
  },
};

await part('start-up', async () => {
  keepCases(await measured([bareNode, ...startUpCases(), ...peerCases({})], rounds));
});
if (['chain', 'far', 'growth', 'tricks'].some((name) => wanted.includes(name))) {
  begin('chain');
  progress('preparing a subnet of 256 neurons');
  await withChain(undefined, values.port, async (scene) => {
    await oneBigSubnet(scene);
    await part('chain', async () => {
      keepCases(await measured([bareNode, ...(await chainCases(scene, url))], rounds));
    });
    await part('far', async () => {
      result.far = await measureFar(scene, values.port, rounds);
      printFar(result.far);
    });
    await part('growth', async () => {
      result.growth.push(...(await growthOnChain(scene, url, rounds)));
    });
    await part('tricks', async () => {
      result.tricks = await measureTricks(
        scene,
        { url, port: values.port, named: values.trick },
        rounds,
      );
      printTricks(result.tricks);
    });
  });
}
await part('growth', async () => {
  result.growth.push(await growthOfWallets(rounds));
  result.growth.push(await growthOfSubnets(values.port, rounds));
  printGrowth(result.growth);
});
await part('unlock', async () => {
  // Each takes seconds, beside which nothing else is felt.
  result.unlock = await measureUnlock(Math.min(rounds, 7));
  printUnlock(result.unlock);
});
result.loadAfter = loadavg()[0];
printMachine(result);
console.log(compareWith(committed(result.node), result).join('\n'));
const isWhole = !values.quick && PARTS.every((name) => wanted.includes(name));
console.log(`\nwritten to ${writeResult(result, isWhole)}`);

async function part(name, measure) {
  if (!wanted.includes(name)) return;
  begin(name);
  await measure();
}

function keepCases({ cases, others }) {
  result.cases.push(...cases);
  result.others.push(...others);
  printCases(cases, others);
}
