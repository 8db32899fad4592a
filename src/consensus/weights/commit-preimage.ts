/** What a hash commit binds a validator to; the reveal repeats it exactly, before any upscaling. */
export type CommitPreimage = {
  /** The hotkey's account id. */
  readonly accountId: Uint8Array;
  /** Of the mechanism; see `storageIndex`. */
  readonly storageIndex: number;
  readonly uids: readonly number[];
  readonly values: readonly number[];
  readonly salt: readonly number[];
  readonly versionKey: bigint;
};

/** The SCALE bytes whose hash is committed. */
export function encodeCommitPreimage(preimage: CommitPreimage): Uint8Array {
  const versionKey = Buffer.alloc(8);
  versionKey.writeBigUInt64LE(preimage.versionKey);
  return new Uint8Array(
    Buffer.concat([
      preimage.accountId,
      encodeU16s([preimage.storageIndex]),
      ...[preimage.uids, preimage.values, preimage.salt].flatMap((list) => [
        encodeLength(list.length),
        encodeU16s(list),
      ]),
      versionKey,
    ]),
  );
}

function encodeU16s(values: readonly number[]): Uint8Array {
  const bytes = Buffer.alloc(values.length * 2);
  values.forEach((value, index) => {
    bytes.writeUInt16LE(value, index * 2);
  });
  return bytes;
}

/** A SCALE compact length; the longest lists here have 65536 items. */
function encodeLength(length: number): Uint8Array {
  const [bytes, mode] = length < 64 ? [1, 0] : length < 16_384 ? [2, 1] : [4, 2];
  const encoded = Buffer.alloc(bytes);
  encoded.writeUIntLE(length * 4 + mode, 0, bytes);
  return encoded;
}
