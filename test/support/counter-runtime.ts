import { decodeHeader, encodeHeader } from '../../src/localnet/node/codec/header.js';
import { compact, concat, text, u8, u32, u64, vec } from '../../src/localnet/node/codec/scale.js';
import { scaleReader } from '../../src/localnet/node/codec/scale-reader.js';
import { type Externalities, type Runtime, RuntimeTrap } from '../../src/localnet/runtime.js';

/** The least a node can drive: accounts named by one byte that add to one counter. */
export const counterRuntime = (): Runtime => ({
  call(entry, input, storage) {
    const run = entries[entry];
    if (!run) throw new RuntimeTrap(`Exported method ${entry} is not found`);
    return run(input, storage);
  },
});

/** What an extrinsic does; `weight` counts against a block's room of 3. */
export type CounterTx = {
  readonly sender: number;
  readonly nonce: number;
  readonly add?: number;
  readonly priority?: number;
  readonly weight?: number;
  /** Blocks it stays valid; 255 is for ever. */
  readonly longevity?: number;
  readonly mood?: keyof typeof moods;
};

/**
 * `unpaid` and `custom` are refused at once, `souring` and `trap` only inside a block, `early` as soon
 * as anything was counted.
 */
const moods = {
  fine: 0,
  unpaid: 1,
  custom: 2,
  souring: 3,
  trap: 4,
  panic: 5,
  empty: 6,
  early: 7,
} as const;

export const counterTx = (tx: CounterTx): Uint8Array =>
  vec(
    concat([
      u8(tx.sender),
      u32(tx.nonce),
      u32(tx.add ?? 1),
      u8(tx.priority ?? 1),
      u8(tx.weight ?? 1),
      u8(tx.longevity ?? 255),
      u8(moods[tx.mood ?? 'fine']),
    ]),
  );

export const counterKey = Buffer.from('counter');
export const mapPrefix = Buffer.from('map:');
export const counterHex = `0x${counterKey.toString('hex')}` as const;
const codeKey = Buffer.from(':code');
const headerKey = Buffer.from('header');
const roomKey = Buffer.from('room');
const timeKey = Buffer.from('time');
const nonceKey = (sender: number) => Buffer.from(`nonce:${sender}`);
const INHERENT = 255;
const ROOM = 3;

type Entry = (input: Uint8Array, storage: Externalities) => Uint8Array;

const entries: Readonly<Record<string, Entry>> = {
  Core_version: (_input, storage) =>
    concat([
      text('counter'),
      text('counter'),
      u32(1),
      u32(readU32(storage, codeKey)),
      u32(1),
      compact(1),
      Buffer.from('0102030405060708', 'hex'),
      u32(4),
      u32(1),
      u8(1),
    ]),
  Core_initialize_block(input, storage) {
    storage.set(headerKey, input);
    storage.set(roomKey, u32(ROOM));
    return u8(0);
  },
  BlockBuilder_inherent_extrinsics(input) {
    const reader = scaleReader(input);
    const offered = new Map(
      reader.list(() => [Buffer.from(reader.bytes(8)).toString(), reader.vec()] as const),
    );
    const time = offered.get('timstap0') ?? new Uint8Array();
    return concat([compact(1), vec(concat([u8(INHERENT), time]))]);
  },
  BlockBuilder_apply_extrinsic(input, storage) {
    const reader = scaleReader(scaleReader(input).vec());
    const sender = reader.u8();
    if (sender === INHERENT) {
      storage.set(timeKey, reader.bytes(8));
      return Uint8Array.of(0, 0);
    }
    const [nonce, add] = [reader.u32(), reader.u32()];
    reader.u8();
    const [weight, , mood] = [reader.u8(), reader.u8(), reader.u8()];
    const expected = readU32(storage, nonceKey(sender));
    if (nonce < expected) return refusal(3);
    if (nonce > expected) return refusal(2);
    storage.set(nonceKey(sender), u32(nonce + 1));
    if (mood === moods.souring) return refusal(1);
    if (mood === moods.trap) {
      storage.begin();
      throw new RuntimeTrap('the counter panicked');
    }
    if (mood === moods.panic) throw new Error('a defect of the runtime');
    const room = readU32(storage, roomKey);
    if (weight > room) return refusal(6);
    storage.set(roomKey, u32(room - weight));
    storage.set(counterKey, u32(readU32(storage, counterKey) + add));
    if (add === 1000) storage.set(codeKey, u32(readU32(storage, codeKey) + 1));
    return Uint8Array.of(0, 0);
  },
  BlockBuilder_finalize_block(_input, storage) {
    const header = decodeHeader(storage.get(headerKey) ?? new Uint8Array());
    storage.remove(roomKey);
    return encodeHeader({ ...header, stateRoot: storage.root() });
  },
  TaggedTransactionQueue_validate_transaction(input, storage) {
    const reader = scaleReader(scaleReader(input.subarray(1)).vec());
    const [sender, nonce] = [reader.u8(), reader.u32()];
    reader.u32();
    const [priority, , longevity, mood] = [reader.u8(), reader.u8(), reader.u8(), reader.u8()];
    const expected = readU32(storage, nonceKey(sender));
    if (mood === moods.unpaid) return Uint8Array.of(1, 0, 1);
    if (mood === moods.early && readU32(storage, counterKey) > 0) return Uint8Array.of(1, 0, 1);
    if (mood === moods.custom) return Uint8Array.of(1, 0, 7, 42);
    if (nonce < expected) return Uint8Array.of(1, 0, 3);
    const tag = (at: number) => vec(concat([accountOf(sender), u32(at)]));
    return concat([
      u8(0),
      u64(BigInt(priority)),
      nonce > expected ? concat([compact(1), tag(nonce - 1)]) : compact(0),
      mood === moods.empty ? compact(0) : concat([compact(1), tag(nonce)]),
      u64(longevity === 255 ? 2n ** 64n - 1n : BigInt(longevity)),
      u8(1),
    ]);
  },
  GenesisBuilder_get_preset: (input) =>
    concat([
      u8(1),
      vec(Buffer.from(JSON.stringify({ for: scaleReader(input.subarray(1)).text() }))),
    ]),
  GenesisBuilder_build_state(input, storage) {
    if (scaleReader(input).text() !== '{"for":"development"}') {
      return concat([u8(1), text('an unknown preset')]);
    }
    storage.set(codeKey, u32(1));
    for (let index = 0; index < 20; index++) {
      storage.set(Buffer.concat([mapPrefix, u8(index)]), u32(index));
    }
    return u8(0);
  },
  Metadata_metadata: () => vec(Buffer.from('meta')),
  AccountNonceApi_account_nonce: (input, storage) => u32(readU32(storage, nonceKey(input[0] ?? 0))),
  TransactionPaymentApi_query_info: (input) =>
    concat([compact(7), compact(9), u8(0), u64(BigInt(input.length - 4))]),
  TransactionPaymentApi_query_fee_details: () =>
    concat([u8(1), u64(1n), u64(2n), u64(3n), u64(0n)]),
};

/** The account whose tags a sender's extrinsics carry. */
export const accountOf = (sender: number): Uint8Array => new Uint8Array(32).fill(sender);

const refusal = (reason: number) => Uint8Array.of(1, 0, reason);

const readU32 = (storage: Externalities, key: Uint8Array): number => {
  const value = storage.get(key);
  return value ? scaleReader(value).u32() : 0;
};
