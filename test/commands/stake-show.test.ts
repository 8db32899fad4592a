import { describe, expect, it } from 'vitest';
import { readPosition, type ShowRequest } from '../../src/commands/stake/show/read.js';
import { type Report, showJson, showView } from '../../src/commands/stake/show/view.js';
import { renderRecord } from '../../src/format/record.js';
import { saleQuote } from '../../src/quotes/sale.js';
import { parseFraction } from '../../src/units/fraction.js';
import { type AlphaUnits, alpha, rao, raoPerAlpha } from '../../src/units/money.js';
import { parseNetuid } from '../../src/units/netuid.js';
import { ratio } from '../../src/units/ratio.js';
import { parseSs58 } from '../../src/units/ss58.js';
import { chainOfMetadata } from '../support/metadata-chain.js';
import { roundTrips } from '../support/round-trips.js';
import { describeShared } from '../support/shared.js';

const ALICE = parseSs58('5GrwvaEF5zXb26Fz9rcQpDWS57CtERHpNehXCPcNoHGKutQY');
const BOB = parseSs58('5FHneW46xGXgs5mUiveU4sbTyGBzmstUspZC92UhjJM694ty');
const three = parseNetuid('3');
const COIN = 1_000_000_000n;
const at = { number: 7, hash: `0x${'77'.repeat(32)}` } as const;
const request: ShowRequest = {
  ...{ coldkey: ALICE, hotkey: BOB, netuid: three },
  ...{ tolerance: parseFraction('0.5%'), withFee: false },
};
const stake = alpha(three, COIN);
const pool = {
  ...({ netuid: three, mechanism: 'dynamic', feeRate: 33 } as const),
  ...{ taoReserve: rao(1_000n * COIN), alphaReserve: (4_000n * COIN) as AlphaUnits },
  rule: { kind: 'weighted', quoteWeight: 5n * 10n ** 17n } as const,
};
const quoted = (units: bigint, tolerance = request.tolerance) =>
  saleQuote(pool, units as AlphaUnits, { tolerance, told: undefined });

const report: Report = {
  ...{ network: 'finney', at, request, hotkeyName: 'Größe' },
  subnet: {
    ...{ netuid: three, name: 'gamma', symbol: 'γ', tempo: 360, price: raoPerAlpha(COIN / 4n) },
    ...{ ownerColdkey: ALICE, ownerHotkey: BOB, registeredAt: 1, firstEmission: 2 },
    ...{ taoIn: pool.taoReserve, alphaIn: alpha(three, 4_000n * COIN), alphaOut: stake },
  },
  market: { open: true, dynamic: true, feeRate: 33, minimum: rao(2_000_000n) },
  position: { hotkey: BOB, stake, emission: alpha(three, 7n), registered: true },
  sale: quoted(COIN),
  fee: rao(1_508_585n),
  perDay: alpha(three, 12_345n),
  profile: { take: ratio(11_796), owner: ALICE, name: 'Größe' },
  kinship: { children: 2, parents: 1 },
  availability: { locked: alpha(three, COIN / 4n), available: alpha(three, 3n) },
  claims: undefined,
  lastChange: 5,
  free: rao(9n),
};

describe('one position, with all that bears on it', () => {
  it.each([80, 120])('is readable at %i columns', async (width) => {
    const drawn = renderRecord(showView(report), { width, colour: false });
    await expect(`${drawn}\n`).toMatchFileSnapshot(`golden/stake-show.${width}.txt`);
  });

  it('leaves for scripts with every amount in its unit', () => {
    expect(showJson(report)).toMatchObject({
      ...{ coldkey: ALICE, hotkey: BOB, netuid: 3, children: 2, parents: 1, lastChange: 5 },
      stake: { units: '1000000000', netuid: 3 },
      value: { rao: '250000000' },
      sale: { source: 'reserves', poolFee: { units: '503547', netuid: 3 } },
      locked: { units: '250000000' },
      claims: null,
    });
  });
});

describe('what stands in the way of selling is said', () => {
  const notes = (changes: Partial<Report>) => showJson({ ...report, ...changes }).next.join('\n');

  it('a limit that the sale itself would pass', () => {
    const all = notes({ sale: quoted(100n * COIN) });
    expect(all).toContain('allow more with --tolerance');
    expect(all).not.toContain('stake remove');
    expect(showJson({ ...report, sale: quoted(100n * COIN) }).sale?.worst).toBeNull();
  });

  it('a pool that refuses, a market that is closed, a lock, a hotkey without a uid', () => {
    expect(notes({ sale: undefined })).toContain('the pool cannot take all of it');
    expect(notes({ market: { ...report.market, open: false } })).toContain('closed');
    expect(notes({})).toContain('0.25 of what the coldkey has in the subnet is locked');
    expect(notes({ position: { ...report.position, registered: false } })).toContain('no uid');
  });
});

const info = {
  ...{ hotkey: BOB, coldkey: ALICE, netuid: 3, stake: COIN, locked: 0, emission: 7n },
  ...{ taoEmission: 0, drain: 0, isRegistered: true },
};
const letters = (text: string) => [...Buffer.from(text)];
const dynamicInfo = {
  ...{ netuid: 3, ownerHotkey: BOB, ownerColdkey: BOB, tempo: 360, networkRegisteredAt: 1 },
  ...{ subnetName: letters('gamma'), tokenSymbol: letters('γ'), taoIn: COIN, alphaIn: COIN },
};
const sim = { taoAmount: 5n, alphaAmount: 3n, taoFee: 0, alphaFee: 1n };

for (const spec of [293, 346, 381, 424]) {
  describeShared(
    `a position is read from the runtime of spec ${spec}`,
    `metadata/subtensor-${spec}.scale`,
    (file) => {
      const open = (stored: bigint, observe: () => () => void = () => () => {}) =>
        chainOfMetadata(file, {
          functions: {
            'StakeInfoRuntimeApi.get_stake_info_for_hotkey_coldkey_netuid': {
              ...info,
              stake: stored,
            },
            'SubnetInfoRuntimeApi.get_dynamic_info': dynamicInfo,
            'SwapRuntimeApi.current_alpha_price': COIN,
            ...(spec > 293 && { 'SwapRuntimeApi.sim_swap_alpha_for_tao': sim }),
            ...(spec > 381 && {
              'StakeInfoRuntimeApi.get_stake_availability_for_coldkeys': new Map([
                [ALICE, new Map([[3, { total: COIN, locked: 400n, available: 600n }]])],
              ]),
            }),
          },
          storage: [
            ['NetworksAdded', [3], true],
            ['SubtokenEnabled', [3], true],
            ['SubnetMechanism', [3], 1],
            ['SubnetTAO', [3], 1_000n * COIN],
            ['SubnetAlphaIn', [3], 1_000n * COIN],
            ['Owner', [BOB], ALICE],
            ['Delegates', [BOB], 5_898],
            ['IdentitiesV2', [ALICE], { name: 'Größe' }],
            ['TotalHotkeyAlpha', [BOB, 3], 2n * COIN],
            ['ChildKeys', [BOB, 3], [[1n, ALICE]]],
            [
              'ParentKeys',
              [BOB, 3],
              [
                [1n, ALICE],
                [2n, ALICE],
              ],
            ],
            ['LastColdkeyHotkeyStakeBlock', [ALICE, BOB], 5n],
          ],
          observe,
        });

      it('with whatever the runtime has, and without what it lacks', async () => {
        const trips = roundTrips();
        const chain = await open(COIN, trips.observe);
        trips.reset();
        const shown = await readPosition(request, chain, await chain.head());
        expect(trips.sequential()).toBeLessThanOrEqual(4);
        expect(shown).toMatchObject({
          position: { stake, registered: true },
          profile: { take: 5_898, owner: ALICE, name: 'Größe' },
          kinship: { children: 1, parents: 2 },
          lastChange: 5,
          sale: { source: spec === 293 ? 'reserves' : 'runtime' },
        });
        expect(shown.availability).toEqual(
          spec === 424 ? { locked: alpha(three, 400n), available: alpha(three, 600n) } : undefined,
        );
      });

      it('and none at all is not a position of zero', async () => {
        const chain = await open(0n);
        const reading = readPosition(request, chain, at);
        await expect(reading).rejects.toMatchObject({ code: 'not-found' });
      });
    },
  );
}
