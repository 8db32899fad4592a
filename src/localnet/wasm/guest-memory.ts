import { RuntimeTrap } from '../runtime.js';
import { type Allocator, startAllocator } from './allocator.js';
import { addressOf, lengthOf, type Span, spanOf } from './span.js';

/** The memory of a running runtime. Every access outside it is a trap. */
export type GuestMemory = Allocator & {
  /** The bytes themselves, for whoever is done with them before the runtime goes on or the heap grows. */
  readonly view: (span: Span) => Uint8Array;
  /** A copy. */
  readonly read: (span: Span) => Uint8Array;
  readonly readAt: (address: number, length: number) => Uint8Array;
  readonly write: (address: number, bytes: Uint8Array) => void;
  /** Puts bytes where the runtime frees them, and gives their address. */
  readonly place: (bytes: Uint8Array) => number;
  readonly give: (bytes: Uint8Array) => Span;
};

export function guestMemory(memory: WebAssembly.Memory, heapBase: () => number): GuestMemory {
  let bytes = new Uint8Array(memory.buffer);
  const now = (): Uint8Array => {
    // Growing the memory, which the runtime itself may do, moves it and leaves nothing here.
    if (bytes.length === 0) bytes = new Uint8Array(memory.buffer);
    return bytes;
  };
  const part = (address: number, length: number): Uint8Array => {
    const start = address >>> 0;
    if (start + length > now().length) {
      throw new RuntimeTrap(`the runtime named ${length} bytes at ${start}, outside its memory`);
    }
    return bytes.subarray(start, start + length);
  };
  const readAt = (address: number, length: number) => new Uint8Array(part(address, length));
  const write = (address: number, written: Uint8Array) =>
    part(address, written.length).set(written);
  const allocator = startAllocator(memory, heapBase);
  const place = (placed: Uint8Array): number => {
    const address = allocator.malloc(placed.length);
    write(address, placed);
    return address;
  };
  return {
    ...allocator,
    readAt,
    write,
    place,
    view: (span) => part(addressOf(span), lengthOf(span)),
    read: (span) => readAt(addressOf(span), lengthOf(span)),
    give: (given) => spanOf(place(given), given.length),
  };
}
