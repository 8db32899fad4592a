import { describe, expect, it } from 'vitest';
import type { Call, CallKind } from '../../../src/chain/call.js';
import { stakeAdd } from '../../../src/commands/stake/add/command.js';
import { stakeExit } from '../../../src/commands/stake/exit/command.js';
import { commands } from '../../../src/commands/stake/index.js';
import { stakeMove } from '../../../src/commands/stake/move/command.js';
import { stakeRemove } from '../../../src/commands/stake/remove/command.js';
import { stakeSwap } from '../../../src/commands/stake/swap/command.js';
import { apart } from '../../../src/commands/stake/trade/batch.js';
import { stakeTransfer } from '../../../src/commands/stake/transfer/command.js';
import type { AlphaUnits } from '../../../src/units/money.js';
import { poolOf, poolSlices } from '../../support/pools.js';
import { BOB, CHARLIE, FIVE, ROOT, stakeScene, THREE, typed } from '../../support/stake-scene.js';

/** Calls that trade with a pool, or may. */
const trades: readonly CallKind[] = [
  ...(['addStake', 'addStakeLimit', 'removeStake', 'removeStakeLimit'] as const),
  ...([
    'removeStakeFullLimit',
    'moveStake',
    'swapStake',
    'swapStakeLimit',
    'transferStake',
  ] as const),
];
/** The wizard ends in one of the others. */
const trading = commands.filter(
  ({ name, calls }) => name !== 'wizard' && calls.some((kind) => trades.includes(kind)),
);

const everyTrade = [
  ['add', stakeAdd, typed.add],
  ['remove', stakeRemove, typed.remove],
  ['exit', stakeExit, typed.exit],
  ['exit of every position', stakeExit, { ...typed.exit, netuid: 'all', ...allHeld() }],
  ['swap', stakeSwap, typed.movement],
  ['move into another subnet', stakeMove, typed.movement],
  ['transfer into another subnet', stakeTransfer, typed.movement],
] as const;

describe('nobody trades at a price they were not shown', () => {
  it('has every command that trades by itself', () => {
    expect(trading.map(({ name }) => name)).toEqual([
      'add',
      'remove',
      'move',
      'swap',
      'transfer',
      'exit',
    ]);
  });

  it.each(everyTrade)(
    'with stake %s, unless they say so (btcli9 3.6, btcli11 5.2 #8)',
    async (_name, command, input) => {
      const { chain, context } = stakeScene({ answers: [true] });
      await command.run(input as never, context);
      const [signed] = chain.sent;
      if (!signed) throw new Error('nothing was signed');
      expect(throughPools(signed).map(({ kind }) => kind)).not.toHaveLength(0);
      for (const call of throughPools(signed)) {
        expect(call).toHaveProperty('limitPrice', expect.any(BigInt));
      }
    },
  );

  it('lets no full exit go below its limit, on any of the hotkeys (btcli11 5.2 #8)', async () => {
    const { chain, context } = stakeScene({ answers: [true] });
    const input = { ...typed.exit, netuid: [THREE, FIVE], ...allHeld() };
    await stakeExit.run(input as never, context);
    const [signed] = chain.sent;
    const calls = signed ? apart(signed) : [];
    const first = ((20_000_000n * 995n + 999n) / 1_000n) as bigint;
    expect(calls.map((call) => [call.kind, 'hotkey' in call && call.hotkey])).toEqual(
      [THREE, FIVE].flatMap(() => [BOB, CHARLIE].map((key) => ['removeStakeFullLimit', key])),
    );
    expect(calls[0]).toMatchObject({ limitPrice: first });
    // The second sale into a pool meets the price that the first one leaves.
    expect(calls[1]).toMatchObject({ limitPrice: expect.toSatisfy((at: bigint) => at < first) });
  });
});

describe('the tolerance is the one that help names', () => {
  it.each(trading.map((command) => [command.name, command] as const))(
    'of stake %s: half a percent (btcli9 3.5)',
    (_name, { options }) => {
      const { tolerance } = options as typeof stakeAdd.options;
      expect(tolerance).toMatchObject({ fallback: '0.5%' });
      expect(tolerance?.parse?.(tolerance.fallback ?? '')).toBe(5_000_000n);
      expect(tolerance?.summary.match(/[\d.]+%/g)).toEqual(['0.5%']);
    },
  );

  it.each(trading.map((command) => [command.name, command] as const))(
    'and for stake %s no more than everything (btcli9 3.4)',
    (_name, { options }) => {
      const { tolerance } = options as typeof stakeAdd.options;
      for (const text of ['7', '1', '100.1%', '-1%', 'nan']) {
        expect(() => tolerance?.parse?.(text)).toThrowError(
          expect.objectContaining({ code: 'bad-input' }),
        );
      }
    },
  );
});

describe('what is signed counts from the price that was approved', () => {
  it.each([
    ['swap', stakeSwap],
    ['move', stakeMove],
    ['transfer', stakeTransfer],
  ])(
    'of stake %s, when the pools move after the plan was made (btcli11 5.2 #5)',
    async (_name, command) => {
      const { chain, context, seen, done } = stakeScene({
        answers: [true],
        slices: moving(200_100n),
      });
      await command.run(typed.movement as never, context);
      done();
      const still = stakeScene({ answers: [true] });
      await command.run(typed.movement as never, still.context);
      expect(chain.sent).toEqual(still.chain.sent);
      expect(seen.shown).toHaveLength(1);
    },
  );

  it('and is shown again once they give less than the least (btcli11 5.2 #5)', async () => {
    const { chain, context, seen, done } = stakeScene({
      ...{ answers: [true, false], slices: moving(210_000n) },
    });
    await expect(stakeSwap.run(typed.movement as never, context)).rejects.toMatchObject({
      code: 'declined',
    });
    done();
    expect(seen.shown).toHaveLength(2);
    expect(chain.sent).toEqual([]);
  });
});

/** The destination's pool has more TAO, so that its alpha is dearer, from the second look on. */
function moving(tao: bigint) {
  let looks = 0;
  const slicesAt = (at: { readonly number: number }) =>
    poolSlices([
      ...[poolOf(ROOT, 0n, 0n), poolOf(THREE, 200_000n, 10_000_000n)],
      poolOf(FIVE, at.number > 1 ? tao : 200_000n, 10_000_000n),
    ]);
  return {
    head: async () => {
      looks += 1;
      return { number: looks, hash: `0x0${looks}` };
    },
    pools: async (_netuids: unknown, at: { readonly number: number }) => slicesAt(at).pools(),
    prices: async (_netuids: unknown, at: { readonly number: number }) => slicesAt(at).prices(),
  };
}

function allHeld() {
  return { hotkeySs58: undefined, allHotkeys: true, amount: undefined as AlphaUnits | undefined };
}

/** The calls of a transaction that trade; what stays in its subnet does not. */
const throughPools = (signed: Call): readonly Call[] =>
  apart(signed).filter(
    (call) => !('originNetuid' in call) || call.originNetuid !== call.destinationNetuid,
  );
