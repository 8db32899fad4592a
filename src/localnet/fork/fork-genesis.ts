import { blake2AsU8a, xxhashAsU8a } from '@polkadot/util-crypto';
import { fromHex, toHex } from '../../units/hex.js';
import { accountIdOfAnyNetwork } from '../../units/ss58.js';
import type { SealedBlock } from '../node/block/block.js';
import { encodeHeader, headerHash } from '../node/codec/header.js';
import { concat, u8, u32, u64 } from '../node/codec/scale.js';
import { scaleReader } from '../node/codec/scale-reader.js';
import { byteKey } from '../node/state/byte-key.js';
import { NO_ROOT, stateRoot } from '../node/state/state-root.js';
import type { Changes, StateView } from '../node/state/versioned-state.js';
import type { ForkRecord } from './fork-record.js';

/** Where a fork remembers its origin, so that its genesis hash is its own. */
const ORIGIN = byteKey(Buffer.from(':btcli:fork'));

const storageKey = (pallet: string, item: string, ...rest: readonly Uint8Array[]): string =>
  byteKey(concat([xxhashAsU8a(pallet, 128), xxhashAsU8a(item, 128), ...rest]));

/** Spells btcli; no network has it. */
const FORK_CHAIN_ID = 0x62_74_63_6c_69n;
/** The public development key that is sudo on every chain of btcli. */
const ALICE = '5GrwvaEF5zXb26Fz9rcQpDWS57CtERHpNehXCPcNoHGKutQY';

/**
 * How a fork begins: a block 0 of its own, then the block it was forked from. A signature covers the
 * hash of block 0, which a runtime looks up in its state (System.BlockHash of 0). There stands the
 * fork's, so that what is signed for the fork is void on the origin, and the reverse. Ethereum
 * transactions cover the number of a chain instead (EVMChainId.ChainId), and it is changed as well.
 * Whatever else a key may sign, such as a message for an offchain service, covers neither.
 */
export function forkBlocks(record: ForkRecord, origin: StateView, now: number): SealedBlock[] {
  const changes = firstChanges(record, origin);
  const header = encodeHeader({
    parentHash: NO_ROOT,
    number: 0,
    stateRoot: stateRoot(NO_ROOT, changes),
    extrinsicsRoot: blake2AsU8a(u8(0), 256),
    logs: [],
  });
  const hash = headerHash(header);
  const timestamp = timeOf(origin) ?? now;
  const genesis = { number: 0, hash: toHex(hash), header, extrinsics: [], timestamp };
  if (record.number === 0) return [{ block: genesis, changes }];
  const block = {
    number: record.number,
    hash: record.hash,
    header: bytes(record.header),
    extrinsics: [],
    timestamp,
  };
  const first = storageKey('System', 'BlockHash', twox64Concat(u32(0)));
  return [
    { block: genesis, changes },
    { block, changes: [[first, hash]] },
  ];
}

function firstChanges({ genesis, hash }: ForkRecord, origin: StateView): Changes {
  const alice = accountIdOfAnyNetwork(ALICE);
  const changed: (readonly [string, Uint8Array | undefined])[] = [
    [storageKey('EVMChainId', 'ChainId'), u64(FORK_CHAIN_ID)],
    [storageKey('Sudo', 'Key'), alice],
  ];
  const there = changed.filter(([key]) => origin.get(key) !== undefined);
  const all: Changes = [...there, [ORIGIN, concat([bytes(genesis), bytes(hash)])]];
  return [...all].sort(([one], [other]) => (one < other ? -1 : 1));
}

/** Timestamp.Now in milliseconds; undefined before any block set it. */
function timeOf(origin: StateView): number | undefined {
  const stored = origin.get(storageKey('Timestamp', 'Now'));
  const now = stored ? Number(scaleReader(stored).u64()) : 0;
  return now === 0 ? undefined : now;
}

const twox64Concat = (key: Uint8Array): Uint8Array => concat([xxhashAsU8a(key, 64), key]);

const bytes = (hex: string): Uint8Array => fromHex(hex) ?? new Uint8Array();
