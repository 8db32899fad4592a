import { createHash } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest';
import { encodeSs58 } from '../../src/units/ss58.js';
import { newHome } from '../support/cli.js';
import { extrinsicsOf } from '../support/rpc-client.js';
import { type ServedChain, servedChain } from '../support/served-chain.js';

vi.setConfig({ testTimeout: 300_000 });

const EACH = 10;
const home = newHome();
let served: ServedChain;

beforeAll(async () => {
  served = await servedChain();
  await home.btcli('wallet create --wallet payer --no-password');
  await home.btcli(`wallet faucet --wallet payer --amount 1000 --network ${served.url} --yes`);
}, 120_000);

afterAll(async () => {
  await served.close();
  home.remove();
});

const receiver = (...name: readonly unknown[]) =>
  createHash('sha256').update(name.join(' ')).digest();
const transfer = (accountId: Uint8Array, more = '') =>
  home.btcli(
    `wallet transfer --wallet payer --dest ${encodeSs58(accountId)} --amount 0.5 --network ${served.url} --yes --json --metadata-hash off ${more}`,
  );
const timesPaid = async (accountId: Buffer) =>
  (await extrinsicsOf(served.url)).filter(({ bytes }) => bytes.includes(accountId.toString('hex')))
    .length;

describe('two shells that pay from one key at once', () => {
  it('make every payment once, each under a number of its own', async () => {
    const shell = async (position: number) => {
      const answers = [];
      for (let number = 0; number < EACH; number += 1) {
        answers.push(await transfer(receiver(position, number)));
      }
      return answers;
    };
    const answers = (await Promise.all([shell(0), shell(1)])).flat();
    expect(answers.map(({ status }) => status)).toEqual(Array(2 * EACH).fill(0));
    for (const position of [0, 1]) {
      for (let number = 0; number < EACH; number += 1) {
        expect(await timesPaid(receiver(position, number))).toBe(1);
      }
    }
    const { json } = await home.btcli('tx list --json');
    const { transactions } = json().data as {
      transactions: readonly { command: string; nonce: number; status: string }[];
    };
    const ours = transactions.filter(({ command }) => command === 'wallet transfer');
    expect(ours.map(({ status }) => status)).toEqual(Array(2 * EACH).fill('finalized'));
    expect(ours.map(({ nonce }) => nonce).sort((a, b) => a - b)).toEqual([
      ...Array(2 * EACH).keys(),
    ]);
  });

  it('pay once between them under one idempotency key', async () => {
    const accountId = receiver('once');
    const both = await Promise.all([0, 1].map(() => transfer(accountId, '--idempotency-key once')));
    expect(both.map(({ status }) => status)).toEqual([0, 0]);
    const data = both.map(({ json }) => json().data ?? {});
    expect(data.map(({ repeated }) => repeated).sort()).toEqual([false, true]);
    expect(data[0]?.extrinsic).toBe(data[1]?.extrinsic);
    expect(await timesPaid(accountId)).toBe(1);
    const other = await transfer(receiver('another'), '--idempotency-key once');
    expect(other).toMatchObject({ status: 2 });
    expect(await timesPaid(receiver('another'))).toBe(0);
  });
});
