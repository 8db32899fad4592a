import { readFileSync, writeFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterAll, beforeAll, expect, it, test } from 'vitest';
import { newHome } from '../support/cli.js';
import { plainly, quickly } from '../support/plain.js';
import { type ServedChain, servedChain } from '../support/served-chain.js';

const [ALICE, BOB] = [
  '5GrwvaEF5zXb26Fz9rcQpDWS57CtERHpNehXCPcNoHGKutQY',
  '5FHneW46xGXgs5mUiveU4sbTyGBzmstUspZC92UhjJM694ty',
];
const home = newHome(quickly);
const tracer = fileURLToPath(new URL('../support/trace-loads.cjs', import.meta.url));
const dist = fileURLToPath(new URL('../../dist', import.meta.url));
let served: ServedChain;

beforeAll(async () => {
  served = await servedChain();
  await served.chain.advance(5);
  // Whoever connects first keeps what the next ones read with.
  await home.btcli(`wallet balance ${ALICE} --network ${served.url}`);
}, 60_000);

afterAll(async () => {
  await served.close();
  home.remove();
});

type Packs = Record<string, { inputs: Record<string, number> }>;
const packs: Packs = JSON.parse(readFileSync(join(dist, 'tools/packs.json'), 'utf8'));

async function isApiReadBy(line: string): Promise<boolean> {
  const trace = join(home.folder, 'trace');
  writeFileSync(trace, '');
  await home.btcli(line, { node: ['--require', tracer], env: { BTCLI_TRACE: trace } });
  return readFileSync(trace, 'utf8')
    .split('\n')
    .flatMap((path) => Object.entries(packs[basename(path, '.js')]?.inputs ?? {}))
    .some(([path, bytes]) => path.includes('node_modules/@polkadot/api/') && bytes > 0);
}

test.each([
  `wallet balance ${ALICE} ${BOB} --json`,
  `wallet balance ${ALICE}`,
  'subnet show --netuid 1 --json',
  'subnet show --netuid 1 --at 3',
  'subnet show --netuid 99 --json',
  'subnet list --json',
  `stake list ${ALICE} ${BOB} --json`,
  `stake list ${ALICE}`,
])('btcli %s says the same in the quick and in the ordinary way', async (line) => {
  const words = `${line} --network ${served.url}`;
  const quick = await home.btcli(words);
  const plain = await home.btcli(words, { env: plainly });
  expect(quick).toMatchObject({ status: plain.status, stdout: plain.stdout, stderr: plain.stderr });
});

it('reads no code of @polkadot/api to read what it read before', async () => {
  expect(await isApiReadBy(`wallet balance ${ALICE} --network ${served.url}`)).toBe(false);
  expect(await isApiReadBy(`subnet show --netuid 1 --network ${served.url}`)).toBe(false);
  expect(await isApiReadBy(`subnet list --network ${served.url}`)).toBe(false);
  expect(await isApiReadBy(`stake list ${ALICE} --network ${served.url}`)).toBe(false);
});
