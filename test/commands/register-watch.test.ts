import { describe, expect, it, test } from 'vitest';
import { anchor } from '../../src/chain/submission/era.js';
import { mustHaveTerms } from '../../src/commands/register/watch/at-the-moment.js';
import { registerWatch } from '../../src/commands/register/watch/command.js';
import {
  eraUntil,
  hindrance,
  isOver,
  type Sight,
  type Wish,
} from '../../src/commands/register/watch/moment.js';
import type { Context } from '../../src/context.js';
import type { BlockRef } from '../../src/units/block.js';
import type { Era } from '../../src/units/era.js';
import { parseFraction } from '../../src/units/fraction.js';
import { type Netuid, rao } from '../../src/units/money.js';
import { parseSs58 } from '../../src/units/ss58.js';
import { fixtureChain } from '../support/fixture-chain.js';
import { signingInput } from '../support/signing-input.js';
import { testContext } from '../support/test-context.js';

const netuid = 2 as Netuid;
const wish: Wish = { netuid, maxCost: rao(100n), fromBlock: 9, deadline: 12 };
const terms = {
  ...{ netuid, burn: rao(100n), open: true, neurons: 1, mostNeurons: 2 },
  reopensAt: undefined,
};
const sight: Sight = { at: { number: 8, hash: '0x08' }, terms, uid: undefined };

describe('a registration that is waited for', () => {
  it('is sent when the next block is the first that will do', () => {
    expect(hindrance(wish, sight)).toBeUndefined();
  });

  test.each([
    ['its block has not come', { at: { number: 7, hash: '0x07' } as const }, 'block 9'],
    ['it costs a rao too much', { terms: { ...terms, burn: rao(101n) } }, 'more than'],
    ['the subnet is closed', { terms: { ...terms, open: false } }, 'takes no registrations'],
    ['the interval is full', { terms: { ...terms, reopensAt: 10 } }, 'before block 10'],
  ])('waits while %s', (_title, change, words) => {
    expect(hindrance(wish, { ...sight, ...change })).toContain(words);
  });

  test.each([
    ['the hotkey has a uid', { uid: 3 }],
    ['the subnet is gone', { terms: undefined }],
  ])('is not waited for when %s: the plan says so', (_title, change) => {
    const dear = { ...terms, burn: rao(101n) };
    expect(hindrance(wish, { ...sight, terms: dear, ...change })).toBeUndefined();
  });

  it('is never sent so late, or for so long, that it could be charged after the deadline', () => {
    const day = { kind: 'mortal', blocks: 128 } as const;
    const last = (number: number, deadline: number, typed: Era = day) => {
      const era = eraUntil({ ...wish, deadline }, { number, hash: '0x00' }, typed);
      return era && (anchor(era, number).lastBlock ?? Number.POSITIVE_INFINITY);
    };
    expect(last(1_000, 1_003)).toBe(1_003);
    expect(last(1_000, 1_002)).toBeUndefined();
    for (const deadline of [1_003, 1_017, 1_126, 9_999]) {
      expect(last(1_000, deadline)).toBeLessThanOrEqual(deadline);
      expect(last(1_000, deadline, { kind: 'immortal' })).toBeLessThanOrEqual(deadline);
    }
    expect(last(1_000, 9_999)).toBe(1_127);
    expect([9, 10].map((number) => isOver(wish, { number, hash: '0x00' }))).toEqual([false, true]);
  });

  test.each([
    ['at nothing', { yes: true, maxCost: undefined, fromBlock: undefined }, 'what to wait for'],
    ['and asks when nobody looks', { yes: false }, 'nobody looks'],
  ])('never begins a watch that waits %s', (_title, typed, words) => {
    const terms = { maxCost: rao(1n), fromBlock: 9, dryRun: false, ...typed };
    expect(() => mustHaveTerms(terms as never)).toThrow(words);
  });
});

const ALICE = parseSs58('5GrwvaEF5zXb26Fz9rcQpDWS57CtERHpNehXCPcNoHGKutQY');
const BOB = parseSs58('5FHneW46xGXgs5mUiveU4sbTyGBzmstUspZC92UhjJM694ty');
const hash = `0x${'a'.repeat(63)}0` as const;

/** A chain whose price falls by a rao in each block, from 103 in block 5 on. */
function falling() {
  let height = 4;
  const landed = () => ({ number: height + 1, hash: '0xff' }) as const;
  const priceAt = ({ number }: BlockRef) => rao(BigInt(108 - number));
  return {
    ...fixtureChain({ [ALICE]: 100_000n }, () => ({
      ...{ status: 'finalized', block: landed(), hash },
      events: [],
    })),
    head: async () => ({ number: height, hash: `0x0${height}` }) as const,
    async *heads() {
      while (height < 12) {
        height += 1;
        yield { number: height, hash: `0x0${height}` } as const;
      }
    },
    supports: () => true,
    blockTime: () => 12_000,
    hotkeyOwner: async () => undefined,
    uidOf: async (_hotkey: string, _netuid: number, at: BlockRef) =>
      at.number > height ? 3 : undefined,
    registrationTerms: async (_netuid: number, at: BlockRef) => ({ ...terms, burn: priceAt(at) }),
  };
}

function waitingAt(chain: ReturnType<typeof falling>, answers: readonly boolean[]) {
  const world = testContext({ chain, coldkey: ALICE, answers });
  const wallets = { coldkeyAddress: () => ALICE, hotkeyAddress: () => BOB };
  const context = { ...world.context, wallets: async () => wallets } as unknown as Context;
  const run = (change: { readonly maxCost: bigint; readonly blocks: number }) =>
    registerWatch.run(
      {
        ...{
          ...signingInput,
          yes: true,
          hotkey: 'default',
          netuid,
          tolerance: parseFraction('1%'),
        },
        ...{ maxCost: rao(change.maxCost), fromBlock: undefined },
        deadline: { from: 'genesis', blocks: change.blocks },
      },
      context,
    );
  return { ...world, run };
}

describe('what a watch signs', () => {
  it('is one call at its limit, in the first block that is cheap enough', async () => {
    const chain = falling();
    const { run, seen, done } = waitingAt(chain, []);
    expect(await run({ maxCost: 100n, blocks: 20 })).toMatchObject({ kind: 'done' });
    done();
    expect(chain.sent).toEqual([{ kind: 'registerLimit', netuid, hotkey: BOB, limit: 100n }]);
    expect((await chain.head()).number).toBe(8);
    // The key is open before the waiting begins.
    expect(seen.steps).toEqual(['unlocked', 'shown', 'recorded']);
  });

  it('is nothing at the deadline', async () => {
    const late = falling();
    await expect(waitingAt(late, []).run({ maxCost: 100n, blocks: 7 })).rejects.toMatchObject({
      code: 'not-allowed',
      message: expect.stringContaining('the deadline, block 7, is too near'),
    });
    expect(late.sent).toEqual([]);
  });
});
