/** WASM instructions as bytes; a body is what stands between a function's locals and its end. */
export type Body = readonly number[];

export const i32 = (value: number): Body => [0x41, ...signed(BigInt(value))];
export const i64 = (value: bigint): Body => [0x42, ...signed(value)];
export const drop: Body = [0x1a];
export const unreachable: Body = [0x00];
/** A parameter of an entry point: 0 is the address of its input, 1 the length. */
export const param = (index: number): Body => [0x20, index];
/** The input as one span. */
export const inputSpan: Body = [
  ...param(0),
  ...[0xad],
  ...param(1),
  ...[0xad],
  ...i64(32n),
  ...[0x86, 0x84],
];
/** The bytes of an address on the stack, so many of them, as a span. */
export const spanOfLength = (length: number): Body => [0xad, ...i64(BigInt(length) << 32n), 0x84];
/** Adds one to the number at an address in memory. */
export const increment = (address: number): Body => [
  ...i32(address),
  ...i32(address),
  ...[0x28, 2, 0],
  ...i32(1),
  ...[0x6a, 0x36, 2, 0],
];
export const NOTHING = i64(0n);

export type Tiny = {
  /** Signatures of host functions: parameters, `>`, result; `i` is an i32 and `l` an i64. */
  readonly imports?: Readonly<Record<string, string>>;
  /** Entry points; `call` gives the instruction that calls an import or, by its name, an entry point. */
  readonly entries: Readonly<Record<string, (call: (name: string) => Body) => Body>>;
  /** Texts and bytes in memory, by address; the heap begins at 4096. */
  readonly data?: Readonly<Record<number, string | Uint8Array>>;
};

/** A runtime of a few instructions, in the shape that a host meets real ones in. */
export function tinyRuntime({ imports = {}, entries, data = {} }: Tiny): Uint8Array {
  const signatures = [...Object.values(imports), 'ii>l'];
  const imported = Object.keys(imports);
  const names = [...imported, ...Object.keys(entries)];
  const call = (name: string): Body => [0x10, ...unsigned(names.indexOf(name))];
  const entryType = signatures.length - 1;
  return Uint8Array.from([
    ...[0, 0x61, 0x73, 0x6d, 1, 0, 0, 0],
    ...section(1, signatures.map(typeOf)),
    ...section(2, [
      [...text('env'), ...text('memory'), 2, 0, 1],
      ...imported.map((name, index) => [...text('env'), ...text(name), 0, ...unsigned(index)]),
    ]),
    ...section(
      3,
      Object.keys(entries).map(() => unsigned(entryType)),
    ),
    ...section(6, [[0x7f, 0, ...i32(4096), 0x0b]]),
    ...section(7, [
      [...text('__heap_base'), 3, 0],
      ...Object.keys(entries).map((name, index) => [
        ...text(name),
        0,
        ...unsigned(imported.length + index),
      ]),
    ]),
    ...section(
      10,
      Object.values(entries).map((entry) => sized([0, ...entry(call), 0x0b])),
    ),
    ...section(
      11,
      Object.entries(data).map(([address, content]) => [
        0,
        ...i32(Number(address)),
        0x0b,
        ...sized([...Buffer.from(content)]),
      ]),
    ),
  ]);
}

function typeOf(signature: string): Body {
  const [parameters = '', results = ''] = signature.split('>');
  const kinds = (letters: string) => [...letters].map((letter) => (letter === 'i' ? 0x7f : 0x7e));
  return [0x60, parameters.length, ...kinds(parameters), results.length, ...kinds(results)];
}

const section = (id: number, items: readonly Body[]): Body => [
  id,
  ...sized([...unsigned(items.length), ...items.flat()]),
];

const sized = (bytes: Body): Body => [...unsigned(bytes.length), ...bytes];

const text = (value: string): Body => sized([...Buffer.from(value)]);

function unsigned(value: number): Body {
  return value < 128 ? [value] : [(value & 127) | 128, ...unsigned(value >>> 7)];
}

function signed(value: bigint): Body {
  const low = Number(value & 127n);
  const rest = value >> 7n;
  const last = (rest === 0n && low < 64) || (rest === -1n && low >= 64);
  return last ? [low] : [low | 128, ...signed(rest)];
}
