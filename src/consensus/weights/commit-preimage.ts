import { encodeLength, encodeU16s } from '../../units/scale-lists.js';

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
