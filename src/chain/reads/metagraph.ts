import type { ApiPromise } from '@polkadot/api';
import type { Codec } from '@polkadot/types/types';
import type { BlockRef } from '../../units/block.js';
import type { Netuid } from '../../units/money.js';
import type { ChainIdentity } from '../chain.js';
import { optional } from '../decode.js';
import type { MetagraphReads } from '../metagraph.js';
import { decodeMetagraph, itemsOf } from './decode-metagraph.js';
import { callFunction, findFunction } from './runtime-api.js';
import { findEntry, readMap } from './storage.js';
import { structFields } from './struct-fields.js';

const TRAIT = 'SubnetInfoRuntimeApi';

/** Fields of the metagraph that are read; the rest of it would only cost time. */
const wanted = [
  ...['netuid', 'name', 'symbol', 'owner_coldkey', 'tempo', 'blocks_since_last_step', 'max_uids'],
  ...['hotkeys', 'coldkeys', 'axons', 'active', 'validator_permit', 'last_update', 'emission'],
  ...['dividends', 'incentives', 'consensus', 'trust', 'rank', 'block_at_registration'],
  ...['alpha_stake', 'tao_stake', 'total_stake'],
];

export function metagraphReads(api: ApiPromise, identity: ChainIdentity): MetagraphReads {
  /** The runtime selects fields by their position, which its own metadata gives. */
  async function ask(netuid: Netuid, at: BlockRef): Promise<Codec | undefined> {
    const selective = findFunction(api, TRAIT, 'get_selective_metagraph');
    if (!selective) {
      return optional(await callFunction(TRAIT, 'get_metagraph', [netuid], at, api, identity));
    }
    const fields = structFields(selective.output, api);
    const positions = wanted.flatMap((name) =>
      fields.includes(name) ? [fields.indexOf(name)] : [],
    );
    const inputs = [netuid, positions];
    return optional(
      await callFunction(TRAIT, 'get_selective_metagraph', inputs, at, api, identity),
    );
  }

  /** The metagraph does not carry validator trust (SubtensorModule.ValidatorTrust). */
  async function validatorTrust(netuid: Netuid, at: BlockRef): Promise<readonly Codec[]> {
    const entry = findEntry(api, 'SubtensorModule', 'ValidatorTrust');
    if (!entry) return [];
    const [column] = await readMap(entry, [netuid], at, api);
    return column ? itemsOf(column) : [];
  }

  return {
    async metagraph(netuid, at) {
      const [answer, trusts] = await Promise.all([ask(netuid, at), validatorTrust(netuid, at)]);
      return answer && decodeMetagraph(answer, netuid, trusts);
    },
  };
}
