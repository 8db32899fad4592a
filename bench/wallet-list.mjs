// What listing 100 wallets of 100 hotkeys costs in processor time, as multiples of what Node alone
// needs to start and of what it needs to read the same files: ratios survive a slower or busier
// machine, milliseconds do not.
// Run it after `npm run build`: node bench/wallet-list.mjs
import { spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { makeFarm } from './farm.mjs';

const ROUNDS = 7;
const cli = fileURLToPath(new URL('../dist/cli.js', import.meta.url));
const timer = fileURLToPath(new URL('cpu-time.cjs', import.meta.url));
const root = mkdtempSync(join(tmpdir(), 'btcli-farm-'));
const reading = `
  const { readdirSync, readFileSync } = require('node:fs');
  const { join } = require('node:path');
  for (const name of readdirSync(${JSON.stringify(root)}, { recursive: true })) {
    try { JSON.parse(readFileSync(join(${JSON.stringify(root)}, name))); } catch {}
  }`;

try {
  const farm = makeFarm(root, 100, 100);
  const bare = median(['-e', '']);
  const read = median(['-e', reading]);
  const empty = median([cli, 'wallet', 'list', '--json', '--wallet-path', join(root, 'none')]);
  const list = median([cli, 'wallet', 'list', '--json', '--wallet-path', root]);
  check(JSON.parse(list.stdout).data.wallets, farm);
  const times = (a, b) => (a.ms / b.ms).toFixed(2);
  console.log(`bare node            1.00  (${bare.ms.toFixed(0)} ms)`);
  console.log(`list of no wallet    ${times(empty, bare)}  of bare node`);
  console.log(`read and parse all   ${times(read, bare)}  of bare node`);
  console.log(
    `list of 100 x 100    ${times(list, bare)}  of bare node, ${times(list, read)} of reading`,
  );
} finally {
  rmSync(root, { recursive: true, force: true });
}

function median(args) {
  const runs = Array.from({ length: ROUNDS }, () => {
    const options = { maxBuffer: 2 ** 28, encoding: 'utf8' };
    const { stdout, stderr, status } = spawnSync(process.execPath, ['-r', timer, ...args], options);
    if (status !== 0) throw new Error(`${args[0]} ended with ${status}`);
    return { ms: Number(/cpu (\d+)/.exec(stderr)?.[1]) / 1e3, stdout };
  });
  return runs.sort((a, b) => a.ms - b.ms)[Math.floor(ROUNDS / 2)];
}

function check(listed, farm) {
  const wrong = [...farm].filter(([name, { coldkey, hotkeys }]) => {
    const wallet = listed.find((one) => one.name === name);
    const all = wallet?.hotkeys.every((hotkey) => hotkeys.get(hotkey.name) === hotkey.address);
    return wallet?.coldkey.address !== coldkey || wallet.hotkeys.length !== hotkeys.size || !all;
  });
  if (wrong.length > 0) throw new Error(`${wrong.length} wallets are listed wrongly`);
  console.log(`${listed.length} wallets are listed rightly`);
}
