import { expect, it } from 'vitest';
import { type AlphaUnits, rao } from '../../src/units/money.js';
import { parseNetuid } from '../../src/units/netuid.js';
import { parseSs58 } from '../../src/units/ss58.js';
import { chainOfMetadata } from '../support/metadata-chain.js';
import { describeShared } from '../support/shared.js';

const ALICE = parseSs58('5GrwvaEF5zXb26Fz9rcQpDWS57CtERHpNehXCPcNoHGKutQY');
const BOB = parseSs58('5FHneW46xGXgs5mUiveU4sbTyGBzmstUspZC92UhjJM694ty');
const at = { number: 7, hash: `0x${'77'.repeat(32)}` } as const;
const netuid = parseNetuid('3');

const stakeInfo = {
  hotkey: BOB,
  coldkey: ALICE,
  netuid: 3,
  stake: '18446744073709551615',
  locked: 0,
  emission: 12,
  taoEmission: 0,
  drain: 0,
  isRegistered: true,
};
const position = {
  hotkey: BOB,
  stake: { netuid: 3, units: 18_446_744_073_709_551_615n },
  emission: { netuid: 3, units: 12n },
  registered: true,
};
const storage = [
  ['NetworksAdded', [3], true],
  ['SubtokenEnabled', [3], true],
  ['SubnetMechanism', [3], 1],
  ['NetworksAdded', [0], true],
] as const;

for (const spec of [293, 424]) {
  describeShared(
    `stake is read whole from the runtime of spec ${spec}`,
    `metadata/subtensor-${spec}.scale`,
    (file) => {
      const open = () =>
        chainOfMetadata(file, {
          functions: {
            'StakeInfoRuntimeApi.get_stake_info_for_coldkey': [stakeInfo],
            'StakeInfoRuntimeApi.get_stake_info_for_hotkey_coldkey_netuid': stakeInfo,
          },
          storage,
        });

      it('keeps the last unit of an amount that no number could hold', async () => {
        const chain = await open();
        expect(await chain.positions(ALICE, at)).toEqual([position]);
        expect(await chain.stakeOf(BOB, ALICE, netuid, at)).toEqual(position.stake);
      });

      it('tells a pool from root, and both from a subnet that is not there', async () => {
        const chain = await open();
        const pool = { open: true, dynamic: true, feeRate: spec === 293 ? 196 : 33 };
        expect(await chain.market(netuid, at)).toEqual({ ...pool, minimum: 2_000_000n });
        const root = { open: false, dynamic: false, feeRate: 0, minimum: 2_000_000n };
        expect(await chain.market(parseNetuid('0'), at)).toEqual(root);
        expect(await chain.market(parseNetuid('9'), at)).toBeUndefined();
      });
    },
  );
}

describeShared('a quote is what the runtime simulates', 'metadata/subtensor-424.scale', (file) => {
  const result = {
    taoAmount: 99n,
    alphaAmount: 44n,
    taoFee: 3n,
    alphaFee: 5n,
    taoSlippage: 0,
    alphaSlippage: 0,
  };
  it('names what comes out and what the pool keeps, in the coin of each', async () => {
    const chain = await chainOfMetadata(file, {
      functions: {
        'SwapRuntimeApi.sim_swap_tao_for_alpha': result,
        'SwapRuntimeApi.sim_swap_alpha_for_tao': result,
      },
      storage: [],
    });
    expect(await chain.quoteBuy(netuid, rao(1n), at)).toEqual({
      receives: { netuid: 3, units: 44n },
      fee: 3n,
    });
    expect(await chain.quoteSell(netuid, 1n as AlphaUnits, at)).toEqual({
      receives: 99n,
      fee: { netuid: 3, units: 5n },
    });
  });
});

describeShared(
  'a runtime without quotes is asked for none',
  'metadata/subtensor-293.scale',
  (file) => {
    it('has none rather than a quote of zero', async () => {
      const chain = await chainOfMetadata(file, { functions: {}, storage: [] });
      expect(await chain.quoteBuy(netuid, rao(1n), at)).toBeUndefined();
    });
  },
);
