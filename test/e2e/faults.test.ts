import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { extrinsicHash } from '../../src/chain/extrinsic-hash.js';
import { fromHex } from '../../src/units/hex.js';
import { childScript } from '../support/child-script.js';
import { newHome } from '../support/cli.js';
import { type Lane, openLane } from '../support/faults/lane.js';
import { payUnderFaults, type Story, tally } from '../support/faults/payment.js';
import { extrinsicsOf } from '../support/rpc-client.js';
import { say } from '../support/say.js';
import { type ServedChain, servedChain } from '../support/served-chain.js';

const RUNS = Number(process.env.BTCLI_FAULT_RUNS ?? 20);
const SEED = Number(process.env.BTCLI_FAULT_SEED ?? 1);
const LANES = ['one', 'two'];

const startWorker = childScript('./faults/worker.ts');
const home = newHome();
const journal = join(home.folder, '.local/state/btcli/journal');
const wallets = `--wallet-path ${join(home.folder, 'wallets')}`;
const lanes: Lane[] = [];
let served: ServedChain;

beforeAll(async () => {
  served = await servedChain();
  for (const name of LANES) {
    await home.btcli(`wallet create --wallet ${name} --no-password`);
    const { status, stderr } = await home.btcli(
      `wallet faucet --wallet ${name} --amount 10000 --network ${served.url} --yes`,
    );
    expect(status, stderr).toBe(0);
    lanes.push(openLane(startWorker, home.folder, journal));
  }
}, 120_000);

afterAll(async () => {
  for (const lane of lanes) await lane.close();
  await served.close();
  home.remove();
});

describe('a payment under an idempotency key happens once, whatever strikes the program', () => {
  it(
    'neither never nor twice, and the journal says what the chain says',
    async () => {
      const stories: Story[] = [];
      const began = Date.now();
      await Promise.all(
        lanes.map(async (lane, position) => {
          const command = `wallet transfer --wallet ${LANES[position]} ${wallets} --network ${served.url} --yes --json`;
          for (let number = position; number < RUNS; number += LANES.length) {
            stories.push(await payUnderFaults({ number, seed: SEED, command, lane }));
          }
        }),
      );
      const seconds = Math.round((Date.now() - began) / 1000);
      const landed = await extrinsicsOf(served.url);
      const included = stories.map(({ account }) => ({
        account,
        times: landed.filter(({ bytes }) => bytes.includes(account)).length,
      }));
      say(`faults: ${JSON.stringify({ seed: SEED, seconds, ...tally(stories, landed) }, null, 1)}`);
      expect(included.filter(({ times }) => times !== 1)).toEqual([]);
      expect(stories.flatMap(({ wrongs }) => wrongs)).toEqual([]);

      const { json } = await home.btcli('tx list --json');
      const { transactions } = json().data as { transactions: { hash: string; status: string }[] };
      const onChain = new Set(
        landed.map(({ bytes }) => extrinsicHash(fromHex(bytes) ?? new Uint8Array())),
      );
      const disagreeing = transactions.filter(
        ({ hash, status }) => onChain.has(hash as `0x${string}`) !== (status === 'finalized'),
      );
      expect(disagreeing).toEqual([]);
      const inJournal = new Set(transactions.map(({ hash }) => hash));
      expect(stories.filter(({ hash }) => !inJournal.has(hash))).toEqual([]);
    },
    120_000 + RUNS * 20_000,
  );
});
