// What a local chain costs under the built-in rules and under a real runtime: the time until it is served,
// an idle block, a block with a transfer, the block of an epoch of 256 neurons whose validators have set
// weights, memory, and how blocks and memory grow from 10 to 128 subnets.
// Run it after `npm run build`: node bench/localnet/compare.mjs [FILE.wasm]
import { markdownTable } from 'markdown-table';
import { withChain } from './chain.mjs';
import { oneBigSubnet } from './epoch.mjs';
import { manySubnets } from './growth.mjs';

const [file, port = '19943'] = process.argv.slice(2);
const ran = [['built-in', await rowsOf(undefined)]];
if (file) ran.push([`real (${file.split('/').at(-1)})`, await rowsOf(file)]);

async function rowsOf(runtime) {
  return [
    ...(await withChain(runtime, port, oneBigSubnet)),
    ...(await withChain(runtime, port, manySubnets)),
  ];
}

const [[, first]] = ran;
const lines = [['', 'target', ...ran.map(([name]) => name), ...(file ? ['real : built-in'] : [])]];
for (const [at, { what, target }] of first.entries()) {
  const all = ran.map(([, rows]) => rows[at]);
  const [builtin, real] = all.map(({ wall, memory }) => wall ?? memory);
  lines.push([
    what,
    target === undefined ? '' : `${target} ms`,
    ...all.map(cell),
    ...(file ? [(real / builtin).toFixed(2)] : []),
  ]);
}
console.log(markdownTable(lines));

function cell({ wall, cpu, memory, target }) {
  if (memory !== undefined) return `${memory.toFixed(0)} MiB`;
  const beside = target === undefined ? '' : `, ${(wall / target).toFixed(2)} of target`;
  return `${wall.toFixed(1)} ms (processor ${cpu.toFixed(1)})${beside}`;
}
