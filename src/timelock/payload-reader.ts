import type { Payload } from './payload.js';

/** Walks through SCALE bytes, from the first; what cannot be read is undefined. */
export function payloadReader(bytes: Uint8Array) {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  let at = 0;

  /** A compact number below 2^30 in its shortest form: a longer list than that is nowhere. */
  function length(): number | undefined {
    const mode = (bytes[at] ?? 3) & 3;
    const size = 1 << mode;
    if (mode === 3 || at + size > bytes.length) return undefined;
    const wide = mode === 1 ? () => view.getUint16(at, true) : () => view.getUint32(at, true);
    const number = (mode === 0 ? view.getUint8(at) : wide()) >>> 2;
    at += size;
    const least = [0, 64, 16_384][mode] ?? 0;
    return number < least ? undefined : number;
  }

  /** The bytes of a list whose items take so many bytes each. */
  function list(itemBytes: number): Uint8Array | undefined {
    const count = length();
    if (count === undefined || count * itemBytes > bytes.length - at) return undefined;
    at += count * itemBytes;
    return bytes.subarray(at - count * itemBytes, at);
  }

  /** The weights, behind the hotkey that has been read. */
  function rest(hotkey: Uint8Array | undefined): Payload | undefined {
    const uids = list(2);
    const values = uids && list(2);
    if (!uids || !values || at + 8 > bytes.length) return undefined;
    const versionKey = view.getBigUint64(at, true);
    return { hotkey, uids: numbersIn(uids), values: numbersIn(values), versionKey };
  }

  return { list, rest };
}

const numbersIn = (bytes: Uint8Array): readonly number[] =>
  Array.from({ length: bytes.length / 2 }, (_, item) => {
    const [low = 0, high = 0] = bytes.subarray(item * 2, item * 2 + 2);
    return low + high * 256;
  });
