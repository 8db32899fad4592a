// How much faster an epoch of 256 neurons with 64 validators is in doubles than in plain BigInt, by the
// fastest of interleaved runs: ratios survive a slower or busier machine, milliseconds do not. Ends with
// status 1 where results differ or a ratio is below the target.
// Run it anywhere: node bench/consensus/simulate.mjs [ROUNDS]
import { deepStrictEqual } from 'node:assert';
import { fileURLToPath } from 'node:url';
import Table from 'cli-table3';
import { build } from 'esbuild';
import { bigSubnet } from './subnet.mjs';

const TARGET = 5;
const ROUNDS = Number(process.argv[2] ?? 30);
const modes = {
  'yuma 2': { yuma3On: false, liquidAlphaOn: false },
  'yuma 3': { yuma3On: true, liquidAlphaOn: false },
  'yuma 3, half a bonds penalty': { yuma3On: true, liquidAlphaOn: false, bondsPenalty: 32_768 },
  'liquid alpha': { yuma3On: true, liquidAlphaOn: true },
  'liquid alpha, a steep curve': {
    yuma3On: true,
    liquidAlphaOn: true,
    alphaSigmoidSteepness: 32_767,
  },
};

const { runEpoch, runFastEpoch, epochRules } = await room();
const table = new Table({
  head: ['256 neurons, 64 validators', 'plain', 'in doubles', 'plain : in doubles'],
  style: { head: [], border: [] },
});
let worst = Number.POSITIVE_INFINITY;
for (const spec of [425, 292]) {
  for (const [name, mode] of Object.entries(modes)) {
    const input = { rules: epochRules(spec), ...bigSubnet(mode) };
    deepStrictEqual(told(runFastEpoch(input)), told(runEpoch(input)));
    const [plain, fast] = interleaved([() => runEpoch(input), () => runFastEpoch(input)]);
    worst = Math.min(worst, plain / fast);
    table.push([`${name}, rules of ${spec}`, ms(plain), ms(fast), (plain / fast).toFixed(1)]);
  }
}
console.log(table.toString());
console.log(`results equal; the smallest ratio is ${worst.toFixed(1)}, the target ${TARGET}`);
process.exitCode = worst < TARGET ? 1 : 0;

/** The pure room as one module, bundled in memory. */
async function room() {
  const path = (file) => fileURLToPath(new URL(`../../src/consensus/${file}`, import.meta.url));
  const { outputFiles } = await build({
    stdin: {
      contents: ['epoch.ts', 'fast/epoch.ts', 'rules.ts']
        .map((file) => `export * from ${JSON.stringify(path(file))};`)
        .join('\n'),
      resolveDir: path('.'),
    },
    ...{ bundle: true, write: false, format: 'esm', platform: 'node', target: 'node20' },
  });
  const [{ contents }] = outputFiles;
  return import(`data:text/javascript;base64,${Buffer.from(contents).toString('base64')}`);
}

/** Everything an epoch tells, its matrices made. */
function told({ terms, ...result }) {
  return { ...result, terms: { ...terms } };
}

/** The least of each work's times, one run of each after the other. */
function interleaved(works) {
  const times = works.map(() => []);
  for (let round = 0; round < ROUNDS; round += 1) {
    for (const [at, work] of works.entries()) {
      const started = performance.now();
      work();
      times[at].push(performance.now() - started);
    }
  }
  return times.map((list) => Math.min(...list));
}

function ms(time) {
  return `${time.toFixed(1)} ms`;
}
