/**
 * A storage key as text of one character per byte, so that keys can be Map keys and compare with `<`
 * in byte order.
 */
export type ByteKey = string;

export const byteKey = (bytes: Uint8Array): ByteKey =>
  Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength).toString('latin1');

/** A plain Uint8Array, never a Buffer: a Buffer's slice would share memory with the store. */
export const keyBytes = (key: ByteKey): Uint8Array => new Uint8Array(Buffer.from(key, 'latin1'));
