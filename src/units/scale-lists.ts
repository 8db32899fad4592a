/** Numbers of 16 bits, one after another, little-endian. */
export function encodeU16s(values: readonly number[]): Uint8Array {
  const bytes = new Uint8Array(values.length * 2);
  const view = new DataView(bytes.buffer);
  values.forEach((value, index) => {
    view.setUint16(index * 2, value, true);
  });
  return bytes;
}

/** A SCALE compact length, of less than 2^30. */
export function encodeLength(length: number): Uint8Array {
  const [bytes, mode] = length < 64 ? [1, 0] : length < 16_384 ? [2, 1] : [4, 2];
  const encoded = Buffer.alloc(bytes);
  encoded.writeUIntLE(length * 4 + mode, 0, bytes);
  return encoded;
}
