import { xxhashAsU8a } from '@polkadot/util-crypto';
import { forkBlocks } from '../../../src/localnet/fork/fork-genesis.js';
import { readingsPath, writeForkRecord } from '../../../src/localnet/fork/fork-record.js';
import { openReadingLog } from '../../../src/localnet/fork/reading-log.js';
import { encodeHeader, headerHash } from '../../../src/localnet/node/codec/header.js';
import { u32, u64 } from '../../../src/localnet/node/codec/scale.js';
import { scaleReader } from '../../../src/localnet/node/codec/scale-reader.js';
import { createLog } from '../../../src/localnet/node/disk/block-log.js';
import { encodeRecord } from '../../../src/localnet/node/disk/record.js';
import { type ByteKey, byteKey } from '../../../src/localnet/node/state/byte-key.js';
import { NO_ROOT } from '../../../src/localnet/node/state/state-root.js';
import { fromHex, toHex } from '../../../src/units/hex.js';
import type { ServedChain } from '../served-chain.js';

const BLOCK_TIME = 12_000n;
const item = (pallet: string, name: string): ByteKey =>
  byteKey(Buffer.concat([xxhashAsU8a(pallet, 128), xxhashAsU8a(name, 128)]));
const [NUMBER, NOW] = [item('System', 'Number'), item('Timestamp', 'Now')];

/**
 * Begins a chain in a folder on the state of another one, so many blocks later: a fork of it while
 * nothing happened, which takes no time to build. All that it may ask its origin has been read.
 */
export async function laterChain(dir: string, from: ServedChain, blocks: number): Promise<void> {
  const { genesis, head } = from.chain;
  const number = head().number + blocks;
  const state = await stateOf(from);
  const time = scaleReader(state.get(NOW) ?? u64(0n)).u64();
  state.set(NUMBER, u32(number)).set(NOW, u64(time + BigInt(blocks) * BLOCK_TIME));
  const header = encodeHeader({
    ...{ parentHash: NO_ROOT, stateRoot: NO_ROOT, extrinsicsRoot: NO_ROOT },
    ...{ number, logs: [] },
  });
  const [hash, of] = [toHex(headerHash(header)), toHex(fromHex(genesis.hash) ?? header)];
  const record = { url: from.url, genesis: of, number, hash, header: toHex(header) };
  writeForkRecord(dir, record);
  const readings = openReadingLog(readingsPath(dir));
  readings.append([
    { kind: 'keys', after: '', keys: [...state.keys()], toEnd: true },
    ...[...state].map(([key, value]) => ({ kind: 'value', key, value }) as const),
  ]);
  readings.close();
  const view = {
    isKnown: () => true,
    get: (key: ByteKey) => state.get(key),
    nextKey: () => undefined,
  };
  createLog(dir, ...forkBlocks(record, view, Date.now()).map(encodeRecord));
}

/** Every key of a chain at its head, in their order. */
async function stateOf({ ask }: ServedChain): Promise<Map<ByteKey, Uint8Array>> {
  const keys = await ask('state_getKeys', '0x');
  const [all] = (await ask('state_queryStorageAt', keys)) as [{ changes: [string, string][] }];
  const bytes = (hex: string) => fromHex(hex) ?? new Uint8Array();
  return new Map(all.changes.map(([key, value]) => [byteKey(bytes(key)), bytes(value)]));
}
