const MAGIC = Buffer.from('\0asm');
const PREFACE_BYTES = 8;
const CUSTOM = 0;

/** A custom section's content by its name; undefined when the bytes are no WASM or it has none. */
export function customSection(wasm: Uint8Array, name: string): Uint8Array | undefined {
  if (!MAGIC.equals(wasm.subarray(0, MAGIC.length))) return undefined;
  let at = PREFACE_BYTES;
  while (at < wasm.length) {
    const kind = wasm[at];
    const size = leb128(wasm, at + 1);
    if (!size) return undefined;
    const end = size.end + size.value;
    const title = kind === CUSTOM ? leb128(wasm, size.end) : undefined;
    if (title) {
      const start = title.end + title.value;
      if (Buffer.from(wasm.subarray(title.end, start)).toString('utf8') === name) {
        return wasm.subarray(start, end);
      }
    }
    at = end;
  }
  return undefined;
}

/** An unsigned number of up to 32 bits, seven bits a byte, and where it ends. */
function leb128(bytes: Uint8Array, from: number) {
  let value = 0;
  for (let index = 0; index < 5; index++) {
    const byte = bytes[from + index];
    if (byte === undefined) return undefined;
    value += (byte & 0x7f) * 2 ** (7 * index);
    if (byte < 0x80) return { value, end: from + index + 1 };
  }
  return undefined;
}
