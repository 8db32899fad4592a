import { RuntimeTrap } from '../runtime.js';

/** The heap that a runtime leaves to its host: blocks of a power of two, reused by size. */
export type Allocator = {
  /** Address of so many bytes, eight at least. Traps when they are too many. */
  readonly malloc: (size: number) => number;
  /** Traps on an address that is not in use. */
  readonly free: (address: number) => void;
  /** The end of what was ever handed out; the memory above it is untouched. */
  readonly end: () => number;
};

const PAGE = 65_536;
/** As in a node: the smallest block, the largest, and the header before each. */
const LEAST = 8;
const MOST = 32 * 1024 * 1024;
const HEADER = 8;
const WORD = 4;
/** The bit in a header that says its block is in use; the low half is the block's order. */
const IN_USE = 1;
const MOST_PAGES = 65_536;

/** `heapBase` is asked once, when the first block is. */
export function startAllocator(memory: WebAssembly.Memory, heapBase: () => number): Allocator {
  let end: number | undefined;
  const freed: number[][] = [];
  let words = new Uint32Array(memory.buffer);
  /** The memory in words of four bytes; a header is two of them. */
  const headers = (): Uint32Array => {
    // Growing the memory moves it and leaves nothing here.
    if (words.length === 0) words = new Uint32Array(memory.buffer);
    return words;
  };

  const extend = (size: number): number => {
    end ??= Math.ceil(heapBase() / LEAST) * LEAST;
    const address = end + HEADER;
    grow(memory, address + size);
    end = address + size;
    return address;
  };

  return {
    malloc(size) {
      const wanted = size >>> 0;
      if (wanted > MOST) throw new RuntimeTrap(`the runtime asked for ${wanted} bytes at once`);
      const order = orderOf(wanted);
      const address = freed[order]?.pop() ?? extend(LEAST << order);
      const at = (address - HEADER) / WORD;
      const memoryNow = headers();
      memoryNow[at] = order;
      memoryNow[at + 1] = IN_USE;
      return address;
    },
    free(address) {
      const block = address >>> 0;
      const at = (block - HEADER) / WORD;
      const memoryNow = headers();
      const known = block % LEAST === 0 && block >= HEADER && block <= (end ?? 0) - LEAST;
      if (!known || memoryNow[at + 1] !== IN_USE) {
        throw new RuntimeTrap(`the runtime freed ${block}, which is not in use`);
      }
      const order = memoryNow[at] ?? 0;
      memoryNow[at + 1] = 0;
      const blocks = freed[order];
      if (blocks) blocks.push(block);
      else freed[order] = [block];
    },
    end: () => end ?? 0,
  };
}

/** Which power of two times the least block holds so many bytes. */
const orderOf = (size: number): number => Math.max(0, 29 - Math.clz32(Math.max(size, LEAST) - 1));

function grow(memory: WebAssembly.Memory, needed: number): void {
  const pages = memory.buffer.byteLength / PAGE;
  const wanted = Math.ceil(needed / PAGE);
  if (wanted <= pages) return;
  // Twice what it was, so that a heap that grows in small steps is not copied at each of them.
  const target = Math.max(wanted, Math.min(pages * 2, MOST_PAGES));
  try {
    memory.grow(target - pages);
  } catch {
    throw new RuntimeTrap(`the runtime needs ${wanted} pages of memory, which are not to be had`);
  }
}
