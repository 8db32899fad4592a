import { readFileSync } from 'node:fs';
import { expect, it } from 'vitest';
import { decodeExtrinsic } from '../../../src/localnet/builtin/extrinsic/extrinsic.js';
import { hashKey, itemPrefix } from '../../../src/localnet/builtin/frame/storage-entry.js';
import { builtinAssembly } from '../../../src/localnet/builtin/index.js';
import { u64 } from '../../../src/localnet/builtin/scale/primitives.js';
import { concat } from '../../../src/localnet/builtin/scale/reader.js';
import { bytes } from '../../../src/localnet/builtin/scale/sequence.js';
import { decodeAll, type Type } from '../../../src/localnet/builtin/scale/type.js';
import { era } from '../../../src/localnet/builtin/types/era.js';
import { fromHex, toHex } from '../../../src/units/hex.js';
import { accountIdOf, type Ss58 } from '../../../src/units/ss58.js';
import { describeShared } from '../../support/shared.js';

type Call = { spec: string; pallet: string; call: string; set: string; args: unknown; hex: string };
type StorageKey = { spec: string; pallet: string; item: string; keys: unknown[]; hex: string };
type Event = { spec: string; hex: string; decoded: { event: { pallet: string; event: string } } };
type SignedVector = {
  spec: string;
  name: string;
  call: { pallet: string; call: string; args: unknown };
  payload: string;
  additional: string;
  nonce: string;
  tip: string;
  era: { hex: string };
  metadataHash: string | null;
  signature: string;
  extrinsic: string;
};
type Era = { period: string; phase: string; hex: string };
type Vectors = {
  calls: Call[];
  storageKeys: StorageKey[];
  events: Event[];
  extrinsics: SignedVector[];
  eras: Era[];
};

describeShared('encodings of Subtensor 424', 'vectors/encodings.json', (path) => {
  const vectors = JSON.parse(readFileSync(path, 'utf8')) as Vectors;
  const assembly = builtinAssembly();
  const { outer, pallets } = assembly;
  const has = (name: string) => pallets.some((pallet) => pallet.name === name);
  const known = <T extends { spec: string; pallet: string }>(all: T[]) =>
    all.filter(({ spec, pallet }) => spec === '424' && has(pallet));
  const named = (args: unknown) =>
    [...JSON.stringify(args).matchAll(/"pallet":"(\w+)"/g)].every(([, name = '']) => has(name));

  // An origin of a pallet that this runtime lacks cannot be named in a call.
  const ownOrigin = (args: unknown) => !/"as_origin":\{"(?!system")/.test(JSON.stringify(args));

  // A call without rules here is not declared; the conformance test counts those.
  const declared = ({ pallet, call }: Pick<Call, 'pallet' | 'call'>) =>
    pallets.some(({ name, calls }) => name === pallet && calls?.named(call));
  const nests = (args: unknown) =>
    [...JSON.stringify(args).matchAll(/"pallet":"(\w+)","call":"(\w+)"/g)].every(
      ([, pallet = '', call = '']) => declared({ pallet, call }),
    );
  const calls = known(vectors.calls).filter(
    (each) => declared(each) && named(each.args) && nests(each.args) && ownOrigin(each.args),
  );

  it('has calls to check, of every pallet that has calls', () => {
    expect(calls.length).toBeGreaterThan(30);
    expect(calls.map(({ pallet }) => pallet)).toEqual(
      expect.arrayContaining(['Balances', 'Sudo', 'System', 'Utility']),
    );
  });

  it.each(calls)('reads $pallet.$call ($set) as the wallet meant it', ({ pallet, call, hex }) => {
    const decoded = decodeAll(outer.call, raw(hex));
    expect([decoded.pallet, decoded.name]).toEqual([pallet, call]);
    expect(toHex(outer.call.encode(decoded))).toBe(hex);
  });

  it('keeps every item where a client of the real chain looks for it', () => {
    const keys = known(vectors.storageKeys);
    expect(keys.length).toBeGreaterThan(40);
    for (const { pallet, item, keys: values, hex } of keys) {
      const entry = pallets
        .find(({ name }) => name === pallet)
        ?.storage?.find(({ name }) => name === item);
      const hashed = (entry?.keys ?? [])
        .slice(0, values.length)
        .map((key, at) => hashKey(key, keyValue(values[at], key.type)));
      expect(toHex(concat([itemPrefix(pallet, item)(), ...hashed])), `${pallet}.${item}`).toBe(hex);
    }
  });

  it('reads events as they are, and writes the same bytes', () => {
    const events = vectors.events.filter(
      ({ spec, decoded }) => spec === '424' && has(decoded.event.pallet),
    );
    expect(events.length).toBeGreaterThan(8);
    const record = pallets[0]?.storage?.find(({ name }) => name === 'Events')?.type;
    for (const { hex } of events) {
      const list = concat([Uint8Array.of(4), raw(hex)]);
      const decoded = record && decodeAll(record, list);
      expect(record && toHex(record.encode(decoded)), hex).toBe(toHex(list));
    }
  });

  it('takes from an extrinsic exactly what its signer signed', () => {
    const signed = vectors.extrinsics.filter(
      ({ spec, call }) => spec === '424' && declared(call) && named(call.args) && nests(call.args),
    );
    expect(signed.length).toBeGreaterThan(2);
    for (const vector of signed) {
      const content = decodeAll(bytes, raw(vector.extrinsic));
      const extrinsic = decodeExtrinsic(outer, content);
      expect(extrinsic.length).toBe(raw(vector.extrinsic).length);
      const carried = extrinsic.signed?.carried ?? new Uint8Array();
      expect(toHex(concat([carried, raw(vector.additional)])), vector.name).toBe(vector.payload);
      expect(extrinsic.signed?.extra).toEqual({
        era: decodeAll(era, raw(vector.era.hex)),
        nonce: Number(vector.nonce),
        tip: BigInt(vector.tip),
        metadataHash: vector.metadataHash === null ? 'Disabled' : 'Enabled',
      });
      expect(extrinsic.signed?.signature.value).toBe(vector.signature);
    }
  });

  it.each(vectors.eras)('reads the era $hex', ({ period, phase, hex }) => {
    const decoded = decodeAll(era, raw(hex));
    expect(decoded).toEqual({ period: Number(period), phase: Number(phase) });
    expect(toHex(era.encode(decoded))).toBe(hex);
  });
});

const raw = (hex: string): Uint8Array => {
  const decoded = fromHex(hex);
  if (!decoded) throw new Error(`${hex} is not hex`);
  return decoded;
};

const keyValue = (value: unknown, type: Type<unknown>): unknown => {
  if (typeof value === 'object' && value !== null) {
    const [[tag, content] = []] = Object.entries(value);
    return { tag, value: keyValue(content, type) };
  }
  if (typeof value !== 'string') return value;
  if (value.startsWith('0x')) return type === bytes ? raw(value) : value;
  if (/^\d+$/.test(value)) return type === u64 ? BigInt(value) : Number(value);
  return value.startsWith('5') ? toHex(accountIdOf(value as Ss58)) : value;
};
