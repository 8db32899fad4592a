import { encodeLength, encodeU16s } from '../units/scale-lists.js';
import { payloadReader } from './payload-reader.js';

/** The weights inside a timelocked commit, as they would be submitted. */
export type Payload = {
  /** The account id of the one who commits, 32 bytes; undefined in the layout of spec 300 and older. */
  readonly hotkey: Uint8Array | undefined;
  readonly uids: readonly number[];
  readonly values: readonly number[];
  readonly versionKey: bigint;
};

/** The bytes that are locked. */
export function encodePayload({ hotkey, uids, values, versionKey }: Payload): Uint8Array {
  const key = Buffer.alloc(8);
  key.writeBigUInt64LE(versionKey);
  const owner = hotkey ? [encodeLength(hotkey.length), hotkey] : [];
  const lists = [uids, values].flatMap((list) => [encodeLength(list.length), encodeU16s(list)]);
  return new Uint8Array(Buffer.concat([...owner, ...lists, key]));
}

/**
 * Reads them as the chain does since spec 301: first with a hotkey, whose bytes must hold an account
 * id, then without; bytes that follow are ignored. Undefined where neither can be read.
 */
export function decodePayload(bytes: Uint8Array): Payload | undefined {
  const { list, rest } = payloadReader(bytes);
  const hotkey = list(1);
  const current = hotkey && hotkey.length >= 32 ? rest(hotkey.slice(0, 32)) : undefined;
  return current ?? decodeOldPayload(bytes);
}

/** Reads the layout without a hotkey, the only one before spec 301. */
export const decodeOldPayload = (bytes: Uint8Array): Payload | undefined =>
  payloadReader(bytes).rest(undefined);
