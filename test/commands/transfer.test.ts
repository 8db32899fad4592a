import { describe, expect, it, test } from 'vitest';
import type { Outcome } from '../../src/chain/outcome.js';
import { walletFaucet } from '../../src/commands/wallet/faucet/command.js';
import { walletTransfer } from '../../src/commands/wallet/transfer/command.js';
import { refuse } from '../../src/errors.js';
import { renderRecord } from '../../src/format/record.js';
import { rao } from '../../src/units/money.js';
import { parseSs58 } from '../../src/units/ss58.js';
import { type Ending, fixtureChain } from '../support/fixture-chain.js';
import { signingInput } from '../support/signing-input.js';
import { testContext } from '../support/test-context.js';

const ALICE = parseSs58('5GrwvaEF5zXb26Fz9rcQpDWS57CtERHpNehXCPcNoHGKutQY');
const BOB = parseSs58('5FHneW46xGXgs5mUiveU4sbTyGBzmstUspZC92UhjJM694ty');
const block = { number: 9, hash: '0x09' } as const;
const hash = `0x${'a'.repeat(63)}0` as const;

const transferEvent = (amount: bigint) => ({
  pallet: 'Balances',
  name: 'Transfer',
  fields: { from: ALICE, to: BOB, amount: amount.toString() },
});
const feeEvent = {
  pallet: 'TransactionPayment',
  name: 'TransactionFeePaid',
  fields: { who: ALICE, actualFee: '100', tip: '0' },
};
const finalized: Ending = (call) => ({
  status: 'finalized',
  block,
  hash,
  events: [transferEvent(call.kind === 'transferKeepAlive' ? call.amount : 0n), feeEvent],
});
const never = new AbortController().signal;
const ends =
  (outcome: Outcome): Ending =>
  () =>
    outcome;

const input = {
  ...signingInput,
  dest: { kind: 'address', address: BOB } as const,
  amount: rao(4_000n),
  all: false,
  allowDeath: false,
};

const scene = (ending: Ending, answers: readonly boolean[], free = 10_000n) => {
  const chain = fixtureChain({ [ALICE]: free }, ending);
  return { chain, ...testContext({ chain, coldkey: ALICE, answers }) };
};

describe('money moves only after it was shown and approved', () => {
  it('shows, asks, unlocks, writes down, sends: in this order', async () => {
    const { chain, context, seen, done } = scene(finalized, [true]);
    const report = await walletTransfer.run(input, context);
    done();
    expect(seen.steps).toEqual(['shown', 'approved', 'unlocked', 'recorded']);
    expect(chain.sent).toEqual([{ kind: 'transferKeepAlive', dest: BOB, amount: 4_000n }]);
    expect(report).toMatchObject({ did: { feePaid: 100n, outcome: { status: 'finalized' } } });
    expect(seen.journal).toMatchObject([{ settlement: { status: 'finalized', block } }]);
  });

  it('signs nothing, and asks for no password, when the operator declines', async () => {
    const { chain, context, seen, done } = scene(finalized, [false]);
    await expect(walletTransfer.run(input, context)).rejects.toMatchObject({ code: 'declined' });
    done();
    expect(seen.steps).toEqual(['shown', 'declined']);
    expect({ sent: chain.sent, journal: seen.journal }).toEqual({ sent: [], journal: [] });
  });

  it('asks nothing under --yes, and still shows', async () => {
    const { context, seen, done } = scene(finalized, []);
    await walletTransfer.run({ ...input, yes: true }, context);
    done();
    expect(seen.steps).toEqual(['shown', 'unlocked', 'recorded']);
  });

  it('asks for nothing at all when the balance cannot cover it', async () => {
    const { context, seen } = scene(finalized, [], 300n);
    await expect(walletTransfer.run(input, context)).rejects.toMatchObject({
      code: 'balance-too-low',
      exitStatus: 3,
    });
    expect(seen.steps).toEqual([]);
  });
});

describe('an amount and everything are two different wishes', () => {
  it.each([
    [{ ...input, all: true }, 'exclude each other'],
    [{ ...input, amount: undefined }, 'missing --amount'],
  ])('refuses both, and neither', async (asked, message) => {
    const { context } = scene(finalized, []);
    await expect(walletTransfer.run(asked, context)).rejects.toMatchObject({
      code: 'bad-input',
      message: expect.stringContaining(message),
    });
  });

  it('reports what everything was when its block was made', async () => {
    const ending: Ending = () => ({
      ...{ status: 'finalized', block, hash },
      events: [transferEvent(9_401n), feeEvent],
    });
    const { chain, context } = scene(ending, [true]);
    const all = { ...input, amount: undefined, all: true };
    const report = await walletTransfer.run(all, context);
    expect(chain.sent).toEqual([{ kind: 'transferAll', dest: BOB, keepAlive: true }]);
    expect(report).toMatchObject({ did: { effect: { sent: 9_401n } } });
  });
});

describe('an operator sees whose address it is', () => {
  it('shows what the book or a wallet calls it, beside the whole address', async () => {
    const chain = fixtureChain({ [ALICE]: 10_000n }, finalized);
    const labels = { [BOB]: 'exchange of the address book' };
    const { context, seen } = testContext({ chain, coldkey: ALICE, answers: [true], labels });
    await walletTransfer.run(input, context);
    const [plan] = seen.shown;
    if (plan?.kind !== 'record') throw new Error('no plan was shown');
    expect(plan.rows).toContainEqual([
      'To',
      { kind: 'address', address: BOB, label: 'exchange of the address book' },
    ]);
    const drawn = renderRecord(plan, { width: 80, colour: false });
    expect(drawn.replace(/\s+/g, ' ')).toContain(`${BOB} (exchange of the address book)`);
    const facts = drawn.split('\n').filter((line) => !line.includes('$ btcli'));
    expect(facts.filter((line) => line.length > 80)).toEqual([]);
  });
});

describe('an end that was not seen is never told as a failure or a success', () => {
  test.each([
    {
      title: 'failed on chain',
      outcome: {
        status: 'failed',
        block,
        hash,
        error: { pallet: 'Token', name: 'FundsUnavailable', docs: '' },
        events: [],
        final: true,
      } as const,
      expected: {
        code: 'failed-on-chain',
        exitStatus: 4,
        details: { error: 'Token.FundsUnavailable' },
      },
      settled: { status: 'failed', block },
    },
    {
      title: 'unseen',
      outcome: { status: 'unseen', hash, reason: 'the connection was lost', lost: true } as const,
      expected: { code: 'unseen', exitStatus: 5, hint: expect.stringContaining(hash) },
      settled: { status: 'unseen', block: null },
    },
    {
      title: 'succeeded without the transfer that was planned',
      outcome: { status: 'finalized', block, hash, events: [transferEvent(3_999n)] } as const,
      expected: { code: 'check-failed', exitStatus: 7 },
      settled: { status: 'finalized', block },
    },
  ])('$title', async ({ outcome, expected, settled }) => {
    const { context, seen } = scene(ends(outcome), [true]);
    await expect(walletTransfer.run(input, context)).rejects.toMatchObject(expected);
    expect(seen.journal).toMatchObject([{ settlement: settled }]);
  });
});

describe('a transfer that took place is never told as one that did not', () => {
  it('reports its end though the journal can no longer be completed', async () => {
    const { context, seen } = scene(finalized, [true]);
    const settle = () => {
      throw new Error('no space left');
    };
    const report = await walletTransfer.run(input, {
      ...context,
      journal: { ...context.journal, settle },
    });
    expect(report).toMatchObject({ did: { outcome: { hash } } });
    expect(seen.warnings[0]).toContain('no space left');
  });

  it('names its hash when the chain goes away before its effect is read back', async () => {
    const { chain, context, seen } = scene(finalized, [true]);
    const read = chain.balances;
    const gone = {
      ...chain,
      balances: async (...asked: Parameters<typeof read>) => {
        if (asked[1].number === block.number) throw refuse('unreachable', 'the node is gone');
        return read(...asked);
      },
    };
    const run = walletTransfer.run(input, { ...context, chain: async () => gone as never });
    await expect(run).rejects.toMatchObject({
      code: 'check-failed',
      exitStatus: 7,
      message: expect.stringContaining('the transaction succeeded'),
      details: { hash, block: block.number },
    });
    expect(seen.journal).toMatchObject([{ settlement: { status: 'finalized', block } }]);
  });
});

describe('a connection that breaks after the transfer was sent', () => {
  it('is made again, and the new one is asked for what the transfer did', async () => {
    const lost = ends({ status: 'unseen', hash, reason: 'the connection was lost', lost: true });
    const first = scene(lost, [true]);
    const ended = finalized({ kind: 'transferKeepAlive', dest: BOB, amount: rao(4_000n) }, never);
    const anew = { ...first.chain, settle: async () => ended };
    const dead = {
      ...first.chain,
      balances: async (...asked: Parameters<typeof anew.balances>) => {
        if (asked[1].number === block.number) throw refuse('unreachable', 'the node is gone');
        return anew.balances(...asked);
      },
    };
    const connections = [dead, anew];
    const report = await walletTransfer.run(input, {
      ...first.context,
      chain: async () => connections.shift() as never,
    });
    expect(report).toMatchObject({ kind: 'done', did: { outcome: { status: 'finalized', hash } } });
  });
});

describe('the faucet never touches a chain with real money', () => {
  it('refuses before it even makes a plan', async () => {
    const chain = fixtureChain({ [ALICE]: 10_000n }, finalized, { development: false });
    const { context, seen } = testContext({ chain, coldkey: BOB, answers: [] });
    const faucet = { ...signingInput, ss58: undefined, amount: rao(1n), yes: true };
    await expect(walletFaucet.run(faucet, context)).rejects.toMatchObject({
      code: 'not-a-dev-chain',
    });
    expect({ sent: chain.sent, steps: seen.steps }).toEqual({ sent: [], steps: [] });
  });
});
