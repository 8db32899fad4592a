import { expect, it } from 'vitest';
import { readListing } from '../../src/commands/stake/list/read.js';
import { alpha, type Netuid } from '../../src/units/money.js';
import { encodeSs58, parseSs58 } from '../../src/units/ss58.js';
import { chainOfMetadata } from '../support/metadata-chain.js';
import { roundTrips } from '../support/round-trips.js';
import { describeShared } from '../support/shared.js';

const ALICE = parseSs58('5GrwvaEF5zXb26Fz9rcQpDWS57CtERHpNehXCPcNoHGKutQY');
const BOB = parseSs58('5FHneW46xGXgs5mUiveU4sbTyGBzmstUspZC92UhjJM694ty');
const [SUBNETS, POSITIONS] = [128, 500];
const COIN = 1_000_000_000n;

const hotkeys = Array.from({ length: 40 }, (_, at) => {
  const key = new Uint8Array(32);
  new DataView(key.buffer).setUint32(0, at + 1);
  return encodeSs58(key);
});
const hotkeyAt = (index: number) => hotkeys[index % hotkeys.length] ?? ALICE;

const infos = Array.from({ length: POSITIONS }, (_, index) => ({
  ...{ hotkey: hotkeyAt(Math.floor(index / SUBNETS)), coldkey: ALICE, netuid: index % SUBNETS },
  ...{ stake: BigInt(index + 1) * COIN, locked: 0, emission: 7_200_000n, taoEmission: 0, drain: 0 },
  isRegistered: true,
}));
const letters = (text: string) => [...Buffer.from(text)];
const dynamicInfos = Array.from({ length: SUBNETS }, (_, netuid) => ({
  netuid,
  ...{ ownerHotkey: BOB, ownerColdkey: BOB, tempo: 360, networkRegisteredAt: 1 },
  ...{ subnetName: letters('Größe'), tokenSymbol: letters('γ'), taoIn: COIN, alphaIn: COIN },
}));

const simulated = {
  'SwapRuntimeApi.sim_swap_alpha_for_tao': {
    ...{
      taoAmount: 5n,
      alphaAmount: 3n,
      taoFee: 0,
      alphaFee: 1n,
      taoSlippage: 0,
      alphaSlippage: 0,
    },
  },
};
const priceAll = Array.from({ length: SUBNETS }, (_, netuid) => ({ netuid, price: COIN }));
const onePrice = { 'SwapRuntimeApi.current_alpha_price': COIN };

const specs = [
  { spec: 293, functions: onePrice, hasClaims: false },
  { spec: 346, functions: { ...onePrice, ...simulated }, hasClaims: true },
  {
    spec: 381,
    functions: { 'SwapRuntimeApi.current_alpha_price_all': priceAll, ...simulated },
    hasClaims: true,
  },
  {
    spec: 424,
    functions: { 'SwapRuntimeApi.current_alpha_price_all': priceAll, ...simulated },
    hasClaims: true,
  },
] as const;

/** What each hotkey's owner says of itself, what it takes, and what it owes to root stake. */
const storageOf = (hasClaims: boolean) => [
  ...hotkeys.map((hotkey) => ['Owner', [hotkey], BOB] as const),
  ...hotkeys.map((hotkey) => ['Delegates', [hotkey], 5_898] as const),
  ['IdentitiesV2', [BOB], { name: 'Größe' }] as const,
  ...Array.from({ length: SUBNETS }, (_, netuid) => ['NetworksAdded', [netuid], true] as const),
  ...Array.from({ length: SUBNETS - 1 }, (_, at) => ['SubnetMechanism', [at + 1], 1] as const),
  ...Array.from({ length: SUBNETS }, (_, at) => ['SubnetTAO', [at], 1_000n * COIN] as const),
  ...Array.from({ length: SUBNETS }, (_, at) => ['SubnetAlphaIn', [at], 1_000n * COIN] as const),
  ...infos.map(
    ({ hotkey, netuid }) => ['TotalHotkeyAlpha', [hotkey, netuid], 1_000n * COIN] as const,
  ),
  ...(hasClaims
    ? [
        // Half an alpha for each rao of root stake, less what was claimed already.
        ['RootClaimable', [hotkeyAt(0)], new Map([[3, { bits: 1n << 31n }]])] as const,
        ['RootClaimed', [3, hotkeyAt(0), ALICE], 20n] as const,
      ]
    : []),
];

for (const { spec, functions, hasClaims } of specs) {
  describeShared(
    `five hundred positions are as near as one, on the runtime of spec ${spec}`,
    `metadata/subtensor-${spec}.scale`,
    (file) => {
      it('takes four round trips at the most, all at one block, and gives every position its own', async () => {
        const trips = roundTrips();
        const chain = await chainOfMetadata(file, {
          functions: {
            'StakeInfoRuntimeApi.get_stake_info_for_coldkeys': [[ALICE, infos]],
            'SubnetInfoRuntimeApi.get_all_dynamic_info': dynamicInfos,
            ...functions,
          },
          storage: storageOf(hasClaims),
          observe: trips.observe,
        });
        trips.reset();
        const at = await chain.head();
        const asked = { address: ALICE, label: undefined, wallet: undefined };
        const request = { coldkeys: [asked], netuids: undefined, hotkey: undefined };
        const { positions, holders } = await readListing(request, chain, at);
        expect(trips.sequential()).toBeLessThanOrEqual(4);
        process.stderr.write(
          `stake list of ${POSITIONS} positions, spec ${spec}: ${trips.requests()} requests, ${trips.sequential()} after another\n`,
        );

        expect(positions).toHaveLength(POSITIONS);
        expect(new Set(positions.map(({ profile }) => JSON.stringify(profile)))).toEqual(
          new Set([JSON.stringify({ take: 5_898, owner: BOB, name: 'Größe' })]),
        );
        const [first] = positions.filter(({ stake }) => stake.netuid === 1);
        const biggest = infos.filter(({ netuid }) => netuid === 1).at(-1);
        expect(first).toMatchObject({
          ...{ subnetName: 'Größe', symbol: 'γ', price: COIN },
          stake: { units: biggest?.stake },
        });
        expect(first?.ifSold).toBe(spec === 293 ? sold(biggest?.stake ?? 0n) : 5n);
        // 20 blocks of 360 in a day of 12-second blocks; fast builds have more.
        expect(first?.perDay).toEqual(perDay(chain.blockTime() ?? 0, chain.epochLength(360) ?? 0));
        expect(holders[0]?.value).toBe(infos.reduce((sum, { stake }) => sum + stake, 0n));

        const root = positions.filter(({ stake }) => stake.netuid === 0).at(-1);
        expect(root?.perDay).toBeUndefined();
        expect(root?.claims).toEqual(
          hasClaims
            ? [{ owed: alpha(3 as Netuid, COIN / 2n - 20n), payable: true, value: COIN / 2n - 20n }]
            : undefined,
        );
      });
    },
  );
}

/** A sale into even reserves of 1,000 each, with 196 parts of 65535 for the pool, as spec 293 does it. */
function sold(amount: bigint): bigint {
  const net = amount - (amount * 196n) / 65_535n;
  return (net * 1_000n * COIN) / (1_000n * COIN + net);
}

function perDay(blockTime: number, epochLength: number) {
  const stake = infos.filter(({ netuid }) => netuid === 1).at(-1)?.stake ?? 0n;
  const epochs = BigInt(blockTime) * BigInt(epochLength);
  return alpha(1 as Netuid, (7_200_000n * stake * 86_400_000n) / (1_000n * COIN * epochs));
}
