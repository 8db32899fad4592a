import type { ApiPromise } from '@polkadot/api';
import type { Codec } from '@polkadot/types/types';
import { hexToU8a } from '@polkadot/util';
import { toHex } from '../../units/hex.js';
import { encodeSs58, type Ss58 } from '../../units/ss58.js';
import type { ChainIdentity } from '../chain.js';
import type { Commitment, CommitmentReads } from '../commitments.js';
import { countOf, fieldsOf, flagOf } from '../decode.js';
import { decodeField } from './decode-commitment.js';
import { findEntry, palletStorage, readSlots } from './storage.js';

/** More hotkeys than any subnet has uids. */
const MOST_KEYS = 1_000;
const SHORT = 128;

export function commitmentReads(api: ApiPromise, identity: ChainIdentity): CommitmentReads {
  const slot = palletStorage('Commitments', api, identity);
  const subtensor = palletStorage('SubtensorModule', api, identity);
  return {
    async commitmentOf(netuid, hotkey, at) {
      const [found] = await readSlots([slot('CommitmentOf', netuid, hotkey)], at, api);
      return found && decodeCommitment(hotkey, found);
    },
    async commitments(netuid, at) {
      const { entry } = slot('CommitmentOf');
      const prefix = entry.keyPrefix(netuid);
      const keys = (await api.rpc.state.getKeysPaged.raw(
        prefix,
        MOST_KEYS,
        prefix,
        at.hash,
      )) as readonly string[];
      // The key ends with the account as it is.
      const hotkeys = keys.map((key) => encodeSs58(hexToU8a(`0x${key.slice(-64)}`)));
      const slots = hotkeys.map((hotkey) => slot('CommitmentOf', netuid, hotkey));
      const found = await readSlots(slots, at, api);
      return hotkeys.flatMap((hotkey, position) => {
        const commitment = found[position];
        return commitment ? [decodeCommitment(hotkey, commitment)] : [];
      });
    },
    async revealed(netuid, hotkey, at) {
      const [found] = await readSlots([slot('RevealedCommitments', netuid, hotkey)], at, api);
      return itemsOf(found).map((pair) => {
        const [bytes, block] = itemsOf(pair);
        return {
          bytes: toHex(bytes?.toU8a(true) ?? new Uint8Array()),
          block: block ? countOf(block) : 0,
        };
      });
    },
    async commitmentTerms(netuid, hotkey, at) {
      const indexed = findEntry(api, 'SubtensorModule', 'SubnetEpochIndex') !== undefined;
      const [exists, uid, usage, most, tempo, index] = await readSlots(
        [
          subtensor('NetworksAdded', netuid),
          subtensor('Uids', netuid, hotkey),
          slot('UsedSpaceOf', netuid, hotkey),
          slot('MaxSpace'),
          subtensor('Tempo', netuid),
          ...(indexed ? [subtensor('SubnetEpochIndex', netuid)] : []),
        ],
        at,
        api,
      );
      if (!exists || !flagOf(exists)) return undefined;
      const period = tempo ? countOf(tempo) + 1 : 1;
      // The next block at the earliest.
      const epoch = index ? countOf(index) : Math.floor((at.number + netuid + 2) / period);
      const { mostFields, mostBytes } = bounds(api);
      const spent = usage && fieldsOf(usage, 'UsageTracker');
      return {
        uid: uid && countOf(uid),
        most: most ? countOf(most) : 0,
        used: spent?.count('lastEpoch') === epoch ? spent.count('usedSpace') : 0,
        ...{ mostFields, mostBytes },
      };
    },
  };
}

function decodeCommitment(hotkey: Ss58, codec: Codec): Commitment {
  const { count, codec: field } = fieldsOf(codec, 'Registration');
  const fields = fieldsOf(field('info'), 'CommitmentInfo').list('fields').map(decodeField);
  return { hotkey, block: count('block'), fields };
}

const itemsOf = (codec: Codec | undefined): readonly Codec[] =>
  codec ? [...(codec as unknown as Iterable<Codec>)] : [];

/** How much one commitment holds: fields, and bytes in each; long ones came later. */
function bounds(api: ApiPromise) {
  const constant = api.consts.commitments?.maxFields;
  const mostFields = constant ? countOf(constant) : 1;
  const long = api.registry.lookup.types.some(
    ({ type: { path, def } }) =>
      path.at(-1)?.toString() === 'Data' &&
      def.isVariant &&
      def.asVariant.variants.some(({ name }) => name.toString() === 'BigRaw'),
  );
  return { mostFields, mostBytes: long ? 512 : SHORT };
}
