import type { BlockRef } from '../../units/block.js';
import { alpha, type Netuid, type Rao, rao } from '../../units/money.js';
import type { ChainIdentity } from '../chain.js';
import {
  addressOf,
  countOf,
  fieldsOf,
  flagOf,
  integerOf,
  itemsOf,
  optional,
  type Value,
} from '../decode.js';
import type { StakePosition, StakeReads } from '../stake.js';
import { placesIn, readAll, type State } from '../state/state.js';

/** A runtime answers one request within its block's time: this many coldkeys of many hotkeys fit. */
const COLDKEYS_AT_ONCE = 100;

/** DefaultMinStake, for runtimes whose metadata does not tell it. */
const MINIMUM_STAKE = rao(2_000_000n);

export function stakeReads(state: State, identity: ChainIdentity): StakeReads {
  const subtensor = placesIn('SubtensorModule', state, identity);

  /** SwapRuntimeApi.sim_swap_*: all zero when the pool could not do it. */
  async function simulate(method: string, inputs: readonly unknown[], at: BlockRef) {
    if (!state.hasFunction('SwapRuntimeApi', method)) return undefined;
    return fieldsOf(await state.call('SwapRuntimeApi', method, inputs, at), 'SimSwapResult');
  }

  return {
    async positions(coldkey, at) {
      const infos = await state.call(
        'StakeInfoRuntimeApi',
        'get_stake_info_for_coldkey',
        [coldkey],
        at,
      );
      return itemsOf(infos).map(decodePosition);
    },
    async positionsOf(coldkeys, at) {
      const method = 'get_stake_info_for_coldkeys';
      if (!state.hasFunction('StakeInfoRuntimeApi', method)) return undefined;
      const answers = await Promise.all(
        chunks(coldkeys, COLDKEYS_AT_ONCE).map((some) =>
          state.call('StakeInfoRuntimeApi', method, [some], at),
        ),
      );
      const found = new Map(answers.flatMap(decodePositionsOf));
      return coldkeys.map((coldkey) => found.get(coldkey) ?? []);
    },
    async stakeOf(hotkey, coldkey, netuid, at) {
      const method = 'get_stake_info_for_hotkey_coldkey_netuid';
      const info = optional(
        await state.call('StakeInfoRuntimeApi', method, [hotkey, coldkey, netuid], at),
      );
      return info ? decodePosition(info).stake : alpha(netuid, 0n);
    },
    async market(netuid, at) {
      const places = [
        subtensor('NetworksAdded', netuid),
        subtensor('SubtokenEnabled', netuid),
        subtensor('SubnetMechanism', netuid),
        placesIn('Swap', state, identity)('FeeRate', netuid),
      ];
      const [exists, open, mechanism, feeRate] = await readAll(places, at, state);
      if (!exists || !open || !mechanism || !feeRate || !flagOf(exists)) return undefined;
      const dynamic = netuid !== 0 && countOf(mechanism) === 1;
      return {
        open: flagOf(open),
        dynamic,
        feeRate: dynamic ? countOf(feeRate) : 0,
        minimum: minimumStake(state),
      };
    },
    async transferable(netuid, at) {
      const [toggle] = await readAll([subtensor('TransferToggle', netuid)], at, state);
      return toggle !== undefined && flagOf(toggle);
    },
    async quoteBuy(netuid, amount, at) {
      const result = await simulate('sim_swap_tao_for_alpha', [netuid, amount], at);
      if (!result) return undefined;
      return {
        receives: alpha(netuid, result.integer('alphaAmount')),
        fee: result.amount('taoFee'),
      };
    },
    async quoteSell(netuid, amount, at) {
      const result = await simulate('sim_swap_alpha_for_tao', [netuid, amount], at);
      if (!result) return undefined;
      return {
        receives: result.amount('taoAmount'),
        fee: alpha(netuid, result.integer('alphaFee')),
      };
    },
  };
}

/** Decodes the pairs of coldkey and StakeInfo that the runtime answers for many. */
const decodePositionsOf = (codec: Value) =>
  itemsOf(codec).map((pair) => {
    const [coldkey, infos] = itemsOf(pair);
    if (!coldkey || !infos) throw new Error('stake information of this runtime is no pair');
    const positions = itemsOf(infos).map(decodePosition);
    return [addressOf(coldkey), positions] as const;
  });

function chunks<Item>(items: readonly Item[], size: number): readonly (readonly Item[])[] {
  const count = Math.ceil(items.length / size);
  return Array.from({ length: count }, (_, at) => items.slice(at * size, (at + 1) * size));
}

/** Decodes StakeInfo. */
export function decodePosition(codec: Value): StakePosition {
  const info = fieldsOf(codec, 'StakeInfo');
  const netuid = info.count('netuid') as Netuid;
  return {
    hotkey: info.address('hotkey'),
    stake: alpha(netuid, info.integer('stake')),
    emission: alpha(netuid, info.integer('emission')),
    registered: info.flag('isRegistered'),
  };
}

function minimumStake(state: State): Rao {
  const told = state.constant('SubtensorModule', 'InitialMinStake');
  return told ? rao(integerOf(told)) : MINIMUM_STAKE;
}
