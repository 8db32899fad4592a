import type { ApiPromise } from '@polkadot/api';
import type { Codec } from '@polkadot/types/types';
import { hexToU8a } from '@polkadot/util';
import { blake2AsHex } from '@polkadot/util-crypto';
import type { Hex } from '../../units/hex.js';
import { encodeSs58, type Ss58 } from '../../units/ss58.js';
import { storageIndex } from '../../units/storage-index.js';
import type { ChainIdentity } from '../chain.js';
import { addressOf, countOf, flagOf, integerOf } from '../decode.js';
import type {
  CommitTerms,
  HashCommit,
  MechanismPlace,
  TimelockedCommit,
  WeightCommitReads,
} from '../weight-commits.js';
import { findEntry, palletStorage, readDefaulted, readSlots, type StorageSlot } from './storage.js';

const PALLET = 'SubtensorModule';
const termItems = [
  'NetworksAdded',
  'Tempo',
  'CommitRevealWeightsEnabled',
  'RevealPeriodEpochs',
  'WeightsSetRateLimit',
  'WeightsVersionKey',
];
const clockItems = ['LastEpochBlock', 'PendingEpochAt', 'SubnetEpochIndex', 'BlocksSinceLastStep'];
/** The most keys that a node gives in one answer. */
const PAGE = 1_000;

type Reads = Omit<WeightCommitReads, 'beacon' | 'lockForRound'>;

export function weightCommitReads(api: ApiPromise, identity: ChainIdentity): Reads {
  const slot = palletStorage(PALLET, api, identity);
  const has = (item: string) => findEntry(api, PALLET, item) !== undefined;
  const hasClock = has('SubnetEpochIndex');

  /** Keys below a storage index, in hex. */
  const keysBelow = async ({ entry }: StorageSlot, index: number, hash: string) => {
    const prefix = entry.keyPrefix(index);
    const keys: string[] = [];
    for (;;) {
      const from = keys.at(-1) ?? prefix;
      const page = await api.rpc.state.getKeysPaged.raw(prefix, PAGE, from, hash);
      keys.push(...(page as readonly string[]));
      if ((page as readonly string[]).length < PAGE) return keys;
    }
  };

  return {
    commitHash: (bytes) => blake2AsHex(bytes) as Hex,
    async commitTerms(netuid, at) {
      const perSubnet = [
        ...termItems,
        ...(hasClock ? clockItems : []),
        ...(has('MechanismCountCurrent') ? ['MechanismCountCurrent'] : []),
      ];
      const shared = has('CommitRevealWeightsVersion') ? ['CommitRevealWeightsVersion'] : [];
      const slots = [
        palletStorage('Timestamp', api, identity)('Now'),
        ...perSubnet.map((item) => slot(item, netuid)),
        ...shared.map((item) => slot(item)),
      ];
      const [now, ...found] = await readDefaulted(slots, at, api);
      const codecs = new Map([...perSubnet, ...shared].map((item, place) => [item, found[place]]));
      return decodeTerms(netuid, codecs, now, hasClock);
    },
    async hashCommits(place, hotkey, at) {
      const commits = slot('WeightCommits');
      const index = indexOf(place);
      const hotkeys =
        hotkey === undefined
          ? // The key ends with the account as it is.
            (await keysBelow(commits, index, at.hash)).map((key) =>
              encodeSs58(hexToU8a(`0x${key.slice(-64)}`)),
            )
          : [hotkey];
      const slots = hotkeys.map((each) => slot('WeightCommits', index, each));
      const found = await readSlots(slots, at, api);
      return hotkeys
        .flatMap((each, row) => itemsOf(found[row]).map((codec) => hashCommit(each, codec)))
        .sort((left, right) => left.block - right.block);
    },
    async timelockedCommits(place, hotkey, at) {
      // Runtimes before 301 keep them elsewhere, without the block.
      const item = has('TimelockedWeightCommits') ? 'TimelockedWeightCommits' : 'CRV3WeightCommits';
      const index = indexOf(place);
      const keys = await keysBelow(slot(item), index, at.hash);
      // The key ends with the epoch as it is, eight bytes, the low one first.
      const epochs = keys
        .map((key) => Number(Buffer.from(key.slice(-16), 'hex').readBigUInt64LE()))
        .sort((left, right) => left - right);
      const found = await readSlots(
        epochs.map((epoch) => slot(item, index, epoch)),
        at,
        api,
      );
      return epochs
        .flatMap((epoch, row) => itemsOf(found[row]).map((codec) => timelocked(epoch, codec)))
        .filter((commit) => hotkey === undefined || commit.hotkey === hotkey);
    },
  };

  function hashCommit(hotkey: Ss58, codec: Codec): HashCommit {
    const [hash, second, third] = itemsOf(codec);
    // Since 423 the epoch comes first, then the block; before, the block and the reveal blocks.
    const [epoch, block] = hasClock ? [second, third] : [undefined, second];
    return {
      ...{ hotkey, hash: hash?.toHex() as Hex },
      block: block ? countOf(block) : 0,
      epoch: epoch && countOf(epoch),
    };
  }
}

/** SubtensorModule's NetUidStorageIndex of a mechanism; the first one's is the netuid. */
const indexOf = ({ netuid, mechanism }: MechanismPlace): number => storageIndex(netuid, mechanism);

const itemsOf = (codec: Codec | undefined): readonly Codec[] =>
  codec ? [...(codec as unknown as Iterable<Codec>)] : [];

function timelocked(epoch: number, codec: Codec): TimelockedCommit {
  const parts = itemsOf(codec);
  const [hotkey, ...rest] = parts;
  const [round, commit] = [rest.at(-1), rest.at(-2)];
  const block = rest.length === 3 ? rest[0] : undefined;
  if (!hotkey || !round || !commit) throw new Error('a timelocked commit has another layout');
  return {
    hotkey: addressOf(hotkey),
    hash: blake2AsHex(commit.toU8a(true)) as Hex,
    block: block && countOf(block),
    epoch,
    round: integerOf(round),
  };
}

function decodeTerms(
  netuid: CommitTerms['netuid'],
  codecs: ReadonlyMap<string, Codec | undefined>,
  now: Codec | undefined,
  hasClock: boolean,
): CommitTerms | undefined {
  const codec = (item: string): Codec => {
    const found = codecs.get(item);
    if (found) return found;
    throw new Error(`${PALLET}.${item} was not read`);
  };
  const count = (item: string) => countOf(codec(item));
  const optional = (item: string) => (codecs.has(item) ? count(item) : undefined);
  if (!flagOf(codec('NetworksAdded'))) return undefined;
  const clock = hasClock
    ? {
        lastEpochBlock: count('LastEpochBlock'),
        pendingEpochAt: count('PendingEpochAt'),
        subnetEpochIndex: count('SubnetEpochIndex'),
        blocksSinceLastStep: count('BlocksSinceLastStep'),
      }
    : undefined;
  return {
    ...{ netuid, tempo: count('Tempo'), clock },
    commitReveal: flagOf(codec('CommitRevealWeightsEnabled')),
    revealPeriod: count('RevealPeriodEpochs'),
    mechanisms: optional('MechanismCountCurrent') ?? 1,
    rateLimit: count('WeightsSetRateLimit'),
    versionKey: integerOf(codec('WeightsVersionKey')),
    timelockVersion: optional('CommitRevealWeightsVersion'),
    now: now ? countOf(now) : 0,
  };
}
