import { describe, expect, it, test } from 'vitest';
import type { ChainEvent } from '../../src/chain/outcome.js';
import { stakeBurn, stakeRecycle } from '../../src/commands/stake/burn/command.js';
import {
  destroyCall,
  type Facts,
  planDestruction,
  type Request,
} from '../../src/commands/stake/burn/plan.js';
import { cardOf } from '../../src/commands/stake/burn/view.js';
import { type AlphaUnits, alpha, type Netuid, rao, raoPerAlpha } from '../../src/units/money.js';
import { parseSs58 } from '../../src/units/ss58.js';
import { drawnPlan } from '../support/drawn-plan.js';
import { fixtureChain } from '../support/fixture-chain.js';
import { signingInput } from '../support/signing-input.js';
import { testContext } from '../support/test-context.js';

const ALICE = parseSs58('5GrwvaEF5zXb26Fz9rcQpDWS57CtERHpNehXCPcNoHGKutQY');
const BOB = parseSs58('5FHneW46xGXgs5mUiveU4sbTyGBzmstUspZC92UhjJM694ty');
const netuid = 3 as Netuid;
const block = { number: 9, hash: '0x09' } as const;
const hash = `0x${'a'.repeat(63)}0` as const;
const units = (amount: bigint) => amount as AlphaUnits;
const market = { open: true, dynamic: true, feeRate: 33, minimum: rao(2_000_000n) };
const price = raoPerAlpha(20_000_000n);

/** A coldkey with 60 alpha, at a terminal where this is typed. */
function scene(typed: readonly string[]) {
  const fields = { '0': ALICE, '1': BOB, '2': '1500000000', '3': '3' };
  const events: ChainEvent[] = [{ pallet: 'SubtensorModule', name: 'AlphaBurned', fields }];
  const ending = () => ({ status: 'finalized', block, hash, events }) as const;
  const chain = {
    ...fixtureChain({ [ALICE]: 100_000_000_000n }, ending),
    market: async () => market,
    price: async () => price,
    stakeOf: async () => alpha(netuid, 60_000_000_000n),
    supports: () => false,
    quoteSell: async () => ({ receives: rao(29_000_000n), fee: alpha(netuid, 1n) }),
  };
  const { context, seen } = testContext({ chain, coldkey: ALICE, answers: [] });
  const asked: string[] = [];
  const answers = [...typed];
  const retype = async (question: string) => {
    asked.push(question);
    return answers.shift() ?? '';
  };
  const prompts = async () => ({ ...(await context.prompts()), retype });
  return { chain, seen, asked, context: { ...context, prompts } };
}

const input = {
  ...signingInput,
  ...{ netuid, hotkey: 'default', hotkeySs58: { kind: 'address', address: BOB } as const },
  ...{ amount: units(1_500_000_000n), all: false, destroyForGood: undefined },
};

describe('alpha is destroyed only by somebody who typed how much', () => {
  it('signs once the amount was typed again', async () => {
    const { chain, seen, asked, context } = scene(['1.5']);
    const report = await stakeBurn.run(input, context);
    expect(asked).toEqual(['Nothing brings it back. Type 1.5 to destroy it:']);
    expect(seen.steps).toEqual(['shown', 'unlocked', 'recorded']);
    const amount = 1_500_000_000n;
    expect(chain.sent).toEqual([{ kind: 'burnAlpha', hotkey: BOB, netuid: 3, amount }]);
    expect(report).toMatchObject({ did: { effect: { destroyed: { units: amount } } } });
  });

  it.each(['y', 'yes', '', '15', '1.50'])('signs nothing for %j', async (typed) => {
    const { chain, context } = scene([typed]);
    await expect(stakeBurn.run(input, context)).rejects.toMatchObject({ code: 'declined' });
    expect(chain.sent).toEqual([]);
  });

  it('takes no --yes alone, and none for another amount', async () => {
    const { chain, context } = scene([]);
    const alone = stakeBurn.run({ ...input, yes: true }, context);
    await expect(alone).rejects.toMatchObject({ code: 'needs-answer' });
    const other = { ...input, yes: true, destroyForGood: units(1_500_000_001n) };
    await expect(stakeBurn.run(other, context)).rejects.toMatchObject({
      code: 'declined',
      message: '--destroy-for-good names 1.500000001 alpha, but 1.5 would be destroyed',
    });
    const all = { ...input, yes: true, destroyForGood: 'all' as const };
    await expect(stakeBurn.run(all, context)).rejects.toMatchObject({ code: 'declined' });
    expect(chain.sent).toEqual([]);
  });

  it('asks nothing more where both say the same', async () => {
    const { chain, context } = scene([]);
    const named = { ...input, yes: true, destroyForGood: input.amount };
    await stakeBurn.run(named, context);
    expect(chain.sent).toHaveLength(1);
  });

  it('does not believe a block that shows something else destroyed', async () => {
    const { context } = scene(['1.5']);
    await expect(stakeRecycle.run(input, context)).rejects.toMatchObject({ code: 'check-failed' });
  });
});

const request: Request = {
  ...{ coldkey: ALICE, hotkey: BOB, netuid, way: 'burn', amount: units(1_500_000_000n) },
  named: undefined,
};
const facts: Facts & { fee: ReturnType<typeof rao> } = {
  balance: { free: rao(10_000_000n), reserved: rao(0n), frozen: rao(0n) },
  ...{ existentialDeposit: rao(500n), fee: rao(100_000n), market, price },
  ...{ stake: alpha(netuid, 60_000_000_000n), quote: undefined, lock: undefined },
};

describe('what is destroyed', () => {
  it('is what was asked for, or the whole position', () => {
    expect(destroyCall({ ...request, way: 'recycle', amount: 'all' }, facts)).toEqual({
      ...{ kind: 'recycleAlpha', hotkey: BOB, netuid: 3, amount: 60_000_000_000n },
    });
  });

  test.each<[string, Partial<Request>, Partial<Facts>, string]>([
    ['root stake', { netuid: 0 as Netuid }, {}, 'root stake is TAO'],
    ['nothing', { amount: units(0n) }, {}, 'the amount is zero'],
    ['too much', { amount: units(60_000_000_001n) }, {}, 'is more than the 60 staked'],
    ['what is not there', {}, { stake: alpha(netuid, 0n) }, 'has no stake on'],
    [
      'what is locked',
      {},
      {
        lock: { locked: alpha(netuid, 59_000_000_000n), available: alpha(netuid, 1_000_000_000n) },
      },
      '59 alpha are locked; 1 can be destroyed',
    ],
    ['before the start', {}, { market: { ...market, open: false } }, 'has not started'],
  ])('is not %s', (_title, asked, known, message) => {
    expect(() => planDestruction({ ...request, ...asked }, { ...facts, ...known })).toThrowError(
      message,
    );
  });

  it.each([80, 120])('is shown with what a sale would bring, at %i columns', async (width) => {
    const plan = planDestruction(request, facts);
    expect(plan.wouldBring).toBe(29_984_893n);
    await expect(drawnPlan(plan, cardOf(plan), width)).toMatchFileSnapshot(
      `./golden/stake-burn.plan.${width}.txt`,
    );
  });
});
