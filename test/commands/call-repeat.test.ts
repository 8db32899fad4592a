import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type Ended, inProcess } from '../support/in-process.js';
import { type ServedChain, servedChain } from '../support/served-chain.js';

const BOB = '5FHneW46xGXgs5mUiveU4sbTyGBzmstUspZC92UhjJM694ty';

describe('a raw payment that may still land is not made a second time', () => {
  const home = mkdtempSync(join(tmpdir(), 'btcli-call-repeat-'));
  let chain: ServedChain;
  let btcli: (line: string) => Promise<Ended>;

  beforeAll(async () => {
    chain = await servedChain({ blockTime: 3_600_000 });
    const env = { HOME: home, BT_WALLET_PATH: join(home, 'wallets'), BT_NETWORK: chain.url };
    btcli = inProcess({ ...env, BT_WALLET: 'owner' });
    await btcli('wallet create --wallet owner --no-password');
    const faucet = await btcli(
      'wallet faucet --wallet owner --amount 1000 --yes --wait submitted --json',
    );
    expect([faucet.stderr, faucet.status]).toEqual(['', 0]);
    await chain.ask('localnet_advance', 1);
    await btcli(`addresses add bob ${BOB}`);
    const first = await btcli(`${call} dest=bob value=1500000000 --yes --wait submitted --json`);
    expect([first.stderr, first.status]).toEqual(['', 0]);
  });
  afterAll(async () => {
    await chain.close();
    rmSync(home, { recursive: true, force: true });
  });
  const call = 'call Balances.transfer_keep_alive';

  it.each([
    `${call} dest=bob value=1500000000`,
    `${call} value=1500000000 dest=${BOB}`,
    `call balances.transfer_keep_alive --args {"value":1500000000,"dest":"bob"}`,
    `${call} --args dest=${BOB} value=1500000000`,
  ])('%s', async (line) => {
    const again = await btcli(`${line} --yes --nonce 7 --json`);
    expect(again.json().error).toMatchObject({
      code: 'unsettled',
      message: expect.stringContaining('this very transaction'),
    });
  });
});
