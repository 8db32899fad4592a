import { describe, expect, it } from 'vitest';
import { epochAfter } from '../../src/chain/reads/epoch-after.js';
import type { Netuid } from '../../src/units/money.js';
import { parseSs58 } from '../../src/units/ss58.js';
import { chainOfMetadata, type Recording } from '../support/metadata-chain.js';
import { describeShared, shared } from '../support/shared.js';

const ALICE = parseSs58('5GrwvaEF5zXb26Fz9rcQpDWS57CtERHpNehXCPcNoHGKutQY');
const BOB = parseSs58('5FHneW46xGXgs5mUiveU4sbTyGBzmstUspZC92UhjJM694ty');
const CHARLIE = parseSs58('5FLSigC9HGRKVhB9FiEo4Y3koPsNmBmLJbpXg2mp1hXcS59Y');
const at = { number: 7, hash: `0x${'77'.repeat(32)}` } as const;
const [one, two] = [1 as Netuid, 2 as Netuid];
const half = (2n ** 64n - 1n) / 2n;
const specs = ['293', '346', '381', '424'] as const;

describeShared('what delegation rests on', 'metadata/subtensor-424.scale', () => {
  const chainOf = (spec: string, storage: Recording['storage']) =>
    chainOfMetadata(shared(`metadata/subtensor-${spec}.scale`) ?? '', { functions: {}, storage });

  it.each(specs)('is read from spec %s, each subnet for itself', async (spec) => {
    const chain = await chainOf(spec, [
      ...([0, 1, 2] as const).map((netuid) => ['NetworksAdded', [netuid], true] as const),
      ['ChildKeys', [ALICE, 1], [[half, BOB]]],
      ['PendingChildKeys', [2, ALICE], [[[1n, CHARLIE]], 100]],
      ['ParentKeys', [ALICE, 1], [[half, CHARLIE]]],
      ['ChildkeyTake', [ALICE, 2], 655],
      ['MinChildkeyTake', [], 66],
      ['TxChildkeyTakeRateLimit', [], 20],
      ['TransactionKeyLastBlock', [ALICE, 1, 0], 5],
      ['TransactionKeyLastBlock', [ALICE, 2, 1], 6],
      ['Tempo', [2], 10],
      ...(spec === '424' ? [['MinChildkeyTakePerSubnet', [2], 700] as const] : []),
    ]);
    expect(await chain.netuids(at)).toEqual([1, 2]);
    const [first, second] = await chain.families(ALICE, [one, two], at);
    expect(first).toMatchObject({
      ...{ netuid: 1, children: [{ hotkey: BOB, share: half }], pending: undefined },
      ...{ parents: [{ hotkey: CHARLIE, share: half }], take: 66, childrenOpenAt: 155 },
    });
    const take = spec === '424' ? 700 : 655;
    expect(second).toMatchObject({
      ...{ children: [], parents: [], take, childrenOpenAt: 0, takeOpensAt: 26 },
      // 424 counts from the last epoch, at block 0 here; the others by block and netuid.
      pending: {
        children: [{ hotkey: CHARLIE, share: 1n }],
        cooldown: 100,
        epoch: spec === '424' ? 110 : 106,
      },
    });
    const places = [
      { hotkey: ALICE, netuid: two },
      { hotkey: BOB, netuid: one },
    ];
    expect(await chain.childkeyTakes(places, at)).toEqual([take, 66]);
    expect(await chain.mostChildkeyTake(at)).toBe(11_796);
  });

  it.each(specs)(
    'tells from spec %s when a take may rise, wherever it keeps that',
    async (spec) => {
      const chain = await chainOf(spec, [
        ['Delegates', [ALICE], 655],
        ['TxDelegateTakeRateLimit', [], 20],
        spec === '293'
          ? ['LastTxBlockDelegateTake', [ALICE], 6]
          : ['LastRateLimitedBlock', [{ LastTxBlockDelegateTake: ALICE }], 6],
      ]);
      expect(await chain.delegateTake(ALICE, at)).toEqual({
        ...{ take: 655, least: 0, most: 11_796, interval: 20, risesAt: 27 },
      });
      // Never set: the default, which may rise at once.
      expect(await chain.delegateTake(BOB, at)).toMatchObject({ take: 11_796, risesAt: 0 });
    },
  );

  it.each(specs)('tells from spec %s where miners earn, or that it cannot', async (spec) => {
    const storage = [['AutoStakeDestination', [ALICE, 1], BOB]] as const;
    const chain = await chainOf(spec, spec === '293' ? [] : storage);
    const read = chain.autoStakes(ALICE, [one, two], at);
    if (spec !== '293') {
      expect(await read).toEqual([
        { netuid: 1, hotkey: BOB },
        { netuid: 2, hotkey: undefined },
      ]);
      return;
    }
    await expect(read).rejects.toMatchObject({
      code: 'not-in-runtime',
      message: expect.stringMatching(/293\) has no storage SubtensorModule.AutoStakeDestination/),
    });
  });

  it.each(specs)('tells from spec %s what root stake earned, or that it cannot', async (spec) => {
    if (spec === '293') {
      const chain = await chainOf(spec, []);
      await expect(chain.rootClaims(ALICE, at)).rejects.toMatchObject({ code: 'not-in-runtime' });
      await expect(chain.rootClaimKind(ALICE, at)).rejects.toMatchObject({
        code: 'not-in-runtime',
      });
      return;
    }
    const rate = { bits: 2n ** 31n };
    const chain = await chainOfMetadata(shared(`metadata/subtensor-${spec}.scale`) ?? '', {
      functions: {
        'StakeInfoRuntimeApi.get_stake_info_for_hotkey_coldkey_netuid': {
          ...{ hotkey: BOB, coldkey: ALICE, netuid: 0, stake: 3_000_001, locked: 0 },
          ...{ emission: 0, tao_emission: 0, drain: 0, is_registered: true },
        },
      },
      storage: [
        ['StakingHotkeys', [ALICE], [BOB]],
        [
          'RootClaimable',
          [BOB],
          new Map([
            [1, rate],
            [2, rate],
          ]),
        ],
        ['RootClaimed', [1, BOB, ALICE], 500_000],
        ['RootClaimed', [2, BOB, ALICE], 1_500_001],
        ['RootClaimType', [ALICE], 'Keep'],
      ],
    });
    expect(await chain.rootClaims(ALICE, at)).toEqual([
      {
        ...{ hotkey: BOB, rootStake: 3_000_001n, rate: 2n ** 31n, claimed: 500_000n },
        owed: { netuid: 1, units: 1_000_000n },
        threshold: 500_000n,
      },
    ]);
    expect(await chain.rootClaimKind(ALICE, at)).toEqual({ kind: 'keep', netuids: [] });
    expect(await chain.rootClaimKind(BOB, at)).toEqual({ kind: 'swap', netuids: [] });
    const some = () => chain.mustKnowClaimKind('keep-some');
    if (spec === '346') expect(some).toThrowError(/346\) has no root claim type KeepSubnets/);
    else expect(some).not.toThrow();
  });
});

describeShared('what is locked', 'metadata/subtensor-424.scale', () => {
  it.each(['293', '346', '381'])('is refused by its name on spec %s', async (spec) => {
    const file = shared(`metadata/subtensor-${spec}.scale`) ?? '';
    const chain = await chainOfMetadata(file, { functions: {}, storage: [] });
    await expect(chain.locks(ALICE, at)).rejects.toMatchObject({
      code: 'not-in-runtime',
      message: expect.stringMatching(`${spec}\\) has no storage SubtensorModule.Lock`),
    });
    expect(() => chain.newest(['lockStake'])).toThrowError('SubtensorModule.lock_stake');
  });

  it('is read from spec 424: for whom, how much, and whether it stays', async () => {
    const file = shared('metadata/subtensor-424.scale') ?? '';
    const row = (total: number, locked: number) => ({ total, locked, available: total - locked });
    const rows = new Map([
      [1, row(10, 4)],
      [258, row(20, 0)],
    ]);
    const state = { locked_mass: 4, conviction: { bits: 0 }, last_update: 1 };
    const chain = await chainOfMetadata(file, {
      functions: {
        'StakeInfoRuntimeApi.get_stake_availability_for_coldkeys': new Map([[ALICE, rows]]),
      },
      storage: [
        ['Lock', [ALICE, 1, BOB], state],
        ['Lock', [ALICE, 258, CHARLIE], state],
        ['DecayingLock', [ALICE, 1], false],
      ],
    });
    expect(await chain.locks(ALICE, at)).toMatchObject([
      { netuid: 1, hotkey: BOB, locked: { units: 4n }, available: { units: 6n }, perpetual: true },
      { netuid: 258, hotkey: CHARLIE, locked: { units: 0n }, perpetual: false },
    ]);
    expect(await chain.unlockRate(at)).toBe(934_866);
  });
});

describe('the epoch after a block', () => {
  it('is where block and netuid meet in older runtimes', () => {
    for (let block = 0; block < 50; block++) {
      const next = epochAfter(block, 3, 10, undefined) ?? 0;
      expect((next + 3 + 2) % 11).toBe(0);
      expect(next - block).toBeGreaterThan(0);
      expect(next - block).toBeLessThanOrEqual(11);
    }
  });

  it('is a whole number of tempos after the last one in newer ones', () => {
    expect(epochAfter(100, 3, 360, 90)).toBe(450);
    expect(epochAfter(450, 3, 360, 90)).toBe(810);
    expect(epochAfter(10, 3, 360, 90)).toBe(450);
    expect(epochAfter(100, 3, 0, 90)).toBeUndefined();
  });
});
