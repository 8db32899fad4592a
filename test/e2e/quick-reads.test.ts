import { readFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterAll, beforeAll, expect, it, test } from 'vitest';
import { newHome } from '../support/cli.js';
import { type ServedChain, servedChain } from '../support/served-chain.js';

const [ALICE, BOB] = [
  '5GrwvaEF5zXb26Fz9rcQpDWS57CtERHpNehXCPcNoHGKutQY',
  '5FHneW46xGXgs5mUiveU4sbTyGBzmstUspZC92UhjJM694ty',
];
const home = newHome();
const tracer = fileURLToPath(new URL('../support/trace-loads.mjs', import.meta.url));
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

async function isApiLoadedBy(line: string): Promise<boolean> {
  const trace = join(home.folder, 'trace');
  await home.btcli(line, { node: ['--import', tracer], env: { BTCLI_TRACE: trace } });
  const meta = JSON.parse(readFileSync(join(dist, 'meta.json'), 'utf8')) as {
    outputs: Record<string, { inputs: object }>;
  };
  return readFileSync(trace, 'utf8')
    .split('\n')
    .flatMap((url) => Object.keys(meta.outputs[join('dist', basename(url))]?.inputs ?? {}))
    .some((input) => input.includes('node_modules/@polkadot/'));
}

test.each([
  `wallet balance ${ALICE} ${BOB} --json`,
  `wallet balance ${ALICE}`,
  'subnet show --netuid 1 --json',
  'subnet show --netuid 1 --at 3',
  'subnet show --netuid 99 --json',
])('btcli %s says the same in the quick and in the ordinary way', async (line) => {
  const words = `${line} --network ${served.url}`;
  const quick = await home.btcli(words);
  const plain = await home.btcli(words, { env: { BTCLI_PLAIN: '1' } });
  expect(quick).toMatchObject({ status: plain.status, stdout: plain.stdout, stderr: plain.stderr });
});

it('loads no @polkadot package to read what it read before', async () => {
  expect(await isApiLoadedBy(`wallet balance ${ALICE} --network ${served.url}`)).toBe(false);
  expect(await isApiLoadedBy(`subnet show --netuid 1 --network ${served.url}`)).toBe(false);
});
