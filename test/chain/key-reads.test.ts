import { expect, it } from 'vitest';
import type { Chain } from '../../src/chain/chain.js';
import type { IdentityBytes } from '../../src/chain/identity.js';
import { toHex } from '../../src/units/hex.js';
import type { Netuid } from '../../src/units/money.js';
import { parseSs58 } from '../../src/units/ss58.js';
import { chainOfMetadata, type Recording } from '../support/metadata-chain.js';
import { describeShared } from '../support/shared.js';

const ALICE = parseSs58('5GrwvaEF5zXb26Fz9rcQpDWS57CtERHpNehXCPcNoHGKutQY');
const BOB = parseSs58('5FHneW46xGXgs5mUiveU4sbTyGBzmstUspZC92UhjJM694ty');
const at = { number: 7, hash: `0x${'77'.repeat(32)}` } as const;
const [two, three] = [2 as Netuid, 300 as Netuid];
/** Bytes that are no text in any encoding, and bytes that look like hex. */
const said = {
  ...{ name: '0xff00', url: toHex(Buffer.from('0x12')), githubRepo: '0x', image: '0x' },
  ...{ discord: '0x', description: toHex(Buffer.from('größer')), additional: '0x' },
} satisfies IdentityBytes;

const neuron = {
  ...{ hotkey: BOB, coldkey: ALICE, uid: 4, netuid: 2, active: true, stake: [[ALICE, 2n ** 63n]] },
  ...{ emission: 9n, incentive: 1, dividends: 65_535, lastUpdate: 6, validatorPermit: true },
};
const hashOfBob = '0x94772f97f5f6b539aac74e798bc395119f39603402d0c85bc9eda5dfc5ae2160';

const common: Recording['storage'] = [
  ['IdentitiesV2', [ALICE], { ...said }],
  ['OwnedHotkeys', [ALICE], [BOB, ALICE]],
  ['IsNetworkMember', [BOB, three], true],
  ['IsNetworkMember', [BOB, two], true],
  ['Uids', [two, BOB], 4],
  ['TxRateLimit', [], 1000],
  ['LastHotkeySwapOnNetuid', [two, ALICE], 5],
  ['StakingHotkeys', [BOB], [ALICE]],
  ['Owner', [ALICE], BOB],
];
const since346: Recording['storage'] = [
  ['LastRateLimitedBlock', [{ LastTxBlock: ALICE }], 50],
  ['LastTxBlock', [ALICE], 1],
];
const announced: Recording['storage'] = [
  ['ColdkeySwapAnnouncements', [ALICE], [36_007, `0x${'ab'.repeat(32)}`]],
  ['ColdkeySwapDisputes', [ALICE], 6],
];

describeShared('what is known of a coldkey is read from every runtime', 'metadata', (folder) => {
  const open = (spec: number, storage: Recording['storage']): Promise<Chain> =>
    chainOfMetadata(`${folder}/subtensor-${spec}.scale`, {
      functions: { 'NeuronInfoRuntimeApi.get_neuron_lite': neuron },
      storage: [...common, ...storage],
    });

  it.each([293, 346, 381, 424])('spec %i', async (spec) => {
    const chain = await open(spec, spec === 293 ? [['LastTxBlock', [ALICE], 50]] : since346);
    expect(await chain.identityOf(ALICE, at)).toEqual(said);
    expect(await chain.identityOf(BOB, at)).toBeUndefined();
    expect(await chain.ownedHotkeys(ALICE, at)).toEqual([BOB, ALICE]);
    expect(await chain.places([ALICE, BOB], at)).toEqual([{ hotkey: BOB, netuid: 2, uid: 4 }]);
    expect(await chain.standing(two, 4, at)).toEqual({
      hotkey: BOB,
      active: true,
      stake: { netuid: 2, units: 2n ** 63n },
      emission: { netuid: 2, units: 9n },
      incentive: 1,
      dividends: 65_535,
      validatorPermit: true,
      lastUpdate: 6,
    });
    const swap = { coldkey: ALICE, newHotkey: BOB, netuid: null, affected: [three] };
    const everywhere = await chain.hotkeySwapTerms(swap, at);
    expect(everywhere).toMatchObject({ cost: 100_000_000n, opensAt: 1051, mixesRootStake: false });
    const { interval, opensAt, cost } = await chain.hotkeySwapTerms({ ...swap, netuid: two }, at);
    expect({ cost, opensAt }).toEqual({ cost: 1_000_000n, opensAt: 5 + interval + 1 });
    expect(await chain.newColdkey(BOB, at)).toMatchObject({ hasStaked: true, isHotkey: false });
    expect(await chain.newColdkey(ALICE, at)).toMatchObject({ hasStaked: false, isHotkey: true });
    expect(await chain.pendingColdkeySwap(BOB, at)).toBeUndefined();
    await chain.close();
  });

  it.each([381, 424])(
    'spec %i keeps announcements, by the hash of the new coldkey',
    async (spec) => {
      const chain = await open(spec, announced);
      expect(await chain.pendingColdkeySwap(ALICE, at)).toEqual({
        from: 36_007,
        newColdkeyHash: `0x${'ab'.repeat(32)}`,
        newColdkey: undefined,
        disputedAt: 6,
      });
      expect(await chain.newColdkey(BOB, at)).toMatchObject({ hash: hashOfBob });
      await chain.close();
    },
  );

  it.each([293, 346])('spec %i keeps a schedule, by the new coldkey itself', async (spec) => {
    const chain = await open(spec, [['ColdkeySwapScheduled', [ALICE], [36_007, BOB]]]);
    expect(await chain.pendingColdkeySwap(ALICE, at)).toMatchObject({
      from: 36_007,
      newColdkey: BOB,
      disputedAt: undefined,
    });
    expect(await chain.coldkeySwapTerms(at)).toEqual({
      cost: 100_000_000n,
      delay: 36_000,
      reannouncementDelay: 7_200,
    });
    await chain.close();
  });

  it('refuses a new hotkey with stake on root only where the runtime does', async () => {
    const storage: Recording['storage'] = [['TotalHotkeyAlpha', [BOB, 0], 1]];
    const swap = { coldkey: ALICE, newHotkey: BOB, netuid: 0 as Netuid, affected: [] };
    const found = [];
    for (const spec of [381, 424]) {
      const chain = await open(spec, storage);
      found.push((await chain.hotkeySwapTerms(swap, at)).mixesRootStake);
      await chain.close();
    }
    expect(found).toEqual([false, true]);
  });
});
