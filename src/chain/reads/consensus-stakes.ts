import type { ApiPromise } from '@polkadot/api';
import type { BlockRef } from '../../units/block.js';
import type { Netuid } from '../../units/money.js';
import type { ChainIdentity } from '../chain.js';
import { addressOf, integerOf, itemsOf, optional } from '../decode.js';
import type { EpochNeuronState } from '../epoch-state.js';
import { fieldReader } from './decode-metagraph.js';
import { callFunction, findFunction } from './runtime-api.js';
import { structFields } from './struct-fields.js';

const TRAIT = 'SubnetInfoRuntimeApi';
const wanted = ['hotkeys', 'alpha_stake', 'tao_stake'];

type Stake = Pick<EpochNeuronState, 'hotkey' | 'alphaStake' | 'rootStake'>;

/** Each neuron's stakes as consensus counts them, by uid; undefined where there is no such subnet. */
export async function consensusStakes(
  netuid: Netuid,
  at: BlockRef,
  api: ApiPromise,
  identity: ChainIdentity,
): Promise<readonly Stake[] | undefined> {
  const selective = findFunction(api, TRAIT, 'get_selective_metagraph');
  const places = selective
    ? wanted.map((name) => structFields(selective.output, api).indexOf(name))
    : undefined;
  const [method, inputs] = places
    ? ['get_selective_metagraph', [netuid, places]]
    : ['get_metagraph', [netuid]];
  const answer = optional(await callFunction(TRAIT, `${method}`, inputs, at, api, identity));
  if (!answer) return undefined;
  const field = fieldReader(answer);
  const [alpha, tao] = ['alphaStake', 'taoStake'].map((name) =>
    itemsOf(field(name)).map(integerOf),
  );
  return itemsOf(field('hotkeys')).map((hotkey, uid) => ({
    hotkey: addressOf(hotkey),
    alphaStake: alpha?.[uid] ?? 0n,
    rootStake: tao?.[uid] ?? 0n,
  }));
}
