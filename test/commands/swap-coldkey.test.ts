import { describe, expect, it } from 'vitest';
import type { PendingColdkeySwap } from '../../src/chain/key-swap.js';
import { walletSwapColdkey } from '../../src/commands/wallet/swap-coldkey/command.js';
import { type Facts, planStep } from '../../src/commands/wallet/swap-coldkey/plan.js';
import type { Request, Step } from '../../src/commands/wallet/swap-coldkey/request.js';
import { cardOf } from '../../src/commands/wallet/swap-coldkey/view.js';
import { refuse } from '../../src/errors.js';
import { rao } from '../../src/units/money.js';
import { parseSs58 } from '../../src/units/ss58.js';
import { drawnPlan } from '../support/drawn-plan.js';
import { fixtureChain } from '../support/fixture-chain.js';
import { signingInput } from '../support/signing-input.js';
import { testContext } from '../support/test-context.js';

const ALICE = parseSs58('5GrwvaEF5zXb26Fz9rcQpDWS57CtERHpNehXCPcNoHGKutQY');
const BOB = parseSs58('5FHneW46xGXgs5mUiveU4sbTyGBzmstUspZC92UhjJM694ty');
const block = { number: 9, hash: '0x09' } as const;
const hash = `0x${'a'.repeat(63)}0` as const;
const [bobs, others] = [`0x${'b0'.repeat(32)}`, `0x${'00'.repeat(32)}`] as const;
const bob = { kind: 'address', address: BOB } as const;
const terms = { cost: rao(1_000n), delay: 36_000, reannouncementDelay: 7_200 };
const target = { hash: bobs, hasStaked: false, isHotkey: false };
const pending: PendingColdkeySwap = {
  ...{ from: 8, newColdkeyHash: bobs, newColdkey: undefined, disputedAt: undefined },
};

function scene(
  before: PendingColdkeySwap | undefined,
  after: PendingColdkeySwap | undefined,
  answers: readonly boolean[],
  lacks: readonly string[] = [],
) {
  const fields = { old_coldkey: ALICE, new_coldkey: BOB };
  const events = [{ pallet: 'SubtensorModule', name: 'ColdkeySwapped', fields }];
  const ending = () => ({ status: 'finalized', block, hash, events }) as const;
  const chain = {
    ...fixtureChain({ [ALICE]: 10_000n }, ending),
    newest: (kinds: readonly string[]) => {
      const found = kinds.find((kind) => !lacks.includes(kind));
      if (found) return found;
      throw refuse('not-in-runtime', `the runtime of fixture (spec 293) has no call ${kinds}`);
    },
    pendingColdkeySwap: async (_coldkey: string, at: { number: number }) =>
      at.number === block.number ? after : before,
    coldkeySwapTerms: async () => terms,
    newColdkey: async () => target,
    blockTime: () => 12_000,
  };
  return { chain, ...testContext({ chain, coldkey: ALICE, answers }) };
}

const asked = (action: Step | 'status') => ({
  ...{ ...signingInput, action, ss58: undefined },
  newColdkey: action === 'announce' || action === 'execute' ? bob : undefined,
});

describe('each step signs its own call, once it was shown and approved', () => {
  it.each([
    ['announce', undefined, pending, { kind: 'announceColdkeySwap', newColdkeyHash: bobs }],
    ['execute', pending, undefined, { kind: 'swapColdkeyAnnounced', newColdkey: BOB }],
    ['dispute', pending, { ...pending, disputedAt: 9 }, { kind: 'disputeColdkeySwap' }],
    ['clear', { ...pending, from: -7_200 }, undefined, { kind: 'clearColdkeySwap' }],
  ] as const)('%s', async (action, before, after, call) => {
    const { chain, context, seen } = scene(before, after, [true]);
    const answer = await walletSwapColdkey.run(asked(action), context);
    expect(seen.steps).toEqual(['shown', 'approved', 'unlocked', 'recorded']);
    expect(chain.sent).toEqual([call]);
    expect(answer).toMatchObject({ kind: 'step', report: { did: { effect: { pending: after } } } });
    const declined = scene(before, after, [false]);
    const run = walletSwapColdkey.run(asked(action), declined.context);
    await expect(run).rejects.toMatchObject({ code: 'declined' });
    expect(declined.chain.sent).toEqual([]);
  });

  it('schedules where the runtime announces nothing, and refuses the other steps by name', async () => {
    const lacks = ['announceColdkeySwap', 'swapColdkeyAnnounced', 'clearColdkeySwap'];
    const scheduled = { ...pending, newColdkey: BOB };
    const { chain, context, seen } = scene(undefined, scheduled, [true], lacks);
    await walletSwapColdkey.run(asked('announce'), context);
    expect(chain.sent).toEqual([{ kind: 'scheduleColdkeySwap', newColdkey: BOB }]);
    const warned = expect.stringContaining('the chain will swap by itself');
    expect(seen.shown[0]).toMatchObject({ notes: expect.arrayContaining([warned]) });
    const old = scene(pending, undefined, [], lacks);
    for (const action of ['execute', 'clear'] as const) {
      const run = walletSwapColdkey.run(asked(action), old.context);
      await expect(run).rejects.toMatchObject({
        code: 'not-in-runtime',
        message: expect.stringContaining('spec 293'),
      });
    }
  });

  it('does not believe a success that the block does not show', async () => {
    const { context } = scene(undefined, undefined, [true]);
    const run = walletSwapColdkey.run(asked('announce'), context);
    await expect(run).rejects.toMatchObject({ code: 'check-failed' });
  });

  it.each([
    [{ ...asked('announce'), newColdkey: undefined }, 'missing --new-coldkey'],
    [{ ...asked('clear'), newColdkey: bob }, 'names no new coldkey'],
    [{ ...asked('announce'), newColdkey: { ...bob, address: ALICE } }, 'are the same'],
    [{ ...asked('dispute'), ss58: bob }, '--ss58 is for status'],
  ])('refuses what is asked half', async (input, message) => {
    const { context } = scene(undefined, undefined, []);
    await expect(walletSwapColdkey.run(input, context)).rejects.toMatchObject({
      code: 'bad-input',
      message: expect.stringContaining(message),
    });
  });

  it('takes no word for another: a slip never executes', () => {
    const [action] = walletSwapColdkey.arguments;
    for (const typed of ['Execute', 'CLEAR', 'exec', 'check', '']) {
      expect(() => action?.parse(typed)).toThrowError('is none of');
    }
  });
});

const request = (step: Step): Request => ({
  ...{ step, coldkey: ALICE, newColdkey: step === 'announce' || step === 'execute' ? BOB : null },
});
const facts: Facts & { fee: ReturnType<typeof rao> } = {
  balance: { free: rao(10_000n), reserved: rao(0n), frozen: rao(0n) },
  ...{ existentialDeposit: rao(500n), fee: rao(100n), at: { number: 7, hash: '0x07' } },
  ...{ pending: undefined, terms, target, schedules: false, blockTime: 12_000 },
};

describe('a step that could only fail is refused before anything is signed', () => {
  const waiting = { ...facts, pending: { ...pending, from: 36_007 } };
  const days = 'block 36007, in 36000 blocks or about 5 days';
  it.each([
    ['execute', facts, 'has announced no swap'],
    ['dispute', facts, 'has announced no swap'],
    ['clear', facts, 'has announced no swap'],
    ['execute', waiting, days],
    ['clear', waiting, 'block 43207, in 43200 blocks or about 6 days'],
    ['announce', waiting, 'block 43207'],
    ['execute', { ...facts, pending: { ...pending, newColdkeyHash: others } }, 'another coldkey'],
    ['announce', { ...facts, pending: { ...pending, disputedAt: 3 } }, 'disputed in block 3'],
    ['dispute', { ...facts, pending: { ...pending, disputedAt: 3 } }, 'disputed in block 3'],
    ['announce', { ...facts, target: { ...target, hasStaked: true } }, 'has staked before'],
    ['announce', { ...facts, target: { ...target, isHotkey: true } }, 'is a hotkey'],
    ['announce', { ...facts, terms: { ...terms, cost: rao(9_401n) } }, 'costs 0.000009401 TAO'],
  ] as const)('%s', (step, given, message) => {
    expect(() => planStep(request(step), given)).toThrowError(message);
  });

  it('charges the first announcement only', () => {
    expect(planStep(request('announce'), facts)).toMatchObject({ cost: 1_000n, freeAfter: 8_900n });
    const again = { ...facts, pending: { ...pending, from: -7_200 } };
    expect(planStep(request('announce'), again)).toMatchObject({ cost: 0n, freeAfter: 9_900n });
    const schedules = planStep(request('announce'), { ...facts, schedules: true });
    expect(schedules).toMatchObject({ cost: 0n, freeAfter: 9_900n });
  });

  it.each(['announce', 'execute', 'dispute'] as const)('draws %s', async (step) => {
    const plan = planStep(request(step), step === 'announce' ? facts : { ...facts, pending });
    await expect(drawnPlan(plan, cardOf(plan), 80)).toMatchFileSnapshot(
      `./golden/swap-coldkey.${step}.80.txt`,
    );
  });
});

describe('the status counts down, and needs no signature', () => {
  it.each([
    [undefined, 'none', null, null],
    [{ ...pending, from: 307 }, 'waiting', 300, 3_600],
    [pending, 'ready', 1, 12],
    [{ ...pending, disputedAt: 3 }, 'disputed', 1, 12],
  ])('%o', async (found, state, blocksLeft, secondsLeft) => {
    const { context, seen } = scene(found, undefined, []);
    const answer = await walletSwapColdkey.answer(asked('status'), context);
    expect(answer.json()).toMatchObject({ action: 'status', state, blocksLeft, secondsLeft });
    expect(answer.block).toEqual({ number: 7, hash: '0x07' });
    expect(seen.steps).toEqual([]);
  });
});
