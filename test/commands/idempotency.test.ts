import { describe, expect, it, test } from 'vitest';
import type { Outcome } from '../../src/chain/outcome.js';
import { walletTransfer } from '../../src/commands/wallet/transfer/command.js';
import type { RefusalCode } from '../../src/errors.js';
import { rao } from '../../src/units/money.js';
import { parseSs58 } from '../../src/units/ss58.js';
import { fixtureChain } from '../support/fixture-chain.js';
import { signingInput } from '../support/signing-input.js';
import { testContext } from '../support/test-context.js';

const ALICE = parseSs58('5GrwvaEF5zXb26Fz9rcQpDWS57CtERHpNehXCPcNoHGKutQY');
const BOB = parseSs58('5FHneW46xGXgs5mUiveU4sbTyGBzmstUspZC92UhjJM694ty');
const block = { number: 9, hash: '0x09' } as const;
const hashes = [0, 1].map((digit) => `0x${'a'.repeat(63)}${digit}` as const) as [Hash, Hash];
type Hash = `0x${string}`;

const events = [
  {
    pallet: 'Balances',
    name: 'Transfer',
    fields: { from: ALICE, to: BOB, amount: '4000' },
  },
  {
    pallet: 'TransactionPayment',
    name: 'TransactionFeePaid',
    fields: { who: ALICE, actualFee: '100', tip: '0' },
  },
];
const paid = (hash: Hash): Outcome => ({ status: 'finalized', block, hash, events });
const unseen = (hash: Hash): Outcome => ({ status: 'unseen', hash, reason: 'x', lost: false });
const input = {
  ...signingInput,
  dest: { kind: 'address', address: BOB },
  all: false,
  allowDeath: false,
  amount: rao(4_000n),
  yes: true,
  idempotencyKey: 'payroll',
} as const;

/** A chain on which the first sending ends so, and whatever comes later is paid. */
function scene(first: (hash: Hash) => Outcome, later: (hash: Hash) => Outcome = paid) {
  const base = fixtureChain({ [ALICE]: 10_000n }, () =>
    base.sent.length === 1 ? first(hashes[0]) : paid(hashes[1]),
  );
  const settled: Hash[] = [];
  const chain = {
    ...base,
    settle: async ({ hash }: { readonly hash: Hash }) => {
      settled.push(hash);
      return later(hash);
    },
  };
  const { context, seen } = testContext({ chain, coldkey: ALICE, answers: [] });
  const run = async () => (await walletTransfer.answer(input, context)).json();
  return { chain, settled, seen, run };
}

const codeOf = (run: Promise<unknown>): Promise<RefusalCode> =>
  run.then(
    () => Promise.reject(new Error('it was not refused')),
    (reason) => reason.code,
  );

describe('one key stands for one payment', () => {
  it('follows what was sent to its end instead of sending anew', async () => {
    const { chain, settled, run } = scene(unseen);
    expect(await codeOf(run())).toBe('unseen');
    expect(await run()).toMatchObject({ extrinsic: hashes[0] });
    expect(await run()).toMatchObject({ repeated: true });
    expect({ sent: chain.sent.length, settled }).toEqual({ sent: 1, settled: [hashes[0]] });
  });

  it('is not free while nobody knows the end', async () => {
    const { chain, run } = scene(unseen, unseen);
    for (const _ of [1, 2, 3]) expect(await codeOf(run())).toBe('unseen');
    expect(chain.sent).toHaveLength(1);
  });

  it('repeats a failure as a failure, without asking a chain that may have forgotten it', async () => {
    const error = { pallet: 'Token', name: 'FundsUnavailable', docs: '' };
    const { chain, settled, run } = scene((hash) => ({
      ...{ status: 'failed', block, hash, error, events: [], final: true },
    }));
    for (const _ of [1, 2]) expect(await codeOf(run())).toBe('failed-on-chain');
    expect({ sent: chain.sent.length, settled }).toEqual({ sent: 1, settled: [] });
  });
});

describe('a key is free again only for what can never land', () => {
  test.each<[string, (hash: Hash) => Outcome, RefusalCode]>([
    ['expired', (hash) => ({ status: 'expired', hash, lastBlock: 134 }), 'expired'],
    ['superseded', (hash) => ({ status: 'superseded', hash, block }), 'superseded'],
  ])('%s', async (_title, first, code) => {
    const { chain, run } = scene(first);
    expect(await codeOf(run())).toBe(code);
    expect(await run()).toMatchObject({
      repeated: false,
      extrinsic: hashes[1],
    });
    expect(chain.sent).toHaveLength(2);
  });
});
