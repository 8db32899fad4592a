const POINT_BYTES = 96;
const LENGTH_BYTES = 8;
const SECRET_BYTES = 32;
const NONCE_BYTES = 12;
const SUITE = new TextEncoder().encode('AES_GCM_');

/** A ciphertext that opens when its round's signature is known, in the parts the chain reads. */
export type Ciphertext = {
  /** A compressed point of G2. */
  readonly U: Uint8Array;
  /** 32 bytes: sigma under the pairing's mask. */
  readonly V: Uint8Array;
  /** 32 bytes: the AES key under sigma's mask. */
  readonly W: Uint8Array;
  /** AES-256-GCM's output, its tag of 16 bytes at the end. */
  readonly sealed: Uint8Array;
  /** 12 bytes. */
  readonly nonce: Uint8Array;
};

/** What the layout adds to a plaintext, in bytes. */
export const OVERHEAD = 244;

/** The bytes that the chain stores for a timelocked commit. */
export function encodeCiphertext({ U, V, W, sealed, nonce }: Ciphertext): Uint8Array {
  const body = Buffer.concat([counted(sealed), counted(nonce)]);
  const parts = [U, counted(V), counted(W), counted(body), counted(SUITE)];
  return new Uint8Array(Buffer.concat(parts));
}

/**
 * Reads them as the chain does: the name of the suite is not looked at and bytes after it are
 * ignored. Undefined where the chain could not read them.
 */
export function parseCiphertext(bytes: Uint8Array): Ciphertext | undefined {
  if (bytes.length < POINT_BYTES) return undefined;
  const [V, W, body, suite] = countedParts(bytes.subarray(POINT_BYTES), 4);
  const [sealed, nonce] = countedParts(body ?? new Uint8Array(), 2);
  if (V?.length !== SECRET_BYTES || W?.length !== SECRET_BYTES) return undefined;
  if (!sealed || nonce?.length !== NONCE_BYTES || !suite) return undefined;
  return { U: bytes.subarray(0, POINT_BYTES), V, W, sealed, nonce };
}

/** Bytes behind their number, which takes eight bytes, little-endian. */
function counted(bytes: Uint8Array): Uint8Array {
  const length = Buffer.alloc(LENGTH_BYTES);
  length.writeBigUInt64LE(BigInt(bytes.length));
  return Buffer.concat([length, bytes]);
}

function countedParts(bytes: Uint8Array, count: number): readonly (Uint8Array | undefined)[] {
  let rest = bytes;
  return Array.from({ length: count }, () => {
    if (rest.length < LENGTH_BYTES) return undefined;
    const view = new DataView(rest.buffer, rest.byteOffset);
    const length = view.getBigUint64(0, true);
    if (length > BigInt(rest.length - LENGTH_BYTES)) return undefined;
    const end = LENGTH_BYTES + Number(length);
    const part = rest.subarray(LENGTH_BYTES, end);
    rest = rest.subarray(end);
    return part;
  });
}
