import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { metadataCache } from '../../src/chain/metadata-cache.js';
import { newHome } from '../support/cli.js';
import { quickly } from '../support/plain.js';
import { type ServedChain, servedChain } from '../support/served-chain.js';

const BOB = '5FHneW46xGXgs5mUiveU4sbTyGBzmstUspZC92UhjJM694ty';

const home = newHome(quickly);
const cache = metadataCache(join(home.folder, '.cache', 'btcli'));
let served: ServedChain;
let first: Awaited<ReturnType<typeof balance>>;

const balance = () => home.btcli(`wallet balance ${BOB} --network ${served.url} --json`);

beforeAll(async () => {
  served = await servedChain();
  first = await balance();
}, 60_000);

afterAll(async () => {
  await served.close();
  home.remove();
});

/** What an earlier command kept of this endpoint, with something else in it. */
function keep(altered: object) {
  const kept = cache.readAnswers(served.url);
  if (!kept) throw new Error('nothing was kept');
  cache.writeAnswers(served.url, { ...kept, ...altered });
}

describe('what was kept of a node that is another one now costs time, not the command', () => {
  it.each([
    ['another chain', { chain_getBlockHash: `0x${'77'.repeat(32)}` }],
    ['an older runtime', { state_getRuntimeVersion: { specVersion: 1 } }],
  ])('shows the balance there is after it had been taken for %s', async (_title, altered) => {
    keep(altered);
    const { status, stdout, stderr } = await balance();
    expect({ status, stdout, stderr }).toEqual({ status: 0, stdout: first.stdout, stderr: '' });
    expect(cache.readAnswers(served.url)).not.toMatchObject(altered);
  });

  it('pays once, on the chain there is', async () => {
    await home.btcli('wallet create --wallet payer --no-password');
    keep({ state_getRuntimeVersion: { specVersion: 1 } });
    const paid = await home.btcli(
      `wallet faucet --wallet payer --amount 10 --network ${served.url} --yes --json`,
    );
    expect(paid).toMatchObject({ status: 0, stderr: '' });
    expect(served.chain.head().number).toBe(1);
  });

  it('says that nobody is there, as it does without anything kept', async () => {
    const elsewhere = 'ws://127.0.0.1:9';
    const kept = cache.readAnswers(served.url);
    if (kept) cache.writeAnswers(elsewhere, kept);
    const asked = await home.btcli(`wallet balance ${BOB} --network ${elsewhere} --json`);
    expect(asked.status).toBe(6);
    expect(asked.json()).toMatchObject({ genesis: null, error: { code: 'unreachable' } });
  });
});
