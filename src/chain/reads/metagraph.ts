import type { ApiPromise } from '@polkadot/api';
import type { Codec } from '@polkadot/types/types';
import type { BlockRef } from '../../units/block.js';
import type { Netuid } from '../../units/money.js';
import type { ChainIdentity } from '../chain.js';
import { countOf, optional } from '../decode.js';
import type { MetagraphReads } from '../metagraph.js';
import { noSuchMechanism } from '../no-such-mechanism.js';
import { notInRuntime } from '../not-in-runtime.js';
import type { SubnetReads } from '../subnet.js';
import { decodeMetagraph, itemsOf } from './decode-metagraph.js';
import { callFunction, findFunction } from './runtime-api.js';
import { findEntry, readSlots, type StorageSlot } from './storage.js';
import { structFields } from './struct-fields.js';

const [TRAIT, PALLET] = ['SubnetInfoRuntimeApi', 'SubtensorModule'];

/** Fields of the metagraph that are read; the rest of it would only cost time. */
const wanted = [
  ...['netuid', 'name', 'symbol', 'owner_coldkey', 'owner_hotkey', 'network_registered_at'],
  ...['tempo', 'blocks_since_last_step', 'max_uids', 'burn', 'registration_allowed'],
  ...['tao_in', 'alpha_in', 'alpha_out'],
  ...['hotkeys', 'coldkeys', 'identities', 'axons', 'active', 'validator_permit', 'last_update'],
  ...['emission', 'dividends', 'incentives', 'consensus', 'trust', 'rank', 'block_at_registration'],
  ...['alpha_stake', 'tao_stake', 'total_stake'],
];

/** What the metagraph does not carry; a runtime may lack each of them. */
const besides = ['ValidatorTrust', 'FirstEmissionBlockNumber', 'MechanismCountCurrent'] as const;

export function metagraphReads(
  api: ApiPromise,
  identity: ChainIdentity,
  { price }: Pick<SubnetReads, 'price'>,
): MetagraphReads {
  /** The runtime selects fields by their position, which its own metadata gives. */
  async function ask(netuid: Netuid, mechanism: number, at: BlockRef): Promise<Codec | undefined> {
    const [graph, inputs] = mechanism === 0 ? ['metagraph', []] : ['mechagraph', [mechanism]];
    const call = async (method: string, places: readonly unknown[]) =>
      optional(
        await callFunction(TRAIT, method, [netuid, ...inputs, ...places], at, api, identity),
      );
    const selective = findFunction(api, TRAIT, `get_selective_${graph}`);
    if (!selective) return call(`get_${graph}`, []);
    const fields = structFields(selective.output, api);
    const places = wanted.flatMap((name) => (fields.includes(name) ? [fields.indexOf(name)] : []));
    return call(`get_selective_${graph}`, [places]);
  }

  async function readBesides(
    netuid: Netuid,
    at: BlockRef,
  ): Promise<ReadonlyMap<(typeof besides)[number], Codec | undefined>> {
    const slots = besides.flatMap((item): readonly (readonly [typeof item, StorageSlot])[] => {
      const entry = findEntry(api, PALLET, item);
      return entry ? [[item, { entry, keys: [netuid] }]] : [];
    });
    const found = await readSlots(
      slots.map(([, slot]) => slot),
      at,
      api,
    );
    return new Map(slots.map(([item], index) => [item, found[index]]));
  }

  return {
    async metagraph(netuid, at, mechanism = 0) {
      if (mechanism > 0 && !findEntry(api, PALLET, 'MechanismCountCurrent')) {
        throw notInRuntime(`storage ${PALLET}.MechanismCountCurrent`, identity);
      }
      const [answer, found, spot] = await Promise.all([
        ask(netuid, mechanism, at),
        readBesides(netuid, at),
        price(netuid, at),
      ]);
      if (!answer) return undefined;
      const [trusts, started, count] = besides.map((item) => found.get(item));
      const mechanisms = count ? countOf(count) : 1;
      // The runtime gives an empty metagraph for a mechanism that is not there.
      if (mechanism >= mechanisms) throw noSuchMechanism(netuid, mechanism, mechanisms);
      return {
        ...decodeMetagraph(answer, netuid, trusts ? itemsOf(trusts) : []),
        ...{ mechanism, mechanisms, price: spot },
        firstEmission: started && countOf(started),
      };
    },
  };
}
